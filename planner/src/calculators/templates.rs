//! Templates that a page offers: ready-made contents for a plan.

use super::Plan;

/// Ready-made contents for a plan.
pub struct Template {
    /// Title, in English and French.
    pub words: [&'static str; 2],
    /// Description of its contents, one line for each entry.
    pub lines: Vec<String>,
    /// The plan with these contents applied.
    pub plan: Plan,
}

/// The templates of a calculator's page.
pub struct Templates {
    /// Id of the calculator's field in the plan.
    pub of: u16,
    /// Builds the templates for a plan. Texts are in the language with this index in `words` (0
    /// English, 1 French).
    pub make: fn(&Plan, usize) -> Vec<Template>,
}
