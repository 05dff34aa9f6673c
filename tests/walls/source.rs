//! The files of the checkout, and Rust code without what is not code.

use std::fs;
use std::path::Path;

/// A text file of the checkout.
#[derive(Debug, Clone)]
pub struct Source {
    /// Path from the checkout's folder, with `/`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// What is made, not written.
const MADE: [&str; 5] = ["target", "dist", "node_modules", ".git", "Cargo.lock"];

impl Source {
    /// Whether it is Rust.
    pub fn is_rust(&self) -> bool {
        Path::new(&self.path)
            .extension()
            .is_some_and(|extension| extension == "rs")
    }

    /// Whether all of it is there to test.
    pub fn is_test(&self) -> bool {
        self.path
            .split('/')
            .any(|part| matches!(part, "tests" | "benches" | "fuzz"))
    }

    /// The code alone: comments, the insides of strings, and tests are blank.
    pub fn code(&self) -> String {
        let bare = self.code_and_tests();
        without_tests(&bare, &bare)
    }

    /// The code with its tests: comments and the insides of strings are blank.
    pub fn code_and_tests(&self) -> String {
        blank(&self.text, true)
    }

    /// The code with its strings: comments and tests are blank.
    pub fn code_and_strings(&self) -> String {
        without_tests(&blank(&self.text, false), &self.code_and_tests())
    }

    /// A fault in this file, at the line of this place in its text.
    pub fn fault(&self, at: usize, what: &str) -> String {
        let line = self.text[..at].matches('\n').count() + 1;
        format!("{}:{line}: {what}", self.path)
    }
}

/// All text files of a checkout.
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

/// Where a word stands in code, whole.
pub fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| {
            !code[..*at].ends_with(part) && !code[at + word.len()..].starts_with(part)
        })
}

/// Rust text with spaces for comments and, where asked, for the insides of strings; every line and
/// every byte stays where it was.
fn blank(text: &str, strings: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let (length, what) = piece(rest, text.len() - rest.len(), text);
        let (piece, after) = rest.split_at(length);
        match what {
            Piece::Comment => out.extend(piece.chars().flat_map(spaces)),
            Piece::Text if strings => {
                let inside = |i: usize, c: char| i != 0 && i + c.len_utf8() != piece.len();
                for (i, c) in piece.char_indices() {
                    if inside(i, c) {
                        out.extend(spaces(c));
                    } else {
                        out.push(c);
                    }
                }
            }
            Piece::Text | Piece::Code => out.push_str(piece),
        }
        rest = after;
    }
    out
}

enum Piece {
    Code,
    Comment,
    Text,
}

fn spaces(c: char) -> impl Iterator<Item = char> {
    let (blank, count) = if c == '\n' {
        ('\n', 1)
    } else {
        (' ', c.len_utf8())
    };
    std::iter::repeat_n(blank, count)
}

/// The length and the kind of what a text begins with.
fn piece(rest: &str, at: usize, whole: &str) -> (usize, Piece) {
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), Piece::Comment);
    }
    if rest.starts_with("/*") {
        return (block_comment(rest), Piece::Comment);
    }
    let in_word = whole[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let raw = rest
        .strip_prefix('r')
        .filter(|_| !in_word || whole[..at].ends_with('b'));
    if let Some(raw) = raw {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if raw[hashes..].starts_with('"') {
            let end = format!("\"{}", "#".repeat(hashes));
            let inside = &raw[hashes + 1..];
            let length = inside.find(&end).map_or(inside.len(), |i| i + end.len());
            return (1 + hashes + 1 + length, Piece::Text);
        }
    }
    if rest.starts_with('"') {
        return (quoted(rest, '"'), Piece::Text);
    }
    if let Some(after) = rest.strip_prefix('\'') {
        let mut chars = after.chars();
        let (first, second) = (chars.next(), chars.next());
        // A quote that nothing closes is a lifetime.
        if first == Some('\\') || second == Some('\'') {
            return (quoted(rest, '\''), Piece::Text);
        }
    }
    (rest.chars().next().map_or(1, char::len_utf8), Piece::Code)
}

fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (i, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return i + 1,
            _ => {}
        }
    }
    rest.len()
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let bytes = rest.as_bytes();
    let mut i = 0;
    while i + 1 < bytes.len() {
        match &bytes[i..i + 2] {
            b"/*" => (depth, i) = (depth + 1, i + 2),
            b"*/" if depth == 1 => return i + 2,
            b"*/" => (depth, i) = (depth - 1, i + 2),
            _ => i += 1,
        }
    }
    rest.len()
}

/// Blanks what stands under `#[cfg(test)]`; `bare` is the same text without comments and strings,
/// so that only real braces count.
fn without_tests(text: &str, bare: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    while let Some(start) = bare[done..].find(MARK).map(|i| done + i) {
        out.push_str(&text[done..start]);
        let end = item_end(bare, start + MARK.len());
        out.extend(text[start..end].chars().flat_map(spaces));
        done = end;
    }
    out.push_str(&text[done..]);
    out
}

fn item_end(bare: &str, from: usize) -> usize {
    let mut depth = 0_usize;
    for (i, c) in bare[from..].char_indices() {
        match c {
            ';' if depth == 0 => return from + i + 1,
            '{' => depth += 1,
            '}' if depth <= 1 => return from + i + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    bare.len()
}
