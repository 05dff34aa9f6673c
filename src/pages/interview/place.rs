//! Where the values of interviews stand.

use crate::i18n::use_reader;
use crate::state::{Place, Side, use_plan};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::interview::{Candidate, CandidateFigures, Figures, Inputs, Interviewer};
use planner::charts::number;
use planner::model::{Cell, Unit, path::number_of};

/// A field of a candidate.
pub fn candidate(row: usize, field: u16) -> Option<Place> {
    let path = [Plan::interview, Inputs::candidates, number_of(row), field];
    Place::at(Side::Input, &path)
}

/// The name of an interviewer.
pub fn interviewer_name(row: usize, column: usize) -> Option<Place> {
    let above = candidate(row, Candidate::interviewers)?.row(column);
    Place::at(Side::Input, &[&above[..], &[Interviewer::name]].concat())
}

/// A figure of a candidate, below it.
pub fn figure(row: usize, below: &[u16]) -> Option<Place> {
    let candidate = [Plan::interview, Figures::candidates, number_of(row)];
    Place::at(Side::Figure, &[&candidate[..], below].concat())
}

/// A figure of an interviewer, below them.
pub fn interviewer_figure(row: usize, column: usize, below: &[u16]) -> Option<Place> {
    let above = [CandidateFigures::interviewers, number_of(column)];
    figure(row, &[&above[..], below].concat())
}

/// A figure of points as a bare number; nothing where there is none.
pub fn bare(place: &Place) -> Signal<String> {
    let reader = use_reader();
    use_plan().follow(place, move |world, cell| match cell {
        Cell::Number(Some(points)) => {
            number(&reader.numbers(&world.plan), points.get(), Unit::Plain)
        }
        _ => String::new(),
    })
}
