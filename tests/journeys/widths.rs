//! Every page at every width: nothing is scrolled to sideways, and no page is longer than it may be.

use journeys::{Language, Page, ROUTES, Visitor, journey};
use planner::calculators::interview::{Candidate, Interviewer, Item, Mark};
use planner::{Plan, saves};

/// From a small phone to a desk.
const WIDTHS: [u32; 5] = [320, 390, 768, 1024, 1440];
/// The most that a page is high with the default plan, its rows closed: on a phone, on a desk.
const HIGHEST: [(u32, u64); 2] = [(390, 3000), (1440, 2000)];
/// The same on a phone of the report, which is a sheet of paper, and of an interview that is marked.
const LONGEST: u64 = 3500;

/// How much wider the page is than its window, and what reaches farthest.
const OVERFLOW: &str = "
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return null;
    const right = part => part.getBoundingClientRect().right;
    const farthest = [...document.querySelectorAll('main *')].sort((a, b) => right(b) - right(a))[0];
    return `${root.scrollWidth} in ${root.clientWidth}: ${farthest.outerHTML.slice(0, 160)}`;
";

/// What reaches out of its card, and is not scrolled to there.
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

/// Numbers that their boxes cut off, rows opened.
const CUT: &str = "
    for (const closed of document.querySelectorAll('main .toggle[aria-expanded=false]')) closed.click();
    const boxes = [...document.querySelectorAll('main input[inputmode=decimal]')];
    const cut = boxes.filter(box => box.clientWidth && box.scrollWidth > box.clientWidth + 1);
    return cut.map(box => `${box.dataset.input}: ${box.value}`).join(' and ') || null;
";

/// Goes to a page and waits for what is in it.
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

/// Two people marked somebody with a long name; one of the items must be there.
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
            let save = saves::write(&marked(), None, 1, 1);
            page.script(
                "localStorage.setItem('palier.plan.1', arguments[0]); sessionStorage.clear()",
                &[save.into()],
            );
            page.reload();
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
