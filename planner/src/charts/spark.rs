//! Sparklines: small drawings without text, beside a sentence that says the same.

use super::parts::{Stroke, Tone};
use super::scale::{Range, Scale, Spread};
use super::svg::Svg;

/// The width and the height in pixels.
const SIZE: (f64, f64) = (112.0, 24.0);
/// The maximum number of columns, or of dots in a row.
const MOST: usize = 16;

/// A sparkline.
#[derive(Clone, PartialEq, Debug)]
pub enum Spark {
    /// Columns side by side: value and tone; at most 16 are drawn.
    Columns(Vec<(f64, Tone)>),
    /// Bars one below the other, each filled to a share from 0 to 1; at most four are drawn.
    Shares(Vec<(f64, Tone)>),
    /// Dots in two rows; at most 32 are drawn.
    Dots(Vec<Tone>),
    /// A line through points.
    Curve(Vec<(f64, f64)>),
}

impl Spark {
    /// Draws it as an SVG that is hidden from screen readers: the page says the same beside it.
    ///
    /// ```
    /// use planner::charts::{Spark, Tone};
    /// let spark = Spark::Shares(vec![(0.5, Tone::Accent)]);
    /// assert!(spark.svg().contains("width=\"56\""));
    /// ```
    #[must_use]
    pub fn svg(&self) -> String {
        let mut svg = Svg::default();
        match self {
            Self::Columns(columns) => draw_columns(&mut svg, columns),
            Self::Shares(shares) => draw_shares(&mut svg, shares),
            Self::Dots(dots) => draw_dots(&mut svg, dots),
            Self::Curve(points) => draw_curve(&mut svg, points),
        }
        svg.hidden(SIZE, "spark")
    }
}

fn draw_columns(svg: &mut Svg, columns: &[(f64, Tone)]) {
    let columns = &columns[..columns.len().min(MOST)];
    let values = columns.iter().map(|(value, _)| *value);
    let up = Scale::new(
        Range::of(values.chain([0.0])),
        Spread::Linear,
        SIZE.1 - 1.0,
        1.0,
    );
    let floor = up.at(0.0);
    let wide = columns.iter().fold(0.0, |count, _| count + 1.0);
    let pitch = (SIZE.0 / f64::max(wide, 1.0)).min(27.0);
    let mut x = SIZE.0 - wide * pitch;
    for (value, tone) in columns {
        let y = up.at(*value);
        // Even the lowest column is visible.
        let high = (floor - y).abs().max(1.0);
        svg.rect(
            *tone,
            0.0,
            [
                x + pitch * 0.2,
                floor.min(y).min(floor - 1.0),
                pitch * 0.8,
                high,
            ],
        );
        x += pitch;
    }
}

fn draw_shares(svg: &mut Svg, shares: &[(f64, Tone)]) {
    let shares = &shares[..shares.len().min(4)];
    let (high, pitch) = if shares.len() == 1 {
        (8.0, 0.0)
    } else {
        (4.0, 6.0)
    };
    let taken = shares.iter().skip(1).fold(high, |taken, _| taken + pitch);
    let mut y = (SIZE.1 - taken) / 2.0;
    for (share, tone) in shares {
        svg.track([0.0, y, SIZE.0, high]);
        let share = if share.is_finite() {
            share.clamp(0.0, 1.0)
        } else {
            0.0
        };
        svg.rect(*tone, 0.0, [0.0, y, SIZE.0 * share, high]);
        y += pitch;
    }
}

fn draw_dots(svg: &mut Svg, dots: &[Tone]) {
    let dots = &dots[..dots.len().min(2 * MOST)];
    let row = dots.len().div_ceil(2).max(1);
    for (line, y) in dots.chunks(row).zip([7.0, 17.0]) {
        let wide = line.iter().fold(0.0, |wide, _| wide + 10.0);
        let pitch = f64::min(10.0, (SIZE.0 - 6.0) / f64::max(wide / 10.0, 1.0));
        let mut x = SIZE.0 - 4.0 - (wide / 10.0 - 1.0) * pitch;
        for tone in line {
            svg.dot(*tone, (x, y), 3.0);
            x += pitch;
        }
    }
}

fn draw_curve(svg: &mut Svg, points: &[(f64, f64)]) {
    let across = Scale::new(
        Range::of(points.iter().map(|(x, _)| *x)),
        Spread::Linear,
        1.0,
        SIZE.0 - 1.0,
    );
    let up = Scale::new(
        Range::of(points.iter().map(|(_, y)| *y)),
        Spread::Linear,
        SIZE.1 - 2.0,
        2.0,
    );
    svg.grid([0.0, SIZE.1 - 0.5, SIZE.0, SIZE.1 - 0.5]);
    let points: Vec<_> = points
        .iter()
        .map(|(x, y)| (across.at(*x), up.at(*y)))
        .collect();
    svg.path(Tone::Accent, Stroke::Plain, &points);
}
