//! Head of a scenario's column: name, stance, menu.

use super::actions::{can_plan_hires, duplicate, plan_hires};
use super::column::Column;
use super::{LIST, words};
use crate::components::{
    Button, DiscIcon, Icon, Menu, ValueInput, move_row, only_reading, remove_row,
};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_plan, use_state};
use leptos::prelude::*;
use planner::calculators::scenarios::{LAYOUT, Scenario, ScenarioFigures};

/// Head of a scenario, with the button that opens its card on a phone.
#[component]
pub fn Head(
    /// The scenario.
    column: Column,
    /// Number of scenarios.
    count: Signal<usize>,
    /// Whether the list is full.
    full: Signal<bool>,
    /// Whether the scenario's card is open, on a phone.
    opened: RwSignal<bool>,
) -> impl IntoView {
    let reader = use_reader();
    let words = words::of(reader.language);
    let all = move || [&column.name.get(), reader.words.colon, words.all_of].concat();
    let name = column.input(Scenario::name).map(|place| {
        let label = [
            reader.of(place.field.words()),
            " ",
            &(column.row + 1).to_string(),
        ]
        .concat();
        view! { <ValueInput place label=Signal::stored(label) class="nm" /> }
    });
    view! {
        <th role="rowheader" scope="row" class="c h">
            <button
                type="button"
                class="toggle"
                aria-expanded=move || opened.get().to_string()
                aria-label=all
                on:click=move |_| opened.update(|opened| *opened = !*opened)
            >
                <Icon name="turn" class="turn" />
            </button>
            {name}
            <Stance column />
            {(!only_reading()).then(|| view! { <Actions column count full /> })}
        </th>
    }
}

/// Stance on the scenario, as a disc and a word.
#[component]
fn Stance(
    /// The scenario.
    column: Column,
) -> impl IntoView {
    let plan = use_plan();
    let disc = LAYOUT.list.as_ref().and_then(|list| list.disc);
    let icon = disc.map(|disc| {
        let disc = Memo::new(move |_| disc(&plan.world().outcome, column.row));
        view! { <DiscIcon disc /> }
    });
    view! {
        <span class="chip stance">
            {icon} {column.cell(ScenarioFigures::stance)}
        </span>
    }
}

/// Menu of the scenario: plan its hires, duplicate, move, remove.
#[component]
fn Actions(
    /// The scenario.
    column: Column,
    /// Number of scenarios.
    count: Signal<usize>,
    /// Whether the list is full.
    full: Signal<bool>,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let row = column.row;
    let list = StoredValue::new(Place::at(Side::Input, LIST));
    let change = move |change: &dyn Fn(&Place)| {
        list.with_value(|list| list.as_ref().map(change));
    };
    let can_plan = Memo::new(move |_| can_plan_hires(&state.plan.world().plan, row));
    let hires = Signal::derive(move || {
        let words = if can_plan.get() {
            words.use_hires
        } else {
            words.hires_used
        };
        words.to_owned()
    });
    let last = move || row + 1 >= count.get();
    let item =
        |action: &'static str, label: &'static str, off: Signal<bool>, press: Callback<()>| {
            view! {
                <li>
                    <Button action=action words=label disabled=off on_press=press />
                </li>
            }
        };
    let duplicated =
        Callback::new(move |()| change(&|list| duplicate(state, list, row, words.copy)));
    let earlier = Callback::new(move |()| change(&|list| move_row(state, list, row, row - 1)));
    let later = Callback::new(move |()| change(&|list| move_row(state, list, row, row + 1)));
    let removed = Callback::new(move |()| change(&|list| remove_row(state, list, row)));
    view! {
        <Menu label=words.menu_of>
            <li>
                <Button
                    action="use-hires"
                    words=hires
                    disabled=Signal::derive(move || !can_plan.get())
                    on_press=move || plan_hires(state, row)
                />
            </li>
            {item("duplicate", words.duplicate, full, duplicated)}
            {item("up", words.earlier, Signal::stored(row == 0), earlier)}
            {item("down", words.later, Signal::derive(last), later)}
            {item("remove", reader.words.remove, Signal::stored(false), removed)}
        </Menu>
    }
}
