//! The keywords of JSON Schema that documents need.

use serde::ser::{Serialize, Serializer};

/// What may stand at a place of a document.
///
/// Keywords say something of values of their own type alone: a number that may be a range has the bounds of
/// the number beside the properties of the range.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Schema {
    /// The dialect it is written in.
    #[serde(rename = "$schema", skip_serializing_if = "nothing")]
    pub dialect: Option<&'static str>,
    /// Its own address.
    #[serde(rename = "$id", skip_serializing_if = "nothing")]
    pub id: Option<&'static str>,
    /// Its name, in English.
    #[serde(skip_serializing_if = "nothing")]
    pub title: String,
    /// Unit, range, source, and its name in French.
    #[serde(skip_serializing_if = "nothing")]
    pub description: String,
    /// The types that it may have; any where none is said.
    #[serde(
        rename = "type",
        skip_serializing_if = "nothing",
        serialize_with = "one_or_more"
    )]
    pub types: Vec<&'static str>,
    /// The least number.
    #[serde(skip_serializing_if = "nothing")]
    pub minimum: Option<Literal>,
    /// The number that it must be more than.
    #[serde(skip_serializing_if = "nothing")]
    pub exclusive_minimum: Option<Literal>,
    /// The most.
    #[serde(skip_serializing_if = "nothing")]
    pub maximum: Option<Literal>,
    /// The most characters of a text.
    #[serde(skip_serializing_if = "nothing")]
    pub max_length: Option<usize>,
    /// What a text looks like.
    #[serde(skip_serializing_if = "nothing")]
    pub pattern: Option<&'static str>,
    /// The values that may stand there.
    #[serde(rename = "enum", skip_serializing_if = "nothing")]
    pub values: Vec<Literal>,
    /// What stands there where nothing is said.
    #[serde(skip_serializing_if = "nothing")]
    pub default: Option<Literal>,
    /// The keys of an object.
    #[serde(skip_serializing_if = "nothing", serialize_with = "object")]
    pub properties: Vec<(&'static str, Schema)>,
    /// Those that must be there.
    #[serde(skip_serializing_if = "nothing")]
    pub required: Vec<&'static str>,
    /// What stands under any other key.
    #[serde(skip_serializing_if = "nothing")]
    pub additional_properties: Option<Others>,
    /// What the keys look like.
    #[serde(skip_serializing_if = "nothing")]
    pub property_names: Option<Box<Schema>>,
    /// The most keys.
    #[serde(skip_serializing_if = "nothing")]
    pub max_properties: Option<usize>,
    /// What a list holds.
    #[serde(skip_serializing_if = "nothing")]
    pub items: Option<Box<Schema>>,
    /// The fewest rows.
    #[serde(skip_serializing_if = "nothing")]
    pub min_items: Option<usize>,
    /// The most rows.
    #[serde(skip_serializing_if = "nothing")]
    pub max_items: Option<usize>,
    /// Whether each stands there once.
    #[serde(skip_serializing_if = "nothing")]
    pub unique_items: bool,
    /// Schemas kept beside it.
    #[serde(
        rename = "$defs",
        skip_serializing_if = "nothing",
        serialize_with = "object"
    )]
    pub definitions: Vec<(&'static str, Schema)>,
}

/// What stands under keys that no property names.
#[derive(Clone, Debug, PartialEq)]
pub enum Others {
    /// Nothing: there are no others.
    None,
    /// Rows that are kept by their names.
    Rows(Box<Schema>),
}

/// A value that stands in a schema.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// None.
    Null,
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list of texts.
    Texts(Vec<&'static str>),
}

fn nothing<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

fn one_or_more<S: Serializer>(types: &[&'static str], serializer: S) -> Result<S::Ok, S::Error> {
    match types {
        [one] => serializer.serialize_str(one),
        several => serializer.collect_seq(several),
    }
}

fn object<S: Serializer>(
    keys: &[(&'static str, Schema)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(keys.iter().map(|(key, schema)| (key, schema)))
}

impl Serialize for Others {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::None => serializer.serialize_bool(false),
            Self::Rows(row) => row.serialize(serializer),
        }
    }
}

impl Serialize for Literal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => crate::document::Plain(*number).serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Texts(texts) => serializer.collect_seq(texts),
        }
    }
}
