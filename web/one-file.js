// Starts the page from one file that holds all its parts: better-off.html, which xtask makes. Bundled by xtask.
// No part may be fetched on file://, so each is an inert element of the page: scripts as text, whose hashes the page's
// policy names, and WebAssembly packed (deflate) in base64.

import { inflateSync } from 'fflate';
import { needWebAssembly, tell } from './tell.js';

globalThis.betterOffParts = {
  script: async (name) => {
    const script = document.createElement('script');
    script.textContent = part(name);
    document.body.append(script);
  },
  worker: () => {
    const start = 'self.onmessage = (event) => wasm_bindgen({ module_or_path: event.data });';
    const source = new Blob([part('reader.js'), '\n', start], { type: 'text/javascript' });
    const address = URL.createObjectURL(source);
    const worker = new Worker(address, { name: 'reader' });
    const bytes = wasm('reader.wasm');
    worker.postMessage(bytes, [bytes.buffer]);
    setTimeout(() => URL.revokeObjectURL(address), 10000);
    return worker;
  },
  readerWasm: () => wasm('reader.wasm'),
  wasm: async (name) => wasm(name),
};

// Called by the glue, which stands last in the page.
globalThis.betterOffStart = async (init) => {
  try {
    needWebAssembly();
    globalThis.betterOffParts.page = await init({ module_or_path: wasm('page.wasm') });
  } catch (error) {
    tell(error);
  }
};

function part(name) {
  return document.getElementById(`part-${name}`).textContent;
}

function wasm(name) {
  const packed = Uint8Array.from(atob(part(name)), (letter) => letter.charCodeAt(0));
  return inflateSync(packed);
}
