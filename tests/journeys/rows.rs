//! Rows, and the way from page to page: what a name may hold, where the focus goes, what stays.

use crate::saving::{click, stored};
use journeys::{Page, Visitor, journey};

const ENTER: &str = "\u{e007}";

/// What the focus is on.
fn at(page: &Page) -> String {
    let script = "const at = document.activeElement;
        return at.dataset.action ?? at.dataset.input ?? at.localName";
    let at = page.script(script, &[]);
    at.as_str().unwrap_or_default().to_owned()
}

fn enter(page: &Page, action: &str) {
    page.element(&format!("[data-action='{action}']"));
    let focus = "document.querySelector(`[data-action='${arguments[0]}']`).focus()";
    page.script(focus, &[action.into()]);
    page.keys(ENTER);
}

#[test]
fn own_metrics_are_saved_each_under_its_name() {
    let list = "thresholds.metrics.own";
    journey(Visitor::english(), |page| {
        page.goto("#/thresholds");
        for label in ["Queue", "Backlog"] {
            let rows = format!("[data-list='{list}'] > .body > .row");
            let count = page.count(&rows);
            click(page, &format!("add:{list}"));
            let name = format!("thresholds.metrics.own_{}", count + 1);
            page.wait_until("the new row has the focus", || {
                at(page) == format!("{name}.id")
            });
            page.fill(&format!("{name}.label"), label);
            page.fill(&format!("{name}.value"), "7");
        }
        // A name that is taken is not taken; the last good one stays.
        let second = "thresholds.metrics.own_2.id";
        for (name, said) in [
            ("mttr_hours", "already has this name"),
            ("own_1", "already has this name"),
            ("", "must be given"),
        ] {
            page.fill(second, name);
            page.tab();
            page.wait_for_text(said);
            assert_eq!(page.value(second), name);
        }
        page.fill(second, "kept 7.2");
        page.tab();
        page.input("thresholds.metrics.kept 7.2.id");
        page.wait_until("both are saved", || {
            let saved = stored(page, "palier.plan.1").unwrap_or_default();
            saved.contains("own_1") && saved.contains("kept 7.2")
        });
        page.reload();
        assert_eq!(page.value("thresholds.metrics.own_1.label"), "Queue");
        assert_eq!(page.value("thresholds.metrics.kept 7.2.label"), "Backlog");
    });
}

/// A name may hold what paths are made of.
#[test]
fn a_figure_of_any_name_opens_to_its_working() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        page.element("[data-action=palette]");
        page.fill("capacity.resources[1].id", "Redis 7.2 [eu]");
        let figure = "[data-figure='capacity.resources.Redis 7.2 [eu].months_to_critical']";
        page.wait(page.element(figure).click());
        page.wait_until("its working is there", || {
            let panel = "return document.getElementById('working').textContent";
            let said = page.script(panel, &[]);
            said.as_str().is_some_and(|said| said.contains("= 3.29"))
        });
    });
}

#[test]
fn the_focus_stays_in_the_list() {
    let named = |action: &str, row: usize| format!("{action}:capacity.resources[{row}]");
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        for (pressed, then) in [
            (named("down", 2), named("up", 3)),
            (named("up", 1), named("down", 0)),
            (named("remove", 3), named("remove", 2)),
            (named("remove", 0), named("remove", 0)),
            (named("remove", 1), named("remove", 0)),
            (named("remove", 0), "add:capacity.resources".to_owned()),
        ] {
            enter(page, &pressed);
            page.wait_until(&format!("{then} has the focus"), || at(page) == then);
        }
    });
}

/// The focus goes to the page that a link leads to, and to nothing in it.
#[test]
fn the_next_page_begins_at_its_top() {
    journey(Visitor::english(), |page| {
        page.goto("#/");
        page.element(".timeline li:nth-child(6) a");
        page.script(
            "document.querySelector('.timeline li:nth-child(6) a').focus()",
            &[],
        );
        page.keys(ENTER);
        page.wait_until("the page has the focus", || {
            at(page) == "main" && page.count(".timeline") == 0
        });
        assert_eq!(page.script("return scrollY", &[]), 0);
    });
}

/// The currency beside a box is that of the plan.
#[test]
fn a_currency_is_beside_its_boxes() {
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        let unit = "return document.querySelector(`[data-input='facts.revenue_per_month']`).closest('.box').querySelector('.unit').textContent";
        assert!(
            page.script(unit, &[])
                .as_str()
                .is_some_and(|unit| unit.contains("EUR"))
        );
        page.fill("facts.currency", "USD");
        page.wait_until("it follows", || {
            page.script(unit, &[])
                .as_str()
                .is_some_and(|unit| unit.contains("USD"))
        });
    });
}

/// On paper nothing can be unfolded.
#[test]
fn what_is_printed_is_unfolded() {
    journey(Visitor::english(), |page| {
        page.goto("#/debt");
        page.element("[data-action=palette]");
        for _ in 0..3 {
            click(page, "add:debt.items");
        }
        let folded = || page.count("main details.more:not([open])");
        page.wait_until("rows are folded", || folded() > 3);
        let before = folded();
        let tell = "dispatchEvent(new Event(arguments[0]))";
        page.script(tell, &["beforeprint".into()]);
        assert_eq!(folded(), 0);
        page.script(tell, &["afterprint".into()]);
        assert_eq!(folded(), before);
    });
}

/// Taking a step back takes back nothing that was never entered.
#[test]
fn undo_leaves_alone_what_cannot_be_read() {
    journey(Visitor::english(), |page| {
        page.goto("#/hiring");
        page.fill("hiring.confidence", "50");
        page.fill("hiring.notice_weeks", "twelve");
        page.press("button", "Undo");
        page.wait_until("one is as it was", || {
            page.value("hiring.confidence").starts_with("90")
        });
        assert_eq!(page.value("hiring.notice_weeks"), "twelve");
        assert_eq!(page.count("[aria-invalid]"), 1);
    });
}

/// What cannot be read waits for whoever typed it, until it is put right.
#[test]
fn what_cannot_be_read_stays_wherever_one_goes() {
    let used = |row: usize| format!("capacity.resources[{row}].average");
    let stands = |page: &Page, row: usize| {
        page.wait_until(&format!("the text is in row {row}"), || {
            page.value(&used(row)) == "many" && page.count("main [aria-invalid]") == 1
        });
    };
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        page.fill(&used(2), "many");
        stands(page, 2);
        click(page, "remove:capacity.resources[0]");
        stands(page, 1);
        click(page, "down:capacity.resources[1]");
        stands(page, 2);
        click(page, "up:capacity.resources[1]");
        stands(page, 2);
        click(page, "add:capacity.resources");
        stands(page, 2);
        page.goto("#/facts");
        page.goto("#/capacity");
        stands(page, 2);
        click(page, "language");
        page.wait_for_text("Nombre illisible");
        stands(page, 2);
        click(page, "remove:capacity.resources[1]");
        stands(page, 1);
        page.fill(&used(1), "51");
        page.goto("#/facts");
        page.goto("#/capacity");
        assert!(page.value(&used(1)).starts_with("51"));
        assert_eq!(page.count("main [aria-invalid]"), 0);
        page.fill(&used(1), "many");
        stands(page, 1);
        click(page, "remove:capacity.resources[1]");
        page.wait_until("it went with its row", || {
            page.count("main [aria-invalid]") == 0
        });
    });
}

/// The last step taken back leaves the focus where it was.
#[test]
fn the_focus_stays_on_undo() {
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        page.fill("facts.developers", "9");
        enter(page, "undo");
        page.wait_until("there is nothing more to take back", || {
            page.count("[data-action='undo'][aria-disabled]") == 1
        });
        assert_eq!(at(page), "undo");
        page.keys(ENTER);
        assert_eq!(at(page), "undo");
    });
}
