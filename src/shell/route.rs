//! What is on view, as the address says it: `#/`, `#/facts`, `#/<slug>`.

use planner::calculators::CALCULATORS;

/// A place in the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// Everything that crosses a line, and what to decide.
    Overview,
    /// What is entered once and used everywhere.
    Facts,
    /// A calculator, by its place in the list.
    Calculator(usize),
}

impl Route {
    /// What the address asks for.
    pub fn current() -> Self {
        let fragment = leptos::prelude::window()
            .location()
            .hash()
            .unwrap_or_default();
        Self::parse(&fragment)
    }

    /// What a fragment asks for; the overview where it is not understood.
    fn parse(fragment: &str) -> Self {
        let slug = fragment
            .trim_start_matches("#/")
            .split('/')
            .next()
            .unwrap_or_default();
        if slug == "facts" {
            return Self::Facts;
        }
        CALCULATORS
            .iter()
            .position(|c| c.slug == slug)
            .map_or(Self::Overview, Self::Calculator)
    }

    /// The fragment that leads here.
    pub fn href(self) -> String {
        let slug = match self {
            Self::Overview => "",
            Self::Facts => "facts",
            Self::Calculator(place) => CALCULATORS[place].slug,
        };
        ["#/", slug].concat()
    }

    /// Where a calculator, known by its field in the plan, or the facts are entered.
    pub fn of(id: u16) -> Self {
        CALCULATORS
            .iter()
            .position(|c| c.id == id)
            .map_or(Self::Facts, Self::Calculator)
    }
}
