//! The drawing of a chart before it is wrapped in an `<svg>` element.

use super::svg::Svg;

/// The direction in which stops follow each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Along {
    /// From left to right.
    Across,
    /// From top to bottom.
    Down,
}

/// A position at which keyboard and pointer read out values.
#[derive(Clone, PartialEq, Debug)]
pub struct Stop {
    /// Its position along that direction, in pixels.
    pub at: f64,
    /// The area that is highlighted: x, y, width, height.
    pub area: [f64; 4],
    /// The points on the lines at this position.
    pub dots: Vec<(f64, f64)>,
}

/// The drawing of a chart before it is wrapped in an `<svg>` element.
pub(super) struct Body {
    pub svg: Svg,
    pub height: f64,
    pub along: Along,
    pub stops: Vec<Stop>,
}
