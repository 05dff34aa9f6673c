//! A scenario as a column: places of its values, and building blocks of its cells.

use super::difference::Difference;
use crate::components::{Control, FigureButton, FigureCell, Sentence as Shown};
use crate::i18n::{Numbers, use_reader};
use crate::state::{Place, Side, use_plan};
use leptos::prelude::*;
use planner::calculators::scenarios::{Figures, Inputs, Scenario, ScenarioFigures};
use planner::calculators::{Argument, Sentence};
use planner::model::path::number_of;
use planner::{Outcome, Plan};

/// What a sentence about a scenario can read.
pub struct ScenarioScope<'a> {
    /// Path of the figure that the sentence is about.
    pub at: &'a [u16],
    /// The whole plan.
    pub plan: &'a Plan,
    /// Figures of the whole plan.
    pub outcome: &'a Outcome,
    /// Inputs of the scenario.
    pub scenario: &'a Scenario,
    /// Figures of the scenario.
    pub figures: &'a ScenarioFigures,
    /// Index of the scenario.
    pub row: usize,
    /// Formats numbers and days for the reader.
    pub numbers: Numbers,
}

impl ScenarioScope<'_> {
    /// A sentence whose `{names}` are looked up from the figure's path.
    pub fn sentence(&self, words: [&'static str; 2]) -> Sentence {
        Sentence::new(self.at, words)
    }

    /// Month and year that are `months` after the plan's day, as text.
    pub fn month(&self, months: f64) -> Argument {
        let day = self.plan.facts.as_of.after_months(months);
        let text = day.map(|day| self.numbers.month_year(day));
        Argument::Text(text.unwrap_or_default())
    }
}

/// A scenario as a column of the comparison. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Column {
    /// Index of the scenario.
    pub row: usize,
    /// Name of the scenario; follows the plan.
    pub name: Signal<String>,
    /// Whether cells show their differences to the first scenario.
    pub differences: RwSignal<bool>,
}

impl Column {
    /// Place of one of its inputs.
    pub fn input(self, field: u16) -> Option<Place> {
        Place::at(
            Side::Input,
            &[Plan::scenarios, Inputs::rows, number_of(self.row), field],
        )
    }

    /// Place of one of its figures.
    pub fn figure(self, field: u16) -> Option<Place> {
        Place::at(
            Side::Figure,
            &[Plan::scenarios, Figures::rows, number_of(self.row), field],
        )
    }

    /// Accessible name of one of its inputs: scenario and field.
    pub fn label(self, place: &Place) -> Signal<String> {
        let reader = use_reader();
        let words = reader.of(place.field.words());
        Signal::derive(move || [&self.name.get(), reader.words.colon, words].concat())
    }

    /// Control for one of its inputs.
    pub fn control(self, field: u16) -> Option<AnyView> {
        let place = self.input(field)?;
        let label = self.label(&place);
        Some(view! { <Control place label /> }.into_any())
    }

    /// Cell of one of its figures.
    pub fn cell(self, field: u16) -> Option<AnyView> {
        let place = self.figure(field)?;
        Some(view! { <FigureCell place /> }.into_any())
    }

    /// Sentence in place of one of its figures. It follows the plan, and opens the figure's
    /// working.
    pub fn sentence(
        self,
        field: u16,
        sentence: fn(&ScenarioScope<'_>) -> Sentence,
    ) -> Option<AnyView> {
        let (plan, reader) = (use_plan(), use_reader());
        let place = self.figure(field)?;
        let at = place.path.clone();
        let of = Signal::derive(move || {
            let world = plan.world();
            let rows = world.plan.scenarios.rows.get(self.row);
            let rows = rows.zip(world.outcome.scenarios.rows.get(self.row));
            let found = rows.map(|(scenario, figures)| {
                sentence(&ScenarioScope {
                    at: &at,
                    plan: &world.plan,
                    outcome: &world.outcome,
                    scenario,
                    figures,
                    row: self.row,
                    numbers: reader.numbers(&world.plan),
                })
            });
            found.unwrap_or_default()
        });
        Some(view! { <FigureButton place class="tells"><Shown of /></FigureButton> }.into_any())
    }

    /// Difference of a figure to that of the first scenario, while differences are shown; `None`
    /// for the first scenario.
    pub fn difference(self, field: u16) -> Option<AnyView> {
        let first = Self { row: 0, ..self };
        self.apart(self.figure(field)?, first.figure(field)?)
    }

    /// Difference of an input to that of the first scenario, while differences are shown; `None`
    /// for the first scenario.
    pub fn input_difference(self, field: u16) -> Option<AnyView> {
        let first = Self { row: 0, ..self };
        self.apart(self.input(field)?, first.input(field)?)
    }

    fn apart(self, place: Place, first: Place) -> Option<AnyView> {
        let differences = self.differences;
        let shown = move || {
            let (place, first) = (place.clone(), first.clone());
            differences
                .get()
                .then(|| view! { <Difference place first /> })
        };
        (self.row > 0).then(|| shown.into_any())
    }
}
