//! The pages, and the component that shows the page of the current route.

mod answer;
mod architecture;
mod calculator;
mod capacity;
mod drawings;
mod embed_facts;
mod facts;
mod first_plan;
mod hiring;
mod interview;
mod main_view;
mod onboarding;
mod overview;
mod overview_headline;
mod page_menu;
mod report;
mod scenarios;
mod thresholds;

use crate::components::{Later, Placement};
use crate::later;
use crate::route::Route;
use crate::state::use_state;
pub use answer::Answer;
pub use calculator::{CalculatorPage, CalculatorPageProps};
pub use drawings::{DrawnPage, DrawnPageProps, is_drawn_whole};
pub use facts::FactsPage;
pub use first_plan::FirstPlanPage;
use leptos::prelude::*;
pub use main_view::MainView;
use overview::OverviewPage;
pub use overview::{OverviewCard, OverviewMenu, OverviewMenuProps};
pub use page_menu::{PageMenu, PageMenuProps};

/// Page of the current route. All but the overview are in chunks, fetched when they are shown.
#[component]
pub fn Page() -> impl IntoView {
    let state = use_state();
    move || match state.route.get() {
        Route::Overview => view! { <OverviewPage /> }.into_any(),
        Route::FirstPlan => {
            view! { <Later part=later::first_plan_page placement=Placement::Page /> }.into_any()
        }
        Route::Facts => {
            view! { <Later part=later::facts_page placement=Placement::Page /> }.into_any()
        }
        Route::Calculator(place) if is_drawn_whole(place) => {
            view! { <Later part=move || later::drawn_page(place) placement=Placement::Page /> }
                .into_any()
        }
        Route::Calculator(place) => {
            view! { <Later part=move || later::calculator_page(place) placement=Placement::Page /> }
                .into_any()
        }
    }
}
