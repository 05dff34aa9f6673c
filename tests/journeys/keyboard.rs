//! The whole of each kind of visitor's path by keys alone. Wherever the keys lead, it can be seen.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use journeys::{Language, Page, Visitor, journey};
use planner::{document, link, link::Include};

const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const SHIFT: char = '\u{e008}';
const CONTROL: char = '\u{e009}';
const GROWTH: &str = "[data-input='facts.monthly_growth']";
const MONTHS: &str = "capacity.resources.cpu.months_to_critical";

/// A plan with a row in every list.
const FULL: &str = include_str!("../../planner/tests/data/full-plan.json");

/// What can be seen of the focus: the outline of what has it or, for a box that is not drawn, of
/// what stands for it. Nothing where there is none, or where it is off the screen.
const SEEN: &str = "
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'nothing';
    // A button inside a box of the browser's own, as for a calendar, is outlined by the browser.
    if (!focused.matches(':focus')) return '';
    const drawn = getComputedStyle(focused).opacity === '0' ? focused.parentElement : focused;
    const style = getComputedStyle(drawn);
    const place = drawn.getBoundingClientRect();
    const there = place.width > 0 && place.bottom > 0 && place.top < innerHeight && place.right > 0 && place.left < innerWidth;
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1) return 'no outline on ' + drawn.outerHTML.slice(0, 120);
    return there ? '' : 'off the screen: ' + drawn.outerHTML.slice(0, 120);
";

/// Presses keys, those held down first.
fn chord(page: &Page, held: &[char], key: char) {
    let down = |value: &char| KeyAction::Down { value: *value };
    let up = |value: &char| KeyAction::Up { value: *value };
    let presses = held.iter().map(down).chain([down(&key), up(&key)]);
    let presses = presses.chain(held.iter().map(up));
    let keys = presses.fold(KeyActions::new("keys".to_owned()), KeyActions::then);
    page.wait(page.client().perform_actions(keys));
}

fn key(page: &Page, key: char) {
    chord(page, &[], key);
}

fn write(page: &Page, text: &str) {
    chord(page, &[CONTROL], 'a');
    text.chars().for_each(|letter| key(page, letter));
}

/// Whether what a selector names has the focus.
fn focused(page: &Page, selector: &str) -> bool {
    let script = "return document.activeElement?.matches(arguments[0]) ?? false";
    page.script(script, &[selector.into()]) == true
}

/// Goes on with a key until the focus is where it should be; it is seen at every step.
#[track_caller]
fn go(page: &Page, held: &[char], selector: &str) {
    page.element(selector);
    let mut path = Vec::new();
    for _ in 0..300 {
        chord(page, held, TAB);
        // Past the last control the browser's own come, in some browsers; then it begins again.
        // What was off the screen is scrolled to a moment later.
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

/// On to a control.
#[track_caller]
fn to(page: &Page, selector: &str) {
    go(page, &[], selector);
}

/// Back to a control.
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

#[track_caller]
fn nothing_is_open(page: &Page) {
    page.wait_until("what was open is closed", || {
        page.count("dialog[open], :popover-open") == 0
    });
}

/// Enters a number, sees what follows and how it is found, takes it back and again.
#[test]
fn a_founder_plans() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            // Past the navigation with the first key.
            key(page, TAB);
            has_focus(page, ".skip");
            key(page, ENTER);
            page.wait_until("the page's own part has the focus", || {
                focused(page, "main")
            });
            // Or through it.
            back_to(page, "nav a[href='#/capacity']");
            key(page, ENTER);
            page.wait_until("the page is there", || page.fragment() == "#/capacity");
            to(page, GROWTH);
            write(page, "8");
            let after = ["3.27 months", "3,27 mois"][place];
            page.wait_for_figure(MONTHS, after);
            let figure = format!("[data-figure='{MONTHS}']");
            to(page, &figure);
            key(page, ENTER);
            page.element("#working:popover-open dl");
            key(page, ESCAPE);
            nothing_is_open(page);
            has_focus(page, &figure);
            key(page, ' ');
            page.element("#working:popover-open dl");
            key(page, ESCAPE);
            nothing_is_open(page);
            back_to(page, "[data-action='undo']");
            key(page, ENTER);
            page.wait_for_figure(MONTHS, ["1.8 months", "1,8 mois"][place]);
            to(page, "[data-action='redo']");
            key(page, ' ');
            page.wait_for_figure(MONTHS, after);
            to(page, "[data-action='reset:facts.monthly_growth']");
            key(page, ENTER);
            page.wait_for_figure(MONTHS, ["1.8 months", "1,8 mois"][place]);
        });
    }
}

/// Theme and language: the focus stays on what was pressed.
#[test]
fn a_reader_switches_theme_and_language() {
    journey(Visitor::english(), |page| {
        to(page, "[data-action='theme']");
        for theme in ["light", "dark", "auto"] {
            key(page, ENTER);
            page.element(&format!("html[data-theme='{theme}']"));
            has_focus(page, "[data-action='theme']");
        }
        to(page, "[data-action='language']");
        key(page, ENTER);
        page.wait_until("it is in French", || page.language() == "fr");
        has_focus(page, "[data-action='language']");
        key(page, ' ');
        page.wait_until("it is in English", || page.language() == "en");
        has_focus(page, "[data-action='language']");
    });
}

/// Rows are added, moved and taken out; a list of words is chosen from with the arrows.
#[test]
fn a_lead_edits_a_list() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        let rows = "[data-list='capacity.resources'] > .body > .row";
        let count = page.count(rows);
        to(page, "[data-action='down:capacity.resources[0]']");
        key(page, ENTER);
        page.wait_until("the processor comes second", || {
            page.value("capacity.resources[1].id")
                .to_lowercase()
                .contains("processor")
        });
        to(page, "[data-action='add:capacity.resources']");
        key(page, ENTER);
        page.wait_until("there is one row more", || page.count(rows) == count + 1);
        has_focus(
            page,
            &format!("[data-input='capacity.resources[{count}].id']"),
        );
        to(
            page,
            &format!("[data-action='remove:capacity.resources[{count}]']"),
        );
        key(page, ENTER);
        page.wait_until("the row is gone", || page.count(rows) == count);
    });
}

/// Several plans: made, named, deleted, taken back.
#[test]
fn a_founder_keeps_several_plans() {
    journey(Visitor::english(), |page| {
        to(page, "[data-action='plans']");
        key(page, ENTER);
        page.element("#plans:popover-open");
        to(page, "[data-action='plan-new']");
        key(page, ENTER);
        page.wait_until("the new plan is listed", || {
            page.count("[data-action='plan-name']") == 1
        });
        back_to(page, "[data-action='plan-name']");
        write(page, "Series B");
        key(page, ENTER);
        page.wait_until("it has its name", || {
            page.visible_text().contains("Series B")
        });
        to(page, "[data-action='import']");
        back_to(page, "[data-action='plan-duplicate']");
        key(page, ' ');
        page.wait_until("the copy is listed", || {
            page.visible_text().contains("Series B (2)")
        });
        to(page, "[data-action='plan-delete']");
        key(page, ENTER);
        page.element("[data-action='undelete']");
        to(page, "[data-action='undelete']");
        key(page, ENTER);
        page.wait_until("it is listed again", || {
            page.count("[data-action='undelete']") == 0
        });
        key(page, ESCAPE);
        nothing_is_open(page);
    });
}

/// A link is opened, compared, tried and left.
#[test]
fn an_investor_reads_a_link() {
    journey(Visitor::english(), |page| {
        page.goto(&format!("#/capacity/{}", payload()));
        to(page, "[data-action='compare']");
        key(page, ENTER);
        page.element("dialog[open] table");
        // The focus is in the dialog, and stays there.
        to(page, "dialog [data-action='close']");
        key(page, ESCAPE);
        nothing_is_open(page);
        has_focus(page, "[data-action='compare']");
        to(page, GROWTH);
        write(page, "8");
        page.wait_for_figure(MONTHS, "3.27 months");
        back_to(page, "[data-action='leave']");
        key(page, ENTER);
        page.wait_until("the own plan is back", || page.fragment() == "#/capacity");
    });
}

/// A link is made: what is in it is ticked with the space bar.
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
        to(page, "[data-action='copy']");
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
