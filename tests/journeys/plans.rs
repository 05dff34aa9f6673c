//! Scenarios are copied, moved, taken from the chapter and removed. A debt expands to its details,
//! and its numbers determine its place in the schedule.

use journeys::{Page, Visitor, journey};

/// Returns the names of the scenarios, from left to right.
fn names(page: &Page) -> Vec<String> {
    let count = page.count("tr.col[data-row]");
    let name = |row| page.value(&format!("scenarios.rows[{row}].name"));
    (0..count).map(name).collect()
}

/// Runs an action from a scenario's menu.
fn act(page: &Page, row: usize, action: &str) {
    let script = "document.querySelector(`tr.col[data-row='${arguments[0]}'] [data-action=${arguments[1]}]`).click()";
    page.script(script, &[row.into(), action.into()]);
}

#[test]
fn scenarios_are_copied_moved_and_given_up() {
    journey(Visitor::english(), |page| {
        page.goto("#/scenarios");
        page.element("tr.col[data-row='2']");
        act(page, 0, "duplicate");
        let copied = [
            "Conservative",
            "Conservative (copy)",
            "Aggressive",
            "Hypergrowth",
        ];
        page.wait_until("a copy stands after it", || names(page) == copied);
        act(page, 1, "down");
        page.wait_until("it moved", || names(page)[2] == "Conservative (copy)");
        page.press("button", "Undo");
        page.press("button", "Undo");
        page.wait_until("both are undone", || names(page).len() == 3);
        let hires = |row| page.value(&format!("scenarios.rows[{row}].hires"));
        page.fill("scenarios.rows[0].hires", "many");
        act(page, 0, "down");
        page.wait_until("what is unread moved with it", || {
            hires(1) == "many" && hires(0) != "many"
        });
        for _ in 0..3 {
            let before = names(page).len();
            act(page, 0, "remove");
            page.wait_until("one is gone", || names(page).len() < before);
        }
        page.wait_for_text("Enter a scenario: growth and months.");
        page.wait_for_text("No scenario yet.");
    });
}

#[test]
fn the_hires_of_a_scenario_are_planned_and_its_needs_taken_from_the_chapter() {
    journey(Visitor::english(), |page| {
        page.goto("#/scenarios");
        page.element("tr.col[data-row='2']");
        act(page, 0, "use-hires");
        page.wait_until("eight are planned", || {
            page.value("facts.planned_hires").starts_with('8')
        });
        page.script(
            "const offered = document.querySelector(\"tr.col[data-row='0'] [data-action=needs]\");
             offered.value = '3';
             offered.dispatchEvent(new Event('change', { bubbles: true }));",
            &[],
        );
        let need = || page.value("scenarios.rows[0].infrastructure");
        page.wait_until("the need is there", || need() == "Scale up what is there");
        page.press("button", "Undo");
        page.wait_until("in one step it is not", || need().is_empty());
        // A ready-made set replaces all rows; undo restores them.
        let growth = || page.value("scenarios.rows[0].growth");
        let before = growth();
        page.click(".answer .menu summary");
        page.click("[data-action=templates]");
        page.press("button", "Use this one: Projections over 12 months");
        page.wait_until("the set is there", || growth().starts_with("50"));
        assert_eq!(names(page)[2], "Optimistic");
        page.press("button", "Undo");
        page.wait_until("one's own are back", || growth() == before);
    });
}

#[test]
fn a_debt_opens_to_its_letters_and_stands_where_its_numbers_put_it() {
    journey(Visitor::english(), |page| {
        page.goto("#/debt");
        page.wait_for_figure("debt.items[0].roi", "443%");
        page.press("button", "Legacy payment module");
        page.fill("debt.items[0].implementation_days", "72");
        page.wait_for_figure("debt.items[0].verdict", "backlog");
        page.fill("debt.items[0].implementation_days", "1000");
        page.wait_for_figure("debt.items[0].verdict", "leave");
        page.wait_for_text("not worth its cost");
        page.wait_for_text("none is worth fixing.");
    });
}
