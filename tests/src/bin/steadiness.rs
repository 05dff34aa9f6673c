//! Measures layout shift and responsiveness: how far each page shifts on load, and the time from
//! each interaction of a walk through all pages to its next paint. Prints a line per page and one
//! for the walk.
//!
//! `steadiness [page…]` loads only these pages, `steadiness walk` does only the walk.

use journeys::trace::quantile;
use journeys::{Page, ROUTES, SHIFT_BUDGET, Visitor};

/// Budget for the 98th percentile of interactions to next paint, in milliseconds.
const ANSWER: f64 = 40.0;
/// Viewports of a phone and a desktop.
const SCREENS: [(u32, u32); 2] = [(390, 844), (1440, 900)];

/// Records the duration of each interaction from now on, with its target and its parts: waiting,
/// handling and painting. Browsers do not report interactions under 16 ms; these count as 16 ms. A
/// dot changes in every frame, because an interaction that changes nothing would otherwise be
/// measured up to the next unrelated paint.
const LISTEN: &str = "window.answers = new Map();
    const point = document.createElement('i');
    point.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px; background: red';
    document.documentElement.append(point);
    const change = time => { point.style.opacity = 0.5 + time % 2 / 4; requestAnimationFrame(change); };
    requestAnimationFrame(change);
    new PerformanceObserver(list => {
        for (const entry of list.getEntries().filter(entry => entry.interactionId)) {
            if (entry.duration <= (answers.get(entry.interactionId)?.[0] ?? 0)) continue;
            const { name, target, duration, startTime, processingStart, processingEnd } = entry;
            const times = [processingStart - startTime, processingEnd - processingStart, startTime + duration - processingEnd];
            const place = target?.dataset?.input ?? target?.className ?? '';
            answers.set(entry.interactionId, [duration, `${name} at ${location.hash} ${place}: ${times.map(Math.round).join(' + ')} ms`]);
        }
    }).observe({ type: 'event', durationThreshold: 16 })";
const ANSWERS: &str = "return [...answers.values()].sort(([a], [b]) => b - a)";
/// The shortest duration that browsers report, in milliseconds.
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
            let (shift, moved) = page.layout_shift();
            println!("{name} at {width}: moves by {shift:.4} {moved}");
            println!(
                "@row\tlayout shift, {name} at {width}\t{shift:.4}\t{SHIFT_BUDGET}\t{:.2}",
                shift / SHIFT_BUDGET
            );
        }
    }
    if only.is_empty() || only == ["walk"] {
        walk();
    }
}

/// Types on every page and follows the link to the next. First it types into boxes that nothing
/// depends on, as a baseline for the browser's own cost.
fn walk() {
    let page = Page::open(Visitor::english());
    page.goto("#/");
    page.element("main h1:not(:empty)");
    page.show_boxes_alone();
    page.script(LISTEN, &[]);
    let boxes = page.number_boxes();
    (0..boxes).for_each(|place| page.type_digits(place, "25"));
    tell(&page, "boxes alone", 2 * boxes);

    page.goto("#/facts");
    page.reload();
    page.element("main h1:not(:empty)");
    page.script(LISTEN, &[]);
    let mut presses = 0;
    for (_, fragment) in &ROUTES[1..] {
        page.wait(page.element(&format!(".nav a[href='{fragment}']")).click());
        page.settle();
        let boxes = page.number_boxes().min(8);
        (0..boxes).for_each(|place| page.type_digits(place, "25"));
        presses += 1 + 2 * boxes;
    }
    page.settle();
    tell(&page, "a walk", presses);
}

/// Prints the slowest interactions and the quantiles over all `presses`.
fn tell(page: &Page, what: &str, presses: usize) {
    let told = page.script(ANSWERS, &[]);
    let told = told.as_array().cloned().unwrap_or_default();
    println!(
        "{what}: {} of {presses} interactions took longer than is told",
        told.len()
    );
    for slowest in told.iter().take(8) {
        println!(
            "   {} ms: {}",
            slowest[0],
            slowest[1].as_str().unwrap_or_default()
        );
    }
    let mut answers: Vec<f64> = told.iter().filter_map(|one| one[0].as_f64()).collect();
    answers.resize(answers.len().max(presses), LEAST);
    let [middle, slow, worst] = [0.5, 0.98, 1.0].map(|share| quantile(&answers, share));
    println!(
        "@row\tinteraction to next paint, {what} of {presses}\tp50 {middle:.0} ms, p98 {slow:.0} ms, worst {worst:.0} ms\tp98 {ANSWER} ms\t{:.2}",
        slow / ANSWER
    );
}
