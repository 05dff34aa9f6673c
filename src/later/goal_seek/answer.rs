//! The answer of goal seek, and the button that applies it.

use super::{Goal, words};
use crate::components::{Button, dynamic, only_reading};
use crate::i18n::{Reader, use_reader};
use crate::later::places::{exact, label, value, written};
use crate::memo::Memo;
use crate::state::{Place, World, use_plan};
use leptos::prelude::*;
use planner::analysis::{Answer, answer};
use planner::calculators::Open;
use planner::model::{CellMut, Number};
use planner::working::fill;
use std::sync::Arc;

/// An answer as text.
#[derive(Clone, PartialEq)]
struct AnswerText {
    /// The value found, of the input or of the figure, formatted.
    value: String,
    /// A sentence on what the value means.
    sentence: String,
    /// Value that the button puts into the input; `None` hides the button.
    offer: Option<f64>,
}

/// The answer; it follows the question and the plan.
#[component]
pub fn GoalAnswer(
    /// The question.
    goal: RwSignal<Goal>,
    /// The plan on which the question is answered, debounced.
    debounced: ReadSignal<Arc<World>>,
    /// The figure that is asked about.
    figure: Place,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = words::of(reader.language);
    let found = Memo::new(move |_| {
        let world = debounced.get();
        goal.with(|goal| found(reader, &world, goal, &figure))
    });
    // The message about an applied value stays until the question changes.
    let used = RwSignal::new(None::<(Place, f64)>);
    Effect::new(move |_| {
        goal.track();
        used.set(None);
    });
    let use_it = move || {
        let Some(offer) = found.get_untracked().and_then(|found| found.offer) else {
            return;
        };
        let input = goal.with_untracked(|goal| goal.input.clone());
        plan.settle();
        // Cannot fail: goal seek only tries allowed values.
        let _ = plan.edit(&input.path, |cell| {
            match cell {
                CellMut::Number(slot) => *slot = Number::exact(offer),
                CellMut::MaybeNumber(slot) => *slot = Some(Number::exact(offer)),
                _ => {}
            }
            Ok::<(), ()>(())
        });
        plan.settle();
        used.set(Some((input, offer)));
    };
    let sentence = move || {
        let world = plan.world();
        let used = used
            .get()
            .filter(|(input, offer)| value(&world, input) == Some(*offer));
        if let Some((input, offer)) = used {
            let numbers = reader.numbers(&world.plan);
            return fill(words.used, &mut |name| match name {
                "input" => label(reader, &world, &input),
                _ => written(numbers, &input, offer),
            });
        }
        found.get().map(|found| found.sentence).unwrap_or_default()
    };
    let reading = only_reading();
    let no_offer = move || reading || found.get().is_none_or(|found| found.offer.is_none());
    view! {
        <div class="found" hidden=move || found.get().is_none()>
            <b data-ask="found">{dynamic(move || found.get().map(|found| found.value))}</b>
            <Button action="use" words=words.use_it class="boxed" hidden=no_offer on_press=use_it />
        </div>
        <p class="soft answer-said" role="status" data-ask="said">
            {dynamic(sentence)}
        </p>
    }
}

/// Answers a question; `None` if its text cannot be parsed.
fn found(reader: Reader, world: &World, goal: &Goal, figure: &Place) -> Option<AnswerText> {
    let words = words::of(reader.language);
    let numbers = reader.numbers(&world.plan);
    let question = goal.question(reader, world, figure).ok()?;
    let answer = answer(&world.plan, &question);
    let (sentence, offer, others) = match answer {
        Answer::At { value, others, .. } => (words.found, Some(value), others),
        Answer::Past { value, .. } => (words.past, Some(value), false),
        Answer::OutOfReach { value, .. } => (words.out, Some(value), false),
        Answer::NoEffect { .. } => (words.no_effect, None, false),
        Answer::NotAnInput => (words.not_an_input, None, false),
        Answer::NotAFigure => (words.not_a_figure, None, false),
    };
    let gives = match answer {
        Answer::At { gives, .. }
        | Answer::Past { gives, .. }
        | Answer::OutOfReach { gives, .. }
        | Answer::NoEffect { gives } => written(numbers, figure, gives),
        Answer::NotAnInput | Answer::NotAFigure => String::new(),
    };
    let filled = fill(sentence, &mut |name| match name {
        "input" => label(reader, world, &goal.input),
        "figure" => label(reader, world, figure),
        "target" => exact(numbers, goal.of(figure), question.target),
        _ => gives.clone(),
    });
    let others = if others { words.others } else { "" };
    let value = match (offer, question.open) {
        (Some(offer), Open::Input) => written(numbers, &goal.input, offer),
        (_, Open::Figure) => gives,
        (None, _) => String::new(),
    };
    let now = self::value(world, &goal.input);
    Some(AnswerText {
        value,
        sentence: [&filled, others].concat(),
        // Not offered if the input has this value already.
        offer: offer.filter(|offer| now != Some(*offer)),
    })
}
