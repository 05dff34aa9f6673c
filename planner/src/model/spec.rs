//! Builds the kind and the options of a field in the tables: `share(0.0, 1.0).required()`.

use super::field::{Kind, Number, Rank, Style, Unit, Width};
use super::{Choice, Group, Options, Privacy};

/// The kind and the options of a field, as a line of a table gives them. See
/// [`Field`](super::Field).
#[derive(Clone, Copy)]
#[allow(clippy::struct_excessive_bools)] // each is an option that a line of a table sets or not
pub struct Spec {
    /// What kind of value the field holds.
    pub kind: Kind,
    /// Whether every row in a document must have it.
    pub required: bool,
    /// Bit mask over the options of its table's first field: with which of them it is used.
    pub when: u32,
    /// Bit mask over the predefined ids of its table's first field: in which rows it is money.
    pub money: u32,
    /// Whether a missing number or day means “never”, rather than “not known”.
    pub never: bool,
    /// Whether it is the months until a threshold is crossed, or the day of the crossing.
    pub to_line: bool,
    /// Whether it expresses the effect of ranges itself.
    pub of_range: bool,
    /// What it reveals, and so which links leave it out.
    pub privacy: Privacy,
    /// Where the page shows it.
    pub rank: Rank,
}
impl Spec {
    /// Every row in a document must have it.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }
    /// Used only with these values, given by position, of the table's first field, a choice.
    #[must_use]
    pub const fn when(mut self, places: &[u8]) -> Self {
        self.when = bits(places);
        self
    }
    /// Money in rows with these ids, given by their positions among the predefined ones.
    #[must_use]
    pub const fn money_in(mut self, places: &[u8]) -> Self {
        self.money = bits(places);
        self
    }
    /// A missing value means “not known”, rather than “never”.
    #[must_use]
    pub const fn unknown(mut self) -> Self {
        self.never = false;
        self
    }
    /// Shown as a key figure; `place` counts from the left.
    #[must_use]
    pub const fn key(mut self, place: u8) -> Self {
        self.rank = Rank::Key(place);
        self
    }
    /// Shown in a column of its row; `place` counts from the left.
    #[must_use]
    pub const fn column(mut self, place: u8) -> Self {
        self.rank = Rank::Column(place, Width::Any);
        self
    }
    /// For a column: beside the row's name on a phone.
    #[must_use]
    pub const fn answer(self) -> Self {
        self.wide(Width::Answer)
    }
    /// For a column: hidden on a phone.
    #[must_use]
    pub const fn side(self) -> Self {
        self.wide(Width::Side)
    }
    /// For a column: the first to be hidden as the row gets narrower.
    #[must_use]
    pub const fn spare(self) -> Self {
        self.wide(Width::Spare)
    }
    const fn wide(mut self, width: Width) -> Self {
        if let Rank::Column(place, _) = self.rank {
            self.rank = Rank::Column(place, width);
        }
        self
    }
    /// For a day: that on which a threshold is crossed; the plan's own day means that it is crossed
    /// already.
    #[must_use]
    pub const fn to_line(mut self) -> Self {
        self.to_line = true;
        self
    }
    /// Shown in the panel of assumptions, or in a drawing that only this calculator's page has.
    #[must_use]
    pub const fn panel(mut self) -> Self {
        self.rank = Rank::Panel;
        self
    }
    /// Shown only in a drawing that the calculator's page makes itself.
    #[must_use]
    pub const fn drawn(mut self) -> Self {
        self.rank = Rank::Drawn;
        self
    }
    /// Expresses the effect of ranges itself, like a probability: the page shows no band beside it.
    #[must_use]
    pub const fn of_range(mut self) -> Self {
        self.of_range = true;
        self
    }
    /// Not shown on the page, only in documents.
    #[must_use]
    pub const fn unseen(mut self) -> Self {
        self.rank = Rank::Unseen;
        self
    }
    /// Accepts whole numbers only.
    #[must_use]
    pub const fn whole(mut self) -> Self {
        if let Kind::Number(n) = self.kind {
            self.kind = Kind::Number(Number { whole: true, ..n });
        }
        self
    }
    /// Excludes the minimum itself.
    #[must_use]
    pub const fn above(mut self) -> Self {
        if let Kind::Number(n) = self.kind {
            self.kind = Kind::Number(Number { above: true, ..n });
        }
        self
    }
}

/// Returns a bit mask with these bits set.
const fn bits(places: &[u8]) -> u32 {
    let (mut bits, mut i) = (0, 0);
    while i < places.len() {
        bits |= 1 << places[i];
        i += 1;
    }
    bits
}

const NONE: Options = Options {
    keys: &[],
    words: &[],
};

const fn spec(kind: Kind) -> Spec {
    Spec {
        kind,
        required: false,
        when: u32::MAX,
        money: 0,
        never: false,
        to_line: false,
        of_range: false,
        privacy: Privacy::Open,
        rank: Rank::Detail,
    }
}
/// A number in `unit`, in `[min, max]`.
#[must_use]
pub const fn number(unit: Unit, min: f64, max: f64) -> Spec {
    spec(Kind::Number(Number {
        unit,
        min,
        max,
        above: false,
        whole: false,
    }))
}
/// A fraction in `[min, max]`.
#[must_use]
pub const fn share(min: f64, max: f64) -> Spec {
    number(Unit::Share, min, max)
}
/// An amount of money from 0 to 10¹².
#[must_use]
pub const fn amount() -> Spec {
    number(Unit::Money, 0.0, 1e12)
}
/// Months from now; a missing value means “never”.
#[must_use]
pub const fn months() -> Spec {
    let mut spec = number(Unit::Months, 0.0, 1e12);
    spec.never = true;
    spec
}
/// Months from now until a threshold is crossed; 0 if it is crossed already.
#[must_use]
pub const fn months_to() -> Spec {
    let mut spec = months();
    spec.to_line = true;
    spec
}
/// A whole number in `[min, max]`.
#[must_use]
pub const fn count(min: f64, max: f64) -> Spec {
    number(Unit::Count, min, max).whole()
}
/// A text of at most 80 characters.
#[must_use]
pub const fn text() -> Spec {
    spec(Kind::Text {
        longest: 80,
        known: &NONE,
    })
}
/// A text of at most `longest` characters; above 80, it may have several lines.
#[must_use]
pub const fn short_text(longest: usize) -> Spec {
    spec(Kind::Text {
        longest,
        known: &NONE,
    })
}
/// An id of at most 80 characters; the values of `C` are the predefined ids, which have words.
#[must_use]
pub const fn id<C: Choice>() -> Spec {
    spec(Kind::Text {
        longest: 80,
        known: C::OPTIONS,
    })
}
/// A text of at most 500 characters, of several lines.
#[must_use]
pub const fn long_text() -> Spec {
    spec(Kind::Text {
        longest: 500,
        known: &NONE,
    })
}
/// A day; a missing value means “never”.
#[must_use]
pub const fn date() -> Spec {
    let mut spec = spec(Kind::Date);
    spec.never = true;
    spec
}
/// Yes or no.
#[must_use]
pub const fn flag() -> Spec {
    spec(Kind::Flag)
}
/// One of the values of `C`.
#[must_use]
pub const fn choice<C: Choice>() -> Spec {
    spec(Kind::Choice(C::OPTIONS))
}
/// Any number of the values of `C`.
#[must_use]
pub const fn set<C: Choice>() -> Spec {
    spec(Kind::Set(C::OPTIONS))
}
/// A nested table.
#[must_use]
pub const fn group<G: Group>() -> Spec {
    group_in::<G>(Unit::Plain)
}
/// A nested table in which [`Unit::OfGroup`] stands for `unit`.
#[must_use]
pub const fn group_in<G: Group>(unit: Unit) -> Spec {
    spec(Kind::Group(G::FIELDS, unit))
}
/// A list of at most `most` rows.
#[must_use]
pub const fn rows<R: Group>(most: usize) -> Spec {
    styled::<R>(most, Style::Objects)
}
/// A list of at most `most` rows that documents store as an object that maps ids to rows; the id is
/// the row's first field.
#[must_use]
pub const fn by_id<R: Group>(most: usize) -> Spec {
    styled::<R>(most, Style::ById)
}
/// Like [`by_id`], but the ids are keys of the object that contains the list: the user's own rows.
#[must_use]
pub const fn own<R: Group>(most: usize) -> Spec {
    styled::<R>(most, Style::Own)
}
/// A list of at most `most` rows of one field, which documents store as a list of values.
#[must_use]
pub const fn bare<R: Group>(most: usize) -> Spec {
    styled::<R>(most, Style::Bare)
}
const fn styled<R: Group>(most: usize, style: Style) -> Spec {
    spec(Kind::Rows {
        fields: R::FIELDS,
        most,
        style,
    })
}
