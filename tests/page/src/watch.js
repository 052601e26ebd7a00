// Remembers what goes wrong in the page, from the first moment on; put into the page by the test's server.
(() => {
  const seen = { violations: [], errors: [], prints: 0, blobs: [] };
  globalThis.__seen = seen;
  addEventListener('securitypolicyviolation', (event) => {
    seen.violations.push(`${event.violatedDirective} forbids ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`);
  });
  addEventListener('error', (event) => {
    const what = event.message ?? `${event.target?.outerHTML ?? event.target} did not load`;
    seen.errors.push(`${what} (${event.filename ?? ''}:${event.lineno ?? ''})`);
  }, true);
  addEventListener('unhandledrejection', (event) => seen.errors.push(`unhandled: ${event.reason}`));
  for (const kind of ['error', 'warn']) {
    const real = console[kind];
    console[kind] = (...words) => {
      seen.errors.push(`console.${kind}: ${words.map(String).join(' ')}`);
      real.apply(console, words);
    };
  }
  // Keeping every file of the build would take longer than most tests; those of working offline have a server without
  // this script.
  if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => {});
  // A print window would stop the browser: it is only counted.
  globalThis.print = () => { seen.prints += 1; };
})();
