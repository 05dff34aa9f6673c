//! `ValueInput`: from typed text to the plan and back.

use super::{input, mount};
use crate::components::ValueInput;
use leptos::prelude::*;
use planner::model::Number;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

const GROWTH: &str = "facts.monthly_growth";
const BOX: &str = "input";

#[wasm_bindgen_test]
async fn what_is_typed_reaches_the_plan_and_is_formatted_on_leaving() {
    let page = mount(|| view! { <ValueInput place=input("facts.cash") /> }).await;
    page.enter(BOX, "1.2 m").await;
    assert_eq!(
        page.state.plan.now().plan.facts.cash.map(Number::get),
        Some(1_200_000.0)
    );
    assert_eq!(page.value(BOX), "1.2 m", "unchanged while typing");
    page.leave(BOX).await;
    assert_eq!(page.value(BOX), "€1,200,000");
}

#[wasm_bindgen_test]
async fn unreadable_text_stays_with_its_reason_and_escape_restores_the_plan() {
    let page = mount(|| view! { <ValueInput place=input(GROWTH) /> }).await;
    let before = page.value(BOX);
    page.enter(BOX, "a lot").await;
    page.leave(BOX).await;
    assert_eq!(page.value(BOX), "a lot");
    assert!(page.has("input[aria-invalid=true]"));
    assert!(!page.text("[role=alert]").is_empty());
    assert_eq!(page.state.plan.now().plan.facts.monthly_growth, 0.15);
    page.key(BOX, "Escape").await;
    assert_eq!(page.value(BOX), before);
    assert!(!page.has("[role=alert]") && !page.has("[aria-invalid]"));
}

#[wasm_bindgen_test]
async fn a_value_out_of_range_names_the_range() {
    let page = mount(|| view! { <ValueInput place=input(GROWTH) /> }).await;
    page.enter(BOX, "400 %").await;
    assert!(page.text("[role=alert]").contains("300"));
    assert_eq!(page.state.plan.now().plan.facts.monthly_growth, 0.15);
}

#[wasm_bindgen_test]
async fn unreadable_text_survives_unmounting() {
    let shown = Rc::new(Cell::new(None));
    let out = shown.clone();
    let page = mount(move || {
        let shown = RwSignal::new(true);
        out.set(Some(shown));
        move || {
            shown
                .get()
                .then(|| view! { <ValueInput place=input(GROWTH) /> })
        }
    })
    .await;
    let shown = shown.get().unwrap();
    page.enter(BOX, "a lot").await;
    shown.set(false);
    page.until("the box is gone", || !page.has(BOX)).await;
    shown.set(true);
    page.until("the box is back", || page.has(BOX)).await;
    assert_eq!(page.value(BOX), "a lot");
    page.until("the reason is back", || page.has("[role=alert]"))
        .await;
}

#[wasm_bindgen_test]
async fn a_box_follows_the_plan() {
    let page = mount(|| view! { <ValueInput place=input("facts.planned_hires") /> }).await;
    page.state
        .plan
        .change(|plan| plan.facts.planned_hires = 12.0.into());
    page.until("12 hires", || page.value(BOX).starts_with("12"))
        .await;
    page.state.step(false);
    page.until("5 hires again", || page.value(BOX).starts_with('5'))
        .await;
}
