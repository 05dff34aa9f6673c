//! Numbers with ranges, units, days, fields and tables: the types that describe every calculator.
//!
//! Depends on no other module of the planner.

mod cell;
mod choice;
mod copy;
mod day;
pub mod decimal;
mod explained;
mod field;
mod ids;
pub mod maths;
pub mod measured;
mod number;
pub mod path;
mod privacy;
mod reason;
mod sort;
mod spec;
mod tables;
mod text;

pub use cell::{Cell, CellMut, Form, Group, Input, Rows, RowsMut, Table, Value, same, same_table};
pub use choice::{Choice, ChoiceMut, Options, Set};
pub use copy::copy;
pub use day::{DAYS_PER_MONTH, Day, WEEKS_PER_MONTH, WEEKS_PER_YEAR};
pub use explained::Explained;
pub use field::{Field, Kind, Number as NumberKind, Rank, Source, Style, Unit, Width};
pub(crate) use ids::Ids;
pub use measured::{Measured, Measures};
pub use number::Number;
pub use path::Path;
pub use privacy::Privacy;
pub use reason::Reason;
pub use sort::{sort_order, sorted};
pub use spec::{
    Spec, amount, bare, by_id, choice, count, date, flag, group, group_in, id, long_text, months,
    months_to, number, own, rows, set, share, short_text, text,
};
pub use text::Text;
