//! Unsaved edits are announced, and leaving asks first; others are saved at once; each tab keeps
//! its plan.

use crate::saving::{GROWTH, act, stored};
use journeys::{Page, Visitor, journey};

/// Makes every write to storage fail with an error of this name.
const REFUSE: &str =
    "Storage.prototype.setItem = () => { throw new DOMException('', arguments[0]) }";

/// Whether the `beforeunload` handler asks before leaving.
fn asks(page: &Page) -> bool {
    let script = "const leaving = new Event('beforeunload', { cancelable: true }); dispatchEvent(leaving); return leaving.defaultPrevented";
    page.script(script, &[]) == true
}

fn begins(page: &Page, growth: &str) {
    page.wait_until(&format!("growth is {growth}"), || {
        page.value(GROWTH).starts_with(growth)
    });
}

/// Returns the saving status in the bar.
fn bar(page: &Page) -> String {
    let script = "return document.querySelector('.bar .saved').textContent";
    page.script(script, &[])
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn leaving_asks_where_edits_are_not_saved() {
    let cases = [
        ("SecurityError", "this browser keeps nothing here"),
        ("QuotaExceededError", "this browser’s storage is full"),
    ];
    for (error, why) in cases {
        journey(Visitor::english(), |page| {
            page.goto("#/facts");
            page.fill(GROWTH, "8");
            page.tab();
            page.wait_until("it is saved", || bar(page) == "saved");
            assert!(!asks(page), "what is saved may be left");
            page.script(REFUSE, &[error.into()]);
            page.fill(GROWTH, "9");
            page.wait_for_text(&format!("not saved: {why}"));
            assert!(asks(page));
            // Undo restores the saved state, and the next visit starts with it.
            page.press("button", "Undo");
            begins(page, "8");
            page.wait_until("it is saved", || bar(page) == "saved");
            assert!(!asks(page));
            page.reload();
            begins(page, "8");
            page.wait_until("it is saved", || bar(page) == "saved");
        });
    }
}

#[test]
fn a_browser_that_keeps_nothing_asks_once_something_is_entered() {
    journey(Visitor::english().without_storage(), |page| {
        page.goto("#/facts");
        page.wait_for_text("not saved: this browser keeps nothing here");
        assert!(!asks(page), "nothing was entered");
        page.fill(GROWTH, "8");
        page.wait_until("it asks", || asks(page));
        assert!(bar(page).starts_with("not saved"));
    });
}

/// At once, so that nothing is lost if the browser crashes right after.
#[test]
fn what_is_entered_is_saved_as_its_box_is_left() {
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        page.fill(GROWTH, "8");
        page.tab();
        page.script(
            "window.setTimeout = () => 0;
             addEventListener('focusout', () => window.left = JSON.parse(localStorage['palier.plan.1']).plan.facts.monthly_growth)",
            &[],
        );
        page.fill(GROWTH, "9");
        page.tab();
        let left = page.script("return window.left", &[]);
        assert_eq!(left, 0.09);
    });
}

/// For any text in any box: timeouts longer than 250 ms never fire here.
#[test]
fn what_is_typed_is_saved_while_its_box_has_the_focus() {
    const BOXES: [(&str, &str, &str); 6] = [
        ("facts", "", "[data-input='facts.name']"),
        (
            "capacity",
            "[data-row='0'] .toggle",
            "[data-input='capacity.resources[0].id']",
        ),
        ("hiring", "", "[data-input='hiring.stages[0].name']"),
        (
            "thresholds",
            "[data-action=add-metric]",
            "[data-input$='own_1.label']",
        ),
        (
            "interview",
            "[data-action=edit-grid]",
            "[data-input='interview.sections[0].label']",
        ),
        ("report", "[data-action=plans]", "[data-action=plan-name]"),
    ];
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        page.fill(GROWTH, "8");
        page.tab();
        page.wait_until("it is saved", || bar(page) == "saved");
        page.script(
            "const later = window.setTimeout; window.setTimeout = (act, wait, ...more) => wait > 250 ? 0 : later(act, wait, ...more)",
            &[],
        );
        for (place, (address, opens, name)) in BOXES.into_iter().enumerate() {
            page.goto(&format!("#/{address}"));
            page.element(&["#", address, ", main h1"].concat());
            if !opens.is_empty() {
                page.element(opens);
                page.script(
                    "document.querySelector(arguments[0]).click()",
                    &[opens.into()],
                );
            }
            page.element(name);
            page.script(
                "const box = document.querySelector(arguments[0]); box.focus(); box.select()",
                &[name.into()],
            );
            let text = format!("Named {place}");
            page.keys(&text);
            page.wait_until(&format!("`{name}` is saved as it is typed"), || {
                stored(page, "palier.plan.1").is_some_and(|save| save.contains(&text))
            });
            let focused =
                "const box = document.activeElement; return [box.matches(arguments[0]), box.value]";
            let focused = page.script(focused, &[name.into()]);
            assert_eq!(focused, serde_json::json!([true, text]), "{name}");
        }
    });
}

#[test]
fn two_first_plans_have_names_of_their_own_and_each_tab_keeps_its_own() {
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        let client = page.client();
        let first = page.wait(client.window());
        let second = page.wait(client.new_window(false)).handle;
        page.wait(client.switch_to_window(second.clone()));
        page.goto("#/facts");
        page.fill(GROWTH, "9");
        page.wait_until("it is saved", || stored(page, "palier.plan.1").is_some());
        page.wait(client.switch_to_window(first.clone()));
        page.fill(GROWTH, "8");
        page.wait_until("it is saved", || stored(page, "palier.plan.2").is_some());
        let name = "JSON.parse(localStorage[arguments[0]]).plan.facts.name ?? ''";
        let name = |key: &str| page.script(&format!("return {name}"), &[key.into()]);
        assert_ne!(name("palier.plan.1"), name("palier.plan.2"));
        for (tab, growth) in [(&second, "9"), (&first, "8"), (&second, "9")] {
            page.wait(client.switch_to_window(tab.clone()));
            page.reload();
            begins(page, growth);
        }
    });
}

/// The message stays until it is dismissed, whatever happens meanwhile.
#[test]
fn that_both_versions_were_kept_stays_said() {
    let said = "This plan was changed in another tab, too. Both are kept";
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        page.fill(GROWTH, "8");
        page.wait_until("it is saved", || bar(page) == "saved");
        // Another tab has saved it meanwhile, and this tab was not notified.
        page.script(
            "const save = JSON.parse(localStorage['palier.plan.1']); save.revision += 5; save.saved_at += 1;
             localStorage['palier.plan.1'] = JSON.stringify(save)",
            &[],
        );
        page.fill(GROWTH, "9");
        page.wait_for_text(said);
        // Toasts that close by themselves do so after a timeout, shortened here to 1 ms. Timeouts
        // of 10 s and more are the driver's own.
        page.script(
            "const now = window.setTimeout; window.setTimeout = (act, wait) => now(act, wait > 1000 && wait < 9999 ? 1 : wait)",
            &[],
        );
        page.goto("#/capacity");
        page.goto("#/facts");
        page.fill(GROWTH, "7");
        page.wait_until("it is saved", || bar(page) == "saved");
        page.settle();
        assert!(page.visible_text().contains(said));
        act(page, "notice-close");
        page.wait_until("it is dismissed", || !page.visible_text().contains(said));
    });
}
