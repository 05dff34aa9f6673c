//! What is on view, as the address says it: `#/`, `#/facts`, `#/<slug>`, each perhaps with a plan.

use planner::calculators::CALCULATORS;

/// A place in the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Route {
    /// Everything that crosses a line, and what to decide.
    Overview,
    /// What is entered once and used everywhere.
    Facts,
    /// The ten questions of a first plan.
    FirstPlan,
    /// A calculator, by its place in the list.
    Calculator(usize),
}

impl Route {
    /// What the address asks for.
    pub fn current() -> Self {
        let location = leptos::prelude::window().location();
        Self::parse(&location.hash().unwrap_or_default())
    }

    /// What a fragment asks for; the overview where it is not understood.
    fn parse(fragment: &str) -> Self {
        let fragment = fragment.trim_start_matches("#/");
        let slug = fragment.split('/').next().unwrap_or_default();
        match slug {
            "facts" => return Self::Facts,
            "first-plan" => return Self::FirstPlan,
            _ => {}
        }
        let known = CALCULATORS.iter().position(|c| c.slug == slug);
        known.map_or(Self::Overview, Self::Calculator)
    }

    /// The fragment that leads here.
    pub fn href(self) -> String {
        let slug = match self {
            Self::Overview => "",
            Self::Facts => "facts",
            Self::FirstPlan => "first-plan",
            Self::Calculator(place) => CALCULATORS[place].slug,
        };
        ["#/", slug].concat()
    }

    /// Where a value of the plan or the outcome is shown, by the first part of its path.
    pub fn of(id: u16) -> Self {
        let known = CALCULATORS.iter().position(|c| c.id == id);
        known.map_or(Self::Facts, Self::Calculator)
    }
}
