//! Capitals and small letters, of the words that the planner itself has: English, French, and signs of currencies.
//!
//! The standard library knows those of every script; its tables would be 11 KB of what is fetched.

/// How far apart a letter and its capital are, in ASCII and Latin-1 alike.
const APART: u8 = 32;

/// The small letter of a capital; anything else stays what it is.
fn small(letter: char) -> char {
    match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => moved(letter, |code| code + APART),
        'Œ' => 'œ',
        'Ÿ' => 'ÿ',
        'Ł' => 'ł',
        _ => letter,
    }
}

/// The capital of a small letter; anything else stays what it is.
fn capital(letter: char) -> char {
    match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => moved(letter, |code| code - APART),
        'œ' => 'Œ',
        'ÿ' => 'Ÿ',
        'ł' => 'Ł',
        _ => letter,
    }
}

fn moved(letter: char, by: fn(u8) -> u8) -> char {
    u8::try_from(letter).map_or(letter, |code| char::from(by(code)))
}

/// Whether a word of these may go on with it.
pub(crate) fn is_letter(letter: char) -> bool {
    small(letter) != letter || capital(letter) != letter
}

/// Whether two words differ in nothing but capitals.
///
/// ```
/// use planner::words::alike;
/// assert!(alike("Élevé", "ÉLEVÉ") && alike("ZŁ", "zł") && !alike("eleve", "élevé"));
/// ```
#[must_use]
pub fn alike(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|word| word.chars().map(small));
    one.eq(other)
}

/// A name within a sentence: its first letter small, unless it is an abbreviation.
///
/// ```
/// use planner::words::inside;
/// assert_eq!(inside("Écart de latence"), "écart de latence");
/// assert_eq!([inside("CPU use"), inside("P95")], ["CPU use", "P95"]);
/// ```
#[must_use]
pub fn inside(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next();
    let rest = letters.as_str();
    if rest.starts_with(|next: char| small(next) != next || next.is_ascii_digit()) {
        return name.to_owned();
    }
    first.map(small).into_iter().chain(rest.chars()).collect()
}

/// What begins a sentence: its first letter a capital.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(capital);
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::{capital, small};

    #[test]
    fn letters_are_those_of_the_standard_library() {
        for letter in ('\0'..='\u{ff}').chain("ŒœŸŁł漢".chars()) {
            assert_eq!(Some(small(letter)), letter.to_lowercase().next());
            let mut upper = letter.to_uppercase();
            // The sign for a millionth has a Greek capital, `ß` has two letters.
            if letter != 'µ' && upper.len() == 1 {
                assert_eq!(Some(capital(letter)), upper.next());
            }
        }
    }
}
