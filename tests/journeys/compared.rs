//! Comparing two plans: each side takes a pasted link, a saved plan or a file, without saving it
//! first.

use crate::saving::{GROWTH, act};
use journeys::downloads::folder;
use journeys::{Page, Visitor, journey};
use planner::link::{self, Include};
use planner::{Plan, document};
use serde_json::json;
use std::fs;

/// Returns a plan with this monthly growth.
fn growing(name: &str, growth: f64) -> Plan {
    let mut plan = Plan::default();
    plan.facts.name = name.into();
    plan.facts.monthly_growth = growth.into();
    plan
}

/// Chooses the source of one side by its label.
fn choose(page: &Page, side: usize, words: &str) {
    let script =
        "const choice = document.querySelectorAll('[data-action=compare-source]')[arguments[0]];
        const option = [...choice.options].find(option => option.text.startsWith(arguments[1]));
        choice.value = option.value; choice.dispatchEvent(new Event('change', { bubbles: true }))";
    page.script(script, &[json!(side), json!(words)]);
}

/// Returns the selector of a side's control.
fn control(side: usize, kind: &str) -> String {
    format!(
        ".sides > :nth-child({}) [data-action=compare-{kind}]",
        side + 1
    )
}

fn paste(page: &Page, side: usize, plan: &Plan) {
    choose(page, side, "A link");
    let payload = link::encode(plan, Include::ALL).unwrap_or_else(|error| panic!("{error}"));
    write(
        page,
        side,
        &format!("https://example.org/palier/#/debt/{payload})."),
    );
}

/// Replaces the text in a side's box for a link.
fn write(page: &Page, side: usize, text: &str) {
    let field = page.element(&control(side, "link"));
    page.wait(field.send_keys("\u{e009}a\u{e000}"));
    page.wait(field.send_keys(text));
}

fn pick(page: &Page, side: usize, plan: &Plan) {
    choose(page, side, "A file");
    let path = folder().join(format!("{}.palier.json", &*plan.facts.name));
    fs::write(&path, document::write_plan(plan)).expect("a plan is written");
    let field = page.element(&control(side, "file"));
    page.wait(field.send_keys(&path.to_string_lossy()));
}

/// Waits until the comparison shows growth changing from one value to the other.
fn differs(page: &Page, from: &str, to: &str) {
    page.wait_until(&format!("growth differs from {from} to {to}"), || {
        let script = "return [...document.querySelectorAll('.compared tr')].map(row => [...row.cells].map(cell => cell.innerText.trim()))";
        let rows = page.script(script, &[]);
        let rows = rows.as_array().into_iter().flatten();
        rows.filter_map(|row| Some((row[1].as_str()?.to_owned(), row[2].as_str()?.to_owned())))
            .any(|(one, other)| one.starts_with(from) && other.starts_with(to))
    });
}

#[test]
fn either_side_takes_a_link_a_saved_plan_or_a_file() {
    journey(Visitor::english(), |page| {
        // Two own plans, the second one open.
        for (name, growth) in [("First", 0.08), ("Second", 0.09)] {
            let text = document::write_plan(&growing(name, growth)).into();
            page.script("localStorage.setItem('palier.plan', arguments[0])", &[text]);
            page.reload();
        }
        page.goto("#/facts");
        page.wait_until("the second is on view", || {
            page.value(GROWTH).starts_with('9')
        });
        let kept = || page.script("return JSON.stringify(Object.entries(localStorage))", &[]);
        let before = kept();
        act(page, "plans");
        act(page, "compare-with");
        page.element("[data-action=compare-source]");
        paste(page, 1, &growing("Pasted", 0.2));
        differs(page, "9%", "20%");
        pick(page, 0, &growing("Picked", 0.3));
        differs(page, "30%", "20%");
        choose(page, 1, "First");
        differs(page, "30%", "8%");
        paste(page, 0, &growing("Pasted too", 0.25));
        differs(page, "25%", "8%");
        pick(page, 1, &growing("Picked too", 0.35));
        differs(page, "25%", "35%");
        choose(page, 0, "First");
        differs(page, "8%", "35%");
        choose(page, 1, "The plan on view");
        differs(page, "8%", "9%");
        // Changed verdicts are listed even if many figures differ; the list of figures can be
        // expanded to all.
        let tables = || {
            let script = "return [...document.querySelectorAll('.compared')].map(table => [table.querySelector('h3').innerText, table.querySelectorAll('tbody tr').length])";
            let all = page.script(script, &[]);
            let all: Vec<(String, usize)> = serde_json::from_value(all).expect("titles and counts");
            all
        };
        choose(page, 0, "The plan on view");
        pick(page, 1, &growing("Picked again", 0.3));
        differs(page, "9%", "30%");
        let all = tables();
        let (title, count) = &all[1];
        assert!(
            *count > 0 && *title == format!("Changed verdicts ({count})"),
            "{all:?}"
        );
        assert!(
            all[2].0.starts_with("Changed figures (") && all[2].1 == 40,
            "{all:?}"
        );
        page.click(".compared:last-of-type [data-action=compared-all]");
        page.wait_until("all are shown", || {
            let (title, rows) = &tables()[2];
            *rows > 40 && title.ends_with(&format!("({rows})"))
        });
        page.wait_until("the focus stays with them", || {
            page.script("return document.activeElement.localName", &[]) == "table"
        });
        // A file that is no plan shows a message on its side.
        fs::write(folder().join("no-plan.palier.json"), "no plan").expect("a file is written");
        let field = page.element(&control(1, "file"));
        page.wait(field.send_keys(&folder().join("no-plan.palier.json").to_string_lossy()));
        page.wait_for_text("This could not be read as a plan.");
        choose(page, 1, "A link");
        write(page, 1, "https://example.org/");
        page.wait_for_text("This is not a link to a plan.");
        assert_eq!(kept(), before, "neither side was kept");
    });
}
