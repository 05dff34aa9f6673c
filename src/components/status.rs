//! Light of a calculator or a row: shape, colour and word.

use super::{Icon, dynamic};
use crate::i18n::{Reader, use_reader};
use leptos::prelude::*;
use planner::calculators::Light;

/// Returns the id of the light's icon in `index.html`.
pub const fn symbol(light: Light) -> &'static str {
    match light {
        Light::Neutral => "none",
        Light::Good => "ok",
        Light::Attention => "watch",
        Light::Critical => "crit",
    }
}

/// Returns the CSS class for the colour of a light; empty if neutral.
pub const fn tone(light: Light) -> &'static str {
    match light {
        Light::Neutral => "",
        Light::Good => "ok",
        Light::Attention => "watch",
        Light::Critical => "crit",
    }
}

/// Returns the word for a light.
pub const fn word(reader: Reader, light: Light) -> &'static str {
    match light {
        Light::Neutral => reader.words.neutral,
        Light::Good => reader.words.good,
        Light::Attention => reader.words.attention,
        Light::Critical => reader.words.critical,
    }
}

/// Light beside a name: an icon to see, and a word for screen readers.
#[component]
pub fn Status(
    /// Light to show.
    #[prop(into)]
    light: Signal<Light>,
) -> impl IntoView {
    let reader = use_reader();
    let name = Signal::derive(move || symbol(light.get()));
    let class = Signal::derive(move || match light.get() {
        Light::Neutral => "state",
        Light::Good => "state ok",
        Light::Attention => "state watch",
        Light::Critical => "state crit",
    });
    view! {
        <Icon name class />
        <span class="unseen">{dynamic(move || word(reader, light.get()))}{reader.words.colon}</span>
    }
}
