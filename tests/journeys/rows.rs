//! Rows and navigation: what a name may contain, where the focus goes, what is kept.

use crate::saving::{act, stored};
use journeys::{Browser, Language, Page, Visitor, journey};
use serde_json::json;

const ENTER: &str = "\u{e007}";

/// Returns the action, path or id of the focused element, followed by its row if it is in one.
fn at(page: &Page) -> String {
    let script = "const at = document.activeElement;
        const row = at.closest('[data-row]') ?? at.closest('.more')?.previousElementSibling;
        const what = at.dataset.action ?? at.dataset.input ?? (at.matches('.toggle') ? 'toggle' : at.id);
        return row ? `${what} ${row.dataset.row}` : what";
    let at = page.script(script, &[]);
    at.as_str().unwrap_or_default().to_owned()
}

/// Expands a row of the main list if it is collapsed.
fn open(page: &Page, row: usize) {
    let toggle = format!("[data-row='{row}'] .toggle");
    page.element(&toggle);
    let script = "const toggle = document.querySelector(arguments[0]);
        if (toggle.ariaExpanded !== 'true') toggle.click()";
    page.script(script, &[json!(toggle)]);
    page.element(&format!("[data-row='{row}'] + .more"));
}

/// Runs an action of a row with the keyboard.
fn do_with(page: &Page, row: usize, action: &str) {
    open(page, row);
    let button = format!("[data-row='{row}'] + .more [data-action='{action}']");
    page.element(&format!("{button}:enabled"));
    page.script(
        "document.querySelector(arguments[0]).focus()",
        &[json!(button)],
    );
    page.keys(ENTER);
}

#[track_caller]
fn is_at(page: &Page, wanted: &str) {
    page.wait_until(&format!("the focus is on {wanted}"), || at(page) == wanted);
}

#[test]
fn own_metrics_are_saved_each_under_its_name() {
    journey(Visitor::english(), |page| {
        page.goto("#/thresholds");
        for (row, label) in ["Queue", "Backlog"].into_iter().enumerate() {
            let name = format!("thresholds.metrics.own_{}", row + 1);
            page.element("[data-action='add-metric']");
            page.script(
                "document.querySelector('[data-action=add-metric]').click()",
                &[],
            );
            page.wait_until("the new row has the focus", || {
                at(page).starts_with(&format!("{name}.label"))
            });
            page.keys(label);
            page.fill(&format!("{name}.value"), "7");
        }
        page.wait_until("both are saved", || {
            let saved = stored(page, "palier.plan.1").unwrap_or_default();
            saved.contains("own_1") && saved.contains("own_2") && saved.contains("Backlog")
        });
        page.reload();
        for (row, label) in ["Queue", "Backlog"].into_iter().enumerate() {
            page.wait_for_text(label);
            let value = page.value(&format!("thresholds.metrics.own_{}.value", row + 1));
            assert!(value.starts_with('7'), "{value}");
        }
    });
}

/// A name may contain the characters of paths; a name that another row has is refused.
#[test]
fn a_figure_of_any_name_opens_to_its_working() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/capacity");
            open(page, 1);
            let name = "capacity.resources[1].id";
            page.fill(name, ["Processor", "Processeur"][place]);
            page.tab();
            page.wait_for_text(["already has this name", "porte déjà ce nom"][place]);
            page.fill(name, "Redis 7.2 [eu]");
            page.tab();
            page.wait_until("it is one name again", || {
                page.count("main [aria-invalid]") == 0
            });
            page.click("[data-row='1'] + .more [data-figure]");
            page.element(".sheet.working .formula");
            page.wait_for_text("Redis 7.2 [eu]");
        });
    }
}

#[test]
fn the_focus_stays_in_the_list() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        // Rows are sorted by status; moving a row swaps it with one of the same status.
        for (row, action, then) in [
            (1, "down", "up 3"),
            (3, "up", "down 2"),
            (3, "remove", "toggle 2"),
            (0, "remove", "toggle 0"),
            (1, "remove", "toggle 0"),
            (0, "remove", "add"),
        ] {
            do_with(page, row, action);
            is_at(page, then);
        }
    });
}

/// A new row is expanded, with the focus on its name; undo removes it.
#[test]
fn a_new_row_begins_with_its_name() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        act(page, "add");
        is_at(page, "capacity.resources[4].id 4");
        page.press("button", "Undo");
        page.wait_until("it is gone", || {
            page.count("[data-list='capacity.resources'] [data-row]") == 4
        });
    });
}

/// Following a link moves the focus to the new page's `main`, not to an element in it.
#[test]
fn the_next_page_begins_at_its_top() {
    journey(Visitor::english(), |page| {
        page.goto("#/");
        page.element("[data-card=timeline] a:nth-of-type(6)");
        page.script(
            "document.querySelector('[data-card=timeline] a:nth-of-type(6)').focus()",
            &[],
        );
        page.keys(ENTER);
        is_at(page, "content");
        assert_eq!(page.count("[data-card=timeline]"), 0);
        assert_eq!(page.script("return scrollY", &[]), 0);
    });
}

/// Boxes show the currency of the plan.
#[test]
fn a_currency_is_in_its_boxes() {
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        let revenue = || page.value("facts.revenue_per_month");
        assert!(revenue().contains('€'), "{}", revenue());
        page.fill("facts.currency", "USD");
        page.tab();
        page.wait_until("it follows", || revenue().contains('$'));
    });
}

/// In print, groups cannot be expanded, so they are. Only Chromium's driver can emulate print
/// media.
#[test]
fn what_is_printed_is_unfolded() {
    journey(Visitor::english().with_screen(390, 844), |page| {
        if page.browser() != Browser::Chromium {
            return;
        }
        page.goto("#/capacity");
        let seen = "return [...document.querySelectorAll('main .group > .in')].every(inside => inside.checkVisibility({ contentVisibilityAuto: true }))";
        page.element("main .group");
        assert_eq!(page.script(seen, &[]), false, "groups are folded");
        page.chromium("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
        page.wait_until("all is unfolded on paper", || {
            page.script(seen, &[]) == true
        });
        page.chromium("Emulation.setEmulatedMedia", &json!({ "media": "" }));
        page.wait_until("groups are folded again", || {
            page.script(seen, &[]) == false
        });
    });
}

/// Undo does not clear text that was never accepted.
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

/// Text that cannot be parsed stays in its box until it is corrected.
#[test]
fn what_cannot_be_read_stays_wherever_one_goes() {
    let used = |row: usize| format!("capacity.resources[{row}].average");
    let stands = |page: &Page, row: usize| {
        page.wait_until(&format!("the text is in row {row}"), || {
            page.value(&used(row)) == "many"
        });
        let marked = format!("main [aria-invalid]:not([data-input='{}'])", used(row));
        assert_eq!(page.count(&marked), 0, "and in no other");
    };
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        let figure = "capacity.resources.memory.decide_by";
        let before = page.figure(figure);
        page.fill(&used(1), "many");
        stands(page, 1);
        page.settle();
        assert_eq!(page.figure(figure), before, "the last good value holds");
        do_with(page, 2, "remove");
        stands(page, 1);
        do_with(page, 1, "down");
        stands(page, 2);
        do_with(page, 2, "up");
        stands(page, 1);
        act(page, "add");
        stands(page, 1);
        page.goto("#/facts");
        page.goto("#/capacity");
        stands(page, 1);
        act(page, "language");
        page.wait_for_text("Nombre illisible");
        stands(page, 1);
        do_with(page, 0, "remove");
        stands(page, 0);
        page.fill(&used(0), "51");
        page.goto("#/facts");
        page.goto("#/capacity");
        page.wait_until("the number stands", || {
            page.value(&used(0)).starts_with("51")
        });
        assert_eq!(page.count("main [aria-invalid]"), 0);
        page.fill(&used(0), "many");
        stands(page, 0);
        do_with(page, 0, "remove");
        page.wait_until("it went with its row", || {
            page.count("main [aria-invalid]") == 0
        });
    });
}

/// After the last undo the focus stays on the button.
#[test]
fn the_focus_stays_on_undo() {
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        page.fill("facts.developers", "9");
        page.script("document.querySelector('[data-action=undo]').focus()", &[]);
        page.keys(ENTER);
        page.wait_until("there is nothing more to take back", || {
            page.count("[data-action='undo'][aria-disabled]") == 1
        });
        assert_eq!(at(page), "undo");
        page.keys(ENTER);
        assert_eq!(at(page), "undo");
    });
}
