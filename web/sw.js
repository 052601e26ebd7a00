// Keeps every file of one build, so that the page works without a network and is never half of one build and half of
// another. xtask writes the list before this text: `BUILD = { name, files: { path: SHA-256 in base64 } }`.

const SCOPE = self.registration.scope;
// Other folders of the same server may hold Better Off too.
const OURS = `better-off ${SCOPE} `;
const KEPT = OURS + BUILD.name;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
self.addEventListener('message', (event) => event.waitUntil(takeOver(event)));
self.addEventListener('fetch', (event) => {
  const path = pathOf(event.request);
  if (path !== undefined) event.respondWith(kept(path, event.request));
});

// All files or none: one that is not as it was built ends the installation, and the build before stays.
async function keepAll() {
  const cache = await caches.open(KEPT);
  try {
    await Promise.all(Object.entries(BUILD.files).map(([path, hash]) => keep(cache, path, hash)));
  } catch (error) {
    await caches.delete(KEPT);
    throw error;
  }
}

async function keep(cache, path, hash) {
  const answer = await fetch(address(path), { cache: 'no-cache', credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  if ((await sha256(bytes)) !== hash) throw new Error(`${path} is not of the build ${BUILD.name}`);
  const kind = answer.headers.get('Content-Type') ?? 'application/octet-stream';
  await cache.put(address(path), new Response(bytes, { headers: { 'Content-Type': kind } }));
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== KEPT).map((name) => caches.delete(name)));
}

// A start asks for this build. It is taken only where no second page would be left with half of the one before.
async function takeOver({ data, ports: [port] }) {
  if (data !== 'take') return;
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const alone = pages.filter((page) => page.url.startsWith(SCOPE)).length <= 1;
  port?.postMessage(alone ? 'taken' : 'later');
  if (alone) await self.skipWaiting();
}

// Which file of the build is asked for; none for anything else, which the browser then fetches itself.
function pathOf(request) {
  if (request.method !== 'GET' || !request.url.startsWith(SCOPE)) return undefined;
  const path = request.url.slice(SCOPE.length).split(/[?#]/)[0] || 'index.html';
  return Object.hasOwn(BUILD.files, path) ? path : undefined;
}

async function kept(path, request) {
  const cache = await caches.open(KEPT);
  return (await cache.match(address(path))) ?? fetch(request);
}

// The page itself goes by the name of its folder: some servers send `index.html` elsewhere.
function address(path) {
  return new URL(path === 'index.html' ? './' : path, SCOPE).href;
}
