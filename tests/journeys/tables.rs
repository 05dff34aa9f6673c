//! Tables can be copied for a spreadsheet or saved as a file, and so can the report.

use journeys::downloads::{download_folder, downloaded};
use journeys::{Language, Page, Visitor, journey};
use planner::document::{read_plan, write_plan};
use planner::report::{Sheet, sheet};
use planner::{Plan, evaluate, words};
use serde_json::{Value, json};

/// Records what is copied, as in a browser that allows pages to write to the clipboard.
const CLIPBOARD: &str = "window.copied = null;
    Object.defineProperty(navigator, 'clipboard', { configurable: true,
        value: { writeText: (text) => { window.copied = text; return Promise.resolve(); } } });";

/// Clicks the first element that matches the selector, even in a closed menu.
fn press(page: &Page, selector: &str) {
    page.element(selector);
    page.script(
        "document.querySelector(arguments[0]).click()",
        &[json!(selector)],
    );
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
        (words::Language::English, "Copied."),
        (words::Language::French, "Copié."),
    ];
    let mut plan = Plan::default();
    plan.capacity.resources[0].id = "=HYPERLINK(1)".into();
    let plan = read_plan(&write_plan(&plan)).expect("a plan");
    let outcome = evaluate(&plan);
    let list = "[data-list='capacity.resources']";
    for (language, (reading, done)) in Language::ALL.into_iter().zip(places) {
        journey(Visitor::reading(language), |page| {
            let text = write_plan(&plan).into();
            page.script("localStorage.setItem('palier.plan', arguments[0])", &[text]);
            page.reload();
            page.goto("#/capacity");
            page.script(CLIPBOARD, &[]);
            let cells = |sort| sheet(&plan, &outcome, "capacity.resources", reading, sort);
            press(page, &format!("{list} [data-action=copy-table]"));
            let text = copied(page);
            assert_eq!(Some(&text), cells(Sheet::Clipboard).as_ref());
            assert!(text.contains("'=HYPERLINK(1)"), "{text}");
            page.wait_for_text(done);
            let folder = download_folder(page);
            press(page, &format!("{list} [data-action=table-file]"));
            let (name, text) = downloaded(page, &folder);
            assert!(name.starts_with(&*plan.facts.name), "{name}");
            assert_eq!(Some(text), cells(Sheet::File));
        });
    }
}

/// Copying a chart copies the rows of its table, whether that is shown or not; drawings other than
/// charts can be copied, too.
#[test]
fn a_charts_table_is_copied() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        page.script(CLIPBOARD, &[]);
        let chart = "[data-chart=capacity-use]";
        press(page, &format!("{chart} [data-action=copy-table]"));
        let text = copied(page);
        let folder = download_folder(page);
        press(page, &format!("{chart} [data-action=table-file]"));
        let (name, file) = downloaded(page, &folder);
        assert_eq!(name, "capacity-use.csv");
        press(page, &format!("{chart} [data-action=table]"));
        page.element(&format!("{chart} table tbody tr"));
        let heads = page.script(
            "return [...document.querySelectorAll('[data-chart=capacity-use] thead th')].length",
            &[],
        );
        let rows = page.count(&format!("{chart} tbody tr"));
        let lines: Vec<&str> = text.trim_end().split("\r\n").collect();
        assert_eq!(lines.len(), rows + 1, "{text}");
        assert_eq!(json!(lines[0].split('\t').count()), heads, "{text}");
        assert_eq!(file.trim_end().split("\r\n").count(), rows + 1, "{file}");
        let others = [
            (
                "#/",
                "[data-card=timeline]",
                "What\tEvent\tDecide or start by\tAttention\tOn\r\nDatabase\tbreaks\t",
            ),
            (
                "#/",
                "[data-card=decisions]",
                "What\tBecause\tBy\r\nHire before the team slows down\t",
            ),
            ("#/capacity", "[data-chart=capacity-response]", "Load (%)"),
            (
                "#/onboarding",
                "[data-chart=onboarding-cost]",
                "Part of the cost\tCost (EUR)\r\n",
            ),
            (
                "#/interview",
                "[data-list=marks]",
                "Section\tItem\tPoints\r\n",
            ),
        ];
        for (route, card, begins) in others {
            page.goto(route);
            page.element(card);
            page.script(CLIPBOARD, &[]);
            press(page, &format!("{card} [data-action=copy-table]"));
            let text = copied(page);
            assert!(text.starts_with(begins), "{text}");
            assert!(text.lines().count() > 4, "{text}");
        }
    });
}

#[test]
fn the_report_is_copied_from_its_page() {
    journey(Visitor::french(), |page| {
        page.goto("#/report");
        page.script(CLIPBOARD, &[]);
        press(page, "[data-action=copy-markdown]");
        let text = copied(page);
        assert!(text.contains("\n## Décisions à prendre\n"), "{text}");
        page.wait_for_text("Copié");
        let folder = download_folder(page);
        press(page, "[data-action=save-markdown]");
        let (name, file) = downloaded(page, &folder);
        assert_eq!(name.rsplit('.').next(), Some("md"), "{name}");
        assert_eq!(file, text);
        let refuses = "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))";
        page.script(refuses, &[]);
        press(page, "[data-action=copy-markdown]");
        page.wait_for_text("Le navigateur n’a pas permis la copie");
    });
}
