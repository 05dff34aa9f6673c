//! What a link can leave out of a plan, besides money.

use super::Spec;

/// What a field reveals, which decides which links leave it out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Privacy {
    /// Nothing private. Money is left out by its unit, not by this.
    #[default]
    Open,
    /// The name of a company, a person or a thing: `text().name()`.
    Name,
    /// Free text in its author's own words: `long_text().note()`.
    Note,
    /// Data of people who did not ask to be in a link: `rows::<Candidate>(200).private()`.
    Private,
}

impl Spec {
    /// Marks a text that is a name. A link without names has a number in its place. A text that
    /// refers to a name by repeating it is marked as well, and gets the same number.
    #[must_use]
    pub const fn name(mut self) -> Self {
        self.privacy = Privacy::Name;
        self
    }
    /// Marks a text that is left out together with the names, with nothing in its place.
    #[must_use]
    pub const fn note(mut self) -> Self {
        self.privacy = Privacy::Note;
        self
    }
    /// Marks what links leave out unless candidates are included explicitly.
    #[must_use]
    pub const fn private(mut self) -> Self {
        self.privacy = Privacy::Private;
        self
    }
}
