//! Measures the main thread's work for one typed digit, with all figures and charts that depend on
//! it, on every page.
//!
//! The CPU is slowed four times. Three plans are measured: the default one, one with ten ranges and
//! a large one. The baseline is an empty page with 60 boxes, which costs only what the browser
//! itself needs. Prints a table and, for the slowest pages, the time by kind of work.
//! `typing [--busy] [words…]` measures only the cases whose name contains one of the words:
//! `thresholds`, `large plan`.
//!
//! `--busy` is for a machine that runs other programs too: the CPU is not slowed, but the thread's
//! CPU time for a digit is multiplied by four, so that time taken by other programs does not count.

#[path = "../../../planner/benches/plans/mod.rs"]
mod plans;

use journeys::trace::{Keystroke, Parts, Work, quantile};
use journeys::{Page, ROUTES, Visitor};
use planner::{Plan, saves};
use serde_json::json;

/// CPU throttling factor.
const SLOWED: u32 = 4;
/// Boxes typed into per page, two digits each; if a page has fewer, each gets several turns.
const BOXES: usize = 31;
/// Name of the baseline case, in which nothing depends on the boxes.
const EMPTY: &str = "an empty page with 60 boxes";

/// The keystrokes measured on one page with one plan.
struct Measured {
    what: String,
    first: Keystroke,
    warm: Vec<Keystroke>,
}

fn main() {
    let mut only: Vec<String> = std::env::args().skip(1).collect();
    let busy = only.iter().any(|word| word == "--busy");
    only.retain(|word| word != "--busy");
    println!(
        "{:<34}{:>5}{:>8}{:>8}{:>8}{:>8}{:>9}{:>9}{:>10}{:>10}{:>10}{:>10}{:>8}",
        "main thread, ms a digit, 4 x slowed",
        "n",
        "first",
        "p50",
        "p95",
        "worst",
        "cpu p95",
        "cpu max",
        "whole p50",
        "whole p95",
        "next p95",
        "next max",
        "after"
    );
    let mut all = Vec::new();
    let what = EMPTY.to_owned();
    if let Some((first, warm)) = measure(&what, &Plan::default(), ROUTES[1].1, busy) {
        let measured = Measured { what, first, warm };
        measured.print();
        measured.row(50.0);
    }
    let measured: [(fn() -> Plan, _, _); 3] = [
        (Plan::default, "default plan", 50.0),
        // Bands are recomputed after each edit.
        (plans::ranged, "ten ranges", 100.0),
        (plans::large, "large plan", 100.0),
    ];
    for (plan, words, steady) in measured {
        for (name, fragment) in ROUTES {
            let what = format!("{name}, {words}");
            if !only.is_empty() && !only.iter().any(|wanted| what.contains(wanted)) {
                continue;
            }
            match measure(&what, &plan(), fragment, busy) {
                Some((first, warm)) => {
                    let measured = Measured { what, first, warm };
                    measured.print();
                    measured.row(steady);
                    all.push(measured);
                }
                None => println!("{what:<35}    no number to type"),
            }
        }
    }
    all.sort_by(|a, b| b.p95().total_cmp(&a.p95()));
    println!("\nthe slowest pages: mean of a warm digit, and the slowest digit");
    for measured in all.iter().take(6) {
        measured.print_parts();
    }
}

/// Returns the first digit after the page load, and all later digits; `None` if the page has no
/// box.
fn measure(
    what: &str,
    plan: &Plan,
    fragment: &str,
    busy: bool,
) -> Option<(Keystroke, Vec<Keystroke>)> {
    let page = Page::open(Visitor::english().traced());
    page.goto("#/");
    let saved = json!([saves::write(plan, None, 1, 1)]);
    page.script(
        // Otherwise the tab would reopen the example that it showed.
        "localStorage.setItem('palier.plan.1', arguments[0][0]); sessionStorage.clear()",
        &[saved],
    );
    page.goto(fragment);
    page.reload();
    let open = "return sessionStorage.getItem('palier.tab')";
    assert_eq!(page.script(open, &[]), "1", "the plan is open");
    // Count the boxes only once the page is rendered.
    page.element("main h1:not(:empty)");
    page.settle();
    if what == EMPTY {
        page.show_boxes_alone();
    }
    let boxes = page.number_boxes();
    if boxes == 0 {
        return None;
    }
    if !busy {
        page.slow_down(SLOWED);
    }
    for turn in 0..BOXES {
        // Spread over the page; each pass over the boxes types other digits.
        let place = turn * boxes.max(BOXES) / BOXES % boxes;
        let digits = ["25", "34", "17", "42"][turn / boxes % 4];
        page.type_digits(place, digits);
    }
    let mut all = page.keystrokes();
    if busy {
        all.iter_mut().for_each(slowed);
    }
    let seen = all.len();
    assert!(seen >= 60, "{what}: only {seen} digits were seen");
    let first = all.remove(0);
    Some((first, all))
}

/// Replaces wall-clock time by four times the CPU time, and scales the parts in proportion.
fn slowed(key: &mut Keystroke) {
    key.processor *= f64::from(SLOWED);
    key.after *= f64::from(SLOWED);
    let share = key.processor / key.wall.max(f64::MIN_POSITIVE);
    key.whole *= share;
    key.following *= share;
    key.wall = key.processor;
    let parts = key.parts.values_mut().chain(key.rest.values_mut());
    parts.for_each(|time| *time *= share);
}

impl Measured {
    fn walls(&self) -> Vec<f64> {
        self.warm.iter().map(|key| key.wall).collect()
    }

    fn wholes(&self) -> Vec<f64> {
        self.warm.iter().map(|key| key.whole).collect()
    }

    fn p95(&self) -> f64 {
        quantile(&self.walls(), 0.95)
    }

    fn print(&self) {
        let walls = self.walls();
        let processor: Vec<f64> = self.warm.iter().map(|key| key.processor).collect();
        let whole = self.wholes();
        let following: Vec<f64> = self.warm.iter().map(|key| key.following).collect();
        let after: Vec<f64> = self.warm.iter().map(|key| key.after).collect();
        println!(
            "{:<34}{:>6}{:>8.1}{:>8.1}{:>8.1}{:>8.1}{:>9.1}{:>9.1}{:>10.1}{:>10.1}{:>10.1}{:>10.1}{:>8.1}",
            self.what,
            walls.len() + 1,
            self.first.wall,
            quantile(&walls, 0.5),
            quantile(&walls, 0.95),
            quantile(&walls, 1.0),
            quantile(&processor, 0.95),
            quantile(&processor, 1.0),
            quantile(&whole, 0.5),
            quantile(&whole, 0.95),
            quantile(&following, 0.95),
            quantile(&following, 1.0),
            quantile(&after, 0.5),
        );
    }

    /// Prints the row for the table of all benchmarks; `steady` is the budget for p95, in
    /// milliseconds.
    fn row(&self, steady: f64) {
        let worst = quantile(&self.walls(), 1.0).max(self.first.wall);
        println!(
            "@row\ttyping, {}\tp95 {:.1} ms, worst {worst:.1} ms, first {:.1} ms; with two frames after p95 {:.1} ms\tp95 {steady} ms, worst 100 ms\t{:.2}",
            self.what,
            self.p95(),
            self.first.wall,
            quantile(&self.wholes(), 0.95),
            self.p95() / steady,
        );
    }

    #[allow(clippy::cast_precision_loss)] // a small count
    fn print_parts(&self) {
        println!("  {}", self.what);
        let means = |keys: &[Keystroke], of: fn(&Keystroke) -> &Parts| {
            let mean = |work| {
                let times = keys.iter().filter_map(|key| of(key).get(&work));
                times.sum::<f64>() / keys.len() as f64
            };
            let parts = Work::ALL.map(|work| format!("{} {:.1}", work.word(), mean(work)));
            parts.join(", ")
        };
        let parts = |keys: &[Keystroke]| means(keys, |key| &key.parts);
        let slowest = self.warm.iter().max_by(|a, b| a.wall.total_cmp(&b.wall));
        println!("    warm     {}", parts(&self.warm));
        println!("    the rest {}", means(&self.warm, |key| &key.rest));
        println!(
            "    slowest  {}",
            parts(&slowest.cloned().into_iter().collect::<Vec<_>>())
        );
        println!("    first    {}", parts(std::slice::from_ref(&self.first)));
    }
}
