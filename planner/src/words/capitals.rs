//! Upper and lower case for the letters of the planner's words: English, French, currency signs.
//!
//! The case tables of the standard library cover every script and would add 11 KB to the download.

/// Distance between the codes of a capital and its small letter, in both ASCII and Latin-1.
const APART: u8 = 32;

/// Lower-cases a capital; returns any other character unchanged.
fn small(letter: char) -> char {
    match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => moved(letter, |code| code + APART),
        'Œ' => 'œ',
        'Ÿ' => 'ÿ',
        'Ł' => 'ł',
        _ => letter,
    }
}

/// Upper-cases a small letter; returns any other character unchanged.
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

/// Whether a character is a letter that has two cases here, so that it can continue a word.
pub(crate) fn is_letter(letter: char) -> bool {
    small(letter) != letter || capital(letter) != letter
}

/// Returns a text in lower case.
pub(crate) fn lower_case(text: &str) -> String {
    text.chars().map(small).collect()
}

/// Whether two words are equal when case is ignored. Accents count.
///
/// ```
/// use planner::words::eq_ignore_case;
/// assert!(eq_ignore_case("Élevé", "ÉLEVÉ") && eq_ignore_case("ZŁ", "zł") && !eq_ignore_case("eleve", "élevé"));
/// ```
#[must_use]
pub fn eq_ignore_case(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|word| word.chars().map(small));
    one.eq(other)
}

/// Returns a name as it appears inside a sentence: with a lower-case first letter, unless it starts
/// with an abbreviation (a capital or a digit in second place).
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

/// Returns a text with its first letter in upper case, to start a sentence.
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
            // Excluded: `µ` (micro sign), whose capital is Greek, and `ß`, whose capital is two
            // letters.
            if letter != 'µ' && upper.len() == 1 {
                assert_eq!(Some(capital(letter)), upper.next());
            }
        }
    }
}
