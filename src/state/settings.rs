//! The reader's settings: language and theme, stored in the browser.

use super::Embed;
use crate::browser::storage;
use leptos::prelude::*;
use planner::words::Language;

const LANGUAGE: &str = "palier.language";
const THEME: &str = "palier.theme";

/// Colour scheme: light, dark, or the system's.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Theme {
    /// The system's colour scheme.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// Returns the name in storage, in the URL and in the style sheet.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Returns the theme after this one in the cycle of the theme button.
    pub const fn next(self) -> Self {
        match self {
            Self::Auto => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::Auto,
        }
    }

    /// Returns the theme with this name; `None` if there is none.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Auto, Self::Light, Self::Dark]
            .into_iter()
            .find(|theme| theme.name() == name)
    }
}

/// Language and theme. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Settings {
    /// Language that was chosen, else the one preferred by the browser.
    pub language: RwSignal<Language>,
    /// Theme that was chosen, else the system's.
    pub theme: RwSignal<Theme>,
}

impl Settings {
    /// Reads the stored settings, with the browser's preferences as defaults; an embedded page
    /// takes its settings from the URL.
    pub fn restored(embed: Option<Embed>) -> Self {
        if let Some(embed) = embed {
            return Self {
                language: RwSignal::new(embed.language.unwrap_or_else(preferred)),
                theme: RwSignal::new(embed.theme),
            };
        }
        let language = storage::get(LANGUAGE);
        let language = language.and_then(|tag| Language::ALL.into_iter().find(|l| l.tag() == tag));
        let theme = storage::get(THEME).and_then(|name| Theme::named(&name));
        Self {
            language: RwSignal::new(language.unwrap_or_else(preferred)),
            theme: RwSignal::new(theme.unwrap_or_default()),
        }
    }

    /// Sets and stores the language.
    pub fn choose_language(self, language: Language) {
        // If it cannot be stored, only the choice for the next visit is lost.
        let _ = storage::set(LANGUAGE, language.tag());
        self.language.set(language);
    }

    /// Sets and stores the theme.
    pub fn choose_theme(self, theme: Theme) {
        let _ = storage::set(THEME, theme.name());
        self.theme.set(theme);
    }

    /// Keeps the attributes `lang` and `data-theme` of the root element in sync.
    pub fn mark_document(self) {
        Effect::new(move |_| {
            let Some(root) = document().document_element() else {
                return;
            };
            // Setting attributes of the page's own elements cannot fail.
            let _ = root.set_attribute("lang", self.language.get().tag());
            let _ = root.set_attribute("data-theme", self.theme.get().name());
        });
    }
}

/// Returns the first supported language among the browser's preferred ones.
fn preferred() -> Language {
    let languages = window().navigator().languages();
    let tags: Vec<String> = languages.iter().filter_map(|tag| tag.as_string()).collect();
    Language::preferred(tags.iter().map(String::as_str))
}
