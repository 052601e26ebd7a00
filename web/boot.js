// Starts the page: an external script, so that the policy in index.html can forbid inline ones.
// trunk writes the names of the glue and the wasm onto this script's own element.

const element = document.querySelector('script[data-wasm]');

start().catch((error) => {
  console.error(error);
  tell(error);
});

async function start() {
  if (typeof WebAssembly !== 'object') {
    throw new Error('WebAssembly is missing or switched off');
  }
  const [glue, wasm] = await Promise.all([import(at(element.dataset.js)), fetch(at(element.dataset.wasm))]);
  if (!wasm.ok) {
    throw new Error(`${wasm.url} could not be loaded (${wasm.status})`);
  }
  await glue.default({ module_or_path: wasm });
}

function at(path) {
  return new URL(path, document.baseURI).href;
}

// In place of "Starting…". A page that had already started keeps what it shows.
function tell(error) {
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
