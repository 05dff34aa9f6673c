//! Blocks of cells from a spreadsheet: they fill rows of a list from the focused box on, in one step.
//! Cells that cannot be read keep their text, and say why.

use super::entry::put;
use super::rows::name_row;
use crate::i18n::Reader;
use crate::state::{AppState, Place};
use leptos::prelude::UpdateValue;
use planner::model::{CellMut, Field, Kind, Reason, RowsMut, Style, path};
use planner::words::block;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event};

/// What became of a pasted block.
#[derive(Default)]
pub struct Pasted {
    /// The first row that was filled.
    pub first: usize,
    /// The rows of the cells that could not be read.
    pub unread: Vec<usize>,
    cells: usize,
    left_out: usize,
}

impl Pasted {
    /// In words.
    pub fn said(&self, reader: Reader) -> String {
        let count = |words: &str, count: usize| words.replacen("{}", &count.to_string(), 1);
        let mut said = vec![count(reader.words.pasted, self.cells)];
        if !self.unread.is_empty() {
            said.push(count(reader.words.cells_not_read, self.unread.len()));
        }
        if self.left_out > 0 {
            said.push(count(reader.words.no_room, self.left_out));
        }
        said.join(" ")
    }
}

/// The text that is pasted, where it is more than one cell.
fn pasted_block(event: &Event) -> Option<String> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let text = data.get_data("text/plain").ok()?;
    block::is_block(&text).then_some(text)
}

/// A block that is pasted into a box which stands in no table; the browser is kept from pasting it.
pub fn alone(event: &Event) -> Option<String> {
    let text = pasted_block(event)?;
    let target = event.target()?.dyn_into::<Element>().ok()?;
    if target.closest("[data-pastes]").ok()?.is_some() {
        return None;
    }
    event.prevent_default();
    Some(text)
}

/// A block fills rows of a list, in the order on screen, from the focused box on; rows are added up to
/// the most there may be. None where no block was pasted.
pub fn paste_into(
    state: AppState,
    reader: Reader,
    list: &Place,
    boxes: &[&'static Field],
    order: &[usize],
    event: &Event,
) -> Option<Pasted> {
    let text = pasted_block(event)?;
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let world = state.plan.now();
    let (row, column) = focused(&world.plan, list, boxes, &target, order.len());
    event.prevent_default();
    let read = block::read(&text, boxes);
    // A head says which column is which.
    let columns: Vec<Option<&'static Field>> = match &read.head {
        Some(head) => head
            .iter()
            .map(|place| boxes.get((*place)?).copied())
            .collect(),
        None => boxes
            .iter()
            .skip(column)
            .map(|field| Some(*field))
            .collect(),
    };
    let Kind::Rows { most, style, .. } = list.field.kind else {
        return None;
    };
    let begin = order.iter().position(|other| *other == row);
    let begin = begin.unwrap_or(order.len());
    let mut pasted = Pasted {
        first: row,
        ..Pasted::default()
    };
    let mut drafts = Vec::new();
    // Nothing of it is refused as a whole.
    let _ = state.plan.edit(&list.path, |cell| {
        let CellMut::Rows(rows) = cell else {
            return Ok(());
        };
        for (place, cells) in read.rows.iter().enumerate() {
            let row = match order.get(begin + place) {
                Some(row) => *row,
                None => rows.rows().len(),
            };
            if row >= most {
                pasted.left_out += 1;
                continue;
            }
            if row >= rows.rows().len() {
                rows.resize(row + 1);
                if matches!(style, Style::ById | Style::Own) {
                    name_row(rows, row, list.field.key());
                }
            }
            for (field, text) in columns.iter().zip(cells) {
                let Some(field) = field else { continue };
                let at = list.in_row(row, field);
                let named = free_name(rows, style, (row, field), text);
                let Some(cell) = rows.row_mut(row).cell_mut(field.id) else {
                    continue;
                };
                if put(reader, &world, &at, text, named, cell).is_ok() {
                    pasted.cells += 1;
                } else {
                    pasted.unread.push(row);
                    drafts.push((at.path, text.clone()));
                }
            }
        }
        Ok::<(), ()>(())
    });
    state.plan.settle();
    state.drafts.update_value(|kept| {
        for (path, text) in drafts {
            kept.keep(&path, Some(text));
        }
    });
    Some(pasted)
}

/// The row and the column of the box that has the focus; a new row where none has.
fn focused(
    plan: &planner::Plan,
    list: &Place,
    boxes: &[&'static Field],
    target: &Element,
    rows: usize,
) -> (usize, usize) {
    let number = |name: &str| {
        let named = target.closest(&["[", name, "]"].concat()).ok().flatten();
        named.and_then(|element| element.get_attribute(name))
    };
    let at = number("data-input").and_then(|name| path::parse(plan, &name));
    if let Some([row, field]) = at.as_deref().and_then(|at| at.strip_prefix(&*list.path)) {
        let column = boxes.iter().position(|known| known.id == *field);
        return (usize::from(*row), column.unwrap_or(0));
    }
    let row = number("data-row").and_then(|row| row.parse().ok());
    (row.unwrap_or(rows), 0)
}

/// Whether a text may name a row, where rows are kept by their names: no other has it.
fn free_name(
    rows: &dyn RowsMut,
    style: Style,
    (row, field): (usize, &Field),
    text: &str,
) -> Result<(), Reason> {
    let by_name = matches!(style, Style::ById | Style::Own);
    let first = rows.rows().row(row).fields().first();
    if !by_name || first.is_none_or(|first| first.id != field.id) {
        return Ok(());
    }
    if text.is_empty() || text == "__proto__" {
        return Err(Reason::Missing);
    }
    match path::row_named(rows.rows(), text) {
        Some(other) if other != row => Err(Reason::Twice),
        _ => Ok(()),
    }
}
