//! Messages between an embedded page and its parent window: format, sender check and limits.

use js_sys::{JSON, Object, Reflect};
use leptos::prelude::window;
use planner::document::Refusal;
use planner::model::Reason;
use wasm_bindgen::JsValue;
use web_sys::MessageEvent;

/// Maximum length of the inputs in one message, in UTF-16 units; a plan of a hundred rows needs a
/// tenth of it.
const LARGEST: usize = 1 << 18;

/// Maximum number of queued messages.
const MOST: usize = 20;

/// A message to the parent window.
pub struct Message(Object);

impl Message {
    /// Creates a message of a type.
    pub fn of(kind: &str) -> Self {
        Self(Object::new()).with("type", kind)
    }

    /// Adds a field.
    pub fn with(self, name: &str, value: impl Into<JsValue>) -> Self {
        // Setting a property of a new object cannot fail.
        let _ = Reflect::set(&self.0, &name.into(), &value.into());
        self
    }

    /// Posts the message to the parent. Its origin is not restricted: whoever framed the page
    /// supplied the plan.
    pub fn send(self) {
        if let Ok(Some(parent)) = window().parent() {
            // The message has only values that can be cloned.
            let _ = parent.post_message(&self.0, "*");
        }
    }
}

/// Reads a `palier:set` message: its inputs, a part of a plan document, as JSON, or why they are
/// refused. `None` if the message is of another type or not from the parent window.
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
        // A cyclic object is not JSON.
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

/// Queue of the messages from the parent that wait to be applied, limited however fast they arrive.
#[derive(Default)]
pub struct Waiting {
    inputs: Vec<Result<String, Refusal>>,
    refused: bool,
}

/// Result of queueing a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Admitted {
    /// Queued as the first; the caller schedules the processing of the queue.
    First,
    /// Queued behind others.
    Behind,
    /// Dropped, as the queue is full; the parent is to be notified.
    Refused,
    /// Dropped, as the queue is full; the parent has been notified already.
    RefusedAgain,
}

impl Waiting {
    /// Queues a message unless the queue is full.
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

    /// Empties the queue and returns the messages in order of arrival.
    pub fn take(&mut self) -> Vec<Result<String, Refusal>> {
        std::mem::take(self).inputs
    }
}

#[cfg(all(test, target_family = "wasm"))]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
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
