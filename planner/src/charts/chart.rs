//! A chart as data: what it shows, with units and a role, without any pixels.

use super::bars::Rows;
use super::curves::Lines;
use crate::model::Path;

/// A chart. Its table, the readouts of its stops and its drawing come from the same data.
#[derive(Clone, PartialEq, Debug)]
pub struct Chart {
    /// Its name, by which it is found, and which files are named after; unique on its page.
    pub name: &'static str,
    /// Where it is on its page, which decides its height.
    pub role: Role,
    /// The title.
    pub title: String,
    /// The finding, in bold before the note of a small chart; empty for a large one.
    pub lead: String,
    /// The path of the figure that the finding is about; empty if there is none.
    pub about: Path,
    /// The text beside the title, after the lead: see [`Chart::subtitle`].
    pub note: String,
    /// The finding in a sentence, for the SVG's description and the CLI.
    pub sentence: String,
    /// The data of the drawing.
    pub plot: Plot,
}

/// Where a chart is on its page, which decides its height.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Role {
    /// The only large chart of a page.
    #[default]
    Hero,
    /// A small chart in the side panel.
    Panel,
    /// A small chart with several lines in the side panel.
    TallPanel,
    /// Nowhere: the page's rows draw the same data. This chart is for copying and saving it.
    Rows,
}

/// The data of a drawing.
#[derive(Clone, PartialEq, Debug)]
#[allow(clippy::large_enum_variant)] // a few at a time
pub enum Plot {
    /// Lines over a quantity.
    Lines(Lines),
    /// Rows of bars, spreads or marks, one below the other.
    Rows(Rows),
}
