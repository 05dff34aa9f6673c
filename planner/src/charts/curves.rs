//! Lines over a quantity, and what stands between them, as data.

use super::parts::{Axis, Fill, Shape, Stroke, Tone};

/// Lines over a quantity.
#[derive(Clone, PartialEq, Debug)]
pub struct Lines {
    /// Along.
    pub x: Axis,
    /// Up.
    pub y: Axis,
    /// The lines.
    pub lines: Vec<Line>,
    /// What lies between lines.
    pub areas: Vec<Area>,
    /// Values that lines are held to.
    pub levels: Vec<Level>,
    /// Places along that matter, above all today.
    pub rules: Vec<Rule>,
    /// Single points, the most important first: where there is little room, the last lose their words.
    pub marks: Vec<Mark>,
    /// Where values are told, along x: rows of the table, stops of the keyboard.
    pub stops: Vec<f64>,
    /// What the band around the line in focus is, in a few words, the first letter small; empty where
    /// ranges alone make it.
    pub band: String,
}

/// A line.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// What is written below its name at its end, where there is room: its last value.
    pub value: String,
    /// Whether its name stands in the table alone: a mark says it, or nothing needs to.
    pub silent: bool,
    /// Its colour; a series also has its own dashes.
    pub tone: Tone,
    /// How it is drawn.
    pub stroke: Stroke,
    /// Whether its band is drawn: only that of what is in focus is, the others stand in the table.
    pub fanned: bool,
    /// Its points, x rising.
    pub points: Vec<(f64, f64)>,
    /// Where values lie with 90 % certainty: x, low, high; infinite where there is no such value. Empty
    /// where that is not known.
    pub band: Vec<(f64, f64, f64)>,
    /// What it follows, by which it is asked of samples: a row of the plan, or its place among the lines
    /// of its chart. None for what no range can move.
    pub row: Option<usize>,
}

/// What lies inside of points.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Area {
    /// Its corners.
    pub points: Vec<(f64, f64)>,
    /// Its colour.
    pub fill: Fill,
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

/// A place along that matters: a line from top to bottom.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Rule {
    /// Where.
    pub at: f64,
    /// What is there.
    pub label: String,
    /// What is said beside it, if anything, as something that went wrong.
    pub aside: String,
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
    /// What is written below that, where there is room.
    pub more: String,
    /// Whether it is the line in focus that it stands on.
    pub strong: bool,
    /// Its colour.
    pub tone: Tone,
    /// Its shape.
    pub shape: Shape,
    /// Whether a thin line leads from it down to the axis.
    pub dropped: bool,
    /// Whether a short piece of the level that it stands at is drawn with it: one that it alone has.
    pub level: bool,
    /// From where a thick bar leads up to it.
    pub from: Option<f64>,
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

    /// The same, its band drawn.
    #[must_use]
    pub fn fanned(self) -> Self {
        Self {
            fanned: true,
            ..self
        }
    }

    /// The same, dashed.
    #[must_use]
    pub fn dashed(self) -> Self {
        Self {
            stroke: Stroke::Dashed,
            ..self
        }
    }

    /// The same, its name in the table alone.
    #[must_use]
    pub fn silent(self) -> Self {
        Self {
            silent: true,
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

impl Lines {
    /// Lines between two axes, and nothing else yet.
    #[must_use]
    pub fn new(x: Axis, y: Axis, lines: Vec<Line>, stops: Vec<f64>) -> Self {
        Self {
            x,
            y,
            lines,
            stops,
            areas: Vec::new(),
            levels: Vec::new(),
            rules: Vec::new(),
            marks: Vec::new(),
            band: String::new(),
        }
    }

    /// Whether a band is drawn.
    pub(super) fn banded(&self) -> bool {
        self.lines.iter().any(Line::banded)
    }
}

impl Line {
    /// Whether its band is drawn.
    pub(super) fn banded(&self) -> bool {
        self.fanned && self.band.len() > 1
    }
}

fn between(x: f64, points: &[(f64, f64)]) -> Option<f64> {
    let next = points.iter().position(|(at, _)| *at >= x)?;
    let (after, above) = points[next];
    if after == x {
        // Where it jumps, what it is from then on.
        let same = points[next..].iter().take_while(|(at, _)| *at == x);
        return same.last().map(|(_, y)| *y);
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
