//! What comes in a chunk of the page, loaded when it is shown.

use super::dialog::CloseButton;
use super::{Button, dynamic};
use crate::i18n::use_reader;
use crate::later::NotLoaded;
use crate::state::use_state;
use leptos::prelude::*;
use std::future::Future;
use std::pin::Pin;

/// Loads a chunk and makes its view; one type for all chunks.
type Load =
    Box<dyn Fn() -> Pin<Box<dyn Future<Output = Result<AnyView, NotLoaded>> + Send>> + Send>;

/// Where a chunk stands, and what does not come is told.
#[derive(Clone, Copy, Default)]
pub enum Placement {
    /// Somewhere in a page.
    #[default]
    Within,
    /// In the corner of a card: the page does without.
    Corner,
    /// It is the page.
    Page,
    /// Over the page, which goes on below it.
    Over,
}

/// A chunk of the page that is loaded when it is shown. Where it cannot be had the reader is told so,
/// and may try again.
#[component]
pub fn Later<Part, Loading>(
    /// Loads the chunk and makes its view.
    part: Part,
    /// Where it stands.
    #[prop(optional)]
    placement: Placement,
) -> impl IntoView
where
    Part: Fn() -> Loading + Send + 'static,
    Loading: Future<Output = Result<AnyView, NotLoaded>> + Send + 'static,
{
    later(Box::new(move || Box::pin(part())), placement)
}

fn later(load: Load, placement: Placement) -> AnyView {
    let attempt = RwSignal::new(0);
    let again = move || attempt.update(|attempt| *attempt += 1);
    dynamic(move || {
        attempt.track();
        let loading = load();
        Suspend::new(async move {
            let failed = |NotLoaded| view! { <Failed placement again /> }.into_any();
            loading.await.unwrap_or_else(failed)
        })
        .into_any()
    })
}

/// What is told of a chunk that could not be had.
#[component]
fn Failed(
    /// Where it would stand.
    placement: Placement,
    /// Asks for it again.
    #[prop(into)]
    again: Callback<()>,
) -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    let close = move || {
        state.working.set(None);
        state.overlay.set(None);
        state.palette.set(false);
    };
    let told = view! {
        <p class="notice card" role="alert">
            <span>{words.not_loaded}</span>
            <Button action="again" words=words.try_again class="boxed" on_press=again />
            {matches!(placement, Placement::Over)
                .then(|| view! { <CloseButton label=words.close on_close=close /> })}
        </p>
    };
    match placement {
        Placement::Page => view! {
            <main class="page" id="content" tabindex="-1">
                {told}
            </main>
        }
        .into_any(),
        Placement::Corner => ().into_any(),
        Placement::Within | Placement::Over => told.into_any(),
    }
}
