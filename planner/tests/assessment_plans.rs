//! Headlines of scenarios, debt and hiring, in each of their states and in both languages.

use planner::calculators::debt::Item;
use planner::calculators::{Assessment, CALCULATORS, Light, assess};
use planner::model::Number;
use planner::words::{Language, Plain};
use planner::working::spans;
use planner::{Plan, evaluate};

/// The light and the headline of a calculator, in English and French.
fn said(plan: &Plan, slug: &str) -> (Light, [String; 2]) {
    let outcome = evaluate(plan);
    let place = CALCULATORS.iter().position(|one| one.slug == slug);
    let Assessment {
        light, headline, ..
    } = assess(plan, &outcome).swap_remove(place.expect(slug));
    let words = Language::ALL.map(|language| {
        let write = Plain::new(language, &plan.facts.currency);
        let spans = spans(plan, &outcome, &headline, &write);
        spans.into_iter().map(|span| span.text).collect()
    });
    (light, words)
}

/// A plan with a single scenario that needs no hires.
fn one_scenario() -> Plan {
    let mut plan = Plan::default();
    plan.scenarios.rows.truncate(1);
    plan.scenarios.rows[0].hires = 0.0.into();
    plan
}

#[test]
fn scenarios() {
    let mut plan = one_scenario();
    let (light, [english, french]) = said(&plan, "scenarios");
    assert_eq!(light, Light::Good);
    assert_eq!(english, "Prepare Conservative: it costs 630,000\u{a0}EUR.");
    assert_eq!(
        french,
        "Préparer le scénario Conservative\u{a0}: 630\u{202f}000\u{a0}EUR."
    );

    plan.facts.monthly_growth = Number::range(0.04, 0.105, 0.0725);
    let (_, [english, french]) = said(&plan, "scenarios");
    assert!(english.starts_with("Prepare Conservative: 74"), "{english}");
    assert!(french.contains("probable à 74"), "{french}");

    plan.facts.cash = Some(1_000.0.into());
    plan.facts.costs_per_month = Some(500_000.0.into());
    let (light, [english, french]) = said(&plan, "scenarios");
    assert_eq!(light, Light::Critical);
    assert_eq!(english, "Conservative runs out of cash on 30 May 2024.");
    assert_eq!(
        french,
        "Conservative\u{a0}: trésorerie épuisée le 30 mai 2024."
    );
}

#[test]
fn scenarios_that_cannot_be_staffed_or_are_not_there() {
    let (light, [english, french]) = said(&Plan::default(), "scenarios");
    assert_eq!(light, Light::Attention);
    assert!(english.ends_with(" hires a month short."), "{english}");
    assert!(french.ends_with(" recrue par mois."), "{french}");

    let mut plan = one_scenario();
    plan.facts.monthly_growth = 0.01.into();
    let (_, [english, _]) = said(&plan, "scenarios");
    assert_eq!(
        english,
        "Today’s growth reaches no scenario; Conservative is the nearest."
    );

    plan.scenarios.rows.clear();
    let (light, [english, french]) = said(&plan, "scenarios");
    assert_eq!(light, Light::Neutral);
    assert_eq!(english, "Enter a scenario: growth and months.");
    assert_eq!(french, "Indiquez un scénario\u{a0}: croissance et durée.");
}

#[test]
fn debt() {
    let mut plan = Plan::default();
    let (light, [english, french]) = said(&plan, "debt");
    assert_eq!(light, Light::Attention);
    assert_eq!(
        english,
        "Debt costs 3,123\u{a0}EUR a month; fixes save 2,218\u{a0}EUR."
    );
    assert_eq!(
        french,
        "La dette coûte 3\u{202f}123\u{a0}EUR par mois\u{202f}; gain possible\u{a0}: 2\u{202f}218\u{a0}EUR."
    );

    plan.debt.budget_share = 0.0.into();
    let (light, [english, french]) = said(&plan, "debt");
    assert_eq!(light, Light::Critical);
    assert_eq!(
        english,
        "Debt costs 3,123\u{a0}EUR a month and no time is set aside."
    );
    assert!(french.ends_with(", sans temps réservé."), "{french}");

    plan.debt.items[0].implementation_days = 10_000.0.into();
    let (light, [english, _]) = said(&plan, "debt");
    assert_eq!(light, Light::Good);
    assert!(english.ends_with("; none is worth fixing."), "{english}");

    plan.debt.items = vec![Item::default()];
    let (light, [english, french]) = said(&plan, "debt");
    assert_eq!(light, Light::Neutral);
    assert_eq!(english, "Enter a debt and its hours lost a sprint.");
    assert_eq!(french, "Indiquez une dette et ses heures perdues.");
}

#[test]
fn hires_that_never_come() {
    let mut plan = Plan::default();
    plan.hiring.hours_per_week.lead = 0.0.into();
    for hires in [5.0, 1.0] {
        plan.facts.planned_hires = hires.into();
        let (light, [english, french]) = said(&plan, "hiring");
        assert_eq!(light, Light::Critical);
        let (came, venue) = if hires > 1.0 {
            ("5 hires never come", "5 recrues n’arrivent jamais")
        } else {
            ("1 hire never comes", "1 recrue n’arrive jamais")
        };
        assert_eq!(
            english,
            format!("{came}: no interview hours for the tech leads.")
        );
        assert_eq!(
            french,
            format!("{venue}\u{a0}: aucune heure d’entretien pour les tech leads.")
        );
    }

    let mut plan = Plan::default();
    plan.facts.planned_hires = 1_156.0.into();
    let (light, [english, french]) = said(&plan, "hiring");
    assert_eq!(light, Light::Critical);
    assert_eq!(
        english,
        "1,156 hires never come: 0.966 a month, limited by the tech leads."
    );
    assert_eq!(
        french,
        "1\u{202f}156 recrues n’arrivent jamais\u{a0}: 0,966 par mois, limité par les tech leads."
    );
    plan.facts.planned_hires = 1_000.0.into();
    assert_eq!(said(&plan, "hiring").0, Light::Attention);

    plan.hiring.stages[5].passed = 0.0.into();
    let (light, [english, french]) = said(&plan, "hiring");
    assert_eq!(light, Light::Neutral);
    assert_eq!(english, "Enter a past hire to size the funnel.");
    assert_eq!(french, "Indiquez une recrue passée.");
}
