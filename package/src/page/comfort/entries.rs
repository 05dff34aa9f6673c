//! All that can be found by name: pages, things to do, inputs, figures.

use super::super::compared::label;
use super::super::live::Live;
use super::words::{self, Words};
use js_sys::JsString;
use planner::calculators::CALCULATORS;
use planner::model::{Cell, Field, Group, Kind, Path, path};
use planner::{Outcome, Plan};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What is done with something that was found.
#[derive(Clone)]
pub enum Deed {
    /// Presses a button of the page.
    Press(HtmlElement),
    /// Goes to an address of the page, and there to what a selector finds.
    Go(String, Option<String>),
}

/// Something that can be found.
#[derive(Clone)]
pub struct Entry {
    /// What it is called.
    pub name: String,
    /// What kind of thing it is.
    pub kind: &'static str,
    /// Its name and what else it answers to, as it is compared.
    folded: String,
    /// What is done with it.
    pub deed: Deed,
}

impl Entry {
    fn new(name: &str, also: &str, kind: &'static str, deed: Deed) -> Self {
        Self {
            name: name.to_owned(),
            kind,
            folded: folded(&[name, " ", also].concat()),
            deed,
        }
    }
}

/// A text as it is compared: without capitals and accents.
fn folded(text: &str) -> String {
    let text = String::from(JsString::from(text.to_lowercase()).normalize("NFD"));
    let accent = |letter: &char| ('\u{300}'..='\u{36f}').contains(letter);
    text.chars().filter(|letter| !accent(letter)).collect()
}

/// Those that answer to every word of a text; those whose name begins with it come first.
pub fn answering<'a>(entries: &'a [Entry], text: &str) -> Vec<&'a Entry> {
    let text = folded(text.trim());
    let mut found: Vec<&Entry> = entries
        .iter()
        .filter(|entry| {
            text.split_whitespace()
                .all(|word| entry.folded.contains(word))
        })
        .collect();
    found.sort_by_key(|entry| !entry.folded.starts_with(&text));
    found
}

/// All that can be found from the page on view.
pub fn entries(live: &Live) -> Vec<Entry> {
    let words = words::of(live.reader.language);
    let mut entries = pages(live, words);
    entries.extend(deeds(words));
    inputs(live, words, &mut entries);
    figures(live, words, &mut entries);
    entries
}

fn pages(live: &Live, words: &Words) -> Vec<Entry> {
    let language = live.reader.language;
    let page = |name: &str, also: &str, slug: &str| {
        let deed = Deed::Go(["#/", slug].concat(), None);
        Entry::new(name, also, words.page, deed)
    };
    let facts = Plan::FIELDS.iter().find(|field| field.id == Plan::facts);
    let facts = facts.map(|field| page(language.of(field.words()), "", field.key()));
    let calculators = CALCULATORS.iter().map(|calculator| {
        let question = language.of(calculator.question);
        page(language.of(calculator.words), question, calculator.slug)
    });
    std::iter::once(page(words.overview, "", ""))
        .chain(facts)
        .chain(calculators)
        .collect()
}

/// The buttons of the bar, and of what stands below the page: those that can be pressed now.
fn deeds(words: &Words) -> Vec<Entry> {
    let document = web_sys::window().and_then(|window| window.document());
    let buttons = document.and_then(|document| {
        let those = ".bar [data-action]:enabled, .after [data-action]:enabled, .starts button";
        document.query_selector_all(those).ok()
    });
    let Some(buttons) = buttons else {
        return Vec::new();
    };
    let deed = |place| {
        let button: HtmlElement = buttons.item(place)?.dyn_into().ok()?;
        let name = button.get_attribute("aria-label").or(button.text_content());
        let own = button.get_attribute("data-action")? == super::palette::ACTION;
        (!own).then(|| {
            let name = name.unwrap_or_default();
            Entry::new(name.trim(), "", words.deed, Deed::Press(button))
        })
    };
    (0..buttons.length()).filter_map(deed).collect()
}

fn inputs(live: &Live, words: &Words, entries: &mut Vec<Entry>) {
    let mut leaves: Vec<Path> = Vec::new();
    path::leaves(&live.plan, &mut Path::new(), &mut |at, _, _| {
        leaves.push(at.to_vec());
    });
    for at in leaves {
        let name = label(live.reader, &live.plan, &live.plan, &at);
        let place = path::words(&live.plan, &at);
        let deed = Deed::Go(page_of(Plan::FIELDS, &at), Some(selector("input", &place)));
        entries.push(Entry::new(&name, "", words.input, deed));
    }
}

fn figures(live: &Live, words: &Words, entries: &mut Vec<Entry>) {
    let mut leaves: Vec<Path> = Vec::new();
    path::leaves(&live.outcome, &mut Path::new(), &mut |at, field, cell| {
        let named = matches!((field.kind, &cell), (Kind::Text { .. }, Cell::Text(_)));
        if !named {
            leaves.push(at.to_vec());
        }
    });
    for at in leaves {
        let name = label(live.reader, &live.outcome, &live.plan, &at);
        let place = path::words(&live.outcome, &at);
        let deed = Deed::Go(
            page_of(Outcome::FIELDS, &at),
            Some(selector("figure", &place)),
        );
        entries.push(Entry::new(&name, "", words.figure, deed));
    }
}

/// The address of the page on which a place is shown: the first step of its path.
fn page_of(fields: &[Field], at: &[u16]) -> String {
    let first = fields.iter().find(|field| Some(&field.id) == at.first());
    ["#/", first.map_or("", Field::key)].concat()
}

/// Whether a selector finds a figure below a place.
pub fn below(selector: &str, place: &str) -> bool {
    let whole = self::selector("figure", place);
    let begin = whole.strip_suffix("\"]");
    let rest = begin.and_then(|begin| selector.strip_prefix(begin));
    rest.is_some_and(|rest| rest.starts_with(['.', '[']))
}

/// What finds a place in the page. A row's own name may hold anything.
fn selector(kind: &str, place: &str) -> String {
    let place = place.replace('\\', "\\\\").replace('"', "\\\"");
    ["[data-", kind, "=\"", &place, "\"]"].concat()
}
