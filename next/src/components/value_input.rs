//! A value that can be changed: an input that reads as text, a box when it is wanted.

use super::entry::{Entered, enter, enters_whole, text_of};
use super::unique_id;
use crate::i18n::use_reader;
use crate::state::{Place, use_state};
use leptos::ev;
use leptos::prelude::*;
use planner::model::Kind;
use planner::words::Write;

/// What somebody is typing.
#[derive(Clone)]
struct Draft {
    text: String,
    /// What the plan says in its place: once it says something else, the draft is void.
    stands_for: String,
    entered: Entered,
}

/// A number, a text or a day. While somebody types it shows what they typed, afterwards what it was
/// read as; what cannot be read stays, with the reason below.
#[component]
pub fn ValueInput(
    /// Where the value stands.
    place: Place,
    /// What a screen reader calls it, where no label does.
    #[prop(into, optional)]
    label: Option<Signal<String>>,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let plan = state.plan;
    let name = place.name(&plan.now());
    let whole = enters_whole(&plan.now(), &place);
    let at = place.clone();
    let written = plan.follow(&place, move |world, cell| {
        text_of(&at, reader.numbers(&world.plan), &cell)
    });
    let (put, kept) = (place.clone(), place.clone());
    let draft = RwSignal::new(None::<Draft>);
    let take = move |text: String| {
        let entered = enter(plan, reader, &put, &text);
        let unreadable = entered.problem.is_some().then(|| text.clone());
        state
            .drafts
            .update_value(|drafts| drafts.keep(&put.path, unreadable));
        draft.set(Some(Draft {
            text,
            stands_for: written.get_untracked(),
            entered,
        }));
    };
    // What could not be read when this was on view before is read again: in another language it may be.
    if let Some(text) = state
        .drafts
        .with_value(|drafts| drafts.get(&kept.path).map(str::to_owned))
    {
        take(text);
    }
    let shown = move || {
        let written = written.get();
        draft.with(|draft| match draft {
            Some(draft) if draft.stands_for == written => draft.text.clone(),
            _ => written,
        })
    };
    let entered = Memo::new(move |_| {
        let written = written.get();
        draft.with(|draft| match draft {
            Some(draft) if draft.stands_for == written => draft.entered.clone(),
            _ => Entered::default(),
        })
    });
    let problem = move || entered.with(|entered| entered.problem.clone());
    let leave = move |_| {
        if draft.with_untracked(|draft| draft.as_ref().is_some_and(|d| d.entered.problem.is_none()))
        {
            draft.set(None);
        }
        plan.settle();
    };
    let forget = {
        let path = kept.path.clone();
        move || {
            state.drafts.update_value(|drafts| drafts.keep(&path, None));
            draft.set(None);
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && draft.with_untracked(Option::is_some) {
            event.stop_propagation();
            forget();
        }
    };
    let typed = {
        let take = take.clone();
        move |event: ev::Targeted<ev::Event, web_sys::HtmlInputElement>| {
            if !whole {
                take(event.target().value());
            }
        }
    };
    let changed = move |event: ev::Targeted<ev::Event, web_sys::HtmlInputElement>| {
        if whole {
            take(event.target().value());
        }
    };
    let (kind, mode) = match place.field.kind {
        Kind::Number(_) => ("text", "decimal"),
        Kind::Date => ("date", "none"),
        _ => ("text", "text"),
    };
    let note = unique_id("note");
    let described = note.clone();
    let read_as = move || {
        entered
            .with(|entered| entered.tell && entered.problem.is_none())
            .then(|| [reader.words.read_as, " ", &written.get()].concat())
    };
    // Browsers that do not size a field by its content need its length.
    let width = move || [&shown().chars().count().max(3).to_string(), "ch"].concat();
    view! {
        <span class="value" class:is-day=kind == "date">
            <input
                class=["v ", class].concat()
                data-input=name
                type=kind
                inputmode=mode
                autocomplete="off"
                aria-label=move || label.map(|label| label.get())
                aria-invalid=move || problem().map(|_| "true")
                aria-describedby=move || {
                    (problem().is_some() || read_as().is_some()).then(|| described.clone())
                }
                prop:value=shown
                style:--w=width
                on:input:target=typed
                on:change:target=changed
                on:blur=leave
                on:keydown=key
            />
            {(kind == "date").then(|| view! { <DayText place=place.clone() /> })}
            {move || {
                problem()
                    .map(|words| {
                        view! { <span class="error" role="alert" id=note.clone()>{words}</span> }
                            .into_any()
                    })
                    .or_else(|| {
                        read_as().map(|words| {
                            view! { <span class="read-as" role="status" id=note.clone()>{words}</span> }
                                .into_any()
                        })
                    })
            }}
        </span>
    }
}

/// A day as the reader writes it, over the browser's own control while that is at rest.
#[component]
fn DayText(
    /// Where the day stands.
    place: Place,
) -> impl IntoView {
    let reader = use_reader();
    let (field, unit) = (place.field, place.unit);
    let text = use_state()
        .plan
        .follow(&place, move |world, cell| match cell {
            planner::model::Cell::Date(Some(day)) => reader.numbers(&world.plan).full_day(day),
            cell => reader.numbers(&world.plan).shown(field, unit, &cell),
        });
    view! {
        <span class="v day" aria-hidden="true">
            {text}
        </span>
    }
}
