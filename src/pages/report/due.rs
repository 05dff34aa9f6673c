//! Section of the decisions due, earliest first.

use super::parts::PaperSection;
use crate::components::{Sentence, dynamic, each_row};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::report::Section;
use planner::calculators::{Argument, Decision, NEXT, Sentence as Words, decisions};
use planner::model::{Day, Unit, path::number_of};
use std::cmp::Ordering;

/// Section of the next decisions, with a note on how many follow.
#[component]
pub fn Due() -> impl IntoView {
    let state = use_state();
    let all = Memo::new(move |_| {
        let assessments = state.assessments.get();
        decisions(&assessments)
            .into_iter()
            .cloned()
            .collect::<Vec<_>>()
    });
    let count = Memo::new(move |_| all.with(Vec::len));
    let rest = Signal::derive(move || {
        let (count, last) = all.with(|all| (all.len(), all.last().map(|decision| decision.by)));
        let more = count.saturating_sub(NEXT);
        match last.filter(|_| more > 0) {
            Some(last) => Words::new(
                &[Plan::report],
                [
                    "{n} more until {last}",
                    "{n} {n?autre|autres} d’ici au {last}",
                ],
            )
            .with(
                "n",
                Argument::Number(f64::from(number_of(more)), Unit::Count),
            )
            .with("last", Argument::Day(last)),
            None => Words::default(),
        }
    });
    let line = move |line: usize| view! { <DueLine all line /> };
    view! {
        <PaperSection
            section=Section::Decisions
            empty=Signal::derive(move || count.get() == 0)
            note=move || view! { <Sentence of=rest /> }
        >
            <ol class="lines due">
                {each_row(Signal::derive(move || count.get().min(NEXT)), line)}
            </ol>
        </PaperSection>
    }
}

/// Line of one decision: deadline and its distance from today, what to do, and why.
#[component]
fn DueLine(
    /// All decisions, earliest first.
    all: Memo<Vec<Decision>>,
    /// Index of the decision.
    line: usize,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let decision = Memo::new(move |_| all.with(|all| all.get(line).cloned()));
    let text = move |read: fn(Decision) -> Words| {
        Signal::derive(move || decision.get().map(read).unwrap_or_default())
    };
    let (what, because) = (
        text(|decision| decision.what),
        text(|decision| decision.because),
    );
    let as_of = Memo::new(move |_| state.plan.world().plan.facts.as_of);
    let by = move || {
        Some(
            reader
                .numbers(&state.plan.world().plan)
                .day(decision.get()?.by),
        )
    };
    let late = move || {
        decision
            .get()
            .is_some_and(|decision| decision.by < as_of.get())
    };
    let away = Signal::derive(move || {
        decision
            .get()
            .map(|decision| from(as_of.get(), decision.by))
            .unwrap_or_default()
    });
    let place = move || {
        let decision = decision.get()?;
        Place::at(Side::Figure, &decision.due().unwrap_or(decision.figure))
    };
    let name = move || Some(place()?.name(&state.plan.now()));
    let open_working = move |_| state.working.set(untrack(place));
    view! {
        <li>
            <button type="button" class="f" class:late=late data-figure=name on:click=open_working>
                {dynamic(by)}
                <small>
                    <Sentence of=away />
                </small>
            </button>
            <span>
                <Sentence of=what />
                <small>
                    <Sentence of=because />
                </small>
            </span>
        </li>
    }
}

/// Distance of a day from today, in few words to fit a narrow column.
fn from(today: Day, day: Day) -> Words {
    let (amount, unit) = match Argument::duration(day.min(today), day.max(today)) {
        Argument::Number(amount, unit) => (amount, unit),
        _ => (0.0, Unit::Days),
    };
    let words = match (day.cmp(&today), unit) {
        (Ordering::Equal, _) => ["today", "aujourd’hui"],
        (Ordering::Less, Unit::Weeks) => ["{n} weeks late", "retard {n} sem."],
        (Ordering::Less, _) => ["{n} {n?day|days} late", "retard {n} j"],
        (Ordering::Greater, Unit::Weeks) => ["in {n} weeks", "dans {n} sem."],
        (Ordering::Greater, _) => ["in {n} {n?day|days}", "dans {n} j"],
    };
    Words::new(&[Plan::report], words).with("n", Argument::Number(amount, Unit::Count))
}
