//! Sheet of a phone with all pages, and with the actions for which its bar has no room.

use super::bar::{AsOf, LanguageButton, SavedState, SearchButton, StepButton, ThemeButton};
use super::nav::PageLinks;
use super::{Button, Later, Sheet, dynamic};
use crate::i18n::use_reader;
use crate::later;
use crate::route::Route;
use crate::state::{AppState, Overlay, use_state};
use leptos::prelude::*;

/// All pages, and the actions that are available on each of them.
#[component]
pub fn PagesSheet() -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    let plans = state.plans;
    let close = move || state.overlay.set(None);
    let open = move |overlay| state.overlay.set(Some(overlay));
    let name = move || state.plan.world().plan.facts.name.to_string();
    view! {
        <Sheet
            class="pages"
            label=words.more
            head=move || view! { <h2>{dynamic(name)}</h2> <SavedState class="soft" /> }
            on_close=close
        >
            <div class="state">
                {dynamic(move || (!plans.visiting()).then(|| view! { <AsOf /> }))}
            </div>
            <div class="acts-in">
                <StepButton again=false class="boxed" />
                <StepButton again=true class="boxed" />
                <SearchButton class="boxed" />
                <LanguageButton class="boxed" />
                <ThemeButton class="boxed" />
                <Button
                    action="plans"
                    words=words.plans
                    class="boxed"
                    on_press=move || open(Overlay::Plans)
                />
                <Button
                    action="share"
                    words=words.share
                    icon="share"
                    class="boxed"
                    on_press=move || open(Overlay::Share)
                />
            </div>
            {dynamic(move || match state.route.get() {
                Route::Calculator(place) if !plans.reading() => {
                    Some(view! {
                        <ul class="acts-in" on:click=move |_| leave_pages(state)>
                            <Later part=move || later::page_menu(place) />
                        </ul>
                    })
                }
                _ => None,
            })}
            <nav class="all-pages" aria-label=words.calculators on:click=move |_| close()>
                <PageLinks />
            </nav>
        </Sheet>
    }
}

/// Closes the sheet, unless one of its items opened another overlay.
fn leave_pages(state: AppState) {
    if state.overlay.get_untracked() == Some(Overlay::Pages) {
        state.overlay.set(None);
    }
}
