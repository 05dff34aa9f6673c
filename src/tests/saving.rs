//! Saved plans: when they are written, and restoring a deleted one.

use super::{input, mount};
use crate::browser::storage;
use crate::components::{Toasts, ValueInput};
use crate::state::Status;
use leptos::prelude::*;
use planner::Plan;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn leaving_a_box_saves_at_once() {
    let page = mount(|| view! { <ValueInput place=input("facts.planned_hires") /> }).await;
    page.enter("input", "321").await;
    page.leave("input").await;
    assert_eq!(page.state.plans.status.get_untracked(), Status::Saved);
    let saved = storage::keys()
        .into_iter()
        .filter_map(|key| storage::get(&key));
    assert_eq!(
        saved
            .filter(|text| text.contains("\"planned_hires\":321"))
            .count(),
        1
    );
}

#[wasm_bindgen_test]
async fn a_deleted_plan_can_be_restored() {
    let page = mount(|| view! { <Toasts /> }).await;
    let plans = page.state.plans;
    let mut plan = Plan::default();
    plan.facts.name = "Precious".into();
    plans.begin(plan);
    let id = plans.on_view.get_untracked().unwrap();
    let names = || {
        plans
            .index
            .get_untracked()
            .plans
            .into_iter()
            .map(|plan| plan.name)
    };
    assert!(names().any(|name| name == "Precious"));
    plans.delete(id);
    assert!(!names().any(|name| name == "Precious"));
    page.until("the toast", || page.has("[data-action=undelete]"))
        .await;
    page.press("[data-action=undelete]").await;
    assert!(names().any(|name| name == "Precious"));
    assert_eq!(page.state.plan.now().plan.facts.name, "Precious");
    page.until("the toast is gone", || !page.has("[data-action=undelete]"))
        .await;
}
