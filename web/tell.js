// What is said, in place of "Starting…", when the page cannot start. A page that had already started keeps what it shows.

export function tell(error) {
  console.error(error);
  const starting = document.getElementById('starting');
  if (!starting) return;
  starting.setAttribute('role', 'alert');
  const heading = document.createElement('h1');
  heading.textContent = 'Better Off could not start';
  const advice = document.createElement('p');
  advice.textContent =
    'It needs a browser with WebAssembly: Chrome or Edge 97, Firefox 102, Safari 16, or anything newer. ' +
    'If yours is newer, try loading the page again; if that does not help, WebAssembly may be switched off by whoever looks after your computer.';
  const detail = document.createElement('p');
  detail.textContent = `What the browser said: ${error?.message ?? error}`;
  starting.replaceChildren(heading, advice, detail);
}

export function needWebAssembly() {
  if (typeof WebAssembly !== 'object') {
    throw new Error('WebAssembly is missing or switched off');
  }
}
