//! Inputs, figures and choices of scenarios.

use crate::calculators::Need;
use crate::model::{
    Day, Number, Text, choice, date, flag, long_text, months, number, rows, share, text,
};
use crate::{choice, figures, inputs};

inputs! {
    /// Inputs of scenarios.
    pub struct Inputs {
        1 rows: Vec<Scenario> = Scenario::chapter(), rows::<Scenario>(200), "Scenarios" / "Scénarios", Chapter;
    }
}
inputs! {
    /// One scenario of growth.
    pub struct Scenario {
        1 name: Text = "", text().required().name(), "Scenario" / "Scénario", You;
        2 growth: Number = 1.0, share(-0.9, 1_000.0).required(), "User growth" / "Croissance visée", Chapter;
        3 months: Number = 12.0, number(Months, 1.0, 120.0).whole().required(), "Duration" / "Durée", Chapter;
        4 infra_cost: Option<Number> = None::<Number>, number(Money, 0.0, 1e12), "Infrastructure cost" / "Coût d’infrastructure", Chapter;
        5 hires: Number = 0.0, number(People, 0.0, 100_000.0).whole(), "Hires" / "Recrutements", Chapter;
        6 team_cost: Option<Number> = None::<Number>, number(Money, 0.0, 1e12), "Team cost" / "Coût d’équipe", Chapter;
        7 infra_risk: Option<Risk> = None::<Risk>, choice::<Risk>(), "Infrastructure risk" / "Risque infrastructure", Chapter;
        8 team_risk: Option<Risk> = None::<Risk>, choice::<Risk>(), "Team risk" / "Risque équipe", Chapter;
        9 capacity_needed: Option<Number> = None::<Number>, share(0.0, 1_000.0), "Extra capacity" / "Capacité à ajouter", Chapter;
        10 infrastructure: Text = "", long_text().note(), "Infrastructure needs" / "Besoins en infrastructure", Chapter;
        11 team: Text = "", long_text().note(), "Team needs" / "Besoins en équipe", Chapter;
        12 architecture: Text = "", long_text().note(), "Architecture needs" / "Besoins en architecture", Chapter;
    }
}
impl Scenario {
    /// The chapter's scaling scenarios, without the texts of their needs: these depend on the
    /// language, and the page offers them through [`super::sets`].
    fn chapter() -> Vec<Self> {
        super::SCALING
            .rows(0, 0.0)
            .into_iter()
            .map(Self::without_needs)
            .collect()
    }

    fn without_needs(self) -> Self {
        let none = Text::default;
        Self {
            infrastructure: none(),
            team: none(),
            architecture: none(),
            ..self
        }
    }
}
choice! {
    /// Level of risk.
    pub enum Risk {
        Low "low" "low" / "faible",
        Medium "medium" "medium" / "moyen",
        High "high" "high" / "élevé",
        VeryHigh "very_high" "very high" / "très élevé",
    }
}
choice! {
    /// What to do about a scenario.
    pub enum Stance {
        Prepare "prepare" "prepare" / "préparer",
        Monitor "monitor" "monitor" / "surveiller",
        Contingency "contingency" "contingency" / "plan d’urgence",
    }
}

figures! {
    /// Figures of scenarios.
    pub struct Figures {
        1 rows: Vec<ScenarioFigures>, rows::<ScenarioFigures>(200), "Scenarios" / "Scénarios", "", Chapter;
    }
}
figures! {
    /// Figures of one scenario.
    pub struct ScenarioFigures {
        1 implied_monthly_growth: f64, number(SharePerMonth, -1.0, 1e6), "Growth needed" / "Croissance requise", "(1 + {growth}) ^ (1 / {months}) - 1", Definition;
        2 users_at_end: f64, number(Users, 0.0, 1e15), "Users at the end" / "Utilisateurs à la fin", "{facts.monthly_active_users} · (1 + {growth})", Definition;
        3 total_cost: Option<f64>, number(Money, 0.0, 1e13), "Total cost" / "Coût total", "{infra_cost} + {team_cost}, what is left out counting nothing; none where both are" / "{infra_cost} + {team_cost}, ce qui manque comptant pour rien ; aucun si les deux manquent", Chapter;
        4 cost_per_added_user: Option<f64>, number(Money, 0.0, 1e300), "Cost per added user" / "Coût par utilisateur ajouté", "{total_cost} / ({facts.monthly_active_users} · {growth})", Definition;
        5 team_cost_per_hire: Option<f64>, number(Money, 0.0, 1e12), "Team cost per hire" / "Coût par recrue", "{team_cost} / {hires}", Definition;
        6 team_growth: f64, share(0.0, 1e6), "Team growth" / "Croissance de l’équipe", "{hires} / {facts.developers}", Definition;
        7 hires_per_month: f64, number(PeoplePerMonth, 0.0, 1e6), "Hires per month" / "Recrutements par mois", "{hires} / {months}", Definition;
        8 absorbable: bool, flag(), "Trainable" / "Formables", "{facts.developers} · (1 + {capacity.team.training_capacity}) ^ {months} ≥ {facts.developers} + {hires}" / "{facts.developers} · (1 + {capacity.team.training_capacity}) ^ {months} ≥ {facts.developers} + {hires}", Definition;
        9 hireable: bool, flag(), "Hireable" / "Recrutables", "{hires_per_month} ≤ {hiring.max_hires_per_month}; no hires: yes; no pace known: no" / "{hires_per_month} ≤ {hiring.max_hires_per_month} ; aucun recrutement : oui ; rythme inconnu : non", Definition;
        10 revenue_at_end: f64, number(MoneyPerMonth, 0.0, 1e16), "Revenue at the end" / "CA à la fin", "{facts.revenue_per_month} · (1 + {growth})", Definition;
        11 added_margin: f64, number(Money, -1e18, 1e18), "Extra gross margin" / "Marge brute en plus", "{facts.gross_margin} · sum over months m = 1 … {months} of {facts.revenue_per_month} · ((1 + {implied_monthly_growth}) ^ m − 1)" / "{facts.gross_margin} · somme sur les mois m = 1 … {months} de {facts.revenue_per_month} · ((1 + {implied_monthly_growth}) ^ m − 1)", Definition;
        12 return_on_cost: Option<f64>, number(Times, -1e300, 1e300), "ROI" / "ROI", "{added_margin} / {total_cost}", Definition;
        13 payback_month: Option<f64>, months(), "Payback month" / "Rentabilisé au mois", "first month in which the added margin so far reaches {total_cost}" / "premier mois où la marge ajoutée cumulée atteint {total_cost}", Definition;
        14 lowest_cash: Option<f64>, number(Money, -1e18, 1e18), "Lowest cash" / "Point bas de trésorerie", "lowest of cash over months 1 … {months}: each month {facts.cash} so far + revenue − {facts.costs_per_month} − (1 − {facts.gross_margin}) · (revenue − {facts.revenue_per_month}) − {total_cost} / {months}" / "plus basse trésorerie des mois 1 … {months} : chaque mois {facts.cash} jusque-là + revenu − {facts.costs_per_month} − (1 − {facts.gross_margin}) · (revenu − {facts.revenue_per_month}) − {total_cost} / {months}", Definition;
        15 cash_out_month: Option<f64>, months().unseen(), "Cash runs out in month" / "Trésorerie épuisée au mois", "first month in which cash is below 0" / "premier mois où la trésorerie passe sous 0", Definition;
        16 cash_out_on: Option<Day>, date(), "Cash runs out on" / "Trésorerie épuisée le", "{facts.as_of} plus {cash_out_month}" / "{facts.as_of} plus {cash_out_month}", Definition;
        17 implied_elasticity: Option<f64>, number(Plain, -1e300, 1e300), "Implied elasticity" / "Élasticité implicite", "ln(1 + {capacity_needed}) / ln(1 + {growth})", Definition;
        18 probability: f64, share(0.0, 1.0).of_range(), "Probability" / "Probabilité", "probability that {facts.monthly_growth} is at least {implied_monthly_growth}; for one number: yes or no" / "probabilité que {facts.monthly_growth} soit au moins {implied_monthly_growth} ; pour un seul nombre : oui ou non", NORMAL;
        19 stance: Stance, choice::<Stance>().of_range(), "Stance" / "Conduite à tenir", "{probability} ≥ 50%: prepare; ≥ 10%: monitor; below: contingency" / "{probability} ≥ 50 % : préparer ; ≥ 10 % : surveiller ; en dessous : plan d’urgence", Ours;
        20 trip_wire: Option<f64>, number(SharePerMonth, -1.0, 1e6), "Tripwire" / "Déclencheur", "the next higher {implied_monthly_growth} among the scenarios, held for two months" / "la {implied_monthly_growth} immédiatement supérieure parmi les scénarios, tenue deux mois", Ours;
    }
}
const NORMAL: crate::model::Source = crate::model::Source::Study([
    "Normal distribution through the range’s 5 % and 95 % points, truncated to what growth may be",
    "Loi normale par les points à 5 % et 95 % de l’intervalle, tronquée à ce que la croissance peut être",
]);

/// What each figure needs to be known.
pub const NEEDS: &[Need] = &[
    Need {
        figure: &[Figures::rows, ScenarioFigures::total_cost],
        of: &["infra_cost", "team_cost"],
    },
    Need {
        figure: &[Figures::rows, ScenarioFigures::cost_per_added_user],
        of: &["total_cost"],
    },
    Need {
        figure: &[Figures::rows, ScenarioFigures::return_on_cost],
        of: &["total_cost"],
    },
    Need {
        figure: &[Figures::rows, ScenarioFigures::payback_month],
        of: &["total_cost"],
    },
    Need {
        figure: &[Figures::rows, ScenarioFigures::team_cost_per_hire],
        of: &["team_cost"],
    },
    Need {
        figure: &[Figures::rows, ScenarioFigures::lowest_cash],
        of: &["facts.cash", "facts.costs_per_month"],
    },
    Need {
        figure: &[Figures::rows, ScenarioFigures::cash_out_month],
        of: &["facts.cash", "facts.costs_per_month"],
    },
    Need {
        figure: &[Figures::rows, ScenarioFigures::cash_out_on],
        of: &["facts.cash", "facts.costs_per_month"],
    },
    Need {
        figure: &[Figures::rows, ScenarioFigures::implied_elasticity],
        of: &["capacity_needed"],
    },
];
