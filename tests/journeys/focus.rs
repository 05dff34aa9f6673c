//! The focused element is entirely visible, at every zoom level and on every page, using only the
//! Tab key.

use crate::keyboard::TAB;
use journeys::{Page, ROUTES, Visitor, journey};

/// Viewports: 1280 × 720 at 400 % and at 200 % zoom, a phone in landscape and in portrait, and a
/// desktop.
const SCREENS: [(u32, u32); 5] = [(320, 180), (640, 360), (844, 390), (390, 700), (1440, 900)];
/// Upper limit for the tab stops of a page.
const STOPS: usize = 400;

/// Returns a label of the focused element, and which part of it is cut off or covered, or null if
/// all of it is visible. An element larger than the viewport need only fill it. A control that is
/// drawn by its label is measured at the label.
const UNSEEN: &str = "
    const focused = document.activeElement;
    if (!focused || focused === document.body) return ['', null];
    const all = [...document.querySelectorAll('*')];
    const tag = `${all.indexOf(focused)} ${focused.outerHTML.slice(0, 140)}`;
    const drawn = e => { const { width, height } = e.getBoundingClientRect(); return width > 4 && height > 4 && getComputedStyle(e).opacity > 0; };
    const shown = drawn(focused) ? focused : focused.closest('label') ?? focused.parentElement;
    const [wide, high] = [document.documentElement.clientWidth, innerHeight];
    const inside = (from, to, share) => from + 2 + (to - from - 4) * share;
    const points = [[0, .5], [1, .5], [.5, 0], [.5, 1], [.5, .5], [.2, .2], [.8, .2], [.2, .8], [.8, .8]];
    // Each line of a link that is broken over two.
    for (const { left, right, top, bottom } of shown.getClientRects()) {
        const place = [left, top, right, bottom].map(Math.round).join(' ');
        if (left < -1 || right > wide + 1) return [tag, `cut at the side: ${place} of ${wide}`];
        if (bottom - top <= high && (top < -1 || bottom > high + 1)) return [tag, `cut above or below: ${place} of ${high}`];
        for (const [x, y] of points) {
            const [across, down] = [inside(left, right, x), inside(Math.max(top, 0), Math.min(bottom, high), y)];
            const there = document.elementFromPoint(across, down);
            if (!there || !shown.contains(there))
                return [tag, `covered at ${Math.round(across)} ${Math.round(down)} by ${there?.outerHTML.slice(0, 90)}: ${place}`];
        }
    }
    return [tag, null];
";

/// Goes through all tab stops of the current page; returns those that are not entirely visible.
fn unseen(page: &Page) -> Vec<String> {
    let (mut found, mut first) = (Vec::new(), String::new());
    for stop in 0..STOPS {
        // `Page::tab` looks for the focused element first: two thirds of the time of a stop.
        page.chord(&[], TAB);
        let told = page.script(UNSEEN, &[]);
        let tag = told[0].as_str().unwrap_or_default();
        if tag.is_empty() || tag == first {
            assert!(stop > 5, "there is nothing to stop at: {tag}");
            return found;
        }
        if stop == 0 {
            tag.clone_into(&mut first);
        }
        if let Some(why) = told[1].as_str() {
            found.push(format!("{tag}: {why}"));
        }
    }
    panic!("the page has no last stop; its first: {first}");
}

/// Checks every page at 400 %, where the least is visible, and on one of the other viewports.
#[test]
fn what_has_the_focus_is_seen_whole() {
    journey(Visitor::english(), |page| {
        page.hide_scrollbars();
        let mut found = Vec::new();
        for (turn, (width, height)) in SCREENS.into_iter().enumerate() {
            let every = if turn == 0 { 1 } else { SCREENS.len() - 1 };
            for (name, route) in ROUTES
                .into_iter()
                .skip(turn.saturating_sub(1))
                .step_by(every)
            {
                page.goto("#/");
                page.resize(width, height);
                page.goto(route);
                page.reload();
                page.wait_until(&format!("{name} has its headline"), || {
                    page.count("main h1") == 1
                });
                let cut = unseen(page);
                found.extend(
                    cut.into_iter()
                        .map(|what| format!("{name} at {width} × {height}: {what}")),
                );
            }
        }
        assert!(found.is_empty(), "{found:#?}");
    });
}
