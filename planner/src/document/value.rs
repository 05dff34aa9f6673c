//! Deserialises and validates one value: a number, range, day, text, flag, choice or list.

use super::read::{CellSeed, Keys, PlanSeed, Reading, read_named};
use crate::model::{
    CellMut, Day, Field, Kind, Options, Reason, Style, Text,
    path::{at_key, at_row},
};
use serde::de::{self, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Deserialises one value of any kind but a group.
pub(super) struct ValueVisitor<'a, 'r> {
    pub field: &'r Field,
    pub cell: CellMut<'a>,
    pub reading: &'r mut Reading,
}

impl ValueVisitor<'_, '_> {
    pub fn read<'de, D: Deserializer<'de>>(self, value: D) -> Result<bool, D::Error> {
        value.deserialize_any(self)
    }

    fn wrong<E: de::Error>(self) -> E {
        let wanted = match self.cell {
            CellMut::Number(_) | CellMut::MaybeNumber(_) => {
                "a number, or a range {\"low\": a, \"high\": b}"
            }
            CellMut::Date(_) | CellMut::MaybeDate(_) => "a date such as \"2024-04-30\"",
            CellMut::Flag(_) => "true or false",
            CellMut::Text(_) => "a text",
            CellMut::Choice(_) => "a text, one of those allowed",
            CellMut::Set(_) => "a list of texts",
            CellMut::Group(_) => "an object",
            CellMut::Rows(_) => "a list of rows",
        };
        self.reading.refuse(Reason::WrongType(wanted))
    }

    fn number<E: de::Error>(self, low: f64, high: f64) -> Result<bool, E> {
        match self.cell {
            CellMut::Number(_) | CellMut::MaybeNumber(_) => {}
            _ => return Err(self.wrong()),
        }
        let number = self
            .field
            .number(low, high)
            .map_err(|reason| self.reading.refuse(reason))?;
        match self.cell {
            CellMut::Number(cell) => *cell = number,
            CellMut::MaybeNumber(cell) => *cell = Some(number),
            _ => {}
        }
        Ok(true)
    }
}

impl<'de> Visitor<'de> for ValueVisitor<'_, '_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: de::Error>(self) -> Result<bool, E> {
        Ok(false)
    }
    fn visit_none<E: de::Error>(self) -> Result<bool, E> {
        Ok(false)
    }
    fn visit_bool<E: de::Error>(self, value: bool) -> Result<bool, E> {
        match self.cell {
            CellMut::Flag(flag) => {
                *flag = value;
                Ok(true)
            }
            _ => Err(self.wrong()),
        }
    }
    fn visit_f64<E: de::Error>(self, value: f64) -> Result<bool, E> {
        self.number(value, value)
    }
    #[allow(clippy::cast_precision_loss)] // above 2^53: out of range, or rounded to 15 digits
    fn visit_i64<E: de::Error>(self, value: i64) -> Result<bool, E> {
        self.number(value as f64, value as f64)
    }
    #[allow(clippy::cast_precision_loss)] // as above
    fn visit_u64<E: de::Error>(self, value: u64) -> Result<bool, E> {
        self.number(value as f64, value as f64)
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<bool, E> {
        let Self {
            field,
            cell,
            reading,
        } = self;
        let done = match cell {
            CellMut::Date(day) => Day::read(value).map(|d| *day = d),
            CellMut::MaybeDate(day) => Day::read(value).map(|d| *day = Some(d)),
            CellMut::Text(text) => field.text(value).map(|t: Text| {
                reading.note(value, &t);
                *text = t;
            }),
            CellMut::Choice(choice) => {
                let Kind::Choice(options) = field.kind else {
                    return Err(reading.refuse(Reason::UnknownKey));
                };
                let place = place(options, value);
                if place.is_some() && choice.set(place) {
                    Ok(())
                } else {
                    Err(Reason::NotAChoice(options))
                }
            }
            cell => {
                return Err(ValueVisitor {
                    field,
                    cell,
                    reading,
                }
                .wrong());
            }
        };
        done.map(|()| true).map_err(|reason| reading.refuse(reason))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<bool, A::Error> {
        let Self {
            field,
            cell,
            reading,
        } = self;
        match (cell, field.kind) {
            (
                CellMut::Rows(rows),
                Kind::Rows {
                    style: Style::ById | Style::Own,
                    most,
                    ..
                },
            ) => {
                let mut seen = Vec::new();
                while let Some(key) = map.next_key::<String>()? {
                    let here = at_key(&reading.path, &key);
                    reading.within(here, |reading| {
                        if seen.contains(&key) {
                            return Err(reading.refuse(Reason::Twice));
                        }
                        read_named(rows, most, &key, &mut map, reading)
                    })?;
                    seen.push(key);
                }
                Ok(true)
            }
            (cell @ (CellMut::Number(_) | CellMut::MaybeNumber(_)), _) => {
                let [mut low, mut high] = [None; 2];
                while let Some(key) = map.next_key::<String>()? {
                    let here = at_key(&reading.path, &key);
                    let end = reading.within(here, |reading| match key.as_str() {
                        "low" if low.is_none() => Ok(&mut low),
                        "high" if high.is_none() => Ok(&mut high),
                        "low" | "high" => Err(reading.refuse(Reason::Twice)),
                        _ => Err(reading.refuse(Reason::UnknownKey)),
                    })?;
                    *end = Some(map.next_value::<f64>().map_err(|_| {
                        reading.refuse::<A::Error>(Reason::WrongType("a range of two numbers"))
                    })?);
                }
                let (Some(low), Some(high)) = (low, high) else {
                    return Err(ValueVisitor {
                        field,
                        cell,
                        reading,
                    }
                    .wrong());
                };
                if low == high {
                    return Err(reading.refuse(Reason::UpsideDown));
                }
                ValueVisitor {
                    field,
                    cell,
                    reading,
                }
                .number(low, high)
            }
            (cell, _) => Err(ValueVisitor {
                field,
                cell,
                reading,
            }
            .wrong()),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<bool, A::Error> {
        let Self {
            field,
            cell,
            reading,
        } = self;
        match (cell, field.kind) {
            (CellMut::Set(bits), Kind::Set(options)) => {
                *bits = 0;
                while let Some(key) = list.next_element::<String>()? {
                    let Some(place) = place(options, &key) else {
                        return Err(reading.refuse(Reason::NotAChoice(options)));
                    };
                    if *bits >> place & 1 == 1 {
                        return Err(reading.refuse(Reason::Twice));
                    }
                    *bits |= 1 << place;
                }
                Ok(true)
            }
            (
                CellMut::Rows(rows),
                Kind::Rows {
                    style: style @ (Style::Objects | Style::Bare),
                    most,
                    ..
                },
            ) => {
                // The given list replaces the existing rows.
                rows.resize(0);
                let mut count = 0;
                loop {
                    if count == most {
                        return match list.next_element::<IgnoredAny>()? {
                            Some(_) => Err(reading.refuse(Reason::TooMany(most))),
                            None => Ok(true),
                        };
                    }
                    rows.resize(count + 1);
                    let row = rows.row_mut(count);
                    let here = at_row(&reading.path, count);
                    let more = reading.within(here, |reading| match style {
                        Style::Bare => {
                            let field = &row.table().fields()[0];
                            let Some(cell) = row.cell_mut(field.id) else {
                                return Ok(None);
                            };
                            list.next_element_seed(CellSeed {
                                field,
                                cell,
                                reading,
                            })
                            .map(|there| there.map(drop))
                        }
                        _ => list.next_element_seed(PlanSeed {
                            form: row,
                            reading,
                            keys: Keys::Row,
                        }),
                    })?;
                    if more.is_none() {
                        rows.resize(count);
                        return Ok(true);
                    }
                    count += 1;
                }
            }
            (cell, _) => Err(ValueVisitor {
                field,
                cell,
                reading,
            }
            .wrong()),
        }
    }
}

fn place(options: &Options, key: &str) -> Option<u8> {
    options
        .keys
        .iter()
        .position(|k| *k == key)
        .and_then(|p| u8::try_from(p).ok())
}
