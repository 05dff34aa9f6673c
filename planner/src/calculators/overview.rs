//! What matters most of a whole plan: the sentence that the overview begins with.

use super::{Given, Light, Outcome, Plan, Sentence, Telling, decisions};
use crate::model::Unit;

/// The sentence that matters most, what stands behind it, and how the plan stands. Where a figure says what
/// the sentence does, it is the sentence's scope.
#[must_use]
pub fn headline(plan: &Plan, _: &Outcome, told: &[Telling]) -> (Light, Sentence, Sentence) {
    let today = plan.facts.as_of;
    let facts = |words| Sentence::new(&[], words);
    let late: Vec<_> = decisions(told)
        .into_iter()
        .filter(|decision| decision.by < today)
        .collect();
    let events = || told.iter().flat_map(|telling| &telling.events);
    let breaks = events().filter_map(|event| Some((event.breaks_on?, event)));
    let first = breaks.min_by_key(|(day, _)| *day);
    let growth = |breaking: Option<Sentence>| match breaking {
        Some(sentence) => facts([
            "{breaking} Users grow by {facts.monthly_growth}.",
            "{breaking} Les utilisateurs croissent de {facts.monthly_growth}.",
        ])
        .with("breaking", Given::Sentence(Box::new(sentence))),
        None => facts([
            "Users grow by {facts.monthly_growth}.",
            "Les utilisateurs croissent de {facts.monthly_growth}.",
        ]),
    };
    let capacity = told
        .iter()
        .zip(super::CALCULATORS)
        .find(|(_, calculator)| calculator.id == Plan::capacity)
        .map(|(telling, _)| telling.headline.clone());
    if let Some(decision) = late.first() {
        let count = Given::Number(
            f64::from(u32::try_from(late.len()).unwrap_or(u32::MAX)),
            Unit::Plain,
        );
        let figure = decision.due().unwrap_or_else(|| decision.figure.clone());
        let late_first = [
            "{n} {n?decision is|decisions are} late; first: *{what}*.",
            "{n} {n?décision|décisions} en retard ; d’abord : *{what}*.",
        ];
        let headline = Sentence::new(&figure, late_first)
            .with("n", count)
            .with("what", Given::Sentence(Box::new(decision.what.clone())));
        return (Light::Critical, headline, growth(capacity));
    }
    if plan.capacity.resources.is_empty() {
        let headline = facts([
            "Enter your *fullest resource* for a first date.",
            "Indiquez la *ressource la plus chargée*.",
        ]);
        return (Light::Neutral, headline, growth(None));
    }
    if let (Some((_, _)), Some(sentence)) = (first, capacity.clone()) {
        return (Light::Attention, sentence, growth(None));
    }
    let horizon = today.after_months(*plan.capacity.horizon_months);
    let headline = facts([
        "Nothing crosses a line before {date}.",
        "Aucun seuil franchi avant le {date}.",
    ])
    .with("date", Given::Day(horizon.unwrap_or(today)));
    (Light::Good, headline, growth(None))
}
