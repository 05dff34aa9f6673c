//! The frame of the page: state, address, navigation, the bar above.

mod bar;
mod chorus;
mod history;
mod nav;
pub mod panic;
mod pieces;
mod plans;
mod route;
mod sentence;
mod small;
mod state;
mod view;
mod visit;
pub mod words;
pub mod writing;

pub use bar::{icon_button, named_button};
pub use chorus::later;
pub use nav::places;
pub use pieces::by_and_by;
pub use route::Route;
pub use sentence::{finding, light, light_name, light_word, plain, sentence};
pub use small::{digits, focus, ticked, typed};
pub use state::{Reader, State, Warned, World};
pub use view::{View, div, el, follow, icon, mount};
pub use visit::Visit;
pub use words::Words;

use crate::{links, overview, package, pages, storage};
use leptos::prelude::*;
use planner::calculators::CALCULATORS;
use planner::words::Language;

/// Light, dark, or as the system says.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}
impl Theme {
    /// Its name in the style sheet and in storage.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
    /// The theme of a name.
    pub fn named(name: &str) -> Self {
        [Self::Light, Self::Dark]
            .into_iter()
            .find(|theme| theme.name() == name)
            .unwrap_or_default()
    }
}

/// The whole page.
pub fn page() {
    let state = storage::open();
    inform(state);
    links::arrive(state);
    links::keep_address(state);
    package::follow_plan(state);
    chorus::conduct(state);
    let page = div("page").attr("hidden", "").on("rest", |event| {
        if !crate::controls::rest() {
            event.stop_propagation();
        }
    });
    let whole = page.clone();
    by_and_by(move || {
        whole.changing(
            move || state.language.get().tag().to_owned(),
            move || frame(Reader::new(state, state.language.get_untracked())),
        );
    });
    mount(&page);
    pieces::finish(move || {
        if untrack(|| links::instead(state)).is_none() {
            package::drawn(Reader::new(state, state.language.get_untracked()));
        }
        page.now("hidden", None);
        ready();
    });
}

/// The page stands: tests and the style sheet may know.
fn ready() {
    if let Some(waiting) = document().get_element_by_id("waiting") {
        waiting.remove();
    }
    if let Some(body) = document().body() {
        // An attribute of the page's own body cannot be refused.
        let _ = body.set_attribute("data-ready", "");
    }
}

/// The language the browser asks for.
pub fn preferred() -> Language {
    let tags: Vec<_> = window()
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| tag.as_string())
        .collect();
    Language::preferred(tags.iter().map(String::as_str))
}

/// What the page tells the browser: language, theme, title; and what the address tells the page.
fn inform(state: State) {
    window_event_listener(leptos::ev::hashchange, move |_| {
        state.settle();
        state.route.set(Route::current());
        links::arrive(state);
    });
    follow(move || {
        let Some(root) = document().document_element() else {
            return;
        };
        // Attributes of the page's own root cannot be refused.
        let _ = root.set_attribute("lang", state.language.get().tag());
        let _ = root.set_attribute("data-theme", state.theme.get().name());
    });
    follow(move || {
        let reader = Reader::new(state, state.language.get());
        let whose = if state.visiting() {
            [" · ", reader.words.visit].concat()
        } else {
            String::new()
        };
        document().set_title(&[title(reader, state.route.get()), &whose, " · Palier"].concat());
    });
}

/// The name of a place.
pub fn title(reader: Reader, route: Route) -> &'static str {
    match route {
        Route::Overview => reader.words.overview,
        Route::Facts => reader.words.facts,
        Route::Calculator(place) => reader.language.of(CALCULATORS[place].words),
    }
}

/// What the address asks for, or why it cannot be had.
fn on_view(reader: Reader) -> Vec<View> {
    let state = reader.state;
    if let Some(reason) = links::instead(state) {
        return links::refused(reader, &reason);
    }
    if !pieces::building() {
        package::drawn(reader);
    }
    match state.route.get_untracked() {
        Route::Overview => overview::page(reader),
        Route::Facts => pages::facts(reader),
        Route::Calculator(place) => pages::calculator(reader, place),
    }
}

fn frame(reader: Reader) -> Vec<View> {
    let state = reader.state;
    let skip = el("button")
        .attr("type", "button")
        .class("skip")
        .text(reader.words.skip)
        .on("click", |_| focus("main".to_owned()));
    let main = el("main").attr("tabindex", "-1");
    let inside = main.clone();
    by_and_by(move || {
        inside.changing(
            move || links::instead(state).unwrap_or_else(|| state.route.get().href()),
            move || on_view(reader),
        );
    });
    let sheet = div("sheet")
        .child(bar::bar(reader))
        .child(links::banner(reader))
        .child(plans::notices(reader))
        .child(main)
        .child(el("footer").text(reader.words.private));
    vec![
        skip,
        div("frame").child(nav::nav(reader)).child(sheet),
        crate::controls::working(reader),
        plans::panel(reader),
    ]
}
