//! One timeline of everything that crosses a line: lead times, lines, what is already late.

use super::decisions::lateness;
use crate::controls::entered;
use crate::shell::{Reader, World, changing, order, plain};
use leptos::prelude::*;
use planner::calculators::Event;
use planner::model::{Day, decimal};

/// Days on view: from the earliest decision (at most half a year back) to half a year ahead.
struct Span {
    first: i32,
    days: i32,
}

impl Span {
    fn of(today: Day, events: &[&Event]) -> Self {
        let today = today.number();
        let earliest = events
            .iter()
            .filter_map(|e| e.decide_by)
            .map(Day::number)
            .min()
            .unwrap_or(today);
        let first = earliest.clamp(today - 183, today) - 7;
        let latest = events
            .iter()
            .filter_map(|e| e.breaks_on)
            .map(Day::number)
            .max()
            .unwrap_or(today);
        let last = latest.clamp(today + 91, today + 365) + 14;
        Self {
            first,
            days: last - first,
        }
    }

    /// How far along a day stands.
    fn at(&self, day: Day) -> f64 {
        f64::from((day.number() - self.first).clamp(0, self.days)) / f64::from(self.days)
    }

    fn beyond(&self, day: Day) -> bool {
        day.number() > self.first + self.days
    }
}

fn percent(share: f64) -> String {
    let mut text = String::new();
    decimal::write(share * 100.0, 5, &mut text);
    text.push('%');
    text
}

/// The timeline.
pub fn timeline(reader: Reader) -> AnyView {
    let state = reader.state;
    let drawn = move || {
        let (told, world) = (state.told(), state.world());
        let events: Vec<&Event> = told.tellings.iter().flat_map(|telling| &telling.events).collect();
        if events.is_empty() {
            return vec![view! { <p class="empty">{reader.words.nothing_crosses}</p> }.into_any()];
        }
        let first = |event: &&Event| event.breaks_on.or(event.attention_on).map_or(i32::MAX, Day::number);
        let keys: Vec<i32> = events.iter().map(first).collect();
        let span = Span::of(world.plan.facts.as_of, &events);
        let rows = order(&keys).into_iter().map(|place| row(reader, &world, &span, events[place]));
        let rows: Vec<_> = rows.collect();
        let drawn = view! {
            <div class="timeline">
                {scale(reader, &world, &span)}
                <ol>{rows}</ol>
            </div>
        };
        vec![drawn.into_any()]
    };
    view! {
        <h2>{reader.words.when}</h2>
        <section class="card">{changing(drawn)}</section>
    }
    .into_any()
}

/// The months, and today.
fn scale(reader: Reader, world: &World, span: &Span) -> AnyView {
    let writer = reader.writer(&world.plan);
    let today = world.plan.facts.as_of;
    let (year, month, _) = Day::from_number(span.first).unwrap_or(today).parts();
    let months = (1..=18).map(|after| {
        let month = month + after - 1;
        Day::of(
            year + i32::try_from(month / 12).unwrap_or_default(),
            month % 12 + 1,
            1,
        )
    });
    let months: Vec<_> = months
        .take_while(|day| !span.beyond(*day))
        .map(|day| view! { <span class="month" style:left=percent(span.at(day))>{writer.month(day)}</span> }.into_any())
        .collect();
    let dense = months.len() > 8;
    view! {
        <div class={if dense { "scale dense" } else { "scale" }} aria-hidden="true">
            <div>
                {months}
                <span class="today" style:left=percent(span.at(today))>{reader.words.today}</span>
            </div>
        </div>
    }
    .into_any()
}

fn row(reader: Reader, world: &World, span: &Span, event: &Event) -> AnyView {
    let writer = reader.writer(&world.plan);
    let words = reader.words;
    let today = world.plan.facts.as_of;
    let bar = |class: &'static str, from: f64, to: f64| {
        (to > from).then(|| view! { <i class=class style:left=percent(from) style:width=percent(to - from)></i> }.into_any())
    };
    let breaks = event.breaks_on.map_or(1.0, |day| span.at(day));
    let lead = event
        .decide_by
        .and_then(|day| bar("lead", span.at(day), breaks));
    let attention = event
        .attention_on
        .and_then(|day| bar("attention", span.at(day), breaks));
    let critical = event
        .breaks_on
        .and_then(|day| bar("critical", span.at(day), 1.0));
    let mark = event.breaks_on.filter(|day| !span.beyond(*day));
    let mark =
        mark.map(|day| view! { <b class="mark" style:left=percent(span.at(day))></b> }.into_any());
    let late = event
        .decide_by
        .map(|day| today.number() - day.number())
        .filter(|days| *days > 0);
    let mut said = Vec::new();
    for (word, day) in [
        (words.attention_on, event.attention_on),
        (words.breaks_on, event.breaks_on),
        (words.decide_by, event.decide_by),
    ] {
        if let Some(day) = day {
            said.push([word, " ", &writer.day(day)].concat());
        }
    }
    let what = plain(reader, world, &event.what);
    view! {
        <li class:late=late.is_some()>
            <a href=entered(&event.figure).href()>{what}</a>
            <span class="when">{said.join(" · ")} {late.map(|days| view! { <em>{[" · ", &lateness(reader, world, days)].concat()}</em> })}</span>
            <div class="track" aria-hidden="true">{attention} {critical} {lead} {mark}</div>
        </li>
    }
    .into_any()
}
