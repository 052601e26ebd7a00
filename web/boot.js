// Starts the page from a server: an external script, so that the policy in index.html can forbid inline ones.
// trunk writes the names of the glue and the wasm onto this script's own element. Bundled by xtask.

import { keepForOffline, takeNewVersion } from './offline.js';
import { needWebAssembly, tell } from './tell.js';

const element = document.querySelector('script[data-wasm]');

// Where the page finds the parts of its build: see src/browser/parts.rs.
globalThis.betterOffParts = {
  script: (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `./${name}`;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`${name} could not be loaded`));
      document.body.append(script);
    }),
  worker: () => new Worker('./reader_loader.js', { name: 'reader' }),
  readerWasm: () => './reader_bg.wasm',
  wasm: async (name) => {
    const answer = await fetch(at(`./snippets/work/${name}`));
    if (!answer.ok) throw new Error(`${answer.url} could not be loaded (${answer.status})`);
    return answer.arrayBuffer();
  },
};

start().catch(tell);

async function start() {
  needWebAssembly();
  const offline = element.dataset.offline;
  if (offline && (await takeNewVersion())) return;
  const [glue, wasm] = await Promise.all([import(at(element.dataset.js)), fetch(at(element.dataset.wasm))]);
  if (!wasm.ok) {
    throw new Error(`${wasm.url} could not be loaded (${wasm.status})`);
  }
  globalThis.betterOffParts.page = await glue.default({ module_or_path: wasm });
  if (offline) keepForOffline(at(offline));
}

function at(path) {
  return new URL(path, document.baseURI).href;
}
