// What only a script of the browser can do (import), or does in a tenth of the weight of a binding.

let made;
let again = '';

// Asks the package, which is fetched the first time; answers with a text, or with why there is none.
export function ask(name, given, answer) {
  made ??= import(new URL(document.querySelector('meta[name=palier-package]').content + again, document.baseURI))
    .then((made) => made.default().then(() => made));
  made.then((made) => made[name](...given)).then(
    (text) => answer(text || '', ''),
    (error) => {
      if (!error.reason) {
        made = undefined;
        // What could not be fetched under a name is not asked for again under it.
        again += '?';
      }
      answer('', error.reason || 'unreachable');
    },
  );
}

// Does something once the browser has nothing better to do; WebKit does not tell, and is given a moment.
export function later(act) {
  (self.requestIdleCallback || setTimeout)(act);
}

// The address of this place, and nothing added to the history.
export function address(fragment) {
  history.replaceState(history.state, '', fragment);
}

// How many days ago a moment was, in words, by the reader's calendar.
export function ago(language, then) {
  const noon = (moment) => new Date(moment).setHours(12, 0, 0, 0);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
    .format(Math.round((noon(then) - noon(Date.now())) / 864e5), 'day');
}

function file(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text]));
  link.textContent = link.download = name;
  return link;
}

// Hands a text out as a file, which some browsers fetch a little after the click.
export function handOut(name, text) {
  const link = file(name, text);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 6e4);
}

// Says in the panel of workings why there is none.
export function unworked(why) {
  document.getElementById('working').textContent = why;
}

// The plain page of a panic: the program is gone, its saves are not.
export function broken(why) {
  console.error(why);
  const page = document.getElementById('broken');
  if (!page.hidden) return;
  document.body.dataset.broken = '';
  page.hidden = false;
  for (const key in localStorage) {
    if (key.startsWith('palier.plan')) page.append(file(key + '.json', localStorage[key]));
  }
}
