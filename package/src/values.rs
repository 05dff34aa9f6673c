//! Conversion of JavaScript values, and errors.

use js_sys::{Error, JSON, Object, Reflect};
use planner::Plan;
use planner::document::{Refusal, read_value};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::{Deserializer, from_value};
use wasm_bindgen::{JsCast, JsValue};

/// Reads a plan document from a JavaScript value.
pub fn plan(value: JsValue) -> Result<Plan, Error> {
    if value.is_undefined() || value.is_null() {
        return Err(error("", "must be an object"));
    }
    read_value(Deserializer::from(value)).map_err(|refusal| refused(&refusal))
}

/// Reads an options object with these keys, all of them optional; refuses other keys.
pub fn read_options<T: DeserializeOwned + Default>(
    value: JsValue,
    keys: &[&str],
) -> Result<T, Error> {
    if value.is_undefined() || value.is_null() {
        return Ok(T::default());
    }
    if let Some(object) = value.dyn_ref::<Object>() {
        let given = Object::keys(object)
            .into_iter()
            .filter_map(|key| key.as_string());
        for key in given {
            if !keys.contains(&&*key) {
                return Err(error(&key, "there is no such option"));
            }
        }
    }
    from_value(value).map_err(|why| error("", &why.to_string()))
}

/// Language option, `en` or `fr`.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl From<Language> for planner::words::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::English,
            Language::Fr => Self::French,
        }
    }
}

/// Converts a value to a plain JavaScript object, through JSON: engines parse a thousand values
/// from one text faster than they make a thousand calls.
pub fn written(value: &impl Serialize) -> Result<JsValue, Error> {
    let text = serde_json::to_string(value).map_err(|why| error("", &why.to_string()))?;
    parsed(&text)
}

/// Parses JSON into a plain JavaScript object.
pub fn parsed(text: &str) -> Result<JsValue, Error> {
    JSON::parse(text).map_err(Error::from)
}

/// Converts a refusal to an `Error`.
pub fn refused(refusal: &Refusal) -> Error {
    error(&refusal.path, &refusal.why())
}

/// Creates an `Error` with the properties `path` and `reason`; the message joins both.
pub fn error(path: &str, reason: &str) -> Error {
    let place = if path.is_empty() {
        String::new()
    } else {
        [path, ": "].concat()
    };
    let error = Error::new(&[&place, reason].concat());
    for (key, value) in [("path", path), ("reason", reason)] {
        // Setting a property of a new object cannot fail.
        let _ = Reflect::set(&error, &key.into(), &value.into());
    }
    error
}
