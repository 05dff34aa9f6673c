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

// Does something once the browser has nothing better to do; WebKit does not tell, and is given a moment.
export function later(act) {
  (self.requestIdleCallback || setTimeout)(act);
}

// The address of this place, and nothing added to the history.
export function address(fragment) {
  history.replaceState(history.state, '', fragment);
}
