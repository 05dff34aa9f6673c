//! Sections of infrastructure and team: one statement per line, with the figure behind it.

use super::parts::{About, PaperSection, StatementFigure, line_tone, use_words};
use crate::components::{RowBar, each_row};
use crate::memo::Memo;
use crate::state::use_plan;
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::layout::Bar;
use planner::calculators::report::Section;
use planner::calculators::{CALCULATORS, LAYOUTS};
use planner::report::{Statement, debts, resources, team};

/// Resources against their lines, then technical debt.
#[component]
pub fn Infrastructure() -> impl IntoView {
    let plan = use_plan();
    let words = use_words();
    let lines = Memo::new(move |_| {
        let world = plan.world();
        resources(&world.plan, &world.outcome)
    });
    let debts = Memo::new(move |_| {
        let world = plan.world();
        debts(&world.plan, &world.outcome)
            .into_iter()
            .collect::<Vec<_>>()
    });
    let none = move || lines.with(Vec::is_empty) && debts.with(Vec::is_empty);
    let resource = move |line: usize| {
        let tone = Signal::derive(move || {
            lines
                .with(|all| all.get(line).map(line_tone))
                .unwrap_or_default()
        });
        let bar = Memo::new(move |_| {
            let world = plan.world();
            let row = lines.with(|all| all.get(line).and_then(|line| line.figure.get(2).copied()));
            row.map_or(Bar::Span(None), |row| {
                capacity_bar(&world.plan, &world.outcome, row.into())
            })
        });
        view! {
            <li>
                <b>
                    <About of=lines line />
                </b>
                <RowBar bar tone />
                <StatementFigure of=lines line />
            </li>
        }
    };
    view! {
        <PaperSection
            section=Section::Infrastructure
            empty=Signal::derive(none)
            note=move || words.lines
        >
            <ul class="lines resources">
                {each_row(Signal::derive(move || lines.with(Vec::len)), resource)}
            </ul>
            <Lines of=debts />
        </PaperSection>
    }
}

/// Bar of a resource against its lines, as the capacity page draws it.
fn capacity_bar(plan: &Plan, outcome: &planner::Outcome, row: usize) -> Bar {
    let place = CALCULATORS
        .iter()
        .position(|calculator| calculator.id == Plan::capacity);
    let list = place.and_then(|place| LAYOUTS[place].list.as_ref());
    let bar = list.and_then(|list| list.bar.as_ref());
    bar.map_or(Bar::Span(None), |bar| (bar.draw)(plan, outcome, row))
}

/// Statements about the team.
#[component]
pub fn Team() -> impl IntoView {
    let plan = use_plan();
    let lines = Memo::new(move |_| {
        let world = plan.world();
        team(&world.plan, &world.outcome)
    });
    view! {
        <PaperSection section=Section::Team empty=Signal::derive(move || lines.with(Vec::is_empty))>
            <Lines of=lines />
        </PaperSection>
    }
}

/// List of statements: subject, then text.
#[component]
fn Lines(
    /// Statements of the section.
    of: Memo<Vec<Statement>>,
) -> impl IntoView {
    let line = move |line: usize| {
        view! {
            <li>
                <span>
                    <About of line />
                </span>
                <StatementFigure of line />
            </li>
        }
    };
    view! {
        <ul class="lines">
            {each_row(Signal::derive(move || of.with(Vec::len)), line)}
        </ul>
    }
}
