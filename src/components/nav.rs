//! Navigation: a sidebar, a rail on narrower screens, or a tab bar on phones.

use super::{CollectAny, Icon, Status};
use crate::components::dynamic;
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::route::Route;
use crate::state::{Overlay, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::CALCULATORS;

/// Ids of the calculators in three groups: now, next, to present.
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

/// Returns the indices in `CALCULATORS` of a group's members. The first group also gets those in no
/// group.
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

/// Returns the indices in `CALCULATORS` of all calculators, in the order of the navigation.
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

/// Links to all pages, the calculators in their groups.
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

/// Number of calculators that fit in the tab bar.
const TABS: usize = 3;

/// Tab bar of a phone: the overview, calculators of the current group, and a button for all pages.
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
        // The page on view is always among the tabs.
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

/// Link to a page that has no light.
#[component]
fn PageLink(
    /// Target of the link.
    route: Route,
    /// Id of its icon in `index.html`.
    symbol: &'static str,
    /// Text of the link.
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

/// Link to a calculator, with the calculator's light.
#[component]
fn CalculatorLink(
    /// Index in `CALCULATORS`.
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
