//! Sentences of the calculators, filled with this plan's values; and the lights.

use super::{Reader, World, writing::Writer};
use leptos::prelude::*;
use planner::calculators::{Finding, Light, Sentence};
use planner::working::{self, Named, Part, fill, parts};

/// A piece of a sentence, and whether it matters most.
type Piece = (String, bool);

/// A sentence cut where emphasis begins and ends, its names filled in.
fn pieces(reader: Reader, world: &World, sentence: &Sentence) -> Vec<Piece> {
    let writer = reader.writer(&world.plan);
    let mut pieces = vec![(String::new(), false)];
    for part in parts(reader.language.of(sentence.words)) {
        let text = match part {
            Part::Text(text) => text.to_owned(),
            Part::Name(name) => written(
                &writer,
                name,
                working::told(&world.plan, &world.outcome, &sentence.scope, name),
            ),
            Part::Star => {
                let strong = pieces.last().is_some_and(|(_, strong)| *strong);
                pieces.push((String::new(), !strong));
                continue;
            }
        };
        if let Some((last, _)) = pieces.last_mut() {
            last.push_str(&text);
        }
    }
    pieces
}

fn written(writer: &Writer, name: &str, named: Option<Named<'_>>) -> String {
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
            &writer,
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

/// A sentence that stays true as the plan changes. Only text that changed is written.
pub fn sentence(
    reader: Reader,
    of: impl Fn(&World) -> Option<Sentence> + Copy + Send + Sync + 'static,
) -> AnyView {
    let pieces = Memo::new(move |_| {
        let world = reader.state.world();
        of(&world)
            .map(|sentence| pieces(reader, &world, &sentence))
            .unwrap_or_default()
    });
    // As many nodes as there are pieces, made again only where their shape changes.
    let shape = Memo::new(move |_| {
        pieces.with(|p| p.iter().map(|(_, strong)| *strong).collect::<Vec<_>>())
    });
    (move || {
        let shape = shape.get().into_iter().enumerate();
        shape
            .map(|(place, strong)| {
                let text = move || {
                    pieces.with(|p| {
                        p.get(place)
                            .map(|(text, _)| text.clone())
                            .unwrap_or_default()
                    })
                };
                if strong {
                    view! { <em>{text}</em> }.into_any()
                } else {
                    text.into_any()
                }
            })
            .collect::<Vec<_>>()
    })
    .into_any()
}

/// A light: shape, colour, and its word for those who see neither.
pub fn light(reader: Reader, of: impl Fn() -> Light + Copy + Send + Sync + 'static) -> AnyView {
    let name = move || match of() {
        Light::Neutral => ("neutral", reader.words.neutral),
        Light::Good => ("good", reader.words.good),
        Light::Attention => ("attention", reader.words.attention),
        Light::Critical => ("critical", reader.words.critical),
    };
    view! {
        <svg class=move || ["light ", name().0].concat() role="img" aria-label=move || name().1>
            <use href=move || ["#light-", name().0].concat() />
        </svg>
    }
    .into_any()
}
