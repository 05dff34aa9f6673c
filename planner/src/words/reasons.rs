//! Sentences that tell why a value was refused.

use super::{Language, reading::ReadError};
use crate::model::{NumberKind, Reason};

/// Returns the reason of a refusal as a sentence. `write` formats a number as the field shows it.
#[must_use]
#[allow(clippy::too_many_lines)] // one arm per reason, and nothing else
pub fn refusal(reason: &Reason, language: Language, write: &dyn Fn(f64) -> String) -> String {
    let with = |words, value: &str| language.of(words).replace("{}", value);
    let plain = |words| with(words, "");
    let count = |n: usize| write(f64::from(u32::try_from(n).unwrap_or(u32::MAX)));
    match reason {
        Reason::OutOfRange(kind) => range(kind, language, write),
        Reason::Syntax(error) => with(
            [
                "This is not a plan document: {}.",
                "Ce n’est pas un document de plan : {}.",
            ],
            error,
        ),
        Reason::TooLarge(most) => with(["At most {} bytes.", "Au plus {} octets."], &count(*most)),
        Reason::Newer(_) => plain([
            "It comes from a newer Palier.",
            "Il vient d’un Palier plus récent.",
        ]),
        Reason::UnknownKey => plain(["There is no such field.", "Ce champ n’existe pas."]),
        Reason::WrongType(_) => plain([
            "Something else is expected here.",
            "Autre chose est attendu ici.",
        ]),
        Reason::NotWhole => plain([
            "A whole number is needed here.",
            "Il faut ici un nombre entier.",
        ]),
        Reason::UpsideDown => plain([
            "The range starts above its end.",
            "La plage commence au-dessus de sa fin.",
        ]),
        Reason::RangeThroughZero => plain([
            "A range must start above zero here.",
            "Une plage doit commencer ici au-dessus de zéro.",
        ]),
        Reason::TooLong(most) => with(
            ["At most {} characters.", "Au plus {} caractères."],
            &count(*most),
        ),
        Reason::TooMany(most) => with(["At most {} rows.", "Au plus {} lignes."], &count(*most)),
        Reason::TooFew(1) => plain(["At least one row is needed.", "Il faut au moins une ligne."]),
        Reason::TooFew(least) => with(["At least {} rows.", "Au moins {} lignes."], &count(*least)),
        Reason::NotADate => plain([
            "A day between 1970 and 2200 is needed.",
            "Il faut un jour entre 1970 et 2200.",
        ]),
        Reason::NoSuchDay => plain(["This month has no such day.", "Ce mois n’a pas ce jour."]),
        Reason::NotAFlag => plain(["Yes or no is needed here.", "Il faut ici oui ou non."]),
        Reason::NotAChoice(_) => plain([
            "This is not one of the choices.",
            "Ce n’est pas un des choix.",
        ]),
        Reason::Twice => plain([
            "Another row already has this name.",
            "Une autre ligne porte déjà ce nom.",
        ]),
        Reason::Missing => plain(["This must be given.", "Il faut le donner."]),
        Reason::LessThan(least) => with(
            [
                "It cannot be less than {}.",
                "Cela ne peut être moins que {}.",
            ],
            &write(*least),
        ),
        Reason::MoreThan(most) => with(
            [
                "It cannot be more than {}.",
                "Cela ne peut être plus que {}.",
            ],
            &write(*most),
        ),
        Reason::NotThere => plain([
            "The plan has nothing of this name.",
            "Le plan n’a rien de ce nom.",
        ]),
        Reason::NotACurrency => plain([
            "Three capital letters are needed, such as EUR.",
            "Il faut trois majuscules, comme EUR.",
        ]),
    }
}

fn range(kind: &NumberKind, language: Language, write: &dyn Fn(f64) -> String) -> String {
    let words = if kind.above {
        [
            "It must be more than {min} and at most {max}.",
            "Il faut plus de {min} et au plus {max}.",
        ]
    } else {
        [
            "It must be between {min} and {max}.",
            "Il faut une valeur entre {min} et {max}.",
        ]
    };
    language
        .of(words)
        .replace("{min}", &write(kind.min))
        .replace("{max}", &write(kind.max))
}

/// Returns a sentence that tells why a text could not be read as a number.
#[must_use]
pub fn read_error(error: &ReadError, language: Language) -> String {
    let with = |words, value: &str| language.of(words).replace("{}", value);
    let plain = |words| with(words, "");
    match error {
        ReadError::Empty => plain(["A number is needed here.", "Il faut ici un nombre."]),
        ReadError::NotANumber => plain([
            "Not a number. Try 1,234.5 or 10..20.",
            "Nombre illisible. Essayez 1\u{202f}234,5 ou 10..20.",
        ]),
        ReadError::Unit(unit) => with(
            [
                "“{}” does not fit here.",
                "«\u{a0}{}\u{a0}» ne convient pas ici.",
            ],
            unit,
        ),
        ReadError::Currency(typed, own) => with(
            [
                "This plan counts in {own}: “{}” is another currency.",
                "Ce plan compte en {own}\u{a0}: «\u{a0}{}\u{a0}» est une autre devise.",
            ],
            typed,
        )
        .replace("{own}", own),
        ReadError::Fraction => plain([
            "Fractions are not read: write 0.5 for 1/2.",
            "Les fractions ne sont pas lues\u{a0}: écrivez 0,5 pour 1/2.",
        ]),
        ReadError::Grouping(sign) => with(
            [
                "“{}” does not group digits: write 1,000 or 1000.",
                "«\u{a0}{}\u{a0}» ne sépare pas les milliers\u{a0}: écrivez 1\u{202f}000 ou 1000.",
            ],
            &sign.to_string(),
        ),
        ReadError::Several => plain([
            "These are several numbers: paste them into a table, or type one.",
            "Ce sont plusieurs nombres\u{a0}: collez-les dans un tableau, ou saisissez-en un.",
        ]),
        ReadError::Dash => plain([
            "A range is written 10..20 here, as a dash may be a minus.",
            "Ici une fourchette s’écrit 10..20, car un tiret peut être un moins.",
        ]),
    }
}
