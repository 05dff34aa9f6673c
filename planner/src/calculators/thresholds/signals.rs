//! The chapter's fifteen alarm signals: observed by the user, or detected in the plan.

use super::metrics::MetricsFigures;
use super::tables::{Metric, MetricFigures, Status};
use super::{Metrics, facts::Facts};
use crate::model::{count, flag, group, maths::same};
use crate::{figures, inputs};

/// The data that detectors read.
pub(super) struct Seen<'a> {
    pub facts: &'a Facts,
    pub inputs: &'a Metrics,
    pub figures: &'a MetricsFigures,
}

/// Declares a group of signals, one row each: input, figure, and detector (`None`: only observed).
macro_rules! signals {
    ($(#[$doc:meta])* $inputs:ident $figures:ident $detect:ident {
        $( $id:literal $key:ident $en:literal / $fr:literal, $detected:expr, $how:literal / $comment:literal; )*
    }) => {
        inputs! {
            $(#[$doc])* pub struct $inputs { $( $id $key: Signal = Signal::default(), group::<Signal>(), $en / $fr, Chapter; )* }
        }
        figures! {
            $(#[$doc])* pub struct $figures {
                $( $id $key: SignalFigures, group::<SignalFigures>(), $en / $fr, $how / $comment, Chapter; )*
                100 on: f64, count(0.0, 5.0), "Active signals" / "Signaux actifs", "how many are observed or detected" / "combien sont constatés ou détectés", Chapter;
            }
        }
        fn $detect(inputs: &$inputs, seen: &Seen) -> $figures {
            let mut on = 0.0;
            let mut signal = |own: bool, detected: Option<fn(&Seen) -> bool>| {
                let detected = detected.is_some_and(|detected| detected(seen));
                if own || detected { on += 1.0; }
                SignalFigures { own, detected, on: own || detected }
            };
            $figures { $( $key: signal(inputs.$key.own, $detected), )* on }
        }
    };
}

inputs! {
    /// Whether the user observes a signal.
    pub struct Signal { 1 own: bool = false, flag(), "Observed" / "Constaté", You; }
}
figures! {
    /// State of a signal.
    pub struct SignalFigures {
        1 own: bool, flag(), "Observed" / "Constaté", "ticked by you" / "coché par vous", You;
        2 detected: bool, flag(), "Detected" / "Détecté", "the plan itself shows it" / "le plan lui-même le montre", Definition;
        3 on: bool, flag(), "Active" / "Actif", "observed or detected" / "constaté ou détecté", Definition;
    }
}

inputs! {
    /// The alarm signals.
    pub struct Signals {
        1 technical: Technical = Technical::default(), group::<Technical>(), "Technical signals" / "Signaux techniques", Chapter;
        2 organisational: Organisational = Organisational::default(), group::<Organisational>(), "Organisational signals" / "Signaux organisationnels", Chapter;
        3 business: Business = Business::default(), group::<Business>(), "Business signals" / "Signaux business", Chapter;
    }
}
figures! {
    /// State of the alarm signals.
    pub struct SignalsFigures {
        1 technical: TechnicalFigures, group::<TechnicalFigures>(), "Technical signals" / "Signaux techniques", "", Chapter;
        2 organisational: OrganisationalFigures, group::<OrganisationalFigures>(), "Organisational signals" / "Signaux organisationnels", "", Chapter;
        3 business: BusinessFigures, group::<BusinessFigures>(), "Business signals" / "Signaux business", "", Chapter;
    }
}
signals! {
    /// Technical signals.
    Technical TechnicalFigures technical {
        1 response_times "Response times keep rising" / "Les temps de réponse ne cessent d’augmenter", Some(|s| rising(&s.inputs.p95_s, &s.figures.p95_s)), "response time above that of a month earlier" / "temps de réponse au-dessus de celui d’un mois plus tôt";
        2 incidents "Incidents come more often" / "Les incidents sont de plus en plus fréquents", Some(|s| rising(&s.inputs.error_rate, &s.figures.error_rate)), "error rate above that of a month earlier" / "taux d’erreur au-dessus de celui d’un mois plus tôt";
        3 fear_of_deploying "Deploying has become frightening" / "Déployer fait peur", Some(|s| past(&s.figures.deploys_per_week)), "deployments per week past their attention line" / "déploiements par semaine au-delà de leur seuil d’attention";
        4 unreadable_monitoring "Monitoring has become unreadable" / "La supervision devient illisible", None, "observed by you" / "constaté par vous";
        5 slow_database "The database is slow" / "La base de données rame", Some(|s| past(&s.figures.db_utilisation)), "database use past its attention line" / "utilisation de la base au-delà de son seuil d’attention";
    }
}
signals! {
    /// Organisational signals.
    Organisational OrganisationalFigures organisational {
        1 endless_meetings "Meetings never end" / "Les réunions n’en finissent plus", None, "observed by you" / "constaté par vous";
        2 in_each_others_way "Developers get in each other’s way" / "Les développeurs se marchent dessus", Some(|s| past(&s.figures.communication_overhead)), "time spent on communication past its attention line" / "temps de communication au-delà de son seuil d’attention";
        3 slow_features "Features take three times as long" / "Les fonctionnalités prennent trois fois plus de temps", Some(|s| threefold(&s.inputs.cycle_time_days, &s.figures.cycle_time_days)), "cycle time at least 3 times that of a month earlier" / "temps de cycle d’au moins 3 fois celui d’un mois plus tôt";
        4 lost_communication "Communication gets lost" / "La communication se perd", None, "observed by you" / "constaté par vous";
        5 slow_decisions "Decisions drag on" / "Les décisions traînent", None, "observed by you" / "constaté par vous";
    }
}
signals! {
    /// Business signals.
    Business BusinessFigures business {
        1 user_growth "Users grow by over 20% a month" / "Les utilisateurs croissent de plus de 20 % par mois", Some(|s| *s.facts.monthly_growth > 0.20), "{facts.monthly_growth} > 20 %" / "{facts.monthly_growth} > 20 %";
        2 funding "A funding round is announced" / "Une levée de fonds est annoncée", None, "observed by you" / "constaté par vous";
        3 new_regions "Expansion to new regions is planned" / "Une expansion géographique est prévue", None, "observed by you" / "constaté par vous";
        4 new_markets "New markets are targeted" / "De nouveaux marchés sont visés", None, "observed by you" / "constaté par vous";
        5 competition "Competition gets tougher" / "La concurrence s’intensifie", None, "observed by you" / "constaté par vous";
    }
}

fn rising(input: &Metric, now: &MetricFigures) -> bool {
    now.value
        .zip(input.previous)
        .is_some_and(|(value, previous)| value > *previous)
}
fn threefold(input: &Metric, now: &MetricFigures) -> bool {
    let before = input.previous.filter(|previous| **previous > 0.0);
    now.value.zip(before).is_some_and(|(value, previous)| {
        let three = 3.0 * *previous;
        value >= three || same(value, three)
    })
}
fn past(now: &MetricFigures) -> bool {
    matches!(now.status, Status::Attention | Status::Critical)
}

/// Computes which signals are active.
pub(super) fn evaluate(inputs: &Signals, seen: &Seen) -> SignalsFigures {
    SignalsFigures {
        technical: technical(&inputs.technical, seen),
        organisational: organisational(&inputs.organisational, seen),
        business: business(&inputs.business, seen),
    }
}
