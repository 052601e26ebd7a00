// Elements by what people read: their role and accessible name.
const KINDS = {
  link: 'a[href], [role=link]',
  button: 'button, [role=button], input[type=button], input[type=submit], summary, [role=tab], [role=menuitem]',
  field: 'input:not([type=file], [type=hidden]), textarea, select, [role=textbox], [role=combobox], [contenteditable=true]',
  file: 'input[type=file]',
};

const tidy = (text) => text.replace(/\s+/g, ' ').trim();

function wordsIn(node) {
  const copy = node.cloneNode(true);
  for (const hidden of copy.querySelectorAll('textarea, select, input, script, style, [aria-hidden=true]')) hidden.remove();
  const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  const words = [];
  while (walk.nextNode()) words.push(walk.currentNode.data);
  return tidy(words.join(' '));
}

function nameOf(element) {
  const by = element.getAttribute('aria-labelledby');
  if (by) return tidy(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
  const label = element.getAttribute('aria-label');
  if (label) return tidy(label);
  if (element.labels?.length) return tidy([...element.labels].map(wordsIn).join(' '));
  if (element.matches('input[type=button], input[type=submit]')) return tidy(element.value);
  return wordsIn(element) || tidy(element.title || element.placeholder || '');
}

// A file's field may be hidden behind a button of the page's own.
const shown = (element) => element.type === 'file' || element.checkVisibility({ visibilityProperty: true });

// The element of that kind with that name; failing that, the one whose name goes on after it ("Check 3").
function find(kind, name) {
  const all = [...document.querySelectorAll(KINDS[kind])].filter(shown);
  const exact = all.find((element) => nameOf(element) === name);
  const longer = (element) => nameOf(element).startsWith(name) && !/^\p{L}/u.test(nameOf(element).slice(name.length));
  return exact ?? all.find(longer) ?? null;
}

const names = (kind) => [...document.querySelectorAll(KINDS[kind])].filter(shown).map(nameOf);
