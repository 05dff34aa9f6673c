//! A chart as data: what is shown, in which unit and role, without any pixel.

use super::bars::Rows;
use super::curves::Lines;
use crate::model::Path;

/// A chart. Its table, the sentences of its stops and its drawing all come from the same data.
#[derive(Clone, PartialEq, Debug)]
pub struct Chart {
    /// Its name in file names and for comparing: unique on a page.
    pub name: &'static str,
    /// Where it stands on its page.
    pub role: Role,
    /// What it shows.
    pub title: String,
    /// The finding, said first and strongly beside a small chart; empty for a large one.
    pub lead: String,
    /// The figure that the finding tells of, by its path; empty where it tells of none.
    pub about: Path,
    /// What is said beside the title, after the lead: see [`Chart::subtitle`].
    pub note: String,
    /// What it says, in a sentence.
    pub sentence: String,
    /// What is drawn.
    pub plot: Plot,
}

/// Where a chart stands on its page, which decides how high it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Role {
    /// The one large chart of a page.
    #[default]
    Hero,
    /// A small one, in the panel beside.
    Panel,
    /// A small one with several lines, in the panel beside.
    TallPanel,
    /// None: the page draws the same in its rows. This is what is copied and saved of them.
    Rows,
}

/// The two kinds of drawing.
#[derive(Clone, PartialEq, Debug)]
#[allow(clippy::large_enum_variant)] // a few at a time
pub enum Plot {
    /// Values along a quantity.
    Lines(Lines),
    /// Things one below the other, each with bars, spreads or dots.
    Rows(Rows),
}
