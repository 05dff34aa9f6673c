//! The parts of charts: tones, shapes, axes, table values.

use super::scale::Spread;
use crate::model::{Day, Unit};

/// The colour of something, by its meaning. Colour alone never carries information: lines also have
/// dashes and labels, marks have shapes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tone {
    /// One of several quiet lines or bars, by its number; lines differ by their dashes.
    Series(u8),
    /// What matters most in a chart: the line in focus.
    #[default]
    Accent,
    /// The colour of text.
    Ink,
    /// Secondary: paler than text.
    Soft,
    /// Something good.
    Good,
    /// Something that needs attention.
    Attention,
    /// Something critical, past a limit.
    Critical,
}

/// The shape of a mark.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Shape {
    /// A filled disc: the state today, for example.
    #[default]
    Dot,
    /// A ring: where attention is needed, or a measured point.
    Ring,
    /// A diamond: where something breaks.
    Diamond,
    /// A half-filled disc: between a ring and a dot.
    Half,
    /// A short vertical line.
    Tick,
    /// No shape, only the label.
    Words,
}

/// The stroke of a line, besides the dashes of its tone.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Stroke {
    /// A line like any other.
    #[default]
    Plain,
    /// Dashed, if its tone has no dashes of its own: something that is assumed, not measured.
    Dashed,
    /// Thin: secondary to the line in focus.
    Thin,
}

/// The fill of an area.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Fill {
    /// A band around a line.
    #[default]
    Band,
    /// A gain.
    Strong,
    /// Something of little importance.
    Faint,
    /// What is invested first.
    Quiet,
    /// A loss.
    Critical,
}

/// An axis, horizontal or vertical.
#[derive(Clone, PartialEq, Debug)]
pub struct Axis {
    /// The quantity; the head of its column in the table.
    pub title: String,
    /// The unit of its values.
    pub unit: Unit,
    /// The kind of scale.
    pub spread: Spread,
    /// Its low and high ends; an end that is `None` is found from the data.
    pub ends: [Option<f64>; 2],
    /// Which values have ticks.
    pub ticks: Ticks,
    /// The words added to its tick labels.
    pub named: Named,
}

/// Which values of an axis have ticks.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Ticks {
    /// Round numbers, in short form.
    #[default]
    Round,
    /// These values, written with their unit.
    At(Vec<f64>),
    /// No ticks.
    Bare,
}

/// Words added to the tick labels of an axis, so that it needs no title.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Named {
    /// No words: the labels have units.
    #[default]
    Plain,
    /// What is counted, after the first label.
    First(String),
    /// What is counted, after the last label.
    Last(String),
    /// A word before each label, as in "week 2". If it ends in a space, it is left out in a narrow
    /// drawing.
    Each {
        /// The word, with a space at its end if it needs one.
        word: String,
        /// The label of 0; empty to label it like the other numbers.
        zero: String,
    },
}

/// A cell of a chart's table; [`written`](super::written) formats it.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Value {
    /// There is no value.
    #[default]
    None,
    /// A number and its unit.
    Number(f64, Unit),
    /// A day.
    Day(Day),
    /// A text.
    Text(String),
}

impl Value {
    /// Makes a number, or [`Value::None`] if it is missing or not finite.
    #[must_use]
    pub fn number(number: Option<f64>, unit: Unit) -> Self {
        number
            .filter(|number| number.is_finite())
            .map_or(Self::None, |number| Self::Number(number, unit))
    }

    /// Makes a day, or [`Value::None`] if it is missing.
    #[must_use]
    pub fn day(day: Option<Day>) -> Self {
        day.map_or(Self::None, Self::Day)
    }
}

impl Axis {
    /// Makes a linear axis with round ticks, whose ends are found from the data.
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

    /// Makes an axis of months since a day, with ticks by the calendar.
    #[must_use]
    pub fn months(from: Day) -> Self {
        Self {
            spread: Spread::Months(from),
            ..Self::new("", Unit::Months)
        }
    }

    /// Sets both ends.
    #[must_use]
    pub fn between(self, low: f64, high: f64) -> Self {
        Self {
            ends: [Some(low), Some(high)],
            ..self
        }
    }

    /// Sets the low end.
    #[must_use]
    pub fn from(self, low: f64) -> Self {
        Self {
            ends: [Some(low), self.ends[1]],
            ..self
        }
    }

    /// Sets the values that have ticks.
    #[must_use]
    pub fn marked(self, at: Vec<f64>) -> Self {
        Self {
            ticks: Ticks::At(at),
            ..self
        }
    }

    /// Sets the words added to the tick labels.
    #[must_use]
    pub fn named(self, named: Named) -> Self {
        Self { named, ..self }
    }
}
