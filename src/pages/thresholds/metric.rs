//! A metric, built-in or the reader's own: places of its values, and its state against its lines.

use super::words::Words;
use crate::i18n::Reader;
use crate::state::{Place, Side, World};
use planner::Plan;
use planner::calculators::Light;
use planner::calculators::thresholds::{
    Band, Direction, Figures, Inputs, KNOWN, Metric as Said, MetricFigures, Metrics,
    MetricsFigures, OwnFigures, OwnMetric, Status, on_scale,
};
use planner::model::{Group, path::number_of};

/// A metric of the thresholds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Metric {
    /// A built-in metric, by its index in `KNOWN`.
    Known(usize),
    /// A metric of the reader's own, by its row.
    Own(usize),
}

/// An input of a metric.
#[derive(Clone, Copy)]
pub enum MetricInput {
    /// Current value.
    Value,
    /// Value a month earlier.
    Previous,
    /// Attention line.
    Attention,
    /// Critical line.
    Critical,
    /// Side of its lines on which it is worse.
    Direction,
    /// Custom name.
    Label,
}

/// A figure of a metric.
#[derive(Clone, Copy)]
pub enum MetricFigure {
    /// Value, entered or taken from elsewhere in the plan.
    Value,
    /// Status against its lines.
    Status,
    /// Attention line in force: as entered, else the built-in one.
    Attention,
    /// Distance from its attention line, as a share of the line.
    Headroom,
    /// Change in a month, as a share.
    Change,
    /// Months to the attention line.
    ToAttention,
    /// Months to the critical line.
    ToCritical,
}

impl Metric {
    fn above(self, list: u16) -> Vec<u16> {
        match self {
            Self::Known(place) => vec![Plan::thresholds, list, Metrics::FIELDS[place].id],
            Self::Own(row) => vec![Plan::thresholds, list, Metrics::own, number_of(row)],
        }
    }

    /// Place of one of its inputs.
    pub fn entry(self, entry: MetricInput) -> Option<Place> {
        let field = match (self, entry) {
            (Self::Known(_), MetricInput::Value) => Said::value,
            (Self::Known(_), MetricInput::Previous) => Said::previous,
            (Self::Known(_), MetricInput::Attention) => Said::attention,
            (Self::Known(_), MetricInput::Critical) => Said::critical,
            (Self::Known(_), MetricInput::Direction) => Said::direction,
            (Self::Known(_), MetricInput::Label) => Said::label,
            (Self::Own(_), MetricInput::Value) => OwnMetric::value,
            (Self::Own(_), MetricInput::Previous) => OwnMetric::previous,
            (Self::Own(_), MetricInput::Attention) => OwnMetric::attention,
            (Self::Own(_), MetricInput::Critical) => OwnMetric::critical,
            (Self::Own(_), MetricInput::Direction) => OwnMetric::direction,
            (Self::Own(_), MetricInput::Label) => OwnMetric::label,
        };
        let mut path = self.above(Inputs::metrics);
        path.push(field);
        Place::at(Side::Input, &path)
    }

    /// Place of one of its figures; `None` if it has no such figure.
    pub fn sign(self, sign: MetricFigure) -> Option<Place> {
        let field = match (self, sign) {
            (Self::Known(_), MetricFigure::Value) => MetricFigures::value,
            (Self::Known(_), MetricFigure::Status) => MetricFigures::status,
            (Self::Known(_), MetricFigure::Attention) => MetricFigures::attention,
            (Self::Known(_), MetricFigure::Headroom) => MetricFigures::headroom,
            (Self::Known(_), MetricFigure::Change) => MetricFigures::change,
            (Self::Known(_), MetricFigure::ToAttention) => MetricFigures::months_to_attention,
            (Self::Known(_), MetricFigure::ToCritical) => MetricFigures::months_to_critical,
            (Self::Own(_), MetricFigure::Value | MetricFigure::Attention) => return None,
            (Self::Own(_), MetricFigure::Status) => OwnFigures::status,
            (Self::Own(_), MetricFigure::Headroom) => OwnFigures::headroom,
            (Self::Own(_), MetricFigure::Change) => OwnFigures::change,
            (Self::Own(_), MetricFigure::ToAttention) => OwnFigures::months_to_attention,
            (Self::Own(_), MetricFigure::ToCritical) => OwnFigures::months_to_critical,
        };
        let mut path = self.above(Figures::metrics);
        path.push(field);
        Place::at(Side::Figure, &path)
    }

    /// Unique key, written to `data-metric` for selectors.
    pub fn key(self) -> String {
        match self {
            Self::Known(place) => KNOWN[place].key.to_owned(),
            Self::Own(row) => ["own-", &row.to_string()].concat(),
        }
    }

    /// Name shown: the custom one, else the built-in one, else one with its number.
    pub fn name(self, world: &World, reader: Reader, words: &Words) -> String {
        let metrics = &world.plan.thresholds.metrics;
        let (label, else_called) = match self {
            Self::Known(place) => (
                &metrics.all()[place].label,
                reader.of(KNOWN[place].words).to_owned(),
            ),
            Self::Own(row) => {
                let called = words.own_metric.replacen("{}", &(row + 1).to_string(), 1);
                match metrics.own.get(row) {
                    Some(own) => (&own.label, called),
                    None => return called,
                }
            }
        };
        if label.trim().is_empty() {
            else_called
        } else {
            label.to_string()
        }
    }

    /// Group that it belongs to; `None` for the reader's own.
    pub fn band(self) -> Option<Band> {
        match self {
            Self::Known(place) => Some(KNOWN[place].band),
            Self::Own(_) => None,
        }
    }

    /// Reads its state from a plan and its figures.
    pub fn seen(self, world: &World) -> MetricState {
        let (said, found) = (
            &world.plan.thresholds.metrics,
            &world.outcome.thresholds.metrics,
        );
        match self {
            Self::Known(place) => known(said, found, place),
            Self::Own(row) => said
                .own
                .get(row)
                .zip(found.own.get(row))
                .map(|(said, found)| own(said, found))
                .unwrap_or_default(),
        }
    }
}

fn known(said: &Metrics, found: &MetricsFigures, place: usize) -> MetricState {
    let (known, said, found) = (&KNOWN[place], said.all()[place], found.all()[place]);
    MetricState {
        value: found.value,
        attention: found.attention,
        critical: found.critical,
        direction: said.direction.unwrap_or(known.direction),
        status: found.status,
        taken: found.taken,
        months: [found.months_to_attention, found.months_to_critical],
    }
}

fn own(said: &OwnMetric, found: &OwnFigures) -> MetricState {
    MetricState {
        value: said.value.map(planner::model::Number::get),
        attention: Some(*said.attention),
        critical: said.critical.map(planner::model::Number::get),
        direction: said.direction,
        status: found.status,
        taken: false,
        months: [found.months_to_attention, found.months_to_critical],
    }
}

/// State of a metric against its lines.
#[derive(Clone, Copy, PartialEq, Default)]
pub struct MetricState {
    /// Value, entered or taken; `None` if it is not measured.
    pub value: Option<f64>,
    /// Attention line in force, if there is one.
    pub attention: Option<f64>,
    /// Critical line in force, if there is one.
    pub critical: Option<f64>,
    direction: Direction,
    /// Status against its lines.
    pub status: Status,
    /// Whether the value is taken from elsewhere in the plan.
    pub taken: bool,
    months: [Option<f64>; 2],
}

impl MetricState {
    /// Light for its status.
    pub const fn light(&self) -> Light {
        match self.status {
            Status::Unknown | Status::NoLine => Light::Neutral,
            Status::Ok => Light::Good,
            Status::Attention => Light::Attention,
            Status::Critical => Light::Critical,
        }
    }

    /// Position on the scale that all metrics share, from 0 to 1; `None` without a value or an
    /// attention line above 0.
    pub fn on_scale(&self) -> Option<f64> {
        on_scale(self.value?, self.attention?, self.critical, self.direction)
    }

    /// Whether the value is exactly on one of its lines.
    pub fn on_line(&self) -> bool {
        self.value.is_some() && [self.attention, self.critical].contains(&self.value)
    }

    /// Figure with the months to the next line that it will reach; `None` if it reaches none.
    pub fn next(&self) -> Option<MetricFigure> {
        let [attention, critical] = self.months;
        if attention.is_some_and(|months| months > 0.0) {
            return Some(MetricFigure::ToAttention);
        }
        critical.filter(|months| *months > 0.0)?;
        Some(MetricFigure::ToCritical)
    }

    /// Whether it ranks before another metric: worse status first, then farther along the scale.
    pub fn worse_than(&self, other: &Self) -> bool {
        let rank = |seen: &Self| match seen.status {
            Status::Critical => 0,
            Status::Attention => 1,
            Status::Ok => 2,
            Status::NoLine => 3,
            Status::Unknown => 4,
        };
        let (one, two) = (rank(self), rank(other));
        one < two || one == two && self.on_scale() > other.on_scale()
    }
}
