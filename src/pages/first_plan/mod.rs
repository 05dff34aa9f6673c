//! The first plan: ten questions on one page, with a live summary beside them.

mod question;
mod resource;
mod words;

use crate::browser::clock;
use crate::components::{Button, Fact, Figure, Sentence};
use crate::i18n::use_reader;
use crate::pages::overview_headline::{OverviewHeadline, use_overview_headline};
use crate::route::Route;
use crate::state::{Place, Side, Status, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::capacity::{Figures, ResourceFigures};
use planner::calculators::facts::Facts;
use planner::calculators::thresholds::{self, MetricFigures, MetricsFigures};
use planner::examples::blank;
use question::Question;
use resource::ResourceQuestion;

/// The ten questions of a first plan. Begins a blank plan if an example or the plan of a link is on
/// view.
#[component]
pub fn FirstPlanPage() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    if state.plans.status.get_untracked() == Status::Example || untrack(|| state.plans.visiting()) {
        state.plans.begin(blank(
            reader.words.new_plan,
            clock::today(),
            reader.language,
        ));
    }
    view! {
        <main class="page with-panel first-plan" id="content" tabindex="-1">
            <header class="answer">
                <h1>{words.title}</h1>
                <p class="lede">{words.lede}</p>
            </header>
            <div class="story">
                <section class="card ask-list">
                    <h2>{words.users}</h2>
                    <Question number=1 asks=words.as_of used_for=words.as_of_use at=&[Plan::facts, Facts::as_of] />
                    <Question number=2 asks=words.active used_for=words.active_use at=&[Plan::facts, Facts::monthly_active_users] />
                    <Question number=3 asks=words.growth used_for=words.growth_use at=&[Plan::facts, Facts::monthly_growth] />
                    <h2>{words.money}</h2>
                    <Question number=4 asks=words.revenue used_for=words.revenue_use at=&[Plan::facts, Facts::revenue_per_month] />
                    <Question number=5 asks=words.infra used_for=words.infra_use at=&[Plan::facts, Facts::infra_cost_per_month] />
                    <h2>{words.team}</h2>
                    <Question number=6 asks=words.developers used_for=words.developers_use at=&[Plan::facts, Facts::developers] />
                    <Question number=7 asks=words.cost used_for=words.cost_use at=&[Plan::facts, Facts::cost_per_developer_year] />
                    <h2>{words.fills}</h2>
                    <ResourceQuestion number=8 />
                    <h2>{words.cash}</h2>
                    <Question number=9 asks=words.bank used_for=words.bank_use at=&[Plan::facts, Facts::cash] />
                    <Question number=10 asks=words.spending used_for=words.spending_use at=&[Plan::facts, Facts::costs_per_month] />
                </section>
            </div>
            <SoFar />
        </main>
    }
}

/// Live summary: headline, dates of the first resource, cost per user, and buttons to open or
/// discard the plan.
#[component]
fn SoFar() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let OverviewHeadline {
        tone,
        headline,
        detail,
    } = use_overview_headline();
    let discard = move || {
        // Leaves this page first: it would begin another plan as soon as an example is on view.
        state.show(Route::Overview);
        state.route.set(Route::Overview);
        if let Some(id) = state.plans.on_view.get_untracked() {
            state.plans.delete(id);
        }
    };
    let first = [Plan::capacity, Figures::resources, 0];
    let of_resource = move |figure: u16| {
        let any = move || !state.plan.world().plan.capacity.resources.is_empty();
        let place = Place::at(Side::Figure, &[&first[..], &[figure]].concat());
        move || any().then(|| place.clone().map(|place| view! { <Fact place /> }))
    };
    let cost = Place::at(
        Side::Figure,
        &[
            Plan::thresholds,
            thresholds::Figures::metrics,
            MetricsFigures::cost_per_user,
            MetricFigures::value,
        ],
    );
    view! {
        <aside class="live" aria-label=words.so_far>
            <div class="card">
                <p class="soft">{words.so_far}</p>
                <p class="say" data-headline="first-plan" aria-live="polite">
                    <Sentence of=headline tone />
                </p>
                <p class="soft">
                    <Sentence of=detail />
                </p>
                <div class="so-far">
                    {of_resource(ResourceFigures::breaks_on)}
                    {of_resource(ResourceFigures::decide_by)}
                    {cost
                        .map(|place| {
                            view! {
                                <div class="fact">
                                    <span>{words.cost_per_user}</span>
                                    <Figure place />
                                </div>
                            }
                        })}
                </div>
                <div class="go">
                    <a class="button main" href=Route::Overview.href() data-action="open-plan">
                        {words.open}
                    </a>
                    <Button action="discard" words=words.discard on_press=discard />
                </div>
            </div>
        </aside>
    }
}
