//! Headline of the overview, in each of its states and in both languages.

use planner::calculators::{Light, assess, overview};
use planner::model::Number;
use planner::words::{Language, Plain};
use planner::working::spans;
use planner::{Plan, evaluate};

/// The light and the headline of the overview, in English and French.
fn said(plan: &Plan) -> (Light, [String; 2]) {
    let outcome = evaluate(plan);
    let (light, headline, _) = overview::headline(plan, &assess(plan, &outcome));
    let words = Language::ALL.map(|language| {
        let write = Plain::new(language, "EUR");
        let spans = spans(plan, &outcome, &headline, &write);
        spans.into_iter().map(|span| span.text).collect()
    });
    (
        light,
        words.map(|text: String| text.replace(['\u{a0}', '\u{202f}'], " ")),
    )
}

/// A database with headroom, a team with spare time and one planned hire, at a monthly growth.
fn calm(growth: f64) -> Plan {
    let mut plan = Plan::default();
    plan.facts.monthly_growth = growth.into();
    plan.facts.planned_hires = 1.0.into();
    plan.capacity.resources.retain(|r| r.id == *"database");
    let r = &mut plan.capacity.resources[0];
    (r.average, r.peak) = (0.5.into(), 0.6.into());
    plan.capacity.team.occupancy = 0.1.into();
    plan.debt.items.clear();
    plan.architecture.steps.clear();
    plan.scenarios.rows.clear();
    plan
}

#[test]
fn nothing_to_do() {
    let mut plan = calm(0.01);
    // The database breaks after 51 months; hires that are needed are not a line.
    assert_eq!(
        said(&plan),
        (
            Light::Good,
            [
                "Nothing crosses a line before 30 April 2025.".into(),
                "Aucun seuil franchi avant le 30 avril 2025.".into(),
            ]
        )
    );
    // The team reaches its attention line sooner.
    plan.capacity.team.occupancy = 0.85.into();
    let (light, [english, _]) = said(&plan);
    assert_eq!(light, Light::Good);
    assert_eq!(english, "Nothing crosses a line before 8 January 2025.");
}

#[test]
fn something_to_decide() {
    let mut plan = calm(0.15);
    plan.capacity.resources[0].lead_time_weeks = 1.0.into();
    assert_eq!(
        said(&plan),
        (
            Light::Attention,
            [
                "The database breaks on 19 August 2024: decide by 12 August 2024.".into(),
                "La base de données sature le 19 août 2024 : à décider avant le 12 août 2024."
                    .into(),
            ]
        )
    );
    plan.facts.monthly_growth = Number::range(0.1, 0.2, 0.15);
    assert_eq!(
        said(&plan),
        (
            Light::Attention,
            [
                "The database breaks first, between 24 July 2024 and 10 October 2024.".into(),
                "La base de données sature en premier, entre le 24 juillet 2024 et le 10 octobre 2024."
                    .into(),
            ]
        )
    );
}

#[test]
fn what_breaks_first_need_not_be_a_resource() {
    let mut plan = calm(0.01);
    plan.capacity.response.utilisation = Some(0.85.into());
    assert_eq!(
        said(&plan),
        (
            Light::Attention,
            [
                "First to break, on 12 April 2025: Response time.".into(),
                "Première limite, le 12 avril 2025 : Temps de réponse.".into(),
            ]
        )
    );
    plan.capacity.response.p95_s = 6.0.into();
    assert_eq!(
        said(&plan),
        (
            Light::Attention,
            [
                "At its limit today: Response time.".into(),
                "Limite atteinte aujourd’hui : Temps de réponse.".into(),
            ]
        )
    );
}

#[test]
fn something_late() {
    let plan = calm(0.15);
    let mut late = plan.clone();
    late.capacity.resources[0].lead_time_weeks = 18.0.into();
    assert_eq!(said(&plan).0, Light::Attention);
    assert_eq!(
        said(&late),
        (
            Light::Critical,
            [
                "1 decision is late; first: Double the database.".into(),
                "1 décision en retard ; d’abord : Doubler la base de données.".into(),
            ]
        )
    );
}

#[test]
fn nothing_entered() {
    let mut plan = calm(0.15);
    plan.capacity.resources.clear();
    assert_eq!(
        said(&plan),
        (
            Light::Neutral,
            [
                "Enter your fullest resource for a first date.".into(),
                "Indiquez la ressource la plus chargée.".into(),
            ]
        )
    );
}
