//! Inputs, figures and choices of thresholds, except the table of metrics.

use super::metrics::{Known, Metrics, MetricsFigures, Name};
use super::signals::{Signals, SignalsFigures};
use crate::calculators::needs::{ANY, Need};
use crate::model::{
    Day, Number, Text, choice, count, date, flag, group, id, maths, months_to, number, rows, text,
};
use crate::{choice, figures, inputs};

choice! {
    /// Side of its lines on which a metric is worse.
    pub enum Direction {
        Above "above" "alert above" / "alerte au-dessus",
        Below "below" "alert below" / "alerte au-dessous",
    }
}
choice! {
    /// Status of a metric.
    pub enum Status {
        Unknown "unknown" "not measured" / "non mesuré",
        NoLine "no_line" "no line" / "sans seuil",
        Ok "ok" "fine" / "OK",
        Attention "attention" "attention" / "attention",
        Critical "critical" "critical" / "critique",
    }
}
choice! {
    /// What to do about a metric past a line, or about active signals.
    pub enum Action {
        Optimise "optimise" "Optimise" / "Optimiser",
        IncidentResponse "incident_response" "Respond to incidents" / "Répondre aux incidents",
        ScaleUp "scale_up" "Scale up" / "Augmenter la capacité",
        Reliability "reliability_work" "Improve reliability" / "Améliorer la fiabilité",
        Process "process_review" "Review the process" / "Revoir le processus",
        Continuous "ci_cd_improvement" "Improve continuous delivery" / "Améliorer la livraison continue",
        TeamScaling "team_scaling" "Scale the team" / "Agrandir l’équipe",
        Reorganise "reorganise" "Reorganise" / "Réorganiser",
        CapacityPlan "capacity_plan" "Plan capacity" / "Planifier la capacité",
        CostReview "cost_review" "Review costs" / "Revoir les coûts",
        AutomateSetUp "automate_set_up" "Automate the set-up" / "Automatiser l’installation",
        GuidedPath "guided_path" "Guide the path" / "Guider le parcours",
        Listen "listen" "Listen to the team" / "Écouter l’équipe",
        AddressSignals "address_signals" "Address the signals" / "Traiter les signaux",
    }
}
choice! {
    /// Urgency of an action.
    pub enum Urgency {
        Critical "critical" "critical" / "critique",
        Important "important" "important" / "important",
        Desirable "desirable" "desirable" / "souhaitable",
    }
}
choice! {
    /// A public benchmark with which the delivery metrics can be compared.
    pub enum Benchmark {
        Dora2024 "dora_2024" "DORA 2024" / "DORA 2024",
    }
}
choice! {
    /// Performance level in the benchmark.
    pub enum Level {
        Elite "elite" "elite" / "élite",
        High "high" "high" / "élevé",
        Medium "medium" "medium" / "moyen",
        Low "low" "low" / "faible",
    }
}

inputs! {
    /// Inputs of thresholds.
    pub struct Inputs {
        1 metrics: Metrics = Metrics::default(), group::<Metrics>(), "Metrics" / "Indicateurs", Chapter;
        2 signals: Signals = Signals::default(), group::<Signals>(), "Alarm signals" / "Signaux d’alarme", Chapter;
        3 actions: Vec<OwnAction> = [], rows::<OwnAction>(200), "Your own actions" / "Vos actions", You;
        4 benchmark: Option<Benchmark> = None::<Benchmark>, choice::<Benchmark>(), "Benchmark" / "Référentiel", You;
    }
}
inputs! {
    /// Inputs of a metric. A value left out is taken from the plan; a line or direction left out is
    /// the table's.
    pub struct Metric {
        1 value: Option<Number> = None::<Number>, number(OfGroup, -1e12, 1e12), "Value" / "Valeur", Chapter;
        2 previous: Option<Number> = None::<Number>, number(OfGroup, -1e12, 1e12), "A month earlier" / "Un mois plus tôt", You;
        3 attention: Option<Number> = None::<Number>, number(OfGroup, -1e12, 1e12), "Attention line" / "Seuil d’attention", Chapter;
        4 critical: Option<Number> = None::<Number>, number(OfGroup, -1e12, 1e12), "Critical line" / "Seuil critique", Chapter;
        5 direction: Option<Direction> = None::<Direction>, choice::<Direction>(), "Direction" / "Sens", Chapter;
        6 label: Text = "", text().name(), "Label" / "Libellé", You;
    }
}
inputs! {
    /// A metric that the user adds.
    pub struct OwnMetric {
        1 id: Text = "", text().required().name(), "Key in files" / "Clé (fichiers)", You;
        2 label: Text = "", text().required().name(), "Label" / "Libellé", You;
        3 direction: Direction = Direction::Above, choice::<Direction>().required(), "Direction" / "Sens", You;
        4 attention: Number = 0.0, number(Plain, -1e12, 1e12).required(), "Attention line" / "Seuil d’attention", You;
        5 critical: Option<Number> = None::<Number>, number(Plain, -1e12, 1e12), "Critical line" / "Seuil critique", You;
        6 value: Option<Number> = None::<Number>, number(Plain, -1e12, 1e12), "Value" / "Valeur", You;
        7 previous: Option<Number> = None::<Number>, number(Plain, -1e12, 1e12), "A month earlier" / "Un mois plus tôt", You;
    }
}
inputs! {
    /// An action that the user adds.
    pub struct OwnAction {
        1 label: Text = "", text().required().name(), "What to do" / "Quoi faire", You;
        2 class: Urgency = Urgency::Important, choice::<Urgency>(), "How pressing" / "Urgence", You;
        3 decide_by: Option<Day> = None::<Day>, date().unknown(), "Decide by" / "Décider avant le", You;
    }
}
impl Metric {
    /// A metric whose default value is the first element of `value`, if there is one.
    pub(super) fn of(value: &[f64]) -> Self {
        Self {
            value: value.first().map(|value| Number::exact(*value)),
            previous: None,
            attention: None,
            critical: None,
            direction: None,
            label: Text::default(),
        }
    }
}

figures! {
    /// Figures of thresholds.
    pub struct Figures {
        1 metrics: MetricsFigures, group::<MetricsFigures>().panel(), "Metrics" / "Indicateurs", "", Chapter;
        2 signals: SignalsFigures, group::<SignalsFigures>().panel(), "Alarm signals" / "Signaux d’alarme", "", Chapter;
        3 actions: Vec<ActionFigures>, rows::<ActionFigures>(500).panel(), "Actions, in order" / "Actions, dans l’ordre", "", Chapter;
        4 benchmark: BenchmarkFigures, group::<BenchmarkFigures>().panel(), "Against the benchmark" / "Face au référentiel", "", Definition;
        5 critical: f64, count(0.0, 1e4).key(1), "Past critical" / "En zone critique", "how many have status critical" / "combien ont l’état critique", Definition;
        6 attention: f64, count(0.0, 1e4).key(2), "Past attention" / "En zone d’attention", "how many have status attention" / "combien ont l’état attention", Definition;
        7 measured: f64, count(0.0, 1e4).panel(), "Metrics measured" / "Indicateurs mesurés", "how many have a value" / "combien ont une valeur", Definition;
        8 on_line: f64, count(0.0, 1e4).key(3), "Exactly on a line" / "Pile sur un seuil", "how many have a value that is their attention or critical line" / "combien ont pour valeur leur seuil d’attention ou critique", Definition;
        9 active: f64, count(0.0, 15.0).key(4), "Active signals" / "Signaux actifs", "{signals.technical.on} + {signals.organisational.on} + {signals.business.on}", Definition;
    }
}
figures! {
    /// Figures of a metric.
    pub struct MetricFigures {
        1 value: Option<f64>, number(OfGroup, -1e15, 1e15), "Value" / "Valeur", "entered, or taken from the plan" / "saisie, ou reprise du plan", Definition;
        2 attention: Option<f64>, number(OfGroup, -1e12, 1e12), "Attention line" / "Seuil d’attention", "entered, or the table’s; of a unit cost, what it was a month earlier" / "saisi, ou celui de la table\u{202f}; d’un coût unitaire, sa valeur un mois plus tôt", Chapter;
        3 critical: Option<f64>, number(OfGroup, -1e12, 1e12), "Critical line" / "Seuil critique", "entered, or the table’s" / "saisi, ou celui de la table", Chapter;
        4 status: Status, choice::<Status>(), "Status" / "État", "{value} against {attention} and {critical}; on the line is within" / "{value} face à {attention} et {critical} ; l’égalité respecte le seuil", Definition;
        5 headroom: Option<f64>, number(Share, -1e15, 1e15), "Headroom" / "Marge", "distance from {value} to {attention}, on the good side / {attention}" / "distance de {value} à {attention}, du bon côté / {attention}", Definition;
        6 change: Option<f64>, number(Share, -1e15, 1e15), "Change in a month" / "Variation en un mois", "{value} / {previous} - 1", Definition;
        7 months_to_attention: Option<f64>, months_to(), "Attention in" / "Attention dans", "ln({attention} / {value}) / ln({value} / {previous}), 0 past it" / "ln({attention} / {value}) / ln({value} / {previous}), 0 au-delà", Definition;
        8 months_to_critical: Option<f64>, months_to(), "Critical in" / "Critique dans", "ln({critical} / {value}) / ln({value} / {previous}), 0 past it" / "ln({critical} / {value}) / ln({value} / {previous}), 0 au-delà", Definition;
        9 taken: bool, flag(), "Taken from the plan" / "Repris du plan", "{value} is not entered here" / "{value} n’est pas saisie ici", Definition;
    }
}
figures! {
    /// Figures of a metric that the user added.
    pub struct OwnFigures {
        1 id: Text, text(), "Key in files" / "Clé (fichiers)", "as entered" / "tel que saisi", You;
        2 status: Status, choice::<Status>(), "Status" / "État", "{value} against {attention} and {critical}; on the line is within" / "{value} face à {attention} et {critical} ; l’égalité respecte le seuil", Definition;
        3 headroom: Option<f64>, number(Share, -1e15, 1e15), "Headroom" / "Marge", "distance from {value} to {attention}, on the good side / {attention}" / "distance de {value} à {attention}, du bon côté / {attention}", Definition;
        4 change: Option<f64>, number(Share, -1e15, 1e15), "Change in a month" / "Variation en un mois", "{value} / {previous} - 1", Definition;
        5 months_to_attention: Option<f64>, months_to(), "Attention in" / "Attention dans", "ln({attention} / {value}) / ln({value} / {previous}), 0 past it" / "ln({attention} / {value}) / ln({value} / {previous}), 0 au-delà", Definition;
        6 months_to_critical: Option<f64>, months_to(), "Critical in" / "Critique dans", "ln({critical} / {value}) / ln({value} / {previous}), 0 past it" / "ln({critical} / {value}) / ln({value} / {previous}), 0 au-delà", Definition;
    }
}
figures! {
    /// An action to take.
    pub struct ActionFigures {
        1 about: Text, id::<Name>(), "About" / "À propos de", "the metric past a line, the group of active signals, or your own" / "l’indicateur qui dépasse un seuil, le groupe de signaux actifs, ou le vôtre", Chapter;
        2 class: Urgency, choice::<Urgency>(), "How pressing" / "Urgence", "critical past the critical line, important past the attention line, desirable with two active signals" / "critique au-delà du seuil critique, important au-delà du seuil d’attention, souhaitable avec deux signaux actifs", Chapter;
        3 action: Option<Action>, choice::<Action>(), "What to do" / "Quoi faire", "the table’s action" / "l’action de la table", Chapter;
        4 decide_by: Option<Day>, date().unknown(), "Decide by" / "Décider avant le", "that of its resource, where capacity has it" / "celui de sa ressource, si la capacité la connaît", Definition;
    }
}
figures! {
    /// Level that each delivery metric reaches in the benchmark.
    pub struct BenchmarkFigures {
        1 deployment: Option<Level>, choice::<Level>(), "Deployment frequency" / "Fréquence de déploiement", "daily or on demand, weekly, monthly, half-yearly" / "quotidien ou à la demande, hebdomadaire, mensuel, semestriel", Study(super::DORA_2024);
        2 lead_time: Option<Level>, choice::<Level>(), "Lead time for changes" / "Délai de livraison", "a day, a week, a month, six months" / "un jour, une semaine, un mois, six mois", Study(super::DORA_2024);
        3 change_failure: Option<Level>, choice::<Level>(), "Change failure rate" / "Taux d’échec des changements", "5 %, 20 %, 10 %, 40 %; the best level reached" / "5 %, 20 %, 10 %, 40 % ; le meilleur niveau atteint", Study(super::DORA_2024);
        4 recovery: Option<Level>, choice::<Level>(), "Time to restore" / "Délai de rétablissement", "an hour, a day, a day, a month" / "une heure, un jour, un jour, un mois", Study(super::DORA_2024);
    }
}

/// A metric with its effective value and lines, whether entered, taken from the plan or built in.
struct Reading {
    value: Option<f64>,
    previous: Option<f64>,
    attention: Option<f64>,
    critical: Option<f64>,
    direction: Direction,
}

impl Reading {
    fn past(&self, line: Option<f64>) -> bool {
        let beyond = |(value, line): (f64, f64)| match self.direction {
            _ if maths::same(value, line) => false,
            Direction::Above => value > line,
            Direction::Below => value < line,
        };
        self.value.zip(line).is_some_and(beyond)
    }

    fn status(&self) -> Status {
        match (self.value, self.attention) {
            (None, _) => Status::Unknown,
            (_, None) => Status::NoLine,
            _ if self.past(self.critical) => Status::Critical,
            _ if self.past(self.attention) => Status::Attention,
            _ => Status::Ok,
        }
    }

    fn headroom(&self) -> Option<f64> {
        let (value, attention) = self.value.zip(self.attention)?;
        maths::ratio(
            match self.direction {
                Direction::Above => attention - value,
                Direction::Below => value - attention,
            },
            attention,
        )
    }

    fn change(&self) -> Option<f64> {
        maths::ratio(self.value?, self.previous?).map(|ratio| ratio - 1.0)
    }

    /// Months until the value passes a line at last month's compound rate, 0 where it has; `None`
    /// where it moves away, or is on the line and does not move past it.
    fn months_to(&self, line: Option<f64>) -> Option<f64> {
        if self.past(line) {
            return Some(0.0);
        }
        let (value, previous, line) = (self.value?, self.previous?, line?);
        if value <= 0.0 || previous <= 0.0 || line <= 0.0 {
            return None;
        }
        if maths::same(value, line) {
            let crosses = match self.direction {
                Direction::Above => value > previous,
                Direction::Below => value < previous,
            };
            return crosses.then_some(0.0);
        }
        let months = maths::ratio(maths::ln(line / value), maths::ln(value / previous))?;
        (months > 0.0 && value != previous).then_some(months)
    }
}

impl MetricFigures {
    /// Recomputes the figures in place.
    pub(super) fn refresh(&mut self, input: &Metric, known: &Known, taken: Option<f64>) {
        let value = input.value.map(Number::get);
        let reading = Reading {
            value: value.or(taken),
            previous: input.previous.map(Number::get),
            // A metric that should fall and has no line is compared with its value a month earlier.
            attention: input
                .attention
                .map(Number::get)
                .or(known.attention)
                .or(input
                    .previous
                    .map(Number::get)
                    .filter(|_| known.should_fall)),
            critical: input.critical.map(Number::get).or(known.critical),
            direction: input.direction.unwrap_or(known.direction),
        };
        self.value = reading.value;
        self.attention = reading.attention;
        self.critical = reading.critical;
        self.status = reading.status();
        self.headroom = reading.headroom();
        self.change = reading.change();
        self.months_to_attention = reading.months_to(reading.attention);
        self.months_to_critical = reading.months_to(reading.critical);
        self.taken = value.is_none() && taken.is_some();
    }
}

impl OwnFigures {
    pub(super) fn of(input: &OwnMetric) -> Self {
        let reading = Reading {
            value: input.value.map(Number::get),
            previous: input.previous.map(Number::get),
            attention: Some(*input.attention),
            critical: input.critical.map(Number::get),
            direction: input.direction,
        };
        Self {
            id: input.id.clone(),
            status: reading.status(),
            headroom: reading.headroom(),
            change: reading.change(),
            months_to_attention: reading.months_to(reading.attention),
            months_to_critical: reading.months_to(reading.critical),
        }
    }
}

/// What each figure needs to be known.
pub const NEEDS: &[Need] = &[
    Need {
        figure: &[Figures::metrics, MetricsFigures::own, OwnFigures::headroom],
        of: &["value"],
    },
    Need {
        figure: &[Figures::metrics, MetricsFigures::own, OwnFigures::change],
        of: &["value", "previous"],
    },
    Need {
        figure: &[
            Figures::metrics,
            MetricsFigures::own,
            OwnFigures::months_to_attention,
        ],
        of: &["value", "previous"],
    },
    Need {
        figure: &[
            Figures::metrics,
            MetricsFigures::own,
            OwnFigures::months_to_critical,
        ],
        of: &["value", "previous", "critical"],
    },
    Need {
        figure: &[Figures::metrics, ANY, MetricFigures::value],
        of: &["value"],
    },
    Need {
        figure: &[Figures::metrics, ANY, MetricFigures::headroom],
        of: &["value", "attention"],
    },
    Need {
        figure: &[Figures::metrics, ANY, MetricFigures::change],
        of: &["value", "previous"],
    },
    Need {
        figure: &[Figures::metrics, ANY, MetricFigures::attention],
        of: &["attention"],
    },
    Need {
        figure: &[Figures::metrics, ANY, MetricFigures::critical],
        of: &["critical"],
    },
    Need {
        figure: &[Figures::metrics, ANY, MetricFigures::months_to_attention],
        of: &["value", "previous", "attention"],
    },
    Need {
        figure: &[Figures::metrics, ANY, MetricFigures::months_to_critical],
        of: &["value", "previous", "critical"],
    },
    Need {
        figure: &[Figures::benchmark, BenchmarkFigures::deployment],
        of: &["thresholds.metrics.deploys_per_week.value"],
    },
    Need {
        figure: &[Figures::benchmark, BenchmarkFigures::lead_time],
        of: &["thresholds.metrics.lead_time_days.value"],
    },
    Need {
        figure: &[Figures::benchmark, BenchmarkFigures::change_failure],
        of: &["thresholds.metrics.change_failure_rate.value"],
    },
    Need {
        figure: &[Figures::benchmark, BenchmarkFigures::recovery],
        of: &["thresholds.metrics.mttr_hours.value"],
    },
];
