//! Inputs, figures and choices of the quarterly report.

use crate::calculators::Need;
use crate::model::{
    Group, Number, Set, Text, Unit, amount, bare, choice, flag, id, long_text, number, rows, set,
    share, text,
};
use crate::{choice, figures, inputs};

inputs! {
    /// Inputs of the report.
    pub struct Inputs {
        1 period: Text = "", text(), "Period" / "Période", You;
        2 rows: Vec<Row> = [Known::Users, Known::Revenue, Known::Developers, Known::TransactionsPerDay].map(Row::of), rows::<Row>(200), "Growth" / "Croissance", Chapter;
        3 achievements: Vec<Achievement> = [], rows::<Achievement>(200), "Achieved" / "Réalisé", Chapter;
        4 objectives: Vec<Objective> = [], bare::<Objective>(200), "Next objectives" / "Prochains objectifs", Chapter;
        5 investments: Vec<Investment> = [], rows::<Investment>(200), "Investments required" / "Investissements requis", Chapter;
        6 capacity_gain: Option<Number> = None::<Number>, share(0.0, 1_000.0), "Capacity they add" / "Capacité qu’ils ajoutent", Chapter;
        7 left_out: Set<Section> = [], set::<Section>(), "Sections left out" / "Rubriques masquées", You;
        8 summary: Text = "", long_text().note(), "Summary" / "Résumé", You;
    }
}
inputs! {
    /// A row of the growth table: a quantity at the start and at the end of the period.
    pub struct Row {
        1 id: Text = "", id::<Known>().required().name(), "Figure" / "Indicateur", Chapter;
        2 label: Text = "", text().name(), "Custom name" / "Nom personnalisé", You;
        3 start: Option<Number> = None::<Number>, number(Plain, -1e12, 1e12).money_in(MONEY), "At the start" / "Au début", You;
        4 end: Option<Number> = None::<Number>, number(Plain, -1e12, 1e12).money_in(MONEY), "At the end; left out: from the facts" / "À la fin ; sinon, des données de base", You;
    }
}
inputs! {
    /// An achievement: a number done, out of a total.
    pub struct Achievement {
        1 label: Text = "", text().name(), "Achievement" / "Réalisation", You;
        2 done: Option<Number> = None::<Number>, number(Plain, 0.0, 1e12), "Done" / "Fait", You;
        3 total: Option<Number> = None::<Number>, number(Plain, 0.0, 1e12), "Of" / "Sur", You;
        4 metric: Option<Line> = None::<Line>, choice::<Line>(), "Measured against" / "Comparé à", Chapter;
    }
}
inputs! {
    /// An objective for the next period.
    pub struct Objective {
        1 text: Text = "", long_text().name(), "Objective" / "Objectif", You;
    }
}
inputs! {
    /// An investment to ask for.
    pub struct Investment {
        1 label: Text = "", text().name(), "Investment" / "Investissement", You;
        2 amount: Number = 0.0, amount(), "Amount" / "Montant", You;
    }
}
impl Row {
    /// Unit of `start` and `end`.
    #[must_use]
    pub fn unit(&self) -> Unit {
        let start = Self::FIELDS.iter().find(|field| field.id == Self::start);
        start.map_or(Unit::Plain, |start| start.unit_in(self))
    }
    fn of(known: Known) -> Self {
        let keys = <Known as crate::model::Choice>::OPTIONS.keys;
        Self {
            id: keys[known as usize].into(),
            ..Self::default()
        }
    }
}
/// Rows whose values are money, by their index in [`Known`].
const MONEY: &[u8] = &[Known::Revenue as u8];
choice! {
    /// Rows that have built-in names. Where no end is entered, the first four take it from the
    /// facts.
    pub enum Known {
        Users "users" "Users" / "Utilisateurs",
        Revenue "revenue" "Revenue a month" / "CA mensuel",
        Developers "developers" "Developers" / "Développeurs",
        TransactionsPerDay "transactions_per_day" "Transactions a day" / "Transactions par jour",
        DeploysPerWeek "deploys_per_week" "Deployments a week" / "Déploiements par semaine",
        OnboardingWeeks "onboarding_weeks" "Onboarding, weeks" / "Intégration, semaines",
    }
}
choice! {
    /// Sections of the page, in order.
    pub enum Section {
        Growth "growth" "Growth" / "Croissance",
        Infrastructure "infrastructure" "Infrastructure" / "Infrastructure",
        Team "team" "Team" / "Équipe",
        Achieved "achieved" "Achieved" / "Réalisé",
        Decisions "decisions" "Decisions due" / "Décisions à prendre",
        Scenarios "scenarios" "Scenarios" / "Scénarios",
        Objectives "objectives" "Next objectives" / "Prochains objectifs",
        Investments "investments" "Investments required" / "Investissements requis",
    }
}
choice! {
    /// Metrics whose attention line an achievement can be compared with; each has a maximum.
    pub enum Line {
        Retention "retention_12_months" "Retention at 12 months" / "Rétention à 12 mois",
        NewHireSatisfaction "new_hire_satisfaction" "Satisfaction of new hires" / "Satisfaction des recrues",
        TeamSatisfaction "team_satisfaction" "Satisfaction of the team" / "Satisfaction de l’équipe",
        Availability "availability" "Availability" / "Disponibilité",
        TestCoverage "test_coverage" "Test coverage" / "Couverture de tests",
    }
}

figures! {
    /// Figures of the report.
    pub struct Figures {
        1 rows: Vec<RowFigures>, rows::<RowFigures>(200), "Growth" / "Croissance", "", Chapter;
        2 achievements: Vec<AchievementFigures>, rows::<AchievementFigures>(200), "Achieved" / "Réalisé", "", Chapter;
        3 investment_total: f64, number(Money, 0.0, 1e15), "Total investment" / "Investissement total", "{investments[].amount}", Chapter;
        4 cost_per_capacity_point: Option<f64>, number(Money, 0.0, 1e300), "Cost per point of capacity" / "Coût par point de capacité", "{investment_total} / (100 · {capacity_gain})", Definition;
    }
}
figures! {
    /// Figures of a row of the growth table.
    pub struct RowFigures {
        1 change: Option<f64>, share(-1e300, 1e300), "Change" / "Évolution", "{end} / {start} - 1", Chapter;
        2 end: Option<f64>, number(Plain, -1e12, 1e12), "At the end" / "À la fin", "as entered; left out: users, revenue, developers and transactions from the facts" / "tel que saisi ; sinon : utilisateurs, revenu, développeurs et transactions des données de base", Chapter;
    }
}
figures! {
    /// Figures of an achievement.
    pub struct AchievementFigures {
        1 reached: Option<f64>, share(0.0, 1e300), "Reached" / "Atteint", "{done} / {total}", Definition;
        2 line: Option<f64>, share(-1e12, 1e12), "Line" / "Seuil", "attention line of {metric} in thresholds, as a part of the whole" / "seuil d’attention de {metric} dans les seuils, en part du tout", Chapter;
        3 misses: bool, flag(), "Misses its line" / "Seuil manqué", "{reached} is on the wrong side of {line}" / "{reached} est du mauvais côté de {line}", Definition;
    }
}

/// What each figure needs to be known.
pub const NEEDS: &[Need] = &[
    Need {
        figure: &[Figures::cost_per_capacity_point],
        of: &["capacity_gain"],
    },
    Need {
        figure: &[Figures::rows, RowFigures::change],
        of: &["start", "end"],
    },
    Need {
        figure: &[Figures::rows, RowFigures::end],
        of: &["end"],
    },
    Need {
        figure: &[Figures::achievements, AchievementFigures::reached],
        of: &["done", "total"],
    },
];
