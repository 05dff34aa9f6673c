//! A list of rows: a table where there is room, cards where there is not. Rows are added, taken
//! out and moved.

use super::table::{head, in_line, rows};
use super::{Around, Place, control, enter, kept};
use crate::shell::{Reader, View, World, digits, div, el, focus, icon, named_button};
use leptos::prelude::*;
use planner::model::{Cell, CellMut, Field, Kind, Reason, Rows, RowsMut, Style, Table, Unit, path};

/// What a list's shape depends on: whether texts that cannot be read went elsewhere with their rows, how
/// many rows, the ids where paths are made of them, and what decides which fields a row uses.
fn shape(rows: &dyn Rows, style: Style) -> String {
    let mut shape = digits(kept::moves());
    for number in 0..rows.len() {
        let row = rows.row(number);
        if matches!(style, Style::ById | Style::Own) {
            shape.push_str(path::row_id(row).unwrap_or_default());
        }
        shape.push('|');
        let unused = row
            .fields()
            .iter()
            .enumerate()
            .filter(|(_, field)| !field.used_in(row));
        shape.extend(
            unused.map(|(place, _)| char::from(b'a' + u8::try_from(place).unwrap_or_default())),
        );
    }
    shape
}

/// The editor of a list.
pub fn editor(place: Place) -> View {
    let Kind::Rows {
        fields,
        style,
        most,
    } = place.field.kind
    else {
        return el("div");
    };
    let reader = place.reader;
    let shape = RwSignal::new((0, String::new()));
    let (at, mut last) = (place.path.clone(), None);
    reader.state.each(move |world, _| {
        // Numbers alone give a list no other shape.
        if last.replace(world.texts) == Some(world.texts) {
            return;
        }
        let now = match path::get(&*world.plan, &at) {
            Some((_, Cell::Rows(rows))) => (rows.len(), self::shape(rows, style)),
            _ => (0, String::new()),
        };
        if shape.with_untracked(|before| *before != now) {
            shape.set(now);
        }
    });
    let count = move || shape.with(|(count, _)| *count);
    let added = {
        let place = place.clone();
        move |_| {
            change(&place, |rows| {
                let count = rows.rows().len();
                if count >= most {
                    return Err(Reason::TooMany(most));
                }
                rows.resize(count + 1);
                if matches!(style, Style::ById | Style::Own) {
                    enter::name(rows, count, place.field.key());
                }
                Ok(())
            });
            focus(
                [
                    "[data-list=\"",
                    &place.name,
                    "\"] > .body > .row:last-child [data-input]",
                ]
                .concat(),
            );
        }
    };
    let head = head(&place, fields);
    let add = el("button")
        .attr("type", "button")
        .class("add")
        .attr("data-action", &["add:", &place.name].concat())
        .child(icon("add"))
        .text(reader.words.add)
        .live_flag("disabled", move || count() >= most)
        .on("click", added);
    let table = rows(fields, false).attr("data-list", &place.name);
    let words = place.words();
    // A list within a row stands below that row's list.
    let title = if place.path.len() > 3 { "h3" } else { "h2" };
    let body = div("body").changing(
        move || shape.with(|(_, shape)| shape.clone()),
        move || {
            let count = shape.with_untracked(|(count, _)| *count);
            (0..count)
                .map(|number| row(&place, fields, number, count))
                .collect()
        },
    );
    // Its like may stand in other rows, too: it is a group, not a landmark.
    div("list")
        .attr("role", "group")
        .attr("aria-label", words)
        .child(el(title).text(words))
        .child(
            table
                .child(head)
                .child(body)
                .live_flag("hidden", move || count() == 0),
        )
        .child(
            el("p")
                .class("empty")
                .text(reader.words.no_rows)
                .live_flag("hidden", move || count() > 0),
        )
        .child(add)
}

fn row(place: &Place, fields: &'static [Field], number: usize, count: usize) -> View {
    let reader = place.reader;
    let at = place.inner(&[path::number_of(number)]);
    let plan = reader.state.plan();
    let name = path::words(&*plan, &at);
    let table = path::table(&*plan, &at);
    let one = |field: &'static Field| {
        if in_line(field) && !table.is_none_or(|table| field.used_in(table)) {
            return div("field unused");
        }
        control(reader, &[&at[..], &[field.id]].concat(), Around::InRow)
    };
    let words = reader.words;
    let tool = |action: &str, sign, word, off: bool, go: Go| {
        let place = place.clone();
        // Characters, for a long list's icons took a third of the time of its frames.
        let button = named_button(&[action, &name].concat(), word).text(sign);
        button.now("disabled", off.then_some(""));
        button.on("click", move |_| go.done(&place, number))
    };
    let tools = div("tools")
        .child(tool("up:", "↑", words.up, number == 0, Go::Up))
        .child(tool(
            "down:",
            "↓",
            words.down,
            number + 1 == count,
            Go::Down,
        ))
        .child(tool("remove:", "×", words.remove, false, Go::Away));
    let line = fields.iter().filter(|field| in_line(field)).map(one);
    let below: Vec<View> = fields
        .iter()
        .filter(|field| !in_line(field))
        .map(one)
        .collect();
    let more = (!below.is_empty()).then(|| more(reader, fields, below, count));
    let view = div("row").attr("role", "group");
    let (whole, at, mut last) = (view.clone(), at.clone(), None);
    reader.state.each(move |world, _| {
        if last.replace(world.texts) != Some(world.texts) {
            whole.now("aria-label", Some(&row_name(reader, world, &at, number)));
        }
    });
    view.children(line).child(tools).children(more)
}

/// What stands below a row's line; where there are many rows, behind its names. Lists stay open.
fn more(reader: Reader, fields: &'static [Field], below: Vec<View>, count: usize) -> View {
    let names = fields.iter().filter(|field| !in_line(field));
    if names
        .clone()
        .any(|field| matches!(field.kind, Kind::Rows { .. } | Kind::Group(..)))
    {
        return div("more").children(below);
    }
    let names: Vec<_> = names
        .map(|field| reader.language.of(field.words()))
        .collect();
    let details = el("details").class("more");
    let details = if count <= FEW {
        details.attr("open", "")
    } else {
        details
    };
    details
        .child(el("summary").text(&names.join(" · ")))
        .child(el("div").children(below))
}

/// With so many rows, everything of each is shown.
const FEW: usize = 3;

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
        let (from, then) = (path::number_of(number), path::number_of(to));
        kept::moved(&place.path, &|row| match self {
            Self::Away if row == from => None,
            Self::Away => Some(row - u16::from(row > from)),
            _ if row == from => Some(then),
            _ if row == then => Some(from),
            _ => Some(row),
        });
        change(place, |rows| {
            match self {
                Self::Away => rows.remove(number),
                _ => rows.shift(number, to),
            }
            Ok(())
        });
        let plan = place.reader.state.plan();
        let last = match path::get(&*plan, &place.path) {
            Some((_, Cell::Rows(rows))) => rows.len().checked_sub(1),
            _ => None,
        };
        // The focus goes with the row, or to the one that took its place.
        let (action, at) = match self {
            Self::Away => ("remove:", last.map(|last| last.min(number))),
            Self::Up if to > 0 => ("up:", Some(to)),
            Self::Down if Some(to) == last => ("up:", last),
            _ => ("down:", Some(to)),
        };
        let (action, at) = match at {
            Some(at) => (action, place.inner(&[path::number_of(at)])),
            None => ("add:", place.path.clone()),
        };
        let name = path::words(&*plan, &at);
        focus(["[data-action=\"", action, &name, "\"]"].concat());
    }
}

/// What a row is called, or its number.
fn row_name(reader: Reader, world: &World, at: &[u16], number: usize) -> String {
    let named = path::table(&*world.plan, at).and_then(|row| called(reader, row));
    named.unwrap_or_else(|| [reader.words.row, " ", &digits(number + 1)].concat())
}

/// What a row is called: its label, or what it begins with.
pub fn called(reader: Reader, row: &dyn Table) -> Option<String> {
    let first = row.fields().first()?;
    let label = row.fields().iter().find(|field| field.key() == "label");
    let names = label.into_iter().chain([first]).filter_map(|field| {
        let names = matches!(field.kind, Kind::Text { .. } | Kind::Choice(_));
        let cell = row.cell(field.id).filter(|_| names)?;
        reader
            .writer(&reader.state.plan())
            .value(field, Unit::Plain, &cell)
    });
    names.into_iter().find(|name| !name.is_empty())
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
