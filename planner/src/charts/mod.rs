//! Charts: data with units and roles; scales, marks on axes and geometry; and SVG as text.
//!
//! Uses `model` and `words`. Which charts there are is up to each calculator; how numbers and days
//! are written comes in from outside; what is done with the text is the face's concern. Every chart
//! has a sentence, a table and stops from the same data as its drawing.

mod chart;
mod draw;
mod fan;
mod labels;
mod lines;
mod rows;
mod scale;
mod svg;
mod table;
mod text;
mod words;

pub use chart::{
    Axis, Chart, Level, Line, Lines, Mark, Part, Plot, Row, Rows, Shape, Tone, Value, Whisker,
    steps,
};
pub use draw::{Along, Drawn, Stop, draw};
pub use fan::Asked;
pub use scale::{MonthTick, Range, Scale, Spread, log_ticks, month_ticks, round_ticks, rounded};
pub use table::{Table, written};
pub use text::{shortened, text_width};
pub use words::{month, number, short};
