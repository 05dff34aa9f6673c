//! Notice that the chunk which opens links could not be fetched.

use super::Button;
use crate::i18n::use_reader;
use crate::state::use_state;
use leptos::prelude::*;

/// Page that says so, and offers to try again or to go to the visitor's own plan.
#[component]
pub fn LinkNotOpened() -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    view! {
        <main class="page" id="content" tabindex="-1">
            <section class="card notice" role="alert">
                <p>{words.not_loaded}</p>
                <Button
                    action="again"
                    words=words.try_again
                    class="boxed"
                    on_press=move || state.open_link_again()
                />
                <a class="button" href=move || state.route.get().href()>
                    {words.home}
                </a>
            </section>
        </main>
    }
}
