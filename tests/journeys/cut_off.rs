//! The connection breaks after the first paint: a missing lazy chunk shows an error in its place,
//! everything else works, and it loads when it is requested again.

use crate::keyboard::focused;
use journeys::{Language, Page, Visitor, journey};

const AGAIN: &str = "[data-action=again]";
const GROWTH: &str = "facts.monthly_growth";
const ALERT: &str = "[role=alert]";
const TOLD: [&str; 2] = ["could not be fetched", "n’a pas pu être chargé"];

fn click(page: &Page, selector: &str) {
    page.wait(page.element(selector).click());
}

/// Returns the text of the first element that matches the selector.
fn read(page: &Page, selector: &str) -> String {
    let script = "return document.querySelector(arguments[0])?.innerText ?? ''";
    let text = page.script(script, &[selector.into()]);
    text.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_page_that_does_not_come_says_so_and_comes_when_it_is_asked_for_again() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language).without_chunks(), |page| {
            click(page, "nav a[href='#/facts']");
            page.wait_until("it is told in its place", || {
                read(page, &format!("main {ALERT}")).contains(TOLD[place])
            });
            // The chunk is still missing.
            click(page, &format!("main {AGAIN}"));
            page.wait_until("it is told again", || {
                read(page, &format!("main {ALERT}")).contains(TOLD[place])
            });
            page.restore_chunks();
            // Pressed until it loads, since a press has no effect while an attempt is under way.
            let again = "document.querySelector(arguments[0])?.click()";
            page.wait_until("it comes", || {
                page.script(again, &[format!("main {AGAIN}").into()]);
                page.count(&format!("[data-input='{GROWTH}']")) > 0
            });
            page.fill(GROWTH, "8");
            assert_eq!(page.count(&format!("main {ALERT}")), 0);
        });
    }
}

#[test]
fn what_does_not_come_over_the_page_says_so_while_the_plan_can_be_changed() {
    const NAME: &str = "facts.name";
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language).without_chunks(), |page| {
            let told = || read(page, &format!(".overlays {ALERT}")).contains(TOLD[place]);
            click(page, "[data-action=search]");
            page.wait_until("it is told over the page", told);
            click(page, ".overlays [data-action=close]");
            page.wait_until("the reader has read it", || !told());
            click(page, "[data-action=share]");
            page.wait_until("it is told over the page", told);
            page.fill(NAME, "Ours");
            assert_eq!(page.value(NAME), "Ours");
            // The same for the working of a figure.
            click(page, ".overlays [data-action=close]");
            click(page, "main h1 button");
            page.wait_until("it is told over the page", told);
            click(page, ".overlays [data-action=close]");
            click(page, "[data-action=share]");
            page.wait_until("it is told over the page", told);
            page.restore_chunks();
            click(page, &format!(".overlays {AGAIN}"));
            page.element("dialog[open] #link");
        });
    }
}

/// Delays all fetches until `letGo` is called.
const HOLD: &str = "
    const real = window.fetch;
    const held = new Promise(come => { window.letGo = come; });
    window.fetch = (...given) => held.then(() => real(...given));
";

#[test]
fn a_page_that_comes_late_takes_the_focus_unless_it_was_moved_meanwhile() {
    for elsewhere in [None, Some("nav a[href='#/debt']")] {
        journey(Visitor::english().without_chunks(), |page| {
            click(page, "nav a[href='#/capacity']");
            page.element(&format!("main {ALERT}"));
            page.script(HOLD, &[]);
            page.restore_chunks();
            click(page, "nav a[href='#/facts']");
            page.wait_until("the page is being fetched", || page.count("main") == 0);
            page.settle();
            if let Some(selector) = elsewhere {
                let script = "document.querySelector(arguments[0]).focus()";
                page.script(script, &[selector.into()]);
            }
            page.script("letGo()", &[]);
            page.input(GROWTH);
            page.settle();
            page.wait_until("the focus is where it belongs", || {
                focused(page, elsewhere.unwrap_or("main"))
            });
        });
    }
}
