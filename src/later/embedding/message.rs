//! Messages between a frame and the page around it: their shape, who may send them, and how many.

use js_sys::{JSON, Object, Reflect};
use leptos::prelude::window;
use planner::document::Refusal;
use planner::model::Reason;
use wasm_bindgen::JsValue;
use web_sys::MessageEvent;

/// The most characters of what a parent sets: a plan of a hundred rows has a tenth of it.
const LARGEST: usize = 1 << 18;

/// How many messages a parent may send in a row, and how many a second.
const MOST: f64 = 20.0;

/// A message to the parent.
pub struct Message(Object);

impl Message {
    /// A message of a kind.
    pub fn of(kind: &str) -> Self {
        Self(Object::new()).with("type", kind)
    }

    /// With a field.
    pub fn with(self, name: &str, value: impl Into<JsValue>) -> Self {
        // An object of our own takes any field.
        let _ = Reflect::set(&self.0, &name.into(), &value.into());
        self
    }

    /// Sends it. Whoever is the parent framed the page with this plan, so that any may hear it.
    pub fn send(self) {
        if let Ok(Some(parent)) = window().parent() {
            // It holds nothing that cannot be sent.
            let _ = parent.post_message(&self.0, "*");
        }
    }
}

/// The inputs that a message sets, as the text of a part of a plan document; none where it is not the
/// parent's, or not one of ours.
pub fn inputs_set(event: &MessageEvent) -> Option<Result<String, Refusal>> {
    let window = window();
    let parent = window.parent().ok().flatten()?;
    let from = event.source()?;
    if from != *AsRef::<Object>::as_ref(&parent) || parent == window {
        return None;
    }
    let data = event.data();
    let field = |name: &str| Reflect::get(&data, &name.into()).ok();
    if field("type")?.as_string()? != "palier:set" {
        return None;
    }
    let text = JSON::stringify(&field("inputs")?);
    let text = text.map_err(|error| {
        // What refers to itself is no document.
        let said = String::from(js_sys::Error::from(error).message());
        Refusal::whole(Reason::Syntax(said))
    });
    Some(text.and_then(|text| {
        if text.length() as usize > LARGEST {
            return Err(Refusal::whole(Reason::TooLarge(LARGEST)));
        }
        text.as_string()
            .ok_or_else(|| Refusal::whole(Reason::WrongType("an object")))
    }))
}

/// Whether a message is refused for coming too soon.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Refused {
    /// It is not.
    #[default]
    No,
    /// It is, and the parent is to be told.
    Untold,
    /// It is, and the parent was told.
    Told,
}

/// How many more messages are admitted: so many in a row, and as many a second.
pub struct Pace {
    left: f64,
    at: f64,
    told: bool,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            left: MOST,
            at: 0.0,
            told: false,
        }
    }
}

impl Pace {
    /// Whether one that comes now, in milliseconds, is admitted.
    pub fn admits(&mut self, now: f64) -> Refused {
        self.left = (self.left + (now - self.at).max(0.0) / 1000.0 * MOST).min(MOST);
        self.at = now;
        if self.left >= 1.0 {
            self.left -= 1.0;
            self.told = false;
            return Refused::No;
        }
        if std::mem::replace(&mut self.told, true) {
            Refused::Told
        } else {
            Refused::Untold
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_in_a_row_are_admitted_and_one_refusal_is_told() {
        let mut pace = Pace::default();
        let at_once: Vec<_> = (0..23).map(|_| pace.admits(5.0)).collect();
        assert!(at_once[..20].iter().all(|refused| *refused == Refused::No));
        assert_eq!(
            at_once[20..],
            [Refused::Untold, Refused::Told, Refused::Told]
        );
        // A twentieth of a second is room for one more.
        assert_eq!(pace.admits(55.0), Refused::No);
        assert_eq!(pace.admits(56.0), Refused::Untold);
    }
}
