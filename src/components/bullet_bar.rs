//! Bars in table rows: a bullet bar against its attention and critical lines, or a Gantt bar.

use super::{CollectAny, FigureButton};
use crate::i18n::use_reader;
use crate::state::{Place, use_plan};
use leptos::prelude::*;
use planner::calculators::layout::Bar;
use planner::model::Day;

/// Bar in a row. Bullets and spans are hidden from screen readers: the figures beside them say the
/// same.
#[component]
pub fn RowBar(
    /// Kind of bar and its values.
    #[prop(into)]
    bar: Signal<Bar>,
    /// CSS class of the tone.
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
            // The date follows the bar. If there is no room, it precedes the bar, or is inside it.
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

/// Bar of a figure, as a button that opens the figure's working.
#[component]
pub fn BarFigure(
    /// Place of the figure.
    place: Place,
    /// Kind of bar and its values.
    #[prop(into)]
    bar: Signal<Bar>,
    /// CSS class of the tone.
    #[prop(into)]
    tone: Signal<&'static str>,
) -> impl IntoView {
    let reader = use_reader();
    let words = reader.of(place.field.words());
    view! {
        <FigureButton place class="in-bar">
            <span class="unseen">{words} {reader.words.colon}</span>
            <RowBar bar tone />
        </FigureButton>
    }
}

/// Header of a column of bars: the months that it spans, or its words if there are none.
#[component]
pub fn MonthAxis(
    /// Each month with the fraction of the bar's length at which it begins.
    #[prop(into)]
    months: Signal<Vec<(f64, Day)>>,
    /// Name of the column; read by screen readers even where months are shown.
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
            // A month that begins at the very end has no room for its name.
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

/// Formats a fraction, clamped to 0..1, as a percentage for CSS.
pub fn percent(share: f64) -> String {
    [&(share.clamp(0.0, 1.0) * 100.0).to_string(), "%"].concat()
}
