//! Lists whose rows are added, moved and removed.

use super::field::{Control, Field};
use super::{Button, CollectAny, dynamic, each_row, only_reading, unused};
use crate::i18n::use_reader;
use crate::state::{AppState, Place, use_state};
use leptos::prelude::*;
use planner::calculators::Finding;
use planner::model::{self, Cell, CellMut, Kind, RowsMut, path};

/// Small table of a list, one line per row, for inputs beside the main list.
#[component]
pub fn SmallRows(
    /// Place of the list.
    place: Place,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let Kind::Rows { fields, most, .. } = place.field.kind else {
        return ().into_any();
    };
    let name = place.name(&state.plan.now());
    let words = reader.of(place.field.words());
    let count = row_count(&place);
    let inner = |field: &&model::Field| matches!(field.kind, Kind::Rows { .. } | Kind::Group(..));
    let nested: Vec<&'static model::Field> = fields.iter().filter(inner).collect();
    let flat: Vec<&'static model::Field> = fields.iter().filter(|field| !inner(field)).collect();
    let head = |field: &&'static model::Field| {
        view! { <th scope="col">{reader.of(field.words())}</th> }
    };
    let heads = flat.iter().map(head).collect_any();
    let list = place.clone();
    let reading = only_reading();
    let row = move |row: usize| {
        let (list, flat, nested) = (list.clone(), flat.clone(), nested.clone());
        view! { <SmallRow list flat nested row /> }
    };
    let path = place.path.clone();
    let odd = move || {
        let of = |finding: &&Finding| finding.at.contains(&path);
        let note = |finding: &Finding| {
            view! { <p class="note" role="status">{reader.of(finding.words)}</p> }
        };
        let findings = state.findings.get();
        findings.iter().filter(of).map(note).collect_any()
    };
    let full = Signal::derive(move || count.get() >= most);
    let add_one = [reader.words.add, reader.words.colon, words].concat();
    let add = move || add_row(state, &place);
    view! {
        <div
            class="small-rows"
            role="group"
            aria-label=words
            data-list=name
        >
            <div class="wide-table" hidden=move || count.get() == 0>
                <table class="small">
                    <thead>
                        <tr>{heads} <td></td></tr>
                    </thead>
                    <tbody>
                        {each_row(count, row)}
                    </tbody>
                </table>
            </div>
            <Button
                action="add"
                words=reader.words.add
                name=add_one
                class="link"
                disabled=full
                hidden=reading
                on_press=add
            />
            {dynamic(odd)}
        </div>
    }
    .into_any()
}

/// Row of a small table: its cells, and below them the lists and groups inside the row.
#[component]
fn SmallRow(
    /// Place of the list.
    list: Place,
    /// Fields shown in cells.
    flat: Vec<&'static model::Field>,
    /// Fields shown below the cells: lists and groups.
    nested: Vec<&'static model::Field>,
    /// Index of the row.
    row: usize,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let width = (flat.len() + 1).to_string();
    let cell = |field: &&'static model::Field| {
        let place = list.in_row(row, field);
        let unused = unused(&place);
        let label = Signal::stored(reader.of(field.words()).to_owned());
        view! {
            <td>
                <span hidden=move || unused.is_some_and(|unused| unused.get())>
                    <Control place label />
                </span>
            </td>
        }
    };
    let cells = flat.iter().map(cell).collect_any();
    let inner = |field: &&'static model::Field| {
        view! {
            <tr class="more">
                <td colspan=width.clone()>
                    <Field place=list.in_row(row, field) />
                </td>
            </tr>
        }
    };
    let inner = nested.iter().map(inner).collect_any();
    let remove = move || remove_row(state, &list, row);
    view! {
        <tr class="row">
            {cells}
            <td class="n">
                <Button
                    action="remove"
                    words=reader.words.remove
                    icon="remove"
                    class="icon-only"
                    hidden=only_reading()
                    on_press=remove
                />
            </td>
        </tr>
        {inner}
    }
}

/// Returns the number of rows of a list.
pub fn row_count(list: &Place) -> Signal<usize> {
    use_state().plan.follow(list, |_, cell| match cell {
        Cell::Rows(rows) => rows.len(),
        _ => 0,
    })
}

/// Adds a row; if rows are identified by name, it gets an unused one.
pub fn add_row(state: AppState, list: &Place) {
    change(state, list, |rows| {
        one_more(rows, list.field);
    });
}

/// Adds a row to the list of a field, if there is room, and returns its index.
pub fn one_more(rows: &mut dyn RowsMut, field: &model::Field) -> Option<usize> {
    let Kind::Rows { most, style, .. } = field.kind else {
        return None;
    };
    let count = rows.rows().len();
    if count >= most {
        return None;
    }
    rows.resize(count + 1);
    if style.named() {
        name_row(rows, count, field.key());
    }
    Some(count)
}

/// Removes a row and its drafts.
pub fn remove_row(state: AppState, list: &Place, row: usize) {
    change(state, list, |rows| {
        if row < rows.rows().len() {
            rows.remove(row);
        }
    });
    state.redraft(|drafts| drafts.row_gone(&list.path, row));
}

/// Moves a row to another index. The rows between move by one, and drafts move with their rows.
pub fn move_row(state: AppState, list: &Place, from: usize, to: usize) {
    change(state, list, |rows| {
        if from.max(to) < rows.rows().len() {
            rows.shift(from, to);
        }
    });
    let (from, to) = (path::number_of(from), path::number_of(to));
    state.redraft(|drafts| {
        drafts.renumber(&list.path, |row| {
            Some(if row == from {
                to
            } else if from < row && row <= to {
                row - 1
            } else if to <= row && row < from {
                row + 1
            } else {
                row
            })
        });
    });
}

/// Edits a list as an undo step of its own.
fn change(state: AppState, list: &Place, change: impl FnOnce(&mut dyn RowsMut)) {
    // The edit itself never fails: `change` leaves out what is not possible.
    let _ = state.plan.edit(&list.path, |cell| {
        if let CellMut::Rows(rows) = cell {
            change(rows);
        }
        Ok::<(), ()>(())
    });
    state.plan.settle();
}

/// Gives a row that is identified by its name an unused one.
fn name_row(rows: &mut dyn RowsMut, row: usize, key: &str) {
    let free = (row + 1..).map(|number| [key, "_", &number.to_string()].concat());
    let mut free = free.filter(|name| path::row_named(rows.rows(), name).is_none());
    let name = free.next().unwrap_or_default();
    let row = rows.row_mut(row);
    let first = row.table().fields().first().map(|field| field.id);
    if let Some(CellMut::Text(text)) = first.and_then(|id| row.cell_mut(id)) {
        *text = name.as_str().into();
    }
}
