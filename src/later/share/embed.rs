//! The panel that embeds one page of the plan in another site: the HTML and `DokuWiki` snippets, and
//! a preview.

use super::link_options::LinkOptions;
use super::page_select::PageSelect;
use super::words;
use crate::browser::{copy_text, page_address};
use crate::components::Button;
use crate::i18n::use_reader;
use crate::route::Route;
use crate::state::Theme;
use js_sys::Reflect;
use leptos::ev;
use leptos::html::Iframe;
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::words::Language;
use wasm_bindgen::JsValue;
use web_sys::HtmlInputElement;

/// Initial width and height of the frame in CSS pixels; the preview then reports the content's
/// height.
const SIZE: (u32, u32) = (720, 640);

/// Minimum and maximum width of the frame in CSS pixels.
const WIDTHS: (u32, u32) = (200, 2000);

/// Sandbox of the frame: scripts, links to the full plan in a new tab, and downloads; it has no
/// origin (no `allow-same-origin`).
const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// Settings of the frame. `Copy`: it holds signals only.
#[derive(Clone, Copy)]
struct Framed {
    language: RwSignal<Language>,
    theme: RwSignal<Theme>,
    width: RwSignal<u32>,
    height: RwSignal<u32>,
}

/// The panel with settings, snippets and preview.
#[component]
pub fn EmbedPanel(
    /// Provides the payload of the link.
    link_options: LinkOptions,
    /// The page to embed.
    route: RwSignal<Route>,
) -> impl IntoView {
    let reader = use_reader();
    let words = words::of(reader.language);
    let framed = Framed {
        language: RwSignal::new(reader.language),
        theme: RwSignal::new(Theme::Auto),
        width: RwSignal::new(SIZE.0),
        height: RwSignal::new(SIZE.1),
    };
    let address = Signal::derive(move || {
        let payload = link_options.payload.get().ok()?;
        let (route, language, theme) = (route.get(), framed.language.get(), framed.theme.get());
        let asked = [
            "?embed=",
            route.slug(),
            "&lang=",
            language.tag(),
            "&theme=",
            theme.name(),
        ];
        Some([&one_file(), &*asked.concat(), &route.with_plan(&payload)].concat())
    });
    let name = link_options.plan.with_value(|plan| plan.facts.name.clone());
    let title = escaped(&name);
    // Braces would end the plugin's syntax.
    let called = name.replace(['{', '}'], "");
    let frame = Signal::derive(move || {
        // `&lang=` and `&theme=` contain no character references, so `&` needs no escaping;
        // TiddlyWiki would not decode `&amp;`.
        let (address, width) = (address.get()?, framed.width.get());
        Some(format!(
            "<iframe src=\"{address}\" width=\"{width}\" height=\"{}\" title=\"{title}\" sandbox=\"{SANDBOX}\" style=\"border:0;max-width:100%\"></iframe>",
            framed.height.get()
        ))
    });
    // Syntax of DokuWiki's iframe plugin.
    let dokuwiki = Signal::derive(move || {
        let (address, width) = (address.get()?, framed.width.get());
        let height = framed.height.get();
        Some(format!(
            "{{{{url>{address} {width}px,{height}px noborder|{called}}}}}"
        ))
    });
    let said = RwSignal::new("");
    let copy = move |text: Signal<Option<String>>| {
        spawn_local(async move {
            let copied = copy_text(&text.get_untracked().unwrap_or_default()).await;
            said.set(if copied {
                reader.words.copied
            } else {
                words.select_by_hand
            });
        });
    };
    view! {
        <div class="two">
            <div>
                <div class="opts">
                    <label>{words.page} " " <PageSelect label=words.page route alone=true /></label>
                    <Options framed />
                </div>
                <pre class="snippet" tabindex="0" role="region" aria-label=words.snippet>
                    {frame}
                </pre>
                <div class="btns">
                    <Button
                        action="copy-snippet"
                        words=words.copy_snippet
                        icon="copy"
                        class="main"
                        on_press=move || copy(frame)
                    />
                    <Button
                        action="copy-dokuwiki"
                        words=words.copy_dokuwiki
                        class="boxed"
                        on_press=move || copy(dokuwiki)
                    />
                </div>
                <p class="len" role="status"><b>{said}</b></p>
                <p class="opens">{words.embed_keeps}</p>
            </div>
            // The preview frames `palier.html`; that build itself shows none.
            {(page_address() != one_file()).then(|| view! { <Preview address height=framed.height title=words.preview /> })}
        </div>
    }
}

/// Controls for language, theme and width of the frame.
#[component]
fn Options(
    /// The settings to edit.
    framed: Framed,
) -> impl IntoView {
    let words = words::of(use_reader().language);
    let now = framed.language.get_untracked();
    let languages = Language::ALL.map(|this| {
        view! { <option value=this.tag() selected=this == now>{this.of(["English", "Français"])}</option> }
    });
    let themes = [
        (Theme::Auto, words.theme_auto),
        (Theme::Light, words.theme_light),
        (Theme::Dark, words.theme_dark),
    ];
    let themes = themes.map(|(this, word)| view! { <option value=this.name()>{word}</option> });
    let choose_language = move |tag: String| {
        if let Some(chosen) = Language::ALL.into_iter().find(|this| this.tag() == tag) {
            framed.language.set(chosen);
        }
    };
    let choose_theme =
        move |name: String| framed.theme.set(Theme::named(&name).unwrap_or_default());
    let choose_width = move |event: ev::Targeted<ev::Event, HtmlInputElement>| {
        let typed = event.target().value().parse::<u32>();
        // If the input is not a number, the width stays.
        let width = typed.map_or(framed.width.get_untracked(), |width| {
            width.clamp(WIDTHS.0, WIDTHS.1)
        });
        framed.width.set(width);
        event.target().set_value(&width.to_string());
    };
    view! {
        <label>
            {words.language} " "
            <select class="v" on:change:target=move |event| choose_language(event.target().value())>
                {languages}
            </select>
        </label>
        <label>
            {words.theme} " "
            <select class="v" on:change:target=move |event| choose_theme(event.target().value())>
                {themes}
            </select>
        </label>
        <label>
            {words.width} " "
            <input class="v" inputmode="numeric" value=SIZE.0.to_string() style:--w="5ch" on:change:target=choose_width />
            " px"
        </label>
    }
}

/// Scaled-down preview of the embedded page, in a sandboxed frame like that of the snippet.
#[component]
fn Preview(
    /// URL of the frame; `None` while there is no payload.
    address: Signal<Option<String>>,
    /// Receives the height of the content, in CSS pixels.
    height: RwSignal<u32>,
    /// Title of the frame, and caption below it.
    title: &'static str,
) -> impl IntoView {
    let frame = NodeRef::<Iframe>::new();
    let listening = window_event_listener(ev::message, move |event| {
        let from = frame
            .try_get_untracked()
            .flatten()
            .and_then(|frame| frame.content_window());
        let ours = event
            .source()
            .zip(from)
            .is_some_and(|(source, from)| JsValue::from(source) == JsValue::from(from));
        let field = |name: &str| Reflect::get(&event.data(), &name.into()).ok();
        if ours && let Some(told) = field("height").and_then(|told| told.as_f64()) {
            height.set(pixels(told));
        }
    });
    on_cleanup(move || listening.remove());
    view! {
        <figure class="preview">
            <div style:--high=move || height.get().to_string()>
                <iframe node_ref=frame src=address title=title sandbox="allow-scripts" tabindex="-1" inert></iframe>
            </div>
            <figcaption>{title}</figcaption>
        </figure>
    }
}

/// Rounds a reported height down to whole pixels and clamps it to 100,000.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped to 0..=100,000
fn pixels(told: f64) -> u32 {
    told.clamp(0.0, 1e5) as u32
}

/// Returns the URL of `palier.html`, the one-file build, which works in a frame without an origin.
fn one_file() -> String {
    let here = page_address();
    if here.ends_with("palier.html") {
        return here;
    }
    let folder = here.rsplit_once('/').map_or("", |(folder, _)| folder);
    [folder, "/palier.html"].concat()
}

/// Escapes a text for an HTML attribute in double quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}
