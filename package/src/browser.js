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

// The looks of what the package adds; the sheet is called as the script is.
export function styled() {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = document.querySelector('meta[name=palier-package]').content.replace(/js$/, 'css');
  document.head.append(link);
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

// Does something after the next frame is painted: what was typed is seen first.
export function painted(act) {
  requestAnimationFrame(() => setTimeout(act));
}
