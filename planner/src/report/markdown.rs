//! The report as Markdown that any renderer shows the same, with all text escaped.

use super::{Block, Line, Report, Role, Span};

/// Renders the report as Markdown.
///
/// ```
/// use planner::report::{Block, Span, Report, Section, markdown};
/// let text = |text: &str| vec![Span { text: text.to_owned(), ..Span::default() }];
/// let report = Report {
///     title: text("Q2"),
///     subtitle: text("*Ours*"),
///     summary: Vec::new(),
///     sections: vec![Section { title: "Next", blocks: vec![Block::List(vec![text("1. Grow")])] }],
/// };
/// assert_eq!(markdown(&report), "# Q2\n\n\\*Ours\\*\n\n## Next\n\n- 1\\. Grow\n");
/// ```
#[must_use]
pub fn markdown(report: &Report) -> String {
    let mut out = String::from("# ");
    out.push_str(&inline(&report.title));
    out.push_str("\n\n");
    out.push_str(&first_escaped(&inline(&report.subtitle)));
    out.push('\n');
    if !report.summary.is_empty() {
        push(
            &["\n", &first_escaped(&inline(&report.summary)), "\n"],
            &mut out,
        );
    }
    for section in &report.sections {
        out.push_str("\n## ");
        out.push_str(&escaped(section.title));
        out.push('\n');
        for block in &section.blocks {
            out.push('\n');
            self::block(block, &mut out);
        }
    }
    out
}

fn block(block: &Block, out: &mut String) {
    match block {
        Block::Line(line) => push(&[&first_escaped(&inline(line)), "\n"], out),
        Block::List(lines) => {
            for line in lines {
                push(&["- ", &first_escaped(&inline(line)), "\n"], out);
            }
        }
        Block::Table { heads, rows } => {
            row(heads.iter().map(|head| escaped(head)), out);
            let column = |place: usize| rows.first().and_then(|row| row.get(place)?.first());
            let marks = (0..heads.len()).map(|place| match column(place) {
                Some(Span {
                    role: Role::Number, ..
                }) => "---:".to_owned(),
                _ => "---".to_owned(),
            });
            row(marks, out);
            for cells in rows {
                row(cells.iter().map(inline), out);
            }
        }
    }
}

fn push(texts: &[&str], out: &mut String) {
    out.extend(texts.iter().copied());
}

fn row(cells: impl Iterator<Item = String>, out: &mut String) {
    for cell in cells {
        push(&["| ", &cell, " "], out);
    }
    out.push_str("|\n");
}

/// Renders a line, escaped, with emphasised spans between `**`.
fn inline(line: &Line) -> String {
    let mut out = String::new();
    for spans in line.chunk_by(|a, b| a.strong == b.strong) {
        let text = super::document::text(spans);
        // `**` is emphasis only where it touches the words, so keep spaces outside.
        let bare = text.trim();
        if bare.is_empty() || !spans[0].strong {
            push(&[&escape(&text)], &mut out);
            continue;
        }
        let (before, after) = text.split_once(bare).unwrap_or_default();
        push(&[before, "**", &escape(bare), "**", after], &mut out);
    }
    out.trim().to_owned()
}

/// Escapes a text so that Markdown shows it as it is: no markup, no HTML, no links, no mentions.
///
/// ```
/// use planner::report::escaped;
/// assert_eq!(escaped("# *a* <b>"), r"\# \*a\* &lt;b&gt;");
/// assert_eq!(escaped("1. R&D"), r"1\. R&amp;D");
/// ```
#[must_use]
pub fn escaped(text: &str) -> String {
    first_escaped(escape(text).trim())
}

/// Escapes what is markup anywhere in a line.
fn escape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match c {
            // Entities rather than backslashes, which older parsers of Markdown do not support
            // here.
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // The parser of a table removes the backslash before anything else is read.
            '|' => out.push_str("&#124;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '$' | '^' | '#' => {
                push(&["\\", c.encode_utf8(&mut [0; 4])], &mut out);
            }
            // Some renderers turn bare addresses into links.
            ':' if rest.as_str().starts_with("//") => out.push_str("\\:"),
            '.' if ends_with_www(&out) => out.push_str("\\."),
            // Renderers look for e-mail addresses and mentions after unescaping: an invisible word
            // joiner detaches the name.
            '@' => out.push_str("@\u{2060}"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => {
                // A line break in a text would end its line of Markdown.
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    out
}

fn ends_with_www(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 3 && bytes[bytes.len() - 3..].eq_ignore_ascii_case(b"www")
}

/// Escapes what is markup only at the beginning of a line: headings, lists, rules, task boxes.
fn first_escaped(text: &str) -> String {
    let boxed = ["\\[ \\]", "\\[x\\]", "\\[X\\]"];
    if boxed.iter().any(|mark| text.starts_with(mark)) {
        // Some renderers look for a task box after unescaping.
        return ["\\[\u{2060}", &text[2..]].concat();
    }
    let digits = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (before, after) = text.split_at(digits);
    let markup: &[char] = if digits == 0 {
        &['+', '-', '=', ':']
    } else {
        &['.', ')']
    };
    let mark = if after.starts_with(markup) { "\\" } else { "" };
    [before, mark, after].concat()
}
