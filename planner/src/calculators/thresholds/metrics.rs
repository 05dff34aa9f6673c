//! Table of metrics, one row each: names, unit, direction, lines, action, source in the plan.

use super::tables::{Action, Direction, Metric, MetricFigures, OwnFigures, OwnMetric};
use crate::calculators::{Plan, capacity, facts::Facts, hiring, onboarding};
use crate::model::{DAYS_PER_MONTH, Unit, group_in, maths::ratio, own};
use Action::{
    AutomateSetUp, CapacityPlan, Continuous, CostReview, GuidedPath, IncidentResponse, Listen,
    Optimise, Process, Reliability, Reorganise, ScaleUp, TeamScaling,
};
use Direction::{Above, Below};

/// Parts of the plan that metrics can be taken from, so that nothing is entered twice.
pub(super) struct Sources<'a> {
    pub facts: &'a Facts,
    pub capacity: &'a capacity::Inputs,
    pub onboarding: (&'a onboarding::Inputs, &'a onboarding::Figures),
    pub hiring: &'a hiring::Inputs,
}
impl Sources<'_> {
    fn average(&self, resource: &str) -> Option<f64> {
        self.capacity
            .resources
            .iter()
            .find(|r| r.id == *resource)
            .map(|r| *r.average)
    }
}

/// Defaults and properties of a built-in metric.
pub struct Known {
    /// Its name in documents.
    pub key: &'static str,
    /// Its name, in English and French.
    pub words: [&'static str; 2],
    /// Side of its lines on which it is worse.
    pub direction: Direction,
    /// Default attention line.
    pub attention: Option<f64>,
    /// Default critical line.
    pub critical: Option<f64>,
    /// What to do when it is past a line.
    pub action: Option<Action>,
    /// Whether it should fall as the company grows: without an attention line it is compared with
    /// its value a month earlier.
    pub should_fall: bool,
    /// Group in which the page lists it.
    pub band: Band,
    taken: Option<FromPlan>,
}

/// Source of a metric in the plan: the id of the plan's field, and the value.
type FromPlan = (u16, fn(&Sources) -> Option<f64>);

/// Groups of metrics.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Band {
    /// Response times and reliability.
    Speed,
    /// Use of resources and their cost.
    Resources,
    /// Software delivery.
    Delivery,
    /// Users and team.
    People,
}

impl Band {
    /// All groups; the page lists groups whose worst metrics are equally bad in this order.
    pub const ALL: [Self; 4] = [Self::Speed, Self::Resources, Self::Delivery, Self::People];

    /// Returns the name of the group, in English and French.
    #[must_use]
    pub const fn words(self) -> [&'static str; 2] {
        match self {
            Self::Speed => ["Speed and reliability", "Rapidité et fiabilité"],
            Self::Resources => ["Resources", "Ressources"],
            Self::Delivery => ["Delivery", "Livraison"],
            Self::People => ["People and growth", "Équipe et croissance"],
        }
    }
}

impl Known {
    /// Returns the built-in metric with this name.
    #[must_use]
    pub fn of(name: Name) -> &'static Self {
        &KNOWN[name as usize]
    }

    /// Returns the id of the plan's field that gives the value where none is entered; `None` where
    /// the plan has none.
    #[must_use]
    pub fn taken_from(&self) -> Option<u16> {
        self.taken.map(|(from, _)| from)
    }
}

macro_rules! metrics {
    ($( $id:literal $key:ident $en:literal / $fr:literal, $band:ident, $unit:ident, $direction:ident,
        $attention:expr, $critical:expr, $action:expr, $source:ident, $taken:expr $(, default $value:expr)? $(=> $should_fall:ident)?; )*) => {
        crate::inputs! {
            /// Inputs of each metric. A value left out is taken from the plan; a line left out is
            /// the table's.
            pub struct Metrics {
                $( $id $key: Metric = Metric::of(&[$($value)?]), group_in::<Metric>(Unit::$unit), $en / $fr, $source; )*
                200 own: Vec<OwnMetric> = [], own::<OwnMetric>(200), "Metrics of your own" / "Vos propres indicateurs", You;
            }
        }
        crate::figures! {
            /// Figures of each metric.
            pub struct MetricsFigures {
                $( $id $key: MetricFigures, group_in::<MetricFigures>(Unit::$unit), $en / $fr, "", $source; )*
                200 own: Vec<OwnFigures>, own::<OwnFigures>(200), "Metrics of your own" / "Vos propres indicateurs", "", You;
            }
        }
        /// Names of the built-in metrics. As a choice, it also has words for the groups of signals.
        #[allow(non_camel_case_types, missing_docs)]
        #[derive(Clone, Copy)]
        pub enum Name { $( $key ),* }
        /// What an action can be about: a metric, or a group of signals.
        const ABOUT: &crate::model::Options = &crate::model::Options {
            keys: &[$( stringify!($key), )* "technical", "organisational", "business"],
            words: &[
                $( [$en, $fr], )*
                ["Technical signals", "Signaux techniques"],
                ["Organisational signals", "Signaux organisationnels"],
                ["Business signals", "Signaux business"],
            ],
        };
        impl crate::model::Choice for Name {
            const OPTIONS: &'static crate::model::Options = ABOUT;
            fn place(self) -> u8 { self as u8 }
        }
        /// The built-in metrics, in the order of the table.
        pub static KNOWN: &[Known] = &[ $( Known {
            key: stringify!($key),
            words: [$en, $fr],
            direction: $direction,
            attention: $attention,
            critical: $critical,
            action: $action,
            band: Band::$band,
            taken: $taken,
            should_fall: false $( || $should_fall )?,
        } ),* ];
        impl Metrics {
            /// Returns the inputs of each metric, in the order of [`KNOWN`].
            #[must_use]
            pub fn all(&self) -> [&Metric; KNOWN.len()] {
                [$( &self.$key ),*]
            }
        }
        impl MetricsFigures {
            /// Returns the figures of each metric, in the order of [`KNOWN`].
            #[must_use]
            pub fn all(&self) -> [&MetricFigures; KNOWN.len()] {
                [$( &self.$key ),*]
            }
        }
        /// Recomputes the figures of each metric in place.
        pub(super) fn refresh(figures: &mut MetricsFigures, inputs: &Metrics, sources: &Sources) {
            let mut known = KNOWN.iter();
            let mut next = |figures: &mut MetricFigures, input: &Metric| if let Some(known) = known.next() {
                let taken = known.taken.and_then(|(_, taken)| taken(sources));
                figures.refresh(input, known, taken);
            };
            $( next(&mut figures.$key, &inputs.$key); )*
            figures.own = inputs.own.iter().map(OwnFigures::of).collect();
        }
    };
}

/// Marks a metric that should fall as the company grows: see [`Known::should_fall`].
const FALLS: bool = true;

metrics! {
    1 p95_s "Response time, P95" / "Temps de réponse P95", Speed, Seconds, Above, Some(2.0), Some(5.0), Some(Optimise), Chapter, Some((Plan::capacity, |g| Some(*g.capacity.response.p95_s)));
    2 error_rate "Error rate" / "Taux d’erreur", Speed, Share, Above, Some(0.01), Some(0.05), Some(IncidentResponse), Chapter, None, default 0.003;
    3 cpu "Processor use" / "Utilisation processeur", Resources, Share, Above, Some(0.70), Some(0.90), Some(ScaleUp), Chapter, Some((Plan::capacity, |g| g.average("cpu")));
    4 memory "Memory use" / "Utilisation mémoire", Resources, Share, Above, Some(0.80), Some(0.95), Some(ScaleUp), Chapter, Some((Plan::capacity, |g| g.average("memory")));
    5 db_connections "Database connections" / "Connexions à la base", Resources, Share, Above, Some(0.70), Some(0.90), Some(Optimise), Chapter, None;
    6 db_utilisation "Database use" / "Utilisation de la base", Resources, Share, Above, Some(0.70), Some(0.90), Some(ScaleUp), Ours, Some((Plan::capacity, |g| g.average("database")));
    7 storage "Storage use" / "Utilisation stockage", Resources, Share, Above, Some(0.80), None, Some(ScaleUp), Chapter, None;
    8 availability "Availability" / "Disponibilité", Speed, Share, Below, Some(0.999), None, Some(Reliability), Chapter, None;
    9 cycle_time_days "Cycle time" / "Temps de cycle", Delivery, Days, Above, Some(14.0), Some(21.0), Some(Process), Chapter, Some((Plan::capacity, |g| Some(*g.capacity.team.cycle_time_days)));
    10 deploys_per_week "Deployment frequency" / "Fréquence de déploiement", Delivery, PerWeek, Below, Some(1.0), Some(12.0 / (365.25 / 7.0)), Some(Continuous), Chapter, None, default 3.0;
    11 review_hours "Code review time" / "Délai de revue de code", Delivery, Hours, Above, Some(24.0), Some(72.0), Some(TeamScaling), Chapter, None, default 8.0;
    12 communication_overhead "Communication time" / "Temps de communication", People, Share, Above, Some(0.20), Some(0.40), Some(Reorganise), Chapter, Some((Plan::onboarding, |g| Some(g.onboarding.1.overhead_now)));
    13 user_growth "Monthly user growth" / "Croissance mensuelle", People, Share, Above, Some(0.20), None, Some(CapacityPlan), Chapter, Some((Plan::facts, |g| Some(*g.facts.monthly_growth)));
    14 infra_share_of_revenue "Infra cost / revenue" / "Coût infra / CA", Resources, Share, Above, Some(0.10), None, Some(CostReview), Chapter, Some((Plan::facts, |g| ratio(*g.facts.infra_cost_per_month, *g.facts.revenue_per_month)));
    15 first_commit_hours "Time to first commit" / "Délai avant 1er commit", People, Hours, Above, Some(24.0), None, Some(AutomateSetUp), Chapter, None;
    16 first_feature_weeks "Time to first feature" / "Délai 1re fonctionnalité", People, Weeks, Above, Some(1.0), None, Some(GuidedPath), Chapter, None;
    17 full_productivity_weeks "Full productivity" / "Pleine productivité", People, Weeks, Above, Some(6.0), None, Some(GuidedPath), Chapter, Some((Plan::onboarding, |g| Some(*g.onboarding.0.ramp_weeks)));
    18 new_hire_satisfaction "New-hire satisfaction" / "Satisfaction des recrues", People, OfTen, Below, Some(8.0), None, Some(Listen), Chapter, None;
    19 retention_12_months "Retention, 12 months" / "Rétention à 12 mois", People, Share, Below, Some(0.90), None, Some(Listen), Chapter, Some((Plan::hiring, |g| Some(*g.hiring.retention)));
    20 cost_per_user "Infra cost per user" / "Coût infra / utilisateur", Resources, MoneyPerMonth, Above, None, None, Some(CostReview), Chapter, Some((Plan::facts, |g| ratio(*g.facts.infra_cost_per_month, *g.facts.monthly_active_users))) => FALLS;
    21 cost_per_transaction "Infra cost/transaction" / "Coût infra / transaction", Resources, Money, Above, None, None, Some(CostReview), Chapter, Some((Plan::facts, |g| ratio(*g.facts.infra_cost_per_month, g.facts.transactions_per_day * DAYS_PER_MONTH))) => FALLS;
    22 velocity_per_developer "Velocity per developer" / "Vélocité / développeur", Delivery, PointsPerSprint, Below, None, None, Some(Process), Chapter, Some((Plan::capacity, |g| ratio(*g.capacity.team.velocity, *g.facts.developers)));
    23 transactions_growth "Transaction growth" / "Croissance transactions", People, Share, Above, None, None, None, Chapter, None;
    24 revenue_growth "Revenue growth" / "Croissance du CA", People, Share, Above, None, None, None, Chapter, None;
    25 churn "Monthly churn" / "Attrition mensuelle", People, Share, Above, None, None, None, Chapter, None;
    26 throughput_per_s "Throughput" / "Débit", Resources, PerSecond, Above, None, None, Some(ScaleUp), Chapter, None;
    27 network_mbit_s "Network bandwidth" / "Bande passante réseau", Resources, MegabitsPerSecond, Above, None, None, Some(ScaleUp), Chapter, None;
    28 lead_time_days "Lead time for changes" / "Délai de livraison", Delivery, Days, Above, None, None, Some(Process), Chapter, None;
    29 bugs_per_feature "Bugs per feature" / "Bugs par fonctionnalité", Delivery, Plain, Above, None, None, Some(Process), Chapter, None;
    30 mttr_hours "Time to restore" / "Délai de rétablissement", Speed, Hours, Above, None, None, Some(Process), Chapter, None;
    31 test_coverage "Test coverage" / "Couverture de tests", Delivery, Share, Below, None, None, None, Chapter, None;
    32 team_satisfaction "Team satisfaction" / "Satisfaction de l’équipe", People, OfTen, Below, None, None, None, Chapter, None;
    33 referral_rate "Referral rate" / "Taux de cooptation", People, Share, Below, None, None, None, Chapter, None;
    34 change_failure_rate "Change failure rate" / "Taux d’échec des changements", Delivery, Share, Above, None, None, None, DORA, None;
    35 infra_return "Return on infra" / "Retour sur infra", Resources, Share, Below, Some(1.0), None, Some(CostReview), Ours, None;
}
const DORA: crate::model::Source = crate::model::Source::Study(super::DORA_2024);
