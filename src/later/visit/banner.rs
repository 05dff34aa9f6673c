//! The banner of a visit: whose plan this is, what was changed when its link was read, and the
//! actions.

use super::words::{self, Words};
use crate::components::{Button, CollectAny, dynamic};
use crate::i18n::use_reader;
use crate::state::{Overlay, Visit, VisitNotes, use_state};
use leptos::prelude::*;
use planner::calculators::LeftOut;
use planner::model::Choice;
use std::sync::Arc;

fn use_words() -> &'static Words {
    words::of(use_reader().language)
}

/// The banner: one line on whose plan this is, notes on the link, and the actions.
#[component]
pub fn VisitBanner() -> impl IntoView {
    let (state, words) = (use_state(), use_words());
    let notes = move || {
        state.plans.visit.with(|visit| match visit {
            Visit::Open { notes, .. } => notes.clone(),
            _ => Arc::default(),
        })
    };
    let said = move || {
        if state.plans.reading() {
            words.whose_numbers
        } else {
            words.trying
        }
    };
    view! {
        <section class="card notice banner" aria-label=words.visit>
            <div class="said">
                <p>
                    <b>{words.from_link}</b>
                    " "
                    {dynamic(said)}
                </p>
                {dynamic(move || view! { <Notes notes=notes() /> })}
            </div>
            <span class="acts-in desk">
                <TryNumbers />
                <CompareWithMine />
                <KeepCopy />
            </span>
            <Button action="leave" words=words.leave on_press=move || state.leave_visit() />
        </section>
    }
}

/// Notes on what could not be read from the link as it was sent.
#[component]
fn Notes(
    /// Paths that were unread, capped or cleaned, and what the sender left out.
    notes: Arc<VisitNotes>,
) -> impl IntoView {
    let reader = use_reader();
    let words = words::of(reader.language);
    let told = |sentence: &'static str, paths: &[String]| {
        (!paths.is_empty()).then(|| {
            let item = |path: &String| view! { <li>{path.clone()}</li> };
            view! {
                <details>
                    <summary>{sentence}</summary>
                    <ul>{paths.iter().map(item).collect_any()}</ul>
                </details>
            }
        })
    };
    view! {
        {told(words.unread, &notes.unread)}
        {told(words.capped, &notes.capped)}
        {told(words.cleaned, &notes.cleaned)}
        {notes
            .left_out
            .map(|left_out| {
                let what = LeftOut::OPTIONS.words[left_out as usize];
                view! { <p class="note">{words.left_out} {reader.of(what)}</p> }
            })}
    }
}

/// Actions of a visit, at the bottom of a phone's screen in place of the tabs.
#[component]
pub fn VisitActions() -> impl IntoView {
    let words = use_words();
    view! {
        <div class="tabs acts-below" role="group" aria-label=words.visit>
            <TryNumbers />
            <CompareWithMine />
            <KeepCopy />
        </div>
    }
}

/// Button that makes the plan of the link editable, within the visit.
#[component]
fn TryNumbers() -> impl IntoView {
    let (state, words) = (use_state(), use_words());
    view! {
        <Button
            action="try"
            words=words.try_numbers
            icon="pencil"
            class="boxed"
            hidden=Signal::derive(move || !state.plans.reading())
            on_press=move || state.try_numbers()
        />
    }
}

/// Button that compares the plan of the link with the visitor's own.
#[component]
fn CompareWithMine() -> impl IntoView {
    let (state, words) = (use_state(), use_words());
    view! {
        <Button
            action="compare"
            words=words.compare
            icon="compare"
            class="boxed"
            on_press=move || state.overlay.set(Some(Overlay::Compare))
        />
    }
}

/// Button that saves the plan of the link among the visitor's own.
#[component]
fn KeepCopy() -> impl IntoView {
    let (state, words) = (use_state(), use_words());
    view! {
        <Button
            action="keep"
            words=words.keep
            icon="copy"
            class="main"
            on_press=move || { state.keep_visit(); state.plans.toasts.show_message(words.kept); }
        />
    }
}
