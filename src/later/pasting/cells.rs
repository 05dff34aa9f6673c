//! The table around an element: its rows and input columns, in the order on screen.

use crate::state::{Place, Side};
use leptos::prelude::document;
use planner::Plan;
use planner::model::{Field, Kind, Path, path};
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

/// Selector of the inputs of values; `data-input` is the path of the value.
const BOXES: &str = "[data-input]";

/// A table of rows.
pub struct Cells {
    /// Path of the list that has the rows; `None` for a table with a fixed set of rows.
    pub list: Option<Path>,
    /// Paths of the rows, in the order on screen.
    pub rows: Vec<Path>,
    /// Columns: the name, the fields on screen in their order, then the fields that are not shown.
    pub boxes: Vec<&'static Field>,
    /// Index in `rows` of the element's row; the number of rows if it is in none.
    pub row: usize,
    /// Index in `boxes` of the element's field; 0 if it is not an input.
    pub column: usize,
}

impl Cells {
    /// Finds the table around an element; `None` if it is in none.
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
        // The name comes first, though its cell may have no input.
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

/// Whether a field has a single input, unlike lists, groups and sets.
const fn single(field: &Field) -> bool {
    !matches!(
        field.kind,
        Kind::Rows { .. } | Kind::Group(..) | Kind::Set(_)
    )
}

/// Returns the fields of a list's rows; `None` if the path is not of a list.
fn rows_of(list: &[u16]) -> Option<&'static [Field]> {
    match Place::at(Side::Input, list)?.field.kind {
        Kind::Rows { fields, .. } => Some(fields),
        _ => None,
    }
}

/// Returns the path of the row around an element that is not an input; that of a row past the end
/// if it is in none.
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

/// Returns an attribute of the closest ancestor (or the element itself) that matches a selector.
fn attribute(element: &Element, around: &str, name: &str) -> Option<String> {
    element.closest(around).ok()??.get_attribute(name)
}

fn elements(nodes: &NodeList) -> impl Iterator<Item = Element> {
    let nodes = nodes.clone();
    (0..nodes.length()).filter_map(move |place| nodes.get(place)?.dyn_into().ok())
}

/// Returns the first input of the table around an element.
pub fn first_box(element: &Element) -> Option<Element> {
    let table = element.closest("[data-list]").ok()??;
    table.query_selector(BOXES).ok()?
}

/// Returns the input of the value at a path, as written in `data-input`, if it is on the page.
pub fn box_of(name: &str) -> Option<Element> {
    let shown = document().query_selector_all(BOXES).ok()?;
    elements(&shown).find(|shown| shown.get_attribute("data-input").as_deref() == Some(name))
}
