//! One line per calculator: status, headline, sparkline.

use super::words;
use crate::components::{CollectAny, Sentence, Status, Svg, band_view, dynamic};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::route::Route;
use crate::state::use_state;
use leptos::prelude::*;
use planner::calculators::{CALCULATORS, SPARKS};

/// Card with one line per calculator.
#[component]
pub fn Lights() -> impl IntoView {
    let words = words::of(use_reader().language);
    let line = |place| view! { <Line place /> };
    view! {
        <section class="card" data-card="lights">
            <div class="head">
                <h2>{words.by_calculator}</h2>
            </div>
            <ul class="lights">{crate::components::places().into_iter().map(line).collect_any()}</ul>
        </section>
    }
}

/// Line of a calculator, which links to its page.
#[component]
fn Line(
    /// Index of the calculator in `CALCULATORS`.
    place: usize,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let calculator = &CALCULATORS[place];
    let light = Memo::new(move |_| state.assessments.with(|all| all[place].light));
    let headline = Memo::new(move |_| state.assessments.with(|all| all[place].headline.clone()));
    let spark = Memo::new(move |_| {
        let world = state.plan.world();
        let (_, spark) = SPARKS.iter().find(|(id, _)| *id == calculator.id)?;
        Some(spark(&world.plan, &world.outcome)?.svg())
    });
    let band = move || band_view(state.bands.with(|bands| bands.light(place).to_owned()));
    view! {
        <li>
            <a href=Route::Calculator(place).href()>
                <span class="sign">
                    <Status light />
                </span>
                <b>{reader.of(calculator.words)}</b>
                <span class="say" data-headline=calculator.slug>
                    <Sentence of=headline />
                    {dynamic(band)}
                </span>
                <Svg text=spark class="sparkline" />
            </a>
        </li>
    }
}
