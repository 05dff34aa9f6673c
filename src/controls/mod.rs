//! Controls for any field, chosen by its kind. Knows no calculator.

mod boxes;
pub mod copy;
mod enter;
mod face;
pub mod figure;
mod framed;
mod kept;
pub mod list;
mod several;
pub mod table;

pub use framed::rest;

use crate::shell::{Reader, Route, View, el};
use planner::Plan;
use planner::model::{Field, Group, Kind, Path, Unit, path};

/// A place in the plan that is shown as a control.
#[derive(Clone)]
pub struct Place {
    pub reader: Reader,
    pub field: &'static Field,
    /// What its number counts.
    pub unit: Unit,
    pub path: Path,
    /// The path in words: the control's name for tests, and its id.
    pub name: String,
}

impl Place {
    /// The field at a path of the plan, where there is one.
    pub fn new(reader: Reader, at: &[u16]) -> Option<Self> {
        let plan = reader.state.plan();
        let (field, _) = path::get(&*plan, at)?;
        let unit = path::unit(Plan::FIELDS, at);
        Some(Self {
            reader,
            field,
            unit,
            path: at.to_vec(),
            name: path::words(&*plan, at),
        })
    }

    /// What the field is called.
    pub fn words(&self) -> &'static str {
        self.reader.language.of(self.field.words())
    }

    /// The id of what is said below the control.
    pub fn below(&self) -> String {
        [&self.name, "-said"].concat()
    }

    /// A place below this one.
    pub fn inner(&self, ids: &[u16]) -> Path {
        [&self.path[..], ids].concat()
    }

    /// Puts the default back.
    pub fn reset(&self) {
        let state = self.reader.state;
        state.settle();
        // What stands in the default plan may stand in any plan.
        let _ = state.edit(&self.path, |cell| {
            copy::with_default(self.reader.language, |default| {
                if let Some((_, there)) = path::get(default, &self.path) {
                    copy::copy(&there, cell);
                }
            });
            Ok(())
        });
        state.settle();
    }
}

/// The panel that shows how a figure is found; the package fills it.
pub fn working(reader: Reader) -> View {
    el("div")
        .attr("id", "working")
        .attr("popover", "auto")
        .attr("role", "dialog")
        .attr("aria-label", reader.words.working)
}

/// Where a control stands, which decides how much is shown around it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Around {
    /// By itself: with its source and its reset.
    Alone,
    /// In a row of a list: the list's head says what it is.
    InRow,
}

/// The control of the field at a path, by itself.
pub fn field(reader: Reader, at: &[u16]) -> View {
    control(reader, at, Around::Alone)
}

/// The control of the field at a path.
pub fn control(reader: Reader, at: &[u16], around: Around) -> View {
    let Some(place) = Place::new(reader, at) else {
        return el("div");
    };
    match place.field.kind {
        Kind::Set(options) => several::several(&place, options),
        Kind::Rows { .. } => list::editor(place),
        Kind::Group(fields, _) => group(&place, fields),
        _ => framed::framed(place, around),
    }
}

/// The groups of a table that are all alike, where there are several: shown as the rows of a table.
pub fn alike(fields: &'static [Field]) -> Option<(&'static [Field], Vec<&'static Field>)> {
    let mut same: Option<&'static [Field]> = None;
    let mut groups = Vec::new();
    for field in fields {
        if let Kind::Group(inner, _) = field.kind {
            if same.is_some_and(|same| !std::ptr::eq(same, inner)) {
                return None;
            }
            same = Some(inner);
            groups.push(field);
        }
    }
    same.filter(|_| groups.len() > 1).map(|same| (same, groups))
}

/// A group: its fields one below the other; groups that are alike as a table.
fn group(place: &Place, fields: &'static [Field]) -> View {
    let reader = place.reader;
    let alike = alike(fields);
    let view = el("fieldset")
        .class("group")
        .child(el("legend").text(place.words()));
    let table = alike
        .as_ref()
        .map(|(inner, groups)| table::matrix(place, inner, groups.clone()));
    let rest = fields
        .iter()
        .filter(|field| alike.is_none() || !matches!(field.kind, Kind::Group(..)));
    view.children(table)
        .children(rest.map(|inner| field(reader, &place.inner(&[inner.id]))))
}

/// Where the fields of a path are entered.
pub fn entered(at: &[u16]) -> Route {
    Route::of(at.first().copied().unwrap_or_default())
}
