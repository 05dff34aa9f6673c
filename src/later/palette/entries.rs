//! Entries of the palette: pages, actions, the visitor's other plans, rows, inputs and figures.

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

/// What choosing an entry does.
#[derive(Clone)]
pub enum Act {
    /// Clicks a button of the page, by its index among the matches of `BUTTONS`.
    Press(u32),
    /// Navigates to a page.
    Visit(Route),
    /// Navigates to an input or a figure and focuses it.
    Reveal(Place),
    /// Opens one of the visitor's plans, by its id in the index.
    Open(u32),
}

/// An entry of the palette.
#[derive(Clone)]
pub struct Entry {
    /// Name, as listed and matched.
    pub name: String,
    /// Kind of entry, in the user's language.
    pub kind: &'static str,
    /// Name and other search terms, folded for comparison.
    folded: String,
    /// What choosing the entry does.
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

/// Folds a text for comparison: lower case, without accents.
fn folded(text: &str) -> String {
    let text = String::from(JsString::from(text).to_lower_case().normalize("NFD"));
    let accent = |letter: &char| ('\u{300}'..='\u{36f}').contains(letter);
    text.chars().filter(|letter| !accent(letter)).collect()
}

/// Returns at most `most` entries that contain every word of the query, those that begin with the
/// query first.
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

/// Returns every entry, as of now.
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
            // Text figures only repeat names of rows, which have entries already.
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

/// Entries of the visitor's other plans.
fn plans(state: AppState, words: &Words) -> Vec<Entry> {
    state.plans.refresh_index();
    let here = state.plans.on_view.get_untracked();
    state.plans.index.with_untracked(|index| {
        let others = index.plans.iter().filter(|plan| Some(plan.id) != here);
        let entry = |id, name| Entry::new(name, "", words.plan, Act::Open(id));
        others.map(|plan| entry(plan.id, &plan.name)).collect()
    })
}

/// Selector of the buttons that are listed as actions: those of the top bar and of the page's
/// header (`.answer`), and the page's “add” buttons unless the plan is read-only.
const BUTTONS: &str = ".bar [data-action]:enabled:not(.phone, [hidden]), .answer [data-action]:enabled, \
     .app:not(.reading) #content [data-action=add]:enabled:not([hidden], [hidden] *)";

fn buttons() -> Option<NodeList> {
    document().query_selector_all(BUTTONS).ok()
}

fn button(place: u32) -> Option<HtmlElement> {
    buttons()?.item(place)?.dyn_into().ok()
}

/// Clicks the button at an index among the matches of `BUTTONS`.
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

/// Entries of rows that have a name. Choosing one focuses the field after the name.
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
