//! The page shown when a link does not open: the reason and a link to the user's own plan, or a
//! prompt for the passphrase of an encrypted link.

use super::sealing::{can_seal, unseal_visited};
use super::words;
use crate::components::Button;
use crate::i18n::use_reader;
use crate::state::use_state;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::link::{self, LinkError};

/// The page for a link that does not open.
#[component]
pub fn RefusedLink(
    /// The reason; `Sealed` shows the prompt for the passphrase.
    error: LinkError,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let why = match error {
        LinkError::NotALink => words.not_a_link,
        LinkError::Newer(_) => words.newer,
        LinkError::Sealed => words.sealed,
        LinkError::Damaged => words.damaged,
    };
    view! {
        <main class="page" id="content" tabindex="-1">
            <header class="answer" role="alert">
                <h1>{why}</h1>
                <p class="lede">{words.untouched}</p>
            </header>
            {(error == LinkError::Sealed).then(|| view! { <Passphrase /> })}
            <p>
                <a href=move || state.route.get().href()>{reader.words.home}</a>
            </p>
        </main>
    }
}

/// Prompt for the passphrase of the link.
#[component]
fn Passphrase() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let field = NodeRef::<Input>::new();
    let said = RwSignal::new("");
    let open = move || {
        let Some(field) = field.get_untracked() else {
            return;
        };
        let passphrase = field.value();
        // If the input cannot be focused, the focus stays where it is.
        let _ = field.focus();
        if passphrase.is_empty() {
            return;
        }
        said.set(words.opening);
        spawn_local(async move {
            let payload = state.visited.payload();
            let found = unseal_visited(&payload, &passphrase, state.visited.number()).await;
            if state.visited.payload() != payload {
                // The user has left this link in the meantime.
                return;
            }
            match found.as_deref().map(link::decode) {
                Some(Ok(opened)) => state.visit(opened, false),
                Some(Err(_)) => said.set(words.damaged),
                None => said.set(words.wrong_passphrase),
            }
        });
    };
    if !can_seal() {
        return view! { <p>{words.no_sealing}</p> }.into_any();
    }
    let key = move |event: leptos::ev::KeyboardEvent| {
        // Not a `<form>`: a sandboxed frame may not submit one.
        if event.key() == "Enter" && !event.is_composing() {
            open();
        }
    };
    view! {
        <section class="card asking">
            <label for="passphrase">{words.passphrase}</label>
            <div class="link-box">
                <input
                    id="passphrase"
                    type="password"
                    autocomplete="off"
                    node_ref=field
                    on:keydown=key
                />
                <Button
                    action="open-sealed"
                    words=words.open
                    class="main"
                    on_press=move || open()
                />
            </div>
            <p role="status">{said}</p>
        </section>
    }
    .into_any()
}
