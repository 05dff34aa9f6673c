//! One timeline of everything that crosses a line: lead times, lines, what is already late.

use super::decisions::lateness;
use super::span::{Span, in_order};
use crate::controls::entered;
use crate::shell::{Reader, View, World, div, el, plain};
use planner::calculators::Event;
use planner::model::{Day, decimal};

fn percent(share: f64) -> String {
    let mut text = String::new();
    decimal::write(share * 100.0, 5, &mut text);
    text.push('%');
    text
}

/// The timeline.
pub fn timeline(reader: Reader) -> View {
    let state = reader.state;
    el("section").class("card").redrawn(move || {
        let (told, world) = (state.told(), state.world());
        let events: Vec<&Event> = told
            .tellings
            .iter()
            .flat_map(|telling| &telling.events)
            .collect();
        if events.is_empty() {
            return vec![el("p").class("empty").text(reader.words.nothing_crosses)];
        }
        let events = in_order(&events);
        let span = Span::of(world.plan.facts.as_of, &events);
        let rows = events.iter().map(|event| row(reader, &world, &span, event));
        let rows = el("ol").children(rows);
        vec![
            div("timeline")
                .child(scale(reader, &world, &span))
                .child(rows),
        ]
    })
}

/// The months, and today.
fn scale(reader: Reader, world: &World, span: &Span) -> View {
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
    let months: Vec<Day> = months.take_while(|day| !span.beyond(*day)).collect();
    let class = if months.len() > 8 {
        "scale dense"
    } else {
        "scale"
    };
    let month = |day: &Day| {
        let name = el("span").text(&writer.month(*day));
        let at = span.at(*day);
        // Where its name has no room, on a phone or on any screen.
        let class = match at {
            0.9.. => "month late last",
            0.7.. => "month late",
            _ => "month",
        };
        el("span")
            .class(class)
            .style("left", &percent(at))
            .child(name)
    };
    let now = el("span")
        .class("today")
        .style("left", &percent(span.at(today)))
        .text(reader.words.today);
    let line = el("div").children(months.iter().map(month)).child(now);
    div(class).attr("aria-hidden", "true").child(line)
}

fn row(reader: Reader, world: &World, span: &Span, event: &Event) -> View {
    let writer = reader.writer(&world.plan);
    let words = reader.words;
    let today = world.plan.facts.as_of;
    let bar = |class: &str, from: f64, to: f64| {
        let bar = || {
            el("i")
                .class(class)
                .style("left", &percent(from))
                .style("width", &percent(to - from))
        };
        (to > from).then(bar)
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
    let mark = mark.map(|day| el("b").class("mark").style("left", &percent(span.at(day))));
    let now = el("i").class("now").style("left", &percent(span.at(today)));
    let dates = [
        (words.attention_on, event.attention_on),
        (words.breaks_on, event.breaks_on),
        (words.decide_by, event.decide_by),
    ];
    let said = dates
        .into_iter()
        .filter_map(|(word, day)| Some([word, " ", &writer.day(day?)].concat()));
    let said: Vec<String> = said.collect();
    let late = event
        .decide_by
        .map(|day| today.number() - day.number())
        .filter(|days| *days > 0);
    let late = late.map(|days| el("em").text(&[" · ", &lateness(reader, world, days)].concat()));
    let what = el("a")
        .attr("href", &entered(&event.figure).href())
        .text(&plain(reader, world, &event.what));
    let track = div("track").attr("aria-hidden", "true").child(now);
    el("li")
        .child(what)
        .child(
            el("span")
                .class("when")
                .text(&said.join(" · "))
                .children(late),
        )
        .child(
            track
                .children(attention)
                .children(critical)
                .children(lead)
                .children(mark),
        )
}
