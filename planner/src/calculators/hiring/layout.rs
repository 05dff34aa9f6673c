//! Layout of the hiring page.

use super::assessment::limit;
use super::{Figures, Inputs};
use crate::calculators::facts::Facts;
use crate::calculators::layout::{KeyFigure, Layout, List, PanelGroup, due};
use crate::calculators::{Argument, Light, Outcome, Plan, Sentence};
use crate::model::Unit;

/// Layout of the hiring page.
pub const LAYOUT: Layout = Layout {
    keys,
    hero: Some("hiring-chance"),
    list: Some(List {
        words: ["The funnel", "L’entonnoir"],
        one: ["a stage", "une étape"],
        inputs: Inputs::stages,
        figures: Figures::stages,
        light,
        order: |plan, _| (0..plan.hiring.stages.len()).collect(),
        bar: None,
        disc: None,
        opened: &[],
        wording: &[],
    }),
    panel: &[
        PanelGroup {
            words: ["What you want", "Objectif"],
            summary: |_, _| {
                sentence([
                    "{facts.planned_hires}, {confidence} certain",
                    "{facts.planned_hires}, certitude de {confidence}",
                ])
            },
            chart: None,
            inputs: &[
                &[Plan::facts, Facts::planned_hires],
                &[Plan::hiring, Inputs::confidence],
                &[Plan::hiring, Inputs::needed_by],
                &[Plan::hiring, Inputs::retention],
            ],
            figures: &[&[Plan::hiring, Figures::hires_for_retention]],
        },
        PanelGroup {
            words: ["Time to a productive hire", "Délai opérationnel"],
            summary: |_, _| sentence(["{lead_days}", "{lead_days}"]),
            chart: None,
            inputs: &[&[Plan::hiring, Inputs::notice_weeks]],
            figures: &[
                &[Plan::hiring, Figures::process_days],
                &[Plan::hiring, Figures::later_days],
            ],
        },
        PanelGroup {
            words: ["Load by role", "Charge par rôle"],
            summary: |_, outcome| match outcome.hiring.bottleneck {
                Some(role) => {
                    sentence(["limit: {role}", "limite\u{a0}: {role}"]).with("role", limit(role))
                }
                None => sentence(["no interviews", "aucun entretien"]),
            },
            chart: None,
            inputs: &[&[Plan::hiring, Inputs::hours_per_week]],
            figures: &[&[Plan::hiring, Figures::load]],
        },
        PanelGroup {
            words: ["Channels", "Canaux"],
            summary: |plan, _| {
                #[allow(clippy::cast_precision_loss)] // at most two hundred
                let count = plan.hiring.channels.len() as f64;
                if count == 0.0 {
                    sentence(["none yet", "aucun"])
                } else {
                    sentence(["{n} {n?channel|channels}", "{n} {n?canal|canaux}"])
                        .with("n", Argument::Number(count, Unit::Count))
                }
            },
            chart: None,
            inputs: &[
                &[Plan::hiring, Inputs::channels],
                &[Plan::hiring, Inputs::applications],
            ],
            figures: &[&[Plan::hiring, Figures::channels]],
        },
    ],
};

fn sentence(words: [&'static str; 2]) -> Sentence {
    Sentence::new(&[Plan::hiring], words)
}

/// Status of a stage: the weakest stage needs attention.
#[allow(clippy::cast_precision_loss)] // at most twenty stages
fn light(_: &Plan, outcome: &Outcome, row: usize) -> Light {
    if outcome.hiring.weakest_stage == Some(row as f64) {
        Light::Attention
    } else {
        Light::Neutral
    }
}

/// Key figures: applications for the wanted certainty, start date, pace and its limit, cost of a
/// hire. Unknown figures are left out.
fn keys(plan: &Plan, outcome: &Outcome) -> Vec<KeyFigure> {
    let o = &outcome.hiring;
    let key = |words, figure, why| KeyFigure {
        words,
        figure: vec![Plan::hiring, figure],
        value: None,
        why,
        light: Light::Neutral,
    };
    let mut keys = Vec::new();
    if o.applications_at_confidence.is_some() {
        keys.push(key(
            ["Applications", "Candidatures"],
            Figures::applications_at_confidence,
            sentence([
                "{applications_expected} on average, a chance of {chance_with_expected}",
                "{applications_expected} en moyenne, {chance_with_expected} de chances",
            ]),
        ));
    }
    if let Some(by) = o.start_by {
        let (words, span, light) = due(plan.facts.as_of, by);
        keys.push(KeyFigure {
            light,
            ..key(
                ["Start by", "Commencer avant le"],
                Figures::start_by,
                sentence(words).with("span", span),
            )
        });
    }
    if let (Some(pace), Some(role)) = (o.max_hires_per_month, o.bottleneck) {
        let value =
            sentence(["{pace}", "{pace}"]).with("pace", Argument::Number(pace, Unit::Plain));
        keys.push(KeyFigure {
            value: Some(value),
            ..key(
                ["Hires a month", "Recrues par mois"],
                Figures::max_hires_per_month,
                sentence(["limited by {role}", "limité par {role}"]).with("role", limit(role)),
            )
        });
    }
    if let Some(hours) = o.hours_per_hire {
        let hours = Argument::Number(hours, Unit::Plain);
        keys.push(key(
            ["Cost of a hire", "Coût d’une recrue"],
            Figures::recruiting_cost_per_hire,
            sentence([
                "{hours} {hours?hour|hours} of people’s time",
                "{hours} {hours?heure|heures} de travail",
            ])
            .with("hours", hours),
        ));
    }
    keys
}
