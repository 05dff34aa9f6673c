//! Tables where they stand: copied for a spreadsheet, or handed out as a file; and the report.

use crate::links::press;
use journeys::taken::{arrived, taking};
use journeys::{Browser, Language, Page, Visitor, journey};
use planner::document::{read_plan, write_plan};
use planner::report::{Sheet, sheet};
use planner::{Plan, evaluate, words};
use serde_json::{Value, json};

/// Gathers what is copied, as a browser that lets pages write to the clipboard would.
const CLIPBOARD: &str = "window.copied = null;
    Object.defineProperty(navigator, 'clipboard', { configurable: true,
        value: { writeText: (text) => { window.copied = text; return Promise.resolve(); } } });";

/// Keeps a plan as the one that the page shows.
fn keep(page: &Page, plan: &Plan) {
    let text = write_plan(plan).into();
    page.script("localStorage.setItem('palier.plan', arguments[0])", &[text]);
    page.reload();
}

/// A button by its name for those who hear it.
fn named(name: &str) -> String {
    format!("[aria-label='{name}']")
}

fn click(page: &Page, selector: &str) {
    page.element(selector);
    let script =
        "const button = document.querySelector(arguments[0]); button.focus(); button.click();";
    page.script(script, &[selector.into()]);
}

fn copied(page: &Page) -> String {
    page.wait_for(|| match page.script("return window.copied", &[]) {
        Value::String(text) => Ok(text),
        other => Err(format!("what was copied is {other}")),
    })
}

#[test]
fn a_table_is_copied_and_handed_out() {
    let places = [
        (
            words::Language::English,
            "Copy table: ",
            "CSV of the table: ",
            "Resources",
            "Copied.",
        ),
        (
            words::Language::French,
            "Copier le tableau : ",
            "CSV du tableau : ",
            "Ressources",
            "Copié.",
        ),
    ];
    let mut plan = Plan::default();
    plan.capacity.resources[0].id = "=HYPERLINK(1)".into();
    let plan = read_plan(&write_plan(&plan)).expect("a plan");
    let outcome = evaluate(&plan);
    for (language, (reading, copy, file, table, done)) in Language::ALL.into_iter().zip(places) {
        journey(Visitor::reading(language), |page| {
            keep(page, &plan);
            page.goto("#/capacity");
            page.script(CLIPBOARD, &[]);
            let card = format!("[aria-label^='{copy}{table}']");
            click(page, &card);
            let cells = sheet(
                &plan,
                &outcome,
                "capacity.resources",
                reading,
                Sheet::Clipboard,
            );
            let text = copied(page);
            assert_eq!(Some(&text), cells.as_ref());
            assert!(text.contains("'=HYPERLINK(1)"), "{text}");
            page.wait_for_text(done);
            // It is said as long as the focus is there.
            page.script("document.activeElement.blur()", &[]);
            page.wait_until("nothing more is said", || {
                !page.visible_text().contains(done)
            });

            let folder = taking(page);
            click(page, &format!("[aria-label^='{file}{table}']"));
            let (name, text) = arrived(page, &folder);
            assert!(name.starts_with(&*plan.facts.name), "{name}");
            assert!(name.contains(table), "{name}");
            let cells = sheet(&plan, &outcome, "capacity.resources", reading, Sheet::File);
            assert_eq!(Some(text), cells);
        });
    }
}

/// Every table of every page, by keys: its buttons come before it, and say which table it is.
#[test]
fn no_table_is_without() {
    journey(Visitor::french(), |page| {
        for (_, fragment) in journeys::ROUTES {
            page.goto(fragment);
            page.element("[data-action=palette]");
            let script = "const bare = [], names = new Set();
                for (const card of document.querySelectorAll('main .card.table')) {
                    if (!card.querySelector(':scope > table, :scope > div > table')) continue;
                    const heading = card.querySelector(':scope > h2') ?? card.previousElementSibling;
                    const takes = heading.previousElementSibling;
                    const buttons = [...takes?.matches('.takes:not([hidden])') ? takes.querySelectorAll('button') : []];
                    if (buttons.length !== 2) bare.push(heading.textContent);
                    for (const button of buttons) {
                        const name = button.getAttribute('aria-label');
                        if (!name.endsWith(heading.textContent) || !name.includes(button.textContent)) bare.push(name);
                        names.add(name);
                        button.focus();
                        if (document.activeElement !== button) bare.push(name);
                    }
                }
                return bare;";
            assert_eq!(page.script(script, &[]), json!([]), "{fragment}");
        }
    });
}

/// The buttons take room that is there: nothing below them moves when they come.
#[test]
fn nothing_moves_for_them() {
    for (width, height) in [(320, 640), (1440, 900)] {
        journey(Visitor::english().with_screen(width, height), |page| {
            for (_, fragment) in journeys::ROUTES {
                page.goto(fragment);
                page.element("[data-action=palette]");
                let script = "const moved = [];
                    // What is not on view is not laid out.
                    for (const card of document.querySelectorAll('main .card')) card.style.contentVisibility = 'visible';
                    for (const takes of document.querySelectorAll('main .takes')) {
                        const heading = takes.nextElementSibling;
                        const card = heading.closest('.card') ?? heading.nextElementSibling;
                        // In a card inside a card a phone has no room: there the heading may wrap.
                        if (innerWidth < 640 && card.parentElement.closest('.card')) continue;
                        const below = () => card.getBoundingClientRect().bottom;
                        const before = below();
                        takes.hidden = true;
                        if (Math.abs(below() - before) > .5) moved.push(heading.textContent);
                        takes.hidden = false;
                    }
                    return moved;";
                assert_eq!(page.script(script, &[]), json!([]), "{fragment} at {width}");
            }
        });
    }
}

/// A page that was left is given back to the browser, whatever its buttons do. Only Chromium's driver can
/// ask for that at once.
#[test]
fn a_page_that_was_left_is_given_back() {
    journey(Visitor::english(), |page| {
        if page.browser() != Browser::Chromium {
            return;
        }
        page.goto("#/capacity");
        page.wait_until("its tables have their buttons", || {
            page.count("main .takes button") > 0
        });
        page.script(
            "const heading = document.querySelector('main .takes').nextElementSibling;
            self.left = new WeakRef(heading.closest('.card') ?? heading.nextElementSibling)",
            &[],
        );
        page.goto("#/onboarding");
        page.wait_until("the table of the page before is gone", || {
            page.chromium("HeapProfiler.collectGarbage", &json!({}));
            page.script("return self.left.deref() === undefined", &[]) == true
        });
    });
}

#[test]
fn the_decisions_are_copied_with_their_days() {
    journey(Visitor::english(), |page| {
        page.script(CLIPBOARD, &[]);
        click(page, "main > .takes [data-action=copy-table]");
        let text = copied(page);
        let rows: Vec<&str> = text.trim_end().split("\r\n").collect();
        assert_eq!(rows[0], "What\tBecause\tBy");
        assert_eq!(rows.len(), 6, "{text}");
        assert!(rows[2].starts_with("Double the database\t"), "{text}");
        assert!(rows[2].ends_with("\t2024-03-05"), "{text}");
    });
}

/// What a chart's table shows is what is copied of it, open or closed.
#[test]
fn a_charts_table_is_copied() {
    journey(Visitor::english(), |page| {
        page.goto("#/hiring");
        page.script(CLIPBOARD, &[]);
        let title = "The funnel so far";
        click(page, &named(&format!("Copy table: {title}")));
        let text = copied(page);
        assert!(
            text.starts_with("Stage\tPassed\tPass rate (%)\r\nApplications\t100\t\r\n"),
            "{text}"
        );
        let folder = taking(page);
        click(page, &named(&format!("CSV of the table: {title}")));
        let (name, file) = arrived(page, &folder);
        assert_eq!(name, "hiring-funnel.csv");
        assert_eq!(file, format!("\u{feff}{}", text.replace('\t', ",")));
    });
}

#[test]
fn the_report_is_copied_from_its_page() {
    journey(Visitor::french(), |page| {
        page.goto("#/report");
        page.script(CLIPBOARD, &[]);
        press(page, "report-copy");
        let text = copied(page);
        assert!(text.contains("\n## Décisions à prendre\n"), "{text}");
        page.wait_for_text("Copié.");
        let folder = taking(page);
        press(page, "report-file");
        let (name, file) = arrived(page, &folder);
        assert_eq!(name.rsplit('.').next(), Some("md"), "{name}");
        assert_eq!(file, text);
    });
}
