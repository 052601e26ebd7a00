// A stopwatch inside the page: does what a person does, and remembers the tasks that kept the page from answering.
// Nothing of the driver's runs meanwhile, so that every task is the page's own.
(() => {
  const tasks = [];
  const frames = [];
  const watch = (type, list) => {
    const observer = new PerformanceObserver((entries) => list.push(...entries.getEntries()));
    observer.observe({ type, buffered: true });
  };
  watch('longtask', tasks);
  watch('long-animation-frame', frames);

  const PATIENCE = 25_000;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const painted = async () => { await frame(); await frame(); };
  const quiet = () => new Promise((done) => setTimeout(done, 600));
  const tidy = (text) => text.replace(/\s+/g, ' ').trim();

  async function until(what, look) {
    const begun = performance.now();
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() - begun > PATIENCE) throw new Error(`waited for ${what}`);
      await frame();
    }
  }

  // A link or button, whatever stands after its name ("Check 3").
  const named = (name) => [...document.querySelectorAll('a[href], button')].find((element) => {
    const text = tidy(element.textContent);
    return text === name || (text.startsWith(name) && !/^ ?\p{L}/u.test(text.slice(name.length)));
  });
  const click = async (name) => (await until(`“${name}”`, () => named(name))).click();
  const count = (selector) => document.querySelectorAll(selector).length;
  const says = (selector, words) => [...document.querySelectorAll(selector)].some((element) => tidy(element.textContent).includes(words));

  function upload(name, text) {
    give('upload', new File([text], name, { type: 'text/csv' }));
  }

  function give(field, file) {
    const files = new DataTransfer();
    files.items.add(file);
    const input = document.getElementById(field);
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function pasteTable(text) {
    const box = [...document.querySelectorAll('textarea')].find((box) => [...box.labels].some((label) => tidy(label.textContent).includes('Paste a table')));
    box.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }

  // What a long frame was made of, in words.
  function explain(frame) {
    const scripts = frame.scripts.map((script) => {
      const forced = script.forcedStyleAndLayoutDuration ? `, of it forced layout ${Math.round(script.forcedStyleAndLayoutDuration)}` : '';
      return `${script.invoker || script.invokerType} ${script.sourceFunctionName} ${Math.round(script.duration)}${forced}`;
    });
    const end = frame.startTime + frame.duration;
    const layout = frame.styleAndLayoutStart ? [`style, layout and paint ${Math.round(end - frame.styleAndLayoutStart)}`] : [];
    return [...scripts, ...layout].join('; ');
  }

  // The steps so far, each with its longest task: 0 when none was long enough for the browser to tell (50 ms).
  const steps = [];
  async function step(name, act, ready) {
    const start = performance.now();
    steps.push({ name, start });
    await act();
    await until(name, ready);
    await painted();
    steps.at(-1).took = performance.now() - start;
    await quiet();
    return steps.at(-1).took;
  }
  function told() {
    return steps.map(({ name, start, took }, index) => {
      const end = steps[index + 1]?.start ?? Infinity;
      const within = (entry) => start <= entry.startTime && entry.startTime < end;
      const longest = tasks.filter(within).reduce((worst, task) => Math.max(worst, task.duration), 0);
      const worst = frames.filter(within).sort((a, b) => b.duration - a.duration)[0];
      return { name, took, longest, why: worst && longest ? explain(worst) : '' };
    });
  }

  const CARD = 'article.outcome-card:not(.outcome-card--waiting)';

  // Some hundred indicators of one table, each on a card.
  async function cards(csv, number) {
    await until('the page', () => document.getElementById('upload'));
    await step('Upload', () => upload('many.csv', csv), () => says('#understood', `${number} indicators`));
    await step('Check', () => click('Check'), () => named('Make cards'));
    await step('Tick all shown', () => click('Tick all shown'), () => says('.indicators__count', `${number} ticked`));
    const took = await step('Make cards', () => click('Make cards'), () => count(CARD) === number);
    await step('Scroll', scroll, () => true);
    return { took, steps: told() };
  }

  // A project with some cards is opened and its booklet asked for: until every card of it stands.
  async function booklet(project, number) {
    await until('the page', () => document.getElementById('upload'));
    await until('the reader', () => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('reader_loader.js')));
    await quiet();
    await quiet();
    const open = async () => {
      give('open-project-file', new File([project], 'booklet.better-off.json', { type: 'application/json' }));
      await until('the project', () => says('#understood', 'Opened'));
      await click('Reports');
    };
    const took = await step('Open the booklet', open, () => count('.booklet__page .outcome-card') === number);
    return { took, steps: told() };
  }

  // A project with some indicators is opened and all their curves are asked for, scrolled past, and left.
  async function curves(project, number) {
    await until('the page', () => document.getElementById('upload'));
    await until('the reader', () => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('reader_loader.js')));
    await quiet();
    await quiet();
    give('open-project-file', new File([project], 'curves.better-off.json', { type: 'application/json' }));
    await until('the project', () => says('#understood', 'Opened'));
    await click('Curves');
    await until('the first curve', () => count('figure.curve svg path') > 3);
    await quiet();
    const drawn = () => count('.curves__small svg');
    const inView = () => [...document.querySelectorAll('.curves__small')].filter((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return 0 < bottom && top < innerHeight;
    });
    await step('All curves', () => click('All curves'), () => inView().length > 0 && inView().every((one) => one.querySelector('svg')));
    const beforeScroll = drawn();
    await step('Scroll past them', scroll, () => drawn() === number);
    await step('Leave them', () => click('Data'), () => count('.curves__small') === 0);
    return { steps: told(), counts: { beforeScroll } };
  }

  // There and away again; the curves are drawn as they come into view.
  async function curvesRound(number) {
    await click('Curves');
    await click('All curves');
    await until('the small curves', () => count('.curves__small') === number);
    for (const one of document.querySelectorAll('.curves__small')) {
      one.scrollIntoView();
      await until('a curve in view', () => one.querySelector('svg'));
    }
    await click('Data');
    await until('the place Data', () => document.getElementById('upload') && count('.curves__small') === 0);
    await quiet();
    // What is measured afterwards is what the page holds, not what was remembered of it.
    tasks.length = 0;
    frames.length = 0;
  }

  // Bytes of the program's own memory, of which nothing is ever given back.
  async function memory() {
    const isOurs = ({ name }) => /\/better-off-[0-9a-f]+\.js$/.test(name);
    const { name } = performance.getEntriesByType('resource').find(isOurs);
    const { default: started } = await import(name);
    return (await started()).memory.buffer.byteLength;
  }

  async function scroll() {
    const page = document.scrollingElement;
    page.scrollTop = 0;
    for (let before = -1; page.scrollTop !== before;) {
      before = page.scrollTop;
      page.scrollTop += 300;
      await frame();
    }
  }

  async function journey() {
    const drawn = () => count('figure.curve svg path') > 3;
    await until('the page', () => document.getElementById('upload'));
    await step('Try the sample', () => click('Try the sample'), () => says('#understood', 'Found'));
    await step('Check', () => click('Check'), () => named('Make cards'));
    await step('Tick all shown', () => click('Tick all shown'), () => true);
    await step('Make cards', () => click('Make cards'), () => count(CARD) > 1);
    await step('Curves', () => click('Curves'), drawn);
    const list = document.querySelector('main select');
    const before = document.querySelector('figure.curve svg').outerHTML;
    const another = () => drawn() && document.querySelector('figure.curve svg').outerHTML !== before;
    await step('Another curve', () => choose(list, 1), another);
    await step('Reports', () => click('Reports'), () => count('.booklet__page') > 0);
    await step('Share', () => click('Share'), () => says('h1', 'Share'));
    await step('Save project', () => click('Save project'), () => true);
    return { steps: told() };
  }

  // A large table from the clipboard, some seconds after the page was opened.
  async function paste(text) {
    await until('the page', () => document.getElementById('upload'));
    await until('the reader', () => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('reader_loader.js')));
    await quiet();
    await quiet();
    const took = await step('Paste', () => pasteTable(text), () => says('#understood', 'Found'));
    return { took, steps: told() };
  }

  // A table of thousands of series: they are listed, searched by words and by area, and ticked.
  async function find(csv, words, area) {
    await until('the page', () => document.getElementById('upload'));
    await until('the reader', () => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('reader_loader.js')));
    await quiet();
    await quiet();
    await step('Upload', () => upload('thousands.csv', csv), () => says('#understood', 'Found'));
    const shown = () => Number(document.querySelector('.indicators__count')?.textContent.replace(/\D.*/, ''));
    await step('Check', () => click('Check'), () => count('.indicators__list > li') && shown());
    const series = shown();
    const narrow = (field, text) => {
      const box = document.getElementById(field);
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    let before = shown();
    const narrowed = () => shown() !== before && count('.indicators__list > li');
    await step('Find words', () => narrow('find-indicator', words), narrowed);
    before = shown();
    await step('Find an area', () => narrow('find-area', area), narrowed);
    await step('Tick all shown', () => click('Tick all shown'), () => !says('.indicators__count', ' 0 ticked'));
    return { steps: told(), counts: { series } };
  }

  // What the reader is asked from now on: the kinds of questions, in order.
  function questions() {
    const asked = [];
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message?.ask) asked.push(new TextDecoder().decode(message.ask).match(/"([a-z-]+)"/)[1]);
      return post.call(this, message, ...rest);
    };
    return asked;
  }

  function put(field, text) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  async function typeIn(field, text) {
    for (const letter of text) {
      put(field, field.value + letter);
      await new Promise((done) => setTimeout(done, 40));
    }
  }

  // A report card is pasted whole, left, opened again, and typed in.
  async function report(card, indicators, actions) {
    const asked = questions();
    const rows = (table) => count(`.report-card [aria-label="${table}"] tbody th[scope=row]`);
    const stands = () => rows('Key actions') === actions && rows('Performance indicators') === indicators;
    const field = (id) => until(id, () => document.getElementById(id));
    await until('the page', () => document.getElementById('upload'));
    await click('Reports');
    await click('Priority report card');
    await click('New report card');
    put(await field('paste-report'), card);
    await step('Read the pasted card', () => click('Read the report card'), stands);
    await step('Share', () => click('Share'), () => says('h1', 'Share'));
    await step('Reports', () => click('Reports'), stands);
    const before = asked.length;
    const words = ' Every area now has a panel that meets each week.';
    const summary = await field('report-summary');
    await step('Type in a story', () => typeIn(summary, words), () => says('.report-card', words.trim()));
    const since = asked.slice(before);
    const reads = since.filter((kind) => kind === 'open' || kind === 'reread').length;
    const made = since.filter((kind) => kind === 'report').length;
    return { steps: told(), counts: { reads, made, letters: words.length } };
  }

  // Stops the reading under way when it is some way through; how long until nothing tells of it any more.
  async function cancel() {
    const bar = () => document.querySelector('progress');
    await until('a third of the file', () => bar() && bar().value * 3 > bar().max);
    const begun = performance.now();
    await click('Cancel');
    await until('an end', () => !bar());
    const took = performance.now() - begun;
    await painted();
    return took;
  }

  // The longest task since a moment.
  const longest = (since) => tasks.filter((task) => since <= task.startTime).reduce((worst, task) => Math.max(worst, task.duration), 0);

  function choose(list, index) {
    list.selectedIndex = index;
    for (const kind of ['input', 'change']) list.dispatchEvent(new Event(kind, { bubbles: true }));
  }

  globalThis.__stopwatch = { booklet, cards, curves, curvesRound, find, journey, memory, paste, report, cancel, longest };
})();
