//! How reports and charts have values written: as the page does, by the browser, in the reader's language.

use super::Reader;
use super::writing::Writer;
use planner::Plan;
use planner::model::{Cell, Day, Field, NumberKind, Unit};
use planner::words::{Language, Write};

/// Writes for what the planner draws and reports.
#[derive(Clone, Copy, PartialEq)]
pub struct Pen {
    language: Language,
    writer: Writer,
}

impl Pen {
    /// Writes for a reader, in the currency of a plan.
    pub fn new(reader: Reader, plan: &Plan) -> Self {
        Self {
            language: reader.language,
            writer: reader.writer(plan),
        }
    }
}

impl Write for Pen {
    fn language(&self) -> Language {
        self.language
    }
    fn number(&self, number: f64, kind: NumberKind, unit: Unit) -> String {
        self.writer.number(number, kind, unit)
    }
    fn day(&self, day: Day) -> String {
        self.writer.day(day)
    }
    fn shown(&self, field: &Field, unit: Unit, cell: &Cell<'_>) -> String {
        self.writer.shown(field, unit, cell)
    }
}
