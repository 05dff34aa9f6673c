//! Who comes to the page: a language, a screen, a theme.

/// The language that the browser asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// French.
    French,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// The code in `<html lang>` and in the browser's settings.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }
}

/// The theme that the visitor's system prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The value of `prefers-color-scheme`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Which build of the page a visitor comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Site {
    /// The page, whole.
    Whole,
    /// The page without what is fetched after the first paint.
    CutOff,
}

/// A person who opens the page for the first time, with nothing stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visitor {
    /// The browser's language.
    pub language: Language,
    /// The system's theme.
    pub theme: Theme,
    /// Width and height of the window's inside, in CSS pixels.
    pub screen: (u32, u32),
    /// Whether the browser lets pages store anything.
    pub storage: bool,
    /// Which build of the page they come to.
    pub site: Site,
    /// Whether the browser keeps a trace of its work, for benchmarks.
    pub traced: bool,
}

impl Visitor {
    /// Somebody who reads this language, at a desk, in the light theme.
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

    /// Somebody who reads English.
    #[must_use]
    pub fn english() -> Self {
        Self::reading(Language::English)
    }

    /// Somebody who reads French.
    #[must_use]
    pub fn french() -> Self {
        Self::reading(Language::French)
    }

    /// The same person with a screen of another size.
    #[must_use]
    pub fn with_screen(self, width: u32, height: u32) -> Self {
        Self {
            screen: (width, height),
            ..self
        }
    }

    /// The same person with a browser that refuses to store anything.
    #[must_use]
    pub fn without_storage(self) -> Self {
        Self {
            storage: false,
            ..self
        }
    }

    /// The same person on a line that breaks off after the first paint: the parts that are loaded
    /// later are not found, until [`crate::Page::bring_the_parts`].
    #[must_use]
    pub fn without_parts(self) -> Self {
        Self {
            site: Site::CutOff,
            ..self
        }
    }

    /// The same person with a browser that keeps a trace of its work.
    #[must_use]
    pub fn traced(self) -> Self {
        Self {
            traced: true,
            ..self
        }
    }

    /// The same person with another theme.
    #[must_use]
    pub fn with_theme(self, theme: Theme) -> Self {
        Self { theme, ..self }
    }
}
