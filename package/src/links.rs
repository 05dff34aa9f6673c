//! Functions that encode plans as links and decode links.

use crate::values::{error, plan, read_options, written};
use js_sys::Error;
use planner::document::TableSerializer;
use planner::link::{self, Include, Opened};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Parts of the plan to include in a link; `None` for the default.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Included {
    names: Option<bool>,
    money: Option<bool>,
    candidates: Option<bool>,
}

/// Returns the payload of a plan document: the part of a URL after `#/<slug>/`.
///
/// # Errors
/// An `Error` with `path` and `reason`: the value is no plan document, or too large for a link.
#[wasm_bindgen(js_name = toLink)]
pub fn to_link(given: JsValue, include: JsValue) -> Result<String, Error> {
    let included: Included = read_options(include, &["names", "money", "candidates"])?;
    let all = Include::default();
    let include = Include {
        names: included.names.unwrap_or(all.names),
        money: included.money.unwrap_or(all.money),
        candidates: included.candidates.unwrap_or(all.candidates),
    };
    link::encode(&plan(given)?, include).map_err(|why| error("", &why.to_string()))
}

/// Returns the plan document of a payload, or of a URL that contains one.
///
/// # Errors
/// An `Error` whose `reason` says that it is no link, newer, sealed or damaged.
#[wasm_bindgen(js_name = fromLink)]
pub fn from_link(given: &str) -> Result<JsValue, Error> {
    written(&TableSerializer::plan(&opened(given)?.plan))
}

/// Decodes a payload, or a URL that contains one: the plan document, and the paths of values that
/// were unreadable, capped or cleaned.
///
/// # Errors
/// As `fromLink`.
#[wasm_bindgen(js_name = openLink)]
pub fn open_link(given: &str) -> Result<JsValue, Error> {
    #[derive(Serialize)]
    struct OpenedLink<'a> {
        plan: TableSerializer<'a>,
        unread: Vec<String>,
        capped: Vec<String>,
        cleaned: Vec<String>,
    }
    let Opened {
        plan,
        unread,
        capped,
        cleaned,
    } = opened(given)?;
    written(&OpenedLink {
        plan: TableSerializer::plan(&plan),
        unread,
        capped,
        cleaned,
    })
}

fn opened(given: &str) -> Result<Opened, Error> {
    link::open(given).map_err(|why| error("", &why.to_string()))
}
