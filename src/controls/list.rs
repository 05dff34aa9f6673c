//! A list of rows: a table where there is room, cards where there is not. Rows are added, taken
//! out and moved.

use super::{Around, Place, control};
use crate::shell::{changing, digits, focus, icon_button, on};
use leptos::prelude::*;
use planner::model::{Cell, CellMut, Field, Kind, Path, Reason, Rows, RowsMut, Style, Unit, path};
use planner::words::suffix;

/// What a list's shape depends on: how many rows, the ids where paths are made of them, and what
/// decides which fields a row uses.
fn shape(rows: &dyn Rows, style: Style) -> Vec<String> {
    let of = |row: &dyn planner::model::Table| {
        let id = match style {
            Style::Objects | Style::Bare => "",
            Style::ById | Style::Own => path::row_id(row).unwrap_or_default(),
        };
        let used = row.fields().iter().map(|field| if field.used_in(row) { 'y' } else { 'n' });
        id.chars().chain(used).collect()
    };
    (0..rows.len()).map(|number| of(rows.row(number))).collect()
}

/// Whether a field stands in a row's line; others stand below it.
pub fn in_line(field: &Field) -> bool {
    match field.kind {
        Kind::Group(..) | Kind::Rows { .. } | Kind::Set(_) => false,
        Kind::Text { longest, .. } => longest <= 80,
        _ => true,
    }
}

/// How wide a list wants to be, by its columns.
pub fn width(columns: usize) -> &'static str {
    match columns {
        ..=2 => "two",
        3..=4 => "few",
        5..=6 => "some",
        _ => "many",
    }
}

/// How wide the list of these fields wants to be.
pub fn width_of(fields: &[Field]) -> &'static str {
    width(fields.iter().filter(|field| in_line(field)).count())
}

fn head(place: &Place, fields: &'static [Field]) -> Vec<AnyView> {
    let language = place.reader.language;
    let word = |field: &'static Field| {
        let unit = match field.kind {
            Kind::Number(kind) => suffix(kind.unit, language).many.trim(),
            _ => "",
        };
        view! { <span>{language.of(field.words)} <small>{unit}</small></span> }.into_any()
    };
    fields.iter().filter(|field| in_line(field)).map(word).collect()
}

/// The editor of a list.
pub fn editor(place: Place) -> AnyView {
    let Kind::Rows { fields, style, most } = place.field.kind else { return ().into_any() };
    let reader = place.reader;
    let shape = {
        let at = place.path.clone();
        Memo::new(move |_| match path::get(&*reader.state.world().plan, &at) {
            Some((_, Cell::Rows(rows))) => shape(rows, style),
            _ => Vec::new(),
        })
    };
    let add = {
        let place = place.clone();
        on(move |_: leptos::ev::MouseEvent| {
            change(&place, |rows| {
                let count = rows.rows().len();
                if count >= most {
                    return Err(Reason::TooMany(most));
                }
                rows.resize(count + 1);
                Ok(())
            });
            focus(["[data-list=\"", &place.name, "\"] > .row:last-child [data-input]"].concat());
        })
    };
    let full = move || shape.with(Vec::len) >= most;
    let head = head(&place, fields);
    let columns = digits(head.len());
    let (words, name) = (place.words(), place.name.clone());
    let action = ["add:", &name].concat();
    let rows = changing(move || {
        let count = shape.with(Vec::len);
        (0..count).map(|number| row(&place, fields, number, count)).collect()
    });
    view! {
        <section class="list" aria-label=words>
            <h3>{words}</h3>
            <div class=["rows ", width_of(fields)].concat() data-list=name style:--columns=columns>
                <div class="head" aria-hidden="true">{head}</div>
                {rows}
            </div>
            <p class="empty" hidden=move || shape.with(|rows| !rows.is_empty())>{reader.words.no_rows}</p>
            <button type="button" class="add" data-action=action disabled=move || full() on:click=add>
                <svg aria-hidden="true"><use href="#add" /></svg>
                {reader.words.add}
            </button>
        </section>
    }
    .into_any()
}

fn row(place: &Place, fields: &'static [Field], number: usize, count: usize) -> AnyView {
    let reader = place.reader;
    let at = place.inner(&[path::number_of(number)]);
    let plan = reader.state.plan();
    let name = path::words(&*plan, &at);
    let table = path::table(&*plan, &at);
    let inner = |line: bool| -> Vec<AnyView> {
        let fields = fields.iter().filter(|field| in_line(field) == line);
        let one = |field: &'static Field| {
            if line && !table.is_none_or(|table| field.used_in(table)) {
                return view! { <div class="field unused"></div> }.into_any();
            }
            control(reader, &[&at[..], &[field.id]].concat(), Around::InRow)
        };
        fields.map(one).collect()
    };
    let words = reader.words;
    let button = |action: &'static str, icon, word, off: bool, go: Go| {
        let (place, label) = (place.clone(), [action, &name].concat());
        icon_button(label, icon, word, move || off, move || go.done(&place, number))
    };
    let below = inner(false);
    let more = (!below.is_empty()).then(|| view! { <div class="more">{below}</div> }.into_any());
    let called = row_name(place, at.clone(), number);
    view! {
        <div class="row" role="group" aria-label=move || called.get()>
            {inner(true)}
            <div class="tools">
                {button("up:", "#up", words.up, number == 0, Go::Up)}
                {button("down:", "#down", words.down, number + 1 == count, Go::Down)}
                {button("remove:", "#remove", words.remove, false, Go::Away)}
            </div>
            {more}
        </div>
    }
    .into_any()
}

/// What becomes of a row.
#[derive(Clone, Copy)]
enum Go {
    Up,
    Down,
    Away,
}

impl Go {
    fn done(self, place: &Place, number: usize) {
        let to = match self {
            Self::Up => number.saturating_sub(1),
            _ => number + 1,
        };
        change(place, |rows| {
            match self {
                Self::Away => rows.remove(number),
                _ => rows.shift(number, to),
            }
            Ok(())
        });
        // The focus goes with the row, or to the one that took its place.
        let (action, at) = match self {
            Self::Up => ("up:", to),
            Self::Down => ("down:", to),
            Self::Away => ("remove:", number),
        };
        let row = place.inner(&[path::number_of(at)]);
        let name = path::words(&*place.reader.state.plan(), &row);
        focus(["[data-action=\"", action, &name, "\"]:enabled"].concat());
    }
}

/// What a row is called: the text it begins with, or its number.
fn row_name(place: &Place, at: Path, number: usize) -> Memo<String> {
    let reader = place.reader;
    Memo::new(move |_| {
        let world = reader.state.world();
        let named = path::table(&*world.plan, &at).and_then(|row| {
            let first = row.fields().first()?;
            reader.writer(&world.plan).value(first, Unit::Plain, &row.cell(first.id)?)
        });
        let own = named.filter(|name| !name.is_empty());
        own.unwrap_or_else(|| [reader.words.row, " ", &digits(number + 1)].concat())
    })
}

fn change(place: &Place, change: impl FnOnce(&mut dyn RowsMut) -> Result<(), Reason>) {
    let state = place.reader.state;
    state.settle();
    // Refused only where the list is full, and then its button is off.
    let _ = state.edit(&place.path, |cell| match cell {
        CellMut::Rows(rows) => change(rows),
        _ => Err(Reason::Missing),
    });
    state.settle();
}

/// Groups that are alike, as a table: one row a group.
pub fn matrix(place: &Place, fields: &'static [Field], groups: &[&'static Field]) -> AnyView {
    let reader = place.reader;
    let head = head(place, fields);
    let columns = head.len() + 1;
    let row = |group: &&'static Field| {
        let Kind::Group(_, unit) = group.kind else { return ().into_any() };
        let inner = |field: &'static Field| control(reader, &place.inner(&[group.id, field.id]), Around::InRow);
        let words = reader.language.of(group.words);
        let cells: Vec<_> = fields.iter().map(inner).collect();
        view! {
            <div class="row" role="group" aria-label=words>
                <span class="called">{words} <small>{suffix(unit, reader.language).many.trim()}</small></span>
                {cells}
            </div>
        }
        .into_any()
    };
    let rows: Vec<_> = groups.iter().map(row).collect();
    view! {
        <div class="list">
            <div class=["rows ", width(columns)].concat() style:--columns=digits(columns)>
                <div class="head" aria-hidden="true"><span></span> {head}</div>
                {rows}
            </div>
        </div>
    }
    .into_any()
}

