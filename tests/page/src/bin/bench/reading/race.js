// Our reader in its worker beside the peers' pipelines, in one page. `bench` is what the peers' own page offers.
import './parse.js';
import Papa from 'papaparse';
import * as XLSX from 'xlsx';
import { rolesOf, seriesFromRows } from './pipeline.js';

const file = () => document.querySelector('input').files[0];
let worker;
let bytes;

function start() {
  return new Promise((ready, failed) => {
    worker = new Worker('./reader_loader.js', { name: 'reader' });
    worker.onmessage = ready;
    worker.onerror = failed;
  });
}

// Asks the desk as the page does, and waits for the answer that is no progress.
function ask(question) {
  return new Promise((done, failed) => {
    worker.onerror = (event) => failed(new Error(event.message));
    worker.onmessage = ({ data }) => {
      const answer = JSON.parse(new TextDecoder().decode(data[0]));
      if (answer.wants) send(answer.wants);
      else if (answer.refused) failed(new Error(answer.refused.error.message));
      else if (!answer.progress) done(answer);
    };
    post(question);
  });
}

function post(question) {
  const { buffer } = new TextEncoder().encode(JSON.stringify(question));
  worker.postMessage({ ask: buffer }, [buffer]);
}

// The bytes that the worker has room for, as the page sends them.
async function send({ ticket, bytes: more }) {
  bytes.wanted += more;
  if (bytes.going) return;
  bytes.going = true;
  while (bytes.wanted > 0 && bytes.left > 0) {
    const enough = Math.min(Math.max(1, bytes.size - bytes.left), 1 << 19, bytes.left);
    const arrays = [];
    let size = 0;
    while (size < enough) {
      const { value } = await bytes.reader.read();
      size += value.length;
      arrays.push(value);
    }
    bytes.left -= size;
    bytes.wanted -= size;
    worker.postMessage({ ticket, bytes: arrays }, arrays.map((array) => array.buffer));
  }
  bytes.going = false;
}

// From the file to the whole catalogue.
async function ours() {
  const { name, size } = file();
  const question = { ticket: 1, name, origin: { file: { bytes: size } }, sheet: null, recipe: { steps: [] }, wanted: [] };
  const begun = performance.now();
  bytes = { reader: file().stream().getReader(), size, left: size, wanted: 0, going: false };
  const { understood } = await ask({ open: question });
  return { ms: performance.now() - begun, summary: understood.understood.summary };
}

async function run(task) {
  const { ms } = task === 'ours' ? await ours() : await globalThis.bench.run(task);
  if (task === 'ours') post({ close: { ticket: 1 } });
  return ms;
}

// What the peers' pipeline makes of the file: each series by its measure, area and filters.
async function theirSeries() {
  let rows;
  if (file().name.endsWith('.xlsx')) {
    const book = XLSX.read(new Uint8Array(await file().arrayBuffer()), { type: 'array', dense: true });
    rows = XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1, raw: true, defval: '' });
  } else {
    rows = Papa.parse(await file().text(), { dynamicTyping: true, skipEmptyLines: true }).data;
  }
  const header = rows.shift();
  const found = seriesFromRows(rows, header, rolesOf(header, rows.slice(0, 1000)));
  const byName = new Map(found.series.map((series) => [[series.indicator, series.group.area, ...series.group.filters].join('|'), series]));
  return { byName, suppressed: found.suppressed };
}

// Compares the answers series by series: first, last, change, and how many figures are kept back. `every` leaves some out.
async function compare(every) {
  const theirs = await theirSeries();
  await ours();
  const { keys: { keys } } = await ask({ keys: { ticket: 1, search: { words: '', area: '', level: null, measure: null, filters: [] }, most: 1e9 } });
  if (keys.length !== theirs.byName.size) throw new Error(`we found ${keys.length} series, they ${theirs.byName.size}`);
  let suppressed = 0;
  let compared = 0;
  const chosen = keys.filter((_, index) => index % every === 0);
  for (let from = 0; from < chosen.length; from += 2_000) {
    const { series: { series } } = await ask({ series: { ticket: 1, keys: chosen.slice(from, from + 2_000) } });
    for (const one of series) {
      const name = [one.key.measure, one.key.area, ...(one.key.filters ?? []).map(([, value]) => value)].join('|');
      const other = theirs.byName.get(name);
      if (!other) throw new Error(`they have no series ${name}`);
      const figures = one.observations.map(({ figure }) => figure.number).filter((number) => number !== undefined).map(Number);
      suppressed += one.observations.length - figures.length;
      const [first, last] = [figures[0], figures.at(-1)];
      const same = (ours, its) => ours === its || (ours === undefined && Number.isNaN(its));
      if (!same(first, other.first) || !same(last, other.last)) {
        throw new Error(`${name}: ${first} to ${last}, but theirs ${other.first} to ${other.last}`);
      }
      if (figures.length && Math.abs(last - first - other.change) > 1e-9 * Math.abs(last)) throw new Error(`${name}: another change`);
      compared += 1;
    }
  }
  if (compared !== chosen.length) throw new Error(`${compared} series came of ${chosen.length}`);
  if (every === 1 && suppressed !== theirs.suppressed) throw new Error(`we miss ${suppressed} figures, they ${theirs.suppressed}`);
  post({ close: { ticket: 1 } });
  return { series: keys.length, compared, suppressed: theirs.suppressed };
}

// The worker starts with the page, and nobody asks it before it has practised, as is usual on Better Off's own page.
async function load() {
  await globalThis.bench.load(false);
  await start();
  await new Promise((done) => setTimeout(done, 3_000));
}

globalThis.__race = { load, run, compare };
