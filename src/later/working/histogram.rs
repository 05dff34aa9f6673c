//! The distribution of a figure over the samples, if inputs are ranges.

use super::words;
use crate::components::CollectAny;
use crate::i18n::use_reader;
use crate::later::bands::text::without_unit;
use crate::later::places::shortly;
use crate::state::{Place, use_state};
use leptos::prelude::*;
use planner::analysis::{Band, Case, Spread};
use planner::charts::text_width;
use planner::model::Kind;

/// Size, and y of the baseline, in units of the SVG's view box.
const WIDTH: f64 = 336.0;
const GROUND: f64 = 58.0;
const HEIGHT: f64 = 80.0;
/// Height of the highest bar.
const HIGHEST: f64 = 46.0;
const LETTERS: f64 = 12.0;

/// The histogram of a numeric or date figure, or the shares of the values of any other; nothing if
/// the figure has no band.
#[component]
pub fn HistogramOf(
    /// The figure that is explained.
    place: Place,
) -> impl IntoView {
    let state = use_state();
    let path = place.path.clone();
    let band = move || state.bands.with(|bands| bands.of(&path).cloned());
    move || {
        let (band, place) = (band()?, place.clone());
        Some(match band.spread {
            Spread::Measured { .. } => view! { <Bars band place /> }.into_any(),
            Spread::Shares(shares) => view! { <Shares shares place /> }.into_any(),
        })
    }
}

/// A histogram with labels at the 5 % point, the median and the 95 % point.
#[component]
fn Bars(
    /// Distribution of the figure over all samples.
    band: Band,
    /// The figure that is explained.
    place: Place,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let Spread::Measured {
        p05,
        p50,
        p95,
        histogram,
        ..
    } = band.spread
    else {
        return ().into_any();
    };
    let parts = histogram.counts.len();
    let highest = histogram.counts.iter().copied().max().unwrap_or_default();
    if parts == 0 || highest == 0 {
        return ().into_any();
    }
    let wide = histogram.to - histogram.from;
    let across = |x: f64| {
        let share = if wide > 0.0 {
            (x - histogram.from) / wide
        } else {
            0.5
        };
        share.clamp(0.0, 1.0) * WIDTH
    };
    #[allow(clippy::cast_precision_loss)] // the histogram has few bins
    let step = WIDTH / parts as f64;
    let inside = |x: f64| x + step > p05.map_or(WIDTH, across) && x < p95.map_or(WIDTH, across);
    let mut x = 0.0;
    let bars = histogram.counts.iter().map(|count| {
        let (at, high) = (x, f64::from(*count) / f64::from(highest) * HIGHEST);
        x += step;
        let class = if inside(at) {
            "column likely"
        } else {
            "column"
        };
        view! { <rect class=class x=at y=GROUND - high width=(step - 1.0).max(1.0) height=high /> }
    });
    let bars = bars.collect_any();
    let numbers = reader.numbers(&state.plan.now().plan);
    let mut free = 0.0;
    let mut labels = Vec::new();
    // The median's label has priority; labels of the ends are skipped where they would overlap.
    let label = |x: f64| shortly(numbers, &place, x);
    let half = |text: &str| text_width(text, LETTERS) / 2.0;
    let middle = p50.map(|x| (across(x), label(x)));
    let kept = middle.as_ref().map(|(x, text)| {
        let half = half(text);
        let x = x.clamp(half, WIDTH - half);
        [x - half - 8.0, x + half + 8.0]
    });
    for (x, text, strong) in [p05, p50, p95]
        .into_iter()
        .enumerate()
        .filter_map(|(n, x)| Some((x?, n == 1)))
        .map(|(x, strong)| {
            let text = label(x);
            let middle = middle.as_ref().map_or("", |(_, middle)| middle);
            // Only the median has the unit.
            let text = if strong {
                &*text
            } else {
                without_unit(&place, &text, middle)
            };
            (across(x), text.to_owned(), strong)
        })
    {
        let half = half(&text);
        let x = x.clamp(half, WIDTH - half);
        let meets = kept.is_some_and(|[from, to]| x + half > from && x - half < to);
        if x - half < free || !strong && meets {
            continue;
        }
        free = x + half + 8.0;
        let class = if strong { "strong" } else { "" };
        labels.push(view! {
            <text class=class text-anchor="middle" font-size="12" x=x y=HEIGHT - 5.0>
                {text}
            </text>
        });
    }
    let at = middle.map_or(0.0, |(x, _)| x);
    let name = {
        let path = place.path.clone();
        move || {
            let band = state.bands.with(|bands| bands.text_of(&path).to_owned());
            [words.histogram, &band].concat()
        }
    };
    view! {
        <figure class="plot histogram">
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=name>
                {bars}
                <path class="grid" d=format!("M0 {GROUND}H{WIDTH}") />
                <path class="now" d=format!("M{at} {GROUND}V6") />
                {labels}
            </svg>
        </figure>
    }
    .into_any()
}

/// List of the values of a choice, flag or text, each with its share of the samples.
#[component]
fn Shares(
    /// Values with their shares, most frequent first.
    shares: Vec<(Case, f64)>,
    /// The figure that is explained.
    place: Place,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let numbers = reader.numbers(&state.plan.now().plan);
    let name = move |case: &Case| match (case, place.field.kind) {
        (Case::Flag(true), _) => reader.of(["yes", "oui"]).to_owned(),
        (Case::Flag(false), _) => reader.of(["no", "non"]).to_owned(),
        (Case::Choice(option), Kind::Choice(options)) => options
            .words
            .get(usize::from(*option))
            .map_or_else(String::new, |words| reader.of(*words).to_owned()),
        (Case::Text(text), _) => text.to_string(),
        _ => reader.words.none.to_owned(),
    };
    let share = move |(case, share): (Case, f64)| {
        view! {
            <li>
                <span>{name(&case)}</span>
                <span class="part" style:--share=format!("{}%", share * 100.0)></span>
                <small>{crate::later::bands::text::cases(reader, numbers, share)}</small>
            </li>
        }
    };
    view! { <ul class="shares">{shares.into_iter().map(share).collect_any()}</ul> }
}
