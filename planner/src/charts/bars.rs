//! Charts of rows, one below the other, as data.

use super::curves::Level;
use super::parts::{Axis, Shape, Tone, Value};
use crate::model::Path;

/// A chart of rows, one below the other, along a common horizontal axis.
#[derive(Clone, PartialEq, Debug)]
pub struct Rows {
    /// The horizontal axis.
    pub axis: Axis,
    /// The heads of the table's columns: that of the names, then those of [`Row::values`].
    pub heads: Vec<String>,
    /// The rows, from top to bottom.
    pub rows: Vec<Row>,
    /// Thresholds, drawn as vertical lines.
    pub levels: Vec<Level>,
    /// Named intervals along the axis: from, to, name.
    pub zones: Vec<(f64, f64, String)>,
}

/// A row of a chart.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Row {
    /// Its name, beside or above what is drawn.
    pub name: String,
    /// The bars, spreads and marks to draw.
    pub parts: Vec<Part>,
    /// The text beside what is drawn: the value that matters.
    pub note: String,
    /// Its cells in the table, after the name.
    pub values: Vec<Value>,
    /// The figure that the row shows, and its spread if inputs are ranges.
    pub whisker: Option<Whisker>,
}

/// The spread of a row's value over the samples, drawn as a thin line over its bar.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Whisker {
    /// The path of the figure in the outcome.
    pub figure: Path,
    /// The index of the figure's value in [`Row::values`].
    pub column: usize,
    /// The axis value at which the figure is 0; ignored on an axis of months.
    pub from: f64,
    /// The maximum distance from there at which an end is drawn; ignored on an axis of months.
    pub most: f64,
    /// The figure's 5 % and 95 % points; dates are days since 1970, and a missing value is
    /// infinite. `None` if the figure is the same in every sample, or not sampled yet.
    pub band: Option<[f64; 2]>,
}

/// A shape in a row.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Part {
    /// A bar between two values of the axis.
    Bar(f64, f64, Tone),
    /// A thin bar from the lowest to the highest value.
    Spread(f64, f64, Tone),
    /// A mark at a value of the axis.
    Mark(f64, Shape, Tone),
    /// The value of one of several people, marked with the person's number.
    Number(f64, u8),
}
