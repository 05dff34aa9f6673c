//! Names of resources in sentences, with the article that each language needs.

use super::tables::Known;
use crate::calculators::{Argument, Sentence};
use crate::model::{Choice, Number, Unit};

/// The resources with built-in names, with their articles, inside a sentence.
const THE: [[&str; 2]; 6] = [
    ["the processor", "le processeur"],
    ["the memory", "la mémoire"],
    ["the database", "la base de données"],
    ["the bandwidth", "la bande passante"],
    ["the storage", "le stockage"],
    ["the message queue", "la file de messages"],
];
/// The same, at the beginning of a sentence.
const THE_FIRST: [[&str; 2]; 6] = [
    ["The processor", "Le processeur"],
    ["The memory", "La mémoire"],
    ["The database", "La base de données"],
    ["The bandwidth", "La bande passante"],
    ["The storage", "Le stockage"],
    ["The message queue", "La file de messages"],
];
/// The same, in an enumeration, where English has no article.
const LISTED: [[&str; 2]; 6] = [
    ["processor", "le processeur"],
    ["memory", "la mémoire"],
    ["database", "la base de données"],
    ["bandwidth", "la bande passante"],
    ["storage", "le stockage"],
    ["message queue", "la file de messages"],
];
/// The same, as the first of an enumeration that begins a sentence.
const LISTED_FIRST: [[&str; 2]; 6] = [
    ["Processor", "Le processeur"],
    ["Memory", "La mémoire"],
    ["Database", "La base de données"],
    ["Bandwidth", "La bande passante"],
    ["Storage", "Le stockage"],
    ["Message queue", "La file de messages"],
];

fn named(words: &[[&'static str; 2]; 6], id: &str) -> Argument {
    let place = Known::OPTIONS.keys.iter().position(|key| *key == id);
    match place.and_then(|place| words.get(place)) {
        Some(words) => Argument::Words(*words),
        // A name that the user entered gets no article.
        None => Argument::Text(id.to_owned()),
    }
}

/// Returns a resource with its article, inside a sentence: “the database”.
#[must_use]
pub fn the(id: &str) -> Argument {
    named(&THE, id)
}

/// Returns a resource with its article, at the beginning of a sentence: “The database”.
#[must_use]
pub fn the_first(id: &str) -> Argument {
    named(&THE_FIRST, id)
}

/// Returns a resource in an enumeration; `first` where it begins the sentence.
#[must_use]
pub fn listed(id: &str, first: bool) -> Argument {
    named(if first { &LISTED_FIRST } else { &LISTED }, id)
}

/// Returns a sentence about a `{share}`, or about its range from `{low}` to `{high}`, with the
/// percent sign only once.
#[must_use]
pub fn share_or_range(share: Number, one: [&'static str; 2], range: [&'static str; 2]) -> Sentence {
    match share.spread() {
        Some((low, high)) => Sentence::new(&[], range)
            .with("low", Argument::Number(low * 100.0, Unit::Plain))
            .with("high", Argument::Number(high, Unit::Share)),
        None => Sentence::new(&[], one).with("share", Argument::Number(share.get(), Unit::Share)),
    }
}
