//! Assessment of onboarding: contradictions between inputs, status, headline.

use super::{Figures, Inputs};
use crate::calculators::{Argument, Assessment, Finding, Light, Outcome, Plan, Sentence};
use crate::model::Unit;

/// Reports contradictions between inputs.
pub fn check(plan: &Plan, _: &Outcome, found: &mut Vec<Finding>) {
    let i = &plan.onboarding;
    if *i.mentor_weeks > 2.0 * *i.ramp_weeks && *i.mentor_share > 0.0 {
        found.push(Finding::new(
            [
                "Mentoring lasts more than twice as long as the ramp-up.",
                "Le mentorat dure plus de deux fois la montée en compétence.",
            ],
            &[
                &[Plan::onboarding, Inputs::mentor_weeks],
                &[Plan::onboarding, Inputs::ramp_weeks],
            ],
        ));
    }
}

/// Status of the team after the planned hires, against the lines for communication overhead.
pub(super) fn light(plan: &Plan, outcome: &Outcome) -> Light {
    let o = &outcome.onboarding;
    let after = plan.facts.developers + plan.facts.planned_hires;
    if o.largest_team_at_critical.is_some_and(|most| after > most) {
        Light::Critical
    } else if o.largest_team_at_attention.is_some_and(|most| after > most) {
        Light::Attention
    } else {
        Light::Good
    }
}

/// Fills in the status, headline and detail; onboarding has no events and no decisions.
pub fn assess(plan: &Plan, outcome: &Outcome, _: &[Assessment], assessment: &mut Assessment) {
    let facts = &plan.facts;
    let hires = *facts.planned_hires;
    let here = &[Plan::onboarding, Figures::cost];
    let sentence = |words| {
        Sentence::new(here, words)
            .with("h", Argument::Number(hires, Unit::Count))
            .with("n", Argument::Number(facts.developers + hires, Unit::Count))
    };
    assessment.light = light(plan, outcome);
    assessment.headline = sentence(match assessment.light {
        Light::Critical => [
            "*{n} people* are too many for one team.",
            "*{n} personnes*, c’est trop pour une équipe.",
        ],
        Light::Attention if hires > 0.0 => [
            "With {h} {h?hire|hires}, communication takes *{overhead_after}* of the time.",
            "Avec {h} {h?recrue|recrues}, la communication prend *{overhead_after}* du temps.",
        ],
        Light::Attention => [
            "Communication takes *{overhead_now}* of the time.",
            "La communication prend *{overhead_now}* du temps.",
        ],
        _ if hires > 0.0 => [
            "{h} {h?hire costs|hires cost} *{cost}*; break-even after {break_even_weeks}.",
            "{h} {h?recrue coûte|recrues coûtent} *{cost}*\u{202f}; point mort après {break_even_weeks}.",
        ],
        _ => [
            "Plan a hire to see its cost.",
            "Prévoyez une recrue pour voir son coût.",
        ],
    });
    if hires == 0.0 && assessment.light == Light::Good {
        assessment.light = Light::Neutral;
    }
    assessment.detail = sentence(if hires > 0.0 {
        [
            "Each gives the mentor’s time back after {break_even_weeks}. Automating the set-up and the first week saves {saved_if_automated}. Communication goes from {overhead_now} to {overhead_after} of everyone’s time.",
            "Chacune rend le temps du mentor après {break_even_weeks}. Automatiser l’installation et la première semaine économise {saved_if_automated}. La communication passe de {overhead_now} à {overhead_after} du temps de chacun.",
        ]
    } else {
        [
            "The team spends {overhead_now} of its time on communication.",
            "L’équipe passe {overhead_now} de son temps à communiquer.",
        ]
    });
}
