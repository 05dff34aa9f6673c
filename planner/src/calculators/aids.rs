//! What a page may offer besides fields: contents that are ready to be taken, and changes of sheets in
//! which several people mark the same things. Plain data; each face draws it its own way.

use super::Plan;

/// Contents that are ready to be put into a plan.
pub struct Ready {
    /// English and French.
    pub words: [&'static str; 2],
    /// What is in it, one line each.
    pub lines: Vec<String>,
    /// The plan with these contents.
    pub plan: Plan,
}

/// A change of the sheets of a plan.
pub enum Marking {
    /// One more sheet.
    Add,
    /// One more who marks in a sheet.
    Join(usize),
    /// A sheet is called so.
    Name(usize, String),
    /// Who marks in a column of a sheet is called so.
    Column(usize, usize, String),
    /// A sheet goes.
    Remove(usize),
    /// A column of a sheet goes.
    Leave(usize, usize),
    /// What is given in a sheet, by a column, for a row; none: not asked.
    Mark(usize, usize, usize, Option<f64>),
}

/// What a page offers.
pub struct Aids {
    /// The calculator's field in the plan.
    pub of: u16,
    /// What is ready to be taken; texts are in a language, by its place in words (0 English, 1 French).
    pub ready: fn(&Plan, usize) -> Vec<Ready>,
}
