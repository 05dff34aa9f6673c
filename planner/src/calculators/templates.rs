//! Templates that a page offers: contents that are ready to be put into a plan.

use super::Plan;

/// Contents that are ready to be put into a plan.
pub struct Template {
    /// English and French.
    pub words: [&'static str; 2],
    /// What is in it, one line each.
    pub lines: Vec<String>,
    /// The plan with these contents.
    pub plan: Plan,
}

/// The templates of a calculator's page.
pub struct Templates {
    /// The calculator's field in the plan.
    pub of: u16,
    /// Makes them for a plan; texts are in a language, by its place in words (0 English, 1 French).
    pub make: fn(&Plan, usize) -> Vec<Template>,
}
