//! `PlanStore`: who is notified of a change, and what is one undo step.

use super::{figure, input, mount};
use crate::components::ValueInput;
use crate::state::{Place, use_plan};
use leptos::prelude::*;
use leptos::task::tick;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// Counts how often an effect that follows a place runs.
fn count_runs(place: &Place) -> Rc<Cell<u32>> {
    let runs = Rc::new(Cell::new(0));
    let count = runs.clone();
    let value = use_plan().follow(place, |_, _| ());
    Effect::new(move |_| {
        value.get();
        count.set(count.get() + 1);
    });
    runs
}

#[wasm_bindgen_test]
async fn a_change_notifies_only_subscribers_of_what_differs() {
    let runs = Rc::new(Cell::new(None));
    let out = runs.clone();
    let page = mount(move || {
        out.set(Some([
            count_runs(&input("facts.planned_hires")),
            count_runs(&figure("onboarding.lost_person_weeks")),
            count_runs(&input("facts.monthly_growth")),
            count_runs(&figure("capacity.resources.cpu.months_to_critical")),
        ]));
    })
    .await;
    let runs = runs.take().unwrap();
    let counts = || runs.each_ref().map(|runs| runs.get());
    assert_eq!(counts(), [1, 1, 1, 1]);
    page.state
        .plan
        .change(|plan| plan.facts.planned_hires = 6.0.into());
    tick().await;
    assert_eq!(counts(), [2, 2, 1, 1]);
    page.state
        .plan
        .change(|plan| plan.facts.planned_hires = 6.0.into());
    tick().await;
    assert_eq!(counts(), [2, 2, 1, 1], "the same value again");
}

#[wasm_bindgen_test]
async fn digits_of_one_number_are_one_undo_step() {
    let page = mount(|| view! { <ValueInput place=input("facts.planned_hires") /> }).await;
    for text in ["1", "12", "120"] {
        page.enter("input", text).await;
    }
    page.leave("input").await;
    page.enter("input", "7").await;
    let hires = || page.state.plan.now().plan.facts.planned_hires.get();
    let undo = || page.state.step(false);
    assert_eq!(hires(), 7.0);
    undo();
    assert_eq!(hires(), 120.0);
    undo();
    assert_eq!(hires(), 5.0);
    page.state.step(true);
    assert_eq!(hires(), 120.0);
}
