//! The group of people in the panel, whose pace of hiring leads to the page of hiring.

use super::words;
use crate::components::{CollectAny, Field, Figure};
use crate::i18n::use_reader;
use crate::route::Route;
use crate::state::{Place, Side};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::scenarios::LAYOUT;
use planner::calculators::{CALCULATORS, hiring};

/// The place of the group of people in the layout.
const PEOPLE: usize = 2;

/// What stands in a group of the panel in place of its fields.
pub fn group(place: usize) -> Option<AnyView> {
    (place == PEOPLE).then(|| view! { <People /> }.into_any())
}

/// Who is there, how many can be trained, and how many the funnel finds.
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
