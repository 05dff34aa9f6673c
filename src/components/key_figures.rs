//! Strip of the three to five most important figures of a calculator.

use super::CollectAny;
use super::figure::shown;
use super::sentence::Sentence;
use super::status::tone;
use crate::components::dynamic;
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_state};
use leptos::prelude::*;
use planner::calculators::layout::KeyFigure;
use planner::working::spans;

/// Strip of key figures. Each is a button that opens its working.
#[component]
pub fn KeyFigures(
    /// Key figures, from the left.
    of: Memo<Vec<KeyFigure>>,
) -> impl IntoView {
    // Tiles are rebuilt only if their number changes; the content of each follows the plan.
    let count = Memo::new(move |_| of.with(Vec::len));
    let tiles = move || {
        let tile = |place| view! { <KeyTile of place /> };
        (0..count.get()).map(tile).collect_any()
    };
    view! {
        <div
            class="card keys"
            hidden=move || count.get() == 0
            style:--n=move || count.get().to_string()
        >
            {dynamic(tiles)}
        </div>
    }
}

/// Tile of one key figure.
#[component]
fn KeyTile(
    /// All key figures.
    of: Memo<Vec<KeyFigure>>,
    /// Index of this one.
    place: usize,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let key = Memo::new(move |_| of.with(|keys| keys.get(place).cloned()));
    let words = move || key.get().map(|key| reader.of(key.words));
    let figure = Memo::new(move |_| key.get().map(|key| key.figure));
    let why = Signal::derive(move || key.get().map(|key| key.why).unwrap_or_default());
    let value = Memo::new(move |_| {
        let text = match key.get()?.value {
            Some(sentence) => {
                let world = state.plan.world();
                let numbers = reader.numbers(&world.plan);
                let spans = spans(&world.plan, &world.outcome, &sentence, &numbers);
                spans.into_iter().map(|span| span.text).collect()
            }
            None => shown(&Place::at(Side::Figure, &figure.get()?)?).get(),
        };
        // If number and unit do not fit on one line, they break between the two, unless the unit is
        // a sign.
        let unit = text.rsplit('\u{a0}').next().unwrap_or_default();
        if unit.chars().count() < 3 {
            return Some(text);
        }
        Some(text.replace('\u{a0}', " "))
    });
    // Words are never broken: the style sheet scales the type by the longest one.
    let longest = move || {
        let value = value.get()?;
        let longest = value.split(' ').map(|word| word.chars().count()).max();
        Some(longest?.to_string())
    };
    let class = move || {
        let light = key.get().map(|key| key.light).unwrap_or_default();
        ["key ", tone(light)].concat()
    };
    let name = move || {
        let path = figure.get()?;
        let world = state.plan.now();
        Some(Place::at(Side::Figure, &path)?.name(&world))
    };
    let band = move || {
        let path = figure.get()?;
        Some(state.bands.with(|bands| bands.text_of(&path).to_owned()))
    };
    let open_working = move |_| {
        let place = figure
            .get_untracked()
            .and_then(|path| Place::at(Side::Figure, &path));
        state.working.set(place);
    };
    view! {
        <button type="button" class=class data-key=name on:click=open_working>
            <span class="what">{dynamic(words)}</span>
            <b style:--longest=longest>{dynamic(move || value.get())}</b>
            <small class="between">{dynamic(band)}</small>
            <span class="why">
                <Sentence of=why tone=Signal::stored("late") />
            </span>
        </button>
    }
}
