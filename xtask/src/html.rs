//! Reads the tags, attributes and script contents of the built page, with a tokenizer that follows
//! the HTML standard.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

/// A start tag, with the text that follows it.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag {
    /// The tag name, in lower case.
    pub name: String,
    /// Attributes in document order, with names in lower case.
    pub attributes: Vec<(String, String)>,
    /// Byte offset of the end of the tag.
    pub end: usize,
    /// The text up to the next tag; for a script its whole content, exactly as the browser hashes
    /// it.
    pub text: String,
}

impl Tag {
    /// Returns the value of an attribute: empty if it has no value, `None` if it is absent.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// Returns all start tags of a page, without those in comments, scripts and styles.
#[must_use]
pub fn tags(html: &str) -> Vec<Tag> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // The content of scripts and styles is text, even if it looks like tags.
    emitter.naively_switch_states(true);
    let mut tags: Vec<Tag> = Vec::new();
    let mut inside = false;
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => {
                inside = true;
                let attributes = tag.attributes.iter();
                tags.push(Tag {
                    name: text(&tag.name),
                    attributes: attributes
                        .map(|(key, value)| (text(key), text(value)))
                        .collect(),
                    end: tag.span.end,
                    text: String::new(),
                });
            }
            Token::EndTag(_) => inside = false,
            Token::String(said) => {
                if let Some(tag) = tags.last_mut().filter(|_| inside) {
                    tag.text += &text(&said);
                }
            }
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    tags
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_attributes_are_read_quoted_or_not() {
        let html = r#"<!doctype html><!-- <a href=x> --><link rel=icon href='a.svg'/><SCRIPT type="module" async>if (1 <b) {"&amp;<p>"}</script><p>"#;
        let tags = tags(html);
        let names: Vec<&str> = tags.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["link", "script", "p"]);
        assert_eq!(tags[0].attribute("href"), Some("a.svg"));
        assert_eq!(tags[0].attribute("rel"), Some("icon"));
        assert_eq!(tags[1].attribute("async"), Some(""));
        assert_eq!(tags[1].attribute("src"), None);
        assert_eq!(tags[1].text, r#"if (1 <b) {"&amp;<p>"}"#);
        assert!(html[tags[1].end..].starts_with("if (1"));
    }

    #[test]
    fn broken_pages_end_too() {
        for (html, count) in [
            ("<", 0),
            ("<a", 0),
            ("<a b", 0),
            ("<a b=", 0),
            ("<a b=\"c", 0),
            ("<script>", 1),
            ("<!--", 0),
            ("<a / =>", 1),
            ("<é>", 0),
        ] {
            assert_eq!(tags(html).len(), count, "{html}");
        }
    }
}
