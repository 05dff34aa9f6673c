//! Sentences of the calculators, filled with this plan's values; and the lights.

use super::view::{drawn, shape};
use super::{Reader, View, World, digits, el, writing::Writer};
use leptos::prelude::*;
use planner::calculators::{Finding, Light, Sentence};
use planner::working::{self, Named, fill};
use std::rc::Rc;

/// A piece of a sentence, and whether it matters most.
type Piece = (String, bool);

/// A sentence cut where emphasis begins and ends, its names filled in.
fn pieces(reader: Reader, world: &World, sentence: &Sentence) -> Vec<Piece> {
    let writer = reader.writer(&world.plan);
    let mut pieces = vec![(String::new(), false)];
    for piece in working::pieces(&world.plan, &world.outcome, sentence, &writer) {
        match pieces.last_mut() {
            Some((last, strong)) if *strong == piece.strong => last.push_str(&piece.text),
            _ => pieces.push((piece.text, piece.strong)),
        }
    }
    pieces
}

fn written(writer: Writer, name: &str, named: Option<Named<'_>>) -> String {
    named.map_or_else(
        || name.to_owned(),
        |n| writer.shown(n.field, n.unit, &n.cell),
    )
}

/// A contradiction in words.
pub fn finding(reader: Reader, world: &World, finding: &Finding) -> String {
    let writer = reader.writer(&world.plan);
    let at = finding.at.first().map(Vec::as_slice).unwrap_or_default();
    fill(reader.language.of(finding.words), &mut |name| {
        written(
            writer,
            name,
            working::found(&world.plan, &world.outcome, at, name),
        )
    })
}

/// A sentence as text alone.
pub fn plain(reader: Reader, world: &World, sentence: &Sentence) -> String {
    pieces(reader, world, sentence)
        .into_iter()
        .map(|(text, _)| text)
        .collect()
}

/// Puts a sentence that stays true as the plan changes into an element. Only text that changed is
/// written.
pub fn sentence(
    reader: Reader,
    into: View,
    of: impl Fn() -> Option<Sentence> + Send + Sync + 'static,
) -> View {
    let pieces = Memo::new(move |_| {
        let world = reader.state.world();
        of().map(|sentence| pieces(reader, &world, &sentence))
            .unwrap_or_default()
    });
    // As many elements as there are pieces, which come in turn: weak, strong, weak.
    into.changing(
        move || digits(pieces.with(Vec::len)),
        move || {
            let piece = |place: usize| {
                let tag = if place % 2 == 1 { "em" } else { "span" };
                el(tag).live(move || {
                    pieces
                        .with(|pieces| pieces.get(place).map(|(text, _)| text.clone()))
                        .unwrap_or_default()
                })
            };
            (0..pieces.with_untracked(Vec::len)).map(piece).collect()
        },
    )
}

/// A light: shape and colour; its word stands beside it, or in the title of what it belongs to.
pub fn light(of: impl Fn() -> Light + 'static) -> View {
    let colour: Rc<dyn Fn() -> &'static str> = Rc::new(move || light_name(of()));
    let form = colour.clone();
    let shape = shape().live_attr("href", move || Some(["#light-", form()].concat()));
    let drawn = drawn(shape).live_attr("class", move || Some(["light ", colour()].concat()));
    el("span").class("sign").child(drawn)
}

/// A light's name in the style sheet.
pub fn light_name(light: Light) -> &'static str {
    match light {
        Light::Neutral => "neutral",
        Light::Good => "good",
        Light::Attention => "attention",
        Light::Critical => "critical",
    }
}

/// A light's word.
pub fn light_word(reader: Reader, light: Light) -> &'static str {
    match light {
        Light::Neutral => reader.words.neutral,
        Light::Good => reader.words.good,
        Light::Attention => reader.words.attention,
        Light::Critical => reader.words.critical,
    }
}
