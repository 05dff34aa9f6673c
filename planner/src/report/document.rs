//! The report as data: sections of lines, lists and tables, each span with its role.

use super::Write;
use crate::calculators::Sentence;
use crate::model::Cell;
use crate::working::{self, Named, Part, parts};
pub use crate::working::{Role, Span};
use crate::{Outcome, Plan};

/// A plan, what follows from it, and how it is written for its reader.
#[derive(Clone, Copy)]
pub struct World<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its figures.
    pub outcome: &'a Outcome,
    /// How its reader has numbers and days written.
    pub write: &'a dyn Write,
}

/// Spans that follow each other.
pub type Line = Vec<Span>;

/// A part of a section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// A paragraph.
    Line(Line),
    /// A list, one line an item.
    List(Vec<Line>),
    /// A table.
    Table {
        /// The heads of its columns.
        heads: Vec<&'static str>,
        /// Its rows, one line a cell.
        rows: Vec<Vec<Line>>,
    },
}

/// A part of the report under a title.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// Its title.
    pub title: &'static str,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Report {
    /// Its title.
    pub title: Line,
    /// Of which plan, and when.
    pub subtitle: Line,
    /// The quarter in a line.
    pub summary: Line,
    /// What it says.
    pub sections: Vec<Section>,
}

impl<'a> World<'a> {
    /// The reader's word in a pair.
    pub(super) fn words(&self, words: [&'static str; 2]) -> &'static str {
        self.write.language().of(words)
    }

    /// What a name stands for, seen from a place among the inputs. Of `a|b`, the first that says
    /// something.
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

    /// What stands at a name, as a span.
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

    /// A sentence of a calculator.
    pub(super) fn sentence(&self, sentence: &Sentence) -> Line {
        working::spans(self.plan, self.outcome, sentence, self.write)
    }

    /// Words with names in them, seen from a place among the inputs.
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

/// Words of ours.
pub(super) fn plain(text: &str) -> Span {
    Span {
        text: text.to_owned(),
        ..Span::default()
    }
}

/// A line as text alone.
pub(super) fn text(line: &[Span]) -> String {
    line.iter().map(|span| span.text.as_str()).collect()
}
