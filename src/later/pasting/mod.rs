//! Blocks of cells from a spreadsheet: they fill rows from the focused box on, in one step. Cells that
//! cannot be read keep their text, and say why. Rows are copied as such a block.

mod cells;
mod words;

use crate::browser::copy_text;
use crate::components::entry::put;
use crate::components::one_more;
use crate::i18n::Reader;
use crate::state::{AppState, Place, Side};
use cells::{Cells, box_of, first_box};
use leptos::prelude::*;
use planner::Plan;
use planner::model::{Cell, CellMut, Field, Kind, Path, path};
use planner::words::block;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};
use words::Words;

/// What became of a pasted block.
#[derive(Default)]
struct Pasted {
    read: Vec<(Path, String)>,
    unread: Vec<(Path, String)>,
    left_out: usize,
}

impl Pasted {
    /// In words.
    fn message(&self, words: &Words) -> String {
        let fill = |sentence: &str, with: &str| sentence.replacen("{}", with, 1);
        let mut lines = vec![fill(words.pasted, &self.read.len().to_string())];
        let quoted = |(_, text): &(Path, String)| [words.open, text, words.shut].concat();
        let unread: Vec<_> = self.unread.iter().map(quoted).collect();
        if !unread.is_empty() {
            lines.push(fill(words.not_read, &unread.join(", ")));
        }
        if self.left_out > 0 {
            lines.push(fill(words.no_room, &self.left_out.to_string()));
        }
        lines.join(" ")
    }
}

/// A block is pasted where an element has the focus.
pub fn paste(state: AppState, reader: Reader, element: &Element, text: &str) {
    let plan = state.plan.now().plan.clone();
    let words = words::of(reader.language);
    let Some(cells) = Cells::around(&plan, element) else {
        if !first_line(&plan, element, text) {
            state.plans.toasts.show_message(words.no_table);
        }
        return;
    };
    let pasted = fill(state, reader, &cells, text);
    state.redraft(|drafts| {
        for (at, _) in &pasted.read {
            drafts.keep(at, None);
        }
        for (at, text) in &pasted.unread {
            drafts.keep(at, Some(text.clone()));
        }
    });
    state.plans.toasts.show_message(&pasted.message(words));
    // Once new rows are drawn.
    request_animation_frame(move || open(&state.plan.now().plan, &pasted.unread));
}

/// Fills rows from the focused box on; rows are added up to the most there may be.
fn fill(state: AppState, reader: Reader, cells: &Cells, text: &str) -> Pasted {
    let world = state.plan.now();
    let read = block::read(text, &cells.boxes);
    // A head says which column is which.
    let columns: Vec<Option<&'static Field>> = match &read.head {
        Some(head) => {
            let field = |place: &Option<usize>| cells.boxes.get((*place)?).copied();
            head.iter().map(field).collect()
        }
        None => cells.boxes[cells.column..]
            .iter()
            .copied()
            .map(Some)
            .collect(),
    };
    let mut pasted = Pasted::default();
    state.plan.change(|plan| {
        for (place, line) in read.rows.iter().enumerate() {
            let row = cells.rows.get(cells.row + place).cloned();
            let Some(row) = row.or_else(|| new_row(plan, cells.list.as_deref()?)) else {
                pasted.left_out += 1;
                continue;
            };
            for (field, text) in columns.iter().zip(line) {
                let Some(field) = field else { continue };
                let at = Place::new(Side::Input, &row, field);
                let named = path::nameable(plan, &at.path, text);
                let Some((_, cell)) = path::get_mut(plan, &at.path) else {
                    continue;
                };
                let filled = match put(reader, &world, &at, text, named, cell) {
                    Ok(_) => &mut pasted.read,
                    Err(_) => &mut pasted.unread,
                };
                filled.push((at.path, text.clone()));
            }
        }
    });
    pasted
}

/// A row more at the end of a list, where there is room for it.
fn new_row(plan: &mut Plan, list: &[u16]) -> Option<Path> {
    let (field, CellMut::Rows(rows)) = path::get_mut(plan, list)? else {
        return None;
    };
    let row = one_more(rows, field)?;
    Some([list, &[path::number_of(row)]].concat())
}

/// Opens the row of the first text that could not be read whose box is not on view.
fn open(plan: &Plan, unread: &[(Path, String)]) {
    let hidden = |at: &&Path| box_of(&path::words(plan, at)).is_none();
    let Some(at) = unread.iter().map(|(at, _)| at).find(hidden) else {
        return;
    };
    let row = at.len().checked_sub(2).map_or(0, |place| at[place]);
    let toggle = ["[data-row=\"", &row.to_string(), "\"] .toggle"].concat();
    let toggle = document().query_selector(&toggle).ok().flatten();
    if let Some(toggle) = toggle.and_then(|toggle| toggle.dyn_into::<HtmlElement>().ok()) {
        toggle.click();
    }
}

/// Of several lines a name takes the first; whether an element is a name's box.
fn first_line(plan: &Plan, element: &Element, text: &str) -> bool {
    let name = element.get_attribute("data-input");
    let at = name.and_then(|name| path::parse(plan, &name));
    let place = at.and_then(|at| Place::at(Side::Input, &at));
    let is_text = place.is_some_and(|place| matches!(place.field.kind, Kind::Text { .. }));
    let is_name = is_text || element.get_attribute("data-action").as_deref() == Some("plan-name");
    if is_name {
        let first = text.lines().next().unwrap_or_default();
        type_into(element, &first.replace('\t', " "));
    }
    is_name
}

/// Puts a text into a box, as if it were typed.
fn type_into(shown: &Element, text: &str) {
    if let Some(input) = shown.dyn_ref::<HtmlInputElement>() {
        input.set_value(text);
    } else if let Some(area) = shown.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(text);
    }
    if let Ok(event) = Event::new("input") {
        // Nobody takes back what is only told.
        let _ = shown.dispatch_event(&event);
    }
}

/// Copies the rows of the table around an element as a block, which can be pasted again.
pub async fn copy(state: AppState, reader: Reader, element: Element) {
    let world = state.plan.now();
    let around = |element: &Element| Cells::around(&world.plan, element);
    let Some(cells) = around(&element).or_else(|| around(&first_box(&element)?)) else {
        return;
    };
    // As they stand on screen, which is how they are pasted; then those that are not on view.
    let mut rows = cells.rows;
    if let Some(list) = &cells.list
        && let Some((_, Cell::Rows(all))) = path::get(&*world.plan, list)
    {
        let all = (0..all.len()).map(|row| [&list[..], &[path::number_of(row)]].concat());
        let hidden: Vec<Path> = all.filter(|row| !rows.contains(row)).collect();
        rows.extend(hidden);
    }
    let text = block::write(&*world.plan, rows, &cells.boxes, reader.language);
    let words = words::of(reader.language);
    let message = if copy_text(&text).await {
        words.copied
    } else {
        reader.words.not_copied
    };
    state.plans.toasts.show_message(message);
}
