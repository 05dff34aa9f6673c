//! The panel group about people, with a link from the pace of hiring to the hiring page.

use super::words;
use crate::components::{CollectAny, Field, Figure};
use crate::i18n::use_reader;
use crate::route::Route;
use crate::state::{Place, Side};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::scenarios::LAYOUT;
use planner::calculators::{CALCULATORS, hiring};

/// Index of the group about people in the layout's panel.
const PEOPLE: usize = 2;

/// Content of a panel group, by its index in the layout; `None` shows the group's fields.
pub fn group(place: usize) -> Option<AnyView> {
    (place == PEOPLE).then(|| view! { <People /> }.into_any())
}

/// Inputs of the group, and the pace of the hiring funnel.
#[component]
fn People() -> impl IntoView {
    let words = words::of(use_reader().language);
    let inputs = LAYOUT.panel[PEOPLE].inputs.iter();
    let inputs = inputs.filter_map(|path| Place::at(Side::Input, path));
    let inputs = inputs.map(|place| view! { <Field place /> }).collect_any();
    let pace = [Plan::hiring, hiring::Figures::max_hires_per_month];
    let pace = Place::at(Side::Figure, &pace);
    let mut hiring = CALCULATORS.iter();
    let place = hiring.position(|calculator| calculator.id == Plan::hiring);
    let address = place.map(|place| Route::Calculator(place).href());
    view! {
        {inputs}
        <div class="fact">
            <span>
                <a href=address>{words.funnel}</a>
            </span>
            {pace.map(|place| view! { <Figure place /> })}
        </div>
    }
}
