//! Draws a chart at a width: what lines and rows have in common.

use super::chart::{Axis, Chart, Plot, Tone};
use super::labels::Cover;
use super::scale::{Range, Scale, Spread, log_ticks, month_ticks, round_ticks, rounded};
use super::svg::{Anchor, NAME, SIZE, SMALL, Svg, TICK, TITLE};
use super::text::{shortened, text_width};
use super::{lines, rows, words};
use crate::words::Write;

/// The narrowest drawing.
const NARROWEST: f64 = 200.0;

/// A drawing.
#[derive(Clone, PartialEq, Debug)]
pub struct Drawn {
    /// The whole SVG, right alone as well as in the page.
    pub svg: String,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Along which direction its stops follow each other.
    pub along: Along,
    /// The places that keyboard and pointer can ask, in order; [`Chart::said`] says their values.
    pub stops: Vec<Stop>,
}

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

/// Draws a chart so many pixels wide.
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
    let width = if width.is_finite() {
        width.clamp(NARROWEST, 4000.0).round()
    } else {
        NARROWEST
    };
    match &chart.plot {
        Plot::Lines(data) => lines::draw(chart, data, width, write),
        Plot::Rows(data) => rows::draw(chart, data, width, write),
    }
}

/// The title, and what is measured upwards; says how far down they reach.
pub(super) fn title(svg: &mut Svg, chart: &Chart, up: &str, width: f64) {
    // Bold letters are a tenth wider.
    let text = shortened(&chart.title, 13.0 * 1.1, width);
    svg.text(TITLE, Anchor::Start, (0.0, 15.0), &text);
    svg.text(
        TICK,
        Anchor::Start,
        (0.0, 33.0),
        &shortened(up, SMALL, width),
    );
}

/// How far down the title reaches.
pub(super) fn title_height(up: &str) -> f64 {
    if up.is_empty() { 24.0 } else { 42.0 }
}

/// A mark on an axis: where, and what is written there.
pub(super) struct Tick {
    pub at: f64,
    pub text: String,
}

/// The marks on an axis: `most` or fewer.
pub(super) fn ticks(axis: &Axis, range: Range, most: usize, write: &dyn Write) -> Vec<Tick> {
    let values = match axis.spread {
        Spread::Months(from) => {
            let ticks = month_ticks(from, range, most);
            let told = ticks.iter().enumerate().map(|(n, tick)| Tick {
                at: tick.at,
                text: words::month(tick.day, n == 0, write.language()),
            });
            return told.collect();
        }
        Spread::Log => log_ticks(range, most),
        Spread::Linear => round_ticks(range, most),
    };
    let texts = words::short(write, &values, axis.unit);
    values
        .into_iter()
        .zip(texts)
        .map(|(at, text)| Tick { at, text })
        .collect()
}

/// Writes the marks along the bottom; what would meet the one before it is left out.
pub(super) fn along_bottom(svg: &mut Svg, scale: &Scale, ticks: &[Tick], width: f64, y: f64) {
    let mut free = f64::NEG_INFINITY;
    for tick in ticks {
        let half = text_width(&tick.text, SMALL) / 2.0;
        let at = scale.at(tick.at);
        // A text at an edge is moved inside.
        let middle = at.min(width - half).max(half);
        if middle - half >= free {
            svg.text(TICK, Anchor::Middle, (middle, y), &tick.text);
            free = middle + half + 6.0;
        }
    }
}

/// A swatch and what it means.
pub(super) struct Meaning<'a> {
    pub tone: Tone,
    pub dashed: bool,
    pub text: &'a str,
}

/// Where the swatches of a key stand within a width: left ends, base lines, and its height.
pub(super) fn key_places(key: &[Meaning<'_>], width: f64) -> (Vec<(f64, f64)>, f64) {
    let (mut x, mut y, mut places) = (0.0, 12.0, Vec::with_capacity(key.len()));
    for meaning in key {
        let wide = 28.0 + text_width(meaning.text, SIZE).min(width - 28.0);
        if x > 0.0 && x + wide > width {
            (x, y) = (0.0, y + 17.0);
        }
        places.push((x, y));
        x += wide + 14.0;
    }
    let height = if key.is_empty() { 0.0 } else { y + 8.0 };
    (places, height)
}

/// Writes a key from a place down; bars as squares, lines as lines.
pub(super) fn key(svg: &mut Svg, key: &[Meaning<'_>], bars: bool, width: f64, top: f64) {
    let (places, _) = key_places(key, width);
    for (meaning, (x, y)) in key.iter().zip(places) {
        svg.tone(meaning.tone);
        if bars {
            svg.rect(
                "fill=\"currentColor\" rx=\"2\"",
                [x, top + y - 9.0, 10.0, 10.0],
            );
        } else {
            let y = top + y - 4.0;
            svg.path(meaning.tone, meaning.dashed, &[(x, y), (x + 22.0, y)]);
        }
        svg.close();
        let from = if bars { 15.0 } else { 28.0 };
        let text = shortened(meaning.text, SIZE, width - 28.0);
        svg.text(NAME, Anchor::Start, (x + from, top + y), &text);
    }
}

/// A plot's own area, from its corner: what texts may cover.
pub(super) fn bounds(left: f64, top: f64, right: f64, bottom: f64) -> Cover {
    Cover {
        left,
        top,
        right,
        bottom,
    }
}

/// The ends of an axis: those given, else what is drawn, from and to round numbers.
pub(super) fn ends(axis: &Axis, values: impl Iterator<Item = f64>, round: Option<usize>) -> Range {
    let mut found = Range::of(values.chain(axis.ends.into_iter().flatten()));
    if let (Some(most), Spread::Linear) = (round, axis.spread) {
        found = rounded(found, most);
    }
    let low = axis.ends[0].unwrap_or(found.low);
    let high = axis.ends[1].unwrap_or(found.high);
    if low < high {
        Range { low, high }
    } else {
        Range::of([low])
    }
}
