//! What of a plan its owner may want to leave out of a link, besides money.

use super::Spec;

/// What a field may give away.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Privacy {
    /// Nothing beyond its numbers.
    #[default]
    Open,
    /// It names a company, a person or a thing: `text().name()`.
    Name,
    /// It is in its writer's own words: `long_text().note()`.
    Note,
    /// People who did not ask to be in a link: `rows::<Candidate>(200).private()`.
    Private,
}

impl Spec {
    /// A text that names something; a link without names has a number in its place. What refers to
    /// such a text by repeating it is marked as well, and gets the same number.
    #[must_use]
    pub const fn name(mut self) -> Self {
        self.privacy = Privacy::Name;
        self
    }
    /// A text that is left out with the names, and nothing put in its place.
    #[must_use]
    pub const fn note(mut self) -> Self {
        self.privacy = Privacy::Note;
        self
    }
    /// Left out of links unless asked for.
    #[must_use]
    pub const fn private(mut self) -> Self {
        self.privacy = Privacy::Private;
        self
    }
}
