//! The effect of ranges on a chart: which line values to sample, and the bands and whiskers.

use super::bars::{Rows, Whisker};
use super::chart::{Chart, Plot};
use super::curves::Line;
use super::parts::Value;
use super::scale::Spread;
use crate::model::{DAYS_PER_MONTH, Path, sorted};

/// The maximum number of places at which a line is sampled, besides the chart's stops and the
/// line's end.
const PLACES: usize = 24;

/// The values of a line that each sample has to give.
#[derive(Clone, PartialEq, Debug)]
pub struct LineQuery {
    /// The chart's name.
    pub chart: &'static str,
    /// Identifies the line: see [`Line::row`].
    pub row: usize,
    /// The x values at which values are wanted, in ascending order.
    pub along: Vec<f64>,
}

impl Whisker {
    /// Makes the whisker of a figure, whose value is at index `column` of the row's values and
    /// which is 0 where the axis is 0.
    #[must_use]
    pub fn of(figure: &[u16], column: usize) -> Self {
        Self {
            figure: figure.to_vec(),
            column,
            from: 0.0,
            most: f64::INFINITY,
            band: None,
        }
    }

    /// Returns its ends along the axis; an end is infinite if there is no such value.
    pub(super) fn ends(&self, rows: &Rows) -> Option<[f64; 2]> {
        let band = self.band?;
        Some(band.map(|at| match rows.axis.spread {
            Spread::Months(from) => (at - f64::from(from.number())) / DAYS_PER_MONTH,
            _ => self.from + at.clamp(-self.most, self.most),
        }))
    }

    /// Returns its ends as values of the same kind as `like`, the value of the row.
    pub(super) fn values(&self, like: &Value) -> [Value; 2] {
        let Some(band) = self.band else {
            return [Value::None, Value::None];
        };
        band.map(|at| match like {
            #[allow(clippy::cast_possible_truncation)] // quantiles of days, which are `i32`
            Value::Day(_) if at.is_finite() => {
                Value::day(crate::model::Day::from_number((at + 0.5).floor() as i32))
            }
            Value::Number(_, unit) => Value::number(Some(at), *unit),
            _ => Value::None,
        })
    }
}

impl Chart {
    /// Returns the values that must be sampled for the bands of its lines: at its stops, and at
    /// points of the lines between them.
    #[must_use]
    pub fn line_queries(&self) -> Vec<LineQuery> {
        let Plot::Lines(lines) = &self.plot else {
            return Vec::new();
        };
        let places = |line: &Line| {
            let inside = |x: &f64| line.at(*x).is_some();
            let step = line.points.len().div_ceil(PLACES).max(1);
            let bends = line.points.iter().map(|(x, _)| *x).step_by(step);
            let last = line.points.last().map(|(x, _)| *x);
            let stops = lines.stops.iter().copied().filter(inside);
            let all: Vec<f64> = stops.chain(bends).chain(last).collect();
            let mut all = sorted(&all, |one, other| one < other);
            all.dedup();
            all
        };
        let each = lines.lines.iter().filter_map(|line| {
            Some(LineQuery {
                chart: self.name,
                row: line.row?,
                along: places(line),
            })
        });
        each.filter(|query| !query.along.is_empty()).collect()
    }

    /// Sets the band of a line from its 5 % point, median and 95 % point at each place of the
    /// query. A line that is the same in every sample gets no band.
    pub fn fan(&mut self, query: &LineQuery, spread: &[[f64; 3]]) {
        let Plot::Lines(lines) = &mut self.plot else {
            return;
        };
        let of = |line: &&mut Line| self.name == query.chart && line.row == Some(query.row);
        let Some(line) = lines.lines.iter_mut().find(of) else {
            return;
        };
        let moved = spread.iter().any(|[low, _, high]| low != high);
        let ends = query.along.iter().zip(spread);
        line.band = ends
            .filter(|(_, [low, _, _])| moved && low.is_finite())
            .map(|(x, [low, _, high])| (*x, *low, *high))
            .collect();
    }

    /// Sets the whisker of each row; `band` gives the 5 % and 95 % points of a figure.
    pub fn spread(&mut self, band: &dyn Fn(&Path) -> Option<[f64; 2]>) {
        let Plot::Rows(rows) = &mut self.plot else {
            return;
        };
        let whiskers = rows.rows.iter_mut().filter_map(|row| row.whisker.as_mut());
        for whisker in whiskers {
            whisker.band = band(&whisker.figure).filter(|[low, high]| low != high);
        }
    }
}
