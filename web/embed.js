// embed.html?report=report.json#card-id shows one part of a published file. The file is not trusted: only elements and
// attributes that a card, a curve or a booklet is made of are taken from it, one by one.

const KIND = 'better-off-published';
const VERSION = 1;
// Letters that are read; a booklet of 45 cards has a tenth of that.
const LONGEST = 5_000_000;
// How often a replaced file is looked for, in milliseconds; also whenever the page is come back to.
const LOOK_AGAIN = 5 * 60_000;

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
const ELEMENTS = {
  [HTML]: new Set(
    'article section header footer figure figcaption div h1 h2 h3 h4 h5 h6 p strong span ol ul li dl dt dd br details summary table caption thead tbody tr th td'.split(' '),
  ),
  [SVG]: new Set('svg g path rect circle ellipse line polyline polygon text tspan title desc defs clipPath'.split(' ')),
};
const ATTRIBUTES = new Set(
  ('class id role scope rowspan tabindex lang style aria-label aria-labelledby aria-hidden viewBox d x y x1 x2 y1 y2 cx cy r rx ry dx dy ' +
    'width height points transform text-anchor clip-path').split(' '),
);

// A cover's picture stands in the file itself; what would be fetched is left out.
const PICTURE = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/;

// What is wrong, in words for people.
class Told extends Error {}

const place = document.getElementById('better-off');
let shown = '';

show();
setInterval(show, LOOK_AGAIN);
addEventListener('hashchange', show);
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && show());
new ResizeObserver(tellHeight).observe(document.documentElement);

async function show() {
  try {
    const part = find(JSON.parse(await published()));
    if (part.html === shown) return;
    const parsed = new DOMParser().parseFromString(part.html, 'text/html');
    place.replaceChildren(...clean(parsed.body));
    document.title = part.title;
    shown = part.html;
  } catch (error) {
    // What was shown before stays.
    if (!shown) say(error instanceof Told ? error.message : 'The published file is damaged. Save it again on the place Share of Better Off');
  }
}

async function published() {
  const named = new URLSearchParams(location.search).get('report');
  if (!named) throw new Told('No published file is named: the address of this frame needs ?report= and the name of the file');
  let address;
  try {
    address = new URL(named, document.baseURI);
  } catch {
    throw new Told('The address of the published file is none');
  }
  if (address.origin !== location.origin) {
    throw new Told('The published file must lie on the same server as embed.html');
  }
  const unreachable = new Told('The published file could not be loaded. Check its name, and that it lies on the same server');
  let text;
  try {
    const answer = await fetch(address, { cache: 'no-cache', credentials: 'same-origin', redirect: 'error' });
    if (!answer.ok) throw unreachable;
    if (Number(answer.headers.get('Content-Length') ?? 0) > LONGEST * 2) throw new Told('The published file is too large');
    text = await answer.text();
  } catch (error) {
    throw error instanceof Told ? error : unreachable;
  }
  if (text.length > LONGEST) throw new Told('The published file is too large');
  return text;
}

function find(file) {
  if (file?.kind === 'better-off-project') {
    throw new Told('This is a working project, not a published file. Save the published file on the place Share of Better Off');
  }
  if (file?.kind !== KIND || !Array.isArray(file.parts)) throw new Told('The file is not one that Better Off published');
  if (!Number.isInteger(file.version) || file.version > VERSION) {
    throw new Told('The published file is of a newer version of Better Off. Put the newest Better Off on the server');
  }
  // Ids are letters, digits and hyphens: nothing in them is written otherwise in an address.
  const wanted = location.hash.slice(1);
  const part = file.parts.find((one) => one?.id === wanted);
  if (typeof part?.html !== 'string' || typeof part?.title !== 'string') {
    if (/^curve(-|$)/.test(wanted)) {
      throw new Told('The published file does not hold this curve. Make the card of its indicator again and save the file anew, or take the address of another curve from the place Share of Better Off');
    }
    throw new Told('The published file has no such part any more. Take the address from the place Share of Better Off again');
  }
  return part;
}

// Copies of the children, as far as they are known.
function* clean(parent) {
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      yield document.createTextNode(node.data);
    } else if (node.nodeType === Node.ELEMENT_NODE && node.localName === 'img' && PICTURE.test(node.getAttribute('src') ?? '')) {
      const copy = document.createElement('img');
      for (const name of ['class', 'src', 'alt']) copy.setAttribute(name, node.getAttribute(name) ?? '');
      yield copy;
    } else if (node.nodeType === Node.ELEMENT_NODE && ELEMENTS[node.namespaceURI]?.has(node.localName)) {
      const copy = document.createElementNS(node.namespaceURI, node.localName);
      for (const { name, value } of node.attributes) {
        if (ATTRIBUTES.has(name) && !/url\((?!#)|[\\@]|javascript:/i.test(value)) copy.setAttribute(name, value);
      }
      copy.append(...clean(node));
      yield copy;
    } else if (node.localName === 'a') {
      // In a frame a link would lead the frame away: its words stay.
      yield* clean(node);
    }
  }
}

function say(words) {
  const line = document.createElement('p');
  line.setAttribute('role', 'alert');
  line.textContent = words;
  place.replaceChildren(line);
}

// To the page around, and to no other: its origin is known from the referrer, or is this one.
function tellHeight() {
  if (parent === window) return;
  const around = document.referrer ? new URL(document.referrer).origin : location.origin;
  parent.postMessage({ betterOffHeight: Math.ceil(place.getBoundingClientRect().height) }, around);
}
