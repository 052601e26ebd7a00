// The page's side of working offline: the service worker (sw.js) keeps every file of a build, and a new build is taken
// when the page starts, never under a page that is open.

// How long after its start the page has its files kept, in milliseconds: they must not hold up the first table.
const KEEP_AFTER = 4000;
// How long a start waits for a new version to take over.
const TAKE_WITHIN = 2000;

// Takes a new version that waits; true when the page is being loaded again for it.
export async function takeNewVersion() {
  const workers = navigator.serviceWorker;
  if (!workers?.controller) return false;
  try {
    const waiting = (await workers.getRegistration())?.waiting;
    return waiting ? await take(workers, waiting) : false;
  } catch {
    return false; // A browser that keeps nothing starts all the same.
  }
}

function take(workers, waiting) {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => resolve(false), TAKE_WITHIN);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      if (data !== 'taken') {
        clearTimeout(giveUp);
        newVersionWaits();
        resolve(false);
      }
    };
    workers.addEventListener(
      'controllerchange',
      () => {
        clearTimeout(giveUp);
        resolve(true);
        location.reload();
      },
      { once: true },
    );
    waiting.postMessage('take', [port2]);
  });
}

// Has the files of this build kept, after a while, and tells when those of a newer one are there.
export function keepForOffline(script) {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const keep = async () => {
    const registration = await workers.register(script, { scope: './', updateViaCache: 'none' });
    if (registration.waiting && workers.controller) newVersionWaits();
    const follow = () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed' && workers.controller) newVersionWaits();
      });
    };
    follow();
    registration.addEventListener('updatefound', follow);
  };
  // Where it is not to be had (a private window, a policy), the page works as long as the server does.
  setTimeout(() => keep().catch(() => {}), KEEP_AFTER);
}

function newVersionWaits() {
  globalThis.betterOffNewVersion = true;
  dispatchEvent(new Event('better-off-new-version'));
}
