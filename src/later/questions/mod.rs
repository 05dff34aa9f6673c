//! The card of questions at the end of a page: ready ones, one of the user's own, and a two-way
//! table.

mod pairs;
mod words;

use super::debounced::use_debounced_world;
use super::goal_seek::{Goal, GoalAnswer, GoalInput, PlaceSelect, first_goal};
use super::places::{exact, figures_of};
use crate::components::{Button, CollectAny, Icon, dynamic};
use crate::i18n::{Reader, use_reader};
use crate::memo::Memo;
use crate::state::{Place, Side, World};
use leptos::prelude::*;
use pairs::PairsTable;
use planner::calculators::{Open, Question, questions};
use planner::words::Write;
use planner::working::{fill, resolve_in_formula};

/// The card of questions. Its contents are built when it is opened.
#[component]
pub fn Questions(
    /// Id of the calculator to ask about; `None` for all.
    calculator: Option<u16>,
) -> impl IntoView {
    let reader = use_reader();
    let words = words::of(reader.language);
    let debounced = use_debounced_world();
    let open = RwSignal::new(false);
    let asked = RwSignal::new(None::<(Place, Goal)>);
    // Memoised as sentences, which change rarely, so that the buttons are seldom rebuilt.
    let ready = Memo::new(move |_| {
        let world = debounced.get();
        let ready = ready(&world, calculator);
        let sentence = |question: &Question| sentence(reader, &world, question);
        ready.iter().map(sentence).collect::<Vec<_>>()
    });
    let summary = move || match ready.with(Vec::len) {
        0 => words.none_ready.to_owned(),
        1 => ["1", words.one_ready].concat(),
        count => [&count.to_string(), words.ready].concat(),
    };
    let ask = move |place: usize| {
        let world = debounced.get_untracked();
        let ready = ready_at(&world, calculator, place);
        let found = ready.and_then(|question| {
            let figure = Place::at(Side::Figure, &question.figure)?;
            let goal = Goal::new(reader, &world, &figure, &question)?;
            Some((figure, goal))
        });
        asked.set(found);
    };
    let choose = move |figure: Place| {
        let world = debounced.get_untracked();
        let goal = first_goal(&world, &figure);
        let goal = goal.and_then(|question| Goal::new(reader, &world, &figure, &question));
        asked.set(goal.map(|goal| (figure, goal)));
    };
    let buttons = move || {
        let button = |(place, words)| view! { <ReadyQuestion words ask=move || ask(place) /> };
        ready
            .get()
            .into_iter()
            .enumerate()
            .map(button)
            .collect_any()
    };
    let figure = Signal::derive(move || asked.with(|asked| Some(asked.as_ref()?.0.clone())));
    let places = Memo::new(move |_| figures_of(&debounced.get(), calculator));
    let begin = move || {
        if asked.with_untracked(Option::is_none) {
            let first = places.with_untracked(|pages| pages.first()?.first().cloned());
            if let Some(first) = first {
                choose(first);
            }
        }
    };
    let question = move || {
        let (figure, goal) = asked.get()?;
        let goal = RwSignal::new(goal);
        Some(view! {
            <GoalInput goal debounced figure=figure.clone() />
            <GoalAnswer goal debounced figure />
        })
    };
    let inside = move || {
        open.get().then(|| {
            begin();
            view! {
                <p class="quiet">{words.hint}</p>
                <ul class="ready-questions">{dynamic(buttons)}</ul>
                <section class="own-question" aria-label=words.own>
                    <h3>{words.own}</h3>
                    <p class="find">
                        <PlaceSelect
                            debounced
                            places
                            chosen=figure
                            choose
                            label=words.figure
                            name="figure"
                        />
                    </p>
                    {dynamic(question)}
                </section>
                {dynamic(move || figure.get().map(|figure| view! { <PairsTable debounced figure /> }))}
            }
        })
    };
    view! {
        <details
            class="card fold questions"
            id="questions"
            on:toggle:target=move |event| open.set(event.target().has_attribute("open"))
        >
            <summary>
                <Icon name="turn" class="turn" />
                <h2>{words.title}</h2>
                <span class="soft">{dynamic(summary)}</span>
            </summary>
            {dynamic(inside)}
        </details>
    }
}

/// Button that asks a ready question.
#[component]
fn ReadyQuestion(
    /// The question as a sentence.
    words: String,
    /// Asks the question.
    #[prop(into)]
    ask: Callback<()>,
) -> impl IntoView {
    view! {
        <li>
            <Button action="ask" words class="link" on_press=ask />
        </li>
    }
}

/// Returns the ready questions about a calculator, or about all.
fn ready(world: &World, calculator: Option<u16>) -> Vec<Question> {
    let mut ready = questions(&world.plan, &world.outcome);
    ready.retain(|question| {
        calculator.is_none_or(|calculator| question.figure.first() == Some(&calculator))
    });
    ready
}

fn ready_at(world: &World, calculator: Option<u16>, place: usize) -> Option<Question> {
    ready(world, calculator).into_iter().nth(place)
}

fn sentence(reader: Reader, world: &World, question: &Question) -> String {
    let numbers = reader.numbers(&world.plan);
    let of = match question.open {
        Open::Input => Place::at(Side::Figure, &question.figure),
        Open::Figure => Place::at(Side::Input, &question.input),
    };
    fill(reader.of(question.words), &mut |name| {
        if name == "target" {
            let written = of.as_ref().map(|of| exact(numbers, of, question.target));
            return written.unwrap_or_default();
        }
        resolve_in_formula(&world.plan, &world.outcome, &question.figure, name).map_or_else(
            || name.to_owned(),
            |named| numbers.shown(named.field, named.unit, &named.cell),
        )
    })
}
