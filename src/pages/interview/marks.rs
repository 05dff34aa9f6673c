//! Marks of one interviewer for one item: a radio group drawn as a bar, set with one key or click.

use super::words;
use super::{place, use_interview_view};
use crate::components::{CollectAny, dynamic, only_reading};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::use_plan;
use leptos::ev;
use leptos::prelude::*;
use planner::calculators::interview::{self, SheetChange};
use planner::charts::number;
use planner::model::{Cell, Unit, sorted};
use planner::words::reading::{Expected, ReadError, read};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Above this number of points, an item has a text box instead of radio buttons.
const MOST: f64 = 20.0;

/// An item of the grid, as far as its marks need it.
#[derive(Clone, PartialEq)]
pub struct Marked {
    /// Index in the grid, counted through all sections.
    pub item: usize,
    /// Name in the reader's language.
    pub name: String,
    /// Maximum points.
    pub most: f64,
}

/// Effect of a key in a group of marks. `Digit` may be the first of two, so the focus stays; after
/// `Give` it moves on.
enum Key {
    Give(f64),
    Digit(f64),
    NotAsked,
    Next,
}

/// The marks that one interviewer can give for one item of the candidate on view.
#[component]
pub fn Marks(
    /// Index of the interviewer.
    column: usize,
    /// The item to mark.
    of: Marked,
    /// Number of items in the grid.
    items: usize,
    /// Number of interviewers.
    columns: usize,
) -> AnyView {
    let plan = use_plan();
    let shown = use_interview_view();
    let candidate = shown.candidate.get_untracked();
    let Marked { item, name, most } = of;
    let given = Memo::new(move |_| {
        let world = plan.world();
        interview::given(&world.plan, candidate, column, item)
    });
    let give = move |points: Option<f64>| {
        plan.change(|plan| {
            interview::change_sheet(plan, SheetChange::Mark(candidate, column, item, points));
        });
    };
    let label = [&name, ", ", &who(candidate, column)].concat();
    let id = format!("{column}-{item}");
    if most > MOST {
        return view! { <MarkBox id label most given give=Callback::new(give) /> }.into_any();
    }
    // A fractional mark has a button of its own.
    let fraction = Memo::new(move |_| given.get().filter(|points| points.fract() != 0.0));
    // Moves the focus to the new mark once it is drawn, unless the focus has left the group by
    // then.
    let stay = move || {
        request_animation_frame(move || {
            if has_focus(column, item) {
                focus_marks(column, item);
            }
        });
    };
    let next = move || {
        let (column, item) = if item + 1 < items {
            (column, item + 1)
        } else if column + 1 < columns {
            (column + 1, 0)
        } else {
            stay();
            return;
        };
        shown.turn.set(column);
        if !focus_marks(column, item) {
            // If only one column is shown, that of the next interviewer is drawn first: try again
            // in the next frame.
            request_animation_frame(move || {
                focus_marks(column, item);
            });
        }
    };
    // First digit of a two-digit mark, such as the 1 of 10.
    let begun = StoredValue::new(None::<f64>);
    let press = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let Some(key) = key(&event.key(), most, begun.get_value()) else {
            begun.set_value(None);
            return;
        };
        event.prevent_default();
        begun.set_value(None);
        match key {
            Key::Give(points) => {
                give(Some(points));
                next();
            }
            Key::Digit(points) => {
                give(Some(points));
                begun.set_value(Some(points));
                stay();
            }
            Key::NotAsked => {
                give(None);
                stay();
            }
            Key::Next => next(),
        }
    };
    let group = ["marks-", &id].concat();
    let none = group.clone();
    let options = move || {
        let options = options(most, fraction.get()).into_iter().map(Some);
        let option = |points| {
            let group = group.clone();
            view! { <MarkOption group points given give=Callback::new(give) /> }
        };
        options.map(option).collect_any()
    };
    view! {
        <fieldset class="mark-row" data-mark=id disabled=only_reading() on:keydown=press>
            <legend class="unseen">{label}</legend>
            {dynamic(options)}
            <MarkOption group=none points=None given give=Callback::new(give) />
        </fieldset>
    }
    .into_any()
}

/// Name of an interviewer; empty if none is entered.
fn who(candidate: usize, column: usize) -> String {
    let world = use_plan().now();
    let place = place::interviewer_name(candidate, column);
    match place.as_ref().and_then(|place| place.cell(&world)) {
        Some(Cell::Text(Some(name))) => name.to_owned(),
        _ => String::new(),
    }
}

/// Radio button of one mark.
#[component]
fn MarkOption(
    /// Name of the radio group.
    group: String,
    /// Points of this mark; `None`: not asked.
    points: Option<f64>,
    /// Points given at the moment; `None`: not asked.
    given: Memo<Option<f64>>,
    /// Sets the points given; `None`: not asked.
    give: Callback<Option<f64>>,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = words::of(reader.language);
    let numbers = reader.numbers(&plan.now().plan);
    let text = points.map_or_else(
        || "–".to_owned(),
        |points| number(&numbers, points, Unit::Plain),
    );
    let none = points.is_none();
    view! {
        <label class:na=none>
            <input
                type="radio"
                name=group
                value=points.map(|points| points.to_string()).unwrap_or_default()
                aria-label=none.then_some(words.not_asked)
                prop:checked=move || given.get() == points
                on:change=move |_| give.run(points)
            />
            <span aria-hidden=none.then_some("true")>{text}</span>
        </label>
    }
}

/// Marks to choose from, in order: all whole points, and the maximum and the given mark if they are
/// fractions.
fn options(most: f64, fraction: Option<f64>) -> Vec<f64> {
    let mut options = Vec::new();
    let mut points = 0.0;
    while points <= most {
        options.push(points);
        points += 1.0;
    }
    options.extend((most.fract() != 0.0).then_some(most));
    options.extend(fraction.filter(|points| *points != most));
    sorted(&options, |one, other| one < other)
}

/// Effect of a key; `begun` is the first digit of a two-digit mark, if one was typed just before.
fn key(key: &str, most: f64, begun: Option<f64>) -> Option<Key> {
    if let Some(digit) = key.parse::<u8>().ok().filter(|digit| *digit < 10) {
        let digit = f64::from(digit);
        let both = begun.map(|first| 10.0 * first + digit);
        if let Some(both) = both.filter(|both| *both <= most) {
            return Some(Key::Give(both));
        }
        if digit > most {
            return None;
        }
        // It may be the first of two digits.
        let first = digit > 0.0 && 10.0 * digit <= most;
        return Some(if first {
            Key::Digit(digit)
        } else {
            Key::Give(digit)
        });
    }
    match key {
        "Delete" | "Backspace" | "-" => Some(Key::NotAsked),
        "Enter" => Some(Key::Next),
        _ => None,
    }
}

/// Focuses the marks of an interviewer for an item at once, so that the next key is theirs. Returns
/// whether it succeeded: hidden elements take no focus.
fn focus_marks(column: usize, item: usize) -> bool {
    let marks = format!("[data-mark='{column}-{item}'] :is(:checked, [type=text])");
    let found = document().query_selector(&marks).ok().flatten();
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // A failure leaves the focus where it is; `has_focus` finds out.
        let _ = element.focus();
    }
    has_focus(column, item)
}

/// Whether the focus is within the marks of an interviewer for an item.
fn has_focus(column: usize, item: usize) -> bool {
    let marks = format!("[data-mark='{column}-{item}']");
    let focused = document().active_element();
    focused.is_some_and(|focused| focused.closest(&marks).is_ok_and(|found| found.is_some()))
}

/// Text box for a mark, for items with too many points for buttons.
#[component]
fn MarkBox(
    /// Value of `data-mark`, by which `focus_marks` finds the box: `column-item`.
    id: String,
    /// Accessible name.
    label: String,
    /// Maximum points.
    most: f64,
    /// Points given at the moment; `None`: not asked.
    given: Memo<Option<f64>>,
    /// Sets the points given; `None`: not asked.
    give: Callback<Option<f64>>,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let write = move |points: f64| number(&reader.numbers(&plan.now().plan), points, Unit::Plain);
    let expected = Expected {
        unit: Unit::Plain,
        whole: false,
        negative: false,
        currency: "",
    };
    let typed = RwSignal::new(None::<String>);
    let wrong = RwSignal::new(false);
    let shown = move || {
        let written = || given.get().map(write);
        typed.get().or_else(written).unwrap_or_default()
    };
    let enter = move |text: String| {
        // Ignores a trailing decimal separator: its decimals are not typed yet.
        let number = text.trim_end_matches(['.', ',']);
        let points = match read(number, &expected, reader.language) {
            Ok(read) if read.low == read.high && read.high <= most => Ok(Some(read.low)),
            Err(ReadError::Empty) => Ok(None),
            _ => Err(()),
        };
        typed.set(Some(text));
        wrong.set(points.is_err());
        if let Ok(points) = points {
            give.run(points);
        }
    };
    let leave = move |_| {
        // A box that is removed may fire `blur` after its signals are disposed.
        if wrong.try_get_untracked() == Some(false) {
            typed.set(None);
        }
    };
    view! {
        <span class="mark-box" data-mark=id>
            <input
                type="text"
                class="v"
                inputmode="decimal"
                autocomplete="off"
                readonly=only_reading()
                aria-label=label
                aria-invalid=move || wrong.get().then_some("true")
                prop:value=shown
                on:input:target=move |event| enter(event.target().value())
                on:blur=leave
            />
            <small class="soft">"/ " {write(most)}</small>
        </span>
    }
}
