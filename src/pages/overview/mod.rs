//! The overview: headline, timeline, next decisions, and one line per calculator.

mod corner_menu;
mod decisions;
mod findings;
mod lights;
mod overview_menu;
mod span;
mod timeline;
mod words;

use crate::components::{Button, QuestionsCard, Sentence, SentenceBands};
use crate::i18n::use_reader;
use crate::pages::overview_headline::{OverviewHeadline, use_overview_headline};
use crate::route::Route;
use crate::state::{Overlay, Status, use_state};
use decisions::Decisions;
use findings::Findings;
use leptos::prelude::*;
use lights::Lights;
pub use overview_menu::{OverviewCard, OverviewMenu, OverviewMenuProps};
use timeline::Timeline;

/// The overview page.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let OverviewHeadline {
        tone,
        headline,
        detail,
    } = use_overview_headline();
    view! {
        <main class="page" id="content" tabindex="-1">
            <ExampleCard />
            <header class="answer">
                <h1 data-headline="overview">
                    <Sentence of=headline tone opens=true />
                </h1>
                <p class="lede">
                    <Sentence of=detail />
                </p>
                <SentenceBands of=vec![headline, detail] />
            </header>
            <div class="split">
                <Timeline />
                <Decisions />
            </div>
            <div class="split">
                <Lights />
                <div class="story">
                    <Findings />
                    <QuestionsCard />
                </div>
            </div>
        </main>
    }
}

/// Notice that the plan is an example, with buttons for a first plan and for other examples. Hidden
/// in visits and embedded pages.
#[component]
fn ExampleCard() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let hidden = move || {
        let asked = state.embed.is_some() || state.plans.visiting();
        asked || state.plans.status.get() != Status::Example
    };
    let others = move || state.overlay.set(Some(Overlay::Plans));
    view! {
        <section class="card notice" data-card="example" hidden=hidden>
            <p>
                <b>{words.example}</b>
                " "
                <span class="desk">{words.example_more}</span>
            </p>
            <a class="button main" href=Route::FirstPlan.href() data-action="start">
                {words.start}
            </a>
            <Button
                action="other-examples"
                words=words.other_examples
                class="desk extra"
                on_press=others
            />
        </section>
    }
}
