// Starts the page from one file that holds all its parts: better-off.html, which xtask makes. Bundled by xtask.
// No part may be fetched on file://, so each is an inert element of the page, packed (deflate) as letters: scripts, whose
// hashes the page's policy names, and WebAssembly.

import { inflateSync } from 'fflate';
import { needWebAssembly, tell } from './tell.js';

globalThis.betterOffParts = {
  script: async (name) => {
    const script = document.createElement('script');
    script.textContent = text(name);
    document.body.append(script);
  },
  worker: () => {
    const start = 'self.onmessage = (event) => wasm_bindgen({ module_or_path: event.data });';
    const source = new Blob([text('reader.js'), '\n', start], { type: 'text/javascript' });
    const address = URL.createObjectURL(source);
    const worker = new Worker(address, { name: 'reader' });
    const bytes = part('reader.wasm');
    worker.postMessage(bytes, [bytes.buffer]);
    setTimeout(() => URL.revokeObjectURL(address), 10000);
    return worker;
  },
  readerWasm: () => part('reader.wasm'),
  wasm: async (name) => part(name),
};

// Called by the glue, which stands last in the page.
globalThis.betterOffStart = async (init) => {
  try {
    needWebAssembly();
    globalThis.betterOffParts.page = await init({ module_or_path: part('page.wasm') });
  } catch (error) {
    tell(error);
  }
};

function text(name) {
  return new TextDecoder().decode(part(name));
}

function part(name) {
  const packed = document.getElementById(`part-${name}`).textContent;
  return inflateSync(bytesOf(packed));
}

// Five letters are four bytes: a number of base 85, its digits from "#" on, with "x" for "<".
function bytesOf(letters) {
  const view = new DataView(new ArrayBuffer((letters.length / 5) * 4));
  for (let from = 0, to = 0; from < letters.length; from += 5, to += 4) {
    let number = 0;
    for (let at = from; at < from + 5; at += 1) {
      const code = letters.charCodeAt(at);
      number = number * 85 + (code === 120 ? 60 : code) - 35;
    }
    view.setUint32(to, number);
  }
  return new Uint8Array(view.buffer);
}
