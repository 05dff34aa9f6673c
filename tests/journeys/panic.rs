//! A panic of the program: the plain page, and the saved plans to take away.

use crate::saving::{GROWTH, act, stored};
use journeys::downloads::{download_folder, downloaded};
use journeys::{Browser, Page, Visitor};
use planner::saves;

/// Makes the program enter itself where it does not expect it: while a number is written, another
/// number is typed elsewhere that is out of range, and its bounds are to be written. In Firefox a script has an
/// `Intl` of its own beside that of the window.
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
    // Where figures are on view, each number that is typed has others written.
    page.goto("#/capacity");
    page.fill(GROWTH, "8");
    page.wait_until("it is saved", || stored(&page, "palier.plan.1").is_some());
    page.script(BREAK, &[]);
    // The other language has formatters of its own, made from now on.
    act(&page, "language");
    page.wait_until("the page is French", || page.language() == "fr");
    page.wait_until("growth is as it was", || {
        page.value(GROWTH).starts_with('8')
    });
    page.assert_no_errors();
    let folder = download_folder(&page);
    // In one step: whatever else writes a number would break the page before it is typed into.
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
    // Firefox tells its driver what was thrown, and not what was written to the console.
    let why = match page.browser() {
        Browser::Firefox => "unreachable executed",
        _ => "panicked",
    };
    assert!(
        page.errors().iter().any(|line| line.contains(why)),
        "the console says why"
    );
    // Nothing of the program is left to be pressed.
    assert!(!page.visible_text().contains("Vue d’ensemble"));
    page.script("document.querySelector('#broken a[download]').click()", &[]);
    let (_, text) = downloaded(&page, &folder);
    let save = saves::read(&text);
    assert!(
        save.is_ok_and(|save| [0.08, 0.09].contains(&*save.plan.facts.monthly_growth)),
        "{text}"
    );
    // And the page is whole again once it is loaded again, with what was saved before, or just then.
    page.reload();
    let growth = page.value(GROWTH);
    assert!(growth.starts_with(['8', '9']), "{growth}");
}
