//! A metric, whether of the table or of the user's own: where its inputs and figures stand, and how it
//! is seen against its lines.

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

/// A metric.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Metric {
    /// Of the table, by its place in it.
    Known(usize),
    /// Of the user's own, by its row.
    Own(usize),
}

/// What is entered of a metric.
#[derive(Clone, Copy)]
pub enum Entry {
    /// Its value.
    Value,
    /// Its value a month earlier.
    Previous,
    /// Its attention line.
    Attention,
    /// Its critical line.
    Critical,
    /// On which side of its lines it is worse.
    Direction,
    /// Its name.
    Label,
}

/// What follows of a metric.
#[derive(Clone, Copy)]
pub enum Sign {
    /// Its value, entered or taken.
    Value,
    /// How it stands.
    Status,
    /// Its attention line, entered or the table's.
    Attention,
    /// How far it is from its attention line.
    Headroom,
    /// How it changed in a month.
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

    /// Where an input of it stands.
    pub fn entry(self, entry: Entry) -> Option<Place> {
        let field = match (self, entry) {
            (Self::Known(_), Entry::Value) => Said::value,
            (Self::Known(_), Entry::Previous) => Said::previous,
            (Self::Known(_), Entry::Attention) => Said::attention,
            (Self::Known(_), Entry::Critical) => Said::critical,
            (Self::Known(_), Entry::Direction) => Said::direction,
            (Self::Known(_), Entry::Label) => Said::label,
            (Self::Own(_), Entry::Value) => OwnMetric::value,
            (Self::Own(_), Entry::Previous) => OwnMetric::previous,
            (Self::Own(_), Entry::Attention) => OwnMetric::attention,
            (Self::Own(_), Entry::Critical) => OwnMetric::critical,
            (Self::Own(_), Entry::Direction) => OwnMetric::direction,
            (Self::Own(_), Entry::Label) => OwnMetric::label,
        };
        let mut path = self.above(Inputs::metrics);
        path.push(field);
        Place::at(Side::Input, &path)
    }

    /// Where a figure of it stands; none where it has no such figure.
    pub fn sign(self, sign: Sign) -> Option<Place> {
        let field = match (self, sign) {
            (Self::Known(_), Sign::Value) => MetricFigures::value,
            (Self::Known(_), Sign::Status) => MetricFigures::status,
            (Self::Known(_), Sign::Attention) => MetricFigures::attention,
            (Self::Known(_), Sign::Headroom) => MetricFigures::headroom,
            (Self::Known(_), Sign::Change) => MetricFigures::change,
            (Self::Known(_), Sign::ToAttention) => MetricFigures::months_to_attention,
            (Self::Known(_), Sign::ToCritical) => MetricFigures::months_to_critical,
            (Self::Own(_), Sign::Value | Sign::Attention) => return None,
            (Self::Own(_), Sign::Status) => OwnFigures::status,
            (Self::Own(_), Sign::Headroom) => OwnFigures::headroom,
            (Self::Own(_), Sign::Change) => OwnFigures::change,
            (Self::Own(_), Sign::ToAttention) => OwnFigures::months_to_attention,
            (Self::Own(_), Sign::ToCritical) => OwnFigures::months_to_critical,
        };
        let mut path = self.above(Figures::metrics);
        path.push(field);
        Place::at(Side::Figure, &path)
    }

    /// A name for the style sheet and the focus, that no other metric has.
    pub fn key(self) -> String {
        match self {
            Self::Known(place) => KNOWN[place].key.to_owned(),
            Self::Own(row) => ["own-", &row.to_string()].concat(),
        }
    }

    /// What it is called.
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

    /// What it is about; none of the user's own.
    pub fn band(self) -> Option<Band> {
        match self {
            Self::Known(place) => Some(KNOWN[place].band),
            Self::Own(_) => None,
        }
    }

    /// How it is seen.
    pub fn seen(self, world: &World) -> Seen {
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

fn known(said: &Metrics, found: &MetricsFigures, place: usize) -> Seen {
    let (known, said, found) = (&KNOWN[place], said.all()[place], found.all()[place]);
    Seen {
        value: found.value,
        attention: found.attention,
        critical: found.critical,
        direction: said.direction.unwrap_or(known.direction),
        status: found.status,
        taken: found.taken,
        months: [found.months_to_attention, found.months_to_critical],
    }
}

fn own(said: &OwnMetric, found: &OwnFigures) -> Seen {
    Seen {
        value: said.value.map(planner::model::Number::get),
        attention: Some(*said.attention),
        critical: said.critical.map(planner::model::Number::get),
        direction: said.direction,
        status: found.status,
        taken: false,
        months: [found.months_to_attention, found.months_to_critical],
    }
}

/// How a metric is seen against its lines.
#[derive(Clone, Copy, PartialEq, Default)]
pub struct Seen {
    /// Its value.
    pub value: Option<f64>,
    /// Its attention line.
    pub attention: Option<f64>,
    /// Its critical line.
    pub critical: Option<f64>,
    direction: Direction,
    /// How it stands.
    pub status: Status,
    /// Whether its value is taken from elsewhere in the plan.
    pub taken: bool,
    months: [Option<f64>; 2],
}

impl Seen {
    /// How it stands, as a light.
    pub const fn light(&self) -> Light {
        match self.status {
            Status::Unknown | Status::NoLine => Light::Neutral,
            Status::Ok => Light::Good,
            Status::Attention => Light::Attention,
            Status::Critical => Light::Critical,
        }
    }

    /// Where it stands on the scale of all metrics.
    pub fn on_scale(&self) -> Option<f64> {
        on_scale(self.value?, self.attention?, self.critical, self.direction)
    }

    /// Whether it stands exactly on one of its lines.
    pub fn on_line(&self) -> bool {
        self.value.is_some() && [self.attention, self.critical].contains(&self.value)
    }

    /// The next line that it reaches.
    pub fn next(&self) -> Option<Sign> {
        let [attention, critical] = self.months;
        if attention.is_some_and(|months| months > 0.0) {
            return Some(Sign::ToAttention);
        }
        critical.filter(|months| *months > 0.0)?;
        Some(Sign::ToCritical)
    }

    /// What sorts the worst first.
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
