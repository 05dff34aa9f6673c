//! A value, and perhaps its peak, against an attention and a critical line.

use leptos::prelude::*;
use planner::calculators::layout::Bar;

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
    }
}

/// A share of a length, for the style sheet.
pub fn percent(share: f64) -> String {
    [&(share.clamp(0.0, 1.0) * 100.0).to_string(), "%"].concat()
}
