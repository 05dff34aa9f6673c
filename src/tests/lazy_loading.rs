//! `Later`: a chunk that cannot be fetched is reported, and can be fetched again.

use super::mount;
use crate::components::{Later, Placement};
use crate::later::NotLoaded;
use leptos::prelude::*;
use leptos::task::tick;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

const AGAIN: &str = "[data-action=again]";

#[wasm_bindgen_test]
async fn a_chunk_that_fails_can_be_fetched_again() {
    let attempts = Arc::new(AtomicU32::new(0));
    let counted = attempts.clone();
    let part = move || {
        let attempt = counted.fetch_add(1, Ordering::Relaxed);
        async move {
            tick().await;
            if attempt == 0 {
                return Err(NotLoaded);
            }
            Ok(view! { <p id="fetched"></p> }.into_any())
        }
    };
    let page = mount(move || view! { <Later part placement=Placement::Page /> }).await;
    page.until("the failure is reported", || page.has("main [role=alert]"))
        .await;
    // Pressed twice: the second press meets a button whose view is being replaced.
    let again: HtmlElement = page.find(AGAIN);
    again.click();
    tick().await;
    again.click();
    page.until("the chunk is there", || page.has("#fetched"))
        .await;
    assert!(!page.has("[role=alert]"));
    assert_eq!(attempts.load(Ordering::Relaxed), 2);
}
