//! Every page at every width: no horizontal scrolling, and no page higher than its limit.

use journeys::{Language, Page, ROUTES, Visitor, journey};
use planner::calculators::interview::{Candidate, Interviewer, Item, Mark};
use planner::{Plan, saves};

const ESCAPE: &str = "\u{e00c}";
/// Viewport widths, from a small phone to a desktop, in CSS pixels.
const WIDTHS: [u32; 5] = [320, 390, 768, 1024, 1440];
/// Maximum page height by viewport width, on a phone and on a desktop, with the default plan and
/// collapsed rows.
const HIGHEST: [(u32, u64); 2] = [(390, 3000), (1440, 2000)];
/// The maximum on a phone for the report, which is a sheet of paper, and for a marked interview.
const LONGEST: u64 = 3500;

/// Returns by how much the page is wider than the viewport, with the element that reaches farthest
/// right.
const OVERFLOW: &str = "
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return null;
    const right = part => part.getBoundingClientRect().right;
    const farthest = [...document.querySelectorAll('main *')].sort((a, b) => right(b) - right(a))[0];
    return `${root.scrollWidth} in ${root.clientWidth}: ${farthest.outerHTML.slice(0, 160)}`;
";

/// Returns the elements that reach beyond their card and are neither clipped nor scrolled.
const OUTSIDE: &str = "
    const hidden = part => getComputedStyle(part).overflowX !== 'visible' || getComputedStyle(part).clipPath !== 'none';
    const out = [];
    for (const card of document.querySelectorAll('main :is(.card, .panel, .paper)')) {
        const { left, right } = card.getBoundingClientRect();
        const beyond = [...card.querySelectorAll('*')].find(part => {
            const box = part.getBoundingClientRect();
            if (box.width < 2 || box.height < 2 || (box.right <= right + 1 && box.left >= left - 1)) return false;
            for (let around = part; around !== card; around = around.parentElement) if (hidden(around)) return false;
            return !part.closest('svg, .menu ul, .row-menu');
        });
        if (beyond) out.push(beyond.outerHTML.slice(0, 120));
    }
    return out.join(' and ') || null;
";

/// Expands all rows; returns the number inputs whose text is cut off.
const CUT: &str = "
    for (const closed of document.querySelectorAll('main .toggle[aria-expanded=false]')) closed.click();
    const boxes = [...document.querySelectorAll('main input[inputmode=decimal]')];
    const cut = boxes.filter(box => box.clientWidth && box.scrollWidth > box.clientWidth + 1);
    return cut.map(box => `${box.dataset.input}: ${box.value}`).join(' and ') || null;
";

/// Counts the touch targets and returns those under 44 px. Not counted are links inside a sentence,
/// and figures, which are as high as their line. A number inside a sentence may be as narrow as
/// 24 px.
const PRESSED: &str = "
    const over = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
    const small = [];
    let count = 0;
    for (const pressed of over.querySelectorAll('a[href], button, summary, input, select, textarea')) {
        if (!pressed.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        if (pressed.disabled || pressed.matches('.f') || getComputedStyle(pressed).display === 'inline') continue;
        pressed.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = pressed.getBoundingClientRect();
        const middle = [x + width / 2, y + height / 2];
        const label = pressed.labels?.[0];
        const takes = (x, y) => {
            const there = document.elementFromPoint(x, y);
            // Under a scrollbar, which a phone lays over the page, nothing is found.
            if (there === null) return x > innerWidth - 16 && x < innerWidth;
            return pressed.contains(there) || label?.contains(there) === true;
        };
        if (!takes(...middle)) continue;
        const reach = (across, down) => {
            let far = 0;
            while (far < 44 && takes(middle[0] + across * (far + 1), middle[1] + down * (far + 1))) far++;
            return far;
        };
        count++;
        // From the middle a pixel may be lost to rounding.
        const high = reach(0, -1) + reach(0, 1) + 2;
        const wide = reach(-1, 0) + reach(1, 0) + 2;
        if (high < 44 || wide < (pressed.closest('.part') ? 24 : 44)) {
            small.push(`${wide} by ${high} px: ${pressed.outerHTML.slice(0, 160)}`);
        }
    }
    return { count, small };
";
/// Expands everything on the page that can be expanded.
const UNFOLD: &str = "
    for (const folded of document.querySelectorAll('main details:not(.menu):not([open]) > summary')) folded.click();
    for (const closed of document.querySelectorAll('main .toggle[aria-expanded=false]')) closed.click();
";
/// Overlays to check: route, control to press, element that appears.
const OVER: [(&str, &str, &str); 4] = [
    (
        "#/debt",
        "[data-action=more]",
        ".sheet.pages [data-action=reset-page]",
    ),
    (
        "#/capacity",
        "[data-key$='decide_by']",
        ".sheet.working .drives li",
    ),
    ("#/", "[data-action=share]", "dialog[open] #link"),
    (
        "#/capacity",
        "[data-chart=capacity-use] .menu summary",
        "[data-chart=capacity-use] .menu[open] button",
    ),
];

/// Goes to a page and waits for its headline.
fn open(page: &Page, route: &str) {
    page.goto(route);
    page.wait_until(&format!("{route} has its headline"), || {
        page.count("main h1") == 1
    });
}

#[test]
fn nothing_is_scrolled_to_sideways() {
    for language in Language::ALL {
        journey(Visitor::reading(language), |page| {
            page.hide_scrollbars();
            let mut found = Vec::new();
            for (_, route) in ROUTES {
                open(page, route);
                for width in WIDTHS {
                    page.resize(width, 900);
                    for looked in [OVERFLOW, OUTSIDE, CUT] {
                        let wide = page.script(looked, &[]);
                        if let Some(wide) = wide.as_str() {
                            found.push(format!("{route} at {width}, {}: {wide}", language.code()));
                        }
                    }
                }
            }
            assert!(found.is_empty(), "{found:#?}");
        });
    }
}

#[test]
fn no_page_is_longer_than_it_may_be() {
    for language in Language::ALL {
        journey(Visitor::reading(language), |page| {
            page.hide_scrollbars();
            let mut found = Vec::new();
            for (width, highest) in HIGHEST {
                page.resize(width, 844);
                for (name, route) in ROUTES {
                    open(page, route);
                    let height = page.script("return document.documentElement.scrollHeight", &[]);
                    let height = height.as_u64().unwrap_or(u64::MAX);
                    let most = if (name, width) == ("report", 390) {
                        LONGEST
                    } else {
                        highest
                    };
                    println!("{name} at {width}, {}: {height} px", language.code());
                    if height > most {
                        found.push(format!("{name} at {width}: {height} px, {most} at most"));
                    }
                }
            }
            assert!(found.is_empty(), "{}: {found:#?}", language.code());
        });
    }
}

/// Stores a plan in place of the example, and reloads the page, which opens it.
fn reload_with(page: &Page, plan: &Plan) {
    let save = saves::write(plan, None, 1, 1);
    page.script(
        "localStorage.setItem('palier.plan.1', arguments[0]); sessionStorage.clear()",
        &[save.into()],
    );
    page.reload();
}

/// Returns a plan whose first rows have a name of one word that is longer than a phone is wide.
fn long_words() -> Plan {
    const WORD: &str = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk";
    let mut plan = Plan::default();
    plan.debt.items[0].name = WORD.into();
    plan.architecture.steps[0].name = WORD.into();
    plan
}

#[test]
fn a_word_longer_than_its_row_is_broken() {
    journey(Visitor::english(), |page| {
        page.hide_scrollbars();
        reload_with(page, &long_words());
        for route in ["#/debt", "#/architecture"] {
            open(page, route);
            page.wait_for_text("Donaudampf");
            for width in WIDTHS {
                page.resize(width, 900);
                for looked in [OVERFLOW, OUTSIDE] {
                    let wide = page.script(looked, &[]);
                    assert!(wide.is_null(), "{route} at {width}: {wide}");
                }
            }
        }
    });
}

/// Returns a plan with one candidate with a long name, marked by two interviewers; one item is a
/// must-have.
fn marked() -> Plan {
    let mut plan = Plan::default();
    let interview = &mut plan.interview;
    interview.sections[0].items[0].must_have = true;
    let marks = |points: f64| {
        let items = interview.sections.iter().flat_map(|section| &section.items);
        let mark = |item: &Item| Mark {
            item: item.id.clone(),
            points: points.into(),
        };
        items.map(mark).collect()
    };
    let interviewers =
        [("Maximilienne", 4.0), ("Barthélemy", 3.0)].map(|(name, points)| Interviewer {
            name: name.into(),
            marks: marks(points),
        });
    interview.candidates = vec![Candidate {
        name: "Anne-Charlotte de La Rochefoucauld-Montbel".into(),
        interviewers: interviewers.to_vec(),
    }];
    plan
}

#[test]
fn a_marked_interview_is_no_longer_than_it_may_be() {
    for language in Language::ALL {
        journey(Visitor::reading(language).with_screen(390, 844), |page| {
            page.hide_scrollbars();
            reload_with(page, &marked());
            open(page, "#/interview");
            page.wait_until("all items are marked", || {
                page.count("[data-mark] :checked:not([value=''])") == 38
            });
            let height = page.script("return document.documentElement.scrollHeight", &[]);
            assert!(
                height.as_u64() <= Some(LONGEST),
                "{}: {height}",
                language.code()
            );
        });
    }
}

#[test]
fn what_a_finger_presses_on_a_phone_is_large_enough() {
    for language in Language::ALL {
        journey(Visitor::reading(language).with_screen(390, 844), |page| {
            page.hide_scrollbars();
            let mut found = Vec::new();
            let mut look = |at: &str, least: u64| {
                let pressed = page.script(PRESSED, &[]);
                let count = pressed["count"].as_u64().unwrap_or_default();
                assert!(count >= least, "{at} has only {count} controls");
                let small = pressed["small"].as_array().into_iter().flatten();
                let small = small.filter_map(|small| small.as_str());
                found.extend(small.map(|small| format!("{at}, {}: {small}", language.code())));
            };
            for (_, route) in ROUTES {
                open(page, route);
                look(route, 5);
                page.script(UNFOLD, &[]);
                look(&format!("{route} unfolded"), 5);
            }
            for (route, pressed, there) in OVER {
                open(page, route);
                page.wait(page.element(pressed).click());
                page.element(there);
                look(pressed, 2);
                if page.count("dialog[open]") > 0 {
                    page.keys(ESCAPE);
                    page.wait_until("nothing is open over the page", || {
                        page.count("dialog[open]") == 0
                    });
                }
            }
            // Last, since it starts a new plan.
            open(page, "#/first-plan");
            look("first plan", 5);
            assert!(found.is_empty(), "{} are small: {found:#?}", found.len());
        });
    }
}
