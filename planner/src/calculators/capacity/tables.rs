//! Inputs and figures of capacity.

use crate::calculators::Need;
use crate::model::{
    Day, Number, Text, amount, count, date, flag, group, id, months_to, number, rows, share,
};
use crate::{choice, figures, inputs};

choice! {
    /// Resources that have built-in names.
    pub enum Known {
        Cpu "cpu" "Processor" / "Processeur",
        Memory "memory" "Memory" / "Mémoire",
        Database "database" "Database" / "Base de données",
        Bandwidth "bandwidth" "Bandwidth" / "Bande passante",
        Storage "storage" "Storage" / "Stockage",
        Queue "queue" "Message queue" / "File de messages",
    }
}

inputs! {
    /// Inputs of capacity.
    pub struct Inputs {
        1 horizon_months: Number = 12.0, number(Months, 1.0, 120.0).whole(), "Horizon" / "Horizon", Ours;
        2 resources: Vec<Resource> = chapter(), rows::<Resource>(200), "Resources" / "Ressources", Chapter;
        3 response: Response = Response::default(), group::<Response>(), "Response time" / "Temps de réponse", Chapter;
        4 team: Team = Team::default(), group::<Team>(), "Team" / "Équipe", Chapter;
    }
}
inputs! {
    /// A resource that fills up as users grow.
    pub struct Resource {
        1 id: Text = "", id::<Known>().required().name(), "Resource" / "Ressource", Chapter;
        2 average: Number = 0.5, share(0.0, 1.0).required().column(1), "Average use" / "Utilisation moyenne", Chapter;
        3 peak: Number = 0.7, share(0.0, 1.0).required().column(3), "Peak use" / "Utilisation en pointe", Chapter;
        4 attention: Number = 0.7, share(0.0, 1.0).above(), "Attention line" / "Seuil d’attention", Chapter;
        5 critical: Number = 0.9, share(0.0, 1.0).above(), "Critical line" / "Seuil critique", Chapter;
        6 elasticity: Number = 1.0, number(Plain, 0.0, 5.0), "Elasticity" / "Élasticité", Ours;
        7 lead_time_weeks: Number = 4.0, number(Weeks, 0.0, 260.0).column(6).spare(), "Lead time" / "Délai de mise en œuvre", Ours;
        8 step: Number = 2.0, number(Times, 1.01, 100.0), "Upgrade factor" / "Facteur de montée", Ours;
        9 step_cost: Number = 0.0, amount(), "Cost of an upgrade" / "Coût d’une montée", Ours;
    }
}
fn chapter() -> [Resource; 4] {
    [
        ("cpu", 0.70, 0.95, 0.70, 0.90, 2.0, 1.5, 2_000.0),
        ("memory", 0.60, 0.85, 0.80, 0.95, 2.0, 1.5, 1_500.0),
        ("database", 0.80, 1.00, 0.70, 0.90, 8.0, 2.0, 10_000.0),
        ("bandwidth", 0.40, 0.70, 0.70, 0.90, 1.0, 2.0, 1_000.0),
    ]
    .map(
        |(id, average, peak, attention, critical, lead_time_weeks, step, step_cost)| Resource {
            id: id.into(),
            average: average.into(),
            peak: peak.into(),
            attention: attention.into(),
            critical: critical.into(),
            elasticity: 1.0.into(),
            lead_time_weeks: lead_time_weeks.into(),
            step: step.into(),
            step_cost: step_cost.into(),
        },
    )
}
inputs! {
    /// Response time, its lines, and the servers and load behind it.
    pub struct Response {
        1 p95_s: Number = 1.8, number(Seconds, 0.001, 3600.0), "Response time, P95" / "Temps de réponse P95", Chapter;
        2 servers: Number = 4.0, count(1.0, 1000.0), "Servers" / "Serveurs", Ours;
        3 utilisation: Option<Number> = None::<Number>, share(0.0, 0.9999), "Busy-hour load" / "Charge en pointe", You;
        4 attention_s: Number = 2.0, number(Seconds, 0.001, 3600.0), "Attention line" / "Seuil d’attention", Chapter;
        5 critical_s: Number = 5.0, number(Seconds, 0.001, 3600.0), "Critical line" / "Seuil critique", Chapter;
    }
}
inputs! {
    /// Throughput and load of the team.
    pub struct Team {
        1 velocity: Number = 30.0, number(PointsPerSprint, 0.0, 1e6), "Velocity" / "Vélocité", Chapter;
        2 cycle_time_days: Number = 12.0, number(Days, 0.1, 1000.0), "Cycle time" / "Temps de cycle", Chapter;
        3 occupancy: Number = 0.85, share(0.0, 0.99), "Occupancy" / "Taux d’occupation", Chapter;
        4 training_capacity: Number = 0.10, share(0.0, 1.0), "Training capacity" / "Capacité de formation", Chapter;
        5 work_elasticity: Number = 0.3, number(Plain, 0.0, 5.0), "Work elasticity" / "Élasticité du travail", Ours;
    }
}

figures! {
    /// Figures of capacity.
    pub struct Figures {
        1 resources: Vec<ResourceFigures>, crate::model::by_id::<ResourceFigures>(200), "Resources" / "Ressources", "", Definition;
        2 first: Option<Text>, id::<Known>(), "Breaks first" / "Première limite", "the resource with the least months to break" / "la ressource qui a le moins de mois avant sa limite", Definition;
        3 p95_utilisation_at_attention: Option<f64>, share(0.0, 1.0), "Load at attention" / "Charge à l’attention", "ρ with τ(ρ) / τ({utilisation}) = {response.attention_s} / {response.p95_s}, τ the 95th percentile of an M/M/c queue, c = {response.servers}" / "ρ tel que τ(ρ) / τ({utilisation}) = {response.attention_s} / {response.p95_s}, τ le 95e centile d’une file M/M/c, c = {response.servers}", ERLANG;
        4 p95_months_to_attention: Option<f64>, months_to(), "P95: attention in" / "P95 : attention dans", "ln({p95_utilisation_at_attention} / {utilisation}) / (elasticity of the processor · ln(1 + {facts.monthly_growth}))" / "ln({p95_utilisation_at_attention} / {utilisation}) / (élasticité du processeur · ln(1 + {facts.monthly_growth}))", ERLANG;
        5 p95_utilisation_at_critical: Option<f64>, share(0.0, 1.0), "Load at critical" / "Charge au critique", "ρ with τ(ρ) / τ({utilisation}) = {response.critical_s} / {response.p95_s}, τ the 95th percentile of an M/M/c queue, c = {response.servers}" / "ρ tel que τ(ρ) / τ({utilisation}) = {response.critical_s} / {response.p95_s}, τ le 95e centile d’une file M/M/c, c = {response.servers}", ERLANG;
        6 p95_months_to_critical: Option<f64>, months_to(), "P95: critical in" / "P95 : critique dans", "ln({p95_utilisation_at_critical} / {utilisation}) / (elasticity of the processor · ln(1 + {facts.monthly_growth}))" / "ln({p95_utilisation_at_critical} / {utilisation}) / (élasticité du processeur · ln(1 + {facts.monthly_growth}))", ERLANG;
        7 hires_absorbed_per_month: f64, number(PeoplePerMonth, 0.0, 1e6), "Trainable hires" / "Recrues formables", "{team.training_capacity} · {facts.developers}", Definition;
        8 cycle_time_at_90: f64, number(Days, 0.0, 1e9), "Cycle time, 90% busy" / "Cycle à 90 % d’occupation", "{team.cycle_time_days} · (1 - {team.occupancy}) / (1 - 0.9)", QUEUE;
        9 occupancy_at_attention: Option<f64>, share(0.0, 1.0), "Occupancy at attention" / "Occupation, attention", "1 - (1 - {team.occupancy}) · {team.cycle_time_days} / {thresholds.metrics.cycle_time_days.attention}", QUEUE;
        10 cycle_time_months_to_attention: Option<f64>, months_to(), "Cycle: attention in" / "Cycle : attention dans", "ln({occupancy_at_attention} / {team.occupancy}) / ({team.work_elasticity} · ln(1 + {facts.monthly_growth}))", QUEUE;
        11 occupancy_at_critical: Option<f64>, share(0.0, 1.0), "Occupancy at critical" / "Occupation, critique", "1 - (1 - {team.occupancy}) · {team.cycle_time_days} / {thresholds.metrics.cycle_time_days.critical}", QUEUE;
        12 cycle_time_months_to_critical: Option<f64>, months_to(), "Cycle: critical in" / "Cycle : critique dans", "ln({occupancy_at_critical} / {team.occupancy}) / ({team.work_elasticity} · ln(1 + {facts.monthly_growth}))", QUEUE;
        13 team_decide_by: Option<Day>, date(), "Hire by" / "Recruter avant le", "{facts.as_of} + {cycle_time_months_to_critical} − {hiring.lead_days}", Definition;
        14 team_late: bool, flag().unseen(), "Hiring late" / "Recrutement en retard", "{team_decide_by} before {facts.as_of}" / "{team_decide_by} avant {facts.as_of}", Definition;
        15 utilisation: Option<f64>, share(0.0, 1.0), "Load today" / "Charge actuelle", "{response.utilisation}, else the average of the processor" / "{response.utilisation}, sinon la moyenne du processeur", Definition;
        16 steps_cost: f64, number(Money, 0.0, 1e21), "Cost of upgrades" / "Coût des montées", "{resources[].steps_cost}", Definition;
    }
}
figures! {
    /// Figures of a resource.
    pub struct ResourceFigures {
        1 id: Text, id::<Known>().unseen(), "Resource" / "Ressource", "as entered" / "telle que saisie", You;
        2 months_to_attention: Option<f64>, months_to(), "Attention in" / "Attention dans", "max(0, ln({attention} / {average}) / ({elasticity} · ln(1 + {facts.monthly_growth})))", Definition;
        3 attention_on: Option<Day>, date().to_line().column(4).spare(), "Attention on" / "Attention le", "{facts.as_of} + {months_to_attention}", Definition;
        4 months_to_critical: Option<f64>, months_to(), "Critical in" / "Critique dans", "max(0, ln({critical} / {average}) / ({elasticity} · ln(1 + {facts.monthly_growth})))", Definition;
        5 critical_on: Option<Day>, date().to_line().column(5).side(), "Critical on" / "Critique le", "{facts.as_of} + {months_to_critical}", Definition;
        6 months_to_saturation: Option<f64>, months_to(), "Peaks full in" / "Saturation dans", "max(0, ln(1 / {peak}) / ({elasticity} · ln(1 + {facts.monthly_growth})))", Definition;
        7 saturation_on: Option<Day>, date().to_line(), "Peaks full on" / "Saturation le", "{facts.as_of} + {months_to_saturation}", Definition;
        8 months_to_break: Option<f64>, months_to().unseen(), "Breaks in" / "Limite dans", "min({months_to_critical}, {months_to_saturation})", Definition;
        9 breaks_on: Option<Day>, date().to_line().unseen(), "Breaks on" / "Limite le", "{facts.as_of} + {months_to_break}", Definition;
        10 decide_by: Option<Day>, date().column(7).answer(), "Decide by" / "Décider avant le", "{breaks_on} − {lead_time_weeks}", Definition;
        11 late: bool, flag().unseen(), "Late" / "En retard", "{decide_by} before {facts.as_of}" / "{decide_by} avant {facts.as_of}", Definition;
        12 steps: f64, count(0.0, 1e6), "Upgrades" / "Montées", "max(0, ceil((ln(max({average} / {attention}, {peak})) + {elasticity} · {horizon_months} · ln(1 + {facts.monthly_growth})) / ln({step})))", Definition;
        13 steps_cost: f64, number(Money, 0.0, 1e18).column(8).side(), "Cost of upgrades" / "Coût des montées", "{steps} · {step_cost}", Definition;
        14 upgrades: Vec<Upgrade>, rows::<Upgrade>(24), "Upgrades, one by one" / "Montées une à une", "", Definition;
    }
}
figures! {
    /// One upgrade of a resource.
    pub struct Upgrade {
        1 needed_on: Option<Day>, date(), "Needed on" / "Nécessaire le", "the day on which average use reaches the attention line, or peak use 1, of the capacity there is by then" / "le jour où l’utilisation moyenne atteint le seuil d’attention, ou la pointe 1, de la capacité d’alors", Definition;
        2 decide_by: Option<Day>, date(), "Decide by" / "Décider avant le", "{needed_on} − {lead_time_weeks}", Definition;
    }
}
const ERLANG: crate::model::Source =
    crate::model::Source::Study(["M/M/c queue, Erlang, 1917", "file M/M/c, Erlang, 1917"]);
const QUEUE: crate::model::Source = crate::model::Source::Study([
    "single-server queue: time ∝ 1 / (1 − occupancy), Kingman, 1961",
    "file à un serveur : temps ∝ 1 / (1 − occupation), Kingman, 1961",
]);

/// What each figure needs to be known.
pub const NEEDS: &[Need] = &[
    Need {
        figure: &[Figures::p95_utilisation_at_attention],
        of: &["utilisation"],
    },
    Need {
        figure: &[Figures::p95_months_to_attention],
        of: &["utilisation"],
    },
    Need {
        figure: &[Figures::p95_utilisation_at_critical],
        of: &["utilisation"],
    },
    Need {
        figure: &[Figures::p95_months_to_critical],
        of: &["utilisation"],
    },
    Need {
        figure: &[Figures::utilisation],
        of: &["response.utilisation"],
    },
];
