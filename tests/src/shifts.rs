//! How far elements of a page shift on load.

use crate::page::Page;

/// Budget for the layout shift of a page on load.
pub const SHIFT_BUDGET: f64 = 0.02;
/// Adds up the layout shift and lists the elements that moved, a few frames from now.
const SHIFTS: &str = "const done = arguments[arguments.length - 1];
    let sum = 0, moved = new Set();
    new PerformanceObserver(list => {
        for (const entry of list.getEntries().filter(entry => !entry.hadRecentInput)) {
            sum += entry.value;
            for (const { node, previousRect: from, currentRect: to } of entry.sources)
                moved.add(`${node?.className?.baseVal ?? (node?.className || node?.nodeName)} (${from.x}, ${from.y} to ${to.x}, ${to.y})`);
        }
    }).observe({ type: 'layout-shift', buffered: true });
    let frames = 4;
    const next = () => (frames -= 1) ? requestAnimationFrame(next) : setTimeout(() => done([sum, [...moved].join(', ')]));
    requestAnimationFrame(next)";

impl Page {
    /// Returns the layout shift since the page began to load, without shifts that follow the
    /// visitor's input, and the elements that moved. Chromium only.
    #[must_use]
    pub fn layout_shift(&self) -> (f64, String) {
        let told = self.script_then(SHIFTS, &[]);
        let moved = told[1].as_str().unwrap_or_default().to_owned();
        (told[0].as_f64().unwrap_or(f64::NAN), moved)
    }
}
