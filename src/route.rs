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

/// What the address says: a place, and the payload of a link's plan where it carries one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Address {
    /// The place.
    pub route: Route,
    /// The payload of a plan, or what stands where one would.
    pub payload: Option<String>,
    /// The whole fragment.
    pub fragment: String,
}

impl Address {
    /// What the address says now.
    pub fn current() -> Self {
        let location = leptos::prelude::window().location();
        Self::parse(&location.hash().unwrap_or_default())
    }

    /// What a fragment says. What is no place of the page is taken for a plan at the overview: whoever
    /// reads it says what it is.
    fn parse(whole: &str) -> Self {
        let fragment = whole.trim_start_matches(['#', '/']);
        let (slug, rest) = fragment.split_once('/').unwrap_or((fragment, ""));
        let (route, payload) = match Route::named(slug) {
            Some(route) => (route, rest),
            None => (Route::Overview, fragment),
        };
        Self {
            route,
            payload: Some(payload.to_owned()).filter(|payload| !payload.is_empty()),
            fragment: whole.to_owned(),
        }
    }
}

impl Route {
    /// The place of a slug.
    pub fn named(slug: &str) -> Option<Self> {
        match slug {
            "" | OVERVIEW => Some(Self::Overview),
            FACTS => Some(Self::Facts),
            FIRST_PLAN => Some(Self::FirstPlan),
            _ => {
                let known = CALCULATORS.iter().position(|c| c.slug == slug);
                known.map(Self::Calculator)
            }
        }
    }

    /// The words that places have in the address, but for the overview's.
    pub fn slugs() -> Vec<&'static str> {
        let calculators = CALCULATORS.iter().map(|calculator| calculator.slug);
        calculators.chain([FACTS, FIRST_PLAN]).collect()
    }

    /// The fragment that leads here.
    pub fn href(self) -> String {
        match self {
            Self::Overview => "#/".to_owned(),
            _ => ["#/", self.slug()].concat(),
        }
    }

    /// The fragment that leads here with a plan.
    pub fn with_plan(self, payload: &str) -> String {
        ["#/", self.slug(), "/", payload].concat()
    }

    /// Its word in the address; the overview's own address has none, unless a plan follows.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Overview => OVERVIEW,
            Self::Facts => FACTS,
            Self::FirstPlan => FIRST_PLAN,
            Self::Calculator(place) => CALCULATORS[place].slug,
        }
    }

    /// Where a value of the plan or the outcome is shown, by the first part of its path.
    pub fn of(id: u16) -> Self {
        let known = CALCULATORS.iter().position(|c| c.id == id);
        known.map_or(Self::Facts, Self::Calculator)
    }
}

const OVERVIEW: &str = "overview";
const FACTS: &str = "facts";
const FIRST_PLAN: &str = "first-plan";
