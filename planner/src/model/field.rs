//! One row of a table: what a field or a figure is, without its value.

use super::{Choice, Group, Mark, Options, decimal};

/// What a field or a figure is.
pub struct Field {
    /// Stable for ever: names the field in links. Never reused.
    pub id: u16,
    /// Its name in documents. Never renamed.
    pub key: &'static str,
    /// What may stand there.
    pub kind: Kind,
    /// A row that is given must give it.
    pub required: bool,
    /// Whether a link may leave it out, besides money.
    pub mark: Mark,
    /// English and French.
    pub words: [&'static str; 2],
    /// Where its default, or its formula, comes from.
    pub source: Source,
    /// Of a figure: how it is computed, with `{names}` for what goes in, in both languages.
    /// Empty for an input, a group and a list.
    pub formula: [&'static str; 2],
}

/// What a number counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// A fraction, shown in percent.
    Share,
    /// A fraction a month, shown in percent.
    SharePerMonth,
    /// Whole units of the plan's currency.
    Money,
    /// Money a month.
    MoneyPerMonth,
    /// Money a year.
    MoneyPerYear,
    /// Mean months of 30.4375 days.
    Months,
    /// Weeks.
    Weeks,
    /// Days.
    Days,
    /// Hours.
    Hours,
    /// Minutes a month.
    MinutesPerMonth,
    /// Seconds.
    Seconds,
    /// Hours a week.
    HoursPerWeek,
    /// Hours a sprint.
    HoursPerSprint,
    /// Days a sprint.
    DaysPerSprint,
    /// Person-weeks.
    PersonWeeks,
    /// People.
    People,
    /// People a month.
    PeoplePerMonth,
    /// Users.
    Users,
    /// Something counted.
    Count,
    /// Something counted a day.
    PerDay,
    /// Something counted a week.
    PerWeek,
    /// Something counted a month.
    PerMonth,
    /// Something counted a second.
    PerSecond,
    /// Megabits a second.
    MegabitsPerSecond,
    /// Points.
    Points,
    /// Story points a sprint.
    PointsPerSprint,
    /// A mark out of ten.
    OfTen,
    /// How many times as much.
    Times,
    /// No unit.
    Plain,
    /// The unit of the group it stands in.
    OfGroup,
}

/// Where a default or a formula comes from.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Source {
    /// The chapter *Scaling et croissance*.
    Chapter,
    /// Our assumption.
    Ours,
    /// French law.
    Law,
    /// Whoever makes the plan.
    You,
    /// The definition of the thing itself.
    Definition,
    /// A public study or a known result: name and year, in both languages.
    Study([&'static str; 2]),
}

/// How rows stand in a document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// A list of objects.
    Objects,
    /// An object, id → row; the id is the row's first field.
    ById,
    /// As `ById`, among the keys of the object that holds them.
    Own,
    /// A list of what stands in the row's one field.
    Bare,
}

/// What a number may be.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Number {
    /// What it counts.
    pub unit: Unit,
    /// The least allowed.
    pub min: f64,
    /// The most allowed.
    pub max: f64,
    /// Whether `min` itself is excluded.
    pub above: bool,
    /// Whether it has no decimals.
    pub whole: bool,
}

/// What may stand in a field.
#[derive(Clone, Copy)]
pub enum Kind {
    /// A number, or a range.
    Number(Number),
    /// A day.
    Date,
    /// Yes or no.
    Flag,
    /// A text of at most so many characters.
    Text {
        /// The most characters.
        longest: usize,
        /// Of an id: those that have words.
        known: &'static Options,
    },
    /// One of a few values.
    Choice(&'static Options),
    /// Any of a few values.
    Set(&'static Options),
    /// A table inside the table, and what [`Unit::OfGroup`] means in it.
    Group(&'static [Field], Unit),
    /// A list of tables.
    Rows {
        /// The fields of a row.
        fields: &'static [Field],
        /// The most rows.
        most: usize,
        /// How they stand in a document.
        style: Style,
    },
}

/// What a row of a table says of its values: `share(0.0, 1.0).required()`.
#[derive(Clone, Copy)]
pub struct Spec {
    /// What may stand there.
    pub kind: Kind,
    /// A row that is given must give it.
    pub required: bool,
    /// Whether a link may leave it out, besides money.
    pub mark: Mark,
}
impl Spec {
    /// A row that is given must give it.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
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

const NONE: Options = Options {
    keys: &[],
    words: &[],
};

const fn spec(kind: Kind) -> Spec {
    Spec {
        kind,
        required: false,
        mark: Mark::Open,
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
    number(Unit::Months, 0.0, 1e12)
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
    spec(Kind::Date)
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

/// Why a value was refused; the words are chosen at the face, in the reader's language.
#[derive(Clone, PartialEq, Debug)]
pub enum Reason {
    /// The text is not JSON: what the reader said.
    Syntax(String),
    /// The document has more bytes than this.
    TooLarge(usize),
    /// The document's format is newer than the one given.
    Newer(u32),
    /// No such key.
    UnknownKey,
    /// Neither what the field holds nor null.
    WrongType(&'static str),
    /// Not in the allowed range; `above`: the least itself is excluded.
    OutOfRange(Number),
    /// A whole number is asked for.
    NotWhole,
    /// A range whose low end is not below its high end.
    UpsideDown,
    /// A range through zero, of a number that is never negative.
    RangeThroughZero,
    /// More characters than this.
    TooLong(usize),
    /// More rows than this.
    TooMany(usize),
    /// Fewer rows than this.
    TooFew(usize),
    /// No such day, or not in 1970…2200.
    NotADate,
    /// Not one of these.
    NotAChoice(&'static Options),
    /// The same key or id a second time.
    Twice,
    /// It must be given.
    Missing,
    /// Less than what another field says.
    LessThan(f64),
    /// More than what another field says.
    MoreThan(f64),
    /// It names something that the plan does not have.
    NotThere,
    /// Not the three letters of a currency.
    NotACurrency,
}

/// How much more (less) than the last digit of a bound still counts as the bound.
const DIGITS: i32 = 15;

impl Field {
    /// Whether a range of this field is normal (it may be negative), and not lognormal.
    #[must_use]
    pub fn normal(&self) -> bool {
        matches!(self.kind, Kind::Number(Number { min, .. }) if min < 0.0)
    }

    /// The one door for numbers: typing, links, saves, files and messages. `low == high` is one
    /// number. Numbers are kept to 15 significant digits.
    ///
    /// # Errors
    /// Says why the number, or the range, may not stand here.
    pub fn number(&self, low: f64, high: f64) -> Result<super::Number, Reason> {
        let Kind::Number(kind) = self.kind else {
            return Err(Reason::WrongType("a number"));
        };
        let allowed = |x: f64| {
            x <= kind.max
                && if kind.above {
                    x > kind.min
                } else {
                    x >= kind.min
                }
        };
        // Written so that what is not a number is refused as well.
        if !(allowed(low) && allowed(high)) {
            return Err(Reason::OutOfRange(kind));
        }
        let (low, high) = (decimal::round(low, DIGITS), decimal::round(high, DIGITS));
        if kind.whole && (low.fract() != 0.0 || high.fract() != 0.0) {
            return Err(Reason::NotWhole);
        }
        if low == high {
            return Ok(super::Number::exact(low));
        }
        if low > high {
            return Err(Reason::UpsideDown);
        }
        if !self.normal() && low <= 0.0 {
            return Err(Reason::RangeThroughZero);
        }
        let median = if self.normal() {
            f64::midpoint(low, high)
        } else {
            low.sqrt() * high.sqrt()
        };
        let median = if kind.whole {
            (median + 0.5).floor()
        } else {
            median
        };
        Ok(super::Number::range(low, high, median))
    }

    /// The one door for texts.
    ///
    /// # Errors
    /// Says that the text is too long.
    pub fn text(&self, text: &str) -> Result<super::Text, Reason> {
        match self.kind {
            Kind::Text { longest, .. } if text.chars().nth(longest).is_none() => Ok(text.into()),
            Kind::Text { longest, .. } => Err(Reason::TooLong(longest)),
            _ => Err(Reason::WrongType("a text")),
        }
    }
}
