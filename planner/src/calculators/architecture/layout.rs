//! Layout of the architecture page.

use super::{
    Availability, Figures, Inputs, Step, StepFigures, Usl, downtime, only_falls, step_words,
};
use crate::calculators::layout::{Bar, BarColumn, KeyFigure, Layout, List, PanelGroup, Wording};
use crate::calculators::{Argument, Light, Outcome, Plan, Sentence};
use crate::model::Unit;

/// Layout of the architecture page.
pub const LAYOUT: Layout = Layout {
    keys,
    hero: Some("architecture-ladder"),
    list: Some(List {
        words: ["Steps", "Étapes"],
        one: ["a step", "une étape"],
        inputs: Inputs::steps,
        figures: Figures::steps,
        light,
        order: |plan, _| (0..plan.architecture.steps.len()).collect(),
        bar: Some(BarColumn {
            place: 4,
            words: ["on the calendar", "au calendrier"],
            draw: bar,
            figure: Some(StepFigures::used_up_on),
            months: |_, _| Vec::new(),
        }),
        disc: None,
        opened: &[],
        wording: &[
            Wording::input(Step::factor, ["With", "Avec"]).says(["capacity {}", "capacité {}"]),
            Wording::input(Step::read_share, ["", ""]).says(["{} reads", "{} de lectures"]),
            Wording::input(Step::hit_rate, ["", ""]).says([", {} hits", ", {} servies"]),
            Wording::input(Step::replicas, ["", ""]).says([", {} replicas", ", {} réplicas"]),
            Wording::input(Step::shards, ["", ""]).says(["{} shards", "{} shards"]),
            Wording::input(Step::efficiency, ["", ""]).says([" at {}", " à {}"]),
            Wording::figure(StepFigures::factor, ["Times", "Fois"]),
            Wording::figure(StepFigures::months_gained, ["Gained", "Gagnés"]),
            Wording::figure(StepFigures::start_by, ["Start by", "Commencer"])
                .before(["start by", "avant le"]),
        ],
    }),
    panel: &[
        PanelGroup {
            words: ["Availability", "Disponibilité"],
            summary: |_, _| {
                Sentence::new(
                    &[Plan::architecture],
                    [
                        "{availability.services} {availability.services?service|services}",
                        "{availability.services} {availability.services?service|services}",
                    ],
                )
            },
            chart: None,
            inputs: &[&[Plan::architecture, Inputs::availability]],
            figures: &[
                &[Plan::architecture, Figures::downtime_minutes_per_month],
                &[Plan::architecture, Figures::availability],
            ],
        },
        PanelGroup {
            words: ["Resharding", "Resharding"],
            summary: |_, _| {
                Sentence::new(
                    &[Plan::architecture],
                    [
                        "{resharding.from} to {resharding.to}",
                        "de {resharding.from} à {resharding.to}",
                    ],
                )
            },
            chart: None,
            inputs: &[&[Plan::architecture, Inputs::resharding]],
            figures: &[
                &[Plan::architecture, Figures::moved_modulo],
                &[Plan::architecture, Figures::moved_consistent],
            ],
        },
        PanelGroup {
            words: ["Scaling law, measured", "Loi d’échelle, mesurée"],
            summary: scaling,
            chart: Some("architecture-scalability"),
            inputs: &[&[Plan::architecture, Inputs::scaling_points]],
            figures: &[&[Plan::architecture, Figures::usl]],
        },
    ],
};

/// Summary of the scaling law: the number of nodes at which throughput peaks.
fn scaling(_: &Plan, outcome: &Outcome) -> Sentence {
    let usl = &outcome.architecture.usl;
    let here = &[Plan::architecture, Figures::usl, Usl::peak_nodes];
    let words = if usl.lambda.is_none() && usl.sizes >= 3.0 {
        ["no law fits", "aucune loi ne convient"]
    } else if usl.lambda.is_none() {
        ["three sizes needed", "trois tailles nécessaires"]
    } else if only_falls(usl) {
        ["falls from the first node", "baisse dès le premier nœud"]
    } else if usl.peak_nodes.is_some() {
        ["peak at {peak_nodes}", "maximum à {peak_nodes}"]
    } else {
        ["no peak measured", "aucun maximum mesuré"]
    };
    Sentence::new(here, words)
}

/// Key figures: months that the steps buy, start of the first step, availability, downtime.
fn keys(plan: &Plan, outcome: &Outcome) -> Vec<KeyFigure> {
    let (i, o) = (&plan.architecture, &outcome.architecture);
    let here = |words| Sentence::new(&[Plan::architecture, Figures::total_months_gained], words);
    let mut keys = Vec::new();
    if o.total_months_gained.is_some() && !o.steps.is_empty() {
        let last = o.steps.last().and_then(|step| step.used_up_on);
        let why = match last {
            Some(day) => here(["until {last}", "jusqu’au {last}"]).with("last", Argument::Day(day)),
            None => here(["of growth", "de croissance"]),
        };
        keys.push(KeyFigure {
            words: ["The steps buy", "Les étapes font gagner"],
            figure: vec![Plan::architecture, Figures::total_months_gained],
            value: None,
            why,
            light: Light::Neutral,
        });
    }
    if let Some(by) = o.steps.first().and_then(|step| step.start_by) {
        let span = Argument::duration(by.min(plan.facts.as_of), by.max(plan.facts.as_of));
        let (words, light) = match by.cmp(&plan.facts.as_of) {
            std::cmp::Ordering::Less => (
                ["{step}, *{span} late*", "{step}, *retard de {span}*"],
                Light::Critical,
            ),
            std::cmp::Ordering::Equal => (
                ["{step}, *today*", "{step}, *aujourd’hui*"],
                Light::Attention,
            ),
            std::cmp::Ordering::Greater => {
                (["{step}, in {span}", "{step}, dans {span}"], Light::Neutral)
            }
        };
        keys.push(KeyFigure {
            words: ["Start the first by", "Lancer la première"],
            figure: vec![Plan::architecture, Figures::steps, 0, StepFigures::start_by],
            value: None,
            why: here(words)
                .with("span", span)
                .with("step", step_words(i, 0, false)),
            light,
        });
    }
    let chain = &i.availability;
    let with_one_more_instance = Availability {
        instances: (*chain.instances + 1.0).into(),
        ..chain.clone()
    };
    keys.push(KeyFigure {
        words: ["Availability", "Disponibilité"],
        figure: vec![Plan::architecture, Figures::availability],
        value: None,
        why: here([
            "{availability.services} {availability.services?service|services} of {availability.service} in a row",
            "{availability.services} {availability.services?service|services} à {availability.service} en chaîne",
        ]),
        light: Light::Neutral,
    });
    keys.push(KeyFigure {
        words: ["Down a month", "Arrêt par mois"],
        figure: vec![Plan::architecture, Figures::downtime_minutes_per_month],
        value: Some(here(["{down} min", "{down} min"]).with(
            "down",
            Argument::Number(o.downtime_minutes_per_month.round(), Unit::Plain),
        )),
        why: here([
            "{less} with {n} instances each",
            "{less} avec {n} instances chacun",
        ])
        .with(
            "less",
            Argument::Number(
                downtime(&with_one_more_instance, *chain.services).round(),
                Unit::Plain,
            ),
        )
        .with(
            "n",
            Argument::Number(*with_one_more_instance.instances, Unit::Count),
        ),
        light: Light::Neutral,
    });
    keys
}

/// Status of a step: late is critical, due within a month needs attention.
fn light(plan: &Plan, outcome: &Outcome, row: usize) -> Light {
    let Some(step) = outcome.architecture.steps.get(row) else {
        return Light::Neutral;
    };
    let soon = plan.facts.as_of.after_months(1.0);
    match step.start_by {
        _ if step.late => Light::Critical,
        Some(day) if Some(day) <= soon => Light::Attention,
        Some(_) => Light::Good,
        None => Light::Neutral,
    }
}

/// Bar of a step: from the day it is needed to the day it is used up, along the span of all steps.
fn bar(_: &Plan, outcome: &Outcome, row: usize) -> Bar {
    let steps = &outcome.architecture.steps;
    let first = steps.iter().find_map(|step| step.needed_on);
    let last = steps.iter().filter_map(|step| step.used_up_on).max();
    let span = first.zip(last).and_then(|(first, last)| {
        let step = steps.get(row)?;
        let whole = f64::from(last.number() - first.number());
        let at = |day: crate::model::Day| f64::from(day.number() - first.number()) / whole;
        (whole > 0.0).then_some((at(step.needed_on?), at(step.used_up_on?)))
    });
    Bar::Span(span)
}
