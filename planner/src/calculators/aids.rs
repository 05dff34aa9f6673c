//! What a page may offer besides fields: contents that are ready to be taken, and sheets in which
//! several people mark the same things. Plain data; each face draws it its own way.

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

/// A sheet: a column for each who marks, a row for each thing that is marked.
#[derive(Debug, PartialEq)]
pub struct Sheet {
    /// Whom or what it is about.
    pub name: String,
    /// Who marks.
    pub columns: Vec<String>,
    /// What is marked.
    pub rows: Vec<SheetRow>,
}

/// A row of a sheet.
#[derive(Debug, PartialEq)]
pub struct SheetRow {
    /// The section that begins with it, in English and French, or as the plan calls it.
    pub section: Option<[String; 2]>,
    /// What is marked, in English and French, or as the plan calls it.
    pub words: [String; 2],
    /// The most that is given.
    pub most: f64,
    /// What each gave; none: not asked.
    pub marks: Vec<Option<f64>>,
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
    /// Its sheets.
    pub sheets: fn(&Plan) -> Vec<Sheet>,
    /// Changes its sheets. What does not fit is left as it is.
    pub mark: fn(&mut Plan, Marking),
}
