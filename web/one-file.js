// Starts the page from one file that holds all its parts: better-off.html, which xtask makes. Bundled by xtask.
// No part may be fetched on file://, so each is an inert element of the page, packed (Zstandard) as letters: scripts, whose
// hashes the page's policy names, and WebAssembly.

import { decompress } from 'fzstd';
import { needWebAssembly, tell } from './tell.js';

globalThis.betterOffParts = {
  script: async (name) => run(name, 'text/javascript'),
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

// Called by the glue.
globalThis.betterOffStart = async (init) => {
  try {
    needWebAssembly();
    globalThis.betterOffParts.page = await init({ module_or_path: part('page.wasm') });
  } catch (error) {
    tell(error);
  }
};

run('glue.js', 'module');

function run(name, type) {
  const script = document.createElement('script');
  script.type = type;
  script.textContent = text(name);
  document.body.append(script);
}

function text(name) {
  return new TextDecoder().decode(part(name));
}

function part(name) {
  const packed = document.getElementById(`part-${name}`);
  return decompress(bytesOf(packed.textContent, Number(packed.dataset.bytes)));
}

// Two letters are thirteen bits: a number of base 91, its digits from "#" on, with "~" for "<". Beyond the last byte they
// are filled up.
function bytesOf(letters, length) {
  const bytes = new Uint8Array(length);
  let held = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < letters.length; at += 2) {
    held = (held << 13) | (digit(letters, at) * 91 + digit(letters, at + 1));
    for (bits += 13; 8 <= bits; to += 1) {
      bits -= 8;
      bytes[to] = held >> bits;
    }
  }
  return bytes;
}

function digit(letters, at) {
  const code = letters.charCodeAt(at);
  return (code === 126 ? 60 : code) - 35;
}
