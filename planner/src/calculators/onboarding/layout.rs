//! Layout of the onboarding page.

use super::{Figures, Inputs, assessment::light};
use crate::calculators::facts::Facts;
use crate::calculators::layout::{KeyFigure, Layout, PanelGroup};
use crate::calculators::{Argument, Light, Outcome, Plan, Sentence};
use crate::model::Unit;

/// Layout of the onboarding page.
pub const LAYOUT: Layout = Layout {
    keys,
    hero: Some("onboarding-ramp"),
    list: None,
    panel: &[
        PanelGroup {
            words: ["Ramp-up", "Montée en compétence"],
            summary: |_, _| Sentence::new(&[Plan::onboarding], ["{ramp_weeks}", "{ramp_weeks}"]),
            chart: None,
            inputs: &[
                &[Plan::facts, Facts::planned_hires],
                &[Plan::onboarding, Inputs::ramp_weeks],
                &[Plan::onboarding, Inputs::setup_days],
                &[Plan::onboarding, Inputs::lead_hours_per_hire],
            ],
            figures: &[],
        },
        PanelGroup {
            words: ["Mentor", "Mentor"],
            summary: |_, _| {
                Sentence::new(
                    &[Plan::onboarding],
                    [
                        "{mentor_share} for {mentor_weeks}",
                        "{mentor_share} pendant {mentor_weeks}",
                    ],
                )
            },
            chart: None,
            inputs: &[
                &[Plan::onboarding, Inputs::mentor_share],
                &[Plan::onboarding, Inputs::mentor_weeks],
            ],
            figures: &[],
        },
        PanelGroup {
            words: ["Team overhead", "Communication d’équipe"],
            summary: |plan, _| {
                let people = plan.facts.developers + plan.facts.planned_hires;
                Sentence::new(
                    &[Plan::onboarding],
                    ["{overhead_after} at {n}", "{overhead_after} à {n}"],
                )
                .with("n", Argument::Number(people, Unit::Count))
            },
            chart: Some("onboarding-overhead"),
            inputs: &[&[Plan::onboarding, Inputs::pair_hours_per_week]],
            figures: &[
                &[Plan::onboarding, Figures::largest_team_at_attention],
                &[Plan::onboarding, Figures::largest_team_at_critical],
                &[Plan::onboarding, Figures::splits],
            ],
        },
    ],
};

/// Key figures: cost of the hires, break-even, communication overhead today and after the hires.
fn keys(plan: &Plan, outcome: &Outcome) -> Vec<KeyFigure> {
    let o = &outcome.onboarding;
    let (developers, hires) = (*plan.facts.developers, *plan.facts.planned_hires);
    let figure = |id| vec![Plan::onboarding, id];
    let sentence = |words| {
        Sentence::new(&[Plan::onboarding], words)
            .with("now", Argument::Number(developers, Unit::Count))
            .with("after", Argument::Number(developers + hires, Unit::Count))
    };
    let mut keys = Vec::new();
    if hires > 0.0 {
        keys.push(KeyFigure {
            words: ["Onboarding cost", "Coût d’intégration"],
            figure: figure(Figures::cost),
            value: None,
            why: sentence([
                "{cost_per_hire} each, {lost_person_weeks} together",
                "{cost_per_hire} chacune, {lost_person_weeks} en tout",
            ]),
            light: Light::Neutral,
        });
        keys.push(KeyFigure {
            words: ["Break-even", "Point mort"],
            figure: figure(Figures::break_even_weeks),
            value: None,
            why: sentence([
                "the mentor’s time is given back",
                "le temps du mentor est rendu",
            ]),
            light: Light::Neutral,
        });
    }
    let over = |most: Option<f64>, people: f64| most.is_some_and(|most| people > most);
    keys.push(KeyFigure {
        words: ["Overhead today", "Communication actuelle"],
        figure: figure(Figures::overhead_now),
        value: None,
        why: sentence(["one team of {now}", "une équipe de {now}"]),
        light: if over(o.largest_team_at_critical, developers) {
            Light::Critical
        } else if over(o.largest_team_at_attention, developers) {
            Light::Attention
        } else {
            Light::Neutral
        },
    });
    if hires > 0.0 {
        let words = if o.largest_team_at_attention.is_some() {
            [
                "{after} {after?person|people}; attention past {largest_team_at_attention}",
                "{after} {after?personne|personnes}\u{202f}; attention au-delà de {largest_team_at_attention}",
            ]
        } else {
            [
                "{after} {after?person|people}",
                "{after} {after?personne|personnes}",
            ]
        };
        keys.push(KeyFigure {
            words: ["Overhead after", "Communication ensuite"],
            figure: figure(Figures::overhead_after),
            value: None,
            why: sentence(words),
            light: match light(plan, outcome) {
                Light::Good => Light::Neutral,
                light => light,
            },
        });
    }
    keys
}
