//! Any table as a serde value. What is left out of a plan is left out of its document.

use crate::model::{Cell, Field, Kind, Number, Options, Style, Table, path};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// A table that serde can write.
pub struct Written<'a> {
    table: &'a dyn Table,
    role: Role,
}

#[derive(Clone, Copy, PartialEq)]
enum Role {
    /// Inputs left out are not written; `format` stands first.
    Plan,
    /// A part of a plan.
    Inputs,
    /// A row or group named by its first field, which is therefore not written.
    Named,
    /// Figures: what is never is written as null.
    Figures,
}

impl<'a> Written<'a> {
    /// The document of a plan.
    #[must_use]
    pub fn plan(plan: &'a dyn Table) -> Self {
        Self {
            table: plan,
            role: Role::Plan,
        }
    }

    /// The document of an outcome, or of any other table.
    #[must_use]
    pub fn of(table: &'a dyn Table) -> Self {
        Self {
            table,
            role: Role::Figures,
        }
    }
}

impl Serialize for Written<'_> {
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
                    for row in (0..rows.len()).map(|i| rows.row(i)) {
                        map.serialize_entry(
                            path::row_id(row).unwrap_or_default(),
                            &named(row, part),
                        )?;
                    }
                }
                _ if !field.used_in(self.table) => {}
                _ if part == Role::Inputs && empty(field, &cell) => {}
                _ => map.serialize_entry(field.key(), &CellWritten { field, cell, part })?,
            }
        }
        map.end()
    }
}

fn named(row: &dyn Table, part: Role) -> Written<'_> {
    // Figures keep their first field too: beside it stands nothing that could be mistaken.
    Written {
        table: row,
        role: if part == Role::Figures {
            Role::Figures
        } else {
            Role::Named
        },
    }
}

/// Whether nothing is entered: reading the document without it gives the same plan, since a text
/// that need not be given is empty by default.
fn empty(field: &Field, cell: &Cell) -> bool {
    match cell {
        Cell::Number(None) | Cell::Date(None) | Cell::Choice(None) | Cell::Text(None) => true,
        Cell::Text(Some("")) => !field.required,
        Cell::Group(group) => group
            .fields()
            .iter()
            .all(|f| group.cell(f.id).is_none_or(|cell| empty(f, &cell))),
        Cell::Rows(rows) => {
            rows.is_empty()
                && matches!(
                    field.kind,
                    Kind::Rows {
                        style: Style::ById | Style::Own,
                        ..
                    }
                )
        }
        _ => false,
    }
}

struct CellWritten<'a> {
    field: &'static Field,
    cell: Cell<'a>,
    part: Role,
}

impl Serialize for CellWritten<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let part = self.part;
        match (&self.cell, self.field.kind) {
            (Cell::Number(Some(number)), _) => NumberWritten(*number).serialize(serializer),
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
            (Cell::Group(group), _) => Written {
                table: *group,
                role: part,
            }
            .serialize(serializer),
            (Cell::Rows(rows), Kind::Rows { style, .. }) => {
                let all = (0..rows.len()).map(|i| rows.row(i));
                match style {
                    Style::ById | Style::Own => {
                        let mut map = serializer.serialize_map(None)?;
                        for row in all {
                            map.serialize_entry(
                                path::row_id(row).unwrap_or_default(),
                                &named(row, part),
                            )?;
                        }
                        map.end()
                    }
                    Style::Objects => {
                        serializer.collect_seq(all.map(|table| Written { table, role: part }))
                    }
                    Style::Bare => {
                        let mut list = serializer.serialize_seq(None)?;
                        for row in all {
                            let field = &row.fields()[0];
                            if let Some(cell) = row.cell(field.id) {
                                list.serialize_element(&CellWritten { field, cell, part })?;
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

/// One number, or the ends of a range.
struct NumberWritten(Number);

impl Serialize for NumberWritten {
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

/// A number; whole ones without a decimal point.
struct Plain(f64);

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
