//! The schema of a plan document: what `document` accepts in each field.

use super::describe;
use super::keywords::{AdditionalProperties, Literal, Schema};
use crate::Plan;
use crate::calculators::{Broken, broken};
use crate::document::{EMPTY, FORMAT};
use crate::model::{
    Cell, CellMut, Field, Form, Group, Kind, NumberKind, Path, Reason, Style, Table, Text, path,
};

/// A date from 1970 to 2200; 29 February only in leap years.
const DAY: &str = "^(?:(?:19[7-9]\\d|20\\d\\d|21\\d\\d|2200)-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:19(?:7[26]|8[048]|9[26])|20(?:0[048]|[2468][048]|[13579][26])|21(?:0[48]|[2468][048]|[13579][26]))-02-29)$";

/// A currency code: three capital letters.
const CURRENCY: &str = "^[A-Z]{3}$";

/// The kind of an object: a group, a row of a list, or a row under its id, which it then does not
/// repeat.
#[derive(Clone, Copy, PartialEq)]
enum Keys {
    Group,
    Row,
    Named,
}

/// What the schema is generated from.
struct Described {
    /// A plan with one new row in each list, as a source of defaults.
    plan: Plan,
    /// The rules that a plan with empty lists and texts breaks. Those about a single field go into
    /// the schema: the fewest rows of a list, the form of a currency code.
    empty: Vec<Broken>,
}

/// Returns the schema of a plan document.
pub(super) fn plan() -> Schema {
    let mut plan = Plan::default();
    one_row(&mut plan);
    let mut emptied = Plan::default();
    empty(&mut emptied);
    let described = Described {
        plan,
        empty: broken(&emptied),
    };
    let mut schema = described.object(&described.plan, &Path::new(), Keys::Group);
    let own = |title: &str, description: &str| Schema {
        title: title.to_owned(),
        description: description.to_owned(),
        ..Schema::default()
    };
    let format = Schema {
        types: vec!["integer", "null"],
        minimum: Some(Literal::Number(1.0)),
        maximum: Some(Literal::Number(f64::from(FORMAT))),
        ..own(
            "Format",
            "The format of the document: 1 where it is not said.",
        )
    };
    let address = Schema {
        types: vec!["string", "null"],
        ..own(
            "Schema",
            "The address of this schema; whoever reads a plan ignores it.",
        )
    };
    let id = Schema {
        types: vec!["string", "null"],
        ..own(
            "Id",
            "The plan's own id, by which calendars know its events.",
        )
    };
    let empty = Schema {
        types: vec!["array", "null"],
        items: Some(Box::new(Schema {
            types: vec!["string"],
            ..Schema::default()
        })),
        ..own(
            "Empty",
            "The paths of what is empty though it is something by default. Null says no more than a key left out.",
        )
    };
    let first = [
        ("$schema", address),
        ("format", format),
        ("id", id),
        (EMPTY, empty),
    ];
    schema.properties.splice(0..0, first);
    schema.types = vec!["object"];
    schema
}

impl Described {
    fn object(&self, table: &dyn Table, at: &[u16], keys: Keys) -> Schema {
        let fields = &table.fields()[usize::from(keys == Keys::Named)..];
        let mut schema = Schema {
            types: if keys == Keys::Row {
                vec!["object"]
            } else {
                vec!["object", "null"]
            },
            additional_properties: Some(AdditionalProperties::None),
            ..Schema::default()
        };
        for field in fields {
            let Some(cell) = table.cell(field.id) else {
                continue;
            };
            let at = [at, &[field.id]].concat();
            if let (
                Kind::Rows {
                    style: Style::Own,
                    most,
                    fields,
                },
                Cell::Rows(rows),
            ) = (field.kind, &cell)
            {
                let row = self.object(rows.row(0), &[&at[..], &[0]].concat(), Keys::Named);
                schema.additional_properties = Some(AdditionalProperties::Rows(Box::new(row)));
                schema.property_names = names(fields);
                schema.max_properties = Some(most + table.fields().len() - 1);
                continue;
            }
            let needed = field.required && keys != Keys::Group;
            if needed {
                schema.required.push(field.key());
            }
            let mut property = self.value(field, &cell, &at);
            if needed {
                property.types.retain(|kind| *kind != "null");
                property.values.retain(|value| *value != Literal::Null);
                property.default = None;
            }
            schema.properties.push((field.key(), property));
        }
        schema
    }

    fn value(&self, field: &Field, cell: &Cell, at: &[u16]) -> Schema {
        let schema = match (field.kind, cell) {
            (Kind::Group(..), Cell::Group(group)) => self.object(*group, at, Keys::Group),
            (
                Kind::Rows {
                    fields,
                    most,
                    style,
                },
                Cell::Rows(rows),
            ) => {
                let row = rows.row(0);
                let below = [at, &[0]].concat();
                match style {
                    Style::Objects => self.list(at, most, self.object(row, &below, Keys::Row)),
                    Style::Bare => {
                        let (only, cell) = (&fields[0], row.cell(fields[0].id));
                        let only = cell.map(|cell| {
                            self.value(only, &cell, &[&below[..], &[only.id]].concat())
                        });
                        self.list(at, most, only.unwrap_or_default())
                    }
                    Style::ById | Style::Own => Schema {
                        types: vec!["object", "null"],
                        additional_properties: Some(AdditionalProperties::Rows(Box::new(
                            self.object(row, &below, Keys::Named),
                        ))),
                        property_names: names(fields),
                        max_properties: Some(most),
                        ..Schema::default()
                    },
                }
            }
            _ => self.leaf(field, cell, at),
        };
        Schema {
            title: field.words()[0].to_owned(),
            description: describe::input(field, path::unit(Plan::FIELDS, at)),
            ..schema
        }
    }

    fn list(&self, at: &[u16], most: usize, row: Schema) -> Schema {
        let least = self.empty.iter().find_map(|broken| match broken.reason {
            Reason::TooFew(least) if broken.at == at => Some(least),
            _ => None,
        });
        Schema {
            types: vec!["array", "null"],
            items: Some(Box::new(row)),
            min_items: least,
            max_items: Some(most),
            ..Schema::default()
        }
    }

    fn leaf(&self, field: &Field, cell: &Cell, at: &[u16]) -> Schema {
        let of = |kind: &'static str| Schema {
            types: vec![kind, "null"],
            default: default(field, cell),
            ..Schema::default()
        };
        match field.kind {
            Kind::Number(number) => Schema {
                default: default(field, cell),
                ..ranged(&number, field.normal())
            },
            Kind::Date => Schema {
                pattern: Some(DAY),
                ..of("string")
            },
            Kind::Flag => of("boolean"),
            Kind::Text { longest, .. } => {
                let currency =
                    |broken: &Broken| broken.reason == Reason::NotACurrency && broken.at == at;
                Schema {
                    max_length: Some(longest),
                    pattern: self.empty.iter().any(currency).then_some(CURRENCY),
                    ..of("string")
                }
            }
            Kind::Choice(options) => {
                let keys = options
                    .keys
                    .iter()
                    .map(|key| Literal::Text((*key).to_owned()));
                let values = keys.chain([Literal::Null]).collect();
                Schema {
                    values,
                    ..of("string")
                }
            }
            Kind::Set(options) => Schema {
                items: Some(Box::new(Schema {
                    types: vec!["string"],
                    values: options
                        .keys
                        .iter()
                        .map(|key| Literal::Text((*key).to_owned()))
                        .collect(),
                    ..Schema::default()
                })),
                unique_items: true,
                ..of("array")
            },
            Kind::Group(..) | Kind::Rows { .. } => Schema::default(),
        }
    }
}

/// Returns the schema of the ids of rows that are keys of an object.
fn names(fields: &[Field]) -> Option<Box<Schema>> {
    let Kind::Text { longest, .. } = fields[0].kind else {
        return None;
    };
    let most = Some(longest);
    Some(Box::new(Schema {
        max_length: most,
        ..Schema::default()
    }))
}

/// Returns the schema of a number or a range; `normal` if a range may have negative ends.
fn ranged(number: &NumberKind, normal: bool) -> Schema {
    let kind = if number.whole { "integer" } else { "number" };
    let bounds = |above: bool| Schema {
        minimum: (!above).then_some(Literal::Number(number.min)),
        exclusive_minimum: above.then_some(Literal::Number(number.min)),
        maximum: Some(Literal::Number(number.max)),
        ..Schema::default()
    };
    // If the number cannot be negative, both ends of a range are above 0.
    let end = Schema {
        types: vec![kind],
        ..bounds(number.above || (!normal && number.min == 0.0))
    };
    Schema {
        types: vec![kind, "object", "null"],
        properties: vec![("low", end.clone()), ("high", end)],
        required: vec!["low", "high"],
        additional_properties: Some(AdditionalProperties::None),
        ..bounds(number.above)
    }
}

/// Returns the default of a cell; `None` if it is empty by default.
fn default(field: &Field, cell: &Cell) -> Option<Literal> {
    match (cell, field.kind) {
        (Cell::Number(Some(number)), _) => Some(Literal::Number(number.get())),
        (Cell::Date(Some(day)), _) => Some(Literal::Text(day.to_string())),
        (Cell::Flag(flag), _) => Some(Literal::Flag(*flag)),
        (Cell::Text(Some(text)), _) => Some(Literal::Text((*text).to_owned())),
        (Cell::Choice(Some(place)), Kind::Choice(options)) => {
            let key = options.keys.get(usize::from(*place))?;
            Some(Literal::Text((*key).to_owned()))
        }
        (Cell::Set(bits), Kind::Set(options)) => {
            let ticked = options.keys.iter().enumerate();
            let ticked = ticked.filter(|(place, _)| bits >> place & 1 == 1);
            Some(Literal::Texts(ticked.map(|(_, key)| *key).collect()))
        }
        _ => None,
    }
}

/// Replaces the rows of each list by a single new row.
fn one_row(form: &mut dyn Form) {
    for field in form.table().fields() {
        match form.cell_mut(field.id) {
            Some(CellMut::Group(group)) => one_row(group),
            Some(CellMut::Rows(rows)) => {
                rows.resize(0);
                rows.resize(1);
                one_row(rows.row_mut(0));
            }
            _ => {}
        }
    }
}

/// Clears all lists and texts.
fn empty(form: &mut dyn Form) {
    for field in form.table().fields() {
        match form.cell_mut(field.id) {
            Some(CellMut::Group(group)) => empty(group),
            Some(CellMut::Rows(rows)) => rows.resize(0),
            Some(CellMut::Text(text)) => *text = Text::default(),
            _ => {}
        }
    }
}
