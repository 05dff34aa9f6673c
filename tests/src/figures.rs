//! Reads the figures on the page by their path in the plan's outcome.

use std::collections::BTreeMap;

use serde_json::json;

use crate::page::{Page, plain};

impl Page {
    /// Returns the text of a figure, with ordinary spaces, once the page shows it.
    ///
    /// # Panics
    /// If the page has no such figure; the ones that it has are named.
    #[track_caller]
    pub fn figure(&self, path: &str) -> String {
        self.wait_for(|| {
            let mut figures = self.figures();
            figures
                .remove(path)
                .ok_or_else(|| format!("no figure `{path}`; the page has {:#?}", figures.keys()))
        })
    }

    /// Returns the texts of all figures on the page, by path.
    #[track_caller]
    pub fn figures(&self) -> BTreeMap<String, String> {
        let script = "return [...document.querySelectorAll('[data-figure]')].map(e => [e.dataset.figure, e.textContent.trim()])";
        let pairs = self.script(script, &[]);
        let pairs = pairs.as_array().into_iter().flatten();
        pairs
            .filter_map(|pair| Some((pair[0].as_str()?.to_owned(), plain(pair[1].as_str()?))))
            .collect()
    }

    /// Waits until a figure reads `text`; narrow and no-break spaces count as ordinary ones.
    ///
    /// # Panics
    /// If it still reads otherwise; what it read last is named.
    #[track_caller]
    pub fn wait_for_figure(&self, path: &str, text: &str) {
        self.wait_for(|| match self.figure(path) {
            last if last == text => Ok(()),
            last => Err(format!("`{path}` reads “{last}”, not “{text}”")),
        });
    }

    /// Waits until a figure no longer reads `before`, then returns its text once the page has
    /// settled.
    #[track_caller]
    pub fn wait_for_change(&self, path: &str, before: &str) -> String {
        self.wait_until(&format!("`{path}` no longer reads “{before}”"), || {
            self.figure(path) != before
        });
        self.settle();
        self.figure(path)
    }

    /// Returns the number of elements that match the selector.
    #[track_caller]
    pub fn count(&self, selector: &str) -> usize {
        let count = self.script(
            "return document.querySelectorAll(arguments[0]).length",
            &[json!(selector)],
        );
        count
            .as_u64()
            .and_then(|count| usize::try_from(count).ok())
            .unwrap_or_default()
    }
}
