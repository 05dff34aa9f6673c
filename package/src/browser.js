// What a script does in a tenth of the weight of a binding.

// Copies what is in a box; where the clipboard is refused, the box is selected, ready for the keys.
export function copy(box, told) {
  box.select();
  const older = () => told(document.execCommand('copy'));
  if (navigator.clipboard) navigator.clipboard.writeText(box.value).then(() => told(true), older);
  else older();
}

// Copies a text that stands nowhere in the page; the focus stays where it is.
export function copyText(text, told) {
  const older = () => {
    const focused = document.activeElement;
    const box = document.createElement('textarea');
    box.className = 'unseen';
    box.value = text;
    document.body.append(box);
    box.select();
    const done = document.execCommand('copy');
    box.remove();
    focused.focus({ preventScroll: true });
    told(done);
  };
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(() => told(true), older);
  else older();
}

export function shares() {
  return !!navigator.share;
}

// The system's own sheet; closing it is no error.
export function share(url, title) {
  navigator.share({ url, title }).catch(() => {});
}

// A file for the visitor.
export function download(name, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 9999);
}

// Enter does what the button beside the box does. A form would be nothing in a frame that may not send one.
export function entered(box, act) {
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) act();
  });
}

export function focus(box) {
  box.focus();
  box.select();
}

// The looks of what the package adds are fetched with it; the sheet is called as the script is.
const looks = new Promise((done) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = document.querySelector('meta[name=palier-package]').content.replace(/js$/, 'css');
  link.onload = link.onerror = () => done();
  document.head.append(link);
});

// Once they are there: what is added before would be seen without them, and move.
export function styled() {
  return looks;
}

// Scrolls as little as it takes to see something.
export function nearest(element) {
  element.scrollIntoView({ block: 'nearest' });
}

// Shows a dialog over the page, which is gone once it is closed.
export function modal(dialog) {
  for (const other of document.querySelectorAll('dialog')) other.close();
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

// A text of the browser's storage, which may be blocked.
export function stored(key) {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {}
}

// The text of the file that is picked; none where it cannot be read.
export function picked(input, told) {
  const file = input.files[0];
  if (file) file.text().then(told, () => told());
}

// Does something after two frames are painted: what was typed is seen first, and then the page's figures.
export function painted(act) {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(act)));
}

// What is typed into stays where it is when what is above it takes more or less room: other browsers
// see to that themselves, Safari does not.
export function anchor() {
  if (CSS.supports('overflow-anchor', 'auto')) return;
  const typed = ({ target }) => {
    const { top } = target.getBoundingClientRect();
    let scrolled = scrollY;
    // Charts and bands follow within these frames.
    let frames = 4;
    const hold = () => {
      // Whoever scrolls meanwhile goes where they want to.
      if (document.activeElement !== target || scrollY !== scrolled) return;
      scrollBy({ top: target.getBoundingClientRect().top - top, behavior: 'instant' });
      scrolled = scrollY;
      if ((frames -= 1)) requestAnimationFrame(hold);
    };
    requestAnimationFrame(hold);
  };
  addEventListener('input', typed, true);
}

// Tells the page when a box was left and the press that left it is over: what moves under a press is
// missed by it. The first time says that from now on it is told.
export function leaving() {
  const left = () => {
    if (document.querySelector(':active')) setTimeout(left, 100);
    else document.querySelector('.page').dispatchEvent(new Event('rest', { bubbles: true }));
  };
  left();
  addEventListener('focusout', () => setTimeout(left, 100));
}

// Gives what is typed into a form of its own, which can never be sent, for it belongs to no dialog. At
// each key browsers read all fields of the form that is typed into, or of the page where there is none,
// to offer to fill them in.
export function alone() {
  const form = document.createElement('form');
  [form.id, form.method, form.noValidate, form.hidden] = ['alone', 'dialog', true, true];
  document.body.append(form);
  const own = ({ target }) => {
    if (target.matches('[data-input], [inputmode]')) target.setAttribute('form', form.id);
  };
  own({ target: document.activeElement ?? form });
  addEventListener('focusin', own);
  addEventListener('focusout', ({ target }) => target.removeAttribute('form'));
}

// Paper has no scrolling and no unfolding: it shows all of a text, and what stands below a row.
export function printing() {
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('main .more:not([open])')];
    for (const more of folded) more.open = true;
    if (CSS.supports('field-sizing', 'content')) return;
    for (const text of document.querySelectorAll('main textarea')) text.style.height = `${text.scrollHeight}px`;
  });
  addEventListener('afterprint', () => {
    for (const more of folded) more.open = false;
    for (const text of document.querySelectorAll('main textarea')) text.style.height = '';
  });
}

// Does something when a row unfolds, once the page has made what is in it.
export function unfolded(act) {
  addEventListener('toggle', ({ target }) => target.matches('td > details') && setTimeout(act), true);
}

// Shows a drawing, read without markup in the page.
export function redraw(stage, svg) {
  const made = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (stage.firstElementChild) settle(stage.firstElementChild, made);
  else stage.append(document.importNode(made, true));
}

// Makes what stands into what was made. What stays the same is left alone: laying out texts again
// would cost more than all else at a key; and so is what somebody types, or was refused, with its form.
export function settle(old, made) {
  const [box, again] = [old.firstElementChild, made.firstElementChild];
  if (box?.hasAttribute('aria-invalid') && box.defaultValue === again?.defaultValue) return;
  if (old.defaultValue !== made.defaultValue) {
    const typing = old === document.activeElement && old.value !== old.defaultValue;
    old.defaultValue = made.defaultValue;
    if (!typing) old.value = made.defaultValue;
  }
  for (const { name, value } of made.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    if (!made.hasAttribute(name) && name !== 'form') old.removeAttribute(name);
  }
  const before = [...old.childNodes];
  const after = [...made.childNodes];
  after.forEach((node, place) => {
    const known = before[place];
    if (!known) old.append(document.importNode(node, true));
    else if (known.nodeName !== node.nodeName) known.replaceWith(document.importNode(node, true));
    else if (node.nodeType !== Node.TEXT_NODE) settle(known, node);
    else if (known.data !== node.data) known.data = node.data;
  });
  for (const gone of before.slice(after.length)) gone.remove();
}
