//! Answers the ready-made questions of the calculators.

use super::answer::Answer;
use super::seek::seek;
use super::trial::Trial;
use crate::calculators::{Open, Question};
use crate::{Plan, evaluate};

/// Answers a question. If its input is open, uses goal seek; if its figure is open, sets the input
/// to the target, brought into the allowed range, and reads the figure.
///
/// ```
/// use planner::{Plan, analysis::{Answer, answer}, calculators::questions, evaluate};
/// let plan = Plan::default();
/// let all = questions(&plan, &evaluate(&plan));
/// let candidates = all.iter().find(|q| q.words[0].starts_with("How many applications")).unwrap();
/// // 798 make it 90 % certain, these 95 %.
/// let Answer::At { gives, .. } = answer(&plan, candidates) else { panic!() };
/// assert!(gives > 798.0);
/// ```
#[must_use]
pub fn answer(plan: &Plan, question: &Question) -> Answer {
    if question.open == Open::Input {
        return seek(plan, &question.input, &question.figure, question.target);
    }
    let Some(mut trial) = Trial::new(plan, &evaluate(plan), &question.input) else {
        return Answer::NotAnInput;
    };
    if !question.target.is_finite() {
        return Answer::NotAnInput;
    }
    let value = trial.allowed(question.target);
    trial.set(value);
    trial
        .figure(&question.figure)
        .map_or(Answer::NotAFigure, |gives| Answer::At {
            value,
            gives,
            others: false,
        })
}
