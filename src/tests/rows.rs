//! `RowTable`: adding and removing rows, their focus, and an order that waits.

use super::{Mounted, focus_matches, mount};
use crate::components::RowTable;
use leptos::prelude::*;
use leptos::task::tick;
use planner::calculators::{CALCULATORS, LAYOUTS};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

const ADD: &str = "p > [data-action=add]";

/// Mounts the main list of a calculator.
async fn mount_list(slug: &'static str) -> Mounted {
    let place = CALCULATORS
        .iter()
        .position(|calculator| calculator.slug == slug);
    let place = place.unwrap();
    let list = LAYOUTS[place].list.as_ref().unwrap();
    mount(move || view! { <RowTable calculator=CALCULATORS[place].id slug list /> }).await
}

/// The rows in the order they are shown, by their index in the plan.
fn order(page: &Mounted) -> Vec<String> {
    let rows = page.root.query_selector_all("[data-row]").unwrap();
    let rows = (0..rows.length()).filter_map(|place| rows.get(place));
    let index = |row: web_sys::Node| row.unchecked_into::<Element>().get_attribute("data-row");
    rows.filter_map(index).collect()
}

#[wasm_bindgen_test]
async fn a_new_row_opens_with_the_focus_in_its_first_box() {
    let page = mount_list("debt").await;
    let before = order(&page).len();
    page.press(ADD).await;
    assert_eq!(order(&page).len(), before + 1);
    let row = format!("[data-row='{before}']");
    assert!(page.has(&format!("{row} .toggle[aria-expanded=true]")));
    let first = format!("{row} + .more [data-input]");
    page.until("focus in the new row", || focus_matches(&first))
        .await;
}

#[wasm_bindgen_test]
async fn a_removed_row_hands_the_focus_to_the_next_and_undo_restores_it() {
    let page = mount_list("capacity").await;
    let before = page.state.plan.now().plan.capacity.resources.clone();
    assert!(before.len() > 2);
    page.press("[data-row='1'] .toggle").await;
    page.press("[data-action=remove]").await;
    assert_eq!(order(&page).len(), before.len() - 1);
    page.until("focus on the next row", || {
        focus_matches("[data-row='1'] .toggle")
    })
    .await;
    page.state.step(false);
    tick().await;
    assert!(page.state.plan.now().plan.capacity.resources == before);
    page.until("the row is back", || order(&page).len() == before.len())
        .await;
}

#[wasm_bindgen_test]
async fn rows_are_not_sorted_while_the_focus_is_in_the_list() {
    let page = mount_list("capacity").await;
    let before = order(&page);
    let first = before[0].clone();
    let cell = |field: &str| format!("[data-row='{first}'] input[data-input$='.{field}']");
    let (average, peak) = (cell("average"), cell("peak"));
    // The most urgent resource becomes the least urgent one.
    page.enter(&average, "1 %").await;
    page.enter(&peak, "2 %").await;
    super::next_frame().await;
    assert_eq!(order(&page), before);
    page.leave(&peak).await;
    page.until("sorted again", || order(&page) != before).await;
    assert_eq!(order(&page).len(), before.len());
    assert_ne!(order(&page)[0], first);
}

#[wasm_bindgen_test]
async fn a_row_moves_past_a_neighbour_unless_sorting_undoes_it() {
    let page = mount_list("capacity").await;
    let names = || {
        let plan = page.state.plan.now().plan.clone();
        let ids = plan.capacity.resources.iter();
        ids.map(|resource| resource.id.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(), ["cpu", "memory", "database", "bandwidth"]);
    // By status: database, processor, then memory and bandwidth, which are fine.
    assert_eq!(order(&page), ["2", "0", "1", "3"]);
    page.press("[data-row='1'] .toggle").await;
    assert!(page.has("[data-action=up]:disabled"));
    // The fresh order differs from the one that is shown until the focus leaves the list.
    page.enter("[data-row='2'] input[data-input$='.average']", "1 %")
        .await;
    page.enter("[data-row='2'] input[data-input$='.peak']", "2 %")
        .await;
    assert_eq!(order(&page), ["2", "0", "1", "3"]);
    page.press("[data-action=down]:not(:disabled)").await;
    assert_eq!(names(), ["cpu", "database", "bandwidth", "memory"]);
    page.until("the moved row is open", || {
        page.has("[data-row='3'] .toggle[aria-expanded=true]")
    })
    .await;
}
