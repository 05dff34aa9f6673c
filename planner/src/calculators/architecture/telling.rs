//! What architecture has to say to the overview.

use super::{Figures, Inputs, StepFigures};
use crate::calculators::{Decision, Event, Light, Outcome, Plan, Sentence, Telling};
use crate::model::path::number_of;

/// How many steps ahead are decisions; those after depend on how these turn out.
const AHEAD: usize = 2;

/// What matters.
pub fn tell(plan: &Plan, outcome: &Outcome, telling: &mut Telling) {
    let (i, o) = (&plan.architecture, &outcome.architecture);
    let here = &[Plan::architecture, Figures::total_months_gained];
    let first = o.steps.first().and_then(|step| step.start_by);
    let soon = plan.facts.as_of.after_months(1.0);
    telling.light = if o.steps.is_empty() {
        Light::Neutral
    } else if o.steps.iter().any(|step| step.late) {
        Light::Critical
    } else if first.is_some_and(|day| Some(day) <= soon) {
        Light::Attention
    } else {
        Light::Good
    };
    telling.headline = if first.is_some() {
        Sentence::new(&at(0, StepFigures::start_by), first_words(i))
    } else if o.steps.is_empty() {
        Sentence::new(
            here,
            [
                "No scaling step is planned.",
                "Aucune étape de scaling n’est prévue.",
            ],
        )
    } else if o.total_months_gained.is_some() {
        Sentence::new(
            here,
            [
                "The steps planned buy *{total_months_gained}*.",
                "Les étapes prévues font gagner *{total_months_gained}*.",
            ],
        )
    } else {
        Sentence::new(
            here,
            [
                "At this growth, no step is needed.",
                "À cette croissance, aucune étape n’est nécessaire.",
            ],
        )
    };
    telling.detail = Sentence::new(
        here,
        if o.total_months_gained.is_some() && !o.steps.is_empty() {
            [
                "In all the steps buy {total_months_gained}. A request through {availability.services} services is answered {availability} of the time: {downtime_minutes_per_month} of downtime.",
                "En tout, les étapes font gagner {total_months_gained}. Une requête à travers {availability.services} services aboutit {availability} du temps : {downtime_minutes_per_month} d’indisponibilité.",
            ]
        } else {
            [
                "A request through {availability.services} services is answered {availability} of the time: {downtime_minutes_per_month} of downtime.",
                "Une requête à travers {availability.services} services aboutit {availability} du temps : {downtime_minutes_per_month} d’indisponibilité.",
            ]
        },
    );
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
            telling.decisions.push(Decision {
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
                said_by: Some(StepFigures::start_by),
            });
        }
        telling.events.push(Event {
            what,
            attention_on: None,
            breaks_on: step.needed_on,
            decide_by: Some(start_by),
            figure: figure.to_vec(),
            said_by: [
                None,
                Some(StepFigures::needed_on),
                Some(StepFigures::start_by),
            ],
        });
    }
}

fn first_words(i: &Inputs) -> [&'static str; 2] {
    if i.steps.first().is_some_and(|step| !step.name.is_empty()) {
        [
            "First step, *{name}*: start by *{start_by}*.",
            "Première étape, *{name}* : commencer le *{start_by}*.",
        ]
    } else {
        [
            "First step, *{kind}*: start by *{start_by}*.",
            "Première étape, *{kind}* : commencer le *{start_by}*.",
        ]
    }
}

fn at(step: usize, figure: u16) -> [u16; 4] {
    [Plan::architecture, Figures::steps, number_of(step), figure]
}
