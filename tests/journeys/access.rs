//! axe-core finds no barrier: on every page, in what opens over it and in what can go wrong on it,
//! in both languages and both themes.

use journeys::{Browser, Language, Page, ROUTES, Theme, Visitor, Watch, journey};
use planner::{document, link, link::Include};

use serde_json::Value;

use crate::links::press;
use crate::sealed::{RELEASED, write};

/// A plan with a row in every list.
const FULL: &str = include_str!("../../planner/tests/data/full-plan.json");

/// Both languages in both themes in the browser that every journey runs in; one of each elsewhere.
fn visitors() -> Vec<Visitor> {
    let all = Language::ALL
        .into_iter()
        .flat_map(|language| Theme::ALL.map(|theme| Visitor::reading(language).with_theme(theme)));
    all.enumerate()
        .filter(|(at, _)| journeys::browser() == Browser::Chromium || [0, 3].contains(at))
        .map(|(_, visitor)| visitor)
        .collect()
}

/// Goes to a page, and waits for what is added to it after the first paint: charts with their
/// tables, sheets, what stands below.
fn whole(page: &Page, route: &str) {
    page.goto(route);
    page.element("[data-action='palette']");
    if route != "#/" {
        page.element("main .after");
    }
    page.script(
        "for (const table of document.querySelectorAll('.chart details')) table.open = true",
        &[],
    );
    page.wait_until("each chart has its table", || {
        page.count(".chart details:not(:has(td))") == 0
    });
}

fn close(page: &Page) {
    page.keys("\u{e00c}");
    page.wait_until("what was open is closed", || {
        page.count("dialog[open], :popover-open") == 0
    });
}

#[test]
fn no_page_has_a_barrier() {
    for visitor in visitors() {
        journey(visitor, |page| {
            let mut watch = Watch::new(page, &visitor);
            for (name, route) in ROUTES {
                whole(page, route);
                watch.look(name);
            }
            // With a row in every list, and on a phone.
            page.script(
                "localStorage.setItem('palier.plan', arguments[0])",
                &[full()],
            );
            page.reload();
            page.resize(320, 640);
            for (name, route) in ROUTES {
                whole(page, route);
                watch.look(&format!("{name}, full, on a phone"));
            }
            watch.assert_nothing();
        });
    }
}

#[test]
fn nothing_that_opens_over_a_page_has_a_barrier() {
    for visitor in visitors() {
        journey(visitor, |page| {
            let mut watch = Watch::new(page, &visitor);
            page.goto("#/capacity");
            page.fill("facts.monthly_growth", "abc");
            watch.look("a text that cannot be read");
            page.fill("facts.monthly_growth", "8..12");
            page.element("main .band");
            watch.look("figures with bands");
            page.fill("facts.monthly_growth", "8");
            press(page, "palette");
            page.element("dialog.palette [role='option']");
            watch.look("the palette");
            page.keys("zebra crossing");
            page.wait_until("nothing is found", || {
                page.count("dialog.palette [role='option']") == 0
            });
            watch.look("the palette, nothing found");
            close(page);
            press(page, "plans");
            press(page, "plan-new");
            page.wait_until("there are two plans", || page.count("#plans li") == 2);
            watch.look("the plans");
            page.wait(
                page.element("#plans li:nth-child(2) [data-action='plan-delete']")
                    .click(),
            );
            page.element("[data-action='undelete']");
            watch.look("a plan was deleted");
            close(page);
            watch.look("the notice that it was");
            page.wait(page.element("main [data-figure]").click());
            page.element("#working:popover-open dl");
            watch.look("the working of a figure");
            page.wait(page.element("#working [data-action='what-drives']").click());
            press(page, "find");
            page.wait(page.element(".ask .pairs > summary").click());
            page.element(".ask .pairs tbody tr");
            watch.look("questions");
            press(page, "share");
            page.element("dialog[open] #link");
            watch.look("the link to share");
            page.script(
                "for (const more of document.querySelectorAll('dialog details')) more.open = true",
                &[],
            );
            page.element("dialog .code svg");
            write(page, "passphrase", "salt");
            watch.look("the link to share, sealed, with its code and files");
            close(page);
            page.goto(&format!("#/capacity/{}", sealed()));
            page.element("#passphrase");
            watch.look("a sealed link");
            write(page, "passphrase", "not this");
            page.enter();
            page.wait_until("it is told that it does not open", || {
                let text = page.visible_text();
                text.contains("does not open the link") || text.contains("n’ouvre pas le lien")
            });
            watch.look("a sealed link that does not open");
            page.goto(&format!("#/capacity/{}", payload()));
            page.element("[data-action='leave']");
            watch.look("a link's plan");
            press(page, "compare");
            page.element("dialog[open] table");
            watch.look("two plans compared");
            close(page);
            page.goto("#/capacity/2abc");
            page.element("main [role='alert']");
            watch.look("a link that does not open");
            watch.assert_nothing();
        });
    }
}

fn full() -> Value {
    let full = document::read_plan(FULL).unwrap_or_else(|refusal| panic!("{refusal}"));
    document::write_plan(&full).into()
}

/// A sealed link that was released.
fn sealed() -> String {
    let links: Value = serde_json::from_str(RELEASED).expect("the corpus is JSON");
    links[0]["payload"].as_str().unwrap_or_default().to_owned()
}

fn payload() -> String {
    let plan = document::read_plan(r#"{"facts":{"name":"Theirs","monthly_growth":0.2}}"#);
    let plan = plan.unwrap_or_else(|refusal| panic!("{refusal}"));
    link::encode(&plan, Include::ALL).unwrap_or_else(|error| panic!("{error}"))
}
