//! A panic of the app: a plain page appears, and offers the saved plans for download.

use crate::saving::{GROWTH, act, stored};
use journeys::downloads::{download_folder, downloaded};
use journeys::{Browser, Page, Visitor};
use planner::saves;

/// Causes a re-entrant call. While the app formats a number, an out-of-range number is typed into
/// another box, whose message has to format its bounds. `window.Intl` is explicit because a script
/// of Firefox's driver has an `Intl` of its own.
const BREAK: &str = "
    const field = Object.getOwnPropertyDescriptor(window.Intl.NumberFormat.prototype, 'format');
    Object.defineProperty(window.Intl.NumberFormat.prototype, 'format', { get() {
        const format = field.get.call(this);
        return (number) => {
            if (window.armed) {
                window.armed = false;
                const boxes = [...document.querySelectorAll('[data-input][inputmode=decimal]')];
                const box = boxes.find((box) => box !== document.activeElement);
                box.value = '999999999999999999';
                box.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }
            return format(number);
        };
    } });";

#[test]
fn a_panic_offers_the_saved_plans() {
    let page = Page::open(Visitor::english());
    // On a page with visible figures, every edit formats numbers.
    page.goto("#/capacity");
    page.fill(GROWTH, "8");
    page.wait_until("it is saved", || stored(&page, "palier.plan.1").is_some());
    page.script(BREAK, &[]);
    // Switching the language creates new formatters, with the replaced getter.
    act(&page, "language");
    page.wait_until("the page is French", || page.language() == "fr");
    page.wait_until("growth is as it was", || {
        page.value(GROWTH).starts_with('8')
    });
    page.assert_no_errors();
    let folder = download_folder(&page);
    // In one script: anything else that formats a number would trigger the panic before the box is
    // typed into.
    page.script(
        "const box = document.querySelector(`[data-input='${arguments[0]}']`);
         box.focus();
         box.value = '9';
         window.armed = true;
         box.dispatchEvent(new InputEvent('input', { bubbles: true }));",
        &[GROWTH.into()],
    );
    page.wait_for_text("Your plan is kept.");
    page.wait_for_text("Votre plan est conservé");
    // Firefox reports the thrown error to its driver, but not what was written to the console.
    let why = match page.browser() {
        Browser::Firefox => "unreachable executed",
        _ => "panicked",
    };
    assert!(
        page.errors().iter().any(|line| line.contains(why)),
        "the console says why"
    );
    // No control of the app is left.
    assert!(!page.visible_text().contains("Vue d’ensemble"));
    page.script("document.querySelector('#broken a[download]').click()", &[]);
    let (_, text) = downloaded(&page, &folder);
    let save = saves::read(&text);
    assert!(
        save.is_ok_and(|save| [0.08, 0.09].contains(&*save.plan.facts.monthly_growth)),
        "{text}"
    );
    // After a reload the page works again, with what was saved before or at the panic.
    page.reload();
    let growth = page.value(GROWTH);
    assert!(growth.starts_with(['8', '9']), "{growth}");
}
