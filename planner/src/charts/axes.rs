//! Ticks along an axis, and their labels.

use super::labels::{Label, shortened_to};
use super::looks::{Anchor, Look};
use super::parts::{Axis, Named, Ticks};
use super::scale::{Range, Scale, Spread, log_ticks, month_ticks, round_ticks, rounded};
use super::svg::Svg;
use super::words;
use crate::model::{Day, Unit};
use crate::words::Write;

/// From this width on, in pixels, numbers are written out and have words around them.
pub(super) const ROOMY: f64 = 440.0;
/// The minimum gap between two labels along the bottom, in pixels.
const APART: f64 = 6.0;
/// The minimum width of a month that is labelled with its first letter, in pixels.
const LETTER: f64 = 15.0;

/// A value that is marked on an axis, and its label.
pub(super) struct Tick {
    pub at: f64,
    pub text: String,
}

/// The minimum width of a month, in pixels, to label every month of an axis past a year: as wide as
/// “mars” with the gap beside it.
const NAME: f64 = 38.5;

/// Returns the ticks of a vertical axis, `most` or fewer.
pub(super) fn upward(
    axis: &Axis,
    range: Range,
    most: usize,
    width: f64,
    write: &dyn Write,
) -> Vec<Tick> {
    let values = values(axis, range, most);
    let texts = texts(axis, &values, width >= ROOMY, write);
    let ticks = values.into_iter().zip(texts);
    let room = |text: &str| shortened_to(text, Look::AXIS, width * 0.35).0;
    ticks
        .map(|(at, text)| Tick {
            at,
            text: room(&text),
        })
        .collect()
}

fn values(axis: &Axis, range: Range, most: usize) -> Vec<f64> {
    match (&axis.ticks, axis.spread) {
        (Ticks::Bare, _) => Vec::new(),
        (Ticks::At(given), _) => {
            let inside = |at: &&f64| range.low <= **at && **at <= range.high;
            given.iter().filter(inside).copied().collect()
        }
        (Ticks::Round, Spread::Log) => log_ticks(range, most),
        (Ticks::Round, _) => round_ticks(range, most),
    }
}

fn texts(axis: &Axis, values: &[f64], roomy: bool, write: &dyn Write) -> Vec<String> {
    let mut texts = match axis.ticks {
        Ticks::At(_) => values
            .iter()
            .map(|at| {
                // 0 needs no unit, except in percent.
                let share = matches!(axis.unit, Unit::Share | Unit::SharePerMonth);
                let unit = if *at == 0.0 && !share {
                    Unit::Plain
                } else {
                    axis.unit
                };
                words::number(write, *at, unit)
            })
            .collect(),
        _ => words::short(write, values, axis.unit, roomy),
    };
    match &axis.named {
        Named::Plain => {}
        Named::Each { word, zero } => {
            for (text, at) in texts.iter_mut().zip(values) {
                if *at == 0.0 && !zero.is_empty() {
                    text.clone_from(zero);
                } else if roomy || !word.ends_with(char::is_whitespace) {
                    *text = [word, &**text].concat();
                }
            }
        }
        Named::First(word) => {
            if let Some(first) = texts.first_mut() {
                *first = [first, "\u{a0}", word].concat();
            }
        }
        Named::Last(word) => {
            if let Some(last) = texts.last_mut() {
                *last = [last, "\u{a0}", word].concat();
            }
        }
    }
    texts
}

/// The ticks along the bottom, and the labels that have room.
#[derive(Default)]
pub(super) struct Bottom {
    pub ticks: Vec<f64>,
    /// The centres and half widths of the labels.
    middles: Vec<(f64, f64)>,
    pub texts: Vec<(Label, Anchor, f64)>,
}

/// Returns the ticks and labels of a horizontal axis; `left` and `right` are the ends of the plot,
/// `width` is that of the drawing.
pub(super) fn along(
    axis: &Axis,
    scale: &Scale,
    [left, right]: [f64; 2],
    width: f64,
    write: &dyn Write,
) -> Bottom {
    if let Spread::Months(from) = axis.spread {
        return calendar(from, scale, [left, right], width, write);
    }
    let worded = matches!(axis.named, Named::Each { .. } | Named::Last(_));
    let wide = if worded && width >= ROOMY { 84.0 } else { 54.0 };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a few
    let most = ((right - left) / wide).clamp(4.0, 12.0) as usize;
    let values = values(axis, scale.range(), most);
    let mut axis = axis.clone();
    // A word that takes too much of the width is left out.
    let most = match &axis.named {
        Named::First(word) => Some((word, 0.3)),
        Named::Last(word) => Some((word, if width >= ROOMY { 0.13 } else { 0.2 })),
        Named::Plain | Named::Each { .. } => None,
    };
    let wider = |(word, share): (&String, f64)| {
        Label(word.clone(), Look::AXIS).width() > (right - left) * share
    };
    if most.is_some_and(wider) {
        axis.named = Named::Plain;
    }
    let texts = texts(&axis, &values, width >= ROOMY, write);
    let count = texts.len();
    let mut all: Vec<_> = values.iter().zip(texts).enumerate().collect();
    // The last label is placed first: it says what is counted.
    if matches!(axis.named, Named::Last(_)) {
        all.rotate_right(1.min(count));
    }
    let mut bottom = Bottom::default();
    for (n, (at, text)) in all {
        let x = scale.at(*at);
        bottom.ticks.push(x);
        let label = Label(text, Look::AXIS);
        let start = n == 0 && matches!(axis.named, Named::First(_));
        bottom.put(label, x, start, width);
    }
    bottom
}

impl Bottom {
    /// Places a label at `x`, shifted to stay inside the drawing, unless it meets another label.
    /// With `start`, the label begins at `x`.
    fn put(&mut self, label: Label, x: f64, start: bool, width: f64) {
        let wide = label.width();
        let half = wide / 2.0;
        let (anchor, x, middle) = if start || x < half + 1.0 {
            let x = if start { x } else { 1.0 };
            (Anchor::Start, x, x + half)
        } else if x > width - half - 1.0 {
            (Anchor::End, width - 1.0, width - 1.0 - half)
        } else {
            (Anchor::Middle, x, x)
        };
        let free = self
            .middles
            .iter()
            .all(|(other, far)| (middle - other).abs() >= half + far + APART);
        if free && wide + 2.0 <= width {
            self.middles.push((middle, half));
            self.texts.push((label, anchor, x));
        }
    }

    /// Removes the ticks and keeps the labels.
    pub(super) fn without_ticks(self) -> Self {
        Self {
            ticks: Vec::new(),
            ..self
        }
    }

    /// Draws the axis at `y`, and the labels with their base line at `text`.
    pub(super) fn draw(&self, svg: &mut Svg, [left, right]: [f64; 2], y: f64, text: f64) {
        svg.grid([left, y, right, y]);
        for x in &self.ticks {
            svg.grid([*x, y, *x, y + 5.0]);
        }
        for (label, anchor, x) in &self.texts {
            svg.text(label.1, *anchor, (*x, text), &label.0);
        }
    }
}

/// Labels each month in its middle, by its name, if there is room; otherwise labels the first days
/// of some months, a quarter or a year apart, for example. January is labelled with its year.
fn calendar(
    from: Day,
    scale: &Scale,
    [left, right]: [f64; 2],
    width: f64,
    write: &dyn Write,
) -> Bottom {
    let range = scale.range();
    let mut bottom = Bottom::default();
    let month = (right - left) / (range.high - range.low);
    let language = write.language();
    let strong = |january: bool| if january { Look::NAME } else { Look::AXIS };
    let starts = month_ticks(from, range, 100);
    let monthly = starts.windows(2).all(|two| two[1].at - two[0].at < 1.1);
    // Single letters tell months apart within a year, not within two.
    let short = range.high - range.low < 13.5;
    if monthly && (month >= LETTER && short || month >= NAME) {
        // Begins with the month in which the axis begins. A month that is cut off is labelled in
        // the middle of its visible part.
        let (year, of, _) = from.parts();
        let first = starts.first().map_or((year, of), |tick| {
            let (year, of, _) = tick.day.parts();
            if of == 1 {
                (year - 1, 12)
            } else {
                (year, of - 1)
            }
        });
        let edges: Vec<f64> = std::iter::once(range.low)
            .chain(starts.iter().map(|tick| tick.at))
            .chain([range.high])
            .collect();
        let widest = |way: words::MonthName| {
            let texts =
                (1..=12).map(|month| Label(words::month_name(month, way, language), Look::AXIS));
            texts.map(|label| label.width()).fold(0.0, f64::max)
        };
        let way = words::MonthName::ALL
            .into_iter()
            .find(|way| widest(*way) + APART <= month)
            .unwrap_or(words::MonthName::Letter);
        for (n, two) in edges.windows(2).enumerate() {
            let (year, of) = after(first, n);
            let year = Label(year.to_string(), Look::NAME);
            let january = of == 1 && year.width() + APART <= month;
            let label = if january {
                year
            } else {
                Label(words::month_name(of, way, language), Look::AXIS)
            };
            let ends = [scale.at(two[0]), scale.at(two[1])];
            if ends[1] - ends[0] >= label.width() {
                bottom.put(label, f64::midpoint(ends[0], ends[1]), false, width);
            }
        }
        bottom.ticks = starts.iter().map(|tick| scale.at(tick.at)).collect();
        return bottom;
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a few
    let most = ((right - left) / 52.0).clamp(2.0, 13.0) as usize;
    for tick in month_ticks(from, range, most) {
        let (year, of, _) = tick.day.parts();
        let text = if of == 1 {
            year.to_string()
        } else {
            words::month_name(of, words::MonthName::Short, language)
        };
        let x = scale.at(tick.at);
        bottom.ticks.push(x);
        bottom.put(Label(text, strong(of == 1)), x, false, width);
    }
    bottom
}

/// Returns the year and the month that are `months` months later.
fn after((year, month): (i32, u32), months: usize) -> (i32, u32) {
    let months = u32::try_from(months).unwrap_or_default() + month - 1;
    (
        year + i32::try_from(months / 12).unwrap_or_default(),
        months % 12 + 1,
    )
}

/// Returns the ends of an axis: those that are given, otherwise those of the values. With `round`,
/// the maximum number of ticks, a linear axis is extended to round numbers.
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
