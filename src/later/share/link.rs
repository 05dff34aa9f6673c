//! The panel that shares the plan as a link: what to leave out, a passphrase, the length, a QR code
//! and the system's share sheet.

use super::code::Code;
use super::link_options::{LinkOptions, Missing};
use super::page_select::PageSelect;
use super::words;
use crate::browser::{copy_text, has, page_address};
use crate::components::{Button, Icon, dynamic};
use crate::i18n::use_reader;
use crate::later::visit::sealing::can_seal;
use crate::route::Route;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::Plan;
use planner::link::Include;
use planner::model::Unit;
use std::sync::Arc;
use wasm_bindgen_futures::JsFuture;

/// Length in characters above which a file is safer than a link.
const LONG: usize = 2000;

/// The panel of the link.
#[component]
pub fn LinkPanel(
    /// The plan to share.
    plan: Arc<Plan>,
    /// Options and payload of the link.
    link_options: LinkOptions,
    /// The page on which the link opens.
    route: RwSignal<Route>,
) -> impl IntoView {
    let words = words::of(use_reader().language);
    let nobody = plan.interview.candidates.is_empty();
    let name = plan.facts.name.to_string();
    let address = Signal::derive(move || {
        let payload = link_options.payload.get().ok()?;
        Some([page_address(), route.get().with_plan(&payload)].concat())
    });
    // The title contains the plan's name only if the link reveals it anyway: names included, no
    // passphrase.
    let title = Signal::derive(move || {
        let named = link_options.include.with(|include| include.names);
        let open = link_options.passphrase.with(String::is_empty);
        if named && open && !name.is_empty() {
            name.clone()
        } else {
            "Palier".to_owned()
        }
    });
    view! {
        <div class="two">
            <div>
                <LinkBox link_options address />
                <LeaveOut link_options nobody />
                <Protect link_options />
                <p class="opens">
                    {words.opens_on} " " <PageSelect label=words.opens_on route /> " " {words.as_visit}
                </p>
            </div>
            <Scan address title />
        </div>
    }
}

/// The link with a copy button, and its length.
#[component]
fn LinkBox(
    /// Options and payload of the link.
    link_options: LinkOptions,
    /// The link; `None` while there is no payload.
    address: Signal<Option<String>>,
) -> impl IntoView {
    let reader = use_reader();
    let words = words::of(reader.language);
    let numbers = link_options.plan.with_value(|plan| reader.numbers(plan));
    let field = NodeRef::<Input>::new();
    let said = RwSignal::new("");
    let copy = move || {
        let address = address.get_untracked().unwrap_or_default();
        spawn_local(async move {
            if copy_text(&address).await {
                said.set(reader.words.copied);
            } else if let Some(field) = field.try_get_untracked().flatten() {
                field.select();
                said.set(words.copy_by_hand);
            }
        });
    };
    let characters = move || address.get().map_or(0, |address| address.len());
    let length = move || match link_options.payload.get() {
        Ok(_) => {
            let count = characters();
            let exact = f64::from(u32::try_from(count).unwrap_or(u32::MAX));
            let rest = if count > LONG { words.long } else { words.fits };
            [&numbers.exact(exact, Unit::Plain), rest].concat()
        }
        Err(Missing::Soon) => words.protecting.to_owned(),
        Err(Missing::TooLarge) => words.too_large.to_owned(),
        Err(Missing::Refused) => words.not_protected.to_owned(),
    };
    let share_of_most = move || {
        let percent = (characters() * 100 / LONG).min(100);
        [&percent.to_string(), "%"].concat()
    };
    view! {
        <div class="link-box">
            <input
                id="link"
                readonly
                aria-label=words.link
                node_ref=field
                prop:value=move || address.get().unwrap_or_default()
            />
            <Button
                action="copy"
                words=words.copy_link
                icon="copy"
                class="main"
                disabled=Signal::derive(move || address.with(Option::is_none))
                on_press=copy
            />
        </div>
        <p class="len" role="status">
            <span class="meter" style:--p=share_of_most></span>
            {dynamic(length)}
            " "
            <b>{said}</b>
        </p>
    }
}

/// QR code of the link, and a button for the system's share sheet.
#[component]
fn Scan(
    /// The link; `None` while there is no payload.
    address: Signal<Option<String>>,
    /// Title that is passed to the share sheet.
    title: Signal<String>,
) -> impl IntoView {
    let words = words::of(use_reader().language);
    let shown = RwSignal::new(false);
    let can_send = has(&window().navigator(), "share");
    let send = move || {
        let data = web_sys::ShareData::new();
        data.set_url(&address.get_untracked().unwrap_or_default());
        data.set_title(&title.get_untracked());
        spawn_local(async move {
            let sheet = window().navigator().share_with_data(&data);
            // Closing the share sheet rejects the promise; that is not an error.
            let _ = JsFuture::from(sheet).await;
        });
    };
    let send_button = move || {
        view! {
            <Button
                action="sheet"
                words=words.send_with
                icon="share"
                class="boxed"
                disabled=Signal::derive(move || address.with(Option::is_none))
                on_press=send
            />
        }
    };
    view! {
        <figure class="qr" class:shown=shown>
            <Code text=address label=words.code too_long=words.code_too_long />
            <figcaption>{words.camera}</figcaption>
            <div class="btns">
                <button
                    type="button"
                    class="button boxed phone"
                    data-action="code"
                    aria-pressed=move || shown.get().to_string()
                    on:click=move |_| shown.update(|shown| *shown = !*shown)
                >
                    {words.show_code}
                </button>
                {can_send.then(send_button)}
            </div>
        </figure>
    }
}

/// Checkboxes for what to leave out of the link.
#[component]
fn LeaveOut(
    /// Options and payload of the link.
    link_options: LinkOptions,
    /// Whether the plan has no candidates to leave out.
    nobody: bool,
) -> impl IntoView {
    let words = words::of(use_reader().language);
    let tick = move |what: &'static str,
                     name: &'static str,
                     of: &'static str,
                     part: fn(&mut Include) -> &mut bool| {
        let left_out = move || !*part(&mut link_options.include.get());
        let choose = move |out: bool| {
            link_options.include.update(|include| *part(include) = !out);
            link_options.make();
        };
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    data-include=what
                    prop:checked=left_out
                    on:change:target=move |event| choose(event.target().checked())
                />
                <span>{name} " " <small>{of}</small></span>
            </label>
        }
    };
    let candidates_of = if nobody {
        words.none_there
    } else {
        words.candidates_of
    };
    view! {
        <fieldset>
            <legend>{words.leave_out}</legend>
            {tick("names", words.names, words.names_of, |include| &mut include.names)}
            {tick("money", words.money, words.money_of, |include| &mut include.money)}
            {tick("candidates", words.candidates, candidates_of, |include| &mut include.candidates)}
        </fieldset>
    }
}

/// The field for a passphrase, folded.
#[component]
fn Protect(
    /// Options and payload of the link.
    link_options: LinkOptions,
) -> impl IntoView {
    let words = words::of(use_reader().language);
    let state = move || {
        if link_options.passphrase.with(String::is_empty) {
            words.open_to_all
        } else {
            words.protected
        }
    };
    let typed = move |event: leptos::ev::Targeted<leptos::ev::Event, web_sys::HtmlInputElement>| {
        link_options.passphrase.set(event.target().value());
        link_options.make();
    };
    view! {
        <details class="fold pass">
            <summary>
                <Icon name="turn" class="turn" />
                <b>{words.protect}</b>
                <span class="soft">{dynamic(state)}</span>
            </summary>
            {if can_seal() {
                view! {
                    <label for="protect-passphrase">{words.passphrase}</label>
                    <input
                        id="protect-passphrase"
                        class="box"
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        on:input:target=typed
                    />
                    <p class="note">{words.protect_help}</p>
                }
                    .into_any()
            } else {
                view! { <p class="note">{words.no_protection}</p> }.into_any()
            }}
        </details>
    }
}
