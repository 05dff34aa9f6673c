//! The headline of the overview: the most important sentence about a whole plan.

use super::{
    Argument, Assessment, Event, EventKind, Light, Plan, Sentence, assessment_of, decisions,
};
use crate::model::{Day, Unit};

/// Returns the plan's status, the most important sentence, and the sentence behind it. Where a
/// figure states what the headline says, the headline's scope is that figure.
#[must_use]
pub fn headline(plan: &Plan, assessments: &[Assessment]) -> (Light, Sentence, Sentence) {
    let today = plan.facts.as_of;
    let facts = |words| Sentence::new(&[], words);
    let late: Vec<_> = decisions(assessments)
        .into_iter()
        .filter(|decision| decision.by < today)
        .collect();
    let growth = |breaking: Option<Sentence>| match breaking {
        Some(sentence) => facts([
            "{breaking} Users grow by {facts.monthly_growth}.",
            "{breaking} Les utilisateurs croissent de {facts.monthly_growth}.",
        ])
        .with("breaking", Argument::Sentence(Box::new(sentence))),
        None => facts([
            "Users grow by {facts.monthly_growth}.",
            "Les utilisateurs croissent de {facts.monthly_growth}.",
        ]),
    };
    let capacity =
        assessment_of(assessments, Plan::capacity).map(|assessment| assessment.headline.clone());
    if let Some(decision) = late.first() {
        let count = Argument::Number(
            f64::from(u32::try_from(late.len()).unwrap_or(u32::MAX)),
            Unit::Plain,
        );
        let figure = decision.due().unwrap_or_else(|| decision.figure.clone());
        let late_first = [
            "{n} {n?decision is|decisions are} late; first: *{what}*.",
            "{n} {n?décision|décisions} en retard\u{202f}; d’abord\u{a0}: *{what}*.",
        ];
        let headline = Sentence::new(&figure, late_first)
            .with("n", count)
            .with("what", Argument::Sentence(Box::new(decision.what.clone())));
        return (Light::Critical, headline, growth(capacity));
    }
    if plan.capacity.resources.is_empty() {
        let headline = facts([
            "Enter your *fullest resource* for a first date.",
            "Indiquez la *ressource la plus chargée*.",
        ]);
        return (Light::Neutral, headline, growth(None));
    }
    let horizon = today.after_months(*plan.capacity.horizon_months);
    let horizon = horizon.unwrap_or(today);
    let events = || assessments.iter().flat_map(|assessment| &assessment.events);
    let breaks = || events().filter(|event| event.kind == EventKind::Breaks);
    let first = breaks().filter_map(|event| Some((event.breaks_on?, event)));
    let first = first.filter(|(day, _)| *day <= horizon);
    if let Some((day, event)) = first.min_by_key(|(day, _)| *day) {
        let on_that_day = breaks().filter(|event| event.breaks_on == Some(day));
        let own = assessments
            .iter()
            .map(|assessment| &assessment.headline)
            .find(|headline| {
                let mut events = on_that_day.clone();
                events.any(|event| event.due().is_some_and(|due| due == headline.scope))
            });
        let headline = own
            .cloned()
            .unwrap_or_else(|| breaking(event, day, day <= today));
        return (Light::Attention, headline, growth(None));
    }
    // Attention lines count as lines, too.
    let lines = breaks().flat_map(|event| [event.attention_on, event.breaks_on]);
    let until = lines.flatten().filter(|day| *day > today).min();
    let headline = facts([
        "Nothing crosses a line before {date}.",
        "Aucun seuil franchi avant le {date}.",
    ])
    .with(
        "date",
        Argument::Day(until.map_or(horizon, |day| day.min(horizon))),
    );
    (Light::Good, headline, growth(None))
}

/// The headline for the first event to break, where no calculator's own headline is about it.
fn breaking(event: &Event, day: Day, today: bool) -> Sentence {
    let words = if today {
        [
            "At its limit *today*: {what}.",
            "Limite atteinte *aujourd’hui*\u{a0}: {what}.",
        ]
    } else {
        [
            "First to break, on *{date}*: {what}.",
            "Première limite, le *{date}*\u{a0}: {what}.",
        ]
    };
    Sentence::new(&event.due().unwrap_or_default(), words)
        .with("date", Argument::Day(day))
        .with("what", Argument::Sentence(Box::new(event.what.clone())))
}
