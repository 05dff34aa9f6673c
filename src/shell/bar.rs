//! The bar above: which plan, whether it is kept, undo and redo, language, theme.

use super::{Reader, Theme, View, el, focus, icon, plans};
use crate::links;
use leptos::prelude::*;
use planner::words::Language;

/// A button that is one icon, with its word for those who do not see it.
pub fn icon_button(action: &str, symbol: &str, word: &str) -> View {
    named_button(action, word).child(icon(symbol))
}

/// The same without the icon.
pub fn named_button(action: &str, word: &str) -> View {
    el("button")
        .attr("type", "button")
        .class("icon")
        .attr("data-action", action)
        .attr("title", word)
        .attr("aria-label", word)
}

/// The bar.
pub fn bar(reader: Reader) -> View {
    let (state, words) = (reader.state, reader.words);
    let as_of = move || {
        let world = state.world();
        let day = reader.writer(&world.plan).day(world.plan.facts.as_of);
        [words.as_of, " ", &day].concat()
    };
    let other = match reader.language {
        Language::English => Language::French,
        Language::French => Language::English,
    };
    let name = el("a").class("plan").attr("href", "#/facts");
    let plan = el("p")
        .child(name.live(move || state.world().plan.facts.name.to_string()))
        .child(el("span").live(as_of))
        .child(
            el("span")
                .class("saved")
                .attr("role", "status")
                .live(move || {
                    if state.visiting() {
                        words.visiting.to_owned()
                    } else {
                        state.saved.get().words(words)
                    }
                }),
        );
    let step = |action, word, again: bool| {
        icon_button(action, action, word)
            // The focus stays where the last step was taken.
            .live_attr("aria-disabled", move || {
                let (back, forth) = state.steps.get();
                let off = !(if again { forth } else { back });
                off.then(|| "true".to_owned())
            })
            .on("click", move |_| state.step(again))
    };
    let language = el("button")
        .attr("type", "button")
        .attr("data-action", "language")
        .attr("lang", other.tag())
        .text(words.language)
        .on("click", move |_| {
            crate::storage::speak(state, other);
            // The frame is made again, and this button with it.
            focus("[data-action=\"language\"]".to_owned());
        });
    el("header")
        .class("bar")
        .child(plan)
        .child(plans::opener(reader))
        .child(step("undo", words.undo, false))
        .child(step("redo", words.redo, true))
        .child(theme(reader))
        .child(language)
        .child(links::button(reader))
        // The package's button has its place before it comes: it moves no other one away.
        .child(el("span").class("search"))
}

fn theme(reader: Reader) -> View {
    let theme = reader.state.theme;
    let word = move || {
        Some(match theme.get() {
            Theme::Auto => reader.words.theme_auto.to_owned(),
            Theme::Light => reader.words.theme_light.to_owned(),
            Theme::Dark => reader.words.theme_dark.to_owned(),
        })
    };
    let next = move |_| {
        theme.update(|theme| {
            *theme = match theme {
                Theme::Auto => Theme::Light,
                Theme::Light => Theme::Dark,
                Theme::Dark => Theme::Auto,
            };
        });
    };
    el("button")
        .attr("type", "button")
        .class("icon")
        .attr("data-action", "theme")
        .live_attr("title", word)
        .live_attr("aria-label", word)
        .redrawn(move || vec![icon(&["theme-", theme.get().name()].concat())])
        .on("click", next)
}
