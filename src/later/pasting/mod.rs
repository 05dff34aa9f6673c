//! Pasting a block of cells from a spreadsheet, and copying rows as one. A block fills rows,
//! starting at the focused input, as one undo step; text that cannot be parsed stays in its input
//! as a draft, with the reason.

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

/// Result of pasting: cells that were parsed, cells that were not, and the number of rows without
/// room.
#[derive(Default)]
struct Pasted {
    read: Vec<(Path, String)>,
    unread: Vec<(Path, String)>,
    left_out: usize,
}

impl Pasted {
    /// Returns the message that summarises the result.
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

/// Pastes a text with several cells at the focused element. Outside a table, an input for a name
/// takes the first line.
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
    // Wait until new rows are rendered.
    request_animation_frame(move || open(&state.plan.now().plan, &pasted.unread));
}

/// Fills rows, starting at the focused input; rows are added up to the list's maximum.
fn fill(state: AppState, reader: Reader, cells: &Cells, text: &str) -> Pasted {
    let world = state.plan.now();
    let read = block::read(text, &cells.boxes);
    // A header row maps columns to fields.
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

/// Appends a row to a list; `None` if the list is full.
fn new_row(plan: &mut Plan, list: &[u16]) -> Option<Path> {
    let (field, CellMut::Rows(rows)) = path::get_mut(plan, list)? else {
        return None;
    };
    let row = one_more(rows, field)?;
    Some([list, &[path::number_of(row)]].concat())
}

/// Expands the row of the first unparsed cell whose input is hidden.
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

/// If the element is an input for text or a plan's name, puts the first line into it. Returns
/// whether it is.
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

/// Sets the value of an input and dispatches an `input` event, as typing does.
fn type_into(shown: &Element, text: &str) {
    if let Some(input) = shown.dyn_ref::<HtmlInputElement>() {
        input.set_value(text);
    } else if let Some(area) = shown.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(text);
    }
    if let Ok(event) = Event::new("input") {
        // The result is ignored: the event is not cancelable.
        let _ = shown.dispatch_event(&event);
    }
}

/// Copies the rows of the table around an element as a block that can be pasted again.
pub async fn copy(state: AppState, reader: Reader, element: Element) {
    let world = state.plan.now();
    let around = |element: &Element| Cells::around(&world.plan, element);
    let Some(cells) = around(&element).or_else(|| around(&first_box(&element)?)) else {
        return;
    };
    // Rows in the order on screen, as pasting fills them, then those that are not on the page.
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
