//! Reads the files of the checkout, and blanks out comments, strings and tests in Rust code.

use std::fs;
use std::ops::Range;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A text file of the checkout.
#[derive(Debug, Clone)]
pub struct Source {
    /// Path relative to the checkout, with `/`.
    pub path: String,
    /// The content of the file.
    pub text: String,
}

/// Generated files and folders, which are skipped.
const MADE: [&str; 5] = ["target", "dist", "node_modules", ".git", "Cargo.lock"];

impl Source {
    /// Whether it is a Rust file.
    pub fn is_rust(&self) -> bool {
        Path::new(&self.path)
            .extension()
            .is_some_and(|extension| extension == "rs")
    }

    /// Whether the whole file is test or benchmark code.
    pub fn is_test(&self) -> bool {
        self.path
            .split('/')
            .any(|part| matches!(part, "tests" | "benches" | "fuzz"))
    }

    /// Returns the code with comments, string contents and tests blanked out.
    pub fn code(&self) -> String {
        drawn(&self.text, false, false)
    }

    /// Returns the code with comments and string contents blanked out, but with its tests.
    pub fn code_and_tests(&self) -> String {
        drawn(&self.text, false, true)
    }

    /// Returns the code with comments and tests blanked out, but with its strings.
    pub fn code_and_strings(&self) -> String {
        drawn(&self.text, true, false)
    }

    /// Formats a fault of this file with the line of the byte offset `at`.
    pub fn fault(&self, at: usize, what: &str) -> String {
        let line = self.text[..at].matches('\n').count() + 1;
        format!("{}:{line}: {what}", self.path)
    }
}

/// Returns all text files of a checkout, sorted by path.
pub fn sources(root: &Path) -> Vec<Source> {
    let mut sources = Vec::new();
    collect(root, root, &mut sources);
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

fn collect(root: &Path, folder: &Path, sources: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if MADE.iter().any(|made| entry.file_name() == *made) {
            continue;
        }
        if path.is_dir() {
            collect(root, &path, sources);
        } else if let (Ok(text), Ok(relative)) =
            (fs::read_to_string(&path), path.strip_prefix(root))
        {
            sources.push(Source {
                path: relative.to_string_lossy().replace('\\', "/"),
                text,
            });
        }
    }
}

/// Returns the byte offsets at which a word occurs as a whole word.
pub fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| {
            !code[..*at].ends_with(part) && !code[at + word.len()..].starts_with(part)
        })
}

/// Draws the kept tokens over a text of spaces, so that every line and every byte offset stays the
/// same.
struct Blanker<'a> {
    text: &'a str,
    out: Vec<u8>,
    strings: bool,
    tests: bool,
}

impl Blanker<'_> {
    fn draw(&mut self, tokens: TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            // Doc comments are tokens, too; their span starts with the comment's own characters.
            let written = &self.text[token.span().byte_range()];
            if written.starts_with("//") || written.starts_with("/*") {
                continue;
            }
            let marked = matches!(&token, TokenTree::Punct(mark) if mark.as_char() == '#');
            if !self.tests && marked && tokens.peek().is_some_and(of_tests) {
                // Skip the attributed item: it ends with a brace group or a semicolon.
                let ends = |token: &TokenTree| match token {
                    TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                    TokenTree::Punct(mark) => mark.as_char() == ';',
                    _ => false,
                };
                tokens.by_ref().find(ends);
                continue;
            }
            match token {
                TokenTree::Group(group) => {
                    self.keep(group.span_open().byte_range());
                    self.draw(group.stream());
                    self.keep(group.span_close().byte_range());
                }
                TokenTree::Literal(literal) => {
                    let range = literal.span().byte_range();
                    if self.strings
                        || literal
                            .to_string()
                            .starts_with(|c: char| c.is_ascii_digit())
                    {
                        self.keep(range);
                    } else {
                        self.out[range.start] = b'"';
                        self.out[range.end - 1] = b'"';
                    }
                }
                other => self.keep(other.span().byte_range()),
            }
        }
    }

    fn keep(&mut self, range: Range<usize>) {
        self.out[range.clone()].copy_from_slice(&self.text.as_bytes()[range]);
    }
}

/// Whether the token after a `#` is `[cfg(test)]`.
fn of_tests(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(_)) && token.to_string().replace(' ', "") == "[cfg(test)]"
}

/// Tokenizes Rust code; returns no tokens if that fails, since the compiler reports such errors
/// better.
pub fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap_or_default()
}

fn drawn(text: &str, strings: bool, tests: bool) -> String {
    let blank = |byte: u8| if byte == b'\n' { byte } else { b' ' };
    let mut canvas = Blanker {
        text,
        out: text.bytes().map(blank).collect(),
        strings,
        tests,
    };
    canvas.draw(tokens(text));
    String::from_utf8_lossy(&canvas.out).into_owned()
}
