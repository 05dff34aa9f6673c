//! How far each page moves while it opens, and how soon it answers: layout shift on load, and from each
//! interaction of a walk through all pages to its next paint. Prints a line a page and one for the walk.
//! `steadiness [page…]` opens these pages alone.

use journeys::trace::quantile;
use journeys::{Page, ROUTES, Visitor};

/// The most that a page may move on load.
const SHIFT: f64 = 0.02;
/// What 98 of a hundred interactions may take, in milliseconds.
const ANSWER: f64 = 40.0;
/// A phone and a desk.
const SCREENS: [(u32, u32); 2] = [(390, 844), (1440, 900)];

/// What moved since the page began to load, without what a visitor's own input moved, and which elements.
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
/// From now on notes how long each interaction takes; those below the least that browsers tell count as that.
const LISTEN: &str = "window.answers = new Map();
    new PerformanceObserver(list => {
        for (const entry of list.getEntries().filter(entry => entry.interactionId))
            answers.set(entry.interactionId, Math.max(answers.get(entry.interactionId) ?? 0, entry.duration));
    }).observe({ type: 'event', durationThreshold: 16 })";
const ANSWERS: &str = "return [...answers.values()]";
/// The least duration that browsers tell.
const LEAST: f64 = 16.0;

fn main() {
    let only: Vec<String> = std::env::args().skip(1).collect();
    for (width, height) in SCREENS {
        for (name, fragment) in ROUTES {
            if !only.is_empty() && !only.iter().any(|wanted| wanted == name) {
                continue;
            }
            let page = Page::open(Visitor::english());
            page.resize(width, height);
            page.goto(fragment);
            page.reload();
            page.element("main h1:not(:empty)");
            let told = page.script_then(SHIFTS, &[]);
            let shift = told[0].as_f64().unwrap_or(f64::NAN);
            println!(
                "{name} at {width}: moves by {shift:.4} {}",
                told[1].as_str().unwrap_or_default()
            );
            println!(
                "@row\tlayout shift, {name} at {width}\t{shift:.4}\t{SHIFT}\t{:.2}",
                shift / SHIFT
            );
        }
    }
    if only.is_empty() {
        walk();
    }
}

/// Types on every page, and goes to the next by its link.
fn walk() {
    let page = Page::open(Visitor::english());
    page.goto("#/");
    page.element("main h1:not(:empty)");
    page.script(LISTEN, &[]);
    let mut presses = 0_u32;
    for (_, fragment) in &ROUTES[1..] {
        page.wait(page.element(&format!(".nav a[href='{fragment}']")).click());
        page.settle();
        presses += 1;
        let boxes = page.number_boxes().min(8);
        for place in 0..boxes {
            page.type_digits(place, "25");
            presses += 2;
        }
    }
    page.settle();
    let told = page.script(ANSWERS, &[]);
    let told = told.as_array().cloned().unwrap_or_default();
    let mut answers: Vec<f64> = told.iter().filter_map(serde_json::Value::as_f64).collect();
    println!(
        "{} of {presses} interactions took longer than is told",
        answers.len()
    );
    answers.resize(answers.len().max(presses as usize), LEAST);
    let slow = quantile(&answers, 0.98);
    let worst = quantile(&answers, 1.0);
    println!(
        "@row\tinteraction to next paint, a walk of {presses}\tp98 {slow:.0} ms, worst {worst:.0} ms\tp98 {ANSWER} ms\t{:.2}",
        slow / ANSWER
    );
}
