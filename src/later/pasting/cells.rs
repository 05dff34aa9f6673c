//! The table of rows around an element: which rows and which inputs it shows, in the order on screen.

use crate::state::{Place, Side};
use leptos::prelude::document;
use planner::Plan;
use planner::model::{Field, Kind, Path, path};
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

/// The boxes of values.
const BOXES: &str = "[data-input]";

/// A table of rows.
pub struct Cells {
    /// The list that the rows belong to; none where they are the same in every plan.
    pub list: Option<Path>,
    /// Its rows, in the order on screen.
    pub rows: Vec<Path>,
    /// Its inputs: the name, those in the order on screen, then those that are not on view.
    pub boxes: Vec<&'static Field>,
    /// The row of the element; behind the last where it is in none.
    pub row: usize,
    /// The place of its box.
    pub column: usize,
}

impl Cells {
    /// The table around an element; none where there is none.
    pub fn around(plan: &Plan, element: &Element) -> Option<Self> {
        let table = element.closest("[data-list]").ok().flatten();
        let focused = attribute(element, BOXES, "data-input");
        let focused = focused.and_then(|name| path::parse(plan, &name));
        let (id, row) = match &focused {
            Some(at) => at.split_last().map(|(id, row)| (Some(*id), row.to_vec()))?,
            None => (None, row_around(plan, element)?),
        };
        let list = row
            .split_last()
            .map(|(_, list)| list.to_vec())
            .filter(|list| rows_of(list).is_some());
        let fields = if let Some(list) = &list {
            rows_of(list)?
        } else {
            table.as_ref()?;
            path::table(plan, &row)?.fields()
        };
        let shown = match &table {
            Some(table) => table.query_selector_all(BOXES),
            None => document().query_selector_all(BOXES),
        };
        let mut rows: Vec<Path> = Vec::new();
        let mut ids = Vec::new();
        for name in elements(&shown.ok()?).filter_map(|shown| shown.get_attribute("data-input")) {
            let at = path::parse(plan, &name).unwrap_or_default();
            let Some((id, row)) = at.split_last() else {
                continue;
            };
            let of_table = match &list {
                Some(list) => row.len() == list.len() + 1 && row.starts_with(list),
                None => {
                    path::table(plan, row).is_some_and(|row| std::ptr::eq(row.fields(), fields))
                }
            };
            if of_table && !rows.iter().any(|known| known == row) {
                rows.push(row.to_vec());
            }
            if of_table && !ids.contains(id) {
                ids.push(*id);
            }
        }
        // A row begins with its name, which may stand there as no box.
        let named = fields
            .first()
            .filter(|field| matches!(field.kind, Kind::Text { .. }));
        let shown = ids
            .iter()
            .filter_map(|id| fields.iter().find(|field| field.id == *id));
        let mut boxes: Vec<&'static Field> = Vec::new();
        for field in named.into_iter().chain(shown).chain(fields) {
            if single(field) && boxes.iter().all(|known| known.id != field.id) {
                boxes.push(field);
            }
        }
        let column = id.and_then(|id| boxes.iter().position(|field| field.id == id));
        let place = rows.iter().position(|known| *known == row);
        Some(Self {
            row: place.unwrap_or(rows.len()),
            column: column.unwrap_or(0),
            list,
            rows,
            boxes,
        })
    }
}

/// Whether a value stands in one box: lists and groups do not.
const fn single(field: &Field) -> bool {
    !matches!(
        field.kind,
        Kind::Rows { .. } | Kind::Group(..) | Kind::Set(_)
    )
}

/// The fields of a list's rows; none where a path leads to no list.
fn rows_of(list: &[u16]) -> Option<&'static [Field]> {
    match Place::at(Side::Input, list)?.field.kind {
        Kind::Rows { fields, .. } => Some(fields),
        _ => None,
    }
}

/// The row that an element stands in, which is no box; a row behind the last where it is in none.
fn row_around(plan: &Plan, element: &Element) -> Option<Path> {
    let list = attribute(element, "[data-list]", "data-list")?;
    let mut row = path::parse(plan, &list)?;
    rows_of(&row)?;
    let number = attribute(element, "[data-list] [data-row]", "data-row");
    row.push(
        number
            .and_then(|number| number.parse().ok())
            .unwrap_or(u16::MAX),
    );
    Some(row)
}

/// An attribute of the element that a selector finds around another.
fn attribute(element: &Element, around: &str, name: &str) -> Option<String> {
    element.closest(around).ok()??.get_attribute(name)
}

/// The elements of a list of nodes.
fn elements(nodes: &NodeList) -> impl Iterator<Item = Element> {
    let nodes = nodes.clone();
    (0..nodes.length()).filter_map(move |place| nodes.get(place)?.dyn_into().ok())
}

/// The first box of the table around an element.
pub fn first_box(element: &Element) -> Option<Element> {
    let table = element.closest("[data-list]").ok()??;
    table.query_selector(BOXES).ok()?
}

/// The box of a value, where it is on view.
pub fn box_of(name: &str) -> Option<Element> {
    let shown = document().query_selector_all(BOXES).ok()?;
    elements(&shown).find(|shown| shown.get_attribute("data-input").as_deref() == Some(name))
}
