//! Everything that crosses a line, what to decide, and how each calculator stands.

mod decisions;
mod span;
mod starts;
mod timeline;

use crate::controls::entered;
use crate::shell::{
    Reader, Route, View, el, light, light_name, light_word, places, sentence, title,
};
use planner::calculators::{Finding, Telling};

/// The overview.
pub fn page(reader: Reader) -> Vec<View> {
    let (state, words) = (reader.state, reader.words);
    // The most pressing calculator speaks first; among equals, the one with the earliest decision.
    let first = move || {
        let told = state.told();
        let pressing = |telling: &&Telling| {
            let by = telling
                .decisions
                .iter()
                .map(|d| d.by.number())
                .min()
                .unwrap_or(i32::MAX);
            (std::cmp::Reverse(telling.light), by)
        };
        told.tellings
            .iter()
            .min_by_key(pressing)
            .cloned()
            .unwrap_or_default()
    };
    let headline = el("h1")
        .attr("data-headline", "overview")
        .live_attr("data-light", move || {
            Some(light_name(first().light).to_owned())
        });
    let mut page = vec![
        sentence(reader, headline, move || Some(first().headline)),
        sentence(reader, el("p").class("lede"), move || Some(first().detail)),
        starts::starts(reader),
        el("h2").text(words.when),
        timeline::timeline(reader),
        el("h2").text(words.decide_next),
        decisions::decisions(reader),
        contradictions(reader),
        el("h2").text(words.by_calculator),
    ];
    let cards = places(|_| true)
        .into_iter()
        .map(|place| card(reader, place));
    page.push(el("ul").class("lights").children(cards));
    page
}

fn card(reader: Reader, place: usize) -> View {
    let state = reader.state;
    let route = Route::Calculator(place);
    let telling = move || state.told().tellings[place].clone();
    let word = el("span").class("unseen");
    let title = el("h3")
        .child(light(move || telling().light))
        .text(title(reader, route))
        .child(
            word.live(move || [reader.words.colon, light_word(reader, telling().light)].concat()),
        );
    let link = el("a")
        .class("card")
        .attr("href", &route.href())
        .child(title)
        .child(sentence(reader, el("p"), move || Some(telling().headline)));
    el("li").child(link)
}

fn contradictions(reader: Reader) -> View {
    let state = reader.state;
    el("div").redrawn(move || {
        let (warned, world) = (state.warned(), state.world());
        if warned.findings.is_empty() {
            return Vec::new();
        }
        let item = |finding: &Finding| {
            let text = crate::shell::finding(reader, &world, finding);
            let route = finding.at.first().map_or(Route::Facts, |at| entered(at));
            el("li").child(el("a").attr("href", &route.href()).text(&text))
        };
        vec![
            el("h2").text(reader.words.contradictions),
            el("ul")
                .class("card findings")
                .children(warned.findings.iter().map(item)),
        ]
    })
}
