//! Values of JavaScript in and out, and why one is refused.

use js_sys::{Error, JSON, Object, Reflect};
use planner::Plan;
use planner::document::{Refusal, read_value};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::{Deserializer, from_value};
use wasm_bindgen::{JsCast, JsValue};

/// The plan of a value.
pub fn plan(value: JsValue) -> Result<Plan, Error> {
    if value.is_undefined() || value.is_null() {
        return Err(error("", "must be an object"));
    }
    read_value(Deserializer::from(value)).map_err(|refusal| refused(&refusal))
}

/// The options of a call, by these keys alone; all of them may be left out.
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

/// A language by its name: English where none is said.
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

/// Anything as a plain object: engines make a thousand values of one text faster than of a thousand calls.
pub fn written(value: &impl Serialize) -> Result<JsValue, Error> {
    let text = serde_json::to_string(value).map_err(|why| error("", &why.to_string()))?;
    parsed(&text)
}

/// What is written as JSON, as a plain object.
pub fn parsed(text: &str) -> Result<JsValue, Error> {
    JSON::parse(text).map_err(Error::from)
}

/// A refusal as an error.
pub fn refused(refusal: &Refusal) -> Error {
    error(&refusal.path, &refusal.why())
}

/// An error that says where, and why.
pub fn error(path: &str, reason: &str) -> Error {
    let place = if path.is_empty() {
        String::new()
    } else {
        [path, ": "].concat()
    };
    let error = Error::new(&[&place, reason].concat());
    for (key, value) in [("path", path), ("reason", reason)] {
        // A property of a fresh object can be set.
        let _ = Reflect::set(&error, &key.into(), &value.into());
    }
    error
}
