//! Section of scenarios: how far users may grow, how likely that is, and what to do about it.

use super::parts::{PaperSection, use_words};
use crate::components::{Figure, Sentence, ValueInput, each_row, percent, row_count};
use crate::route::Route;
use crate::state::{Place, Side, use_plan};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::Sentence as Words;
use planner::calculators::facts::Facts;
use planner::calculators::report::Section;
use planner::calculators::scenarios::{Figures, Inputs, Scenario, ScenarioFigures};
use planner::model::{Cell, Number, Unit, path::number_of};

/// Section with a table of the scenarios.
#[component]
pub fn Scenarios() -> impl IntoView {
    let words = use_words();
    let Some(rows) = Place::at(Side::Input, &[Plan::scenarios, Inputs::rows]) else {
        return ().into_any();
    };
    let count = row_count(&rows);
    let growth = Signal::stored(Words::new(
        &[Plan::report],
        [
            "users grow by {facts.monthly_growth}",
            "utilisateurs\u{a0}: {facts.monthly_growth}",
        ],
    ));
    // Only a growth that is a range gives odds: with a single number, a scenario is reached or not.
    let growth_fact = Place::at(Side::Input, &[Plan::facts, Facts::monthly_growth]);
    let odds = growth_fact.map(|place| {
        use_plan().follow(
            &place,
            |_, cell| matches!(cell, Cell::Number(Some(number)) if number.spread().is_some()),
        )
    });
    let no_odds = Signal::derive(move || !odds.is_some_and(|odds| odds.get()));
    let note = move || {
        view! {
            <Sentence of=growth />
            " "
            <a class="screen" hidden=move || !no_odds.get() href=Route::Facts.href()>
                {words.add_range}
            </a>
        }
    };
    let row = |row: usize| view! { <ScenarioRow row /> };
    view! {
        <PaperSection
            section=Section::Scenarios
            empty=Signal::derive(move || count.get() == 0)
            class="all scenarios"
            no_odds
            note=note
        >
            <table>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col" class="n">
                            {words.users}
                        </th>
                        <th scope="col">{words.within}</th>
                        <th scope="col">{words.odds}</th>
                        <th scope="col">{words.stance}</th>
                        <th scope="col" class="n">
                            {words.hires}
                        </th>
                        <th scope="col" class="n">
                            {words.cost}
                        </th>
                    </tr>
                </thead>
                <tbody>
                    {each_row(count, row)}
                </tbody>
            </table>
        </PaperSection>
    }
    .into_any()
}

/// Row of one scenario.
#[component]
fn ScenarioRow(
    /// Index of the scenario.
    row: usize,
) -> impl IntoView {
    let words = use_words();
    let input = |field| {
        Place::at(
            Side::Input,
            &[Plan::scenarios, Inputs::rows, number_of(row), field],
        )
    };
    let figure = |field| {
        Place::at(
            Side::Figure,
            &[Plan::scenarios, Figures::rows, number_of(row), field],
        )
    };
    let shown = |field| figure(field).map(|place| view! { <Figure place /> });
    let label = |words: &str| Signal::stored([words, ", ", &(row + 1).to_string()].concat());
    let value = |field, words: &str| {
        input(field).map(|place| view! { <ValueInput place label=label(words) /> })
    };
    // The column heads name what is counted, so the cells have no unit.
    let bare = |place: Place| Place {
        unit: Unit::Count,
        ..place
    };
    let users = figure(ScenarioFigures::users_at_end).map(bare);
    let hires = input(Scenario::hires).map(bare);
    let odds = figure(ScenarioFigures::probability).map(|place| {
        use_plan().follow(&place, |_, cell| match cell {
            Cell::Number(number) => percent(number.map(Number::get).unwrap_or_default()),
            _ => String::new(),
        })
    });
    let by = input(Scenario::months).map(|place| crate::components::shown(&place));
    let users_label = move || {
        [
            words.users,
            " ",
            words.within,
            " ",
            &by.map(|by| by.get()).unwrap_or_default(),
        ]
        .concat()
    };
    view! {
        <tr data-row=row.to_string()>
            <th scope="row">{value(Scenario::name, words.scenario)}</th>
            <td class="n" data-l=users_label>
                {users.map(|place| view! { <Figure place /> })}
            </td>
            <td>{value(Scenario::months, words.within)}</td>
            <td>
                <i class="odds" aria-hidden="true" style:--p=move || odds.map(|odds| odds.get())></i>
                {shown(ScenarioFigures::probability)}
            </td>
            <td>{shown(ScenarioFigures::stance)}</td>
            <td class="n" data-l=words.hires>
                {hires.map(|place| view! { <ValueInput place label=label(words.hires) /> })}
            </td>
            <td class="n">
                <b>{shown(ScenarioFigures::total_cost)}</b>
            </td>
        </tr>
    }
}
