//! A text of the plan, cheap to clone because figures repeat the names of their inputs.

use std::{fmt, ops::Deref, sync::Arc};

/// An immutable text; its clones share one allocation.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(Arc<str>);

impl Default for Text {
    fn default() -> Self {
        Self(Arc::from(""))
    }
}
impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}
impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}
impl Text {
    /// Removes characters that are invisible or change the direction of text: control characters,
    /// bidirectional overrides and isolates, the byte order mark. A line break stays if `lines` is
    /// true, and otherwise becomes a space; a tab always becomes a space.
    ///
    /// ```
    /// use planner::model::Text;
    /// assert_eq!(&*Text::clean("a\u{202e}b\u{0}\tc\nd", false), "ab c d");
    /// assert_eq!(&*Text::clean("a\r\nb", true), "a\nb");
    /// ```
    #[must_use]
    pub fn clean(text: &str, lines: bool) -> Self {
        if !text.contains(unseen) {
            return text.into();
        }
        let text = text.replace("\r\n", "\n");
        let kept = text.chars().filter_map(|c| match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' if lines => Some('\n'),
            '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
            c => (!unseen(c)).then_some(c),
        });
        kept.collect::<String>().into()
    }
}

/// Whether [`Text::clean`] removes or replaces a character: it is invisible, breaks a line or
/// changes the direction of text.
fn unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}
impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(Arc::from(text))
    }
}
impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(Arc::from(text))
    }
}
impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}
impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        *self.0 == **other
    }
}
