//! Navigation: beside the page, as a rail, or as tabs at the bottom of a phone.

use super::{CollectAny, Icon, Status};
use crate::components::dynamic;
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::route::Route;
use crate::state::{Overlay, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::CALCULATORS;

/// The calculators in three groups: what is now, what comes next, what is presented.
const GROUPS: [&[u16]; 3] = [
    &[Plan::thresholds, Plan::capacity, Plan::debt],
    &[
        Plan::scenarios,
        Plan::hiring,
        Plan::interview,
        Plan::onboarding,
        Plan::architecture,
    ],
    &[Plan::report],
];

/// The places of a group's calculators in the list; the first group also has those that no group names.
fn members(group: usize) -> impl Iterator<Item = usize> {
    let named = GROUPS[group].iter();
    let named = named.filter_map(|id| CALCULATORS.iter().position(|c| c.id == *id));
    let other = (0..CALCULATORS.len()).filter(move |place| {
        group == 0
            && GROUPS
                .iter()
                .all(|ids| !ids.contains(&CALCULATORS[*place].id))
    });
    named.chain(other)
}

/// The places of all calculators, in the order in which they are shown.
pub fn places() -> Vec<usize> {
    (0..GROUPS.len()).flat_map(members).collect()
}

/// Navigation beside the page.
#[component]
pub fn Nav() -> impl IntoView {
    let words = use_reader().words;
    view! {
        <nav class="nav" aria-label=words.calculators>
            <div class="brand">
                <svg aria-hidden="true">
                    <use href="#logo"></use>
                </svg>
                <span>"Palier"</span>
            </div>
            <PageLinks />
            <small class="promise">{words.private}</small>
        </nav>
    }
}

/// A link to every page, the calculators in their groups.
#[component]
pub fn PageLinks() -> impl IntoView {
    let words = use_reader().words;
    let group = |(place, title): (usize, &'static str)| {
        let link = |place| view! { <CalculatorLink place /> };
        view! {
            <small>{title}</small>
            {members(place).map(link).collect_any()}
        }
    };
    let titles = [words.now, words.next, words.tell];
    view! {
        <PageLink route=Route::Overview symbol="overview" text=words.overview />
        <PageLink route=Route::Facts symbol="numbers" text=words.facts />
        {titles.into_iter().enumerate().map(group).collect_any()}
    }
}

/// How many calculators have room among the tabs.
const TABS: usize = 3;

/// Tabs at the bottom of a phone: the overview, the group on view, and everything else.
#[component]
pub fn Tabs() -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    let shown = Memo::new(move |_| {
        let current = match state.route.get() {
            Route::Calculator(place) => Some(place),
            _ => None,
        };
        let holds = |group: &usize| members(*group).any(|member| Some(member) == current);
        let group = (0..GROUPS.len()).find(holds).unwrap_or_default();
        let mut shown: Vec<usize> = members(group).take(TABS).collect();
        // The page on view is always one of them.
        if let Some(current) = current
            && !shown.contains(&current)
            && let Some(last) = shown.last_mut()
        {
            *last = current;
        }
        shown
    });
    let links = move || {
        let link = |place| view! { <CalculatorLink place /> };
        shown.get().into_iter().map(link).collect_any()
    };
    view! {
        <nav class="tabs" aria-label=words.calculators_short>
            <PageLink route=Route::Overview symbol="overview" text=words.overview />
            {dynamic(links)}
            <button
                type="button"
                data-action="pages"
                aria-haspopup="dialog"
                on:click=move |_| state.overlay.set(Some(Overlay::Pages))
            >
                <Icon name="dots" />
                <span>{words.more}</span>
            </button>
        </nav>
    }
}

/// A link to a page without a light.
#[component]
fn PageLink(
    /// Where it leads.
    route: Route,
    /// Its symbol.
    symbol: &'static str,
    /// Its words.
    text: &'static str,
) -> impl IntoView {
    let state = use_state();
    let current = move || (state.route.get() == route).then_some("page");
    view! {
        <a href=route.href() aria-current=current>
            <Icon name=symbol />
            <span>{text}</span>
        </a>
    }
}

/// A link to a calculator, with its light.
#[component]
fn CalculatorLink(
    /// Its place in the list.
    place: usize,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let route = Route::Calculator(place);
    let current = move || (state.route.get() == route).then_some("page");
    let light = Memo::new(move |_| state.assessments.with(|all| all[place].light));
    view! {
        <a href=route.href() aria-current=current data-nav=CALCULATORS[place].slug>
            <Status light />
            <span>{reader.of(CALCULATORS[place].words)}</span>
        </a>
    }
}
