//! Messages between a frame and the page around it: their shape, who may send them, and how many.

use js_sys::{JSON, Object, Reflect};
use leptos::prelude::window;
use planner::document::Refusal;
use planner::model::Reason;
use wasm_bindgen::JsValue;
use web_sys::MessageEvent;

/// The most characters of what a parent sets: a plan of a hundred rows has a tenth of it.
const LARGEST: usize = 1 << 18;

/// How many messages wait at a time.
const MOST: usize = 20;

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

/// What a parent has set and is not done yet: so much at a time, however fast it comes.
#[derive(Default)]
pub struct Waiting {
    inputs: Vec<Result<String, Refusal>>,
    refused: bool,
}

/// What becomes of a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Admitted {
    /// It waits, as the first: whoever admits it sees to it that all that wait are done.
    First,
    /// It waits with others.
    Behind,
    /// There is no room, and the parent is to be told.
    Refused,
    /// There is no room, and the parent was told.
    RefusedAgain,
}

impl Waiting {
    /// Takes a message in, where there is room.
    pub fn admit(&mut self, inputs: Result<String, Refusal>) -> Admitted {
        if self.inputs.len() == MOST {
            return if std::mem::replace(&mut self.refused, true) {
                Admitted::RefusedAgain
            } else {
                Admitted::Refused
            };
        }
        self.inputs.push(inputs);
        if self.inputs.len() == 1 {
            Admitted::First
        } else {
            Admitted::Behind
        }
    }

    /// All that wait, in the order in which they came; from now on there is room again.
    pub fn take(&mut self) -> Vec<Result<String, Refusal>> {
        std::mem::take(self).inputs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_wait_at_a_time_and_one_refusal_is_told() {
        let mut waiting = Waiting::default();
        let admit = |waiting: &mut Waiting| waiting.admit(Ok("{}".to_owned()));
        assert_eq!(admit(&mut waiting), Admitted::First);
        for _ in 1..20 {
            assert_eq!(admit(&mut waiting), Admitted::Behind);
        }
        assert_eq!(admit(&mut waiting), Admitted::Refused);
        assert_eq!(admit(&mut waiting), Admitted::RefusedAgain);
        assert_eq!(waiting.take().len(), 20);
        assert_eq!(admit(&mut waiting), Admitted::First);
    }
}
