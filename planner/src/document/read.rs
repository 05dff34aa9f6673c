//! Deserialises any serde value into a table, field by field, and keeps the path of a refusal.

use super::Refusal;
use super::emptied::{self, empty};
use super::value::ValueVisitor;
use crate::model::{
    CellMut, Field, Form, Kind, Number, Reason, RowsMut,
    path::{self, at_key},
};
use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// The state of reading a document: the current path, the refusal, the cleaned texts and the id.
///
/// An error of serde is only a message; the refusal is kept beside it, as data.
#[derive(Default)]
pub struct Reading {
    pub(super) path: String,
    refusal: Option<Refusal>,
    cleaned: Vec<String>,
    pub(super) id: Option<crate::saves::PlanId>,
}

impl Reading {
    /// Reads a whole document into a form. A field that is missing or null keeps its value.
    ///
    /// # Errors
    /// The first value that is not allowed there.
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

    /// Returns the paths of the texts from which control characters or bidirectional overrides were
    /// removed.
    #[must_use]
    pub fn cleaned(self) -> Vec<String> {
        self.cleaned
    }

    /// Records the current path if cleaning changed a text.
    pub(super) fn note(&mut self, typed: &str, kept: &str) {
        if typed != kept {
            self.cleaned.push(self.path.clone());
        }
    }

    pub(super) fn refuse<E: de::Error>(&mut self, reason: Reason) -> E {
        let path = self.path.clone();
        self.refusal.get_or_insert(Refusal { path, reason });
        E::custom("refused")
    }

    /// Runs `read` at `path`, then restores the current path. After an error the path stays, since
    /// it tells where the error is.
    pub(super) fn within<T, E>(
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

/// The kind of an object: which keys it may have, and whether required fields are checked.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Keys {
    /// The document: also has `format`, `id`, `$schema` and `empty`.
    Document,
    /// A row of a list: required fields must be present.
    Row,
    /// A row under its id: as `Row`, but without the first field, which is the id.
    Named,
    /// A group of fields, none of which must be present.
    Group,
}

/// Deserialises an object into a table.
pub struct PlanSeed<'a> {
    pub(super) form: &'a mut dyn Form,
    pub(super) reading: &'a mut Reading,
    pub(super) keys: Keys,
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
        let mut listed = None;
        // One bit per field: present and not null.
        let mut given = 0u64;
        while let Some(key) = map.next_key::<String>()? {
            let here = at_key(&reading.path, &key);
            let twice = seen.contains(&key);
            let place = fields
                .iter()
                .position(|f| f.is(&key) && !(keys == Keys::Named && f.id == fields[0].id));
            let own = path::own_rows(fields);
            if keys == Keys::Document && key == "id" && !twice {
                let id = map.next_value_seed(crate::saves::IdPart)?;
                reading.id = id;
            } else if keys == Keys::Document && key == "$schema" && !twice {
                // Meant for editors and validators; ignored here.
                map.next_value::<IgnoredAny>()?;
            } else if keys == Keys::Document && key == "format" && !twice {
                reading.within(here, |reading| map.next_value_seed(FormatSeed(reading)))?;
            } else if keys == Keys::Document && key == emptied::KEY && !twice {
                listed = reading.within(here, |reading| {
                    let paths = map.next_value::<Option<Vec<String>>>();
                    paths.map_err(|_| reading.refuse(Reason::WrongType("a list of paths")))
                })?;
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
                let most = own.map_or(0, Field::most_rows);
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
            let here = at_key(&reading.path, field.key());
            return reading.within(here, |reading| Err(reading.refuse(Reason::Missing)));
        }
        empty(form, &listed.unwrap_or_default(), reading)
    }

    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        // Null is not a row of a list.
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

/// Reads a row that has its id as its key, into the row with that id or into a new one.
pub(super) fn read_named<'de, A: MapAccess<'de>>(
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
            (Ok(text), Some(CellMut::Text(cell))) => {
                reading.note(key, &text);
                *cell = text;
            }
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
            text: "format",
            kind: crate::model::count(1.0, f64::from(u32::MAX)).kind,
            required: false,
            privacy: crate::model::Privacy::Open,
            when: u32::MAX,
            money: 0,
            never: false,
            to_line: false,
            of_range: false,
            rank: crate::model::Rank::Detail,
            source: crate::model::Source::Definition,
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

/// Deserialises one value; returns whether there is one (not null).
pub(super) struct CellSeed<'a> {
    pub field: &'static Field,
    pub cell: CellMut<'a>,
    pub reading: &'a mut Reading,
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
                // `serde_json` refuses a number too large for an `f64`: no field allows one either.
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
