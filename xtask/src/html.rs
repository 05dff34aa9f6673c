//! Just enough HTML to read our own built page: its tags, their attributes, inline scripts.

/// A start tag, where it stands, and what follows it.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// The name as written.
    pub name: &'a str,
    /// Attributes as written, values without their quotes.
    pub attributes: Vec<(&'a str, &'a str)>,
    /// Where the text after the tag begins.
    pub end: usize,
}

impl<'a> Tag<'a> {
    /// The value of an attribute; empty for one without value.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| *value)
    }
}

/// All start tags of a page; comments and the insides of scripts and styles are passed over.
#[must_use]
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|i| at + i) {
        if html[open..].starts_with("<!--") {
            at = html[open..]
                .find("-->")
                .map_or(html.len(), |i| open + i + 3);
            continue;
        }
        if !html[open + 1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            at = open + 1;
            continue;
        }
        let tag = tag(html, open + 1);
        at = tag.end;
        if ["script", "style"]
            .iter()
            .any(|name| tag.name.eq_ignore_ascii_case(name))
        {
            at += content(html, &tag).len();
        }
        tags.push(tag);
    }
    tags
}

/// What stands between a tag and its end tag, exactly as the browser hashes it.
#[must_use]
pub fn content<'a>(html: &'a str, tag: &Tag) -> &'a str {
    let rest = &html[tag.end..];
    let end = format!("</{}", tag.name.to_ascii_lowercase());
    &rest[..rest.to_ascii_lowercase().find(&end).unwrap_or(rest.len())]
}

fn tag(html: &str, start: usize) -> Tag<'_> {
    let mut at = start
        + length(&html[start..], |c| {
            !c.is_whitespace() && c != '>' && c != '/'
        });
    let name = &html[start..at];
    let mut attributes = Vec::new();
    loop {
        at += length(&html[at..], |c| c.is_whitespace() || c == '/');
        if at >= html.len() || html[at..].starts_with('>') {
            return Tag {
                name,
                attributes,
                end: (at + 1).min(html.len()),
            };
        }
        let key_end = at + length(&html[at..], |c| !c.is_whitespace() && !"=>/".contains(c)).max(1);
        let key = &html[at..key_end];
        at = key_end;
        let Some(rest) = html[at..].strip_prefix('=') else {
            attributes.push((key, ""));
            continue;
        };
        at += 1;
        let quote = rest.chars().next().filter(|c| "\"'".contains(*c));
        let value = if let Some(quote) = quote {
            let inside = &rest[1..];
            let value = &inside[..length(inside, |c| c != quote)];
            at += value.len() + 2;
            value
        } else {
            let value = &rest[..length(rest, |c| !c.is_whitespace() && c != '>')];
            at += value.len();
            value
        };
        at = at.min(html.len());
        attributes.push((key, value));
    }
}

/// How many bytes at the start of a text hold only such characters.
fn length(text: &str, holds: impl Fn(char) -> bool) -> usize {
    text.find(|c| !holds(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_attributes_are_read_quoted_or_not() {
        let html = r#"<!doctype html><!-- <a href=x> --><link rel=icon href='a.svg'/><script type="module" async>if (1 <b) {}</script><p>"#;
        let tags = tags(html);
        let names: Vec<&str> = tags.iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["link", "script", "p"]);
        assert_eq!(tags[0].attribute("href"), Some("a.svg"));
        assert_eq!(tags[0].attribute("rel"), Some("icon"));
        assert_eq!(tags[1].attribute("async"), Some(""));
        assert_eq!(content(html, &tags[1]), "if (1 <b) {}");
    }

    #[test]
    fn broken_pages_end_too() {
        for html in [
            "<", "<a", "<a b", "<a b=", "<a b=\"c", "<script>", "<!--", "<a / =>", "<é>",
        ] {
            let _ = tags(html);
        }
    }
}
