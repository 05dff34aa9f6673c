//! Exports: the report, tables, and the calendar of the decisions.
//!
//! Uses `model`, `charts`, `calculators`, `words` and `working`. A report is data with roles, which
//! each front end renders in its own way; Markdown and HTML are two renderings. The caller supplies
//! how numbers and days are written, and today's date.

mod calendar;
mod cells;
mod contents;
mod csv;
mod document;
mod drawn;
mod html;
mod markdown;
mod next;
mod statements;
mod tables;

pub use crate::words::Write;
pub use calendar::{decisions, ics};
pub use cells::Sheet;
pub use contents::{PAGE, report};
pub use csv::{csv, sheet};
pub use document::{Block, Line, Report, Role, Section, Span, World};
pub use drawn::{cells, decisions_table, events_table};
pub use html::html;
pub use markdown::{escaped, markdown};
pub use next::{next_period, next_quarter};
pub use statements::{Statement, debts, resources, summary, team};
pub use tables::tables;
