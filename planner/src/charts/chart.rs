//! A chart as data: what is shown, in which unit and role, without any pixel.

use super::scale::Spread;
use crate::model::{Day, Path, Unit};

/// A chart. Its table, the sentences of its stops and its drawing all come from the same data.
#[derive(Clone, PartialEq, Debug)]
pub struct Chart {
    /// Its name in file names and for comparing: unique on a page.
    pub name: &'static str,
    /// What it shows.
    pub title: String,
    /// What it says, in a sentence.
    pub sentence: String,
    /// What is drawn.
    pub plot: Plot,
}

/// The two kinds of drawing.
#[derive(Clone, PartialEq, Debug)]
pub enum Plot {
    /// Values along a quantity.
    Lines(Lines),
    /// Things one below the other, each with bars, spreads or dots.
    Rows(Rows),
}

/// How something is coloured. A tone never says anything alone: lines have dashes and labels, marks
/// have shapes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tone {
    /// One of a few things of equal rank, by its place.
    Series(u8),
    /// What matters here.
    #[default]
    Accent,
    /// Beside what matters.
    Soft,
    /// Good.
    Good,
    /// To be watched.
    Attention,
    /// Past what holds.
    Critical,
}

/// An axis.
#[derive(Clone, PartialEq, Debug)]
pub struct Axis {
    /// What is measured, with its unit.
    pub title: String,
    /// What its numbers count.
    pub unit: Unit,
    /// How they are spread.
    pub spread: Spread,
    /// Its ends, where they are given and not found from what is drawn.
    pub ends: [Option<f64>; 2],
}

/// Lines over a quantity.
#[derive(Clone, PartialEq, Debug)]
pub struct Lines {
    /// Along.
    pub x: Axis,
    /// Up.
    pub y: Axis,
    /// The lines.
    pub lines: Vec<Line>,
    /// Values that lines are held to.
    pub levels: Vec<Level>,
    /// Single points.
    pub marks: Vec<Mark>,
    /// Where values are told, along x: rows of the table, stops of the keyboard.
    pub stops: Vec<f64>,
}

/// A line.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// Its colour; a series also has its own dashes.
    pub tone: Tone,
    /// Whether it is dashed whatever its tone: something that is not measured but assumed.
    pub dashed: bool,
    /// Its points, x rising.
    pub points: Vec<(f64, f64)>,
    /// Where values lie with 90 % certainty: x, low, high; infinite where there is no such value. Empty
    /// where that is not known.
    pub band: Vec<(f64, f64, f64)>,
    /// What it follows, by which it is asked of samples: a row of the plan, or its place among the lines
    /// of its chart. None for what no range can move.
    pub row: Option<usize>,
}

/// A value that something is held to.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Level {
    /// Its value.
    pub at: f64,
    /// What it is.
    pub label: String,
    /// Its colour.
    pub tone: Tone,
}

/// The shape of a mark.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Shape {
    /// Where we are, or what was measured.
    #[default]
    Dot,
    /// Something to be watched begins.
    Triangle,
    /// Something breaks.
    Diamond,
}

/// A single point.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Mark {
    /// Along.
    pub x: f64,
    /// Up.
    pub y: f64,
    /// What it is, in a few words; empty where a line's name says it.
    pub label: String,
    /// Its colour.
    pub tone: Tone,
    /// Its shape.
    pub shape: Shape,
    /// Whether a thin line leads from it down to the axis.
    pub dropped: bool,
}

/// Things one below the other.
#[derive(Clone, PartialEq, Debug)]
pub struct Rows {
    /// Along.
    pub axis: Axis,
    /// The heads of the table: of the names, then of [`Row::values`].
    pub heads: Vec<String>,
    /// The things.
    pub rows: Vec<Row>,
    /// Values that they are held to.
    pub levels: Vec<Level>,
    /// What its colours mean, where bars of several are drawn.
    pub key: Vec<(Tone, String)>,
}

/// One thing.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// What is drawn.
    pub parts: Vec<Part>,
    /// What is written beside it: the value that matters.
    pub note: String,
    /// What the table says of it.
    pub values: Vec<Value>,
    /// The figure that its length shows, and what ranges make of it.
    pub whisker: Option<Whisker>,
}

/// What ranges make of a row's value.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Whisker {
    /// The figure, as a path in the outcome.
    pub figure: Path,
    /// Its place among [`Row::values`].
    pub column: usize,
    /// Where its nought stands along the axis; dates stand at themselves.
    pub from: f64,
    /// It is drawn no further from there than this.
    pub most: f64,
    /// Its 5 % and 95 % points, dates as days since 1970; infinite where there is no such value. None
    /// where it is the same in every sample, or not known yet.
    pub band: Option<[f64; 2]>,
}

/// Something drawn in a row.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Part {
    /// A bar between two values.
    Bar(f64, f64, Tone),
    /// A thin bar between two values: from the lowest to the highest.
    Spread(f64, f64, Tone),
    /// A mark at a value.
    Mark(f64, Shape, Tone),
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
}

impl Line {
    /// A line through the values of a function.
    #[must_use]
    pub fn through(
        name: &str,
        tone: Tone,
        along: &[f64],
        mut value: impl FnMut(f64) -> f64,
    ) -> Self {
        let points = along.iter().map(|x| (*x, value(*x)));
        Self {
            name: name.to_owned(),
            tone,
            points: points.filter(|(_, y)| y.is_finite()).collect(),
            ..Self::default()
        }
    }

    /// The same, which follows this: see [`Line::row`].
    #[must_use]
    pub fn following(self, row: usize) -> Self {
        Self {
            row: Some(row),
            ..self
        }
    }

    /// The same, dashed.
    #[must_use]
    pub fn dashed(self) -> Self {
        Self {
            dashed: true,
            ..self
        }
    }

    /// Its value at a place, between its points in proportion; none before it begins or past its end.
    #[must_use]
    pub fn at(&self, x: f64) -> Option<f64> {
        between(x, &self.points)
    }

    /// The ends of its band at a place.
    #[must_use]
    pub fn band_at(&self, x: f64) -> Option<(f64, f64)> {
        let side = |of: fn(&(f64, f64, f64)) -> (f64, f64)| {
            between(x, &self.band.iter().map(of).collect::<Vec<_>>())
        };
        Some((
            side(|(x, low, _)| (*x, *low))?,
            side(|(x, _, high)| (*x, *high))?,
        ))
    }
}

fn between(x: f64, points: &[(f64, f64)]) -> Option<f64> {
    let next = points.iter().position(|(at, _)| *at >= x)?;
    let (after, above) = points[next];
    if after == x {
        return Some(above);
    }
    let (before, below) = *points.get(next.checked_sub(1)?)?;
    let share = (x - before) / (after - before);
    Some(below + share * (above - below)).filter(|y| y.is_finite())
}

/// Values from one to another in so many equal steps, both ends among them.
///
/// ```
/// use planner::charts::steps;
/// assert_eq!(steps(0.0, 1.0, 4), [0.0, 0.25, 0.5, 0.75, 1.0]);
/// ```
#[must_use]
pub fn steps(from: f64, to: f64, count: u32) -> Vec<f64> {
    let count = count.max(1);
    (0..=count)
        .map(|n| from + (to - from) * (f64::from(n) / f64::from(count)))
        .collect()
}
