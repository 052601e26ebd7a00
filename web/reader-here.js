// Gives the page the reader when no worker can be had. `wasm_bindgen` is the glue of reader.js.
globalThis.betterOffReader = {
    start() {
        this.started ??= wasm_bindgen({ module_or_path: betterOffParts.readerWasm() }).then(() => Object.assign(this, wasm_bindgen));
        return this.started;
    },
};
