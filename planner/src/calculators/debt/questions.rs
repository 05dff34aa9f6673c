//! The questions that technical debt makes ready.

use super::{Figures, Inputs, Item, ItemFigures};
use crate::calculators::{Open, Outcome, Plan, Question};
use crate::model::path::number_of;

/// What a fix must return to be worth doing soon: 150 %.
const WORTH: f64 = 1.5;
/// The most debts that are asked about.
const MOST: usize = 5;

/// The effort at which each of the first debts still returns 150 %.
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
