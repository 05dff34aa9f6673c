//! Ready questions of capacity.

use super::{Figures, Inputs, Resource, ResourceFigures};
use crate::calculators::{Open, Outcome, Plan, Question, facts::Facts};
use crate::model::path::number_of;

/// The growth that a resource survives until the end of the horizon, and the average use from which
/// it becomes critical only then; empty without resources. The resource is the first to break among
/// those that have not broken yet, since no growth can save the others; if all have broken, it is
/// the first of all.
#[must_use]
pub fn questions(plan: &Plan, outcome: &Outcome) -> Vec<Question> {
    let (inputs, figures) = (&plan.capacity, &outcome.capacity);
    let first = figures.first.as_ref();
    let resources = || figures.resources.iter().enumerate();
    // A resource that never breaks ranks last.
    let months = |resource: &ResourceFigures| resource.months_to_break.unwrap_or(f64::INFINITY);
    let to_come = resources().filter(|(_, r)| months(r) > 0.0);
    let next = to_come.min_by(|(_, a), (_, b)| months(a).total_cmp(&months(b)));
    let place = next
        .or_else(|| resources().find(|(_, r)| Some(&r.id) == first))
        .map_or(0, |(place, _)| place);
    let horizon = *inputs.horizon_months;
    let (Some(_), Some(day)) = (
        figures.resources.get(place),
        plan.facts.as_of.after_months(horizon),
    ) else {
        return Vec::new();
    };
    let row = number_of(place);
    let figure = |field| vec![Plan::capacity, Figures::resources, row, field];
    vec![
        Question {
            words: [
                "What growth can “{id}” take until {target}?",
                "Quelle croissance «\u{a0}{id}\u{a0}» supporte-t-elle jusqu’au {target}\u{202f}?",
            ],
            input: vec![Plan::facts, Facts::monthly_growth],
            figure: figure(ResourceFigures::breaks_on),
            target: f64::from(day.number()),
            open: Open::Input,
        },
        Question {
            words: [
                "What average use is critical only in {target}?",
                "Quelle utilisation moyenne ne devient critique que dans {target}\u{202f}?",
            ],
            input: vec![Plan::capacity, Inputs::resources, row, Resource::average],
            figure: figure(ResourceFigures::months_to_critical),
            target: horizon,
            open: Open::Input,
        },
    ]
}
