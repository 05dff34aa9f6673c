//! Disc for a priority: full, half, ring or dash. It is no status, so it has no status colour.

use super::Icon;
use leptos::prelude::*;
use planner::calculators::layout::Disc;

/// Disc icon, hidden from screen readers: a word beside it says the same.
#[component]
pub fn DiscIcon(
    /// Kind of disc.
    #[prop(into)]
    disc: Signal<Disc>,
) -> impl IntoView {
    let name = Signal::derive(move || symbol(disc.get()));
    let class = Signal::derive(move || match disc.get() {
        Disc::Full => "state disc s-full",
        Disc::Half => "state disc s-half",
        Disc::Ring => "state disc s-ring",
        Disc::Dash => "state disc s-dash",
    });
    view! { <Icon name class /> }
}

/// Returns the id of the disc's icon in `index.html`.
const fn symbol(disc: Disc) -> &'static str {
    match disc {
        Disc::Full => "full",
        Disc::Half => "half",
        Disc::Ring => "ring",
        Disc::Dash => "dash",
    }
}
