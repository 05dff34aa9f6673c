// What only a script of the browser can do (import), or does in a tenth of the weight of a binding.

let made;

// Asks the package, which is fetched the first time; answers with a text, or with why there is none.
export function ask(name, given, answer) {
  made ??= import(new URL(document.querySelector('meta[name=palier-package]').content, document.baseURI))
    .then((made) => made.default().then(() => made));
  made.then((made) => made[name](...given)).then(
    (text) => answer(text || '', ''),
    (error) => {
      if (!error.reason) made = undefined;
      answer('', error.reason || 'unreachable');
    },
  );
}

// The address of this place, and nothing added to the history.
export function address(fragment) {
  history.replaceState(history.state, '', fragment);
}

// How many days ago a moment was, in words, by the reader's calendar.
export function ago(language, then) {
  const noon = (moment) => new Date(moment).setHours(12, 0, 0, 0);
  const days = Math.round((noon(then) - noon(Date.now())) / 864e5);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
}

// The plain page of a panic: the program is gone, its saves are not.
export function broken() {
  const page = document.getElementById('broken');
  if (!page.hidden) return;
  document.body.dataset.broken = '';
  page.hidden = false;
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith('palier.plan')) continue;
      const text = localStorage[key];
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text]));
      link.download = key + '.json';
      link.textContent = '\u2913 ' + (text.match(/"name":"(.*?)"/)?.[1] || key);
      page.append(link, ' ');
    }
  } catch {}
}
