//! Things one below the other, as data.

use super::curves::Level;
use super::parts::{Axis, Shape, Tone, Value};
use crate::model::Path;

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
    /// What lies between two values is called: from, to, its name.
    pub zones: Vec<(f64, f64, String)>,
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
    /// The value of one of several people, told by a number.
    Number(f64, u8),
}
