//! Inputs, figures and choices of technical debt.

use crate::calculators::Need;
use crate::model::{
    Day, Number, Set, Text, amount, choice, count, date, long_text, months, number, rows, set,
    share, text,
};
use crate::{choice, figures, inputs};

inputs! {
    /// Inputs of technical debt.
    pub struct Inputs {
        1 budget_share: Number = 0.20, share(0.0, 1.0).panel(), "Share of time for debt" / "Part du temps", Chapter;
        2 order: Order = Order::Priority, choice::<Order>().panel(), "Paid off in order of" / "Ordre de remboursement", Chapter;
        3 items: Vec<Item> = [Item::chapter()], rows::<Item>(200), "Debts" / "Dettes", Chapter;
    }
}
inputs! {
    /// A piece of debt. A new one has no cost yet.
    pub struct Item {
        1 name: Text = "", text().required().name(), "Debt" / "Dette", You;
        2 hours_lost_per_sprint: Number = 0.0, number(HoursPerSprint, 0.0, 1e6), "Hours lost per sprint" / "Heures perdues par sprint", You;
        3 incidents_per_month: Number = 0.0, number(PerMonth, 0.0, 1e5), "Incidents caused per month" / "Incidents causés par mois", You;
        4 cost_per_incident: Number = 0.0, number(Money, 0.0, 1e9), "Cost of an incident" / "Coût d’un incident", You;
        5 hours_saved_per_sprint: Number = 0.0, number(HoursPerSprint, 0.0, 1e6), "Hours saved per sprint" / "Heures gagnées par sprint", You;
        6 incidents_avoided_per_month: Number = 0.0, number(PerMonth, 0.0, 1e5), "Incidents avoided per month" / "Incidents évités par mois", You;
        7 investigation_days: Number = 0.0, number(Days, 0.0, 1e5), "Investigation" / "Investigation", You;
        8 implementation_days: Number = 0.0, number(Days, 0.0, 1e5), "Implementation" / "Implémentation", You;
        9 testing_days: Number = 0.0, number(Days, 0.0, 1e5), "Testing" / "Tests", You;
        10 kind: Option<DebtKind> = None::<DebtKind>, choice::<DebtKind>(), "Kind of debt" / "Type de dette", Chapter;
        11 grounds: Set<Ground> = [], set::<Ground>(), "Priority reasons" / "Motifs de priorité", Chapter;
        12 impacts: Set<Impact> = [], set::<Impact>(), "Business impact" / "Impact métier", Chapter;
        13 note: Text = "", long_text().note(), "Description" / "Description", You;
    }
}
impl Item {
    /// The default debt, with numbers for the chapter's letters A to E and X to Z.
    fn chapter() -> Self {
        Self {
            name: "Legacy payment module".into(),
            hours_lost_per_sprint: 20.0.into(),
            incidents_per_month: 3.0.into(),
            cost_per_incident: 500.0.into(),
            hours_saved_per_sprint: 15.0.into(),
            incidents_avoided_per_month: 2.0.into(),
            investigation_days: 3.0.into(),
            implementation_days: 15.0.into(),
            testing_days: 5.0.into(),
            ..Self::default()
        }
    }
}
choice! {
    /// Order of repayment.
    pub enum Order {
        Priority "priority" "priority, then ROI" / "priorité, puis ROI",
        Roi "roi" "ROI: loses least" / "ROI : perd le moins",
    }
}
choice! {
    /// The part of the system that has the debt.
    pub enum DebtKind {
        Functional "functional" "functional" / "fonctionnelle",
        Architecture "architecture" "architecture" / "architecture",
        Infrastructure "infrastructure" "infrastructure" / "infrastructure",
        Test "test" "tests" / "tests",
    }
}
choice! {
    /// Grounds for a priority: the first four high, the next four medium, the last three low.
    pub enum Ground {
        Scaling "scaling" "Keeps us from scaling" / "Empêche de scaler",
        Security "security" "Critical security" / "Sécurité critique",
        Performance "performance" "Blocking performance" / "Performance bloquante",
        Monitoring "monitoring" "Cannot be monitored" / "Impossible à superviser",
        Maintainability "maintainability" "Refactoring for maintainability" / "Refactoring pour la maintenabilité",
        MissingTests "missing_tests" "Critical code without tests" / "Code critique sans tests",
        Documentation "documentation" "Outdated documentation" / "Documentation obsolète",
        ManualProcess "manual_process" "Manual work to automate" / "Processus manuel automatisable",
        Style "style" "Code style and conventions" / "Style et conventions de code",
        EarlyOptimisation "early_optimisation" "Premature optimisation" / "Optimisation prématurée",
        Cosmetic "cosmetic" "Cosmetic refactoring" / "Refactoring cosmétique",
    }
}
choice! {
    /// Effect of a debt on the business.
    pub enum Impact {
        SlowsFeatures "slows_features" "Slows new features down" / "Ralentit les nouvelles fonctionnalités",
        RecurringBugs "recurring_bugs" "Causes recurring bugs in production" / "Cause des bugs récurrents en production",
        BlocksScaling "blocks_scaling" "Keeps the infrastructure from scaling" / "Empêche l’infrastructure de scaler",
        HardOnboarding "hard_onboarding" "Makes onboarding of developers hard" / "Rend difficile l’intégration des développeurs",
        RunningCosts "running_costs" "Raises running costs" / "Augmente les coûts opérationnels",
    }
}
choice! {
    /// Priority of a debt.
    pub enum Priority {
        High "high" "high" / "haute",
        Medium "medium" "medium" / "moyenne",
        Low "low" "low" / "basse",
    }
}
choice! {
    /// What to do with a debt, by the return on fixing it.
    pub enum Verdict {
        Now "now" "now" / "maintenant",
        Within3Months "within_3_months" "in 3 months" / "sous 3 mois",
        Backlog "backlog" "backlog" / "backlog",
        Leave "leave" "leave" / "laisser",
    }
}

figures! {
    /// Figures of technical debt.
    pub struct Figures {
        1 hourly_cost: f64, number(Money, 0.0, 1e6), "Cost of a developer’s hour" / "Coût d’une heure de développeur", "{facts.cost_per_developer_year} / {facts.hours_per_year}", Definition;
        2 sprints_per_month: f64, number(PerMonth, 0.0, 100.0), "Sprints per month" / "Sprints par mois", "30.4375 / 7 / {facts.sprint_weeks}", Definition;
        3 budget_days_per_sprint: f64, number(DaysPerSprint, 0.0, 1e7), "Days for debt" / "Jours pour la dette", "{budget_share} · {facts.developers} · {facts.sprint_weeks} · 5", Chapter;
        4 items: Vec<ItemFigures>, rows::<ItemFigures>(200), "Debts" / "Dettes", "", Chapter;
        5 total_cost_per_month: f64, number(MoneyPerMonth, 0.0, 1e17), "Cost of debt" / "Coût de la dette", "{items[].cost_per_month}", Chapter;
        6 scheduled_saving_per_month: f64, number(MoneyPerMonth, 0.0, 1e17), "Saving once paid off" / "Gain après correction", "{items[verdict!=leave].saving_per_month}", Definition;
        7 scheduled_days: f64, number(Days, 0.0, 1e8), "Effort scheduled" / "Effort planifié", "{items[verdict!=leave].effort_days}", Definition;
        8 done_after_months: Option<f64>, months(), "Paid off in" / "Remboursée en", "{scheduled_days} / {budget_days_per_sprint} / {sprints_per_month}", Definition;
        9 done_on: Option<Day>, date(), "Paid off on" / "Remboursée le", "{facts.as_of} plus {done_after_months}" / "{facts.as_of} plus {done_after_months}", Definition;
        10 loss_by_priority: Option<f64>, number(Money, 0.0, 1e30), "Delay cost, priority" / "Retard, par priorité", "sum over the scheduled debts, by priority then ROI, of each debt’s saving per month · months until it is fixed" / "somme sur les dettes planifiées, par priorité puis ROI, du gain par mois de la dette · mois jusqu’à sa correction", SMITH;
        11 loss_by_roi: Option<f64>, number(Money, 0.0, 1e30), "Delay cost, ROI" / "Retard, par ROI", "sum over the scheduled debts, by ROI, of each debt’s saving per month · months until it is fixed" / "somme sur les dettes planifiées, par ROI, du gain par mois de la dette · mois jusqu’à sa correction", SMITH;
    }
}
figures! {
    /// Figures of one piece of debt.
    pub struct ItemFigures {
        1 cost_per_month: f64, number(MoneyPerMonth, 0.0, 1e15).column(2), "Cost" / "Coût", "{hours_lost_per_sprint} · {hourly_cost} · {sprints_per_month} + {incidents_per_month} · {cost_per_incident}", Chapter;
        2 saving_per_month: f64, number(MoneyPerMonth, 0.0, 1e15), "Saving once fixed" / "Gain après correction", "{hours_saved_per_sprint} · {hourly_cost} · {sprints_per_month} + {incidents_avoided_per_month} · {cost_per_incident}", Chapter;
        3 annual_saving: f64, number(MoneyPerYear, 0.0, 1e16), "Saving per year" / "Gain par an", "12 · {saving_per_month}", Chapter;
        4 effort_days: f64, number(Days, 0.0, 1e6).column(3), "Effort" / "Effort", "{investigation_days} + {implementation_days} + {testing_days}", Chapter;
        5 fix_cost: f64, amount(), "Cost of the fix" / "Coût de la correction", "{effort_days} · {facts.hours_per_week} / 5 · {hourly_cost}", Chapter;
        6 roi: Option<f64>, number(Share, 0.0, 1e300).column(4), "First-year ROI" / "ROI sur un an", "{annual_saving} / {fix_cost}", Chapter;
        7 net_roi: Option<f64>, number(Share, -1.0, 1e300), "Net ROI" / "ROI net", "{roi} - 1", Definition;
        8 verdict: Verdict, choice::<Verdict>().column(1).answer(), "Verdict" / "Verdict", "{roi} > 300%: now; > 150%: in 3 months; ≥ 50%: backlog; below: leave; free and saving: now" / "{roi} > 300 % : maintenant ; > 150 % : sous 3 mois ; ≥ 50 % : backlog ; en dessous : laisser ; gratuite et utile : maintenant", Chapter;
        9 payback_months: Option<f64>, months().column(5).side(), "Payback" / "Délai de retour", "{fix_cost} / {saving_per_month}", Definition;
        10 priority: Priority, choice::<Priority>().column(6).spare(), "Priority" / "Priorité", "the highest among {grounds}; none ticked: low" / "la plus haute parmi {grounds} ; aucun coché : basse", Chapter;
        11 place: Option<f64>, count(1.0, 200.0), "Rank" / "Rang", "by {order}; what is left has none" / "par {order} ; ce qu’on ne traite pas n’en a pas", Definition;
        12 start_sprint: Option<f64>, count(1.0, 1e12), "Starts in sprint" / "Commence au sprint", "floor(days before it in the schedule / {budget_days_per_sprint}) + 1" / "partie entière de (jours qui la précèdent / {budget_days_per_sprint}) + 1", Definition;
        13 end_sprint: Option<f64>, count(1.0, 1e12), "Ends in sprint" / "Finit au sprint", "ceil(days up to its end / {budget_days_per_sprint})" / "(jours jusqu’à sa fin / {budget_days_per_sprint}), arrondi au-dessus", Definition;
        14 start_on: Option<Day>, date(), "Starts on" / "Commence le", "{facts.as_of} plus days before it / {budget_days_per_sprint} sprints" / "{facts.as_of} plus (jours qui la précèdent / {budget_days_per_sprint}) sprints", Definition;
        15 end_on: Option<Day>, date(), "Fixed on" / "Corrigée le", "{facts.as_of} plus days up to its end / {budget_days_per_sprint} sprints" / "{facts.as_of} plus (jours jusqu’à sa fin / {budget_days_per_sprint}) sprints", Definition;
        16 running_saving: Option<f64>, number(MoneyPerMonth, 0.0, 1e17), "Saved from then on" / "Gain à partir de là", "sum of {saving_per_month} of this and of those before it" / "somme de {saving_per_month} de celle-ci et des précédentes", Definition;
    }
}
const SMITH: crate::model::Source = crate::model::Source::Study([
    "Smith, Various optimizers for single-stage production, 1956",
    "Smith, Various optimizers for single-stage production, 1956",
]);

/// Empty: no figure depends on an input that can be missing.
pub const NEEDS: &[Need] = &[];
