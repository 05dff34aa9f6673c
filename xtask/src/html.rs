//! The tags of our own built page, their attributes, and what scripts hold, by a tokenizer that follows browsers.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

/// A start tag, where it stands, and what follows it.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag {
    /// The name, in small letters.
    pub name: String,
    /// Attributes by name, in small letters.
    pub attributes: Vec<(String, String)>,
    /// Where the text after the tag begins.
    pub end: usize,
    /// The text up to the next tag: of a script all that it holds, exactly as the browser hashes it.
    pub text: String,
}

impl Tag {
    /// The value of an attribute; empty for one without value.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// All start tags of a page; comments and what stands inside scripts and styles are none.
#[must_use]
pub fn tags(html: &str) -> Vec<Tag> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // Scripts and styles hold text, whatever it looks like.
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
