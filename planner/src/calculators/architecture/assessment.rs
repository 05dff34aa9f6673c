//! Assessment of architecture: status, headline, dated steps, decisions.

use super::{Figures, Inputs, StepFigures, StepKind};
use crate::calculators::{
    Argument, Assessment, Decision, Event, EventKind, Light, Outcome, Plan, Sentence,
};
use crate::model::{Unit, path::number_of};

/// Number of next steps that become decisions; later steps depend on how these turn out.
const AHEAD: usize = 2;

/// Fills in the status, headline, detail, events and decisions.
pub fn assess(plan: &Plan, outcome: &Outcome, _: &[Assessment], assessment: &mut Assessment) {
    let (i, o) = (&plan.architecture, &outcome.architecture);
    let here = &[Plan::architecture, Figures::total_months_gained];
    let first = o.steps.first().and_then(|step| step.start_by);
    let soon = plan.facts.as_of.after_months(1.0);
    assessment.light = if o.steps.is_empty() {
        Light::Neutral
    } else if o.steps.iter().any(|step| step.late) {
        Light::Critical
    } else if first.is_some_and(|day| Some(day) <= soon) {
        Light::Attention
    } else {
        Light::Good
    };
    let late = o.steps.iter().position(|step| step.late);
    let says = |words| Sentence::new(here, words);
    assessment.headline = if o.steps.is_empty() {
        says([
            "Add a step to see what it buys.",
            "Ajoutez une étape pour voir son gain.",
        ])
    } else if let Some((step, by)) = late.and_then(|n| Some((n, o.steps[n].start_by?))) {
        says([
            "{step} is *{late} late*.",
            "{step}\u{a0}: *retard de {late}*.",
        ])
        .with("step", step_words(i, step, true))
        .with("late", Argument::duration(by, plan.facts.as_of))
    } else if let Some(by) = first {
        let soon = assessment.light == Light::Attention;
        let sentence = if soon {
            says([
                "Start {step} by *{by}*.",
                "À lancer avant le *{by}*\u{a0}: {step}.",
            ])
        } else {
            says([
                "The steps buy *{total_months_gained}*; start by {by}.",
                "Les étapes font gagner *{total_months_gained}*\u{202f}; commencer avant le {by}.",
            ])
        };
        sentence
            .with("by", Argument::Day(by))
            .with("step", step_words(i, 0, false))
    } else if o.total_months_gained.is_some() {
        says([
            "The steps buy *{total_months_gained}*.",
            "Les étapes font gagner *{total_months_gained}*.",
        ])
    } else {
        says([
            "At this growth, no step is needed.",
            "À cette croissance, aucune étape n’est nécessaire.",
        ])
    };
    assessment.detail = downtime(o.downtime_minutes_per_month);
    steps(i, o, assessment);
}

/// Availability and downtime of the chain: in minutes below two hours, otherwise in hours.
fn downtime(minutes: f64) -> Sentence {
    let (words, down) = if minutes < 120.0 {
        (
            [
                "{availability.services} {availability.services?service|services} in a row: up {availability} of the time, down {down} {down?minute|minutes} a month.",
                "{availability.services} {availability.services?service|services} en chaîne\u{a0}: {availability.services?disponible|disponibles} {availability} du temps, {down} {down?minute|minutes} d’arrêt par mois.",
            ],
            Argument::Number(minutes.round(), Unit::Count),
        )
    } else {
        (
            [
                "{availability.services} {availability.services?service|services} in a row: up {availability} of the time, down {down} a month.",
                "{availability.services} {availability.services?service|services} en chaîne\u{a0}: {availability.services?disponible|disponibles} {availability} du temps, {down} d’arrêt par mois.",
            ],
            Argument::Number((minutes / 6.0).round() / 10.0, Unit::Hours),
        )
    };
    Sentence::new(&[Plan::architecture, Figures::availability], words).with("down", down)
}

/// Adds an event for each step that has a start date, and decisions for the first steps.
fn steps(i: &Inputs, o: &Figures, assessment: &mut Assessment) {
    for (n, step) in o.steps.iter().enumerate() {
        let Some(start_by) = step.start_by else {
            continue;
        };
        let figure = at(n, StepFigures::start_by);
        let named = i.steps.get(n).is_some_and(|step| !step.name.is_empty());
        let what = Sentence::new(
            &figure,
            if named {
                ["{name}", "{name}"]
            } else {
                ["{kind}", "{kind}"]
            },
        );
        if n < AHEAD {
            assessment.decisions.push(Decision {
                what: what.clone(),
                because: Sentence::new(
                    &figure,
                    [
                        "The database needs it on {needed_on}; it buys {months_gained}.",
                        "La base en a besoin le {needed_on} ; elle fait gagner {months_gained}.",
                    ],
                ),
                by: start_by,
                figure: figure.to_vec(),
                day_figure: Some(StepFigures::start_by),
            });
        }
        assessment.events.push(Event {
            kind: EventKind::Start,
            what,
            attention_on: None,
            breaks_on: step.needed_on,
            decide_by: Some(start_by),
            figure: figure.to_vec(),
            day_figures: [
                None,
                Some(StepFigures::needed_on),
                Some(StepFigures::start_by),
            ],
        });
    }
}

/// Name of a step in a sentence; `first` where it begins the sentence.
pub(super) fn step_words(i: &Inputs, step: usize, first: bool) -> Argument {
    let Some(step) = i.steps.get(step) else {
        return Argument::Words(["", ""]);
    };
    if !step.name.is_empty() {
        return Argument::Text(step.name.to_string());
    }
    Argument::Words(match (step.kind, first) {
        (StepKind::Vertical, true) => ["The bigger machine", "Machine plus puissante"],
        (StepKind::Vertical, false) => ["the bigger machine", "machine plus puissante"],
        (StepKind::Cache, true) => ["The cache", "Cache"],
        (StepKind::Cache, false) => ["the cache", "cache"],
        (StepKind::Replicas, true) => ["The move to read replicas", "Réplicas en lecture"],
        (StepKind::Replicas, false) => ["the move to read replicas", "réplicas en lecture"],
        (StepKind::Shards, true) => ["Sharding", "Sharding"],
        (StepKind::Shards, false) => ["sharding", "sharding"],
    })
}

fn at(step: usize, figure: u16) -> [u16; 4] {
    [Plan::architecture, Figures::steps, number_of(step), figure]
}
