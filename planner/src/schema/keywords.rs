//! The JSON Schema keywords that the documents need.

use serde::ser::{Serialize, Serializer};

/// A JSON Schema: which values are valid. An empty field is a keyword that is not written.
///
/// A keyword constrains only values of its own type. The schema of a number that may be a range
/// therefore has the bounds of the number and the properties of the range side by side.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Schema {
    /// `$schema`: the URL of the JSON Schema dialect.
    #[serde(rename = "$schema", skip_serializing_if = "nothing")]
    pub dialect: Option<&'static str>,
    /// `$id`: the URL of this schema.
    #[serde(rename = "$id", skip_serializing_if = "nothing")]
    pub id: Option<&'static str>,
    /// Label of the field, in English.
    #[serde(skip_serializing_if = "nothing")]
    pub title: String,
    /// Unit, range and source in English, and the label in French.
    #[serde(skip_serializing_if = "nothing")]
    pub description: String,
    /// `type`: the accepted types; any type if empty.
    #[serde(
        rename = "type",
        skip_serializing_if = "nothing",
        serialize_with = "one_or_more"
    )]
    pub types: Vec<&'static str>,
    /// The smallest accepted number.
    #[serde(skip_serializing_if = "nothing")]
    pub minimum: Option<Literal>,
    /// The bound that a number must be greater than.
    #[serde(skip_serializing_if = "nothing")]
    pub exclusive_minimum: Option<Literal>,
    /// The largest accepted number.
    #[serde(skip_serializing_if = "nothing")]
    pub maximum: Option<Literal>,
    /// The maximum length of a string, in characters.
    #[serde(skip_serializing_if = "nothing")]
    pub max_length: Option<usize>,
    /// The regular expression that a string must match.
    #[serde(skip_serializing_if = "nothing")]
    pub pattern: Option<&'static str>,
    /// `enum`: the accepted values; any value if empty.
    #[serde(rename = "enum", skip_serializing_if = "nothing")]
    pub values: Vec<Literal>,
    /// The value of the field if the document does not give one.
    #[serde(skip_serializing_if = "nothing")]
    pub default: Option<Literal>,
    /// The known keys of an object, with their schemas, in the order of the table.
    #[serde(skip_serializing_if = "nothing", serialize_with = "object")]
    pub properties: Vec<(&'static str, Schema)>,
    /// The keys that an object must have.
    #[serde(skip_serializing_if = "nothing")]
    pub required: Vec<&'static str>,
    /// The schema of values under other keys.
    #[serde(skip_serializing_if = "nothing")]
    pub additional_properties: Option<AdditionalProperties>,
    /// The schema that every key must match.
    #[serde(skip_serializing_if = "nothing")]
    pub property_names: Option<Box<Schema>>,
    /// The maximum number of keys.
    #[serde(skip_serializing_if = "nothing")]
    pub max_properties: Option<usize>,
    /// The schema of each element of a list.
    #[serde(skip_serializing_if = "nothing")]
    pub items: Option<Box<Schema>>,
    /// The minimum number of elements in a list.
    #[serde(skip_serializing_if = "nothing")]
    pub min_items: Option<usize>,
    /// The maximum number of elements in a list.
    #[serde(skip_serializing_if = "nothing")]
    pub max_items: Option<usize>,
    /// Whether the elements of a list must all differ.
    #[serde(skip_serializing_if = "nothing")]
    pub unique_items: bool,
    /// `$defs`: other schemas stored in this one, by name.
    #[serde(
        rename = "$defs",
        skip_serializing_if = "nothing",
        serialize_with = "object"
    )]
    pub definitions: Vec<(&'static str, Schema)>,
}

/// What an object accepts under keys that `properties` does not list.
#[derive(Clone, Debug, PartialEq)]
pub enum AdditionalProperties {
    /// No other keys are accepted.
    None,
    /// Rows, each under its id.
    Rows(Box<Schema>),
}

/// A value in a schema: a default, a bound, or an accepted value.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// `null`: no value.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number; a whole one is written without a decimal point.
    Number(f64),
    /// A string.
    Text(String),
    /// A list of strings: the keys of the options in a set.
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

impl Serialize for AdditionalProperties {
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
