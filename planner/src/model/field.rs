//! The description of a field or a figure, without its value: one line of a table.

use super::{Cell, Options, Privacy, Reason, Table, decimal, path};

/// Where a page shows a field or a figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Rank {
    /// In the opened row, or under “All figures”.
    #[default]
    Detail,
    /// As a key figure, at this place from the left; the page takes the order from the layout.
    Key(u8),
    /// In a column of its row, at this place from the left; [`Width`] says when the column is
    /// hidden.
    Column(u8, Width),
    /// In the panel of assumptions, or in a drawing that only this calculator's page has.
    Panel,
    /// Only in a drawing that the calculator's page makes itself.
    Drawn,
    /// Not on the page, only in documents.
    Unseen,
}

/// When a column is hidden as its row gets narrower. What it shows is then in the opened row.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Width {
    /// Never; on a phone it is in the second line of the row.
    #[default]
    Any,
    /// Never; on a phone it is beside the name of the row.
    Answer,
    /// When the row is as narrow as on a phone.
    Side,
    /// First, when the row gets narrower.
    Spare,
}

/// The description of a field or a figure.
#[allow(clippy::struct_excessive_bools)] // each is an option that a line of a table sets or not
pub struct Field {
    /// Identifies the field in links. Never changes, and is never reused.
    pub id: u16,
    /// The key and the English and French words, separated by `\0`: see [`Field::key`] and
    /// [`Field::words`].
    #[doc(hidden)]
    pub text: &'static str,
    /// What kind of value it holds.
    pub kind: Kind,
    /// Whether every row in a document must have it.
    pub required: bool,
    /// Bit mask over the options of its table's first field, a choice: with which of them it is
    /// used. With the others it is ignored and not written.
    pub when: u32,
    /// Bit mask over the predefined ids of its table's first field: in which rows its number is
    /// money.
    pub money: u32,
    /// Whether a missing number or day means “never”, rather than “not known”.
    pub never: bool,
    /// Whether it is the months to a threshold, or the day of crossing it: 0 months, or the plan's
    /// own day, means that it is crossed already.
    pub to_line: bool,
    /// Whether it expresses the effect of ranges itself, like a probability: no band is shown
    /// beside it.
    pub of_range: bool,
    /// What it reveals, and so which links leave it out; money is left out by its unit.
    pub privacy: Privacy,
    /// Where the page shows it.
    pub rank: Rank,
    /// Where its default or its formula comes from.
    pub source: Source,
}

/// The unit of a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// A fraction, shown as a percentage.
    Share,
    /// A fraction per month, shown as a percentage.
    SharePerMonth,
    /// Whole units of the plan's currency.
    Money,
    /// Money per month.
    MoneyPerMonth,
    /// Money per year.
    MoneyPerYear,
    /// Mean months of 30.4375 days.
    Months,
    /// Weeks.
    Weeks,
    /// Days.
    Days,
    /// Hours.
    Hours,
    /// Minutes per month.
    MinutesPerMonth,
    /// Seconds.
    Seconds,
    /// Hours per week.
    HoursPerWeek,
    /// Hours per sprint.
    HoursPerSprint,
    /// Days per sprint.
    DaysPerSprint,
    /// Person-weeks.
    PersonWeeks,
    /// People.
    People,
    /// People per month.
    PeoplePerMonth,
    /// Users.
    Users,
    /// A count.
    Count,
    /// A count per day.
    PerDay,
    /// A count per week.
    PerWeek,
    /// A count per month.
    PerMonth,
    /// A count per second.
    PerSecond,
    /// Megabits per second.
    MegabitsPerSecond,
    /// Points.
    Points,
    /// Story points per sprint.
    PointsPerSprint,
    /// A score out of ten.
    OfTen,
    /// A factor.
    Times,
    /// No unit.
    Plain,
    /// The unit of the enclosing group: see [`Kind::Group`].
    OfGroup,
}

impl Unit {
    /// Whether it is money, or money per period.
    #[must_use]
    pub const fn money(self) -> bool {
        matches!(self, Self::Money | Self::MoneyPerMonth | Self::MoneyPerYear)
    }

    /// The unit to write below a head that says what is counted and per what: percentages and money
    /// keep their signs, the rest are plain numbers.
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
    /// An assumption of this planner.
    Ours,
    /// French law.
    Law,
    /// The author of the plan.
    You,
    /// The definition of the field or figure itself.
    Definition,
    /// A public study or a known result: name and year, in both languages.
    Study([&'static str; 2]),
}

/// How a document stores rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// A list of objects.
    Objects,
    /// An object that maps ids to rows; the id is the row's first field.
    ById,
    /// Like `ById`, but the ids are keys of the object that contains the list.
    Own,
    /// A list of values: those of the row's only field.
    Bare,
}

impl Style {
    /// Whether a row is identified by its id.
    #[must_use]
    pub const fn named(self) -> bool {
        matches!(self, Self::ById | Self::Own)
    }
}

/// The unit and the limits of a number.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Number {
    /// Its unit.
    pub unit: Unit,
    /// The minimum.
    pub min: f64,
    /// The maximum.
    pub max: f64,
    /// Whether `min` itself is excluded.
    pub above: bool,
    /// Whether it must be a whole number.
    pub whole: bool,
}

/// The kind of value in a field.
#[derive(Clone, Copy)]
pub enum Kind {
    /// A number or a range.
    Number(Number),
    /// A day.
    Date,
    /// Yes or no.
    Flag,
    /// A text of limited length.
    Text {
        /// The maximum number of characters.
        longest: usize,
        /// For an id, the predefined ids and their words; otherwise empty.
        known: &'static Options,
    },
    /// One of a few values.
    Choice(&'static Options),
    /// Any number of a few values.
    Set(&'static Options),
    /// A nested table, and the unit that [`Unit::OfGroup`] stands for in it.
    Group(&'static [Field], Unit),
    /// A list of rows.
    Rows {
        /// The fields of a row.
        fields: &'static [Field],
        /// The maximum number of rows.
        most: usize,
        /// How a document stores them.
        style: Style,
    },
}

/// Significant digits to which numbers are rounded.
const DIGITS: i32 = 15;

/// A text whose maximum length is greater than this keeps its line breaks.
const SHORT: usize = 80;

impl Field {
    fn part(&self, place: usize) -> Option<&'static str> {
        self.text.split('\0').nth(place)
    }

    /// Returns its key in documents, which is never renamed.
    #[must_use]
    pub fn key(&self) -> &'static str {
        self.part(0).unwrap_or_default()
    }

    /// Whether `key` is its key in documents; faster than [`Field::key`], which searches for its
    /// end.
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

    /// Returns its name in English and in French.
    #[must_use]
    pub fn words(&self) -> [&'static str; 2] {
        [1, 2].map(|place| self.part(place).unwrap_or_default())
    }

    /// Whether it is used in this table: see [`Field::when`].
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

    /// Returns the unit of its number in this table: money if [`Field::money`] has the row's id.
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

    /// Returns the maximum number of rows of a list, or 0 for any other field.
    #[must_use]
    pub fn most_rows(&self) -> usize {
        match self.kind {
            Kind::Rows { most, .. } => most,
            _ => 0,
        }
    }

    /// Whether a range is a normal distribution, because it may be negative, and not lognormal.
    #[must_use]
    pub fn normal(&self) -> bool {
        matches!(self.kind, Kind::Number(Number { min, .. }) if min < 0.0)
    }

    /// Checks a number (`low == high`) or a range, and rounds its ends to 15 significant digits.
    /// All numbers come in through here: typed, or from links, saves, files and messages.
    ///
    /// # Errors
    /// The reason why the number or the range is not allowed here.
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
        // Written so that NaN is refused as well.
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

    /// Checks a text, and removes control characters and bidirectional overrides. All texts come in
    /// through here.
    ///
    /// # Errors
    /// The text is too long.
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
