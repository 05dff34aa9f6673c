//! Interactive drawing of a chart, with a readout for keyboard and pointer.

use super::{CollectAny, Svg, percent};
use crate::components::dynamic;
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::use_plan;
use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use planner::charts::{Along, Chart, Drawn, Stop, draw};

/// Drawing of a chart at the width of its container. It is focusable: arrow keys and the pointer
/// select a stop, whose values are read out.
#[component]
pub fn Drawing(
    /// Chart to draw.
    chart: Memo<Option<Chart>>,
    /// Container of the drawing, by which the owner knows whether it is on view.
    stage: NodeRef<Div>,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = reader.words;
    let width = RwSignal::new(640.0);
    crate::browser::follow_width(stage, width);
    let drawn = Memo::new(move |_| {
        let numbers = reader.numbers(&plan.now().plan);
        let width = width.get();
        chart.with(|chart| chart.as_ref().map(|chart| draw(chart, width, &numbers)))
    });
    let asked = RwSignal::new(None::<usize>);
    let stop = move || {
        let place = asked.get()?;
        drawn.with(|drawn| {
            let drawn = drawn.as_ref()?;
            Some((
                drawn.stops.get(place)?.clone(),
                drawn.along,
                drawn.width,
                drawn.height,
            ))
        })
    };
    let readout = move || {
        let place = asked.get()?;
        let numbers = reader.numbers(&plan.now().plan);
        chart.with(|chart| Some(chart.as_ref()?.readout(place, &numbers)))
    };
    let key = move |event: ev::KeyboardEvent| {
        let count = drawn.with_untracked(|drawn| drawn.as_ref().map_or(0, |d| d.stops.len()));
        if count == 0 {
            return;
        }
        let now = asked.get_untracked();
        // If Escape closes the readout, it must not close anything else.
        let ends = event.key() == "Escape" && now.is_some();
        let next = next_stop(&event.key(), now, count);
        if ends || next.is_some() {
            event.prevent_default();
            event.stop_propagation();
            asked.set(next);
        }
    };
    let point = move |event: ev::PointerEvent| {
        let Some(stage) = stage.get_untracked() else {
            return;
        };
        let corner = stage.get_bounding_client_rect();
        let at = [
            f64::from(event.client_x()) - corner.left(),
            f64::from(event.client_y()) - corner.top(),
        ];
        let nearest = drawn.with_untracked(|drawn| nearest(drawn.as_ref()?, at));
        if asked.get_untracked() != nearest {
            asked.set(nearest);
        }
    };
    // A removed element loses the pointer or the focus after its signals are disposed.
    let leave = move || {
        asked.try_set(None);
    };
    let title = move || chart.with(|chart| chart.as_ref().map(|chart| chart.title.clone()));
    let svg =
        Signal::derive(move || drawn.with(|drawn| drawn.as_ref().map(|drawn| drawn.svg.clone())));
    let mark = move || stop().map(|(stop, _, width, height)| mark(&stop, width, height));
    let across = move || {
        let (stop, along, width, _) = stop()?;
        Some(match along {
            Along::Across => percent(stop.at / width),
            Along::Down => percent(0.5),
        })
    };
    let down = move || {
        let (stop, along, _, height) = stop()?;
        Some(match along {
            Along::Across => "0%".to_owned(),
            Along::Down => percent((stop.area[1] + stop.area[3]) / height),
        })
    };
    view! {
        <div
            class="drawing"
            node_ref=stage
            tabindex="0"
            role="group"
            aria-label=title
            aria-roledescription=words.chart
            aria-description=words.chart_keys
            on:keydown=key
            on:pointermove=point
            on:pointerdown=point
            on:pointerleave=move |_| leave()
            on:blur=move |_| leave()
        >
            <Svg text=svg class="drawn" />
            {dynamic(mark)}
            <output class="tip" style:--x=across style:--y=down>
                {dynamic(readout)}
            </output>
        </div>
    }
}

/// Returns the stop that a key selects; `None` for keys that select none.
fn next_stop(key: &str, now: Option<usize>, count: usize) -> Option<usize> {
    let last = count - 1;
    Some(match key {
        "ArrowRight" | "ArrowDown" => now.map_or(0, |now| (now + 1).min(last)),
        "ArrowLeft" | "ArrowUp" => now.map_or(last, |now| now.saturating_sub(1)),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}

/// Returns the index of the stop nearest to a point of the drawing.
fn nearest(drawn: &Drawn, at: [f64; 2]) -> Option<usize> {
    let at = match drawn.along {
        Along::Across => at[0],
        Along::Down => at[1],
    };
    let far = |stop: &Stop| match drawn.along {
        Along::Across => (stop.at - at).abs(),
        // A row is selected anywhere in its height.
        Along::Down => (stop.area[1] + stop.area[3] / 2.0 - at).abs(),
    };
    let stops = drawn.stops.iter().enumerate();
    let nearest = stops.min_by(|(_, one), (_, other)| far(one).total_cmp(&far(other)));
    nearest.map(|(place, _)| place)
}

/// Marks the stop whose values are read out.
fn mark(stop: &Stop, width: f64, height: f64) -> impl IntoView + use<> {
    let [x, y, wide, high] = stop.area;
    let dot = |(x, y): &(f64, f64)| view! { <circle class="dot" cx=*x cy=*y r="4" /> };
    let dots = stop.dots.iter().map(dot).collect_any();
    view! {
        <svg class="cursor" viewBox=format!("0 0 {width} {height}") aria-hidden="true">
            <rect class="area" x=x y=y width=wide.max(1.0) height=high />
            {dots}
        </svg>
    }
}
