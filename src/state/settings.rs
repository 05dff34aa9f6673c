//! How the reader has the page: language and theme, kept in the browser.

use super::Embed;
use crate::browser::storage;
use leptos::prelude::*;
use planner::words::Language;

const LANGUAGE: &str = "palier.language";
const THEME: &str = "palier.theme";

/// Light, dark, or as the system says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
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
    /// Its name in storage and in the style sheet.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme that is chosen after this one.
    pub const fn next(self) -> Self {
        match self {
            Self::Auto => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::Auto,
        }
    }

    /// The theme of a name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Auto, Self::Light, Self::Dark]
            .into_iter()
            .find(|theme| theme.name() == name)
    }
}

/// Language and theme. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Settings {
    /// The language that was chosen, or that the browser asks for.
    pub language: RwSignal<Language>,
    /// Light, dark, or as the system says.
    pub theme: RwSignal<Theme>,
}

impl Settings {
    /// As they were kept; else as the browser asks. Inside another site's page, as that page asks.
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

    /// The reader chooses a language.
    pub fn choose_language(self, language: Language) {
        // Where it is not kept, it is chosen again the next time.
        let _ = storage::set(LANGUAGE, language.tag());
        self.language.set(language);
    }

    /// The reader chooses a theme.
    pub fn choose_theme(self, theme: Theme) {
        let _ = storage::set(THEME, theme.name());
        self.theme.set(theme);
    }

    /// The document says in which language and theme it is.
    pub fn mark_document(self) {
        Effect::new(move |_| {
            let Some(root) = document().document_element() else {
                return;
            };
            // Attributes of an element of the page itself cannot be refused.
            let _ = root.set_attribute("lang", self.language.get().tag());
            let _ = root.set_attribute("data-theme", self.theme.get().name());
        });
    }
}

/// The language that the browser asks for.
fn preferred() -> Language {
    let languages = window().navigator().languages();
    let tags: Vec<String> = languages.iter().filter_map(|tag| tag.as_string()).collect();
    Language::preferred(tags.iter().map(String::as_str))
}
