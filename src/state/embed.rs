//! A page alone inside another site's page: `?embed=<slug>&lang=<tag>&theme=<name>` before the fragment.

use super::settings::Theme;
use crate::browser::asked_for;
use crate::route::Route;
use planner::words::Language;

/// What the address asks for before its fragment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Embed {
    /// The page that is shown alone; the overview where there is none of that name.
    pub route: Route,
    /// The language it is in; else as the browser asks.
    pub language: Option<Language>,
    /// Its theme; else as the system says.
    pub theme: Theme,
}

impl Embed {
    /// What the address asks for; none where the page is itself.
    pub fn current() -> Option<Self> {
        let route = Route::named(&asked_for("embed")?);
        let language = asked_for("lang");
        let language = language.and_then(|tag| Language::ALL.into_iter().find(|l| l.tag() == tag));
        let theme = asked_for("theme").and_then(|name| Theme::named(&name));
        Some(Self {
            // Ten questions alone are of no use.
            route: route
                .filter(|route| *route != Route::FirstPlan)
                .unwrap_or(Route::Overview),
            language,
            theme: theme.unwrap_or_default(),
        })
    }
}
