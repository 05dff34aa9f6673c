//! Inputs and figures of architecture.

use super::lists::{Checklist, DatabaseRung, FrontEnd, Pattern, Principle, Service, StepKind};
use crate::calculators::Need;
use crate::model::{
    Day, Number, Set, Text, amount, choice, count, date, flag, group, number, rows, set, share,
    text,
};
use crate::{figures, inputs};

inputs! {
    /// Inputs of architecture.
    pub struct Inputs {
        1 steps: Vec<Step> = Step::chapter(), rows::<Step>(200), "Steps" / "Étapes", Chapter;
        2 resharding: Resharding = Resharding::default(), group::<Resharding>(), "Resharding" / "Resharding", Chapter;
        3 availability: Availability = Availability::default(), group::<Availability>(), "Availability of a chain of services" / "Disponibilité d’une chaîne de services", Ours;
        4 scaling_points: Vec<Point> = [(1.0, 100.0), (2.0, 190.0), (4.0, 350.0), (8.0, 560.0), (16.0, 740.0)].map(Point::at), rows::<Point>(200), "Throughput measured" / "Débit mesuré", Ours;
        5 principles: Set<Principle> = [], set::<Principle>().drawn(), "Principles in place" / "Principes en place", Chapter;
        6 principles_months: Number = 6.0, number(Months, 0.0, 120.0).drawn(), "Principles in place within" / "Principes en place d’ici", Ours;
        7 front_end: Set<FrontEnd> = [], set::<FrontEnd>().drawn(), "Front-end phases done" / "Phases du front-end faites", Chapter;
        8 front_end_phase_months: Number = 2.0, number(Months, 0.0, 120.0).drawn(), "A front-end phase takes" / "Durée d’une phase du front-end", Ours;
        9 services: Set<Service> = [], set::<Service>().drawn(), "Services migrated" / "Services migrés", Chapter;
        10 migration_phase_months: Number = 2.0, number(Months, 0.0, 120.0).drawn(), "A migration phase takes" / "Durée d’une phase de migration", Chapter;
        11 database: Set<DatabaseRung> = [], set::<DatabaseRung>().drawn(), "Database steps done" / "Paliers franchis", Chapter;
        12 patterns: Set<Pattern> = [], set::<Pattern>().drawn(), "Patterns in use" / "Patterns utilisés", Chapter;
    }
}
inputs! {
    /// A scaling step. Fields that its kind does not use are ignored.
    pub struct Step {
        1 kind: StepKind = StepKind::Vertical, choice::<StepKind>(), "Kind of step" / "Type d’étape", Chapter;
        2 name: Text = "", text().name(), "Custom name" / "Nom personnalisé", You;
        3 factor: Number = 2.0, number(Times, 1.01, 100.0).when(&[StepKind::Vertical as u8]).column(1), "Size factor" / "Facteur de taille", Ours;
        4 read_share: Number = 0.8, share(0.0, 1.0).when(&[StepKind::Cache as u8, StepKind::Replicas as u8]).column(1), "Share of reads" / "Part des lectures", Ours;
        5 hit_rate: Number = 0.6, share(0.0, 0.99).when(&[StepKind::Cache as u8]).column(1), "Cache hit rate" / "Taux de succès du cache", Ours;
        6 replicas: Number = 2.0, count(1.0, 100.0).when(&[StepKind::Replicas as u8]).column(1), "Replicas" / "Réplicas", Ours;
        7 shards: Number = 4.0, count(2.0, 10_000.0).when(&[StepKind::Shards as u8]).column(1), "Shards" / "Shards", Chapter;
        8 efficiency: Number = 0.9, share(0.0, 1.0).above().when(&[StepKind::Shards as u8]).column(1), "Sharding efficiency" / "Efficacité du sharding", Ours;
        9 cost: Number = 0.0, amount().column(6).side(), "Cost" / "Coût", You;
        10 months_to_build: Number = 0.0, number(Months, 0.0, 120.0), "Time to build" / "Durée de réalisation", You;
    }
}
impl Step {
    /// One step of each kind with default values, in the chapter's order.
    fn chapter() -> Vec<Self> {
        StepKind::ALL
            .iter()
            .map(|kind| Self {
                kind: *kind,
                ..Self::default()
            })
            .collect()
    }
}
inputs! {
    /// A change of the number of shards.
    pub struct Resharding {
        1 from: Number = 4.0, count(1.0, 100_000.0), "Shards now" / "Shards aujourd’hui", Chapter;
        2 to: Number = 5.0, count(1.0, 100_000.0), "Shards after" / "Shards après", Ours;
    }
}
inputs! {
    /// A chain of services, all of which must answer.
    pub struct Availability {
        1 service: Number = 0.999, share(0.0, 1.0), "One instance" / "Une instance", Chapter;
        2 services: Number = 8.0, count(1.0, 1_000.0), "Services in a row" / "Services en chaîne", Chapter;
        3 instances: Number = 1.0, count(1.0, 100.0), "Instances of each" / "Instances de chacun", Ours;
        4 common_cause: Number = 0.1, share(0.0, 1.0), "Common-cause share" / "Part de cause commune", Ours;
        5 fallback: Number = 0.0, share(0.0, 1.0), "Caught by a fallback" / "Rattrapées par un repli", Ours;
    }
}
inputs! {
    /// Throughput measured with a number of nodes. A point without throughput does not count.
    pub struct Point {
        1 nodes: Number = 1.0, number(Count, 0.0, 1e12).above().required(), "Nodes" / "Nœuds", You;
        2 throughput: Option<Number> = None::<Number>, number(PerSecond, 0.0, 1e12).above(), "Throughput" / "Débit", You, was Some(Number::exact(1.0));
    }
}
impl Point {
    fn at((nodes, throughput): (f64, f64)) -> Self {
        Self {
            nodes: nodes.into(),
            throughput: Some(throughput.into()),
        }
    }
}

figures! {
    /// Figures of architecture.
    pub struct Figures {
        1 steps: Vec<StepFigures>, rows::<StepFigures>(200), "Scaling steps" / "Étapes de scaling", "", Chapter;
        2 moved_modulo: f64, share(0.0, 1.0), "Keys moved, modulo" / "Clés déplacées, par modulo", "1 − greatest common divisor of {resharding.from} and {resharding.to} / the larger of them" / "1 − plus grand commun diviseur de {resharding.from} et {resharding.to} / le plus grand des deux", Definition;
        3 moved_consistent: f64, share(0.0, 1.0), "Keys moved, consistent" / "Clés déplacées, cohérent", "(max({resharding.from}, {resharding.to}) - min({resharding.from}, {resharding.to})) / max({resharding.from}, {resharding.to})", KARGER;
        4 availability: f64, share(0.0, 1.0), "Availability" / "Disponibilité", "{chain_availability} + (1 - {chain_availability}) · {availability.fallback}", Definition;
        5 downtime_minutes_per_month: f64, number(MinutesPerMonth, 0.0, 43_830.0), "Downtime" / "Indisponibilité", "(1 - {availability}) · 43830", Definition;
        6 usl: Usl, group::<Usl>(), "Universal Scalability Law" / "Loi universelle de scalabilité", "", GUNTHER;
        7 group_availability: f64, share(0.0, 1.0), "Availability of one service" / "Disponibilité d’un service", "1 - (((1 - {availability.common_cause}) · (1 - {availability.service})) ^ {availability.instances} + {availability.common_cause} · (1 - {availability.service}))", BETA;
        8 chain_availability: f64, share(0.0, 1.0), "Availability of the chain, without fallback" / "Disponibilité de la chaîne, sans repli", "{group_availability} ^ {availability.services}", Definition;
        9 elasticity: f64, number(Plain, 0.0, 5.0), "Elasticity of the database’s use" / "Élasticité de l’usage de la base", "that of the resource “database” in capacity; none there: 1" / "celle de la ressource « database » de la capacité ; absente : 1", Ours;
        10 total_months_gained: Option<f64>, number(Months, -1e300, 1e300), "Months gained by all steps" / "Mois gagnés par toutes les étapes", "{steps[].months_gained}", Definition;
        11 total_cost: f64, number(Money, 0.0, 1e15), "Cost of all steps" / "Coût de toutes les étapes", "{steps[].cost}", Definition;
        12 progress: Vec<Progress>, rows::<Progress>(9).drawn(), "Progress" / "Avancement", "", Chapter;
        13 services_done: f64, count(0.0, 9.0).drawn(), "Services migrated" / "Services migrés", "how many are ticked in {services}" / "nombre de cochés dans {services}", Chapter;
        14 services_total: f64, count(9.0, 9.0).drawn(), "Services to migrate" / "Services à migrer", "the migration’s nine" / "les neuf de la migration", Chapter;
    }
}
figures! {
    /// Figures of one scaling step.
    pub struct StepFigures {
        1 factor: f64, number(Times, 0.0, 1e4).column(2), "Capacity" / "Capacité", "bigger machine: {factor}; cache: 1 / (1 − {read_share} · {hit_rate}); replicas: 1 / ((1 − {read_share}) + {read_share} / ({replicas} + 1)); sharding: {shards} · {efficiency}" / "machine plus puissante : {factor} ; cache : 1 / (1 − {read_share} · {hit_rate}) ; réplicas : 1 / ((1 − {read_share}) + {read_share} / ({replicas} + 1)) ; sharding : {shards} · {efficiency}", Definition;
        2 months_gained: Option<f64>, number(Months, -1e300, 1e300).column(3), "Months gained" / "Mois gagnés", "ln({factor}) / ({elasticity} · ln(1 + {facts.monthly_growth}))", Definition;
        3 needed_on: Option<Day>, date(), "Needed on" / "Nécessaire le", "{capacity.resources.database.breaks_on} + {months_before}", Definition;
        4 start_by: Option<Day>, date().column(5).answer(), "Start by" / "Commencer avant le", "{needed_on} less {months_to_build}" / "{needed_on} moins {months_to_build}", Definition;
        5 late: bool, flag(), "Late" / "En retard", "{start_by} is before {facts.as_of}" / "{start_by} précède {facts.as_of}", Definition;
        6 cost_per_month_gained: Option<f64>, number(MoneyPerMonth, -1e300, 1e300), "Cost per month gained" / "Coût par mois gagné", "{cost} / {months_gained}", Definition;
        7 used_up_on: Option<Day>, date(), "Used up on" / "Épuisée le", "{needed_on} plus {months_gained}" / "{needed_on} plus {months_gained}", Definition;
        8 months_before: Option<f64>, number(Months, -1e300, 1e300), "Gained before it" / "Gagnés avant elle", "months gained by all steps before it" / "mois gagnés par toutes les étapes avant elle", Definition;
    }
}
figures! {
    /// Coefficients and figures of the fitted law X(n) = λ n / (1 + σ (n − 1) + κ n (n − 1)).
    pub struct Usl {
        1 lambda: Option<f64>, number(PerSecond, 0.0, 1e300), "Throughput of one node (λ)" / "Débit d’un nœud (λ)", "λ of X = λ n / (1 + σ (n − 1) + κ n (n − 1)), fitted to {scaling_points} by non-linear least squares of X, σ and κ not below 0" / "λ de X = λ n / (1 + σ (n − 1) + κ n (n − 1)), ajusté à {scaling_points} par moindres carrés non linéaires sur X, σ et κ non négatifs", GUNTHER;
        2 sigma: Option<f64>, number(Plain, 0.0, 1.0), "Contention (σ)" / "Contention (σ)", "σ of the same fit" / "σ du même ajustement", GUNTHER;
        3 kappa: Option<f64>, number(Plain, 0.0, 1e300), "Crosstalk (κ)" / "Cohérence (κ)", "κ of the same fit" / "κ du même ajustement", GUNTHER;
        4 peak_nodes: Option<f64>, number(Count, 1.0, 1e300), "Nodes at which throughput peaks" / "Nœuds au débit maximal", "max(1, ((1 - {sigma}) / {kappa}) ^ (1 / 2))", GUNTHER;
        5 peak_throughput: Option<f64>, number(PerSecond, 0.0, 1e300), "Peak throughput" / "Débit maximal", "{lambda} · {peak_nodes} / (1 + {sigma} · ({peak_nodes} - 1) + {kappa} · {peak_nodes} · ({peak_nodes} - 1))", GUNTHER;
        6 limit: Option<f64>, number(PerSecond, 0.0, 1e300), "Limit of throughput, without a peak" / "Débit limite, sans maximum", "{lambda} / {sigma}", GUNTHER;
        7 sizes: f64, count(0.0, 200.0).drawn(), "Sizes with throughput" / "Tailles avec débit", "how many different numbers of nodes have a throughput in {scaling_points}" / "combien de nombres de nœuds différents ont un débit dans {scaling_points}", Definition;
    }
}
figures! {
    /// Progress of a checklist, or of one of its phases.
    pub struct Progress {
        1 what: Checklist, choice::<Checklist>(), "Checklist" / "Liste", "a checklist, or one of its phases" / "une liste, ou l’une de ses phases", Chapter;
        2 done: f64, count(0.0, 64.0), "Done" / "Fait", "how many of {total} are ticked" / "nombre de cochés sur {total}", Definition;
        3 total: f64, count(0.0, 64.0), "Of" / "Sur", "how many it has" / "nombre en tout", Definition;
        4 due_on: Option<Day>, date().unknown(), "Due on" / "Échéance", "{facts.as_of} plus the time its phases take up to its end; the database steps: when the database breaks" / "{facts.as_of} plus la durée de ses phases jusqu’à sa fin ; les paliers de la base : quand elle atteint sa limite", Ours;
    }
}
const KARGER: crate::model::Source = crate::model::Source::Study([
    "Karger et al., Consistent hashing and random trees, 1997",
    "Karger et al., Consistent hashing and random trees, 1997",
]);
const GUNTHER: crate::model::Source = crate::model::Source::Study([
    "Gunther, Guerrilla Capacity Planning, 2007",
    "Gunther, Guerrilla Capacity Planning, 2007",
]);
const BETA: crate::model::Source = crate::model::Source::Study([
    "Fleming, A reliability model for common mode failures (beta factor), 1975",
    "Fleming, A reliability model for common mode failures (facteur bêta), 1975",
]);

/// What each figure needs to be known.
pub const NEEDS: &[Need] = &[
    Need {
        figure: &[Figures::usl, Usl::lambda],
        of: &["3 sizes"],
    },
    Need {
        figure: &[Figures::usl, Usl::sigma],
        of: &["3 sizes"],
    },
    Need {
        figure: &[Figures::usl, Usl::kappa],
        of: &["3 sizes"],
    },
    Need {
        figure: &[Figures::usl, Usl::peak_nodes],
        of: &["3 sizes"],
    },
    Need {
        figure: &[Figures::usl, Usl::peak_throughput],
        of: &["3 sizes"],
    },
    Need {
        figure: &[Figures::usl, Usl::limit],
        of: &["3 sizes"],
    },
];
