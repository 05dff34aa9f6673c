//! The complete path of each kind of visitor with the keyboard only; the focus is visible at every
//! step.

use journeys::{Language, Page, Visitor, journey};
use planner::{document, link, link::Include};

pub const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const SHIFT: char = '\u{e008}';
const CONTROL: char = '\u{e009}';
const ALT: char = '\u{e00a}';
const BACKSPACE: char = '\u{e003}';
const GROWTH: &str = "[data-input='facts.monthly_growth']";

/// A plan with a row in every list.
const FULL: &str = include_str!("../../planner/tests/data/full-plan.json");

/// Returns an empty text if the focus is visible: an outline or a ring on the focused element, or
/// on its parent if the element itself is transparent, inside the viewport. Returns `nothing` if no
/// element has the focus, otherwise what is wrong. A headless browser does not move the focus from
/// its own controls back to the page, so `window.focus` does.
const SEEN: &str = "
    if (!document.hasFocus()) window.focus();
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'nothing';
    // The page itself, which takes the focus once it is drawn, shows no ring; its headline says where one is.
    if (focused.matches('main')) return '';
    // A button inside a box of the browser's own, as for a calendar, is outlined by the browser.
    if (!focused.matches(':focus')) return '';
    const drawn = getComputedStyle(focused).opacity === '0' ? focused.parentElement : focused;
    const style = getComputedStyle(drawn);
    const place = drawn.getBoundingClientRect();
    const there = place.width > 0 && place.bottom > 0 && place.top < innerHeight && place.right > 0 && place.left < innerWidth;
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    if (!outlined && style.boxShadow === 'none') return 'no outline on ' + drawn.outerHTML.slice(0, 120);
    return there ? '' : 'off the screen: ' + drawn.outerHTML.slice(0, 120);
";

fn key(page: &Page, key: char) {
    page.chord(&[], key);
}

fn write(page: &Page, text: &str) {
    page.chord(&[CONTROL], 'a');
    text.chars().for_each(|letter| key(page, letter));
}

/// Whether the focused element matches a selector.
pub fn focused(page: &Page, selector: &str) -> bool {
    let script = "return document.activeElement?.matches(arguments[0]) ?? false";
    page.script(script, &[selector.into()]) == true
}

/// Presses Tab, with `held` keys down, until an element has the focus; the focus must be visible at
/// every step.
#[track_caller]
fn go(page: &Page, held: &[char], selector: &str) {
    page.element(selector);
    let mut path = Vec::new();
    for _ in 0..300 {
        page.chord(held, TAB);
        // In some browsers the browser's own controls follow the last one, then the page starts
        // over. What is outside the viewport is scrolled into view a moment later.
        page.wait_for(|| match page.script(SEEN, &[]).as_str() {
            Some("" | "nothing") => Ok(()),
            seen => Err(format!(
                "on the way to {selector}, the focus is not seen: {seen:?}"
            )),
        });
        if focused(page, selector) {
            return;
        }
        path.push(page.script("return document.activeElement?.outerHTML.slice(0, 80)", &[]));
    }
    panic!("the keys do not lead to {selector}, only to {path:#?}");
}

/// Moves the focus forward to a control.
#[track_caller]
fn to(page: &Page, selector: &str) {
    go(page, &[], selector);
}

/// Moves the focus back to a control.
#[track_caller]
fn back_to(page: &Page, selector: &str) {
    go(page, &[SHIFT], selector);
}

#[track_caller]
fn has_focus(page: &Page, selector: &str) {
    page.wait_until(&format!("{selector} has the focus"), || {
        focused(page, selector)
    });
    page.wait_until(&format!("the focus on {selector} is seen"), || {
        page.script(SEEN, &[]) == ""
    });
}

/// Waits until `main` has the focus. A new page takes it once rendered; a key before that starts
/// from elsewhere.
#[track_caller]
fn page_has_focus(page: &Page) {
    page.wait_until("the page's own part has the focus", || {
        focused(page, "main")
    });
}

#[track_caller]
fn nothing_is_open(page: &Page) {
    page.wait_until("what was open is closed", || {
        page.count("dialog[open], .menu[open]") == 0
    });
}

/// Enters a number, reads what depends on it and how it is computed, undoes and redoes.
#[test]
fn a_founder_plans() {
    for language in Language::ALL {
        journey(Visitor::reading(language), |page| {
            // The first tab stop skips the navigation.
            key(page, TAB);
            has_focus(page, ".skip");
            key(page, ENTER);
            page_has_focus(page);
            // The navigation can also be used.
            back_to(page, "nav a[href='#/capacity']");
            key(page, ENTER);
            page.wait_until("the page is there", || page.fragment() == "#/capacity");
            page_has_focus(page);
            to(page, GROWTH);
            let headline =
                || page.script("return document.querySelector('main h1').innerText", &[]);
            let keyed = || {
                let script = "return document.querySelector('.keys').innerText";
                page.script(script, &[])
            };
            let (before, figures) = (headline(), keyed());
            write(page, "8");
            page.wait_until("figures follow", || keyed() != figures);
            let after = keyed();
            back_to(page, "[data-key]");
            key(page, ENTER);
            page.element(".sheet.working .formula");
            key(page, ESCAPE);
            nothing_is_open(page);
            has_focus(page, "[data-key]");
            key(page, ' ');
            page.element(".sheet.working .formula");
            key(page, ESCAPE);
            nothing_is_open(page);
            back_to(page, "[data-action='undo']");
            key(page, ENTER);
            page.wait_until("all is as it was", || {
                keyed() == figures && headline() == before
            });
            to(page, "[data-action='redo']");
            key(page, ' ');
            page.wait_until("it is done again", || keyed() == after);
            to(page, GROWTH);
            page.chord(&[ALT], BACKSPACE);
            page.wait_until("the default is back", || keyed() == figures);
        });
    }
}

/// Theme and language: the focus stays on the pressed control.
#[test]
fn a_reader_switches_theme_and_language() {
    journey(Visitor::english(), |page| {
        to(page, "[data-action='theme']");
        for theme in ["light", "dark", "auto"] {
            key(page, ENTER);
            page.element(&format!("html[data-theme='{theme}']"));
            has_focus(page, "[data-action='theme']");
        }
        back_to(page, "[data-action='language']");
        key(page, ENTER);
        page.wait_until("it is in French", || page.language() == "fr");
        has_focus(page, "[data-action='language']");
        key(page, ' ');
        page.wait_until("it is in English", || page.language() == "en");
        has_focus(page, "[data-action='language']");
    });
}

/// A row is expanded, moved, added and removed; actions on the list are in its menu.
#[test]
fn a_lead_edits_a_list() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        let rows = "[data-list='capacity.resources'] [data-row]";
        page.element(rows);
        page_has_focus(page);
        let count = page.count(rows);
        let opened = |row: usize| format!("[data-row='{row}'] + .more ");
        to(page, "[data-row='1'] .toggle");
        key(page, ENTER);
        to(page, &[&opened(1), "[data-action='down']"].concat());
        key(page, ENTER);
        has_focus(page, &[&opened(3), "[data-action='up']"].concat());
        to(page, "[data-list='capacity.resources'] [data-action='add']");
        key(page, ENTER);
        page.wait_until("there is one row more", || page.count(rows) == count + 1);
        has_focus(
            page,
            &format!("[data-input='capacity.resources[{count}].id']"),
        );
        to(page, &[&opened(count), "[data-action='remove']"].concat());
        key(page, ENTER);
        page.wait_until("the row is gone", || page.count(rows) == count);
        has_focus(page, &format!("[data-row='{}'] .toggle", count - 1));
        back_to(page, "[data-list='capacity.resources'] .menu summary");
        key(page, ENTER);
        to(
            page,
            "[data-list='capacity.resources'] [data-action='copy-table']",
        );
        key(page, ESCAPE);
        nothing_is_open(page);
        has_focus(page, "[data-list='capacity.resources'] .menu summary");
    });
}

/// Several plans: created, named, duplicated, deleted and restored.
#[test]
fn a_founder_keeps_several_plans() {
    journey(Visitor::english(), |page| {
        to(page, "[data-action='plans']");
        key(page, ENTER);
        page.element("dialog[open] #plans");
        to(page, "[data-action='plan-new']");
        key(page, ENTER);
        page.wait_until("it begins with ten questions", || {
            page.fragment() == "#/first-plan" && focused(page, "main")
        });
        back_to(page, "[data-action='plans']");
        key(page, ENTER);
        to(page, "[data-action='plan-name']");
        write(page, "Series B");
        key(page, ENTER);
        page.wait_until("it has its name", || {
            page.count("[data-action='plan-duplicate'][aria-label$='Series B']") == 1
        });
        to(page, "[data-action='plan-duplicate']");
        key(page, ' ');
        page.wait_until("the copy is listed", || {
            page.count("[data-action='plan-delete'][aria-label$='Series B (2)']") == 1
        });
        to(
            page,
            "[data-action='plan-delete'][aria-label$='Series B (2)']",
        );
        key(page, ENTER);
        page.wait_until("it is gone", || {
            page.count("[data-action='plan-name']") == 1
        });
        to(page, "[data-action='import']");
        key(page, ESCAPE);
        nothing_is_open(page);
        has_focus(page, "[data-action='plans']");
        back_to(page, "[data-action='undelete']");
        key(page, ENTER);
        page.wait_until("what was deleted is there again", || {
            page.count("[data-action='undelete']") == 0
        });
    });
}

/// A link is opened, compared, edited and left.
#[test]
fn an_investor_reads_a_link() {
    journey(Visitor::english(), |page| {
        page.goto(&format!("#/capacity/{}", payload()));
        to(page, ".banner [data-action='compare']");
        key(page, ENTER);
        page.element("dialog.compare[open] table");
        // The focus is trapped in the dialog.
        to(page, "dialog [data-action='close']");
        key(page, ESCAPE);
        nothing_is_open(page);
        has_focus(page, ".banner [data-action='compare']");
        back_to(page, ".banner [data-action='try']");
        key(page, ENTER);
        to(page, GROWTH);
        write(page, "8");
        page.wait_until("the address carries it", || {
            let fragment = page.fragment();
            let opened = link::decode(fragment.rsplit('/').next().unwrap_or_default());
            opened.is_ok_and(|opened| opened.plan.facts.monthly_growth.get() == 0.08)
        });
        back_to(page, "[data-action='leave']");
        key(page, ENTER);
        page.wait_until("the own plan is back", || page.fragment() == "#/capacity");
    });
}

/// A link is created; the space bar ticks what it leaves out.
#[test]
fn a_founder_shares() {
    let full = document::read_plan(FULL).unwrap_or_else(|refusal| panic!("{refusal}"));
    journey(Visitor::english(), |page| {
        let text = document::write_plan(&full).into();
        page.script("localStorage.setItem('palier.plan', arguments[0])", &[text]);
        page.reload();
        to(page, "[data-action='share']");
        key(page, ENTER);
        page.element("dialog[open] #link");
        let link = || page.wait(page.element("#link").prop("value"));
        let whole = link();
        to(page, "[data-include='money']");
        key(page, ' ');
        page.wait_until("the link is another", || link() != whole);
        back_to(page, "[data-action='copy']");
        key(page, ENTER);
        page.wait_until("it is told what became of it", || {
            let text = page.visible_text();
            text.contains("Copied.") || text.contains("copy it by hand")
        });
        key(page, ESCAPE);
        nothing_is_open(page);
        has_focus(page, "[data-action='share']");
    });
}

fn payload() -> String {
    let plan = document::read_plan(r#"{"facts":{"name":"Theirs","monthly_growth":0.2}}"#);
    let plan = plan.unwrap_or_else(|refusal| panic!("{refusal}"));
    link::encode(&plan, Include::ALL).unwrap_or_else(|error| panic!("{error}"))
}
