//! Inputs and figures that questions are about: where they stand, what they are called, how their
//! values are written.

use super::super::compared::label;
use super::super::live::Live;
use planner::analysis::measure;
use planner::analysis::normal::quantile;
use planner::model::{Cell, Day, Field, Group, Kind, Number, Path, Table, Unit, decimal, path};
use planner::{Outcome, Plan};

/// How many values of an input a table of two has.
const STEPS: [f64; 5] = [-0.2, -0.1, 0.0, 0.1, 0.2];
/// Of a range, its quantiles.
const QUANTILES: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// An input or a figure.
pub struct Place {
    /// Its path.
    pub at: Path,
    /// The same as in documents.
    pub name: String,
    /// Its row in the table.
    pub field: &'static Field,
    /// Its unit, also where it has it from its group.
    pub unit: Unit,
    /// What it is called, without its page.
    pub words: String,
}

impl Place {
    /// The input of this name.
    pub fn input(live: &Live, name: &str) -> Option<Self> {
        Self::new(live, &live.plan, Plan::FIELDS, name)
    }

    /// The figure of this name.
    pub fn figure(live: &Live, name: &str) -> Option<Self> {
        Self::new(live, &live.outcome, Outcome::FIELDS, name)
    }

    fn new(live: &Live, table: &dyn Table, fields: &'static [Field], name: &str) -> Option<Self> {
        let at = path::parse(table, name)?;
        let (field, _) = path::get(table, &at)?;
        Some(Self {
            unit: path::unit(fields, &at),
            words: inner(&label(live.reader, table, &live.plan, &at)),
            name: name.to_owned(),
            field,
            at,
        })
    }

    /// A value as the page shows it: a day where it is one; infinite is never.
    pub fn written(&self, live: &Live, x: f64) -> String {
        let writer = live.reader.writer(&live.plan);
        let cell = match self.field.kind {
            Kind::Date => Cell::Date(day(x)),
            _ => Cell::Number(x.is_finite().then(|| Number::exact(x))),
        };
        writer.shown(self.field, self.unit, &cell)
    }

    /// A value with all its digits, as what is asked for is written.
    pub fn exact(&self, live: &Live, x: f64) -> String {
        let writer = live.reader.writer(&live.plan);
        match (self.field.kind, day(x)) {
            (Kind::Date, Some(day)) => writer.day(day),
            _ => writer.exact(x, self.unit),
        }
    }

    /// A value as it stands in a box: a day as the browser's own boxes want it.
    pub fn typed(&self, live: &Live, x: f64) -> String {
        let writer = live.reader.writer(&live.plan);
        match self.field.kind {
            _ if !x.is_finite() => String::new(),
            Kind::Date => day(x).map_or_else(String::new, |day| day.to_string()),
            _ => writer.typed(x, self.unit),
        }
    }

    /// Values of an input to try: around its number, or the quantiles of its range. Ascending, inside
    /// what is allowed, none twice.
    pub fn steps(&self, live: &Live) -> Vec<f64> {
        let found = path::get(&live.plan, &self.at);
        let (Some((_, Cell::Number(Some(number)))), Kind::Number(kind)) = (found, self.field.kind)
        else {
            return Vec::new();
        };
        let now = number.get();
        let values = match number.spread() {
            Some((low, high)) => QUANTILES.map(|p| {
                // The ends of a range are its 5 % and 95 % points.
                let way = f64::midpoint(quantile(p) / quantile(0.95), 1.0);
                if self.field.normal() {
                    low + way * (high - low)
                } else {
                    low.powf(1.0 - way) * high.powf(way)
                }
            }),
            None if now == 0.0 || kind.whole && (now * STEPS[3]).abs() < 1.0 => {
                let share = matches!(self.unit, Unit::Share | Unit::SharePerMonth);
                STEPS.map(|step| now + step * if share { 0.1 } else { 10.0 })
            }
            None => STEPS.map(|step| now + step * now.abs()),
        };
        let mut values: Vec<f64> = values
            .into_iter()
            .map(|x| decimal::round(x, 9))
            .map(|x| if kind.whole { (x + 0.5).floor() } else { x })
            .map(|x| x.clamp(kind.min, kind.max))
            .filter(|x| !kind.above || *x > kind.min)
            .collect();
        values.dedup();
        values
    }
}

/// The day of a number of days.
fn day(x: f64) -> Option<Day> {
    // A day was a day before; what is out of range is none.
    #[allow(clippy::cast_possible_truncation)]
    let days = x.is_finite().then(|| (x + 0.5).floor() as i32)?;
    Day::from_number(days)
}

/// What something is called on its own page: its label without the page's name.
pub fn inner(label: &str) -> String {
    let inner = label.split_once(" · ").map_or(label, |(_, inner)| inner);
    inner.to_owned()
}

/// Whether an input is this number.
pub fn stands(live: &Live, name: &str, value: f64) -> bool {
    let at = path::parse(&live.plan, name);
    let cell = at.and_then(|at| path::get(&live.plan, &at));
    let now = cell.and_then(|(_, cell)| measure(&cell));
    now.is_some_and(|now| (now - value).abs() <= 1e-12 * value.abs())
}
