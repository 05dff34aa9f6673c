//! What capacity tells: contradictions, light, sentence, what crosses a line, what to decide.

use super::{Figures, Inputs, Resource, ResourceFigures, Response};
use crate::calculators::{Decision, Event, Finding, Light, Outcome, Plan, Sentence, Telling};
use crate::model::path::number_of;

/// Contradictions between inputs.
pub fn check(plan: &Plan, _: &Outcome, found: &mut Vec<Finding>) {
    let i = &plan.capacity;
    for (row, r) in i.resources.iter().enumerate() {
        let at = |field| [Plan::capacity, Inputs::resources, number_of(row), field];
        if *r.peak < *r.average {
            found.push(Finding::new(
                [
                    "The peak is below the average.",
                    "La pointe est au-dessous de la moyenne.",
                ],
                &[&at(Resource::peak), &at(Resource::average)],
            ));
        }
        if *r.critical < *r.attention {
            found.push(Finding::new(
                [
                    "The critical line is below the attention line.",
                    "Le seuil critique est au-dessous du seuil d’attention.",
                ],
                &[&at(Resource::critical), &at(Resource::attention)],
            ));
        }
    }
    if *i.response.critical_s < *i.response.attention_s {
        let at = |field| [Plan::capacity, Inputs::response, field];
        found.push(Finding::new(
            [
                "The critical line is below the attention line.",
                "Le seuil critique est au-dessous du seuil d’attention.",
            ],
            &[&at(Response::critical_s), &at(Response::attention_s)],
        ));
    }
}

/// What matters.
pub fn tell(plan: &Plan, outcome: &Outcome, telling: &mut Telling) {
    let o = &outcome.capacity;
    let say = |words| Sentence::new(&[Plan::capacity, Figures::first], words);
    let first = o
        .first
        .as_ref()
        .and_then(|id| o.resources.iter().position(|r| r.id == *id));
    let any_late = o.team_late || o.resources.iter().any(|r| r.late);
    telling.light = match first {
        _ if any_late => Light::Critical,
        Some(_) => Light::Attention,
        None => Light::Good,
    };
    let Some(row) = first else {
        telling.headline = say([
            "*Nothing breaks* at this growth.",
            "*Rien ne rompt* à cette croissance.",
        ]);
        telling.detail = say([
            "With users growing by {facts.monthly_growth}, no resource reaches its critical line.",
            "Avec une croissance de {facts.monthly_growth}, aucune ressource n’atteint son seuil critique.",
        ]);
        resources(plan, outcome, telling);
        return;
    };
    let r = &o.resources[row];
    let here = |words| at_row(row, ResourceFigures::breaks_on, words);
    telling.headline = match (r.months_to_saturation, r.months_to_critical) {
        (Some(s), _) if s <= 0.0 => here([
            "{id} breaks first: its peaks are *full today*.",
            "{id} rompt en premier : ses pointes sont *saturées aujourd’hui*.",
        ]),
        (_, Some(c)) if c <= 0.0 => here([
            "{id} breaks first: it is *past critical today*.",
            "{id} rompt en premier : *au-delà du critique aujourd’hui*.",
        ]),
        _ => here([
            "{id} breaks first, *on {breaks_on}*.",
            "{id} rompt en premier, *le {breaks_on}*.",
        ]),
    };
    telling.detail = here([
        "Users grow by {facts.monthly_growth}. An upgrade takes {lead_time_weeks}: it has to be decided by {decide_by}.",
        "Les utilisateurs croissent de {facts.monthly_growth}. Une montée prend {lead_time_weeks} : la décider le {decide_by}.",
    ]);
    resources(plan, outcome, telling);
}

fn at_row(row: usize, field: u16, words: [&'static str; 2]) -> Sentence {
    Sentence::new(
        &[Plan::capacity, Figures::resources, number_of(row), field],
        words,
    )
}

/// What crosses lines: each resource, the response time, the team.
fn resources(plan: &Plan, outcome: &Outcome, telling: &mut Telling) {
    let o = &outcome.capacity;
    for (row, r) in o.resources.iter().enumerate() {
        let say = |words| at_row(row, ResourceFigures::decide_by, words);
        let figure = vec![
            Plan::capacity,
            Figures::resources,
            number_of(row),
            ResourceFigures::breaks_on,
        ];
        if r.attention_on.is_none() && r.breaks_on.is_none() {
            continue;
        }
        telling.events.push(Event {
            what: say(["{id}", "{id}"]),
            attention_on: r.attention_on,
            breaks_on: r.breaks_on,
            decide_by: r.decide_by,
            figure: figure.clone(),
            said_by: [
                Some(ResourceFigures::attention_on),
                Some(ResourceFigures::breaks_on),
                Some(ResourceFigures::decide_by),
            ],
        });
        let Some(by) = r.decide_by else { continue };
        let saturates = r.months_to_saturation == r.months_to_break;
        telling.decisions.push(Decision {
            what: say([
                "{id}: multiply capacity by {step}",
                "{id} : multiplier la capacité par {step}",
            ]),
            because: if saturates {
                say([
                    "peaks saturate: {saturation_on}; average critical: {critical_on}",
                    "pointes saturées : {saturation_on} ; moyenne critique : {critical_on}",
                ])
            } else {
                say([
                    "average use critical: {critical_on}",
                    "utilisation moyenne critique : {critical_on}",
                ])
            },
            by,
            figure,
            said_by: Some(ResourceFigures::decide_by),
        });
    }
    let day = |months: Option<f64>| months.and_then(|months| plan.facts.as_of.after_months(months));
    let here = |figure, words| Sentence::new(&[Plan::capacity, figure], words);
    let p95 = Figures::p95_months_to_critical;
    if o.p95_months_to_attention.is_some() || o.p95_months_to_critical.is_some() {
        telling.events.push(Event {
            what: here(p95, ["Response time", "Temps de réponse"]),
            attention_on: day(o.p95_months_to_attention),
            breaks_on: day(o.p95_months_to_critical),
            decide_by: None,
            figure: vec![Plan::capacity, p95],
            said_by: [Some(Figures::p95_months_to_attention), Some(p95), None],
        });
    }
    let cycle = Figures::cycle_time_months_to_critical;
    if o.cycle_time_months_to_attention.is_some() || o.cycle_time_months_to_critical.is_some() {
        telling.events.push(Event {
            what: here(cycle, ["Team’s cycle time", "Temps de cycle de l’équipe"]),
            attention_on: day(o.cycle_time_months_to_attention),
            breaks_on: day(o.cycle_time_months_to_critical),
            decide_by: o.team_decide_by,
            figure: vec![Plan::capacity, cycle],
            said_by: [
                Some(Figures::cycle_time_months_to_attention),
                Some(cycle),
                Some(Figures::team_decide_by),
            ],
        });
    }
    if let Some(by) = o.team_decide_by {
        telling.decisions.push(Decision {
            what: here(cycle, ["Hire before the team slows down", "Recruter avant que l’équipe ne ralentisse"]),
            because: here(cycle, [
                "cycle time critical in {cycle_time_months_to_critical}; a hire takes {hiring.lead_days} to be productive",
                "temps de cycle critique dans {cycle_time_months_to_critical} ; une recrue met {hiring.lead_days} à être productive",
            ]),
            by,
            figure: vec![Plan::capacity, Figures::team_decide_by],
            said_by: Some(Figures::team_decide_by),
        });
    }
}
