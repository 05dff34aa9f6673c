//! What a row of a table says of its values: `share(0.0, 1.0).required()`.

use super::field::{Kind, Number, Rank, Style, Unit, Width};
use super::{Choice, Group, Options, Privacy};

/// What a row of a table says of its values: `share(0.0, 1.0).required()`.
#[derive(Clone, Copy)]
#[allow(clippy::struct_excessive_bools)] // each is a word that a row of a table says or does not
pub struct Spec {
    /// What may stand there.
    pub kind: Kind,
    /// A row that is given must give it.
    pub required: bool,
    /// With which values of its table's first field it is used.
    pub when: u32,
    /// In rows of which names its number is money.
    pub money: u32,
    /// Whether a number or a day that is not there never comes, rather than not being known.
    pub never: bool,
    /// Whether it counts months to a line, or is the day of crossing it.
    pub to_line: bool,
    /// Whether it says itself what a range makes of it.
    pub of_range: bool,
    /// Whether a link may leave it out, besides money.
    pub privacy: Privacy,
    /// Where a page shows it.
    pub rank: Rank,
}
impl Spec {
    /// A row that is given must give it.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }
    /// Used only with these values of the table's first field, a choice; given as their places.
    #[must_use]
    pub const fn when(mut self, places: &[u8]) -> Self {
        self.when = bits(places);
        self
    }
    /// Money in rows of these names, given as their places among those that have words.
    #[must_use]
    pub const fn money_in(mut self, places: &[u8]) -> Self {
        self.money = bits(places);
        self
    }
    /// Where it is not there it is not known, rather than never.
    #[must_use]
    pub const fn unknown(mut self) -> Self {
        self.never = false;
        self
    }
    /// Shown as a key figure, at this place from the left.
    #[must_use]
    pub const fn key(mut self, place: u8) -> Self {
        self.rank = Rank::Key(place);
        self
    }
    /// Shown in its row, at this place from the left.
    #[must_use]
    pub const fn column(mut self, place: u8) -> Self {
        self.rank = Rank::Column(place, Width::Any);
        self
    }
    /// Of a column: beside the row's name on a phone.
    #[must_use]
    pub const fn answer(self) -> Self {
        self.wide(Width::Answer)
    }
    /// Of a column: gives way on a phone.
    #[must_use]
    pub const fn side(self) -> Self {
        self.wide(Width::Side)
    }
    /// Of a column: the first to give way.
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
    /// Of a day: that of crossing a line, past where it is the plan's own.
    #[must_use]
    pub const fn to_line(mut self) -> Self {
        self.to_line = true;
        self
    }
    /// Shown among the assumptions, or in a drawing of the calculator's own.
    #[must_use]
    pub const fn panel(mut self) -> Self {
        self.rank = Rank::Panel;
        self
    }
    /// Shown where the calculator's page draws it itself.
    #[must_use]
    pub const fn drawn(mut self) -> Self {
        self.rank = Rank::Drawn;
        self
    }
    /// Says itself what a range makes of it: a probability.
    #[must_use]
    pub const fn of_range(mut self) -> Self {
        self.of_range = true;
        self
    }
    /// Shown on no page: documents alone have it.
    #[must_use]
    pub const fn unseen(mut self) -> Self {
        self.rank = Rank::Unseen;
        self
    }
    /// Only whole numbers.
    #[must_use]
    pub const fn whole(mut self) -> Self {
        if let Kind::Number(n) = self.kind {
            self.kind = Kind::Number(Number { whole: true, ..n });
        }
        self
    }
    /// More than the least, not the least itself.
    #[must_use]
    pub const fn above(mut self) -> Self {
        if let Kind::Number(n) = self.kind {
            self.kind = Kind::Number(Number { above: true, ..n });
        }
        self
    }
}

/// One bit a place.
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
/// A number of `unit` in `[min, max]`.
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
/// Money, not negative.
#[must_use]
pub const fn amount() -> Spec {
    number(Unit::Money, 0.0, 1e12)
}
/// Months from now.
#[must_use]
pub const fn months() -> Spec {
    let mut spec = number(Unit::Months, 0.0, 1e12);
    spec.never = true;
    spec
}
/// Months from now to a line; 0 past it.
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
/// A text of at most so many characters.
#[must_use]
pub const fn short_text(longest: usize) -> Spec {
    spec(Kind::Text {
        longest,
        known: &NONE,
    })
}
/// A name that other fields may use; the values of `C` are those that have words.
#[must_use]
pub const fn id<C: Choice>() -> Spec {
    spec(Kind::Text {
        longest: 80,
        known: C::OPTIONS,
    })
}
/// A text of at most 500 characters.
#[must_use]
pub const fn long_text() -> Spec {
    spec(Kind::Text {
        longest: 500,
        known: &NONE,
    })
}
/// A day.
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
/// Any of the values of `C`.
#[must_use]
pub const fn set<C: Choice>() -> Spec {
    spec(Kind::Set(C::OPTIONS))
}
/// A table inside the table.
#[must_use]
pub const fn group<G: Group>() -> Spec {
    group_in::<G>(Unit::Plain)
}
/// A table inside the table, whose [`Unit::OfGroup`] is `unit`.
#[must_use]
pub const fn group_in<G: Group>(unit: Unit) -> Spec {
    spec(Kind::Group(G::FIELDS, unit))
}
/// A list of at most `most` rows.
#[must_use]
pub const fn rows<R: Group>(most: usize) -> Spec {
    styled::<R>(most, Style::Objects)
}
/// A list that documents keep as an object: id → row; the id is the row's first field.
#[must_use]
pub const fn by_id<R: Group>(most: usize) -> Spec {
    styled::<R>(most, Style::ById)
}
/// As [`by_id`], among the keys of the object that holds the list: the user's own rows.
#[must_use]
pub const fn own<R: Group>(most: usize) -> Spec {
    styled::<R>(most, Style::Own)
}
/// A list of rows of one field, kept as a plain list in documents.
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
