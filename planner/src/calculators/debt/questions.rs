//! Ready questions of technical debt.

use super::{Figures, Inputs, Item, ItemFigures};
use crate::calculators::{Open, Outcome, Plan, Question};
use crate::model::path::number_of;

/// First-year ROI that makes a fix worth doing soon: 150 %.
const WORTH: f64 = 1.5;
/// Most debts that have a question.
const MOST: usize = 5;

/// For each of the first debts that have an ROI: the implementation days at which it is 150 %.
#[must_use]
pub fn questions(_: &Plan, outcome: &Outcome) -> Vec<Question> {
    let items = outcome.debt.items.iter().enumerate();
    let asked = items.filter(|(_, item)| item.roi.is_some()).take(MOST);
    asked
        .map(|(row, _)| {
            let row = number_of(row);
            Question {
                words: [
                    "How many days may “{name}” take for {target} ROI?",
                    "Combien de jours pour «\u{a0}{name}\u{a0}» avec un ROI de {target}\u{202f}?",
                ],
                input: vec![Plan::debt, Inputs::items, row, Item::implementation_days],
                figure: vec![Plan::debt, Figures::items, row, ItemFigures::roi],
                target: WORTH,
                open: Open::Input,
            }
        })
        .collect()
}
