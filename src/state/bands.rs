//! Bands: how far the ranges of the plan on view spread its figures, found by sampling.

use planner::analysis::{Band, Spread};
use planner::charts::{Chart, LineQuery};
use planner::model::Path;
use std::sync::Arc;

/// A line of a chart, and its 5 % point, median and 95 % point at each position of the query.
pub type Fan = (LineQuery, Vec<[f64; 3]>);

/// Spread of the figures of the plan on view; empty until samples are taken.
#[derive(Clone, Default)]
pub struct Bands {
    /// Bands in the reader's language, by the path of the figure.
    pub texts: Vec<(Path, String)>,
    /// Bands as numbers.
    pub figures: Arc<[Band]>,
    /// Fans of the lines of the charts on view.
    pub fans: Vec<Fan>,
    /// For each calculator, in the order of `CALCULATORS`: in how many samples its light is the one
    /// shown, in words; empty if in all.
    pub lights: Vec<String>,
}

impl Bands {
    /// Whether nothing is known yet, or no figure varies.
    pub fn is_empty(&self) -> bool {
        self.figures.is_empty() && self.fans.is_empty()
    }

    /// Returns the band of a figure in words; empty if it has none.
    pub fn text_of(&self, figure: &[u16]) -> &str {
        let text = self.texts.iter().find(|(path, _)| path == figure);
        text.map_or("", |(_, text)| text)
    }

    /// Returns the band of a figure as numbers.
    pub fn of(&self, figure: &[u16]) -> Option<&Band> {
        self.figures.iter().find(|band| band.path == figure)
    }

    /// Returns in how many samples the light of a calculator is the one shown, by its index in
    /// `CALCULATORS`; empty if in all, and until that is known.
    pub fn light(&self, place: usize) -> &str {
        self.lights.get(place).map_or("", String::as_str)
    }

    /// Returns a copy with these fans.
    pub fn with_fans(&self, fans: Vec<Fan>) -> Self {
        Self {
            fans,
            ..self.clone()
        }
    }

    /// Adds what is known to a chart: bands to its rows, fans to its lines.
    pub fn annotate(&self, chart: &mut Chart) {
        chart.spread(&|figure| match self.of(figure)?.spread {
            Spread::Measured { p05, p95, .. } => {
                Some([p05, p95].map(|end| end.unwrap_or(f64::INFINITY)))
            }
            Spread::Shares(_) => None,
        });
        for (query, spread) in &self.fans {
            chart.fan(query, spread);
        }
    }
}
