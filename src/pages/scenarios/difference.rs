//! Difference of a number to that of the first scenario.

use super::words;
use crate::components::dynamic;
use crate::i18n::use_reader;
use crate::state::{Place, World, use_plan};
use leptos::prelude::*;
use planner::charts::number;
use planner::model::{Cell, Number, Unit};

/// Difference between two numbers, with its sign; shares differ in percentage points.
#[component]
pub fn Difference(
    /// The number to compare.
    place: Place,
    /// The number of the first scenario.
    first: Place,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let unit = place.unit;
    let value = |_: &World, cell: Cell<'_>| match cell {
        Cell::Number(number) => number.map(Number::get),
        _ => None,
    };
    let (one, other) = (plan.follow(&place, value), plan.follow(&first, value));
    let text = move || {
        let by = one.get()? - other.get()?;
        if by == 0.0 {
            return Some(words::of(reader.language).same.to_owned());
        }
        let numbers = reader.numbers(&plan.now().plan);
        let amount = match unit {
            // Values shown in percent differ in percentage points.
            Unit::Share | Unit::SharePerMonth | Unit::Times => {
                number(&numbers, by.abs() * 100.0, Unit::Points)
            }
            unit => number(&numbers, by.abs(), unit.bare()),
        };
        let sign = if by < 0.0 { "−" } else { "+" };
        Some([sign, &amount].concat())
    };
    view! { <small class="d">{dynamic(text)}</small> }
}
