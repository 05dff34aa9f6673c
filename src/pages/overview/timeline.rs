//! Timeline of everything that crosses a line, for machines and people together.

use super::OverviewCard;
use super::corner_menu::CornerMenu;
use super::span::Span;
use super::words::{self, Words};
use crate::components::{CollectAny, Sentence, band_view, dynamic, filled};
use crate::i18n::{Numbers, Reader, use_reader};
use crate::memo::Memo;
use crate::route::Route;
use crate::state::use_state;
use leptos::prelude::*;
use planner::analysis::Spread;
use planner::calculators::{Event, EventKind, events};
use planner::model::{DAYS_PER_MONTH, Day, Kind};

/// Card with the timeline.
#[component]
pub fn Timeline() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let events = Memo::new(move |_| {
        let assessments = state.assessments.get();
        events(&assessments)
            .into_iter()
            .cloned()
            .collect::<Vec<Event>>()
    });
    let today = Memo::new(move |_| state.plan.world().plan.facts.as_of);
    let span = Memo::new(move |_| events.with(|events| Span::of(today.get(), events)));
    let lanes = move || {
        // Read before `span`, which derives from them (see `memo.rs`).
        let (events, today) = (events.get(), today.get());
        let span = span.get();
        let numbers = reader.numbers(&state.plan.now().plan);
        let lane = |event| view! { <Lane event span today numbers /> };
        events.into_iter().map(lane).collect_any()
    };
    view! {
        <section class="card" data-card="timeline">
            <div class="head">
                <h2>{words.crosses}</h2>
                <CornerMenu of=OverviewCard::Events />
            </div>
            <div class="time" hidden=move || events.with(Vec::is_empty)>
                {dynamic(move || {
                    let today = today.get();
                    scale(reader, span.get(), today)
                })}
                {dynamic(lanes)}
            </div>
            {dynamic(move || {
                if events.with(Vec::is_empty) {
                    view! { <p class="quiet">{words.nothing_crosses}</p> }.into_any()
                } else {
                    legend(reader, words, today.get()).into_any()
                }
            })}
        </section>
    }
}

/// Labels of the months, and the vertical rules across all lanes.
fn scale(reader: Reader, span: Span, today: Day) -> impl IntoView {
    let numbers = reader.numbers(&use_state().plan.now().plan);
    let months = span.months();
    let month = |day: &Day| {
        view! { <span style:--x=percent(span.at(*day))>{numbers.axis_month(*day)}</span> }
    };
    let rule = |day: &Day| view! { <i style:--x=percent(span.at(*day))></i> };
    view! {
        <div class="over" aria-hidden="true">
            <div>
                {months.iter().skip(1).map(rule).collect_any()}
                <i class="today" style:--x=percent(span.at(today))></i>
            </div>
        </div>
        <div class="months" aria-hidden="true">
            {months.iter().map(month).collect_any()}
        </div>
    }
}

/// Lane of one event: lead time, time past the attention line, and its day.
#[component]
fn Lane(
    /// The event to draw.
    event: Event,
    /// Range of days on view.
    span: Span,
    /// Day of the plan (`facts.as_of`), which counts as today.
    today: Day,
    /// Formats days for the reader.
    numbers: Numbers,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let href = Route::of(event.figure.first().copied().unwrap_or_default()).href();
    let at = |day: Day| span.at(day);
    let bar = move |class: &'static str, from: f64, to: f64| {
        (to > 0.0 && from < to && from < 100.0).then(|| {
            let class = [class, if from < 0.0 { " off" } else { "" }].concat();
            view! { <i class=class style:--x=percent(from.max(0.0)) style:--to=percent(to.min(100.0))></i> }
        })
    };
    let day = event.day();
    let end = day.map_or(100.0, at);
    let lead = event.decide_by.filter(|_| event.kind != EventKind::Start);
    let lead = lead.and_then(|from| bar("lead", at(from), end));
    let near = event
        .attention_on
        .filter(|_| event.kind == EventKind::Breaks);
    let near = near.and_then(|from| bar("near", at(from), end));
    let mark = day.filter(|day| (0.0..=100.0).contains(&at(*day)));
    let label = |day: Day| match day == today {
        true if event.kind == EventKind::Start => [words.start_by, " ", words.today].concat(),
        true => words.today.to_owned(),
        false => numbers.short_day(day),
    };
    let before = end > 82.0;
    // If inputs are ranges: bar from the 5 % to the 95 % quantile of the event's day.
    let figure = event.due().unwrap_or_default();
    let spread = {
        let figure = figure.clone();
        move || {
            let bands = state.bands.get();
            let band = bands.of(&figure)?;
            let Spread::Measured { p05, p95, .. } = band.spread else {
                return None;
            };
            let at = |end: Option<f64>| match (end, band.field.kind) {
                (None, _) => 100.0,
                (Some(day), Kind::Date) => span.along(day),
                (Some(months), _) => {
                    span.along(f64::from(today.number()) + months * DAYS_PER_MONTH)
                }
            };
            bar("spread", at(p05), at(p95))
        }
    };
    let band = move || state.bands.with(|bands| bands.text_of(&figure).to_owned());
    let label_band = band.clone();
    let marked = mark.map(|day| {
        let class = match event.kind {
            EventKind::Breaks => "diamond",
            EventKind::Needed => "diamond due",
            EventKind::Start => "start",
        };
        let then = (event.kind == EventKind::Breaks)
            .then(|| view! { <i class="then" style:--x=percent(end)></i> });
        view! {
            {then}
            <i class=class style:--x=percent(end)></i>
            <span class="say" class:before=before style:--x=percent(end)>
                <span>{label(day)} {dynamic(move || band_view(label_band()))}</span>
            </span>
        }
    });
    // A day outside the range is written at the edge that it lies beyond.
    let outside = day.filter(|day| !(0.0..=100.0).contains(&at(*day)));
    let outside = outside.map(|day| {
        if at(day) > 100.0 {
            view! { <span class="edge">{[&numbers.short_day(day), " →"].concat()}</span> }
                .into_any()
        } else {
            view! { <span class="edge left">{["← ", &numbers.short_day(day)].concat()}</span> }
                .into_any()
        }
    });
    let decided_before = event.decide_by.filter(|by| at(*by) < 0.0 && mark.is_some());
    let decided_before = decided_before.map(|by| {
        view! { <span class="edge left">{["← ", &numbers.short_day(by)].concat()}</span> }
    });
    let screen_reader_text = screen_reader_text(words, &event, &numbers, reader.words.colon);
    view! {
        <a class="lane" href=href>
            <b>
                <span>
                    <Sentence of=Signal::stored(event.what) />
                </span>
            </b>
            <span class="unseen">
                {reader.words.colon} {screen_reader_text} " " {dynamic(move || band_view(band()))}
            </span>
            <span class="on" aria-hidden="true">
                {lead}
                {near}
                {spread}
                {marked}
                {outside}
                {decided_before}
            </span>
        </a>
    }
}

/// Days of an event as text for screen readers.
fn screen_reader_text(words: &Words, event: &Event, numbers: &Numbers, colon: &str) -> String {
    let day = |word: &str, day: Option<Day>| Some([word, colon, &numbers.day(day?)].concat());
    let lines = match event.kind {
        EventKind::Start => vec![day(words.start_by, event.decide_by)],
        EventKind::Needed => vec![
            day(words.start_by, event.decide_by),
            day(words.due, event.breaks_on),
        ],
        EventKind::Breaks => vec![
            day(words.near, event.attention_on),
            day(words.breaks, event.breaks_on),
            event
                .decide_by
                .map(|by| filled(words.by, &[&numbers.day(by)])),
        ],
    };
    lines.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Legend of the marks.
fn legend(reader: Reader, words: &'static Words, today: Day) -> impl IntoView {
    let numbers = reader.numbers(&use_state().plan.now().plan);
    let entry = |class: &'static str, words: String| {
        view! {
            <span>
                <i class=class></i>
                {words}
            </span>
        }
    };
    view! {
        <p class="legend" aria-hidden="true">
            {entry("key-lead", words.lead.to_owned())}
            {entry("near", words.near.to_owned())}
            {entry("diamond", words.breaks.to_owned())}
            {entry("diamond due", words.due.to_owned())}
            {entry("start", words.start_by.to_owned())}
            {entry("rule", filled(words.today_on, &[&numbers.day(today)]))}
        </p>
    }
}

fn percent(along: f64) -> String {
    along.to_string()
}
