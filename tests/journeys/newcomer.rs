//! A first-time visitor: an example, ten numbers, a headline of their own.

use journeys::{Visitor, journey};

/// Maximum number of entries before the first headline of the visitor's own.
const ENTRIES: usize = 10;

#[test]
fn ten_numbers_give_a_first_headline_without_going_anywhere() {
    journey(Visitor::english(), |page| {
        page.wait_until("the overview says that this is an example", || {
            page.count("[data-card='example']:not([hidden])") == 1
        });
        page.wait(page.element("[data-action='start']").click());
        let headline = || {
            let text = page.script(
                "return document.querySelector('[data-headline=first-plan]')?.textContent ?? ''",
                &[],
            );
            text.as_str().unwrap_or_default().to_owned()
        };
        page.wait_until("the headline asks for the fullest resource", || {
            headline().contains("fullest resource")
        });
        let mut entries = 0;
        let mut enter = |path: &str, text: &str| {
            page.fill(path, text);
            entries += 1;
        };
        enter("facts.monthly_active_users", "12,000");
        enter("facts.monthly_growth", "8");
        let box_of = |name: &str| page.element(&format!("[data-first='{name}']"));
        for (name, text) in [("average", "60"), ("peak", "80")] {
            page.wait(box_of(name).click());
            page.wait(box_of(name).send_keys(text));
            entries += 1;
        }
        page.wait_until("the headline is about the database", || {
            headline().contains("database")
        });
        assert!(entries <= ENTRIES, "{entries} entries");
        assert_eq!(page.fragment(), "#/first-plan");
        // Nothing is lost when opening the plan, or when coming back.
        page.wait(page.element("[data-action='open-plan']").click());
        page.wait_until("the overview is that of the new plan", || {
            page.count("[data-headline='overview']") == 1
                && page.count("[data-card='example']:not([hidden])") == 0
        });
        page.reload();
        page.goto("#/first-plan");
        let users = page.value("facts.monthly_active_users");
        assert!(users.starts_with("12,000"), "{users}");
    });
}

#[test]
fn a_first_plan_that_is_discarded_leaves_nothing() {
    journey(Visitor::english(), |page| {
        page.goto("#/first-plan");
        page.fill("facts.monthly_active_users", "12,000");
        page.press("button", "Discard");
        page.wait_until("an example is on view again", || {
            page.count("[data-card='example']:not([hidden])") == 1
        });
    });
}
