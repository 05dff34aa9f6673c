//! Statistics of a figure over all samples: quantiles and a histogram, or the share of each value.

use super::layout::is_case;
use crate::model::measured::Cases;
use crate::model::{Day, Field, Kind, Path, Text};

/// Distribution of a figure over all samples.
#[derive(Clone)]
pub struct Band {
    /// Path of the figure in the outcome.
    pub path: Path,
    /// Field of the figure in its table.
    pub field: &'static Field,
    /// Quantiles and histogram, or shares.
    pub spread: Spread,
    /// Share of samples that have its row: below 1 only in lists that grow and shrink.
    pub present: f64,
}

/// Distribution of a figure's values.
#[derive(Clone, PartialEq, Debug)]
pub enum Spread {
    /// Of a number or a date (days since 1970). `None` means "never", later than all.
    Measured {
        /// 5 % quantile.
        p05: Option<f64>,
        /// Median.
        p50: Option<f64>,
        /// 95 % quantile.
        p95: Option<f64>,
        /// Mean; `None` if the figure is never in some sample.
        mean: Option<f64>,
        /// Share of samples in which the figure is never.
        never: f64,
        /// Histogram of the finite samples.
        histogram: Histogram,
    },
    /// Of a choice, a flag or a text: each value seen and its share, the most frequent first.
    Shares(Vec<(Case, f64)>),
}

/// One value of a figure that is not a number or date.
#[derive(Clone, PartialEq, Debug)]
pub enum Case {
    /// Yes or no.
    Flag(bool),
    /// Index among the options of the field's choice.
    Choice(u8),
    /// A text, mostly the name of a row.
    Text(Text),
    /// No choice or no text.
    Nothing,
}

/// Counts of samples in bins of equal width. "Never" is in no bin.
#[derive(Clone, PartialEq, Debug)]
pub struct Histogram {
    /// Lower bound of the first bin.
    pub from: f64,
    /// Upper bound of the last bin.
    pub to: f64,
    /// Number of samples in each bin; empty without finite samples.
    pub counts: Vec<u32>,
}

/// Maximum number of bins of a histogram.
const PARTS: u32 = 32;

impl Band {
    /// Computes a band from all samples of a figure, in any order. NaN (absent) is dropped.
    #[allow(clippy::cast_precision_loss)] // fewer samples than 2^53
    pub(super) fn of(path: &[u16], field: &'static Field, cases: &Cases, samples: &[f64]) -> Self {
        let all = samples.len().max(1) as f64;
        let there: Vec<f64>;
        let samples = if samples.iter().any(|x| x.is_nan()) {
            there = samples.iter().copied().filter(|x| !x.is_nan()).collect();
            &there
        } else {
            samples
        };
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

    /// 5 % quantile, median and 95 % quantile of a date; `None` if the figure is not a date.
    #[must_use]
    pub fn days(&self) -> Option<[Option<Day>; 3]> {
        match (&self.field.kind, &self.spread) {
            (Kind::Date, Spread::Measured { p05, p50, p95, .. }) => {
                #[allow(clippy::cast_possible_truncation)] // quantiles of day numbers
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
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // indices, as written
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
fn measured(samples: &[f64], whole: bool) -> Spread {
    let ranked = Ranked::of(samples);
    let all = samples.len().max(1) as f64;
    let never = f64::from(ranked.counts[NEVER]) / all;
    let number = |x: f64| Some(x).filter(|x| x.is_finite());
    let [p05, p50, p95] = ranked.quantiles([0.05, 0.5, 0.95]).map(number);
    Spread::Measured {
        p05,
        p50,
        p95,
        mean: (never == 0.0).then(|| samples.iter().sum::<f64>() / all),
        never,
        histogram: Histogram::of(&ranked, whole),
    }
}

/// Samples counted into narrow bins in order, so that a quantile is searched in one bin only.
pub(super) struct Ranked<'a> {
    samples: &'a [f64],
    from: f64,
    to: f64,
    /// Bin of each sample.
    parts: Vec<u16>,
    counts: [u32; NEVER + 1],
}

/// Number of bins. "Never" is in one more, after them.
const NEVER: usize = 512;

impl<'a> Ranked<'a> {
    /// `samples` are finite or infinite, not NaN.
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss
    )] // bins
    pub fn of(samples: &'a [f64]) -> Self {
        let (mut from, mut to) = (f64::INFINITY, f64::NEG_INFINITY);
        for x in samples.iter().filter(|x| x.is_finite()) {
            (from, to) = (from.min(*x), to.max(*x));
        }
        let scale = NEVER as f64 / (to - from);
        let scale = if scale.is_finite() { scale } else { 0.0 };
        let mut counts = [0; NEVER + 1];
        // Monotonic: a greater sample is in the same bin or a later one.
        let part = |x: &f64| {
            let part = if x.is_finite() {
                (((x - from) * scale) as usize).min(NEVER - 1)
            } else {
                NEVER
            };
            counts[part] += 1;
            part as u16
        };
        Self {
            samples,
            from,
            to,
            parts: samples.iter().map(part).collect(),
            counts,
        }
    }

    /// The sample of this rank, from 0, and the next.
    fn at(&self, rank: usize) -> (f64, f64) {
        let (mut before, mut part) = (0, 0);
        while part < NEVER && before + self.counts[part] as usize <= rank {
            before += self.counts[part] as usize;
            part += 1;
        }
        let place = rank - before;
        let mut here = self.within(part);
        if place >= here.len() {
            return (f64::INFINITY, f64::INFINITY);
        }
        let (_, at, above) = here.select_nth_unstable_by(place, f64::total_cmp);
        let least = |others: &[f64]| others.iter().copied().fold(f64::INFINITY, f64::min);
        let next = if above.is_empty() {
            // Smallest sample of the next bin that is not empty.
            let next = (part + 1..NEVER).find(|part| self.counts[*part] > 0);
            next.map_or(f64::INFINITY, |part| least(&self.within(part)))
        } else {
            least(above)
        };
        (*at, next)
    }

    fn within(&self, part: usize) -> Vec<f64> {
        let mut here = Vec::with_capacity(self.counts[part] as usize);
        let pairs = self.samples.iter().zip(&self.parts);
        here.extend(
            pairs
                .filter(|(_, p)| usize::from(**p) == part)
                .map(|(x, _)| *x),
        );
        here
    }

    /// Quantile at `p`, by linear interpolation between the two nearest of the sorted samples
    /// (Hyndman and Fan's type 7). Infinite if there are no samples.
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss
    )] // ranks
    pub fn quantile(&self, p: f64) -> f64 {
        let place = self.samples.len().saturating_sub(1) as f64 * p;
        let share = place - place.floor();
        let (at, next) = self.at(place as usize);
        if share == 0.0 {
            at
        } else if next.is_finite() {
            at + share * (next - at)
        } else {
            // The difference of two infinities would be NaN.
            next
        }
    }

    /// Quantiles at three probabilities.
    pub fn quantiles(&self, of: [f64; 3]) -> [f64; 3] {
        of.map(|p| self.quantile(p))
    }
}

impl Histogram {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // bins
    fn of(ranked: &Ranked<'_>, whole: bool) -> Self {
        let (mut from, mut to) = (ranked.from, ranked.to);
        if from > to {
            return Self {
                from: 0.0,
                to: 0.0,
                counts: Vec::new(),
            };
        }
        if !whole {
            let narrow = ranked.counts[..NEVER].chunks(NEVER / PARTS as usize);
            let counts = narrow.map(|parts| parts.iter().sum()).collect();
            return Self { from, to, counts };
        }
        // The same number of whole values in every bin; otherwise heights would depend on where
        // bins begin.
        let values = to - from + 1.0;
        let each = (values / f64::from(PARTS)).ceil();
        let parts = (values / each).ceil();
        (from, to) = (from - 0.5, from - 0.5 + parts * each);
        let mut counts = vec![0; parts as usize];
        for x in ranked.samples.iter().filter(|x| x.is_finite()) {
            counts[((x - from) / each) as usize] += 1;
        }
        Self { from, to, counts }
    }
}

#[cfg(test)]
mod tests {
    use super::{Histogram, Ranked};

    #[test]
    fn type_seven() {
        let quantile = |samples: &[f64], p: f64| Ranked::of(samples).quantile(p);
        let few = [4.0, 1.0, 3.0, 2.0];
        assert_eq!(quantile(&few, 0.5), 2.5);
        assert!((quantile(&few, 0.95) - 3.85).abs() < 1e-14);
        assert_eq!(quantile(&few, 1.0), 4.0);
        let never = [1.0, f64::INFINITY, f64::INFINITY, 2.0];
        assert_eq!(quantile(&never, 0.25), 1.75);
        assert_eq!(quantile(&never, 0.5), f64::INFINITY);
        assert_eq!(quantile(&never, 0.95), f64::INFINITY);
        assert_eq!(quantile(&[], 0.5), f64::INFINITY);
    }

    #[test]
    fn whole_numbers_in_parts_of_as_many() {
        let samples: Vec<f64> = (0..100).map(f64::from).collect();
        let histogram = Histogram::of(&Ranked::of(&samples), true);
        assert_eq!((histogram.from, histogram.to), (-0.5, 99.5));
        assert_eq!(histogram.counts, [4; 25]);
    }
}
