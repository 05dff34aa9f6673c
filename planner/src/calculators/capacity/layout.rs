//! How the page of capacity is laid out.

use super::{Figures, Inputs, Resource, ResourceFigures};
use crate::calculators::facts::Facts;
use crate::calculators::layout::{Bar, BarColumn, KeyFigure, Layout, List, PanelGroup, Wording};
use crate::calculators::{Given, Light, Outcome, Plan, Sentence};
use crate::model::path::number_of;

/// How the page of capacity is laid out.
pub const LAYOUT: Layout = Layout {
    keys,
    hero: Some("capacity-use"),
    list: Some(List {
        words: ["Resources", "Ressources"],
        one: ["resource", "ressource"],
        inputs: Inputs::resources,
        figures: Figures::resources,
        light,
        order: |plan, _| (0..plan.capacity.resources.len()).collect(),
        bar: Some(BarColumn {
            place: 2,
            words: ["against its lines", "face aux seuils"],
            draw: bar,
            figure: None,
            months: |_, _| Vec::new(),
        }),
        disc: None,
        opened: &[],
        wording: &[
            Wording::input(Resource::average, ["Average", "Moyenne"]),
            Wording::input(Resource::peak, ["Peak", "Pointe"]),
            Wording::input(Resource::lead_time_weeks, ["Lead time", "Délai"]),
            Wording::figure(ResourceFigures::attention_on, ["Attention", "Attention"]),
            Wording::figure(ResourceFigures::critical_on, ["Critical", "Critique"]),
            Wording::figure(ResourceFigures::decide_by, ["Decide by", "Décider avant"])
                .before(["by", "avant le"]),
            Wording::figure(ResourceFigures::steps_cost, ["Upgrades", "Montées"])
                .says(["*{steps}* × {step_cost}", "*{steps}* × {step_cost}"]),
            Wording::figure(ResourceFigures::upgrades, ["", ""]).says([
                "Upgrade {n}, needed {needed_on}",
                "Montée {n}, nécessaire le {needed_on}",
            ]),
        ],
    }),
    panel: &[
        PanelGroup {
            words: ["Growth", "Croissance"],
            summary: |_, _| {
                Sentence::new(
                    &[],
                    [
                        "{facts.monthly_growth} a month",
                        "{facts.monthly_growth} par mois",
                    ],
                )
            },
            chart: None,
            inputs: &[
                &[Plan::facts, Facts::monthly_growth],
                &[Plan::capacity, Inputs::horizon_months],
            ],
            figures: &[],
        },
        PanelGroup {
            words: ["Response time", "Temps de réponse"],
            summary: |_, _| {
                Sentence::new(
                    &[Plan::capacity],
                    ["{response.p95_s} today", "{response.p95_s} aujourd’hui"],
                )
            },
            chart: Some("capacity-response"),
            inputs: &[&[Plan::capacity, Inputs::response]],
            figures: &[],
        },
        PanelGroup {
            words: ["Team", "Équipe"],
            summary: |_, _| {
                Sentence::new(
                    &[Plan::capacity],
                    [
                        "{team.cycle_time_days} a cycle",
                        "{team.cycle_time_days} par cycle",
                    ],
                )
            },
            chart: None,
            inputs: &[&[Plan::capacity, Inputs::team]],
            figures: &[&[Plan::capacity, Figures::team_decide_by]],
        },
    ],
};

/// What breaks first, by when to decide, what upgrades cost, when the response time gets slow.
fn keys(plan: &Plan, outcome: &Outcome) -> Vec<KeyFigure> {
    let o = &outcome.capacity;
    let mut keys = Vec::new();
    let first = o
        .first
        .as_ref()
        .and_then(|id| o.resources.iter().position(|r| r.id == *id));
    if let Some(row) = first {
        let at = |field| vec![Plan::capacity, Figures::resources, number_of(row), field];
        let here = |words| Sentence::new(&at(ResourceFigures::breaks_on), words);
        keys.push(KeyFigure {
            words: ["Breaks first", "Première limite"],
            figure: vec![Plan::capacity, Figures::first],
            value: None,
            why: here([
                "average critical on {critical_on}",
                "moyenne critique le {critical_on}",
            ]),
            light: Light::Neutral,
        });
        if let Some(by) = o.resources[row].decide_by {
            let late = by < plan.facts.as_of;
            let span = Given::span(by.min(plan.facts.as_of), by.max(plan.facts.as_of));
            let words = if late {
                ["*{span} late*", "*retard de {span}*"]
            } else {
                ["in {span}", "dans {span}"]
            };
            keys.push(KeyFigure {
                words: ["Decide by", "Décider avant le"],
                figure: at(ResourceFigures::decide_by),
                value: None,
                why: here(words).with("span", span),
                light: if late {
                    Light::Critical
                } else {
                    Light::Neutral
                },
            });
        }
    }
    keys
}

/// Late or full is critical, past attention is to be watched.
fn light(_: &Plan, outcome: &Outcome, row: usize) -> Light {
    let Some(r) = outcome.capacity.resources.get(row) else {
        return Light::Neutral;
    };
    let past = |months: Option<f64>| months == Some(0.0);
    if past(r.months_to_break) {
        Light::Critical
    } else if r.late || past(r.months_to_attention) {
        Light::Attention
    } else {
        Light::Good
    }
}

/// Average and peak against both lines.
fn bar(plan: &Plan, _: &Outcome, row: usize) -> Bar {
    let Some(r) = plan.capacity.resources.get(row) else {
        return Bar::Span(None);
    };
    let Resource {
        average,
        peak,
        attention,
        critical,
        ..
    } = r;
    Bar::Bullet {
        value: **average,
        peak: Some(**peak),
        attention: Some(**attention),
        critical: Some(**critical),
    }
}
