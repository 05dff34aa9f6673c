//! How something stands: a shape, a colour and a word.

use super::{Icon, dynamic};
use crate::i18n::{Reader, use_reader};
use leptos::prelude::*;
use planner::calculators::Light;

/// The symbol of a light.
pub const fn symbol(light: Light) -> &'static str {
    match light {
        Light::Neutral => "none",
        Light::Good => "ok",
        Light::Attention => "watch",
        Light::Critical => "crit",
    }
}

/// The class that gives something the colour of a light.
pub const fn tone(light: Light) -> &'static str {
    match light {
        Light::Neutral => "",
        Light::Good => "ok",
        Light::Attention => "watch",
        Light::Critical => "crit",
    }
}

/// A light's word.
pub const fn word(reader: Reader, light: Light) -> &'static str {
    match light {
        Light::Neutral => reader.words.neutral,
        Light::Good => reader.words.good,
        Light::Attention => reader.words.attention,
        Light::Critical => reader.words.critical,
    }
}

/// A light beside a name: its shape and colour for the eye, its word for a screen reader.
#[component]
pub fn Status(
    /// How it stands.
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
