//! One row of a table: what a field or a figure is, without its value.

use super::{Cell, Options, Privacy, Reason, Table, decimal, path};

/// Where a page shows a field or a figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Rank {
    /// In the opened row, or under “All figures”.
    #[default]
    Detail,
    /// As a key figure, at this place from the left.
    Key(u8),
    /// In its row, at this place from the left, for as long as the row is wide enough.
    Column(u8, Width),
    /// Among the assumptions, or in a drawing of the calculator's own.
    Panel,
    /// Where the calculator's page draws it itself.
    Drawn,
    /// Nowhere: documents alone have it.
    Unseen,
}

/// How long a column stays as its row gets narrow. What gives way comes back in the opened row.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Width {
    /// On a phone, too: in the row's second line.
    #[default]
    Any,
    /// On a phone, too: beside the row's name.
    Answer,
    /// Until the row is that of a phone.
    Side,
    /// Where there is room to spare.
    Spare,
}

/// What a field or a figure is.
#[allow(clippy::struct_excessive_bools)] // each is a word that a row of a table says or does not
pub struct Field {
    /// Stable for ever: names the field in links. Never reused.
    pub id: u16,
    /// Key and words, in one text: [`Field::key`], [`Field::words`].
    #[doc(hidden)]
    pub text: &'static str,
    /// What may stand there.
    pub kind: Kind,
    /// A row that is given must give it.
    pub required: bool,
    /// With which values of its table's first field, a choice, it is used: one bit an option.
    /// With others it is ignored and not written.
    pub when: u32,
    /// In rows of which names, of those that have words, its number is money: one bit a name.
    pub money: u32,
    /// Whether a number or a day that is not there never comes, rather than not being known.
    pub never: bool,
    /// Whether it counts months to a line, or is the day of crossing it, so that 0, or the plan's own
    /// day, says that the line is past.
    pub to_line: bool,
    /// Whether it says itself what a range makes of it, so that no band is said beside it.
    pub of_range: bool,
    /// Whether a link may leave it out, besides money.
    pub privacy: Privacy,
    /// Where a page shows it.
    pub rank: Rank,
    /// Where its default, or its formula, comes from.
    pub source: Source,
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

impl Unit {
    /// Whether it counts money.
    #[must_use]
    pub const fn money(self) -> bool {
        matches!(self, Self::Money | Self::MoneyPerMonth | Self::MoneyPerYear)
    }

    /// What a number of this unit is where its head says what it counts, and how often.
    #[must_use]
    pub const fn bare(self) -> Self {
        match self {
            Self::Share | Self::SharePerMonth => Self::Share,
            Self::Money | Self::MoneyPerMonth | Self::MoneyPerYear => Self::Money,
            _ => Self::Plain,
        }
    }
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

impl Style {
    /// Whether its rows are known by their ids.
    #[must_use]
    pub const fn named(self) -> bool {
        matches!(self, Self::ById | Self::Own)
    }
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

/// How much more (less) than the last digit of a bound still counts as the bound.
const DIGITS: i32 = 15;

/// Texts of more characters than this have several lines.
const SHORT: usize = 80;

impl Field {
    fn part(&self, place: usize) -> Option<&'static str> {
        self.text.split('\0').nth(place)
    }

    /// Its name in documents. Never renamed.
    #[must_use]
    pub fn key(&self) -> &'static str {
        self.part(0).unwrap_or_default()
    }

    /// Whether this is its name in documents: quicker than to look where its name ends.
    ///
    /// ```
    /// use planner::{Plan, model::Group};
    /// let facts = &Plan::FIELDS[0];
    /// assert!(facts.is("facts") && !facts.is("fact") && !facts.is("facts\0Facts"));
    /// ```
    #[must_use]
    pub fn is(&self, key: &str) -> bool {
        let ends = self.text.as_bytes().get(key.len()) == Some(&0);
        ends && self.text.starts_with(key) && !key.contains('\0')
    }

    /// English and French.
    #[must_use]
    pub fn words(&self) -> [&'static str; 2] {
        [1, 2].map(|place| self.part(place).unwrap_or_default())
    }

    /// Whether it is used in this table.
    #[must_use]
    pub fn used_in(&self, table: &dyn Table) -> bool {
        if self.when == u32::MAX {
            return true;
        }
        match table
            .fields()
            .first()
            .and_then(|first| table.cell(first.id))
        {
            Some(Cell::Choice(Some(place))) => self.when >> place & 1 == 1,
            _ => true,
        }
    }

    /// The unit of its number in this table: money where the row's name says so.
    ///
    /// ```
    /// use planner::calculators::report::Row;
    /// use planner::model::{Group, Unit};
    /// let start = &Row::FIELDS[2];
    /// let of = |id: &str| start.unit_in(&Row { id: id.into(), ..Row::default() });
    /// assert_eq!((of("revenue"), of("users")), (Unit::Money, Unit::Plain));
    /// ```
    #[must_use]
    pub fn unit_in(&self, table: &dyn Table) -> Unit {
        let Kind::Number(Number { unit, .. }) = self.kind else {
            return Unit::Plain;
        };
        let known = match table.fields().first().map(|first| first.kind) {
            Some(Kind::Text { known, .. }) if self.money != 0 => known,
            _ => return unit,
        };
        let id = path::row_id(table).unwrap_or_default();
        match known.keys.iter().position(|key| *key == id) {
            Some(place) if self.money >> place & 1 == 1 => Unit::Money,
            _ => unit,
        }
    }

    /// The most rows of a list; none where it is no list.
    #[must_use]
    pub fn most_rows(&self) -> usize {
        match self.kind {
            Kind::Rows { most, .. } => most,
            _ => 0,
        }
    }

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

    /// The one door for texts. Control characters and bidirectional overrides do not come in.
    ///
    /// # Errors
    /// Says that the text is too long.
    pub fn text(&self, text: &str) -> Result<super::Text, Reason> {
        let Kind::Text { longest, .. } = self.kind else {
            return Err(Reason::WrongType("a text"));
        };
        let text = super::Text::clean(text, longest > SHORT);
        if text.chars().nth(longest).is_some() {
            return Err(Reason::TooLong(longest));
        }
        Ok(text)
    }
}
