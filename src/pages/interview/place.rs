//! Places of interview values in the plan and its figures.

use crate::i18n::use_reader;
use crate::state::{Place, Side, use_plan};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::interview::{Candidate, CandidateFigures, Figures, Inputs, Interviewer};
use planner::charts::number;
use planner::model::{Cell, Unit, path::number_of};

/// Place of an input of a candidate.
pub fn candidate(row: usize, field: u16) -> Option<Place> {
    let path = [Plan::interview, Inputs::candidates, number_of(row), field];
    Place::at(Side::Input, &path)
}

/// Place of the name of an interviewer (`column`) of a candidate (`row`).
pub fn interviewer_name(row: usize, column: usize) -> Option<Place> {
    let above = candidate(row, Candidate::interviewers)?.row(column);
    Place::at(Side::Input, &[&above[..], &[Interviewer::name]].concat())
}

/// Place of a figure of a candidate; `below` is its path from the candidate on.
pub fn figure(row: usize, below: &[u16]) -> Option<Place> {
    let candidate = [Plan::interview, Figures::candidates, number_of(row)];
    Place::at(Side::Figure, &[&candidate[..], below].concat())
}

/// Place of a figure of an interviewer; `below` is its path from the interviewer on.
pub fn interviewer_figure(row: usize, column: usize, below: &[u16]) -> Option<Place> {
    let above = [CandidateFigures::interviewers, number_of(column)];
    figure(row, &[&above[..], below].concat())
}

/// A figure in points as text without its unit; empty if it has no value. Follows the plan.
pub fn bare(place: &Place) -> Signal<String> {
    let reader = use_reader();
    use_plan().follow(place, move |world, cell| match cell {
        Cell::Number(Some(points)) => {
            number(&reader.numbers(&world.plan), points.get(), Unit::Plain)
        }
        _ => String::new(),
    })
}
