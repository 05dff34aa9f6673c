//! The schema of an outcome document: every figure, and the reasons for absent ones.

use super::describe;
use super::keywords::{AdditionalProperties, Literal, Schema};
use crate::Outcome;
use crate::model::{Explained, Field, Group, Kind, Path, Style, path};

/// A date. A figure may be a hundred years outside the range of dates in a plan.
const DAY: &str = "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$";

/// Title of the schema of `absent`, by which `typescript` recognises it.
pub(super) const ABSENT: &str = "Why figures are not there";

/// Returns the schema of an outcome document.
pub(super) fn outcome() -> Schema {
    Schema {
        title: "Outcome".to_owned(),
        description:
            "The figures of a plan. What is null is not there, and `absent` beside it says why."
                .to_owned(),
        ..object(Outcome::FIELDS, &Path::new())
    }
}

fn object(fields: &'static [Field], at: &[u16]) -> Schema {
    let mut schema = Schema {
        types: vec!["object"],
        additional_properties: Some(AdditionalProperties::None),
        ..Schema::default()
    };
    for field in fields {
        let at = [at, &[field.id]].concat();
        if let Kind::Rows {
            style: Style::Own,
            fields,
            ..
        } = field.kind
        {
            let row = object(fields, &[&at[..], &[0]].concat());
            schema.additional_properties = Some(AdditionalProperties::Rows(Box::new(row)));
            continue;
        }
        if field.when == u32::MAX {
            schema.required.push(field.key());
        }
        schema.properties.push((field.key(), figure(field, &at)));
    }
    schema.properties.push(("absent", absent()));
    schema
}

fn figure(field: &Field, at: &[u16]) -> Schema {
    let or_none = |kind: &'static str| Schema {
        types: vec![kind, "null"],
        ..Schema::default()
    };
    let schema = match field.kind {
        Kind::Number(_) => or_none("number"),
        Kind::Date => Schema {
            pattern: Some(DAY),
            ..or_none("string")
        },
        Kind::Flag => or_none("boolean"),
        Kind::Text { .. } => or_none("string"),
        Kind::Choice(options) => Schema {
            values: keys(options.keys).chain([Literal::Null]).collect(),
            ..or_none("string")
        },
        Kind::Set(options) => list(Schema {
            types: vec!["string"],
            values: keys(options.keys).collect(),
            ..Schema::default()
        }),
        Kind::Group(fields, _) => object(fields, at),
        Kind::Rows { fields, style, .. } => {
            let below = [at, &[0]].concat();
            match style {
                Style::Objects => list(object(fields, &below)),
                Style::Bare => list(figure(&fields[0], &[&below[..], &[fields[0].id]].concat())),
                Style::ById | Style::Own => Schema {
                    types: vec!["object"],
                    additional_properties: Some(AdditionalProperties::Rows(Box::new(object(
                        fields, &below,
                    )))),
                    ..Schema::default()
                },
            }
        }
    };
    let formula = Outcome::formula(at).map(|[english, _]| english);
    Schema {
        title: field.words()[0].to_owned(),
        description: describe::figure(field, path::unit(Outcome::FIELDS, at), formula),
        ..schema
    }
}

fn keys(keys: &[&str]) -> impl Iterator<Item = Literal> {
    keys.iter().map(|key| Literal::Text((*key).to_owned()))
}

fn list(row: Schema) -> Schema {
    Schema {
        types: vec!["array"],
        items: Some(Box::new(row)),
        ..Schema::default()
    }
}

/// Returns the schema of `absent`: the reasons for the absent figures of an object, by their keys.
fn absent() -> Schema {
    let why = Schema {
        description: "`never`: it does not come at this growth; `none`: there is none; `left_out`: it rests on what the sender of a link left out; or the paths of the inputs to enter.".to_owned(),
        types: vec!["string", "array"],
        items: Some(Box::new(Schema {
            types: vec!["string"],
            ..Schema::default()
        })),
        ..Schema::default()
    };
    Schema {
        title: ABSENT.to_owned(),
        types: vec!["object"],
        additional_properties: Some(AdditionalProperties::Rows(Box::new(why))),
        ..Schema::default()
    }
}
