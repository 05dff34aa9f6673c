//! Runs axe-core, which checks a page for accessibility violations.

use std::fs;

use serde_json::Value;
use xtask::tools;

use crate::page::Page;
use crate::visitor::Visitor;

/// Returns one text for each violation: rule, help text, and the elements that break it. The driver
/// waits for the promise. The rule `target-size` is off by default and turned on here, except while
/// a menu is open: the controls that it partly covers cannot be pressed before it is closed.
const RUN: &str = "
    const sizes = { enabled: document.querySelector('.menu[open]') === null };
    return axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': sizes } }).then(result => result.violations.map(found =>
        `${found.id}: ${found.help}\\n` + found.nodes.map(node =>
            `      ${node.target.join(' ')}  ${node.html.slice(0, 160)}\\n        ${node.failureSummary.replaceAll('\\n', ' ')}`).join('\\n')));
";

/// Collects the violations that axe-core finds on one page after another.
#[derive(Debug)]
pub struct Axe<'a> {
    page: &'a Page,
    who: String,
    found: Vec<String>,
}

impl<'a> Axe<'a> {
    /// Starts with no violations, for the page of this visitor.
    #[must_use]
    pub fn new(page: &'a Page, visitor: &Visitor) -> Self {
        let who = format!("{} {}", visitor.language.code(), visitor.theme.code());
        Self {
            page,
            who,
            found: Vec::new(),
        }
    }

    /// Checks the page in its current state. The page's policy does not apply to scripts of the
    /// driver.
    ///
    /// # Panics
    /// If axe-core is not there.
    pub fn check(&mut self, place: &str) {
        if self.page.script("return typeof axe === 'undefined'", &[]) == true {
            let folder = tools::AXE.npm_folder();
            let folder = folder.expect("axe-core is there: `cargo xtask test` brings it");
            let source =
                fs::read_to_string(folder.join("axe.min.js")).expect("axe-core can be read");
            self.page.script(&source, &[]);
        }
        let found = self.page.script(RUN, &[]);
        let found = found.as_array().expect("axe-core gives a list");
        let lines = found.iter().filter_map(Value::as_str);
        self.found
            .extend(lines.map(|line| format!("{place} ({}): {line}", self.who)));
    }

    /// Asserts that no violations were found.
    ///
    /// # Panics
    /// If something was.
    pub fn assert_no_violations(self) {
        assert!(
            self.found.is_empty(),
            "axe-core finds:\n  {}",
            self.found.join("\n  ")
        );
    }
}
