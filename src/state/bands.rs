//! What ranges make of the figures of the plan on view, once it is known.

use planner::analysis::{Band, Spread};
use planner::charts::{Chart, LineQuery};
use planner::model::Path;
use std::sync::Arc;

/// What was asked of a chart's line, and its 5 % point, median and 95 % point at each place.
pub type Fan = (LineQuery, Vec<[f64; 3]>);

/// What ranges make of the figures of the plan on view.
#[derive(Clone, Default)]
pub struct Bands {
    /// In the reader's words, by the figure's path.
    pub texts: Vec<(Path, String)>,
    /// As numbers.
    pub figures: Arc<[Band]>,
    /// Of the lines of charts on view.
    pub fans: Vec<Fan>,
    /// In how many cases each calculator stands as it is shown, in words and in the order of the list;
    /// empty where it always does.
    pub lights: Vec<String>,
}

impl Bands {
    /// Whether nothing is known, or nothing moves.
    pub fn is_empty(&self) -> bool {
        self.figures.is_empty() && self.fans.is_empty()
    }

    /// The band of a figure in words; empty where it has none.
    pub fn text_of(&self, figure: &[u16]) -> &str {
        let text = self.texts.iter().find(|(path, _)| path == figure);
        text.map_or("", |(_, text)| text)
    }

    /// The band of a figure.
    pub fn of(&self, figure: &[u16]) -> Option<&Band> {
        self.figures.iter().find(|band| band.path == figure)
    }

    /// In how many cases a calculator stands as it is shown, by its place in the list; empty where it
    /// always does, and until it is known.
    pub fn light(&self, place: usize) -> &str {
        self.lights.get(place).map_or("", String::as_str)
    }

    /// The same with the fans of lines.
    pub fn with_fans(&self, fans: Vec<Fan>) -> Self {
        Self {
            fans,
            ..self.clone()
        }
    }

    /// Gives a chart what is known of its rows and its lines.
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
