//! Lazy loading: views that are in other chunks.

use super::dialog::CloseButton;
use super::{Button, dynamic};
use crate::i18n::use_reader;
use crate::later::NotLoaded;
use crate::state::use_state;
use leptos::prelude::*;
use std::future::Future;
use std::pin::Pin;

/// Fetches a chunk and builds its view; one type for all chunks.
type Load =
    Box<dyn Fn() -> Pin<Box<dyn Future<Output = Result<AnyView, NotLoaded>> + Send>> + Send>;

/// Position of the view, which decides how a failed fetch is shown.
#[derive(Clone, Copy, Default)]
pub enum Placement {
    /// Inside a page.
    #[default]
    Within,
    /// In the corner of a card; a failure is not shown.
    Corner,
    /// The whole page.
    Page,
    /// Over the page; the notice of a failure has a close button.
    Over,
}

/// View of a chunk that is fetched when it is shown. If that fails, a notice offers to try again.
#[component]
pub fn Later<Part, Loading>(
    /// Fetches the chunk and builds its view.
    part: Part,
    /// Position of the view.
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

/// Notice that a chunk could not be fetched.
#[component]
fn Failed(
    /// Position of the missing view.
    placement: Placement,
    /// Tries to fetch it again.
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
