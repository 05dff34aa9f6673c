//! The share dialog: the plan as a link, embedded in another site, or as files.

mod code;
mod embed;
mod files;
mod link;
mod link_options;
mod page_select;
mod words;

use crate::components::{Dialog, dynamic};
use crate::i18n::use_reader;
use crate::route::Route;
use crate::state::use_state;
use embed::EmbedPanel;
use files::FilesPanel;
use leptos::prelude::*;
use link::LinkPanel;
use link_options::LinkOptions;

/// Tabs of the dialog.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Link,
    Embed,
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
    let link_options = LinkOptions::of(plan.clone());
    let route = RwSignal::new(match state.route.get_untracked() {
        Route::FirstPlan => Route::Overview,
        route => route,
    });
    let alone = RwSignal::new(match route.get_untracked() {
        Route::Facts => Route::Overview,
        route => route,
    });
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
                {tab(Way::Embed, words.embed)}
                {tab(Way::Files, words.files)}
            </fieldset>
            <section hidden=move || way.get() != Way::Link>
                <LinkPanel plan=plan.clone() link_options route />
            </section>
            {dynamic(move || {
                (way.get() == Way::Embed)
                    .then(|| view! { <section><EmbedPanel link_options route=alone /></section> })
            })}
            <section hidden=move || way.get() != Way::Files>
                <FilesPanel plan />
            </section>
        </Dialog>
    }
}
