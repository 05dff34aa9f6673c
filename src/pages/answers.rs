//! What follows: figures one below the other, groups as sections, lists as tables.

use crate::controls::{alike, figure::figure};
use crate::shell::{Reader, changing, text};
use leptos::prelude::*;
use planner::model::{Cell, Field, Kind, Path, Table, Unit, path};

fn leaf(field: &Field) -> bool {
    !matches!(field.kind, Kind::Rows { .. } | Kind::Group(..))
}

/// Figures of a calculator: its leaves first, then its groups and lists.
pub fn answers(reader: Reader, id: u16, figures: Vec<&'static Field>) -> AnyView {
    let leaves = figures.iter().filter(|field| leaf(field));
    let leaves: Vec<_> = leaves.map(|field| line(reader, vec![id, field.id], field)).collect();
    let others = figures.iter().filter(|field| !leaf(field));
    let others: Vec<_> = others.map(|field| section(reader, vec![id, field.id], field)).collect();
    let lines = (!leaves.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>{reader.words.follows}</h2>
                <dl class="figures">{leaves}</dl>
            </section>
        }
        .into_any()
    });
    view! { {lines} {others} }.into_any()
}

fn line(reader: Reader, at: Path, field: &'static Field) -> AnyView {
    view! {
        <div>
            <dt>{reader.language.of(field.words)}</dt>
            <dd>{figure(reader, at)}</dd>
        </div>
    }
    .into_any()
}

/// A group or a list of figures, in a card.
pub fn section(reader: Reader, at: Path, field: &'static Field) -> AnyView {
    let inside = match field.kind {
        Kind::Group(fields, _) => group(reader, &at, fields),
        Kind::Rows { fields, .. } => list(reader, at, fields),
        _ => line(reader, at, field),
    };
    view! {
        <section class="card table">
            <h2>{reader.language.of(field.words)}</h2>
            {inside}
        </section>
    }
    .into_any()
}

fn group(reader: Reader, at: &[u16], fields: &'static [Field]) -> AnyView {
    let below = |inner: &Field| [at, &[inner.id]].concat();
    let leaves = fields.iter().filter(|field| leaf(field));
    let leaves: Vec<_> = leaves.map(|inner| line(reader, below(inner), inner)).collect();
    let alike = alike(fields);
    let table = alike.as_ref().map(|(inner, groups)| matrix(reader, at, inner, groups));
    let rest = fields.iter().filter(|field| match field.kind {
        Kind::Group(..) => alike.is_none(),
        Kind::Rows { .. } => true,
        _ => false,
    });
    let rest: Vec<_> = rest.map(|inner| section(reader, below(inner), inner)).collect();
    view! { <dl class="figures">{leaves}</dl> {table} {rest} }.into_any()
}

/// The heads of a table's columns.
fn heads(reader: Reader, named: bool, columns: &[&'static Field]) -> AnyView {
    let head = |field: &&'static Field| view! { <th scope="col">{reader.language.of(field.words)}</th> }.into_any();
    let heads: Vec<_> = columns.iter().map(head).collect();
    let corner = named.then(|| view! { <td></td> }.into_any());
    view! { <thead><tr>{corner} {heads}</tr></thead> }.into_any()
}

/// A row of a table; `at` leads to it.
fn row(reader: Reader, name: Option<AnyView>, at: &[u16], columns: &[&'static Field]) -> AnyView {
    let cell = |field: &&'static Field| {
        let at = [at, &[field.id]].concat();
        match field.kind {
            Kind::Rows { fields, .. } => view! { <td class="inner">{list(reader, at, fields)}</td> }.into_any(),
            Kind::Group(fields, _) => view! { <td class="inner">{group(reader, &at, fields)}</td> }.into_any(),
            _ => view! { <td data-label=reader.language.of(field.words)>{figure(reader, at)}</td> }.into_any(),
        }
    };
    let cells: Vec<_> = columns.iter().map(cell).collect();
    let name = name.map(|name| view! { <th scope="row">{name}</th> }.into_any());
    view! { <tr>{name} {cells}</tr> }.into_any()
}

/// Groups that are alike: one row a group.
fn matrix(reader: Reader, at: &[u16], fields: &'static [Field], groups: &[&'static Field]) -> AnyView {
    let columns: Vec<_> = fields.iter().collect();
    let one = |group: &&'static Field| {
        let name = reader.language.of(group.words).into_any();
        row(reader, Some(name), &[at, &[group.id]].concat(), &columns)
    };
    let rows: Vec<_> = groups.iter().map(one).collect();
    view! { <table>{heads(reader, true, &columns)} <tbody>{rows}</tbody></table> }.into_any()
}

/// A list: its first column says which row of the inputs it belongs to.
fn list(reader: Reader, at: Path, fields: &'static [Field]) -> AnyView {
    let state = reader.state;
    let count = {
        let at = at.clone();
        Memo::new(move |_| match path::get(&state.world().outcome, &at) {
            Some((_, Cell::Rows(rows))) => (rows.len(), named(reader, &at, 0).is_some()),
            _ => (0, false),
        })
    };
    // A row's own name is its first column, and not shown twice.
    let own = fields.first().filter(|first| matches!(first.kind, Kind::Text { .. })).map(|first| first.id);
    let table = move || {
        let (rows, has_name) = count.get();
        if rows == 0 {
            return vec![view! { <p class="empty">{reader.words.no_rows}</p> }.into_any()];
        }
        let columns: Vec<_> = fields.iter().filter(|field| Some(field.id) != own || !has_name).collect();
        let one = |number: usize| {
            let name = has_name.then(|| {
                let at = at.clone();
                text(move || named(reader, &at, number).unwrap_or_default())
            });
            row(reader, name, &[&at[..], &[path::number_of(number)]].concat(), &columns)
        };
        let rows: Vec<_> = (0..rows).map(one).collect();
        vec![view! { <table>{heads(reader, has_name, &columns)} <tbody>{rows}</tbody></table> }.into_any()]
    };
    changing(table)
}

/// The name of a row of figures: its own text, or that of the inputs' row at the same place.
fn named(reader: Reader, list: &[u16], number: usize) -> Option<String> {
    let world = reader.state.world();
    let row = [list, &[path::number_of(number)]].concat();
    let own = path::table(&world.outcome, &row).and_then(|row| first_text(reader, row));
    own.or_else(|| {
        let list = path::words(&world.outcome, list);
        let at = path::parse(&*world.plan, &path::at_row(&list, number))?;
        first_text(reader, path::table(&*world.plan, &at)?)
    })
}

fn first_text(reader: Reader, row: &dyn Table) -> Option<String> {
    let first = row.fields().first().filter(|first| matches!(first.kind, Kind::Text { .. }))?;
    let cell = row.cell(first.id)?;
    reader.writer(&reader.state.plan()).value(first, Unit::Plain, &cell)
}
