//! The report as HTML for the clipboard: headings, lists and tables that word processors paste as
//! such, with all text escaped.

use super::{Block, Line, Report, Role};

/// Renders the report as an HTML fragment.
///
/// ```
/// use planner::report::{Block, Span, Report, Section, html};
/// let text = |text: &str| vec![Span { text: text.to_owned(), ..Span::default() }];
/// let report = Report {
///     title: text("Q2"),
///     subtitle: text("R&D <ours>"),
///     summary: Vec::new(),
///     sections: vec![Section { title: "Next", blocks: vec![Block::List(vec![text("Grow")])] }],
/// };
/// assert_eq!(html(&report), "<h1>Q2</h1><p>R&amp;D &lt;ours&gt;</p><h2>Next</h2><ul><li>Grow</li></ul>");
/// ```
#[must_use]
pub fn html(report: &Report) -> String {
    let mut out = String::new();
    element("h1", &inline(&report.title), &mut out);
    element("p", &inline(&report.subtitle), &mut out);
    if !report.summary.is_empty() {
        element("p", &inline(&report.summary), &mut out);
    }
    for section in &report.sections {
        element("h2", &escaped(section.title), &mut out);
        for block in &section.blocks {
            self::block(block, &mut out);
        }
    }
    out
}

fn block(block: &Block, out: &mut String) {
    match block {
        Block::Line(line) => element("p", &inline(line), out),
        Block::List(lines) => {
            let mut items = String::new();
            for line in lines {
                element("li", &inline(line), &mut items);
            }
            element("ul", &items, out);
        }
        Block::Table { heads, rows } => {
            let mut head = String::new();
            for title in heads {
                element("th", &escaped(title), &mut head);
            }
            let mut body = String::new();
            element("tr", &head, &mut body);
            for cells in rows {
                let mut row = String::new();
                for cell in cells {
                    let number = cell.first().is_some_and(|span| span.role == Role::Number);
                    let align = if number { " align=\"right\"" } else { "" };
                    out_of(&["<td", align, ">", &inline(cell), "</td>"], &mut row);
                }
                element("tr", &row, &mut body);
            }
            element("table", &body, out);
        }
    }
}

fn element(name: &str, inner: &str, out: &mut String) {
    out_of(&["<", name, ">", inner, "</", name, ">"], out);
}

fn out_of(texts: &[&str], out: &mut String) {
    out.extend(texts.iter().copied());
}

/// Renders a line, with emphasised spans in `<strong>`.
fn inline(line: &Line) -> String {
    let mut out = String::new();
    for span in line {
        if span.strong {
            element("strong", &escaped(&span.text), &mut out);
        } else {
            out.push_str(&escaped(&span.text));
        }
    }
    out
}

/// Escapes a text for HTML.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}
