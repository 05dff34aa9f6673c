//! The door: any serde value into a table, field by field, with the path of what is refused.

use super::Refusal;
use crate::model::{
    CellMut, Day, Field, Form, Kind, Number, Options, Reason, RowsMut, Style, Text,
    path::{self, at_key, at_row},
};
use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A document being read: where we are, and what was refused.
///
/// Serde's errors are sentences; the refusal is kept beside them, as data.
#[derive(Default)]
pub struct Reading {
    path: String,
    refusal: Option<Refusal>,
}

impl Reading {
    /// Puts a whole document into a form: keys left out, and nulls, stay as they are.
    ///
    /// # Errors
    /// The first thing that may not stand there.
    pub fn read<'de, D: Deserializer<'de>>(
        &mut self,
        value: D,
        form: &mut dyn Form,
    ) -> Result<(), Refusal> {
        let seed = PlanSeed {
            form,
            reading: self,
            keys: Keys::Document,
        };
        match seed.deserialize(value) {
            Ok(()) => Ok(()),
            Err(error) => Err(self
                .refusal
                .take()
                .unwrap_or_else(|| Refusal::syntax(self.path.clone(), &error))),
        }
    }

    fn refuse<E: de::Error>(&mut self, reason: Reason) -> E {
        let path = self.path.clone();
        self.refusal.get_or_insert(Refusal { path, reason });
        E::custom("refused")
    }

    /// Does something one step further down, and comes back. After an error the path stays.
    fn within<T, E>(
        &mut self,
        path: String,
        read: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        let here = std::mem::replace(&mut self.path, path);
        let done = read(self)?;
        self.path = here;
        Ok(done)
    }
}

/// Which keys an object may have beside its fields.
#[derive(Clone, Copy, PartialEq)]
enum Keys {
    /// `format`.
    Document,
    /// All fields; those required must be there.
    Row,
    /// All but the first, which is the row's own key.
    Named,
    /// All fields.
    Group,
}

/// Reads an object into a table.
pub struct PlanSeed<'a> {
    form: &'a mut dyn Form,
    reading: &'a mut Reading,
    keys: Keys,
}

impl<'de> DeserializeSeed<'de> for PlanSeed<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<(), D::Error> {
        value.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for PlanSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self {
            form,
            reading,
            keys,
        } = self;
        let fields = form.table().fields();
        let mut seen = Vec::new();
        // Those that are given and not null.
        let mut given = 0u64;
        while let Some(key) = map.next_key::<String>()? {
            let here = at_key(&reading.path, &key);
            let twice = seen.contains(&key);
            let place = fields
                .iter()
                .position(|f| f.key == key && !(keys == Keys::Named && f.id == fields[0].id));
            let own = path::own_rows(fields);
            if keys == Keys::Document && key == "format" && !twice {
                reading.within(here, |reading| map.next_value_seed(FormatSeed(reading)))?;
            } else if twice {
                return reading.within(here, |reading| Err(reading.refuse(Reason::Twice)));
            } else if let Some(place) = place {
                let field = &fields[place];
                let there = reading.within(here, |reading| {
                    let Some(cell) = form.cell_mut(field.id) else {
                        return Err(reading.refuse(Reason::UnknownKey));
                    };
                    map.next_value_seed(CellSeed {
                        field,
                        cell,
                        reading,
                    })
                })?;
                given |= u64::from(there) << place;
            } else if let Some(CellMut::Rows(rows)) = own.and_then(|own| form.cell_mut(own.id)) {
                let most = most_rows(own);
                reading.within(here, |reading| {
                    read_named(rows, most, &key, &mut map, reading)
                })?;
            } else {
                return reading.within(here, |reading| Err(reading.refuse(Reason::UnknownKey)));
            }
            seen.push(key);
        }
        let checked = matches!(keys, Keys::Row | Keys::Named);
        let missing = fields.iter().enumerate().find(|(place, f)| {
            checked
                && f.required
                && given >> place & 1 == 0
                && !(keys == Keys::Named && *place == 0)
        });
        if let Some((_, field)) = missing {
            let here = at_key(&reading.path, field.key);
            return reading.within(here, |reading| Err(reading.refuse(Reason::Missing)));
        }
        Ok(())
    }

    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        // A row that is null is no row.
        if self.keys == Keys::Row {
            Err(self.reading.refuse(Reason::WrongType("an object")))
        } else {
            Ok(())
        }
    }
    fn visit_none<E: de::Error>(self) -> Result<(), E> {
        self.visit_unit()
    }
    fn visit_bool<E: de::Error>(self, _: bool) -> Result<(), E> {
        Err(self.reading.refuse(Reason::WrongType("an object")))
    }
    fn visit_i64<E: de::Error>(self, _: i64) -> Result<(), E> {
        self.visit_bool(false)
    }
    fn visit_u64<E: de::Error>(self, _: u64) -> Result<(), E> {
        self.visit_bool(false)
    }
    fn visit_f64<E: de::Error>(self, _: f64) -> Result<(), E> {
        self.visit_bool(false)
    }
    fn visit_str<E: de::Error>(self, _: &str) -> Result<(), E> {
        self.visit_bool(false)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        self.visit_bool(false)
    }
}

fn most_rows(field: Option<&'static Field>) -> usize {
    match field.map(|f| f.kind) {
        Some(Kind::Rows { most, .. }) => most,
        _ => 0,
    }
}

/// A row that stands under its own id: into the row of that id, or a new one.
fn read_named<'de, A: MapAccess<'de>>(
    rows: &mut dyn RowsMut,
    most: usize,
    key: &str,
    map: &mut A,
    reading: &mut Reading,
) -> Result<(), A::Error> {
    let place = path::row_named(rows.rows(), key).unwrap_or(rows.rows().len());
    if place == rows.rows().len() {
        if place >= most {
            return Err(reading.refuse(Reason::TooMany(most)));
        }
        rows.resize(place + 1);
        let row = rows.row_mut(place);
        let id = &row.table().fields()[0];
        match (id.text(key), row.cell_mut(id.id)) {
            (Ok(text), Some(CellMut::Text(cell))) => *cell = text,
            (Err(reason), _) => return Err(reading.refuse(reason)),
            _ => return Err(reading.refuse(Reason::UnknownKey)),
        }
    }
    map.next_value_seed(PlanSeed {
        form: rows.row_mut(place),
        reading,
        keys: Keys::Named,
    })
}

struct FormatSeed<'a>(&'a mut Reading);

impl<'de> DeserializeSeed<'de> for FormatSeed<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<(), D::Error> {
        let one = Field {
            id: 0,
            key: "format",
            kind: crate::model::count(1.0, f64::from(u32::MAX)).kind,
            required: false,
            mark: crate::model::Mark::Open,
            words: ["", ""],
            source: crate::model::Source::Definition,
            formula: ["", ""],
        };
        let mut format = Some(Number::exact(1.0));
        let reading = self.0;
        ValueVisitor {
            field: &one,
            cell: CellMut::MaybeNumber(&mut format),
            reading,
        }
        .read(value)?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole, and in range
        let format = format.map_or(1, |n| n.get() as u32);
        if format > super::FORMAT {
            Err(reading.refuse(Reason::Newer(format)))
        } else {
            Ok(())
        }
    }
}

/// Reads one value; gives whether there was one (null is none).
struct CellSeed<'a> {
    field: &'static Field,
    cell: CellMut<'a>,
    reading: &'a mut Reading,
}

impl<'de> DeserializeSeed<'de> for CellSeed<'_> {
    type Value = bool;
    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<bool, D::Error> {
        let Self {
            field,
            cell,
            reading,
        } = self;
        match cell {
            CellMut::Group(form) => PlanSeed {
                form,
                reading,
                keys: Keys::Group,
            }
            .deserialize(value)
            .map(|()| true),
            cell => {
                let read = ValueVisitor {
                    field,
                    cell,
                    reading: &mut *reading,
                }
                .read(value);
                // A number past what an f64 holds is past the allowed range too.
                read.map_err(|error| match field.kind {
                    Kind::Number(kind) if error.to_string().starts_with("number out of range") => {
                        reading.refuse(Reason::OutOfRange(kind))
                    }
                    _ => error,
                })
            }
        }
    }
}

struct ValueVisitor<'a, 'r> {
    field: &'r Field,
    cell: CellMut<'a>,
    reading: &'r mut Reading,
}

impl ValueVisitor<'_, '_> {
    fn read<'de, D: Deserializer<'de>>(self, value: D) -> Result<bool, D::Error> {
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
    #[allow(clippy::cast_precision_loss)] // past 2^53 every field is out of range, or keeps 15 digits
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
            CellMut::Date(day) => Day::parse(value).map(|d| *day = d).ok_or(Reason::NotADate),
            CellMut::MaybeDate(day) => Day::parse(value)
                .map(|d| *day = Some(d))
                .ok_or(Reason::NotADate),
            CellMut::Text(text) => field.text(value).map(|t: Text| *text = t),
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
                // A list that is given replaces the rows there were.
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
