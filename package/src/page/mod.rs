//! What the package adds to the page: the banner of a visit, why a link does not open, the dialogs; and
//! from `live` on, all that follows what is on view.

mod aids;
mod ask;
mod bands;
mod beside;
mod charts;
mod code;
mod comfort;
mod compared;
mod dom;
mod files;
mod live;
mod overview;
mod pen;
mod sampling;
mod sealed;
mod sharing;
mod taking;
mod words;
mod working;
#[allow(dead_code)] // the page writes more than is written here
#[path = "../../../src/shell/writing.rs"]
mod writing;

use dom::{View, button, el};
use js_sys::{Function, Promise};
use planner::Plan;
use planner::document::read_own;
use planner::model::path;
use planner::words::Language;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use web_sys::Element;
use words::Words;

#[wasm_bindgen(module = "/src/browser.js")]
extern "C" {
    fn copy(from: &JsValue, told: &JsValue);
    #[wasm_bindgen(js_name = copyText)]
    fn copy_text(text: &str, told: &JsValue);
    fn shares() -> bool;
    fn share(url: &str, title: &str);
    fn download(name: &str, kind: &str, text: &str);
    fn modal(dialog: &JsValue);
    fn entered(field: &JsValue, act: &JsValue);
    fn focus(field: &JsValue);
    fn styled() -> Promise;
    fn nearest(element: &Element);
    fn redraw(stage: &Element, svg: &str);
    fn settle(old: &JsValue, made: &JsValue);
    fn alone();
    fn anchor();
    fn leaving();
    fn printing();
    fn unfolded(act: &JsValue);
    fn stored(key: &str) -> Option<String>;
    fn picked(input: &JsValue, told: &JsValue);
    fn painted(act: &JsValue);
}

/// What sets the calendar of a plan apart that is not saved here.
const LINK: &str = "link";

/// What the reader reads.
#[derive(Clone, Copy)]
struct Reader {
    language: Language,
    words: &'static Words,
}

impl Reader {
    fn new(tag: &str) -> Self {
        let language = Language::preferred(std::iter::once(tag));
        Self {
            language,
            words: words::of(language),
        }
    }

    fn writer(self, plan: &Plan) -> writing::Writer {
        writing::Writer::new(self.language, &plan.facts.currency)
    }
}

/// A plan that is handed on.
struct Handed<'a> {
    reader: Reader,
    /// The plan document.
    shown: &'a str,
    /// The fragment that a link begins with.
    place: &'a str,
    /// What sets its calendar apart from those of other plans.
    of: &'a str,
}

/// Tells the page what to do.
fn tell(act: &Function, name: &'static str) -> impl Fn() + 'static {
    let act = act.clone();
    move || {
        // What the page makes of it is its own concern.
        let _ = act.call1(&JsValue::NULL, &name.into());
    }
}

fn plan_of(text: &str) -> Plan {
    // The page wrote it a moment ago.
    read_own(text).unwrap_or_default()
}

/// The banner of a visit. `unread` and `capped` are paths, one a line; `act` is told `keep`,
/// `compare` or `leave`.
#[wasm_bindgen]
pub fn banner(
    into: Element,
    language: &str,
    plan: &str,
    unread: &str,
    capped: &str,
    act: &Function,
) {
    let reader = Reader::new(language);
    let words = reader.words;
    let plan = plan_of(plan);
    let note = |said: &str, paths: &str| {
        let item = |words: &str| {
            let at = path::parse(&plan, words);
            let label = at.map(|at| compared::label(reader, &plan, &plan, &at));
            el("li").text(&label.unwrap_or_else(|| words.to_owned()))
        };
        (!paths.is_empty()).then(|| {
            el("details")
                .child(&el("summary").text(said))
                .child(&el("ul").children(paths.lines().map(item)))
        })
    };
    let deeds = [
        ("keep", words.keep),
        ("compare", words.compare),
        ("leave", words.leave),
    ];
    let deeds = deeds.map(|(name, word)| button(name, word, tell(act, name)));
    View::of(into)
        .attr("aria-label", words.visit)
        .child(&el("p").attr("role", "status").text(words.from_link))
        .children(note(words.link_unread, unread))
        .children(note(words.link_capped, capped))
        .child(&el("div").attr("class", "deeds").children(deeds));
}

/// Why a link does not open, and the way home. Where it is sealed, the passphrase is asked for: `act`
/// is told what the link holds, a text that begins with `{`.
#[wasm_bindgen]
pub fn refused(into: Element, language: &str, reason: &str, home: &str, act: &Function) {
    let reader = Reader::new(language);
    let words = reader.words;
    let home = el("a").attr("href", home).text(words.home);
    let below = |view: View| view.attr("class", "lede");
    let into = View::of(into);
    let asking = (reason == "sealed").then(|| sealed::asking(reader, &into, act));
    let said = why_refused(words, reason);
    into.child(&el("div").attr("role", "alert").child(&el("h1").text(said)))
        .children(asking.into_iter().flatten())
        .child(&below(el("p").text(words.untouched)))
        .child(&below(el("p").child(&home)));
}

/// Why a link does not open.
fn why_refused(words: &Words, reason: &str) -> &'static str {
    match reason {
        "sealed" => words.link_sealed,
        "newer" => words.link_newer,
        "damaged" => words.link_damaged,
        _ => words.link_none,
    }
}

/// A dialog over the page: `share` or `compare`. `own` and `shown` are plan documents; a
/// link begins with `place`, a fragment; `of` is the save of the plan that is shown, where it has one.
#[wasm_bindgen]
pub fn dialog(what: &str, language: &str, own: &str, shown: &str, place: &str, of: Option<u32>) {
    let reader = Reader::new(language);
    let words = reader.words;
    let of = of.map_or_else(|| LINK.to_owned(), planner::saves::plan_key);
    let handed = Handed {
        reader,
        shown,
        place,
        of: &of,
    };
    let (title, contents) = match what {
        "compare" => {
            let plans = [own, shown].map(plan_of);
            let called = [words.mine, words.of_link];
            (words.compare, compared::contents(reader, &plans, called))
        }
        _ => (words.share_title, sharing::contents(&handed)),
    };
    open(reader, title, contents);
}

/// Opens a dialog over the page, in place of any other.
fn open(reader: Reader, title: &str, contents: Vec<View>) {
    let view = el("dialog");
    let closing = view.clone();
    // The focus begins here: the first button may be far below.
    let heading = el("h2").attr("tabindex", "-1").attr("autofocus", "");
    let heading = heading.text(title);
    let view = view
        .attr("aria-label", title)
        .child(&heading)
        .child(&el("div").attr("class", "contents").children(contents))
        .child(&button("close", reader.words.close, move || {
            closing.close();
        }));
    modal(&view.value());
}

/// A callback that says of a copy whether it was made, or how to make it by hand.
fn of_copy(told: &View, words: &'static Words, by_hand: &'static str) -> JsValue {
    let told = told.clone();
    once(move |done| told.say(if done { words.copied } else { by_hand }))
}

/// A callback that is told once whether something could be done.
fn once(told: impl FnOnce(bool) + 'static) -> JsValue {
    Closure::once_into_js(told)
}
