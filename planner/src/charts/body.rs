//! What is drawn of a chart before it is made a whole.

use super::svg::Svg;

/// A direction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Along {
    /// From left to right.
    Across,
    /// From top to bottom.
    Down,
}

/// A place that keyboard and pointer can ask.
#[derive(Clone, PartialEq, Debug)]
pub struct Stop {
    /// Where it is, in its direction.
    pub at: f64,
    /// What is marked: x, y, width, height.
    pub area: [f64; 4],
    /// Where lines are at this place.
    pub dots: Vec<(f64, f64)>,
}

/// What is drawn, before it is made a whole.
pub(super) struct Body {
    pub svg: Svg,
    pub height: f64,
    pub along: Along,
    pub stops: Vec<Stop>,
}
