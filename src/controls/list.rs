//! A list of rows: a table where there is room, cards where there is not. Rows are added, taken
//! out and moved.

use super::{Place, field};
use crate::shell::Reader;
use leptos::prelude::*;
use planner::Plan;
use planner::model::{Cell, CellMut, Field, Group, Kind, Reason, Rows, Style, path};
use planner::words::suffix;

/// What a list's shape depends on: how many rows, and their ids where paths are made of them.
fn shape(rows: &dyn Rows, style: Style) -> Vec<String> {
    let id = |row: usize| match style {
        Style::Objects | Style::Bare => String::new(),
        Style::ById | Style::Own => path::row_id(rows.row(row)).unwrap_or_default().to_owned(),
    };
    (0..rows.len()).map(id).collect()
}

/// Whether a field stands in a row's line; others stand below it.
pub fn in_line(field: &Field) -> bool {
    match field.kind {
        Kind::Group(..) | Kind::Rows { .. } | Kind::Set(_) => false,
        Kind::Text { longest, .. } => longest <= 80,
        _ => true,
    }
}

/// How wide a list wants to be.
pub fn width(fields: &[Field]) -> &'static str {
    match fields.iter().filter(|field| in_line(field)).count() {
        ..=2 => "two",
        3..=4 => "few",
        5..=6 => "some",
        _ => "many",
    }
}

/// The editor of a list.
pub fn editor(place: Place) -> AnyView {
    let Kind::Rows {
        fields,
        style,
        most,
    } = place.field.kind
    else {
        return ().into_any();
    };
    let reader = place.reader;
    let rows = {
        let at = place.path.clone();
        Memo::new(move |_| {
            super::read(reader, &at, |cell| {
                if let Cell::Rows(rows) = cell {
                    shape(*rows, style)
                } else {
                    Vec::new()
                }
            })
            .unwrap_or_default()
        })
    };
    let add = {
        let place = place.clone();
        move |_| {
            change(&place, |cell| {
                let rows = cell.rows().len();
                if rows >= most {
                    return Err(Reason::TooMany(most));
                }
                cell.resize(rows + 1);
                Ok(())
            });
        }
    };
    let full = move || rows.with(Vec::len) >= most;
    let head = fields.iter().filter(|field| in_line(field)).map(|field| {
        let unit = match field.kind {
            Kind::Number(kind) => suffix(kind.unit, reader.language).many.trim(),
            _ => "",
        };
        view! { <span>{reader.language.of(field.words)} <small>{unit}</small></span> }.into_any()
    });
    let columns = fields
        .iter()
        .filter(|field| in_line(field))
        .count()
        .to_string();
    let head: Vec<_> = head.collect();
    let words = place.words();
    let action = ["add:", &place.name].concat();
    let name = place.name.clone();
    view! {
        <section class="list" aria-label=words>
            <h3>{words}</h3>
            <div class=["rows ", width(fields)].concat() data-list=name style:--columns=columns>
                <div class="head" aria-hidden="true">{head}</div>
                {move || {
                    let count = rows.with(Vec::len);
                    (0..count).map(|number| row(&place, fields, number, count)).collect::<Vec<_>>()
                }}
            </div>
            <p class="empty" hidden=move || rows.with(|rows| !rows.is_empty())>{reader.words.no_rows}</p>
            <button type="button" class="add" data-action=action disabled=full on:click=add>
                <svg aria-hidden="true"><use href="#add" /></svg>
                {reader.words.add}
            </button>
        </section>
    }
    .into_any()
}

fn row(place: &Place, fields: &'static [Field], number: usize, count: usize) -> AnyView {
    let reader = place.reader;
    let at = [&place.path[..], &[path::number_of(number)]].concat();
    let name = path::words(&*reader.state.plan(), &at);
    let inner = |of: bool| {
        let fields = fields.iter().filter(move |field| in_line(field) == of);
        fields
            .map(|inner| field(reader, &[&at[..], &[inner.id]].concat()))
            .collect::<Vec<_>>()
    };
    let called = {
        let at = at.clone();
        move || row_name(reader, &at, number)
    };
    let words = reader.words;
    let button = |action: &str, icon, word, off: bool, click: Box<dyn Fn()>| {
        crate::shell::icon_button(
            [action, &name].concat(),
            icon,
            word,
            move || off,
            move || click(),
        )
    };
    let moved = |to: usize| -> Box<dyn Fn()> {
        let place = place.clone();
        Box::new(move || {
            change(&place, |cell| {
                cell.shift(number, to);
                Ok(())
            });
        })
    };
    let removed: Box<dyn Fn()> = {
        let place = place.clone();
        Box::new(move || {
            change(&place, |cell| {
                cell.remove(number);
                Ok(())
            });
        })
    };
    let below = inner(false);
    let more = (!below.is_empty()).then(|| view! { <div class="more">{below}</div> });
    view! {
        <div class="row" role="group" aria-label=called>
            {inner(true)}
            <div class="tools">
                {button("up:", "#up", words.up, number == 0, moved(number.saturating_sub(1)))}
                {button("down:", "#down", words.down, number + 1 == count, moved(number + 1))}
                {button("remove:", "#remove", words.remove, false, removed)}
            </div>
            {more}
        </div>
    }
    .into_any()
}

/// What a row is called: the text it begins with, or its number.
fn row_name(reader: Reader, at: &[u16], number: usize) -> String {
    let world = reader.state.world();
    let named = path::table(&*world.plan, at).and_then(|row| {
        let first = row.fields().first()?;
        let cell = row.cell(first.id)?;
        reader
            .writer(&world.plan)
            .value(first, planner::model::Unit::Plain, &cell)
    });
    named
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| [reader.words.row, " ", &(number + 1).to_string()].concat())
}

fn change(
    place: &Place,
    change: impl FnOnce(&mut dyn planner::model::RowsMut) -> Result<(), Reason>,
) {
    let state = place.reader.state;
    state.settle();
    // Refused only where the list is full, and then its button is off.
    let _ = state.edit(&place.path, |cell| match cell {
        CellMut::Rows(rows) => change(rows),
        _ => Err(Reason::WrongType("list")),
    });
    state.settle();
}

/// The fields of the rows of a list at a path of the plan.
pub fn fields_of(at: &[u16]) -> Option<&'static [Field]> {
    let mut fields = Plan::FIELDS;
    for id in at {
        match fields.iter().find(|field| field.id == *id)?.kind {
            Kind::Group(inner, _) | Kind::Rows { fields: inner, .. } => fields = inner,
            _ => return None,
        }
    }
    Some(fields)
}
