//! The report as data: sections of lines, lists and tables, each span with its role.

use super::Write;
use crate::calculators::Sentence;
use crate::model::Cell;
use crate::working::{self, Named, Part, parts};
pub use crate::working::{Role, Span};
use crate::{Outcome, Plan};

/// A plan, its outcome, and how values are written for its reader.
#[derive(Clone, Copy)]
pub struct World<'a> {
    /// The plan of the report.
    pub plan: &'a Plan,
    /// Figures of the plan.
    pub outcome: &'a Outcome,
    /// Writes numbers and days for the reader, in the reader's language.
    pub write: &'a dyn Write,
}

/// Consecutive spans of a paragraph, a list item or a cell.
pub type Line = Vec<Span>;

/// A block of a section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// A paragraph.
    Line(Line),
    /// A list, one line per item.
    List(Vec<Line>),
    /// A table.
    Table {
        /// Column headings.
        heads: Vec<&'static str>,
        /// Rows, one line per cell.
        rows: Vec<Vec<Line>>,
    },
}

/// A section of the report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// Heading of the section.
    pub title: &'static str,
    /// Content, in order.
    pub blocks: Vec<Block>,
}

/// The quarterly report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Report {
    /// Name of the report, with the period if there is one.
    pub title: Line,
    /// Name of the plan, its date and growth.
    pub subtitle: Line,
    /// The quarter in a line or two; may be empty.
    pub summary: Line,
    /// Sections with content, in order.
    pub sections: Vec<Section>,
}

impl<'a> World<'a> {
    /// Returns the text of a pair in the reader's language.
    pub(super) fn words(&self, words: [&'static str; 2]) -> &'static str {
        self.write.language().of(words)
    }

    /// Resolves a name, starting at a path among the inputs. Of `a|b`, the first that is not empty.
    pub(super) fn named(&self, at: &[u16], name: &str) -> Option<Named<'a>> {
        let mut last = None;
        for name in name.split('|') {
            last = working::resolve_at_input(self.plan, self.outcome, at, name);
            match last.as_ref().map(|named| &named.cell) {
                None | Some(Cell::Text(Some(""))) => {}
                Some(_) => break,
            }
        }
        last
    }

    /// Returns the value of a resolved name as a span.
    pub(super) fn span(&self, named: &Named<'_>) -> Span {
        Span {
            text: crate::working::shown(self.plan, self.outcome, named, self.write),
            role: match named.cell {
                Cell::Number(_) => Role::Number,
                Cell::Date(_) => Role::Day,
                _ => Role::Plan,
            },
            strong: false,
        }
    }

    /// Returns a calculator's sentence with its names filled in.
    pub(super) fn sentence(&self, sentence: &Sentence) -> Line {
        working::spans(self.plan, self.outcome, sentence, self.write)
    }

    /// Returns a text with its names filled in, resolved from a path among the inputs.
    pub(super) fn line_of(&self, at: &[u16], words: [&'static str; 2]) -> Line {
        let mut strong = false;
        let mut line = Line::new();
        for part in parts(self.words(words)) {
            let span = match part {
                Part::Star => {
                    strong = !strong;
                    continue;
                }
                Part::Text(text) => plain(text),
                Part::Name(name) => match self.named(at, name) {
                    Some(named) => self.span(&named),
                    None => plain(name),
                },
            };
            line.push(Span { strong, ..span });
        }
        line
    }
}

/// Returns text of the application as a span.
pub(super) fn plain(text: &str) -> Span {
    Span {
        text: text.to_owned(),
        ..Span::default()
    }
}

/// Returns a line as plain text.
pub(super) fn text(line: &[Span]) -> String {
    line.iter().map(|span| span.text.as_str()).collect()
}
