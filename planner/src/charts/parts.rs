//! What charts are made of: tones, shapes, axes, values of tables.

use super::scale::Spread;
use crate::model::{Day, Unit};

/// How something is coloured. A tone never says anything alone: lines have dashes and labels, marks
/// have shapes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tone {
    /// One of several that stay quiet: told apart by dashes, by its place.
    Series(u8),
    /// What matters here: one line of a chart.
    #[default]
    Accent,
    /// Written and drawn like text.
    Ink,
    /// Beside what matters.
    Soft,
    /// Good.
    Good,
    /// To be watched.
    Attention,
    /// Past what holds.
    Critical,
}

/// The shape of a mark.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Shape {
    /// Where we are.
    #[default]
    Dot,
    /// Something to be watched begins, or a point that was measured.
    Ring,
    /// Something breaks.
    Diamond,
    /// Half of a disc: between a ring and a dot.
    Half,
    /// A short upright line.
    Tick,
    /// Nothing: words alone.
    Words,
}

/// How a line is drawn, besides the dashes of its tone.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Stroke {
    /// As the others.
    #[default]
    Plain,
    /// Dashed whatever its tone: something that is not measured but assumed.
    Dashed,
    /// Thin: beside what is in focus.
    Thin,
}

/// How an area is filled.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Fill {
    /// As a band.
    #[default]
    Band,
    /// What is gained.
    Strong,
    /// What matters little.
    Faint,
    /// What is put in first.
    Quiet,
    /// What is lost.
    Critical,
}

/// An axis.
#[derive(Clone, PartialEq, Debug)]
pub struct Axis {
    /// What is measured: the head of its column.
    pub title: String,
    /// What its numbers count.
    pub unit: Unit,
    /// How they are spread.
    pub spread: Spread,
    /// Its ends, where they are given and not found from what is drawn.
    pub ends: [Option<f64>; 2],
    /// Which values are marked along it.
    pub ticks: Ticks,
    /// The words around its numbers.
    pub named: Named,
}

/// Which values are marked along an axis.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Ticks {
    /// Round ones, shortly written.
    #[default]
    Round,
    /// These, written with their unit.
    At(Vec<f64>),
    /// None.
    Bare,
}

/// What is said around the numbers along an axis, so that it needs no title.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Named {
    /// Nothing: they have units of their own.
    #[default]
    Plain,
    /// What they count, behind the first of them.
    First(String),
    /// What they count, behind the last of them.
    Last(String),
    /// What each of them is, before it, as in "week 2"; a space at its end belongs to it, and where
    /// there is little room the word goes.
    Each {
        /// The word.
        word: String,
        /// What is said for nought.
        zero: String,
    },
}

/// A value of a table, written the reader's way by the face.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Value {
    /// No such value.
    #[default]
    None,
    /// A number and what it counts.
    Number(f64, Unit),
    /// A day.
    Day(Day),
    /// Words.
    Text(String),
}

impl Value {
    /// A number, or none.
    #[must_use]
    pub fn number(number: Option<f64>, unit: Unit) -> Self {
        number
            .filter(|number| number.is_finite())
            .map_or(Self::None, |number| Self::Number(number, unit))
    }

    /// A day, or none.
    #[must_use]
    pub fn day(day: Option<Day>) -> Self {
        day.map_or(Self::None, Self::Day)
    }
}

impl Axis {
    /// An axis of a unit, in equal steps, its ends found from what is drawn.
    #[must_use]
    pub fn new(title: &str, unit: Unit) -> Self {
        Self {
            title: title.to_owned(),
            unit,
            spread: Spread::Linear,
            ends: [None, None],
            ticks: Ticks::Round,
            named: Named::Plain,
        }
    }

    /// An axis of months since a day, told by the calendar.
    #[must_use]
    pub fn months(from: Day) -> Self {
        Self {
            spread: Spread::Months(from),
            ..Self::new("", Unit::Months)
        }
    }

    /// The same from one value to another.
    #[must_use]
    pub fn between(self, low: f64, high: f64) -> Self {
        Self {
            ends: [Some(low), Some(high)],
            ..self
        }
    }

    /// The same, beginning at a value.
    #[must_use]
    pub fn from(self, low: f64) -> Self {
        Self {
            ends: [Some(low), self.ends[1]],
            ..self
        }
    }

    /// The same, marked at these values alone.
    #[must_use]
    pub fn marked(self, at: Vec<f64>) -> Self {
        Self {
            ticks: Ticks::At(at),
            ..self
        }
    }

    /// The same, its numbers with words around them.
    #[must_use]
    pub fn named(self, named: Named) -> Self {
        Self { named, ..self }
    }
}
