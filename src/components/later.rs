//! What comes in a chunk of the page, loaded when it is shown.

use super::dynamic;
use crate::i18n::use_reader;
use crate::later::NotLoaded;
use leptos::prelude::*;
use std::future::Future;
use std::pin::Pin;

/// Loads a chunk and makes its view; one type for all chunks.
type Load =
    Box<dyn Fn() -> Pin<Box<dyn Future<Output = Result<AnyView, NotLoaded>> + Send>> + Send>;

/// A chunk of the page that is loaded when it is shown. Where it cannot be had the reader is told so,
/// and may try again.
#[component]
pub fn Later<Part, Loading>(
    /// Loads the chunk and makes its view.
    part: Part,
) -> impl IntoView
where
    Part: Fn() -> Loading + Send + 'static,
    Loading: Future<Output = Result<AnyView, NotLoaded>> + Send + 'static,
{
    later(Box::new(move || Box::pin(part())))
}

fn later(load: Load) -> AnyView {
    let words = use_reader().words;
    let attempt = RwSignal::new(0);
    let again = move |_| attempt.update(|attempt| *attempt += 1);
    dynamic(move || {
        attempt.track();
        let loading = load();
        Suspend::new(async move {
            loading.await.unwrap_or_else(|NotLoaded| {
                view! {
                    <p class="notice card" role="alert">
                        <span>{words.not_loaded}</span>
                        <button type="button" class="button boxed" data-action="again" on:click=again>
                            {words.try_again}
                        </button>
                    </p>
                }
                .into_any()
            })
        })
        .into_any()
    })
}
