//! The plans of this browser: a panel to choose, name, copy and delete them, and what is to be told.

use super::{Reader, View, Words, digits, div, el, icon, icon_button, typed};
use crate::storage::{self, Notice, Saved};
use leptos::prelude::*;
use planner::document::Refusal;
use planner::model::Day;
use planner::saves::Entry;
use wasm_bindgen::JsCast;

/// A button with a word.
fn button(action: &str, word: &str) -> View {
    el("button")
        .attr("type", "button")
        .attr("data-action", action)
        .text(word)
}

/// Does what a button of the panel or of the notices says. One handler for all of them: each closure
/// of its own would weigh as much as what it does.
fn act(reader: Reader, event: &web_sys::Event) {
    let (state, words) = (reader.state, reader.words);
    let element: Option<web_sys::Element> = event.target().and_then(|t| t.dyn_into().ok());
    let Some(button) = element.and_then(|e| e.closest("button").ok().flatten()) else {
        return;
    };
    let about = button.get_attribute("data-about").unwrap_or_default();
    let id = about.parse().unwrap_or_default();
    match button
        .get_attribute("data-action")
        .unwrap_or_default()
        .as_str()
    {
        "plan-new" => storage::begin(state, storage::fresh(words.new_plan), true),
        "plan-open" | "other" => storage::show(state, id),
        "plan-duplicate" => storage::duplicate(state, id),
        "plan-delete" => storage::delete(state, id),
        "undelete" => storage::undelete(state),
        "export" | "rescue" => storage::export(state),
        "keep" => storage::keep_anyway(state),
        "kept-again" => storage::try_again(state, &about),
        "kept-download" => {
            let text = storage::get(&about).unwrap_or_default();
            crate::package::hand_out(&[&about, ".json"].concat(), &text);
        }
        "notice-close" => state.shelf.update(|shelf| shelf.notice = None),
        _ => {}
    }
}

/// What opens the panel.
pub fn opener(reader: Reader) -> View {
    button("plans", reader.words.plans)
        .attr("popovertarget", "plans")
        .child(icon("down"))
}

/// The panel.
pub fn panel(reader: Reader) -> View {
    let (state, words) = (reader.state, reader.words);
    div("panel")
        .attr("id", "plans")
        .attr("popover", "auto")
        .attr("role", "dialog")
        .attr("aria-label", words.plans)
        .on("click", move |event| act(reader, &event))
        .child(el("h2").text(words.plans))
        .child(el("div").redrawn(move || list(reader)))
        .child(
            div("starts")
                .child(button("plan-new", words.new_plan))
                .child(button("export", words.to_file))
                .child(
                    el("label").text(words.from_file).child(
                        el("input")
                            .attr("type", "file")
                            .attr("data-action", "import")
                            .attr("accept", ".json,application/json")
                            .on("change", move |event| storage::take_in(state, &event)),
                    ),
                ),
        )
        .child(el("p").class("told").live(move || {
            let at = state.shelf.with(|shelf| shelf.index.exported_at);
            let when = |at| {
                let ago = crate::package::ago(reader.language.tag(), moment(at));
                [&day(reader, at), " (", &ago, ")"].concat()
            };
            let when = at.map_or_else(|| words.never.to_owned(), when);
            [words.last_file, &when].concat()
        }))
}

/// A moment as the browser has it.
#[allow(clippy::cast_precision_loss)] // milliseconds have room in a number for ages to come
fn moment(at: u64) -> f64 {
    at as f64
}

/// The day of a moment, as the reader's clock has it.
fn day(reader: Reader, at: u64) -> String {
    let date = js_sys::Date::new(&moment(at).into());
    let year = i32::try_from(date.get_full_year()).unwrap_or_default();
    reader
        .writer(&reader.state.plan())
        .day(Day::of(year, date.get_month() + 1, date.get_date()))
}

fn list(reader: Reader) -> Vec<View> {
    let (state, words) = (reader.state, reader.words);
    let shelf = state.shelf.get();
    let mut views = Vec::new();
    if shelf.index.plans.is_empty() {
        views.push(el("p").class("empty").text(words.no_plans));
    }
    let plan = |entry: &Entry| plan(reader, entry, shelf.id == Some(entry.id));
    views.push(el("ul").children(shelf.index.plans.iter().map(plan)));
    if let Some(deleted) = &shelf.deleted {
        let text = [words.deleted, deleted.name(), " "].concat();
        let undo = button("undelete", words.delete_undo);
        views.push(el("p").attr("role", "status").text(&text).child(undo));
    }
    if !shelf.kept.is_empty() {
        views.push(el("h2").text(words.not_readable));
        let kept = shelf.kept.iter().map(|key| kept(words, key));
        views.push(el("ul").children(kept));
    }
    views
}

/// A plan of the list.
fn plan(reader: Reader, entry: &Entry, open: bool) -> View {
    let (state, words, id) = (reader.state, reader.words, entry.id);
    let about = place(id);
    // Each says which plan it is about.
    let of = |word| [word, words.colon, &entry.name].concat();
    let name = el("input")
        .attr("aria-label", &of(words.plan_name))
        .attr("data-action", "plan-name")
        .on("change", move |event| {
            storage::rename(state, id, &typed(&event));
        });
    name.fill(&entry.name);
    let opener = button("plan-open", words.open)
        .attr("aria-label", &of(words.open))
        .attr("data-about", &about);
    opener.now("disabled", open.then_some(""));
    let tool =
        |action, symbol, word| icon_button(action, symbol, &of(word)).attr("data-about", &about);
    el("li")
        .child(name)
        .child(el("small").text(&day(reader, entry.saved_at)))
        .child(opener)
        .child(tool("plan-duplicate", "add", words.duplicate))
        .child(tool("plan-delete", "remove", words.delete))
}

/// A text that could not be read.
fn kept(words: &Words, key: &str) -> View {
    el("li")
        .child(el("span").text(key))
        .child(button("kept-download", words.download).attr("data-about", key))
        .child(button("kept-again", words.try_again).attr("data-about", key))
}

/// An id as an attribute has it.
fn place(id: u32) -> String {
    digits(usize::try_from(id).unwrap_or_default())
}

/// A sentence for what was refused.
fn refused(reader: Reader, refusal: &Refusal) -> String {
    let writer = reader.writer(&reader.state.plan());
    let write = |number| writer.exact(number, planner::model::Unit::Count);
    let why = planner::words::refusal(&refusal.reason, reader.language, &write);
    let colon = if refusal.path.is_empty() {
        ""
    } else {
        reader.words.colon
    };
    [reader.words.not_read, &refusal.path, colon, &why].concat()
}

/// What happened to the plans, with what can be done about it.
pub fn notices(reader: Reader) -> View {
    let (state, words) = (reader.state, reader.words);
    div("notices")
        .attr("role", "status")
        .on("click", move |event| act(reader, &event))
        .redrawn(move || {
            let mut views = Vec::new();
            let saved = state.saved.get();
            if saved.lost() {
                views.push(button("rescue", words.to_file));
            }
            if saved == Saved::Gone {
                views.push(button("keep", words.keep_it));
            }
            let notice = state.shelf.with(|shelf| shelf.notice.clone());
            if let Some(notice) = notice {
                let text = match &notice {
                    Notice::Unreadable => words.unreadable.to_owned(),
                    Notice::Both(_) => words.both_kept.to_owned(),
                    Notice::Refused(refusal) => refused(reader, refusal),
                };
                views.push(el("p").text(&text));
                if let Notice::Both(other) = notice {
                    views.push(button("other", words.show_other).attr("data-about", &place(other)));
                }
                views.push(icon_button("notice-close", "remove", words.close));
            }
            views
        })
}
