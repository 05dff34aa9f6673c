//! Headlines and details of capacity and thresholds, in each of their states and in both languages.

use planner::calculators::thresholds::{OwnAction, Status, Urgency};
use planner::calculators::{Assessment, Light, assess, assessment_of};
use planner::model::{Day, Number};
use planner::words::Language::{self, English, French};
use planner::words::Plain;
use planner::working::spans;
use planner::{Plan, evaluate};

/// Returns the assessment of the calculator with this slug.
fn told(plan: &Plan, slug: &str) -> Assessment {
    let calculators = planner::calculators::CALCULATORS;
    let calculator = calculators.iter().find(|one| one.slug == slug).expect(slug);
    let all = assess(plan, &evaluate(plan));
    assessment_of(&all, calculator.id).expect(slug).clone()
}

fn said(
    plan: &Plan,
    slug: &str,
    language: Language,
    of: fn(&Assessment) -> &planner::calculators::Sentence,
) -> String {
    let told = told(plan, slug);
    let write = Plain::new(language, "EUR");
    let spans = spans(plan, &evaluate(plan), of(&told), &write);
    spans.into_iter().map(|span| span.text).collect()
}

fn headline(plan: &Plan, slug: &str) -> [String; 2] {
    [English, French].map(|language| said(plan, slug, language, |told| &told.headline))
}

fn detail(plan: &Plan, slug: &str) -> [String; 2] {
    [English, French].map(|language| said(plan, slug, language, |told| &told.detail))
}

/// A plan whose only resource is a database that reaches its limit after some months.
fn database(average: f64, peak: f64, lead_time_weeks: f64) -> Plan {
    let mut plan = Plan::default();
    plan.capacity.resources.retain(|r| r.id == *"database");
    let r = &mut plan.capacity.resources[0];
    (r.average, r.peak) = (average.into(), peak.into());
    r.lead_time_weeks = lead_time_weeks.into();
    // The team has spare time.
    plan.capacity.team.occupancy = 0.1.into();
    plan
}

#[test]
fn capacity_that_is_full_today() {
    let plan = Plan::default();
    assert_eq!(told(&plan, "capacity").light, Light::Critical);
    assert_eq!(
        headline(&plan, "capacity"),
        [
            "The database breaks first: its peaks are full today.",
            "La base de données sature aujourd’hui."
        ]
    );
    assert_eq!(
        detail(&plan, "capacity"),
        [
            "Doubling it takes 8\u{a0}weeks, so it had to be decided by 5 March 2024. Processor, memory and bandwidth fill up by 16 July 2024.",
            "Doubler sa capacité prend 8\u{a0}semaines\u{a0}: c’était à décider avant le 5 mars 2024. Le processeur, la mémoire et la bande passante saturent d’ici au 16 juillet 2024.",
        ]
    );
}

#[test]
fn capacity_that_breaks_is_to_be_decided_or_late() {
    let plan = database(0.5, 0.6, 1.0);
    assert_eq!(told(&plan, "capacity").light, Light::Attention);
    assert_eq!(
        headline(&plan, "capacity"),
        [
            "The database breaks on 19 August 2024: decide by 12 August 2024.",
            "La base de données sature le 19 août 2024\u{a0}: à décider avant le 12 août 2024.",
        ]
    );
    let late = database(0.5, 0.6, 18.0);
    assert_eq!(
        headline(&late, "capacity"),
        [
            "The database breaks on 19 August 2024; its upgrade is 2\u{a0}weeks late.",
            "La base de données sature le 19 août 2024\u{202f}; décision en retard de 2\u{a0}semaines.",
        ]
    );
}

#[test]
fn capacity_with_a_range_of_growth_breaks_between_two_days() {
    let mut plan = database(0.5, 0.6, 1.0);
    plan.facts.monthly_growth = Number::range(0.1, 0.2, 0.15);
    let [english, french] = headline(&plan, "capacity");
    assert_eq!(
        english,
        "The database breaks first, between 24 July 2024 and 10 October 2024."
    );
    assert!(
        french.contains("entre le 24 juillet 2024 et le 10 octobre 2024"),
        "{french}"
    );
}

/// With another range, the ends of the break no longer follow from growth alone; simulation finds
/// them.
#[test]
fn a_resource_with_a_range_besides_growth_breaks_on_a_day() {
    let mut plan = database(0.5, 0.6, 1.0);
    plan.facts.monthly_growth = Number::range(0.1, 0.2, 0.15);
    plan.capacity.resources[0].average = Number::range(0.4, 0.55, 0.5);
    assert_eq!(
        headline(&plan, "capacity"),
        [
            "The database breaks on 19 August 2024: decide by 12 August 2024.",
            "La base de données sature le 19 août 2024\u{a0}: à décider avant le 12 août 2024.",
        ]
    );
}

/// The break is beyond the horizon, but the decision is already late.
#[test]
fn capacity_that_is_late_is_told_however_far_its_break_is() {
    let mut plan = database(0.5, 0.6, 52.0);
    plan.facts.monthly_growth = 0.05.into();
    plan.capacity.horizon_months = 6.0.into();
    assert_eq!(told(&plan, "capacity").light, Light::Critical);
    assert_eq!(
        headline(&plan, "capacity"),
        [
            "The database breaks on 14 March 2025; its upgrade is 7\u{a0}weeks late.",
            "La base de données sature le 14 mars 2025\u{202f}; décision en retard de 7\u{a0}semaines.",
        ]
    );
    // A resource that breaks sooner, and still has time, does not hide it.
    let mut sooner = plan.capacity.resources[0].clone();
    sooner.id = "cpu".into();
    sooner.peak = 0.62.into();
    sooner.lead_time_weeks = 1.0.into();
    plan.capacity.resources.push(sooner);
    assert_eq!(evaluate(&plan).capacity.first.as_deref(), Some("cpu"));
    assert!(headline(&plan, "capacity")[0].starts_with("The database breaks on "));
}

#[test]
fn capacity_without_numbers_or_without_a_break() {
    let mut plan = database(0.5, 0.6, 1.0);
    plan.facts.monthly_growth = 0.01.into();
    assert_eq!(told(&plan, "capacity").light, Light::Good);
    assert_eq!(
        headline(&plan, "capacity"),
        [
            "Nothing reaches its limit within 12\u{a0}months.",
            "Rien n’atteint sa limite d’ici 12\u{a0}mois."
        ]
    );
    plan.capacity.resources.clear();
    assert_eq!(told(&plan, "capacity").light, Light::Neutral);
    assert_eq!(
        headline(&plan, "capacity"),
        [
            "Enter a resource, its average and peak.",
            "Indiquez une ressource, sa moyenne, sa pointe."
        ]
    );
}

#[test]
fn a_team_that_is_late_is_told_where_nothing_else_breaks() {
    let mut plan = database(0.1, 0.2, 1.0);
    plan.facts.monthly_growth = 0.05.into();
    plan.capacity.team.occupancy = 0.85.into();
    let [english, french] = headline(&plan, "capacity");
    assert_eq!(told(&plan, "capacity").light, Light::Critical);
    assert!(
        english.starts_with("Hiring is ") && english.contains(" late: the team slows on "),
        "{english}"
    );
    assert!(french.starts_with("Recrutement en retard de "), "{french}");
}

#[test]
fn a_metric_that_is_a_range_is_past_its_line_in_a_share_of_cases() {
    let mut plan = Plan::default();
    // Its line, 70 %, is in the middle of the range.
    plan.thresholds.metrics.db_utilisation.value = Some(Number::range(0.65, 0.75, 0.7001));
    assert_eq!(
        headline(&plan, "thresholds"),
        [
            "Database use is past its line in 50% of cases.",
            "Utilisation de la base\u{a0}: seuil dépassé dans 50\u{202f}% des cas.",
        ]
    );
}

#[test]
fn thresholds_in_their_states() {
    let mut plan = Plan::default();
    assert_eq!(
        headline(&plan, "thresholds"),
        [
            "Database use is past its attention line, at 80%.",
            "Utilisation de la base\u{a0}: en zone d’attention, à 80\u{202f}%.",
        ]
    );
    let [english, _] = detail(&plan, "thresholds");
    assert_eq!(
        english,
        "Nothing is critical. 3 metrics stand exactly on their lines: the next step crosses them. 1 signal active."
    );
    plan.thresholds.metrics.error_rate.value = Some(0.02.into());
    assert_eq!(
        headline(&plan, "thresholds")[0],
        "2 metrics are past attention, Database use first."
    );
    plan.thresholds.metrics.error_rate.value = Some(0.06.into());
    assert_eq!(
        headline(&plan, "thresholds"),
        [
            "Error rate is past its critical line, at 6%.",
            "Taux d’erreur\u{a0}: en zone critique, à 6\u{202f}%.",
        ]
    );
    plan.thresholds.metrics.error_rate.value = None;
    plan.capacity.resources.clear();
    assert_eq!(told(&plan, "thresholds").light, Light::Good);
    assert!(headline(&plan, "thresholds")[0].starts_with("All "));
}

#[test]
fn own_actions_with_a_day_are_decisions_and_rename_nothing() {
    let mut plan = Plan::default();
    let before = evaluate(&plan).thresholds.actions;
    plan.thresholds.actions.push(OwnAction {
        label: "Buy tea".into(),
        class: Urgency::Important,
        decide_by: Day::parse("2024-06-01"),
    });
    let after = evaluate(&plan).thresholds.actions;
    assert_eq!(after.len(), before.len() + 1);
    for action in &before {
        assert!(after.contains(action), "{action:?}");
    }
    let decisions = told(&plan, "thresholds").decisions;
    let days: Vec<_> = decisions.iter().map(|decision| Some(decision.by)).collect();
    assert_eq!(days, [Day::parse("2024-06-01")]);
}

/// Metrics without a line do not count as within their lines.
#[test]
fn only_metrics_with_a_line_are_within_it() {
    let mut plan = Plan::default();
    plan.capacity.resources.clear();
    plan.thresholds.metrics.error_rate.value = Some(0.06.into());
    let outcome = evaluate(&plan).thresholds;
    let all = outcome.metrics.all();
    let fine = all.iter().filter(|one| one.status == Status::Ok).count();
    assert!(outcome.measured > 1.0 + f64::from(u32::try_from(fine).expect("a few")));
    assert_eq!(
        detail(&plan, "thresholds"),
        [
            format!("{fine} others are within their lines. No signal is active."),
            format!("{fine} autres respectent leurs seuils. Aucun signal actif."),
        ]
    );
}
