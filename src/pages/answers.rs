//! What follows: figures one below the other, groups as sections, lists as tables.

use crate::controls::figure::figure;
use crate::shell::Reader;
use leptos::prelude::*;
use planner::model::{Cell, Field, Kind, Path, Unit, path};

/// The figures of a calculator.
pub fn answers(reader: Reader, id: u16, figures: &'static [Field]) -> AnyView {
    let leaves = figures
        .iter()
        .filter(|field| !matches!(field.kind, Kind::Rows { .. } | Kind::Group(..)));
    let leaves: Vec<_> = leaves
        .map(|field| line(reader, vec![id, field.id], field))
        .collect();
    let others = figures.iter().filter_map(|field| match field.kind {
        Kind::Group(fields, _) => Some(group(reader, vec![id, field.id], field, fields)),
        Kind::Rows { fields, .. } => Some(table(reader, vec![id, field.id], field, fields)),
        _ => None,
    });
    view! {
        <section class="card">
            <h2>{reader.words.follows}</h2>
            <dl class="figures">{leaves}</dl>
        </section>
        {others.collect::<Vec<_>>()}
    }
    .into_any()
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

fn group(reader: Reader, at: Path, field: &'static Field, fields: &'static [Field]) -> AnyView {
    let below = |inner: &'static Field| {
        let at = [&at[..], &[inner.id]].concat();
        match inner.kind {
            Kind::Group(fields, _) => group(reader, at, inner, fields),
            Kind::Rows { fields, .. } => table(reader, at, inner, fields),
            _ => line(reader, at, inner),
        }
    };
    let (lines, rest): (Vec<_>, Vec<_>) = fields
        .iter()
        .partition(|field| !matches!(field.kind, Kind::Rows { .. } | Kind::Group(..)));
    view! {
        <section class="card">
            <h2>{reader.language.of(field.words)}</h2>
            <dl class="figures">{lines.into_iter().map(below).collect::<Vec<_>>()}</dl>
            {rest.into_iter().map(below).collect::<Vec<_>>()}
        </section>
    }
    .into_any()
}

/// A list of figures: a table whose first column says which row of the inputs it belongs to.
fn table(reader: Reader, at: Path, field: &'static Field, fields: &'static [Field]) -> AnyView {
    let state = reader.state;
    let count = {
        let at = at.clone();
        Memo::new(move |_| match path::get(&state.world().outcome, &at) {
            Some((_, Cell::Rows(rows))) => (rows.len(), named(reader, &at, 0).is_some()),
            _ => (0, false),
        })
    };
    // A row's own name is its first column, and not shown twice.
    let id = fields
        .first()
        .filter(|first| matches!(first.kind, Kind::Text { .. }))
        .map(|first| first.id);
    let columns = fields
        .iter()
        .filter(move |field| Some(field.id) != id && !matches!(field.kind, Kind::Group(..)));
    let heads = columns
        .clone()
        .map(|field| view! { <th scope="col">{reader.language.of(field.words)}</th> }.into_any());
    let heads: Vec<_> = heads.collect();
    let row = {
        let at = at.clone();
        move |number: usize, has_name: bool| {
            let row = [&at[..], &[path::number_of(number)]].concat();
            let cells = columns.clone().map(|field| {
                let at = [&row[..], &[field.id]].concat();
                let words = reader.language.of(field.words);
                match field.kind {
                    Kind::Rows { fields, .. } => {
                        view! { <td>{table(reader, at, field, fields)}</td> }.into_any()
                    }
                    _ => view! { <td data-label=words>{figure(reader, at)}</td> }.into_any(),
                }
            });
            let name = {
                let at = at.clone();
                move || named(reader, &at, number)
            };
            view! {
                <tr>
                    {has_name.then(|| view! { <th scope="row">{name}</th> })}
                    {cells.collect::<Vec<_>>()}
                </tr>
            }
            .into_any()
        }
    };
    view! {
        <section class="card table">
            <h2>{reader.language.of(field.words)}</h2>
            <table>
                <thead><tr>{move || count.get().1.then(|| view! { <td></td> })} {heads}</tr></thead>
                <tbody>
                    {move || {
                        let (rows, has_name) = count.get();
                        (0..rows).map(|number| row(number, has_name)).collect::<Vec<_>>()
                    }}
                </tbody>
            </table>
        </section>
    }
    .into_any()
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

fn first_text(reader: Reader, row: &dyn planner::model::Table) -> Option<String> {
    let first = row
        .fields()
        .first()
        .filter(|first| matches!(first.kind, Kind::Text { .. }))?;
    let cell = row.cell(first.id)?;
    reader
        .writer(&reader.state.plan())
        .value(first, Unit::Plain, &cell)
}
