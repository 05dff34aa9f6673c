//! All that can be found by name: pages, things to do, rows, inputs, figures.

use super::words::{self, Words};
use crate::i18n::Reader;
use crate::later::places::{called, page_of, whole_label};
use crate::route::Route;
use crate::state::{AppState, Place, Side, World};
use js_sys::JsString;
use leptos::prelude::{GetUntracked, WithUntracked, document};
use planner::Plan;
use planner::calculators::CALCULATORS;
use planner::model::{Cell, Group, Kind, Path, Table, path};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, NodeList};

/// What is done with something that was found.
#[derive(Clone)]
pub enum Act {
    /// Presses a button of the page, by its place among them.
    Press(u32),
    /// Goes to a page.
    Visit(Route),
    /// Goes to a place.
    Reveal(Place),
    /// Puts a plan of the visitor's own on view, by its id.
    Open(u32),
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
    pub act: Act,
}

impl Entry {
    fn new(name: &str, also: &str, kind: &'static str, act: Act) -> Self {
        Self {
            name: name.to_owned(),
            kind,
            folded: folded(&[name, " ", also].concat()),
            act,
        }
    }
}

/// A text as it is compared: without capitals and accents.
fn folded(text: &str) -> String {
    let text = String::from(JsString::from(text).to_lower_case().normalize("NFD"));
    let accent = |letter: &char| ('\u{300}'..='\u{36f}').contains(letter);
    text.chars().filter(|letter| !accent(letter)).collect()
}

/// Those that answer to every word of a text, at most so many; those whose name begins with it come
/// first.
pub fn answering(entries: &[Entry], text: &str, most: usize) -> Vec<Entry> {
    let text = folded(text.trim());
    let answers = |entry: &&Entry| {
        text.split_whitespace()
            .all(|word| entry.folded.contains(word))
    };
    let (first, then): (Vec<&Entry>, Vec<&Entry>) = entries
        .iter()
        .filter(answers)
        .partition(|entry| entry.folded.starts_with(&text));
    first.into_iter().chain(then).take(most).cloned().collect()
}

/// All that can be found from the page on view.
pub fn entries(reader: Reader, state: AppState) -> Vec<Entry> {
    let (world, words) = (&*state.plan.now(), words::of(reader.language));
    let mut entries = pages(reader, words);
    entries.extend(actions(words));
    entries.extend(plans(state, words));
    rows(reader, world, words, &mut entries);
    let whole: [(Side, &dyn Table, _); 2] = [
        (Side::Input, &*world.plan, words.input),
        (Side::Figure, &world.outcome, words.figure),
    ];
    for (side, table, kind) in whole {
        path::leaves(table, &mut Path::new(), &mut |at, field, cell| {
            // A figure that only repeats a name is no figure.
            let named = matches!((field.kind, &cell), (Kind::Text { .. }, Cell::Text(_)));
            if side == Side::Figure && named {
                return;
            }
            if let Some(place) = Place::at(side, at) {
                let name = whole_label(reader, world, &place);
                entries.push(Entry::new(&name, "", kind, Act::Reveal(place)));
            }
        });
    }
    entries
}

fn pages(reader: Reader, words: &Words) -> Vec<Entry> {
    let page =
        |name: &str, also: &str, route| Entry::new(name, also, words.page, Act::Visit(route));
    let mut pages = vec![
        page(reader.words.overview, "", Route::Overview),
        page(reader.words.facts, "", Route::Facts),
    ];
    let calculators = CALCULATORS.iter().enumerate().map(|(place, calculator)| {
        let question = reader.of(calculator.question);
        page(
            reader.of(calculator.words),
            question,
            Route::Calculator(place),
        )
    });
    pages.extend(calculators);
    pages
}

/// The visitor's other plans.
fn plans(state: AppState, words: &Words) -> Vec<Entry> {
    state.plans.list();
    let here = state.plans.on_view.get_untracked();
    state.plans.index.with_untracked(|index| {
        let others = index.plans.iter().filter(|plan| Some(plan.id) != here);
        let entry = |id, name| Entry::new(name, "", words.plan, Act::Open(id));
        others.map(|plan| entry(plan.id, &plan.name)).collect()
    })
}

/// The buttons that can be pressed now: of the bar, of the page's menu, of what stands below it.
const BUTTONS: &str = ".bar [data-action]:enabled:not(.phone, [hidden]), .answer [data-action]:enabled, \
     .app:not(.reading) #content [data-action=add]:enabled:not([hidden], [hidden] *)";

fn buttons() -> Option<NodeList> {
    document().query_selector_all(BUTTONS).ok()
}

fn button(place: u32) -> Option<HtmlElement> {
    buttons()?.item(place)?.dyn_into().ok()
}

/// Presses one of these buttons.
pub fn press(place: u32) {
    if let Some(button) = button(place) {
        button.click();
    }
}

fn actions(words: &Words) -> Vec<Entry> {
    let count = buttons().map_or(0, |buttons| buttons.length());
    let action = |place| {
        let button = button(place)?;
        let own = button.get_attribute("data-action")? == super::ACTION;
        let name = button
            .get_attribute("aria-label")
            .or(button.text_content())?;
        (!own).then(|| Entry::new(name.trim(), "", words.action, Act::Press(place)))
    };
    (0..count).filter_map(action).collect()
}

/// The rows that have a name: what leads to one is its first input.
fn rows(reader: Reader, world: &World, words: &Words, entries: &mut Vec<Entry>) {
    for page in Plan::FIELDS {
        let Some(Cell::Group(group)) = world.plan.cell(page.id) else {
            continue;
        };
        for list in group.fields() {
            let Some(Cell::Rows(rows)) = group.cell(list.id) else {
                continue;
            };
            for row in 0..rows.len() {
                let Some(name) = called(reader, world, rows.row(row)) else {
                    continue;
                };
                let at = [page.id, list.id, path::number_of(row)];
                let first = rows.row(row).fields().get(1).map(|field| field.id);
                let place = first.and_then(|id| Place::at(Side::Input, &[&at[..], &[id]].concat()));
                if let Some(place) = place {
                    let of = [page_of(reader, &place), " · ", reader.of(list.words())].concat();
                    let name = [&name, " · ", &*of].concat();
                    entries.push(Entry::new(&name, "", words.row, Act::Reveal(place)));
                }
            }
        }
    }
}
