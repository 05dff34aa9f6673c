//! Tables of the differences between two plans: inputs, verdicts, figures.

use super::words;
use crate::browser::focus_soon;
use crate::components::{Button, CollectAny, dynamic};
use crate::i18n::use_reader;
use crate::later::places::whole_label;
use crate::state::{Place, Side, World};
use leptos::html::Section;
use leptos::prelude::*;
use planner::analysis::{Difference, compare};
use planner::model::{Cell, Unit, decimal};
use planner::words::Write;
use std::sync::Arc;

/// Rows of a table before “Show all” is pressed.
const FIRST: usize = 40;

/// The tables of differences; a message if there are none.
#[component]
pub fn Differences(
    /// The two plans, with their figures.
    worlds: [Arc<World>; 2],
) -> impl IntoView {
    let said = words::of(use_reader().language);
    let found = compare(&worlds[0].plan, &worlds[1].plan);
    let kinds = [
        (said.inputs, Side::Input, found.inputs),
        (said.verdicts, Side::Figure, found.verdicts),
        (said.figures, Side::Figure, found.figures),
    ];
    let none = kinds.iter().all(|(_, _, found)| found.is_empty());
    let table = |(title, side, found): (&'static str, Side, Vec<Difference>)| {
        (!found.is_empty()).then(|| {
            view! { <Differing title side found=Arc::new(found) worlds=worlds.clone() /> }
        })
    };
    let tables = kinds.into_iter().map(table).collect_any();
    view! {
        {none.then(|| view! { <p class="quiet">{said.nothing}</p> })}
        {tables}
    }
}

/// A table of differences, sorted by decreasing change.
#[component]
fn Differing(
    /// Heading of the table.
    title: &'static str,
    /// Whether the table has inputs or figures.
    side: Side,
    /// The differences, sorted.
    found: Arc<Vec<Difference>>,
    /// The two plans, with their figures.
    worlds: [Arc<World>; 2],
) -> impl IntoView {
    let reader = use_reader();
    let words = words::of(reader.language);
    let (all, count) = (RwSignal::new(false), found.len());
    let root = NodeRef::<Section>::new();
    // The button disappears when pressed, so the focus moves to the table.
    let show_all = move || {
        all.set(true);
        if let Some(root) = root.get_untracked() {
            focus_soon(root.into(), vec!["table".to_owned()]);
        }
    };
    // Verdicts have no numeric change; their table has no column for it.
    let sized = found.iter().any(|difference| difference.change.is_some());
    let numbers = reader.numbers(&worlds[0].plan);
    let number = f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    let number = [" (", &numbers.exact(number, Unit::Plain), ")"].concat();
    let heading = [title, &number].concat();
    let names = worlds
        .each_ref()
        .map(|world| world.plan.facts.name.to_string());
    let [one, other] = names;
    let rows = move || {
        let shown = if all.get() { count } else { FIRST };
        let row = |difference: &Difference| {
            view! { <Row difference=difference.clone() side sized worlds=worlds.clone() /> }
        };
        found.iter().take(shown).map(row).collect_any()
    };
    view! {
        <section class="compared" node_ref=root>
            <table class="small" tabindex="-1">
                <caption class="unseen">{title}</caption>
                <thead>
                    <tr>
                        <th scope="col">
                            <h3>{heading}</h3>
                        </th>
                        <th scope="col">{words.one} " " {one}</th>
                        <th scope="col">{words.other} " " {other}</th>
                        {sized.then(|| view! { <th scope="col" class="n">{words.difference}</th> })}
                    </tr>
                </thead>
                <tbody>{dynamic(rows)}</tbody>
            </table>
            <Button
                action="compared-all"
                words=[words.show_all, &number].concat()
                class="link"
                hidden=Signal::derive(move || count <= FIRST || all.get())
                on_press=show_all
            />
        </section>
    }
}

/// Row of one difference.
#[component]
fn Row(
    /// The difference to show.
    difference: Difference,
    /// Whether it is of an input or a figure.
    side: Side,
    /// Whether the table has a column for the change.
    sized: bool,
    /// The two plans, with their figures.
    worlds: [Arc<World>; 2],
) -> impl IntoView {
    let reader = use_reader();
    let words = words::of(reader.language);
    let places = [&difference.first, &difference.second]
        .map(|path| path.as_ref().and_then(|path| Place::at(side, path)));
    let value = |which: usize| {
        let place = places[which].as_ref()?;
        let world = &worlds[which];
        let cell = place.cell(world)?;
        let numbers = reader.numbers(&world.plan);
        Some(numbers.shown(place.field, place.unit, &cell))
    };
    // The label comes from the second plan if the row is missing in the first.
    let there = usize::from(places[0].is_none());
    let place = places[there].clone();
    let name = place
        .as_ref()
        .map(|place| whole_label(reader, &worlds[there], place));
    let cell = place.as_ref().and_then(|place| place.cell(&worlds[there]));
    let much = difference
        .change
        .filter(|much| *much != 0.0 && much.is_finite());
    let numbers = reader.numbers(&worlds[0].plan);
    let much = much.map(|much| {
        let (number, unit) = size_of(much, matches!(cell, Some(Cell::Date(_))));
        let text = numbers.exact(number, unit);
        if number > 0.0 {
            ["+", &text].concat()
        } else {
            text
        }
    });
    let there_or = |text: Option<String>| text.unwrap_or_else(|| words.not_there.to_owned());
    let (one, other) = (there_or(value(0)), there_or(value(1)));
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{one}</td>
            <td>{other}</td>
            {sized.then(|| view! { <td class="n">{much}</td> })}
        </tr>
    }
}

/// Converts a change to the number and unit to show: a relative change as a percentage; for a date,
/// whose change is in years, days.
fn size_of(change: f64, day: bool) -> (f64, Unit) {
    if day {
        ((change * 365.25).round(), Unit::Days)
    } else if change.abs() < 0.01 {
        (decimal::round(change, 2), Unit::Share)
    } else {
        ((change * 100.0).round() / 100.0, Unit::Share)
    }
}
