//! How far something is to be taken, as a disc: full, half, ring or dash. No status, so no status colour.

use super::Icon;
use leptos::prelude::*;
use planner::calculators::layout::Disc;

/// A disc. It is drawn for the eye: a word beside it says the same.
#[component]
pub fn DiscIcon(
    /// Which.
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

/// The symbol of a disc.
const fn symbol(disc: Disc) -> &'static str {
    match disc {
        Disc::Full => "full",
        Disc::Half => "half",
        Disc::Ring => "ring",
        Disc::Dash => "dash",
    }
}
