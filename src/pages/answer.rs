//! Head of a calculator's page: headline, detail and page menu.

use super::embed_facts::EmbedFacts;
use super::page_menu::PageMenu;
use crate::components::{Menu, Sentence, SentenceBands, only_reading, status};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use planner::calculators::{Assessment, CALCULATORS};

/// Headline and detail of a calculator's assessment, with the page menu. Read-only visits and
/// embedded pages have no menu.
#[component]
pub fn Answer(
    /// Index of the calculator in `CALCULATORS`.
    place: usize,
    /// Replaces the calculator's own assessment; interviews assess the candidate on view.
    #[prop(optional, into)]
    assessment: Option<Signal<Assessment>>,
    /// Shown above the headline.
    #[prop(optional, into)]
    above: Option<ViewFn>,
) -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    let alone = state.embed.is_some();
    let assessment = assessment.unwrap_or_else(|| {
        Signal::derive(move || state.assessments.with(|all| all[place].clone()))
    });
    let headline = Memo::new(move |_| assessment.with(|one| one.headline.clone()));
    let detail = Memo::new(move |_| assessment.with(|one| one.detail.clone()));
    let tone = Signal::derive(move || status::tone(assessment.with(|one| one.light)));
    view! {
        <header class="answer">
            {above.map(|above| above.run())}
            <h1 data-headline=CALCULATORS[place].slug>
                <Sentence of=headline tone />
            </h1>
            {(!only_reading() && !alone)
                .then(|| {
                    view! {
                        <Menu label=words.page_menu>
                            <PageMenu place />
                        </Menu>
                    }
                })}
            <p class="lede">
                <Sentence of=detail />
            </p>
            <SentenceBands of=vec![headline.into(), detail.into()] place />
            {alone.then(|| view! { <EmbedFacts place /> })}
        </header>
    }
}
