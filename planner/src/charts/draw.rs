//! Draws a chart at a given width: for a page, which has the title beside it, or as a picture.

use super::body::{Along, Body, Stop};
use super::chart::{Chart, Plot};
use super::labels::PITCH;
use super::looks::{Anchor, Look, SIZE};
use super::svg::Svg;
use super::text::{shortened, wrapped};
use super::{lines, rows};
use crate::words::Write;

/// The minimum width of a drawing, in pixels.
const NARROWEST: f64 = 200.0;
/// The maximum width, in pixels.
const WIDEST: f64 = 4000.0;
/// The margin around a picture, in pixels.
const MARGIN: f64 = 20.0;

/// The result of drawing a chart.
#[derive(Clone, PartialEq, Debug)]
pub struct Drawn {
    /// The SVG element with its namespace: for the page as well as for a file.
    pub svg: String,
    /// Its width in pixels.
    pub width: f64,
    /// Its height in pixels.
    pub height: f64,
    /// The direction in which its stops follow each other.
    pub along: Along,
    /// The positions at which keyboard and pointer read out values, in order; [`Chart::readout`]
    /// writes the values.
    pub stops: Vec<Stop>,
}

/// Draws a chart `width` pixels wide for a page, which shows title and subtitle beside it.
///
/// ```
/// use planner::{calculators::CHARTS, charts::draw, evaluate, model::{Day, NumberKind, Unit}};
/// use planner::{Plan, words::{Language, Write}};
/// struct Bare;
/// impl Write for Bare {
///     fn language(&self) -> Language { Language::English }
///     fn number(&self, number: f64, _: NumberKind, _: Unit) -> String { number.round().to_string() }
///     fn day(&self, day: Day) -> String { day.to_string() }
/// }
/// let plan = Plan::default();
/// let outcome = evaluate(&plan);
/// for (_, charts) in CHARTS {
///     for chart in charts(&plan, &outcome, &Bare) {
///         assert!(draw(&chart, 720.0, &Bare).svg.ends_with("</svg>"));
///     }
/// }
/// ```
#[must_use]
pub fn draw(chart: &Chart, width: f64, write: &dyn Write) -> Drawn {
    let width = allowed(width, NARROWEST);
    let Body {
        svg,
        height,
        along,
        stops,
    } = body(chart, width, write);
    Drawn {
        svg: svg.whole((width, height), &chart.title, &description(chart, write)),
        width,
        height,
        along,
        stops,
    }
}

/// Draws a chart as a picture or file of its own: with its title, on white paper, with a margin.
#[must_use]
pub fn picture(chart: &Chart, width: f64, write: &dyn Write) -> Drawn {
    // Whole pixels: otherwise the edge pixels of the picture would be half transparent.
    let width = allowed(width, NARROWEST + 2.0 * MARGIN).ceil();
    let room = width - 2.0 * MARGIN;
    let body = body(chart, room, write);
    let subtitle = [&*chart.lead, &chart.subtitle(write)].concat();
    let lines = wrapped(&subtitle, SIZE, room);
    let head = MARGIN + 16.0 + lines.iter().fold(4.0, |down, _| down + PITCH) + 4.0;
    let height = (head + body.height + MARGIN).ceil();
    let mut svg = Svg::default();
    svg.paper(width, height);
    // Bold letters are about a tenth wider.
    let title = shortened(&chart.title, 16.0 * 1.1, room);
    svg.title((MARGIN, MARGIN + 14.0), &title);
    let mut y = MARGIN + 18.0 + PITCH;
    for line in lines {
        svg.text(Look::AXIS, Anchor::Start, (MARGIN, y), &line);
        y += PITCH;
    }
    svg.moved((MARGIN, head), &body.svg);
    let moved = |stop: Stop| {
        let [x, y, wide, high] = stop.area;
        let dots = stop.dots.into_iter();
        Stop {
            at: stop.at
                + if body.along == Along::Across {
                    MARGIN
                } else {
                    head
                },
            area: [x + MARGIN, y + head, wide, high],
            dots: dots.map(|(x, y)| (x + MARGIN, y + head)).collect(),
        }
    };
    Drawn {
        svg: svg.whole((width, height), &chart.title, &description(chart, write)),
        width,
        height,
        along: body.along,
        stops: body.stops.into_iter().map(moved).collect(),
    }
}

fn allowed(width: f64, least: f64) -> f64 {
    if width.is_finite() {
        width.clamp(least, WIDEST).round()
    } else {
        least
    }
}

fn body(chart: &Chart, width: f64, write: &dyn Write) -> Body {
    match &chart.plot {
        Plot::Lines(data) => lines::draw(chart.role, data, width, write),
        Plot::Rows(data) => rows::draw(data, width, write),
    }
}

fn description(chart: &Chart, write: &dyn Write) -> String {
    let subtitle = [&*chart.lead, &chart.subtitle(write)].concat();
    [&*chart.sentence, &subtitle].join(if subtitle.is_empty() { "" } else { " " })
}
