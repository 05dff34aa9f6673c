//! What leaves the page as a file or a copy: the report, tables, the calendar of the decisions.
//!
//! Uses `model`, `calculators`, `words` and `working`. A report is data with roles; each face
//! draws it its own way; Markdown and HTML are two of them. How numbers and days are written comes in
//! from outside, as does today.

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
pub use drawn::{cells, due, happening};
pub use html::html;
pub use markdown::{escaped, markdown};
pub use next::{next_period, next_quarter};
pub use statements::{Statement, debts, resources, summary, team};
pub use tables::tables;
