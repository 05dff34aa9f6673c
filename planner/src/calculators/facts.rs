//! The facts: inputs that are entered once and used by all calculators.

use crate::inputs;
use crate::model::{Day, Number, Text, WEEKS_PER_MONTH, date, number, share, short_text, text};

inputs! {
    /// Facts about the company.
    pub struct Facts {
        1 name: Text = "Sample", text().required().name(), "Plan name" / "Nom du plan", You;
        2 as_of: Day = Day::of(2024, 4, 30), date(), "As of" / "Situation au", Chapter;
        3 currency: Text = "EUR", short_text(3).required(), "Currency" / "Devise", Chapter;
        4 monthly_active_users: Number = 50_000.0, number(Users, 1.0, 1e10), "Monthly active users" / "Utilisateurs actifs par mois", Chapter;
        5 monthly_growth: Number = 0.15, number(SharePerMonth, -0.5, 3.0), "Monthly user growth" / "Croissance mensuelle des utilisateurs", Chapter;
        6 transactions_per_day: Number = 10_000.0, number(PerDay, 0.0, 1e12), "Transactions per day" / "Transactions par jour", Chapter;
        7 revenue_per_month: Number = 100_000.0, number(MoneyPerMonth, 0.0, 1e12), "Revenue per month" / "Revenu mensuel", Chapter;
        8 gross_margin: Number = 0.8, share(0.0, 1.0), "Gross margin" / "Marge brute", Ours;
        9 infra_cost_per_month: Number = 8_000.0, number(MoneyPerMonth, 0.0, 1e12), "Infrastructure cost per month" / "Coût mensuel de l’infrastructure", Ours;
        10 costs_per_month: Option<Number> = None::<Number>, number(MoneyPerMonth, 0.0, 1e12), "All spending per month" / "Dépenses totales par mois", You;
        11 cash: Option<Number> = None::<Number>, number(Money, -1e12, 1e13), "Cash" / "Trésorerie", You;
        12 developers: Number = 8.0, number(People, 1.0, 100_000.0).whole(), "Developers" / "Développeurs", Ours;
        13 cost_per_developer_year: Number = 60_000.0, number(MoneyPerYear, 1.0, 1e7), "Cost per developer and year" / "Coût d’un développeur par an", Chapter;
        14 hours_per_year: Number = 1_607.0, number(Hours, 100.0, 4_000.0), "Hours worked per year" / "Heures travaillées par an", Law;
        15 hours_per_week: Number = 35.0, number(Hours, 1.0, 100.0), "Hours worked per week" / "Heures travaillées par semaine", Law;
        16 sprint_weeks: Number = 2.0, number(Weeks, 0.5, 8.0), "Sprint length" / "Durée d’un sprint", Ours;
        17 planned_hires: Number = 5.0, number(People, 0.0, 10_000.0).whole(), "Planned hires" / "Recrutements prévus", Chapter;
    }
}

impl Facts {
    /// Cost of an hour of a developer: cost per year / hours per year.
    #[must_use]
    pub fn hourly_cost(&self) -> f64 {
        self.cost_per_developer_year / self.hours_per_year
    }
    /// Sprints in a mean month: mean weeks in a month / weeks in a sprint.
    #[must_use]
    pub fn sprints_per_month(&self) -> f64 {
        WEEKS_PER_MONTH / self.sprint_weeks
    }
    /// Hours in a working day: a fifth of the working week.
    #[must_use]
    pub fn hours_per_day(&self) -> f64 {
        self.hours_per_week / 5.0
    }
}

/// The rule on the facts: the currency is a code of three capital letters.
pub fn rules(facts: &Facts, rules: &mut super::Rules) {
    let currency = facts.currency.as_bytes();
    if currency.len() != 3 || !currency.iter().all(u8::is_ascii_uppercase) {
        rules.refuse(&[Facts::currency], crate::model::Reason::NotACurrency);
    }
}
