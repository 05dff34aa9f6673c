//! Which figures a simulation watches, resolved once, so that a sample is read without searching.

use super::trial::measure;
use crate::model::{Cell, Field, Kind, Path, Rows, Table, Text, path};

/// A place in a table of figures.
enum Node {
    /// A figure.
    Leaf(u16),
    /// A figure that is a text: one of a few cases, like a choice.
    Case(u16),
    Group(u16, Vec<Node>),
    Rows(u16, Vec<Row>),
}

/// A row as it stands at the middle of the ranges.
struct Row {
    /// By which it is found again in a sample; by its place where rows have no names.
    name: Option<Text>,
    nodes: Vec<Node>,
    figures: usize,
}

/// What stands for a figure in a sample that has no such row.
pub(super) const ABSENT: f64 = f64::NAN;

/// The figures of one table.
pub(super) struct Layout {
    nodes: Vec<Node>,
}

/// The texts that a figure has shown so far, counted from 0.
pub(super) type Cases = Vec<Text>;

impl Layout {
    /// Lays out a table that stands at `at`, and lists its figures.
    pub fn of(table: &dyn Table, at: &mut Path, list: &mut Vec<(Path, &'static Field)>) -> Self {
        Self {
            nodes: nodes(table, at, false, list),
        }
    }

    /// Reads every figure of a table laid out so, in order. `cases` has a list for each figure.
    pub fn read(&self, table: &dyn Table, cases: &mut [Cases], into: &mut Vec<f64>) {
        let from = into.len();
        read(&self.nodes, table, cases, from, into);
    }
}

fn nodes(
    table: &dyn Table,
    at: &mut Path,
    named: bool,
    list: &mut Vec<(Path, &'static Field)>,
) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (place, field) in table.fields().iter().enumerate() {
        at.push(field.id);
        match table.cell(field.id) {
            // A row's name tells which row it is; it is no outcome.
            Some(Cell::Text(_)) if named && place == 0 => {}
            Some(Cell::Text(_)) => {
                list.push((at.clone(), field));
                nodes.push(Node::Case(field.id));
            }
            Some(Cell::Group(group)) => {
                nodes.push(Node::Group(field.id, self::nodes(group, at, false, list)));
            }
            Some(Cell::Rows(rows)) => nodes.push(Node::Rows(field.id, rows_of(rows, at, list))),
            Some(cell) if measure(&cell).is_some() => {
                list.push((at.clone(), field));
                nodes.push(Node::Leaf(field.id));
            }
            _ => {}
        }
        at.pop();
    }
    nodes
}

fn rows_of(rows: &dyn Rows, at: &mut Path, list: &mut Vec<(Path, &'static Field)>) -> Vec<Row> {
    (0..rows.len())
        .map(|place| {
            let row = rows.row(place);
            at.push(path::number_of(place));
            let before = list.len();
            let nodes = nodes(row, at, path::row_id(row).is_some(), list);
            at.pop();
            Row {
                name: path::row_id(row).map(Text::from),
                nodes,
                figures: list.len() - before,
            }
        })
        .collect()
}

fn read(nodes: &[Node], table: &dyn Table, cases: &mut [Cases], from: usize, into: &mut Vec<f64>) {
    for node in nodes {
        match node {
            Node::Leaf(id) => {
                into.push(table.cell(*id).and_then(|c| measure(&c)).unwrap_or(ABSENT));
            }
            Node::Case(id) => {
                let place = into.len() - from;
                into.push(match table.cell(*id) {
                    Some(Cell::Text(Some(text))) => case(&mut cases[place], text),
                    _ => f64::INFINITY,
                });
            }
            Node::Group(id, nodes) => {
                if let Some(Cell::Group(group)) = table.cell(*id) {
                    read(nodes, group, cases, from, into);
                }
            }
            Node::Rows(id, laid) => {
                let Some(Cell::Rows(rows)) = table.cell(*id) else {
                    continue;
                };
                for (place, row) in laid.iter().enumerate() {
                    match find(rows, place, row.name.as_deref()) {
                        Some(found) => read(&row.nodes, found, cases, from, into),
                        None => into.resize(into.len() + row.figures, ABSENT),
                    }
                }
            }
        }
    }
}

/// The row of this name, which mostly stands at its place.
fn find<'a>(rows: &'a dyn Rows, place: usize, name: Option<&str>) -> Option<&'a dyn Table> {
    let here = (place < rows.len()).then(|| rows.row(place));
    match name {
        Some(name) if here.and_then(path::row_id) != Some(name) => {
            path::row_named(rows, name).map(|i| rows.row(i))
        }
        _ => here,
    }
}

#[allow(clippy::cast_precision_loss)] // fewer texts than points
fn case(cases: &mut Cases, text: &str) -> f64 {
    let place = cases.iter().position(|c| *c == *text).unwrap_or_else(|| {
        cases.push(text.into());
        cases.len() - 1
    });
    place as f64
}

/// The name of one outcome of a figure that is no number.
pub(super) fn is_case(kind: Kind) -> bool {
    matches!(kind, Kind::Flag | Kind::Choice(_) | Kind::Text { .. })
}
