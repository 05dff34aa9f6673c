//! Describes a visitor of the page: language, screen, theme and browser settings.

/// The browser's preferred language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Locale `en`.
    English,
    /// Locale `fr`.
    French,
}

impl Language {
    /// Both languages, English first.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// Returns the code for `<html lang>` and for the browser's settings.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }
}

/// The system's preferred colour scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark text on a light background.
    Light,
    /// Light text on a dark background.
    Dark,
}

impl Theme {
    /// Both themes, light first.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// Returns the value of `prefers-color-scheme`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The build of the page that a visitor is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Site {
    /// The complete page.
    Whole,
    /// The page without its lazy chunks, which then fail to load.
    CutOff,
}

/// A person who opens the page for the first time, with empty storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visitor {
    /// The browser's preferred language.
    pub language: Language,
    /// The system's colour scheme.
    pub theme: Theme,
    /// Width and height of the viewport, in CSS pixels.
    pub screen: (u32, u32),
    /// Whether the browser allows storage.
    pub storage: bool,
    /// The build that is served.
    pub site: Site,
    /// Whether the browser records a trace, for benchmarks. Chromium only.
    pub traced: bool,
}

impl Visitor {
    /// Returns a visitor with this language, a desktop screen and the light theme.
    #[must_use]
    pub fn reading(language: Language) -> Self {
        Self {
            language,
            theme: Theme::Light,
            screen: (1440, 900),
            storage: true,
            site: Site::Whole,
            traced: false,
        }
    }

    /// Returns an English-speaking visitor.
    #[must_use]
    pub fn english() -> Self {
        Self::reading(Language::English)
    }

    /// Returns a French-speaking visitor.
    #[must_use]
    pub fn french() -> Self {
        Self::reading(Language::French)
    }

    /// Sets the size of the viewport, in CSS pixels.
    #[must_use]
    pub fn with_screen(self, width: u32, height: u32) -> Self {
        Self {
            screen: (width, height),
            ..self
        }
    }

    /// Blocks all storage.
    #[must_use]
    pub fn without_storage(self) -> Self {
        Self {
            storage: false,
            ..self
        }
    }

    /// Makes the lazy chunks missing, as if the connection broke after the first paint, until
    /// [`crate::Page::restore_chunks`] restores them.
    #[must_use]
    pub fn without_chunks(self) -> Self {
        Self {
            site: Site::CutOff,
            ..self
        }
    }

    /// Makes the browser record a trace.
    #[must_use]
    pub fn traced(self) -> Self {
        Self {
            traced: true,
            ..self
        }
    }

    /// Sets the theme.
    #[must_use]
    pub fn with_theme(self, theme: Theme) -> Self {
        Self { theme, ..self }
    }
}
