//! Undo with the keyboard from any focus; the box, the plan and the buttons always agree.

use journeys::{Browser, Page, Visitor, journey};
use serde_json::{Value, json};

const GROWTH: &str = "facts.monthly_growth";
const DEVELOPERS: &str = "facts.developers";

const CONTROL: char = '\u{e009}';
const SHIFT: char = '\u{e008}';

/// Waits until the box and the saved plan have this growth, and undo and redo are enabled as in
/// `steps`.
#[track_caller]
fn agree(page: &Page, shown: &str, growth: f64, steps: [bool; 2]) {
    let script = "const save = localStorage['palier.plan.1'];
        const off = (action) => document.querySelector(`[data-action=${action}]`).ariaDisabled !== 'true';
        return [document.querySelector(`[data-input='facts.monthly_growth']`).value,
            save ? JSON.parse(save).plan.facts.monthly_growth ?? 0.15 : 0.15, off('undo'), off('redo')]";
    page.wait_for(|| {
        let is = page.script(script, &[]);
        let text = is[0].as_str().unwrap_or_default();
        let same = text.starts_with(shown) && is[1] == json!(growth);
        let same = same && is[2] == json!(steps[0]) && is[3] == json!(steps[1]);
        same.then_some(())
            .ok_or(format!("{is}, not {shown} {growth} {steps:?}"))
    });
}

#[test]
fn the_keys_undo_and_redo_from_wherever_the_focus_is() {
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        page.fill(GROWTH, "8");
        page.tab();
        page.fill(DEVELOPERS, "9");
        // From the focused box of another value.
        page.wait(page.input("facts.as_of").click());
        let developers = || page.value(DEVELOPERS);
        page.wait_until("it is typed", || developers().starts_with('9'));
        page.chord(&[CONTROL], 'z');
        page.wait_until("it is undone", || !developers().starts_with('9'));
        // From a control that takes no text, from `main`, and from the body; redo with its own
        // shortcut.
        for focus in ["[data-action=share]", "#content", "body"] {
            let script =
                "document.activeElement.blur(); document.querySelector(arguments[0]).focus()";
            page.script(script, &[focus.into()]);
            page.chord(&[CONTROL, SHIFT], 'z');
            page.wait_until("it is redone", || developers().starts_with('9'));
            page.chord(&[CONTROL], 'z');
            page.wait_until("it is undone", || !developers().starts_with('9'));
        }
        page.chord(&[CONTROL], 'z');
        agree(page, "15", 0.15, [false, true]);
        // The Command key of a Mac.
        let command = "dispatchEvent(new KeyboardEvent('keydown', { key: arguments[0], metaKey: true, shiftKey: arguments[1], bubbles: true, cancelable: true }))";
        page.script(command, &["z".into(), true.into()]);
        agree(page, "8", 0.08, [true, true]);
        page.script(command, &["z".into(), Value::Bool(false)]);
        agree(page, "15", 0.15, [false, true]);
    });
}

#[test]
fn the_box_the_plan_and_the_button_agree() {
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        page.fill(GROWTH, "8");
        agree(page, "8", 0.08, [true, false]);
        // In the box itself, while it has the focus.
        page.chord(&[CONTROL], 'z');
        agree(page, "15", 0.15, [false, true]);
        page.chord(&[CONTROL, SHIFT], 'z');
        agree(page, "8", 0.08, [true, false]);
        page.tab();
        // An edit that was reverted by typing leaves no undo step.
        page.fill(GROWTH, "9");
        page.fill(GROWTH, "8");
        agree(page, "8", 0.08, [true, false]);
        page.press("button", "Undo");
        agree(page, "15", 0.15, [false, true]);
        // Redo restores the value, but not the text that could not be parsed.
        page.press("button", "Redo");
        agree(page, "8", 0.08, [true, false]);
        page.fill(GROWTH, "soon");
        page.press("button", "Undo");
        agree(page, "15", 0.15, [false, true]);
        page.press("button", "Redo");
        agree(page, "8", 0.08, [true, false]);
        page.goto("#/capacity");
        page.goto("#/facts");
        agree(page, "8", 0.08, [true, false]);
        assert_eq!(page.count("main [aria-invalid]"), 0);
    });
}

/// In a box whose text is not in the plan, the shortcuts edit that text, as in any box.
#[test]
fn in_a_text_that_is_not_read_the_keys_edit_the_text() {
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        page.fill(DEVELOPERS, "9");
        page.tab();
        page.fill(GROWTH, "soon");
        page.element("main [aria-invalid]");
        page.chord(&[CONTROL], 'z');
        if page.browser() == Browser::WebKit {
            // `MiniBrowser` binds no key to undo, in any box.
            page.script("document.execCommand('undo')", &[]);
        }
        page.wait_until("the text is another", || page.value(GROWTH) != "soon");
        assert!(
            page.value(DEVELOPERS).starts_with('9'),
            "the plan is as it was"
        );
    });
}
