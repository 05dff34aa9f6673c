//! One scenario among the columns: where its values stand, and what its cells are made of.

use super::difference::Difference;
use crate::components::{Control, FigureCell, Sentence as Shown};
use crate::i18n::{Numbers, use_reader};
use crate::state::{Place, Side, use_plan, use_state};
use leptos::prelude::*;
use planner::calculators::scenarios::{Figures, Inputs, Scenario, ScenarioFigures};
use planner::calculators::{Argument, Sentence};
use planner::model::path::number_of;
use planner::{Outcome, Plan};

/// What a sentence about a scenario is made of.
pub struct ScenarioScope<'a> {
    /// The path of the figure that it tells.
    pub at: &'a [u16],
    /// The plan.
    pub plan: &'a Plan,
    /// Its figures.
    pub outcome: &'a Outcome,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its figures.
    pub figures: &'a ScenarioFigures,
    /// Its place in the list.
    pub row: usize,
    /// How the reader's numbers and days are written.
    pub numbers: Numbers,
}

impl ScenarioScope<'_> {
    /// A sentence whose names are looked up from the figure.
    pub fn sentence(&self, words: [&'static str; 2]) -> Sentence {
        Sentence::new(self.at, words)
    }

    /// The month that is so many months from the plan's day, with its year.
    pub fn month(&self, months: f64) -> Argument {
        let day = self.plan.facts.as_of.after_months(months);
        let text = day.map(|day| self.numbers.month_year(day));
        Argument::Text(text.unwrap_or_default())
    }
}

/// One scenario among the columns.
#[derive(Clone, Copy)]
pub struct Column {
    /// Its place in the list.
    pub row: usize,
    /// What it is called.
    pub name: Signal<String>,
    /// Whether differences to the first scenario are shown.
    pub differences: RwSignal<bool>,
}

impl Column {
    /// Where one of its inputs stands.
    pub fn input(self, field: u16) -> Option<Place> {
        Place::at(
            Side::Input,
            &[Plan::scenarios, Inputs::rows, number_of(self.row), field],
        )
    }

    /// Where one of its figures stands.
    pub fn figure(self, field: u16) -> Option<Place> {
        Place::at(
            Side::Figure,
            &[Plan::scenarios, Figures::rows, number_of(self.row), field],
        )
    }

    /// What a screen reader calls one of its inputs.
    pub fn label(self, place: &Place) -> Signal<String> {
        let reader = use_reader();
        let words = reader.of(place.field.words());
        Signal::derive(move || [&self.name.get(), reader.words.colon, words].concat())
    }

    /// An input in place.
    pub fn control(self, field: u16) -> Option<AnyView> {
        let place = self.input(field)?;
        let label = self.label(&place);
        Some(view! { <Control place label /> }.into_any())
    }

    /// A figure in place.
    pub fn cell(self, field: u16) -> Option<AnyView> {
        let place = self.figure(field)?;
        Some(view! { <FigureCell place /> }.into_any())
    }

    /// A sentence in place of a figure; it follows the plan.
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
        Some(view! { <FigureSentence place of /> }.into_any())
    }

    /// How much more or less a figure is than that of the first scenario, where that is asked for.
    pub fn difference(self, field: u16) -> Option<AnyView> {
        let first = Self { row: 0, ..self };
        self.apart(self.figure(field)?, first.figure(field)?)
    }

    /// How much more or less an input is than that of the first scenario, where that is asked for.
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

/// A figure that is told in a sentence. Pressed, it opens its working.
#[component]
fn FigureSentence(
    /// Where the figure stands.
    place: Place,
    /// What is said of it.
    of: Signal<Sentence>,
) -> impl IntoView {
    let state = use_state();
    let name = place.name(&state.plan.now());
    let open_working = move |_| state.working.set(Some(place.clone()));
    view! {
        <button type="button" class="f tells" data-figure=name on:click=open_working>
            <Shown of />
        </button>
    }
}
