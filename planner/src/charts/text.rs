//! Estimates text widths, and shortens and wraps texts to a width.

/// Estimates the width of a text in pixels at a font size, from above: no common system font is
/// wider.
///
/// ```
/// use planner::charts::text_width;
/// assert!(text_width("mmm", 12.0) > text_width("iii", 12.0));
/// assert_eq!(text_width("", 12.0), 0.0);
/// ```
#[must_use]
pub fn text_width(text: &str, size: f64) -> f64 {
    size * text.chars().map(width).sum::<f64>()
}

/// Returns the width of a character in ems, in the widest of the common system fonts.
fn width(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '\'' | '|' | '’' => 0.3,
        // Tabs and line breaks are written as spaces.
        '\t' | '\n' | '\r' | '.' | ',' | ':' | ';' | ' ' | '\u{a0}' | 'I' | 'í' | 'î' | 'ï' => {
            0.33
        }
        '\u{202f}' | '\u{2009}' => 0.2,
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe0f}' | '\0'..='\u{1f}' => 0.0,
        '⁰'..='⁹' | '²' | '³' | '¹' | 'f' | 't' | 'r' | '-' | '(' | ')' | '[' | ']' | '/' | '·' => {
            0.42
        }
        'm' | 'M' | 'W' | '—' | '%' | '…' | '€' | 'œ' | 'Œ' | 'æ' => 1.0,
        'w' | 'A'..='Z' | 'À'..='Þ' | '+' | '<' | '>' | '=' | '−' | '→' => 0.84,
        '!'..='~' | '¡'..='ÿ' => 0.64,
        // Other alphabets, then characters as wide as they are high.
        '\u{100}'..='\u{10ff}' => 0.75,
        _ => 1.15,
    }
}

/// Shortens a text to a width; an ellipsis replaces what is cut.
///
/// ```
/// use planner::charts::shortened;
/// assert_eq!(shortened("Memory", 12.0, 100.0), "Memory");
/// assert_eq!(shortened("A long name", 12.0, 60.0), "A long…");
/// ```
#[must_use]
pub fn shortened(text: &str, size: f64, room: f64) -> String {
    if text_width(text, size) <= room {
        return text.to_owned();
    }
    let (mut wide, mut out) = (text_width("…", size), String::new());
    for c in text.chars() {
        wide += size * width(c);
        if wide > room {
            break;
        }
        out.push(c);
    }
    let mut out = out.trim_end().to_owned();
    out.push('…');
    out
}

/// Wraps a text between words to lines of a width. A word that is too long is shortened.
pub(super) fn wrapped(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = lines.last().map(|line| [line, " ", word].concat());
        match (longer, lines.last_mut()) {
            (Some(longer), Some(last)) if text_width(&longer, size) <= room => *last = longer,
            _ => lines.push(shortened(word, size, room)),
        }
    }
    lines
}

/// Appends a text escaped for XML. Characters that XML does not allow are left out.
pub(super) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
}
