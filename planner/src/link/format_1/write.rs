//! Encodes link format 1.

use super::coder::{Coder, place};
use super::values::{self, TextTable};
use super::{GROUP, KNOWN, NONE, NUMBER, PLAN, RANGE, ROOM, ROWS, TEXT, WHOLE, kinds, size};
use crate::link::Include;
use crate::model::{
    Cell, Field, Kind, Number, Path, Privacy, Table, Text, Unit, decimal, path, sort_order,
};

/// Encodes the values of `plan` that differ from `frozen`; `None` if they are more than a link may
/// hold.
pub fn encode(plan: &dyn Table, frozen: &dyn Table, include: Include) -> Option<Vec<u8>> {
    let mut public = Vec::new();
    if !include.names {
        path::leaves(frozen, &mut Path::new(), &mut |_, _, cell| {
            if let Cell::Text(Some(text)) = cell {
                public.push(text);
            }
        });
    }
    let left_out = LeftOut {
        include,
        public,
        names: Vec::new(),
    };
    let mut writer = Writer {
        coder: Coder::writer(),
        texts: TextTable::default(),
        room: ROOM / 2,
        left_out,
    };
    writer.table(
        plan,
        frozen,
        At {
            column: PLAN,
            row: false,
            unit: Unit::Plain,
        },
    )?;
    Some(writer.coder.finish())
}

/// The position of a table in the plan.
#[derive(Clone, Copy)]
struct At {
    column: u32,
    /// Whether the table is a row, or inside one.
    row: bool,
    unit: Unit,
}

/// Decides what the link leaves out.
struct LeftOut<'a> {
    include: Include,
    /// The texts of the frozen defaults, which reveal nothing.
    public: Vec<&'a str>,
    /// The names left out so far; each is replaced by its index plus one.
    names: Vec<String>,
}

struct Writer<'a> {
    coder: Coder<'static>,
    texts: TextTable,
    room: usize,
    left_out: LeftOut<'a>,
}

/// The value to write for a field; numbers, tables and rows with their base.
enum FieldValue<'a> {
    Number(Number, f64),
    Whole(u64),
    Text(Text),
    Known(u64),
    Table(&'a dyn Table, &'a dyn Table, At),
    Rows(&'a dyn crate::model::Rows, &'a dyn crate::model::Rows, At),
    Nothing,
}

impl LeftOut<'_> {
    /// Returns a text as the link gets it; `None` if the field keeps its default.
    fn text(&mut self, field: &Field, text: &str, row: bool) -> Option<Text> {
        let Kind::Text { known, .. } = field.kind else {
            return None;
        };
        let open = self.include.names
            || !matches!(field.privacy, Privacy::Name | Privacy::Note)
            || text.is_empty()
            || known.keys.contains(&text)
            || self.public.contains(&text);
        if open {
            return Some(text.into());
        }
        if !row || field.privacy == Privacy::Note {
            return None;
        }
        let number = self
            .names
            .iter()
            .position(|name| name == text)
            .unwrap_or_else(|| {
                self.names.push(text.to_owned());
                self.names.len() - 1
            });
        let mut out = String::new();
        #[allow(clippy::cast_precision_loss)] // a link has a few thousand texts
        decimal::write(number as f64 + 1.0, 15, &mut out);
        Some(out.as_str().into())
    }

    /// Returns the value to write for a field; `None` if it equals the base or is left out.
    fn field_value<'a>(
        &mut self,
        field: &'static Field,
        (table, cell): (&dyn Table, Cell<'a>),
        base: Cell<'a>,
        at: At,
    ) -> Option<FieldValue<'a>> {
        if field.privacy == Privacy::Private && !self.include.candidates {
            return None;
        }
        let inner = At {
            column: place(at.column, field.id.into()),
            ..at
        };
        match (cell, base) {
            (Cell::Number(a), Cell::Number(b)) if a != b => {
                let unit = match field.unit_in(table) {
                    Unit::OfGroup => at.unit,
                    unit => unit,
                };
                if !self.include.money && unit.money() {
                    return None;
                }
                Some(a.map_or(FieldValue::Nothing, |a| {
                    FieldValue::Number(a, b.map_or(0.0, Number::get))
                }))
            }
            (Cell::Date(a), Cell::Date(b)) if a != b => Some(a.map_or(FieldValue::Nothing, |a| {
                let days = i64::from(a.number()) - b.map_or(0, |b| i64::from(b.number()));
                FieldValue::Whole(values::fold(days))
            })),
            (Cell::Flag(a), Cell::Flag(b)) if a != b => Some(FieldValue::Whole(a.into())),
            (Cell::Choice(a), Cell::Choice(b)) if a != b => {
                Some(a.map_or(FieldValue::Nothing, |a| FieldValue::Whole(a.into())))
            }
            (Cell::Set(a), Cell::Set(b)) if a != b => Some(FieldValue::Whole(a)),
            (Cell::Text(Some(a)), Cell::Text(b)) if Some(a) != b => {
                let text = self.text(field, a, at.row)?;
                let Kind::Text { known, .. } = field.kind else {
                    return None;
                };
                Some(match known.keys.iter().position(|key| text == *key) {
                    Some(known) => FieldValue::Known(known as u64),
                    None => FieldValue::Text(text),
                })
            }
            (Cell::Group(a), Cell::Group(b)) => {
                let Kind::Group(_, unit) = field.kind else {
                    return None;
                };
                let unit = if unit == Unit::OfGroup { at.unit } else { unit };
                let inner = At { unit, ..inner };
                self.differs(a, b, inner)
                    .then_some(FieldValue::Table(a, b, inner))
            }
            (Cell::Rows(a), Cell::Rows(b)) => {
                let inner = At {
                    row: true,
                    unit: Unit::Plain,
                    ..inner
                };
                let differs = a.len() != b.len()
                    || (0..a.len()).any(|i| self.differs(a.row(i), b.row(i), inner));
                differs.then_some(FieldValue::Rows(a, b, inner))
            }
            _ => None,
        }
    }

    fn differs(&mut self, table: &dyn Table, base: &dyn Table, at: At) -> bool {
        table.fields().iter().any(|field| {
            let cells = table.cell(field.id).zip(base.cell(field.id));
            cells.is_some_and(|(cell, base)| {
                self.field_value(field, (table, cell), base, at).is_some()
            })
        })
    }
}

impl Writer<'_> {
    fn table(&mut self, table: &dyn Table, base: &dyn Table, at: At) -> Option<()> {
        let fields = table.fields();
        let by_id = sort_order(fields.len(), &|one, other| {
            fields[one].id < fields[other].id
        });
        let (mut last, mut before) = (0, NONE);
        self.coder.place = place(at.column, 0);
        for field in by_id.into_iter().map(|place| &fields[place]) {
            let (Some(cell), Some(was)) = (table.cell(field.id), base.cell(field.id)) else {
                continue;
            };
            let Some(value) = self.left_out.field_value(field, (table, cell), was, at) else {
                continue;
            };
            self.coder.bit(kinds::MORE + before, true)?;
            for id in last + 1..=field.id {
                self.coder.place = place(at.column, id.into());
                self.coder.bit(
                    kinds::HERE + u32::from(id - last - 1).min(3),
                    id == field.id,
                )?;
            }
            (last, before) = (field.id, self.write_value(value, before)?);
            self.coder.place = place(at.column, last.into());
        }
        self.coder.bit(kinds::MORE + before, false)?;
        Some(())
    }

    /// Writes the wire type and the value; returns the wire type.
    fn write_value(&mut self, value: FieldValue, before: u32) -> Option<u32> {
        let wire = match &value {
            FieldValue::Number(number, _) => {
                if number.spread().is_some() {
                    RANGE
                } else {
                    NUMBER
                }
            }
            FieldValue::Whole(_) => WHOLE,
            FieldValue::Text(_) => TEXT,
            FieldValue::Known(_) => KNOWN,
            FieldValue::Table(..) => GROUP,
            FieldValue::Rows(..) => ROWS,
            FieldValue::Nothing => NONE,
        };
        self.coder.tree(kinds::WIRE + 8 * before, 3, wire)?;
        match value {
            FieldValue::Number(number, base) => {
                let (low, high) = number.spread().unwrap_or((number.get(), number.get()));
                values::number(&mut self.coder, base, low)?;
                if wire == RANGE {
                    values::number(&mut self.coder, low, high)?;
                }
            }
            FieldValue::Whole(n) | FieldValue::Known(n) => {
                self.coder.whole(kinds::WHOLE, n)?;
            }
            FieldValue::Text(text) => {
                self.room = self.room.checked_sub(text.len() + 32)?;
                self.texts.text(&mut self.coder, &text, usize::MAX)?;
            }
            FieldValue::Table(table, base, at) => self.table(table, base, at)?,
            FieldValue::Rows(rows, base, at) => {
                self.coder.whole(kinds::ROWS, rows.len() as u64)?;
                let fresh = base.fresh();
                for i in 0..rows.len() {
                    let row = rows.row(i);
                    self.room = self.room.checked_sub(size(row.fields()))?;
                    self.table(row, if i < base.len() { base.row(i) } else { &*fresh }, at)?;
                }
            }
            FieldValue::Nothing => {}
        }
        Some(wire)
    }
}
