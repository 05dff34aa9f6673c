//! The form of a question: a sentence with a select for the input and a text box for the given
//! value.

use super::{Goal, words};
use crate::components::{CollectAny, dynamic, unique_id};
use crate::i18n::use_reader;
use crate::later::places::{inputs_of, label, page_of, typed, value};
use crate::memo::Memo;
use crate::state::{Place, World};
use leptos::ev;
use leptos::prelude::*;
use planner::calculators::Open;
use planner::model::{Day, Kind};
use std::sync::Arc;

/// The form; it edits the question and shows why its text is refused.
#[component]
pub fn GoalInput(
    /// The question.
    goal: RwSignal<Goal>,
    /// The plan on which the question is answered, debounced.
    debounced: ReadSignal<Arc<World>>,
    /// The figure that is asked about.
    figure: Place,
) -> impl IntoView {
    let reader = use_reader();
    let words = words::of(reader.language);
    let error = unique_id("ask");
    let described = error.clone();
    let problem = {
        let figure = figure.clone();
        Memo::new(move |_| {
            let world = debounced.get();
            goal.with(|goal| goal.question(reader, &world, &figure).err())
        })
    };
    let date = {
        let figure = figure.clone();
        move || goal.with(|goal| matches!(goal.of(&figure).field.kind, Kind::Date))
    };
    let day = move || {
        let day = goal.with(|goal| Day::parse(&goal.text))?;
        Some(reader.numbers(&debounced.get().plan).full_day(day))
    };
    let day = {
        let date = date.clone();
        move || date().then(&day).flatten()
    };
    let is_date = date.clone();
    let kind = move || if date() { "date" } else { "text" };
    let on_input = move |event: ev::Targeted<ev::Event, web_sys::HtmlInputElement>| {
        goal.update(|goal| goal.text = event.target().value());
    };
    let input = Signal::derive(move || Some(goal.with(|goal| goal.input.clone())));
    let choose = move |place: Place| {
        goal.update(|goal| {
            // The text was a value of the previous input; start from the current value of this one.
            if goal.open == Open::Figure {
                let now = value(&debounced.get_untracked(), &place);
                let numbers = reader.numbers(&debounced.get_untracked().plan);
                goal.text = typed(numbers, &place, now.unwrap_or_default());
            }
            goal.input = place;
        });
    };
    let asks_input = move || goal.with(|goal| goal.open == Open::Input);
    let word = move |input: &'static str, figure: &'static str| {
        move || if asks_input() { input } else { figure }
    };
    let calculator = figure.path[0];
    let places = Memo::new(move |_| inputs_of(&debounced.get(), calculator));
    view! {
        <p class="find">
            {word(words.which, words.with)} " "
            <PlaceSelect debounced places chosen=input choose label=words.input name="input" /> " " {word(words.makes, words.at)} " "
            <span class="value" class:is-day=is_date>
                <input
                    class="v"
                    type=kind
                    inputmode="decimal"
                    autocomplete="off"
                    data-ask="target"
                    aria-label=word(words.target, words.given)
                    aria-invalid=move || problem.get().map(|_| "true")
                    aria-describedby=move || problem.get().map(|_| described.clone())
                    prop:value=move || goal.with(|goal| goal.text.clone())
                    style:--w=move || goal.with(|goal| format!("{}ch", goal.text.chars().count() + 2))
                    on:input:target=on_input
                />
                {dynamic(move || {
                    day().map(|day| view! { <span class="v day" aria-hidden="true">{day}</span> })
                })}
            </span>
            {words.end}
        </p>
        {dynamic(move || {
            problem.get().map(|words| view! { <p class="refused" role="alert" id=error.clone()>{words}</p> })
        })}
    }
}

/// A `<select>` of inputs or figures, grouped by page.
#[component]
pub fn PlaceSelect(
    /// The plan that provides names and labels, debounced.
    debounced: ReadSignal<Arc<World>>,
    /// Places to choose from, one list per page.
    #[prop(into)]
    places: Signal<Vec<Vec<Place>>>,
    /// The selected place.
    #[prop(into)]
    chosen: Signal<Option<Place>>,
    /// Called with the place that the user selects.
    #[prop(into)]
    choose: Callback<Place>,
    /// Accessible name.
    label: &'static str,
    /// Value of `data-ask`, which tests use.
    name: &'static str,
) -> impl IntoView {
    let reader = use_reader();
    // Memoised, so that the options are rebuilt only when a label changes, which is rare.
    let pages = Memo::new(move |_| {
        let world = debounced.get();
        let page = |page: &Vec<Place>| {
            let title = page.first().map_or("", |place| page_of(reader, place));
            let options = page
                .iter()
                .map(|place| (place.name(&world), self::label(reader, &world, place)));
            (title, options.collect::<Vec<_>>())
        };
        places.with(|places| places.iter().map(page).collect::<Vec<_>>())
    });
    let value = Memo::new(move |_| {
        let world = debounced.get();
        chosen
            .get()
            .map(|place| place.name(&world))
            .unwrap_or_default()
    });
    let choose = move |name: String| {
        let world = debounced.get_untracked();
        let found = places.with_untracked(|places| {
            let mut all = places.iter().flatten();
            all.find(|place| place.name(&world) == name).cloned()
        });
        if let Some(place) = found {
            choose.run(place);
        }
    };
    let option = move |(key, words): (String, String)| {
        let own = key.clone();
        view! {
            <option value=key selected=move || value.with(|value| *value == own)>
                {words}
            </option>
        }
    };
    let group = move |(title, options): (&'static str, Vec<(String, String)>)| {
        view! { <optgroup label=title>{options.into_iter().map(option).collect_any()}</optgroup> }
    };
    view! {
        <select
            class="v"
            data-ask=name
            aria-label=label
            prop:value=move || value.get()
            on:change:target=move |event| choose(event.target().value())
        >
            {dynamic(move || pages.get().into_iter().map(group).collect_any())}
        </select>
    }
}
