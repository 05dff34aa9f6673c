//! The plans of this browser: a panel to choose, name, copy and delete them, and what is to be told.

use super::{Reader, View, div, el, icon, icon_button, typed};
use crate::storage::{self, Notice, Saved};
use leptos::prelude::*;
use planner::document::Refusal;
use planner::model::Day;
use planner::saves::Entry;

/// A button with a word.
fn button(action: &str, word: &str) -> View {
    el("button")
        .attr("type", "button")
        .attr("data-action", action)
        .text(word)
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
        .child(el("h2").text(words.plans))
        .child(el("div").redrawn(move || list(reader)))
        .child(
            div("starts")
                .child(button("plan-new", words.new_plan).on("click", move |_| {
                    storage::begin(state, storage::fresh(words.new_plan), true);
                }))
                .child(button("export", words.to_file).on("click", move |_| storage::export(state)))
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
            let day = at.map_or_else(|| words.never.to_owned(), |at| day(reader, at));
            [words.last_file, &day].concat()
        }))
}

/// The day of a moment, as the reader's clock has it.
#[allow(clippy::cast_precision_loss)] // milliseconds have room in a number for ages to come
fn day(reader: Reader, at: u64) -> String {
    let date = js_sys::Date::new(&(at as f64).into());
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
        views.push(
            el("p")
                .attr("role", "status")
                .text(&text)
                .child(undo.on("click", move |_| storage::undelete(state))),
        );
    }
    if !shelf.kept.is_empty() {
        views.push(el("h2").text(words.not_readable));
        let kept = shelf.kept.iter().map(|key| kept(reader, key.clone()));
        views.push(el("ul").children(kept));
    }
    views
}

/// A plan of the list: a button; the one on view, its name.
fn plan(reader: Reader, entry: &Entry, open: bool) -> View {
    let (state, words, id) = (reader.state, reader.words, entry.id);
    let name = if open {
        let name = el("input")
            .attr("aria-label", words.plan_name)
            .attr("data-action", "plan-name")
            .on("change", move |event| {
                storage::rename(state, &typed(&event));
            });
        name.fill(&entry.name);
        name
    } else {
        let open = button("plan-open", &entry.name);
        open.on("click", move |_| storage::show(state, id))
    };
    // Each button says which plan it is about.
    let tool =
        |action, symbol, word| icon_button(action, symbol, &[word, " : ", &entry.name].concat());
    el("li")
        .child(name)
        .child(el("small").text(&day(reader, entry.saved_at)))
        .child(
            tool("plan-duplicate", "add", words.duplicate)
                .on("click", move |_| storage::duplicate(state, id)),
        )
        .child(
            tool("plan-delete", "remove", words.delete)
                .on("click", move |_| storage::delete(state, id)),
        )
}

/// A text that could not be read.
fn kept(reader: Reader, key: String) -> View {
    let (state, words) = (reader.state, reader.words);
    let out = {
        let key = key.clone();
        move |_| {
            let text = storage::get(&key).unwrap_or_default();
            storage::hand_out(&[&key, ".json"].concat(), &text);
        }
    };
    el("li")
        .child(el("span").text(&key))
        .child(button("kept-download", words.download).on("click", out))
        .child(
            button("kept-again", words.try_again)
                .on("click", move |_| storage::try_again(state, &key)),
        )
}

/// A sentence for what was refused.
fn refused(reader: Reader, refusal: &Refusal) -> String {
    let writer = reader.writer(&reader.state.plan());
    let write = |number| writer.exact(number, planner::model::Unit::Count);
    let why = planner::words::refusal(&refusal.reason, reader.language, &write);
    let colon = if refusal.path.is_empty() { "" } else { " : " };
    [reader.words.not_read, &refusal.path, colon, &why].concat()
}

/// What happened to the plans, with what can be done about it.
pub fn notices(reader: Reader) -> View {
    let (state, words) = (reader.state, reader.words);
    div("notices").attr("role", "status").redrawn(move || {
        let mut views = Vec::new();
        let saved = state.saved.get();
        if saved.lost() {
            views
                .push(button("rescue", words.to_file).on("click", move |_| storage::export(state)));
        }
        if saved == Saved::Gone {
            let again = button("keep", words.keep_it);
            views.push(again.on("click", move |_| storage::keep_anyway(state)));
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
                let other_one = button("other", words.show_other);
                views.push(other_one.on("click", move |_| storage::show(state, other)));
            }
            let close = icon_button("notice-close", "remove", words.close);
            views.push(close.on("click", move |_| {
                state.shelf.update(|shelf| shelf.notice = None);
            }));
        }
        views
    })
}
