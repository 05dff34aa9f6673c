//! Comparison of scenarios: side by side on a desktop, a card each on a phone. For screen readers
//! it is a table with a row for each scenario.

mod actions;
mod cells;
mod column;
mod difference;
mod head;
mod lines;
mod marks;
mod needs;
mod panel;
mod sentences;
mod words;

use super::drawings::Drawing;
use crate::components::{
    Button, CollectAny, ListExportItems, Menu, add_row, dynamic, each_row, only_reading, row_count,
    row_name,
};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_state};
use column::Column;
use head::Head;
use leptos::prelude::*;
use lines::{LINES, Line};
use planner::Plan;
use planner::calculators::scenarios::{Inputs, chosen};

/// Path of the list of scenarios.
const LIST: &[u16] = &[Plan::scenarios, Inputs::rows];

/// The comparison in place of the rows, and one group of the panel.
pub const DRAWING: Drawing = Drawing {
    of: Plan::scenarios,
    rows: Some(|| {
        let list = Place::at(Side::Input, LIST);
        list.map(|list| view! { <Scenarios list /> }).into_any()
    }),
    group: panel::group,
};

/// Card with the comparison, a checkbox for differences, and a menu.
#[component]
fn Scenarios(
    /// The list of scenarios among the inputs.
    list: Place,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let count = row_count(&list);
    let most = list.field.most_rows();
    let full = Signal::derive(move || count.get() >= most);
    let differences = RwSignal::new(false);
    let name = list.name(&state.plan.now());
    let (table, message) = (name.clone(), RwSignal::new(""));
    let reading = only_reading();
    let first = row_name(&list, 0);
    let adds = list.clone();
    let add = Callback::new(move |()| add_row(state, &adds));
    let column = move |row| {
        let name = row_name(&list, row);
        let column = Column {
            row,
            name,
            differences,
        };
        view! { <ScenarioColumn column count full /> }
    };
    view! {
        <section class="card cmp" data-list=name>
            <div class="head">
                <h2>{words.title}</h2>
                <p class="said" role="status">
                    {message}
                </p>
                <label class="diff" hidden=move || count.get() < 2>
                    <input
                        type="checkbox"
                        data-action="differences"
                        prop:checked=differences
                        on:change:target=move |event| differences.set(event.target().checked())
                    />
                    {dynamic(move || words.differences.replacen("{}", &first.get(), 1))}
                </label>
                <Menu label=reader.words.list_menu>
                    <li hidden=reading>
                        <button
                            type="button"
                            class="button"
                            disabled=full
                            on:click=move |_| add.run(())
                        >
                            {words.add_scenario}
                        </button>
                    </li>
                    <ListExportItems list=table message />
                </Menu>
            </div>
            <div class="across" hidden=move || count.get() == 0>
                <table
                    role="table"
                    class="cols"
                    class:apart=differences
                    aria-label=words.title
                    style:--n=move || count.get().to_string()
                    style:--rows=(LINES.len() + 1).to_string()
                >
                    <thead role="rowgroup">
                        <Labels />
                    </thead>
                    <tbody role="rowgroup">
                        {each_row(count, column)}
                    </tbody>
                </table>
            </div>
            <p class="line quiet">
                {dynamic(move || (count.get() == 0).then_some(words.none))} " "
                <Button
                    action="add"
                    words=words.add_scenario
                    class="link"
                    hidden=reading
                    disabled=full
                    on_press=add
                />
            </p>
        </section>
    }
}

/// Labels of the lines.
#[component]
fn Labels() -> impl IntoView {
    let reader = use_reader();
    let label = |line: &'static Line| {
        view! {
            <th role="columnheader" scope="col" class=["c ", line.class].concat()>
                <Colour of=line.colour />
                {reader.of(line.words)}
            </th>
        }
    };
    view! {
        <tr role="row" class="col labels">
            <th role="columnheader" scope="col" class="c h">
                <span class="unseen">{words::of(reader.language).scenario}</span>
            </th>
            {LINES.iter().map(label).collect_any()}
        </tr>
    }
}

/// One scenario: a column, or a card that opens on a phone.
#[component]
fn ScenarioColumn(
    /// The scenario.
    column: Column,
    /// Number of scenarios.
    count: Signal<usize>,
    /// Whether the list is full.
    full: Signal<bool>,
) -> impl IntoView {
    let reader = use_reader();
    let plan = use_state().plan;
    let opened = RwSignal::new(false);
    let chosen =
        Memo::new(move |_| chosen(&plan.world().outcome.scenarios.rows) == Some(column.row));
    let cell = |line: &'static Line| {
        view! {
            <td role="cell" class=["c ", line.class].concat()>
                <span class="l" aria-hidden="true">
                    <Colour of=line.colour />
                    {reader.of(line.words)}
                </span>
                <span class="w">{(line.cell)(column)}</span>
            </td>
        }
    };
    view! {
        <tr role="row" class="col" class:opened=move || opened.get() class:chosen=move || chosen.get() data-row=column.row.to_string()>
            <Head column count full opened />
            {LINES.iter().map(cell).collect_any()}
        </tr>
    }
}

/// Swatch of a line's colour in the bar of costs.
#[component]
fn Colour(
    /// Class of the colour; empty for no swatch.
    of: &'static str,
) -> impl IntoView {
    (!of.is_empty()).then(|| view! { <i class=["sw ", of].concat()></i> })
}
