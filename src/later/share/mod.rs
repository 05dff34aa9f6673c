//! The share dialog: the plan as a link, and as files.

mod code;
mod files;
mod link;
mod making;
mod words;

use crate::components::Dialog;
use crate::i18n::use_reader;
use crate::state::use_state;
use files::FilesPanel;
use leptos::prelude::*;
use link::LinkPanel;

/// The ways to share.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Link,
    Files,
}

/// The share dialog.
#[component]
pub fn ShareDialog() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let plan = state.plan.now().plan.clone();
    let day = reader.numbers(&plan).full_day(plan.facts.as_of);
    let detail = [&*plan.facts.name, ", ", reader.words.as_of, " ", &day].concat();
    let way = RwSignal::new(Way::Link);
    let tab = move |this: Way, word: &'static str| {
        view! {
            <label>
                <input
                    type="radio"
                    name="share-way"
                    prop:checked=move || way.get() == this
                    on:change=move |_| way.set(this)
                />
                {word}
            </label>
        }
    };
    view! {
        <Dialog
            title=words.title
            detail=detail
            class="share-dialog"
            on_close=move || state.overlay.set(None)
        >
            <fieldset class="tab">
                <legend class="unseen">{words.ways}</legend>
                {tab(Way::Link, words.link)}
                {tab(Way::Files, words.files)}
            </fieldset>
            <section hidden=move || way.get() != Way::Link>
                <LinkPanel plan=plan.clone() />
            </section>
            <section hidden=move || way.get() != Way::Files>
                <FilesPanel plan />
            </section>
        </Dialog>
    }
}
