//! What a figure does over all samples: quantiles and a histogram, or the share of each outcome.

use super::layout::{Cases, is_case};
use crate::model::{Day, Field, Kind, Path, Text};

/// A figure over all samples.
#[derive(Clone)]
pub struct Band {
    /// Which figure.
    pub path: Path,
    /// Its row in the table.
    pub field: &'static Field,
    /// What it does.
    pub spread: Spread,
    /// The share of samples that have its row at all: 1 but for lists that grow and shrink.
    pub present: f64,
}

/// What a figure does over all samples.
#[derive(Clone, PartialEq, Debug)]
pub enum Spread {
    /// Of a number or a date (days since 1970): none is "never", later than all.
    Measured {
        /// One in twenty is less.
        p05: Option<f64>,
        /// The median.
        p50: Option<f64>,
        /// One in twenty is more.
        p95: Option<f64>,
        /// The mean; none where it is never in some sample.
        mean: Option<f64>,
        /// The share of samples in which it is never.
        never: f64,
        /// How often it lies where.
        histogram: Histogram,
    },
    /// Of a choice, a flag or a text: each outcome seen and its share, the likeliest first.
    Shares(Vec<(Case, f64)>),
}

/// One outcome of a figure that is no number.
#[derive(Clone, PartialEq, Debug)]
pub enum Case {
    /// Yes or no.
    Flag(bool),
    /// The place among the options of the field's choice.
    Choice(u8),
    /// A text: the name of a row, mostly.
    Text(Text),
    /// It names nothing.
    Nothing,
}

/// How many samples lie in each of some parts of equal width. "Never" lies in none.
#[derive(Clone, PartialEq, Debug)]
pub struct Histogram {
    /// Where the first part begins.
    pub from: f64,
    /// Where the last part ends.
    pub to: f64,
    /// How many samples lie in each.
    pub counts: Vec<u32>,
}

/// The parts of a histogram.
const PARTS: u32 = 32;

impl Band {
    /// From all samples of a figure, in any order; they are reordered.
    #[allow(clippy::cast_precision_loss)] // fewer samples than 2^53
    pub(super) fn of(
        path: &[u16],
        field: &'static Field,
        cases: &Cases,
        samples: &mut Vec<f64>,
    ) -> Self {
        let all = samples.len().max(1) as f64;
        samples.retain(|x| !x.is_nan());
        let present = samples.len() as f64 / all;
        let spread = if is_case(field.kind) {
            shares(field.kind, cases, samples)
        } else {
            let whole = match field.kind {
                Kind::Number(number) => number.whole,
                _ => true,
            };
            measured(samples, whole)
        };
        Self {
            path: path.to_vec(),
            field,
            spread,
            present,
        }
    }

    /// The 5 % point, median and 95 % point of a date.
    #[must_use]
    pub fn days(&self) -> Option<[Option<Day>; 3]> {
        match (&self.field.kind, &self.spread) {
            (Kind::Date, Spread::Measured { p05, p50, p95, .. }) => {
                #[allow(clippy::cast_possible_truncation)] // days were days before
                Some(
                    [p05, p50, p95]
                        .map(|x| x.and_then(|x| Day::from_number((x + 0.5).floor() as i32))),
                )
            }
            _ => None,
        }
    }
}

fn shares(kind: Kind, cases: &Cases, samples: &[f64]) -> Spread {
    let mut seen: Vec<(f64, u32)> = Vec::new();
    for x in samples {
        match seen.iter_mut().find(|(case, _)| case == x) {
            Some((_, times)) => *times += 1,
            None => seen.push((*x, 1)),
        }
    }
    let all = f64::from(seen.iter().map(|(_, times)| times).sum::<u32>());
    let mut shares = Vec::new();
    while let Some(most) = (0..seen.len()).max_by_key(|i| (seen[*i].1, std::cmp::Reverse(*i))) {
        let (case, times) = seen.remove(most);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // places, as written
        let case = match kind {
            _ if case.is_infinite() => Case::Nothing,
            Kind::Flag => Case::Flag(case != 0.0),
            Kind::Choice(_) => Case::Choice(case as u8),
            _ => Case::Text(cases.get(case as usize).cloned().unwrap_or_default()),
        };
        shares.push((case, f64::from(times) / all));
    }
    Spread::Shares(shares)
}

#[allow(clippy::cast_precision_loss)] // fewer samples than 2^53
fn measured(samples: &mut [f64], whole: bool) -> Spread {
    let histogram = Histogram::of(samples, whole);
    let (finite, sum) = samples
        .iter()
        .filter(|x| x.is_finite())
        .fold((0.0, 0.0), |(n, sum), x| (n + 1.0, sum + x));
    let never = (samples.len() as f64 - finite) / samples.len().max(1) as f64;
    // The median first: the two others are then sought in a half each.
    let middle = quantile(samples, 0.5);
    let half = samples.len() / 2;
    let p05 = quantile_within(samples, 0..half, 0.05);
    let p95 = quantile_within(samples, half..samples.len(), 0.95);
    let number = |x: f64| x.is_finite().then_some(x);
    Spread::Measured {
        p05: number(p05),
        p50: number(middle),
        p95: number(p95),
        mean: (never == 0.0 && finite > 0.0).then(|| sum / finite),
        never,
        histogram,
    }
}

/// The quantile at `p` by linear interpolation between the two nearest of the sorted samples
/// (Hyndman and Fan's type 7). Reorders the samples. Infinite where there are none.
pub(super) fn quantile(samples: &mut [f64], p: f64) -> f64 {
    let all = 0..samples.len();
    quantile_within(samples, all, p)
}

/// The same, where the samples it lies between are known to be among those at `part`, with none
/// less after it and none more before it.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss
)] // places
fn quantile_within(samples: &mut [f64], part: std::ops::Range<usize>, p: f64) -> f64 {
    let place = samples.len().saturating_sub(1) as f64 * p;
    let below = place as usize;
    let share = place - below as f64;
    let part = if part.contains(&below) {
        part
    } else {
        0..samples.len()
    };
    let next = samples.get(part.end..).map_or(f64::INFINITY, least);
    let from = part.start;
    let Some(part) = samples.get_mut(part).filter(|part| !part.is_empty()) else {
        return f64::INFINITY;
    };
    let (_, at, above) = part.select_nth_unstable_by(below - from, f64::total_cmp);
    if share == 0.0 {
        return *at;
    }
    let next = if above.is_empty() { next } else { least(above) };
    // The difference of two infinities is no number.
    if next.is_finite() {
        *at + share * (next - *at)
    } else {
        next
    }
}

fn least(samples: &[f64]) -> f64 {
    samples.iter().copied().fold(f64::INFINITY, f64::min)
}

impl Histogram {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // parts
    fn of(samples: &[f64], whole: bool) -> Self {
        let finite = || samples.iter().copied().filter(|x| x.is_finite());
        let (mut from, mut to) = finite()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| {
                (low.min(x), high.max(x))
            });
        if from > to {
            return Self {
                from: 0.0,
                to: 0.0,
                counts: Vec::new(),
            };
        }
        let mut parts = PARTS;
        if whole {
            // As many whole numbers in every part, else its height would say where parts begin.
            let values = to - from + 1.0;
            let each = (values / f64::from(PARTS)).ceil();
            parts = (values / each).ceil() as u32;
            (from, to) = (from - 0.5, from - 0.5 + f64::from(parts) * each);
        }
        let scale = if to > from {
            f64::from(parts) / (to - from)
        } else {
            0.0
        };
        let mut counts = vec![0; parts as usize];
        for x in finite() {
            let part = (((x - from) * scale) as usize).min(counts.len() - 1);
            counts[part] += 1;
        }
        Self { from, to, counts }
    }
}

#[cfg(test)]
mod tests {
    use super::{Histogram, quantile};

    #[test]
    fn type_seven() {
        let mut few = [4.0, 1.0, 3.0, 2.0];
        assert_eq!(quantile(&mut few, 0.5), 2.5);
        assert!((quantile(&mut few, 0.95) - 3.85).abs() < 1e-14);
        assert_eq!(quantile(&mut few, 1.0), 4.0);
        let mut never = [1.0, f64::INFINITY, f64::INFINITY, 2.0];
        assert_eq!(quantile(&mut never, 0.25), 1.75);
        assert_eq!(quantile(&mut never, 0.5), f64::INFINITY);
        assert_eq!(quantile(&mut never, 0.95), f64::INFINITY);
        assert_eq!(quantile(&mut [], 0.5), f64::INFINITY);
    }

    #[test]
    fn whole_numbers_in_parts_of_as_many() {
        let samples: Vec<f64> = (0..100).map(f64::from).collect();
        let histogram = Histogram::of(&samples, true);
        assert_eq!((histogram.from, histogram.to), (-0.5, 99.5));
        assert_eq!(histogram.counts, [4; 25]);
    }
}
