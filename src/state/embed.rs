//! Embedding in another site's page: the query `?embed=<slug>&lang=<tag>&theme=<name>` of the URL.

use super::settings::Theme;
use crate::browser::query_parameter;
use crate::route::Route;
use planner::words::Language;

/// What the query asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Embed {
    /// The only page shown; the overview if no page has that slug.
    pub route: Route,
    /// Language of the page; `None`: the one preferred by the browser.
    pub language: Option<Language>,
    /// Theme of the page; the system's if the query has none.
    pub theme: Theme,
}

impl Embed {
    /// Reads the query of the URL; `None` if the page is not embedded.
    pub fn current() -> Option<Self> {
        let route = Route::named(&query_parameter("embed")?);
        let language = query_parameter("lang");
        let language = language.and_then(|tag| Language::ALL.into_iter().find(|l| l.tag() == tag));
        let theme = query_parameter("theme").and_then(|name| Theme::named(&name));
        Some(Self {
            // The questions of a first plan are of no use in an embedded page.
            route: route
                .filter(|route| *route != Route::FirstPlan)
                .unwrap_or(Route::Overview),
            language,
            theme: theme.unwrap_or_default(),
        })
    }
}
