//! What follows: figures one below the other, groups as sections, lists as tables.

use crate::controls::{alike, figure::figure};
use crate::controls::{list::called, table};
use crate::shell::{Reader, View, World, digits, el};
use planner::model::{Cell, Field, Kind, Path, path};

fn leaf(field: &Field) -> bool {
    !matches!(field.kind, Kind::Rows { .. } | Kind::Group(..))
}

/// Figures of a calculator: its leaves first, then its groups and lists.
pub fn answers(reader: Reader, id: u16, figures: &[&'static Field]) -> Vec<View> {
    let leaves = figures.iter().filter(|field| leaf(field));
    let leaves: Vec<View> = leaves
        .map(|field| line(reader, vec![id, field.id], field))
        .collect();
    let mut views = Vec::new();
    if !leaves.is_empty() {
        let lines = el("dl").class("figures").children(leaves);
        views.push(
            el("section")
                .class("card")
                .child(el("h2").text(reader.words.follows))
                .child(lines),
        );
    }
    let others = figures.iter().filter(|field| !leaf(field));
    views.extend(others.map(|field| section(reader, vec![id, field.id], field)));
    views
}

fn line(reader: Reader, at: Path, field: &'static Field) -> View {
    el("div")
        .child(el("dt").text(reader.language.of(field.words())))
        .child(el("dd").child(figure(reader, at, false)))
}

/// A group or a list of figures, in a card.
pub fn section(reader: Reader, at: Path, field: &'static Field) -> View {
    let title = el("h2").text(reader.language.of(field.words()));
    titled(reader, at, field, title)
}

/// What follows from the rows that stand right above.
pub fn following(reader: Reader, at: Path, field: &'static Field) -> View {
    let words = [
        reader.language.of(field.words()),
        reader.words.colon,
        reader.words.following,
    ]
    .concat();
    titled(reader, at, field, el("h2").text(&words))
}

fn titled(reader: Reader, at: Path, field: &'static Field, title: View) -> View {
    let inside = match field.kind {
        Kind::Group(fields, _) => group(reader, &at, fields),
        Kind::Rows { fields, .. } => vec![listed(reader, at, fields)],
        _ => vec![line(reader, at, field)],
    };
    el("section")
        .class("card table")
        .child(title)
        .children(inside)
}

fn group(reader: Reader, at: &[u16], fields: &'static [Field]) -> Vec<View> {
    let below = |inner: &Field| [at, &[inner.id]].concat();
    let leaves = fields.iter().filter(|field| leaf(field));
    let leaves: Vec<View> = leaves
        .map(|inner| line(reader, below(inner), inner))
        .collect();
    let mut views = Vec::new();
    if !leaves.is_empty() {
        views.push(el("dl").class("figures").children(leaves));
    }
    let alike = alike(fields);
    views.extend(
        alike
            .as_ref()
            .map(|(inner, groups)| matrix(reader, at, inner, groups)),
    );
    let rest = fields.iter().filter(|field| match field.kind {
        Kind::Group(..) => alike.is_none(),
        Kind::Rows { .. } => true,
        _ => false,
    });
    views.extend(rest.map(|inner| section(reader, below(inner), inner)));
    views
}

/// A table with the heads of its columns.
fn table(reader: Reader, named: bool, columns: &[&'static Field]) -> View {
    let head = |field: &&'static Field| {
        el("th")
            .attr("scope", "col")
            .text(reader.language.of(field.words()))
    };
    let corner = named.then(|| el("td"));
    let heads = el("tr")
        .children(corner)
        .children(columns.iter().filter(|field| leaf(field)).map(head));
    let count = columns.len() + usize::from(named);
    // No screen has room for more beside one another: these stand below their names, in rows.
    let class = if count > 10 {
        "all"
    } else {
        table::width(count)
    };
    let leaves = columns.iter().copied().filter(|field| leaf(field));
    el("table")
        .class(class)
        .style("--columns", &table::columns(named, leaves))
        .child(el("thead").child(heads))
}

/// A row of a table, and below it what is a table itself; `at` leads to it.
fn row(reader: Reader, name: Option<View>, at: &[u16], columns: &[&'static Field]) -> Vec<View> {
    let below = |field: &Field| [at, &[field.id]].concat();
    let cell = |field: &&'static Field| {
        let words = reader.language.of(field.words());
        el("td")
            .attr("data-label", words)
            .child(figure(reader, below(field), true))
    };
    let cells = columns.iter().filter(|field| leaf(field)).map(cell);
    let mut rows = vec![el("tr").children(name).children(cells)];
    let inner = columns.iter().copied().filter(|field| !leaf(field));
    let inner = inner.map(|field| {
        let title = el("summary").text(reader.language.of(field.words()));
        let at = below(field);
        // Until it unfolds there is nothing in it that a key need change.
        let inside = el("div");
        let make = move || match field.kind {
            Kind::Rows { fields, .. } => vec![listed(reader, at.clone(), fields)],
            Kind::Group(fields, _) => group(reader, &at, fields),
            _ => Vec::new(),
        };
        // Whoever looks for a figure finds what to unfold.
        let words = path::words(&reader.state.world_now().outcome, &below(field));
        let details = el("details").attr("data-inside", &words).child(title);
        inside.made_once(details, "toggle", make).child(inside)
    });
    let inner: Vec<View> = inner.collect();
    if !inner.is_empty() {
        let wide = el("td")
            .attr("colspan", &digits(columns.len() + 1))
            .children(inner);
        rows.push(el("tr").class("inner").child(wide));
    }
    rows
}

fn name() -> View {
    el("th").attr("scope", "row")
}

/// Groups that are alike: one row a group.
fn matrix(reader: Reader, at: &[u16], fields: &'static [Field], groups: &[&'static Field]) -> View {
    let columns: Vec<_> = fields.iter().collect();
    let table = table(reader, true, &columns);
    let (at, groups) = (at.to_vec(), groups.to_vec());
    let one = move |group: &'static Field| {
        let name = name().text(reader.language.of(group.words()));
        let at = [&at[..], &[group.id]].concat();
        row(reader, Some(name), &at, &columns)
    };
    table.child(el("tbody").growing(groups.into_iter().flat_map(one)))
}

/// A list: its first column says which row of the inputs it belongs to.
fn listed(reader: Reader, at: Path, fields: &'static [Field]) -> View {
    let state = reader.state;
    // A row's own name is its first column, and not shown twice.
    let own = fields
        .first()
        .filter(|first| matches!(first.kind, Kind::Text { .. }))
        .map(|first| first.id);
    let key = {
        let at = at.clone();
        // The names of figures are made of the rows' ids, where they have any.
        move || match path::get(&state.world().outcome, &at) {
            Some((_, Cell::Rows(rows))) => {
                let mut key = digits(rows.len());
                for number in 0..rows.len() {
                    key.push('|');
                    key.push_str(path::row_id(rows.row(number)).unwrap_or_default());
                }
                key
            }
            _ => String::new(),
        }
    };
    let make = move || {
        let count = match path::get(&state.world_now().outcome, &at) {
            Some((_, Cell::Rows(rows))) => rows.len(),
            _ => 0,
        };
        if count == 0 {
            return vec![el("p").class("empty").text(reader.words.no_rows)];
        }
        let has_name = named(reader, &state.world_now(), &at, 0).is_some();
        let columns: Vec<_> = fields
            .iter()
            .filter(|field| Some(field.id) != own || !has_name)
            .collect();
        let one = |number: usize| {
            let name = has_name.then(|| {
                let at = at.clone();
                row_name(reader, at, number)
            });
            row(
                reader,
                name,
                &[&at[..], &[path::number_of(number)]].concat(),
                &columns,
            )
        };
        vec![
            table(reader, has_name, &columns).child(el("tbody").children((0..count).flat_map(one))),
        ]
    };
    el("div").changing(key, make)
}

/// The head of a row of figures, which is called again only where names may have changed.
fn row_name(reader: Reader, list: Path, number: usize) -> View {
    let (view, row) = (name(), [&list[..], &[path::number_of(number)]].concat());
    let (said, mut before) = (view.clone(), None);
    reader.state.each(move |world, _| {
        let own = path::table(&world.outcome, &row).and_then(path::row_id);
        let now = (world.texts, own.map(str::to_owned));
        if before.as_ref() != Some(&now) {
            said.say(&named(reader, world, &list, number).unwrap_or_default());
            before = Some(now);
        }
    });
    view
}

/// The name of a row of figures: that of the inputs' row it belongs to, or its own.
fn named(reader: Reader, world: &World, list: &[u16], number: usize) -> Option<String> {
    let row = [list, &[path::number_of(number)]].concat();
    let own = path::table(&world.outcome, &row)?;
    let begins = own
        .fields()
        .first()
        .is_some_and(|first| matches!(first.kind, Kind::Text { .. }));
    // Where figures carry an id, it finds their row; elsewhere their place does.
    let words = if begins {
        path::words(&world.outcome, &row)
    } else {
        path::at_row(&path::words(&world.outcome, list), number)
    };
    let input = path::parse(&*world.plan, &words);
    let input = input.and_then(|at| called(reader, path::table(&*world.plan, &at)?));
    input.or_else(|| called(reader, own).filter(|_| begins))
}
