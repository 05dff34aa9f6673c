//! Charts as data, with units and roles; scales, ticks and geometry; and the drawing as SVG text.
//!
//! Depends on `model` and `words`. Each calculator decides which charts it has;
//! [`Write`](crate::words::Write) formats numbers and days; the caller (page or CLI) shows or saves
//! the SVG. The sentence, the table, the stops and the drawing of a chart come from the same data.

mod axes;
mod bars;
mod body;
mod chart;
mod clip;
mod curves;
mod draw;
mod fan;
mod labels;
mod layout;
mod lines;
mod looks;
mod names;
mod parts;
mod rows;
mod scale;
mod spark;
mod svg;
mod table;
mod text;
mod top_labels;
mod words;

pub use bars::{Part, Row, Rows, Whisker};
pub use body::{Along, Stop};
pub use chart::{Chart, Plot, Role};
pub use curves::{Area, Level, Line, Lines, Mark, Rule, steps};
pub use draw::{Drawn, draw, picture};
pub use fan::LineQuery;
pub use parts::{Axis, Fill, Named, Shape, Stroke, Ticks, Tone, Value};
pub use scale::{MonthTick, Range, Scale, Spread, log_ticks, month_ticks, round_ticks, rounded};
pub use spark::Spark;
pub use table::{Table, written};
pub use text::{shortened, text_width};
pub use words::{number, short, short_day};
