//! What is drawn in a row: a value against its lines, or a piece of a calendar.

use super::CollectAny;
use crate::i18n::use_reader;
use crate::state::{Place, use_plan, use_state};
use leptos::prelude::*;
use planner::calculators::layout::Bar;
use planner::model::Day;

/// A bar in a row. It is drawn for the eye: the figures beside it say the same.
#[component]
pub fn RowBar(
    /// What is drawn.
    #[prop(into)]
    bar: Signal<Bar>,
    /// The class of its tone.
    #[prop(into)]
    tone: Signal<&'static str>,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    move || match bar.get() {
        Bar::Bullet {
            value,
            peak,
            attention,
            critical,
        } => {
            let lone = critical.is_none();
            let class = ["bullet ", if lone { "lone " } else { "" }, tone.get()].concat();
            view! {
                <span
                    class=class
                    aria-hidden="true"
                    style:--value=percent(value)
                    style:--peak=percent(peak.unwrap_or(value))
                    style:--attention=percent(attention.unwrap_or(1.0))
                    style:--critical=percent(critical.unwrap_or(1.0))
                >
                    <i></i>
                    <i></i>
                </span>
            }
            .into_any()
        }
        Bar::Span(Some((from, to))) => view! {
            <span
                class="span"
                aria-hidden="true"
                style:--from=percent(from)
                style:--to=percent(to)
            ></span>
        }
        .into_any(),
        Bar::Span(None) => ().into_any(),
        Bar::Dates {
            from,
            to,
            ends,
            quiet,
        } => {
            // The day stands behind the bar; where there is no room before it, else in it.
            let full = to > 0.62;
            let (before, within) = (full && from > 0.35, full && from <= 0.35);
            let numbers = reader.numbers(&plan.now().plan);
            view! {
                <span
                    class="gantt"
                    class:soft-bar=quiet
                    class:before=before
                    class:within=within
                    style:--from=percent(from)
                    style:--to=percent(to)
                >
                    <i></i>
                    <span>{numbers.short_day(ends)}</span>
                </span>
            }
            .into_any()
        }
        Bar::Words(words) => view! {
            <span class="gantt">
                <em>{reader.of(words)}</em>
            </span>
        }
        .into_any(),
    }
}

/// A bar that shows a figure: pressed, it opens its working.
#[component]
pub fn BarFigure(
    /// Where the figure stands.
    place: Place,
    /// What is drawn.
    #[prop(into)]
    bar: Signal<Bar>,
    /// The class of its tone.
    #[prop(into)]
    tone: Signal<&'static str>,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let name = place.name(&state.plan.now());
    let words = reader.of(place.field.words());
    let open_working = move |_| state.working.set(Some(place.clone()));
    view! {
        <button type="button" class="f in-bar" data-figure=name on:click=open_working>
            <span class="unseen">{words} {reader.words.colon}</span>
            <RowBar bar tone />
        </button>
    }
}

/// The head of a column of bars: its words, or the months that it spans.
#[component]
pub fn MonthAxis(
    /// The months, by the share of the bar's length at which they begin.
    #[prop(into)]
    months: Signal<Vec<(f64, Day)>>,
    /// What the column shows.
    words: &'static str,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    move || {
        let months = months.get();
        if months.is_empty() {
            return words.into_any();
        }
        let numbers = reader.numbers(&plan.now().plan);
        let month = |(at, day): (f64, Day)| {
            // What begins at the very end has no room for its name.
            let name = if at < 0.9 {
                numbers.axis_month(day)
            } else {
                String::new()
            };
            view! { <span style:--at=percent(at)>{name}</span> }
        };
        view! {
            <span class="unseen">{words}</span>
            <span class="axis-row" aria-hidden="true">
                {months.into_iter().map(month).collect_any()}
            </span>
        }
        .into_any()
    }
}

/// A share of a length, for the style sheet.
pub fn percent(share: f64) -> String {
    [&(share.clamp(0.0, 1.0) * 100.0).to_string(), "%"].concat()
}
