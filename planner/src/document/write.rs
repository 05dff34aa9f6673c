//! Serialises any table. Empty inputs of a plan are omitted from its document.

use super::emptied;
use crate::model::{Cell, Field, Kind, Number, Options, Path, Style, Table, path};
use crate::working::{Absent, Withheld, absent_in};
use crate::{Outcome, Plan};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use std::rc::Rc;

/// A table that serde can serialise.
pub struct TableSerializer<'a> {
    table: &'a dyn Table,
    role: Role,
    why: Option<Why<'a>>,
}

/// The path of a table in an outcome, with what is needed to give a reason for each null.
#[derive(Clone)]
struct Why<'a> {
    plan: &'a Plan,
    outcome: &'a Outcome,
    /// Determined once for all figures: which depend on what a link left out.
    withheld: Option<Rc<Withheld>>,
    at: Path,
}

impl Why<'_> {
    /// Returns why the figure with this id in the table is absent; `None` if it is not.
    fn of(&self, id: u16) -> Option<Absent> {
        let at = [&self.at[..], &[id]].concat();
        absent_in(self.plan, self.outcome, self.withheld.as_deref(), &at)
    }

    /// Returns the same for the group or list in a field, or for a row of a list.
    fn below(&self, id: u16) -> Self {
        let at = [&self.at[..], &[id]].concat();
        Self {
            at,
            withheld: self.withheld.clone(),
            ..*self
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Role {
    /// A whole plan: `format` comes first, empty inputs are omitted, and `empty` comes last, with
    /// the paths of those that are not empty by default.
    Plan,
    /// A part of a plan: empty inputs are omitted.
    Inputs,
    /// A row of inputs under its id, which is its first field and therefore not written again.
    Named,
    /// Figures: an absent one is written as null.
    Figures,
}

impl<'a> TableSerializer<'a> {
    /// Serialises a plan as a plan document.
    #[must_use]
    pub fn plan(plan: &'a Plan) -> Self {
        Self {
            table: plan,
            role: Role::Plan,
            why: None,
        }
    }

    /// Serialises an outcome, or any other table. Absent values are null, without reasons.
    #[must_use]
    pub fn of(table: &'a dyn Table) -> Self {
        Self {
            table,
            role: Role::Figures,
            why: None,
        }
    }

    /// Serialises an outcome. An object with null figures also has a key `absent`, with the reason
    /// for each: `never`, `none`, `left_out`, or the paths of the inputs to enter.
    #[must_use]
    pub fn outcome(plan: &'a Plan, outcome: &'a Outcome) -> Self {
        Self {
            table: outcome,
            role: Role::Figures,
            why: Some(Why {
                plan,
                outcome,
                withheld: Withheld::of(plan).map(Rc::new),
                at: Path::new(),
            }),
        }
    }
}

/// The absent figures of a table, each with its reason.
struct Reasons<'a>(Vec<(&'static Field, Absent)>, &'a Why<'a>);

impl<'a> Reasons<'a> {
    /// Returns `None` if no figure is absent.
    fn of(table: &dyn Table, why: &'a Why<'a>) -> Option<Self> {
        // If no link left anything out of the plan, only absent values have a reason.
        let whole = why.plan.left_out.is_none();
        let fields = table.fields().iter();
        let fields = fields.filter(|field| !(whole && there(table, field)));
        let all: Vec<_> = fields
            .filter_map(|field| Some((field, why.of(field.id)?)))
            .collect();
        (!all.is_empty()).then_some(Self(all, why))
    }

    /// Whether a figure depends on what the sender of a link left out.
    fn left_out(&self, field: &Field) -> bool {
        let mut all = self.0.iter();
        all.any(|(absent, why)| absent.id == field.id && *why == Absent::LeftOut)
    }
}

/// Whether a field has a value.
fn there(table: &dyn Table, field: &Field) -> bool {
    !matches!(
        table.cell(field.id),
        Some(Cell::Number(None) | Cell::Date(None) | Cell::Text(None) | Cell::Choice(None))
    )
}

impl Serialize for Reasons<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (field, why) in &self.0 {
            match why {
                Absent::Never { .. } => map.serialize_entry(field.key(), "never")?,
                Absent::None => map.serialize_entry(field.key(), "none")?,
                Absent::LeftOut => map.serialize_entry(field.key(), "left_out")?,
                Absent::NotKnown(inputs) => {
                    let places = inputs
                        .iter()
                        .map(|input| input.place(self.1.plan, self.1.outcome));
                    let places: Vec<_> = places.collect();
                    map.serialize_entry(field.key(), &places)?;
                }
            }
        }
        map.end()
    }
}

impl Serialize for TableSerializer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if self.role == Role::Plan {
            map.serialize_entry("format", &super::FORMAT)?;
        }
        let part = if self.role == Role::Figures {
            Role::Figures
        } else {
            Role::Inputs
        };
        let skip = usize::from(self.role == Role::Named);
        let why = |field: &Field| self.why.as_ref().map(|why| why.below(field.id));
        let reasons = self.why.as_ref();
        let reasons = reasons.and_then(|why| Reasons::of(self.table, why));
        let left_out = |field| reasons.as_ref().is_some_and(|all| all.left_out(field));
        for field in &self.table.fields()[skip..] {
            let Some(cell) = self.table.cell(field.id) else {
                continue;
            };
            match (&cell, field.kind) {
                (
                    Cell::Rows(rows),
                    Kind::Rows {
                        style: Style::Own, ..
                    },
                ) => {
                    for (i, row) in (0..rows.len()).map(|i| rows.row(i)).enumerate() {
                        map.serialize_entry(
                            path::row_id(row).unwrap_or_default(),
                            &named(row, part, why_in(why(field).as_ref(), i)),
                        )?;
                    }
                }
                _ if !field.used_in(self.table) => {}
                _ if part == Role::Inputs && empty(field, &cell) => {}
                _ if left_out(field) => map.serialize_entry(field.key(), &())?,
                _ => {
                    let why = why(field);
                    map.serialize_entry(
                        field.key(),
                        &CellSerializer {
                            field,
                            cell,
                            part,
                            why,
                        },
                    )?;
                }
            }
        }
        if let Some(reasons) = &reasons {
            map.serialize_entry("absent", reasons)?;
        }
        if self.role == Role::Plan {
            let emptied = emptied::emptied(self.table, &mut Plan::default());
            if !emptied.is_empty() {
                map.serialize_entry(emptied::KEY, &emptied)?;
            }
        }
        map.end()
    }
}

fn why_in<'a>(why: Option<&Why<'a>>, row: usize) -> Option<Why<'a>> {
    why.map(|why| why.below(path::number_of(row)))
}

fn named<'a>(row: &'a dyn Table, part: Role, why: Option<Why<'a>>) -> TableSerializer<'a> {
    // Figures keep their first field as well: nothing beside it could be mistaken for it.
    TableSerializer {
        table: row,
        role: if part == Role::Figures {
            Role::Figures
        } else {
            Role::Named
        },
        why,
    }
}

/// Whether a cell is empty, so that the document can omit it and still give the same plan. An
/// optional text is empty by default; other cells with a default are listed under `empty`.
fn empty(field: &Field, cell: &Cell) -> bool {
    match cell {
        Cell::Number(None) | Cell::Date(None) | Cell::Choice(None) | Cell::Text(None) => true,
        Cell::Text(Some("")) => !field.required,
        Cell::Group(group) => group
            .fields()
            .iter()
            .all(|f| group.cell(f.id).is_none_or(|cell| empty(f, &cell))),
        Cell::Rows(rows) => {
            rows.is_empty() && matches!(field.kind, Kind::Rows { style, .. } if style.named())
        }
        _ => false,
    }
}

struct CellSerializer<'a> {
    field: &'static Field,
    cell: Cell<'a>,
    part: Role,
    why: Option<Why<'a>>,
}

impl Serialize for CellSerializer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let part = self.part;
        match (&self.cell, self.field.kind) {
            (Cell::Number(Some(number)), _) => NumberSerializer(*number).serialize(serializer),
            (Cell::Date(Some(day)), _) => serializer.collect_str(day),
            (Cell::Flag(flag), _) => serializer.serialize_bool(*flag),
            (Cell::Text(Some(text)), _) => serializer.serialize_str(text),
            (Cell::Choice(Some(place)), Kind::Choice(options)) => {
                serializer.serialize_str(key(options, *place))
            }
            (Cell::Set(bits), Kind::Set(options)) => {
                let keys = options
                    .keys
                    .iter()
                    .enumerate()
                    .filter(|(i, _)| bits >> i & 1 == 1);
                serializer.collect_seq(keys.map(|(_, key)| key))
            }
            (Cell::Group(group), _) => TableSerializer {
                table: *group,
                role: part,
                why: self.why.clone(),
            }
            .serialize(serializer),
            (Cell::Rows(rows), Kind::Rows { style, .. }) => {
                let all = (0..rows.len()).map(|i| (rows.row(i), why_in(self.why.as_ref(), i)));
                match style {
                    Style::ById | Style::Own => {
                        let mut map = serializer.serialize_map(None)?;
                        for (row, why) in all {
                            map.serialize_entry(
                                path::row_id(row).unwrap_or_default(),
                                &named(row, part, why),
                            )?;
                        }
                        map.end()
                    }
                    Style::Objects => {
                        serializer.collect_seq(all.map(|(table, why)| TableSerializer {
                            table,
                            role: part,
                            why,
                        }))
                    }
                    Style::Bare => {
                        let mut list = serializer.serialize_seq(None)?;
                        for (row, why) in all {
                            let field = &row.fields()[0];
                            if let Some(cell) = row.cell(field.id) {
                                list.serialize_element(&CellSerializer {
                                    field,
                                    cell,
                                    part,
                                    why,
                                })?;
                            }
                        }
                        list.end()
                    }
                }
            }
            _ => serializer.serialize_unit(),
        }
    }
}

fn key(options: &Options, place: u8) -> &'static str {
    options
        .keys
        .get(usize::from(place))
        .copied()
        .unwrap_or_default()
}

/// Serialises a single number, or a range as `{low, high}`.
struct NumberSerializer(Number);

impl Serialize for NumberSerializer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.spread() {
            None => Plain(self.0.get()).serialize(serializer),
            Some((low, high)) => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry("low", &Plain(low))?;
                map.serialize_entry("high", &Plain(high))?;
                map.end()
            }
        }
    }
}

/// Serialises a number; a whole one without a decimal point.
pub struct Plain(pub f64);

impl Serialize for Plain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        const EXACT: f64 = 9_007_199_254_740_992.0; // 2^53
        #[allow(clippy::cast_possible_truncation)] // whole, and below 2^53
        if self.0.fract() == 0.0 && self.0.abs() < EXACT {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}
