//! The three to five figures that matter most, in a strip.

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

/// A strip of key figures. Each is pressed to see its working.
#[component]
pub fn KeyFigures(
    /// The figures.
    of: Memo<Vec<KeyFigure>>,
) -> impl IntoView {
    // A tile is made again where it is about another figure; what it says follows the plan.
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

/// One key figure.
#[component]
fn KeyTile(
    /// All of them.
    of: Memo<Vec<KeyFigure>>,
    /// Which of them.
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
        // Where a number and its unit do not fit a line, they break between them.
        Some(text.replace('\u{a0}', " "))
    });
    // No word is cut: the style sheet sets the type by the longest.
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
