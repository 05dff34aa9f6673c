//! Assessment of capacity: contradictions between inputs, status, headline, events, decisions.

use super::naming::{listed, share_or_range, the, the_first};
use super::{Figures, Inputs, Resource, ResourceFigures, Response, months_until};
use crate::calculators::{
    Argument, Assessment, Decision, Event, EventKind, Finding, Light, Outcome, Plan, Sentence,
};
use crate::model::path::number_of;
use crate::model::{Day, Unit, sorted};

/// Reports contradictions between inputs.
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

/// Fills in the status, headline, detail, events and decisions.
pub fn assess(plan: &Plan, outcome: &Outcome, _: &[Assessment], assessment: &mut Assessment) {
    let o = &outcome.capacity;
    resources(plan, outcome, assessment);
    team(plan, o, assessment);
    // A late decision counts even if the break lies beyond the horizon.
    let matters = |r: &ResourceFigures| {
        let months = r.months_to_break;
        r.late || months.is_some_and(|months| months <= *plan.capacity.horizon_months)
    };
    let first = super::first(&o.resources, &matters);
    let any_late = o.team_late || o.resources.iter().any(|r| r.late);
    assessment.light = match first {
        _ if any_late => Light::Critical,
        Some(_) => Light::Attention,
        None if o.resources.is_empty() => Light::Neutral,
        None => Light::Good,
    };
    match first {
        Some(row) => {
            assessment.headline = breaks(plan, o, row);
            assessment.detail = upgrade(plan, o, row);
        }
        None if o.team_late => {
            assessment.headline = team_slows(plan, o);
            assessment.detail = nothing_else(plan);
        }
        None if o.resources.is_empty() => {
            assessment.headline = Sentence::new(
                &[],
                [
                    "Enter *a resource*, its average and peak.",
                    "Indiquez *une ressource*, sa moyenne, sa pointe.",
                ],
            );
        }
        None => {
            assessment.headline = Sentence::new(
                &[Plan::capacity, Figures::first],
                [
                    "*Nothing* reaches its limit within {horizon_months}.",
                    "*Rien* n’atteint sa limite d’ici {horizon_months}.",
                ],
            );
            assessment.detail = nothing_else(plan);
        }
    }
}

fn at_row(row: usize, field: u16, words: [&'static str; 2]) -> Sentence {
    Sentence::new(
        &[Plan::capacity, Figures::resources, number_of(row), field],
        words,
    )
}

/// Headline: the resource that breaks first, and when.
fn breaks(plan: &Plan, o: &Figures, row: usize) -> Sentence {
    let r = &o.resources[row];
    let here =
        |words| at_row(row, ResourceFigures::breaks_on, words).with("the_r", the_first(&r.id));
    if r.months_to_saturation == Some(0.0) {
        return here([
            "{the_r} breaks first: its peaks are *full today*.",
            "{the_r} *sature aujourd’hui*.",
        ]);
    }
    if r.months_to_critical == Some(0.0) {
        return here([
            "{the_r} breaks first: it is *past its critical line*.",
            "{the_r} a *franchi son seuil critique*.",
        ]);
    }
    let [low, high] = ends(plan, row);
    if let (Some(low), Some(high)) = (low, high) {
        return here([
            "{the_r} breaks first, *between {low} and {high}*.",
            "{the_r} sature en premier, *entre le {low} et le {high}*.",
        ])
        .with("low", Argument::Day(low))
        .with("high", Argument::Day(high));
    }
    if let Some(late) = late(plan, r.decide_by) {
        return here([
            "{the_r} breaks on {breaks_on}; its upgrade is *{late} late*.",
            "{the_r} sature le {breaks_on}\u{202f}; décision *en retard de {late}*.",
        ])
        .with("late", late);
    }
    here([
        "{the_r} breaks on {breaks_on}: *decide by {decide_by}*.",
        "{the_r} sature le {breaks_on}\u{a0}: *à décider avant le {decide_by}*.",
    ])
}

/// The days on which a resource breaks at both ends of the range of growth, the earlier first;
/// `None` where growth is a single number, or where the break depends on another range as well. If
/// growth is the only range the break moves monotonically, so its ends are those of the band.
fn ends(plan: &Plan, row: usize) -> [Option<Day>; 2] {
    let Some((low, high)) = plan.facts.monthly_growth.spread() else {
        return [None, None];
    };
    let r = &plan.capacity.resources[row];
    let others = [r.average, r.peak, r.critical, r.elasticity];
    if others.iter().any(|other| other.spread().is_some()) {
        return [None, None];
    }
    [high, low].map(|growth| {
        let until = |from: f64, line: f64| months_until(from, line, *r.elasticity, growth);
        let ends = [until(*r.average, *r.critical), until(*r.peak, 1.0)];
        let months = ends.into_iter().flatten().reduce(f64::min);
        plan.facts.as_of.after_months(months?)
    })
}

/// How late a decision is; `None` where it is not late.
pub(super) fn late(plan: &Plan, by: Option<Day>) -> Option<Argument> {
    let by = by.filter(|by| *by < plan.facts.as_of)?;
    Some(Argument::duration(by, plan.facts.as_of))
}

/// Words for an upgrade's lead time, then for the other resources that fill up: named up to three,
/// else counted.
macro_rules! upgrade_and_others {
    ($others:expr, $en:literal, $fr:literal) => {
        match $others {
            0 => [$en, $fr],
            1 => [
                concat!($en, " {a} fills up by {last}."),
                concat!($fr, " {a} sature d’ici au {last}."),
            ],
            2 => [
                concat!($en, " {a} and {b} fill up by {last}."),
                concat!($fr, " {a} et {b} saturent d’ici au {last}."),
            ],
            3 => [
                concat!($en, " {a}, {b} and {c} fill up by {last}."),
                concat!($fr, " {a}, {b} et {c} saturent d’ici au {last}."),
            ],
            _ => [
                concat!($en, " {others} others fill up by {last}."),
                concat!($fr, " {others} autres saturent d’ici au {last}."),
            ],
        }
    };
}

/// Detail: the lead time of the resource's upgrade, and the resources that fill up next.
fn upgrade(plan: &Plan, o: &Figures, row: usize) -> Sentence {
    let (r, input) = (&o.resources[row], &plan.capacity.resources[row]);
    let horizon = *plan.capacity.horizon_months;
    let others = o.resources.iter().enumerate().filter_map(|(other, r)| {
        let months = r.months_to_break.filter(|months| *months <= horizon)?;
        (other != row).then_some((months, r))
    });
    let others = sorted(&others.collect::<Vec<_>>(), |one, other| one.0 < other.0);
    let words = match (*input.step == 2.0, r.late) {
        (true, true) => upgrade_and_others!(
            others.len(),
            "Doubling it takes {lead_time_weeks}, so it had to be decided by {decide_by}.",
            "Doubler sa capacité prend {lead_time_weeks}\u{a0}: c’était à décider avant le {decide_by}."
        ),
        (true, false) => upgrade_and_others!(
            others.len(),
            "Doubling it takes {lead_time_weeks}, so it has to be decided by {decide_by}.",
            "Doubler sa capacité prend {lead_time_weeks}\u{a0}: à décider avant le {decide_by}."
        ),
        (false, true) => upgrade_and_others!(
            others.len(),
            "An upgrade takes {lead_time_weeks}, so it had to be decided by {decide_by}.",
            "Une montée en capacité prend {lead_time_weeks}\u{a0}: c’était à décider avant le {decide_by}."
        ),
        (false, false) => upgrade_and_others!(
            others.len(),
            "An upgrade takes {lead_time_weeks}, so it has to be decided by {decide_by}.",
            "Une montée en capacité prend {lead_time_weeks}\u{a0}: à décider avant le {decide_by}."
        ),
    };
    let mut sentence = at_row(row, ResourceFigures::decide_by, words);
    for (place, (name, (_, r))) in ["a", "b", "c"].into_iter().zip(&others).enumerate() {
        sentence = sentence.with(name, listed(&r.id, place == 0));
    }
    let count = f64::from(number_of(others.len()));
    let last = others.last().and_then(|(_, r)| r.breaks_on);
    sentence
        .with("others", Argument::Number(count, Unit::Count))
        .with("last", Argument::Day(last.unwrap_or(plan.facts.as_of)))
}

/// Headline where no resource breaks but hiring for the team is late.
fn team_slows(plan: &Plan, o: &Figures) -> Sentence {
    let figure = [Plan::capacity, Figures::team_decide_by];
    let slow = o.cycle_time_months_to_critical;
    let on = slow.and_then(|months| plan.facts.as_of.after_months(months));
    let words = if slow == Some(0.0) {
        [
            "Hiring is *{late} late*: the team is slow today.",
            "Recrutement *en retard de {late}*\u{a0}: l’équipe est déjà ralentie.",
        ]
    } else {
        [
            "Hiring is *{late} late*: the team slows on {on}.",
            "Recrutement *en retard de {late}*\u{a0}: l’équipe ralentit le {on}.",
        ]
    };
    let late = late(plan, o.team_decide_by).unwrap_or(Argument::Number(0.0, Unit::Days));
    Sentence::new(&figure, words)
        .with("late", late)
        .with("on", Argument::Day(on.unwrap_or(plan.facts.as_of)))
}

/// Detail where no resource breaks within the horizon.
fn nothing_else(plan: &Plan) -> Sentence {
    share_or_range(
        plan.facts.monthly_growth,
        [
            "With users growing by {share} a month, no resource breaks within {capacity.horizon_months}.",
            "Avec une croissance de {share} par mois, aucune ressource n’atteint sa limite d’ici {capacity.horizon_months}.",
        ],
        [
            "With users growing by {low} to {high} a month, no resource breaks within {capacity.horizon_months}.",
            "Avec une croissance de {low} à {high} par mois, aucune ressource n’atteint sa limite d’ici {capacity.horizon_months}.",
        ],
    )
}

/// Adds events and decisions for the resources.
fn resources(plan: &Plan, outcome: &Outcome, assessment: &mut Assessment) {
    let o = &outcome.capacity;
    for (row, r) in o.resources.iter().enumerate() {
        let sentence = |words| at_row(row, ResourceFigures::decide_by, words);
        let figure = vec![
            Plan::capacity,
            Figures::resources,
            number_of(row),
            ResourceFigures::breaks_on,
        ];
        if r.attention_on.is_none() && r.breaks_on.is_none() {
            continue;
        }
        assessment.events.push(Event {
            kind: EventKind::Breaks,
            what: sentence(["{id}", "{id}"]),
            attention_on: r.attention_on,
            breaks_on: r.breaks_on,
            decide_by: r.decide_by,
            figure: figure.clone(),
            day_figures: [
                Some(ResourceFigures::attention_on),
                Some(ResourceFigures::breaks_on),
                Some(ResourceFigures::decide_by),
            ],
        });
        let Some(by) = r.decide_by else { continue };
        let step = *plan.capacity.resources[row].step;
        let what = if step == 2.0 {
            sentence(["Double {the_r}", "Doubler {the_r}"]).with("the_r", the(&r.id))
        } else {
            sentence([
                "{the_r}: ×{step} capacity",
                "{the_r}\u{a0}: capacité ×{step}",
            ])
            .with("the_r", the_first(&r.id))
            .with("step", Argument::Number(step, Unit::Plain))
        };
        assessment.decisions.push(Decision {
            what,
            because: sentence(because(r)),
            by,
            figure,
            day_figure: Some(ResourceFigures::decide_by),
        });
    }
}

/// Reason to decide on a resource's upgrade.
fn because(r: &ResourceFigures) -> [&'static str; 2] {
    let full = r.months_to_saturation == r.months_to_break;
    match (full, r.months_to_break == Some(0.0)) {
        (true, true) => ["Peaks full today", "Saturation aujourd’hui"],
        (true, false) => [
            "Peaks full on {saturation_on}",
            "Saturation le {saturation_on}",
        ],
        (false, true) => ["Average already critical", "Moyenne déjà critique"],
        (false, false) => [
            "Average critical on {critical_on}",
            "Moyenne critique le {critical_on}",
        ],
    }
}

/// Adds events for the response time and the team's cycle time, and the decision to hire.
fn team(plan: &Plan, o: &Figures, assessment: &mut Assessment) {
    let day = |months: Option<f64>| months.and_then(|months| plan.facts.as_of.after_months(months));
    let here = |figure, words| Sentence::new(&[Plan::capacity, figure], words);
    let p95 = Figures::p95_months_to_critical;
    if o.p95_months_to_attention.is_some() || o.p95_months_to_critical.is_some() {
        assessment.events.push(Event {
            kind: EventKind::Breaks,
            what: here(p95, ["Response time", "Temps de réponse"]),
            attention_on: day(o.p95_months_to_attention),
            breaks_on: day(o.p95_months_to_critical),
            decide_by: None,
            figure: vec![Plan::capacity, p95],
            day_figures: [Some(Figures::p95_months_to_attention), Some(p95), None],
        });
    }
    let cycle = Figures::cycle_time_months_to_critical;
    let slow = day(o.cycle_time_months_to_critical);
    if o.cycle_time_months_to_attention.is_some() || slow.is_some() {
        assessment.events.push(Event {
            kind: EventKind::Breaks,
            what: here(cycle, ["Team’s cycle time", "Temps de cycle de l’équipe"]),
            attention_on: day(o.cycle_time_months_to_attention),
            breaks_on: slow,
            decide_by: o.team_decide_by,
            figure: vec![Plan::capacity, cycle],
            day_figures: [
                Some(Figures::cycle_time_months_to_attention),
                Some(cycle),
                Some(Figures::team_decide_by),
            ],
        });
    }
    if let (Some(by), Some(slow)) = (o.team_decide_by, slow) {
        let words = if o.cycle_time_months_to_critical == Some(0.0) {
            [
                "Cycle time already critical",
                "Temps de cycle déjà critique",
            ]
        } else {
            [
                "Cycle time critical on {on}; a hire takes {hiring.lead_days} to be productive",
                "Temps de cycle critique le {on}\u{202f}; une recrue est opérationnelle après {hiring.lead_days}",
            ]
        };
        assessment.decisions.push(Decision {
            what: here(
                cycle,
                [
                    "Hire before the team slows down",
                    "Recruter avant que l’équipe ne ralentisse",
                ],
            ),
            because: here(cycle, words).with("on", Argument::Day(slow)),
            by,
            figure: vec![Plan::capacity, Figures::team_decide_by],
            day_figure: Some(Figures::team_decide_by),
        });
    }
}
