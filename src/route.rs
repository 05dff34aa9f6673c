//! Routes, as the URL fragment names them: `#/`, `#/facts`, `#/<slug>`, each may carry a plan.

use planner::calculators::CALCULATORS;

/// A page of the application.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Route {
    /// Everything that crosses a line, in all calculators, and the decisions to take.
    Overview,
    /// The inputs that all calculators share.
    Facts,
    /// The ten questions of a first plan.
    FirstPlan,
    /// A calculator, by its index in `CALCULATORS`.
    Calculator(usize),
}

/// A parsed fragment: a route, and the payload of the link's plan if it has one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Address {
    /// The page; the overview if the fragment names none.
    pub route: Route,
    /// What follows the route: the payload of a plan, valid or not.
    pub payload: Option<String>,
    /// The whole fragment, as the browser has it.
    pub fragment: String,
}

impl Address {
    /// Parses the fragment of the current URL.
    pub fn current() -> Self {
        let location = leptos::prelude::window().location();
        Self::parse(&location.hash().unwrap_or_default())
    }

    /// Parses a fragment. If its first segment is no route, the whole fragment counts as the
    /// payload of a plan at the overview; the link reader then reports what is wrong with it.
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
    /// Returns the route with this slug; `None` if there is none.
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

    /// Returns the slugs of all routes except the overview's.
    pub fn slugs() -> Vec<&'static str> {
        let calculators = CALCULATORS.iter().map(|calculator| calculator.slug);
        calculators.chain([FACTS, FIRST_PLAN]).collect()
    }

    /// Returns the fragment that leads to this route.
    pub fn href(self) -> String {
        match self {
            Self::Overview => "#/".to_owned(),
            _ => ["#/", self.slug()].concat(),
        }
    }

    /// Returns the fragment that leads to this route with a plan.
    pub fn with_plan(self, payload: &str) -> String {
        ["#/", self.slug(), "/", payload].concat()
    }

    /// Returns the slug of this route. The overview's slug appears in a fragment only when a plan
    /// follows.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Overview => OVERVIEW,
            Self::Facts => FACTS,
            Self::FirstPlan => FIRST_PLAN,
            Self::Calculator(place) => CALCULATORS[place].slug,
        }
    }

    /// Returns the route that shows a value of the plan or the outcome, by the first id of its
    /// path.
    pub fn of(id: u16) -> Self {
        let known = CALCULATORS.iter().position(|c| c.id == id);
        known.map_or(Self::Facts, Self::Calculator)
    }
}

const OVERVIEW: &str = "overview";
const FACTS: &str = "facts";
const FIRST_PLAN: &str = "first-plan";
