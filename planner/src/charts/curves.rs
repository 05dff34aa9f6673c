//! Charts of lines over a quantity, with areas, thresholds and marks, as data.

use super::parts::{Axis, Fill, Shape, Stroke, Tone};

/// A chart of lines over a quantity.
#[derive(Clone, PartialEq, Debug)]
pub struct Lines {
    /// The horizontal axis.
    pub x: Axis,
    /// The vertical axis.
    pub y: Axis,
    /// The lines; the first column of the table is x, the next are theirs.
    pub lines: Vec<Line>,
    /// Filled areas, drawn below the lines.
    pub areas: Vec<Area>,
    /// Thresholds, drawn as horizontal lines.
    pub levels: Vec<Level>,
    /// Vertical lines at x values that matter, above all today.
    pub rules: Vec<Rule>,
    /// Single points, the most important first: if there is too little room, the last ones lose
    /// their labels.
    pub marks: Vec<Mark>,
    /// The x values of the table's rows and of the stops.
    pub stops: Vec<f64>,
    /// What the drawn band is, in a few words that begin with a small letter; empty if it comes
    /// from ranges alone.
    pub band: String,
}

/// A line of a chart.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Line {
    /// Its name, at its end and as the head of its column.
    pub name: String,
    /// The text below its name at its end, if there is room: its last value.
    pub value: String,
    /// Whether its name is in the table only, because a mark has it, or nothing needs to.
    pub silent: bool,
    /// Its colour; [`Tone::Series`] also has its own dashes.
    pub tone: Tone,
    /// The kind of stroke.
    pub stroke: Stroke,
    /// Whether its band is drawn. Only the line in focus has a drawn band; the table has the others
    /// as well.
    pub fanned: bool,
    /// Its points, by ascending x.
    pub points: Vec<(f64, f64)>,
    /// The interval that holds 90 % of its values, at several x: x, low, high; a missing value is
    /// infinite. Empty if it is not known.
    pub band: Vec<(f64, f64, f64)>,
    /// Identifies the line when its values are sampled: the index of a row of the plan, or a number
    /// that the chart gives it. `None` if ranges do not change the line.
    pub row: Option<usize>,
}

/// A filled polygon.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Area {
    /// Its corners.
    pub points: Vec<(f64, f64)>,
    /// Its colour.
    pub fill: Fill,
}

/// A threshold.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Level {
    /// Its value on the axis.
    pub at: f64,
    /// Its label; may be empty.
    pub label: String,
    /// Its colour.
    pub tone: Tone,
}

/// A vertical line at an x value that matters.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Rule {
    /// Its x value.
    pub at: f64,
    /// Its label; may be empty.
    pub label: String,
    /// Text after the label, in the colour of something critical; empty if there is none.
    pub aside: String,
}

/// A mark at a point, with a label.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Mark {
    /// Its x value.
    pub x: f64,
    /// Its y value.
    pub y: f64,
    /// Its label, in a few words; empty if a line's name says it.
    pub label: String,
    /// A second line of text below the label, if there is room.
    pub more: String,
    /// Whether it is on the line in focus: its label is then bold, and may cover lines even where
    /// there is little room.
    pub strong: bool,
    /// Its colour.
    pub tone: Tone,
    /// Its shape.
    pub shape: Shape,
    /// Whether a thin line leads from it down to the axis.
    pub dropped: bool,
    /// Whether a short piece of a horizontal line is drawn through it: a threshold that only this
    /// mark has.
    pub level: bool,
    /// The y value from which a thick bar leads up to it.
    pub from: Option<f64>,
}

impl Line {
    /// Makes a line through the values of a function at `along`; values that are not finite are
    /// left out.
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

    /// Sets [`Line::row`].
    #[must_use]
    pub fn following(self, row: usize) -> Self {
        Self {
            row: Some(row),
            ..self
        }
    }

    /// Sets the band to be drawn.
    #[must_use]
    pub fn fanned(self) -> Self {
        Self {
            fanned: true,
            ..self
        }
    }

    /// Sets a dashed stroke.
    #[must_use]
    pub fn dashed(self) -> Self {
        Self {
            stroke: Stroke::Dashed,
            ..self
        }
    }

    /// Leaves the name to the table: it is not drawn.
    #[must_use]
    pub fn silent(self) -> Self {
        Self {
            silent: true,
            ..self
        }
    }

    /// Returns its value at `x`, interpolated linearly; `None` outside its points.
    #[must_use]
    pub fn at(&self, x: f64) -> Option<f64> {
        between(x, &self.points)
    }

    /// Returns the low and high ends of its band at `x`, interpolated linearly.
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
    /// Makes a chart of lines, without areas, thresholds, vertical lines or marks.
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

    /// Whether the band of a line is drawn.
    pub(super) fn banded(&self) -> bool {
        self.lines.iter().any(Line::banded)
    }
}

impl Line {
    /// Whether its band is drawn: it is wanted, and known at two points at least.
    pub(super) fn banded(&self) -> bool {
        self.fanned && self.band.len() > 1
    }
}

fn between(x: f64, points: &[(f64, f64)]) -> Option<f64> {
    let next = points.iter().position(|(at, _)| *at >= x)?;
    let (after, above) = points[next];
    if after == x {
        // At a jump, the value after it.
        let same = points[next..].iter().take_while(|(at, _)| *at == x);
        return same.last().map(|(_, y)| *y);
    }
    let (before, below) = *points.get(next.checked_sub(1)?)?;
    let share = (x - before) / (after - before);
    Some(below + share * (above - below)).filter(|y| y.is_finite())
}

/// Returns values from `from` to `to` in `count` equal steps, both ends included.
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
