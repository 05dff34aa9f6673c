//! Plans as links: making one, and visiting one. What is shown of it comes with the package, which
//! is fetched when the first link is made or opened; here is what must be there before.

mod address;

pub use address::{arrive, forget, keep_address};

use crate::document::write_plan;
use crate::package;
use crate::shell::{Reader, Route, State, View, Visit, div, el};
use leptos::prelude::*;
use planner::Plan;
use wasm_bindgen::prelude::{Closure, JsValue};

fn document_of(plan: &Plan) -> JsValue {
    JsValue::from_str(&write_plan(plan))
}

/// The button that asks for a link, and what is said where none can be made.
pub fn button(reader: Reader) -> View {
    let said = el("em").class("error").attr("role", "alert");
    let tell = said.clone();
    let button = el("button")
        .attr("type", "button")
        .attr("data-action", "share")
        .text(reader.words.share)
        .on("click", move |_| {
            let tell = tell.clone();
            ask(reader, "share", move |answer| {
                tell.say(answer.map_or(reader.words.unreachable, |_| ""));
            });
        });
    el("span").child(button).child(said)
}

/// Asks something of the visitor in a dialog.
fn ask(reader: Reader, what: &str, answer: impl FnOnce(package::Answer) + 'static) {
    let state = reader.state;
    let given = [
        JsValue::from_str(what),
        reader.language.tag().into(),
        document_of(&untrack(|| state.own())),
        document_of(&state.plan()),
        JsValue::from_str(&address::with_payload(&Route::current().href(), "")),
        // A link's plan is not the save that it is visited beside.
        untrack(|| {
            if state.away() {
                None
            } else {
                state.shelf.get().id
            }
        })
        .into(),
    ];
    package::ask("dialog", &given, answer);
}

/// What the package's buttons do: each has a name. A sealed link that was opened gives what it holds,
/// which begins with `{`.
fn acting(reader: Reader) -> JsValue {
    let act: Box<dyn Fn(String)> = Box::new(move |name| act(reader, &name));
    Closure::wrap(act).into_js_value()
}

fn act(reader: Reader, name: &str) {
    let state = reader.state;
    let keeps = match name {
        "leave" => return address::go_home(),
        _ if name.starts_with('{') => return address::opened(state, Ok(name.to_owned())),
        // The copy stands beside the visitor's own plans: nothing is lost, and nothing is asked.
        _ => name == "keep",
    };
    // A dialog may outlive its visit: the way back was taken meanwhile.
    if !untrack(|| state.visiting()) {
        return;
    }
    if keeps {
        state.keep();
        address::forget();
    } else {
        // The visit has brought the package already.
        ask(reader, name, |_| {});
    }
}

/// What stands in place of the page: `opening`, or the reason why a link does not open.
pub fn instead(state: State) -> Option<String> {
    state.visit.with(|visit| match visit {
        Visit::Opening => Some("opening".to_owned()),
        Visit::Refused(reason) => Some(reason.clone()),
        Visit::Home | Visit::Open(_) => None,
    })
}

/// Why there is no plan on view, and the way home.
pub fn refused(reader: Reader, reason: &str) -> Vec<View> {
    let home = Route::current().href();
    match reason {
        "opening" => Vec::new(),
        "unreachable" => vec![
            el("div")
                .attr("role", "alert")
                .child(el("h1").text(reader.words.unreachable)),
            el("p").child(el("a").attr("href", &home).text(reader.words.home)),
        ],
        _ => {
            let place = div("refused");
            let (tag, home) = (reader.language.tag().into(), JsValue::from_str(&home));
            let given = [
                place.element().into(),
                tag,
                JsValue::from_str(reason),
                home,
                acting(reader),
            ];
            package::ask("refused", &given, |_| {});
            vec![place]
        }
    }
}

/// What is told during a visit: whose numbers these are, and what became of them.
pub fn banner(reader: Reader) -> View {
    let state = reader.state;
    let notes = move || {
        state.visit.with(|visit| match visit {
            Visit::Open(notes) => Some(notes.clone()),
            _ => None,
        })
    };
    // Another link's notes are others: it is made again for each.
    div("visit").changing(
        move || notes().map_or_else(String::new, |notes| notes.join("\n")),
        move || {
            let Some(notes) = notes() else {
                return Vec::new();
            };
            let section = el("section").class("card");
            let given = [
                section.element().into(),
                reader.language.tag().into(),
                document_of(&state.plan()),
                JsValue::from_str(&notes[1]),
                JsValue::from_str(&notes[2]),
                acting(reader),
            ];
            package::ask("banner", &given, |_| {});
            vec![section]
        },
    )
}
