//! What comes in a chunk of the page, loaded when it is shown.

use crate::i18n::use_reader;
use crate::later::NotLoaded;
use leptos::prelude::*;
use std::future::Future;

/// A chunk of the page that is loaded when it is shown. Where it cannot be had the reader is told so,
/// and may try again.
#[component]
pub fn Later<Load, Loading>(
    /// Loads the chunk and makes its view.
    part: Load,
) -> impl IntoView
where
    Load: Fn() -> Loading + Clone + Send + Sync + 'static,
    Loading: Future<Output = Result<AnyView, NotLoaded>> + Send + 'static,
{
    let words = use_reader().words;
    let attempt = RwSignal::new(0);
    let again = move |_| attempt.update(|attempt| *attempt += 1);
    move || {
        attempt.track();
        let loading = part();
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
    }
}
