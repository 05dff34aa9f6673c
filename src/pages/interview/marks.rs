//! What one interviewer gives for one item: a radio group that reads as a bar, marked by one key or click.

use super::words;
use super::{place, use_shown};
use crate::components::{CollectAny, dynamic, only_reading};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::use_plan;
use leptos::ev;
use leptos::prelude::*;
use planner::calculators::interview::{self, SheetChange};
use planner::charts::number;
use planner::model::{Cell, Unit, sorted};
use planner::words::reading::{Expected, Unread, read};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// An item that counts more than this is given in a box.
const MOST: f64 = 20.0;

/// An item of the grid, as its marks are given.
#[derive(Clone, PartialEq)]
pub struct Marked {
    /// Its place in the grid, counted through all sections.
    pub item: usize,
    /// What it is called.
    pub name: String,
    /// The most that is given.
    pub most: f64,
}

/// What a key does in a group of marks.
enum Key {
    Give(f64),
    Digit(f64),
    NotAsked,
    Next,
}

/// The marks that one interviewer can give for one item.
#[component]
pub fn Marks(
    /// Whose.
    column: usize,
    /// The item.
    of: Marked,
    /// How many items there are.
    items: usize,
    /// How many interviewers.
    columns: usize,
) -> AnyView {
    let plan = use_plan();
    let shown = use_shown();
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
    // What is given in fractions has a button of its own.
    let fraction = Memo::new(move |_| given.get().filter(|points| points.fract() != 0.0));
    // The focus goes along with the mark that was given, unless it went on before that was drawn.
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
            // Where one interviewer has the place, the other's marks come with the next view.
            request_animation_frame(move || {
                focus_marks(column, item);
            });
        }
    };
    // A first digit of two: 1 of 10.
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

/// What an interviewer is called.
fn who(candidate: usize, column: usize) -> String {
    let world = use_plan().now();
    let place = place::interviewer_name(candidate, column);
    match place.as_ref().and_then(|place| place.cell(&world)) {
        Some(Cell::Text(Some(name))) => name.to_owned(),
        _ => String::new(),
    }
}

/// One of the marks that can be given; none: not asked.
#[component]
fn MarkOption(
    /// The name of its group.
    group: String,
    /// What it gives.
    points: Option<f64>,
    /// What is given.
    given: Memo<Option<f64>>,
    /// Gives.
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

/// What can be given: all whole points, and what is given or the most where that is not whole.
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

/// What a key does, after a first digit of two perhaps.
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

/// Moves the focus to the marks of an interviewer for an item, at once: the next key is for them. Whether
/// it went there: what is out of sight takes no focus.
fn focus_marks(column: usize, item: usize) -> bool {
    let marks = format!("[data-mark='{column}-{item}'] :is(:checked, [type=text])");
    let found = document().query_selector(&marks).ok().flatten();
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // What takes no focus leaves it where it is, which is looked at below.
        let _ = element.focus();
    }
    has_focus(column, item)
}

/// Whether the focus is in the marks of an interviewer for an item.
fn has_focus(column: usize, item: usize) -> bool {
    let marks = format!("[data-mark='{column}-{item}']");
    let focused = document().active_element();
    focused.is_some_and(|focused| focused.closest(&marks).is_ok_and(|found| found.is_some()))
}

/// A mark that is typed: for items that count too much for buttons.
#[component]
fn MarkBox(
    /// By which it is found.
    id: String,
    /// What a screen reader calls it.
    label: String,
    /// The most that is given.
    most: f64,
    /// What is given.
    given: Memo<Option<f64>>,
    /// Gives.
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
        // A point without decimals is on its way to some.
        let number = text.trim_end_matches(['.', ',']);
        let points = match read(number, &expected, reader.language) {
            Ok(read) if read.low == read.high && read.high <= most => Ok(Some(read.low)),
            Err(Unread::Empty) => Ok(None),
            _ => Err(()),
        };
        typed.set(Some(text));
        wrong.set(points.is_err());
        if let Ok(points) = points {
            give.run(points);
        }
    };
    let leave = move |_| {
        // The box may be left while it is taken away.
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
