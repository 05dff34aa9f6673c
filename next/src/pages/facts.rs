//! Your numbers: what is entered once and used everywhere.

use crate::components::Field;
use crate::i18n::use_reader;
use crate::state::{Place, Side};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::facts::Facts;
use planner::model::Group;

/// The page of the facts.
#[component]
pub fn FactsPage() -> impl IntoView {
    let words = use_reader().words;
    let field = |field| view! { <Field place=Place::new(Side::Input, &[Plan::facts], field) /> };
    view! {
        <main class="page" id="content" tabindex="-1">
            <header class="answer">
                <h1>{words.facts_headline}</h1>
            </header>
            <section class="card">{Facts::FIELDS.iter().map(field).collect_view()}</section>
        </main>
    }
}
