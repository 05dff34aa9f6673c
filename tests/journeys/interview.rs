//! Interviews: marking with the keyboard only, undo mark by mark, editing the grid together with
//! its marks.

use crate::keyboard::focused;
use crate::saving::act;
use journeys::{Page, Visitor, journey};

const DELETE: &str = "\u{e017}";
const ENTER: &str = "\u{e007}";

/// Adds a candidate with two interviewers, and focuses the first item of the first one.
fn begin(page: &Page) {
    page.goto("#/interview");
    page.element("[data-action=add-candidate]");
    page.script(
        "document.querySelector('[data-action=add-candidate]').click()",
        &[],
    );
    page.element("[data-input='interview.candidates[0].name']");
    page.press("button", "Add an interviewer");
    page.element("[data-mark='1-18']");
    // Wait for the focus on the new name, which is set once it is rendered.
    page.wait_until("the new interviewer can be named", || {
        page.script("return document.activeElement.dataset.input ?? ''", &[])
            == "interview.candidates[0].interviewers[1].name"
    });
    page.script(
        "document.querySelector(\"[data-mark='0-0'] :checked\").focus()",
        &[],
    );
}

#[test]
fn two_interviewers_are_marked_by_keys_alone() {
    journey(Visitor::english(), |page| {
        begin(page);
        // Marks of a worked example for the first interviewer, then 4 for every item of the second
        // one.
        page.keys("4433544484344434345");
        page.keys(&"4".repeat(19));
        page.wait_for_figure("interview.candidates[0].interviewers[0].total", "77");
        // 4 of 5 points in every section; in the stack 4 of 10 and twice 4 of 5: 80 − 20 · 0.2.
        page.wait_for_figure("interview.candidates[0].interviewers[1].total", "76");
        assert_eq!(page.count("tr.far"), 1, "the main language: 8 and 4");
        page.press("button", "Undo");
        page.wait_until("one mark is taken back", || {
            page.count("[data-mark='1-18'] .na :checked") == 1
                && page.count("[data-mark='1-17'] .na :checked") == 0
        });
    });
}

#[test]
fn a_mark_of_two_digits_an_arrow_and_not_asked() {
    journey(Visitor::english(), |page| {
        begin(page);
        let mark = |item: usize| {
            let script =
                "return document.querySelector(`[data-mark='0-${arguments[0]}'] :checked`).value";
            page.script(script, &[item.into()])
        };
        // The main language is out of ten points: 1 can be followed by 0, or stand alone.
        let focus = "document.querySelector(\"[data-mark='0-8'] :checked\").focus()";
        page.script(focus, &[]);
        page.keys("10");
        page.wait_until("ten is given", || mark(8) == "10");
        page.keys("3");
        page.wait_until("the next item has three", || mark(9) == "3");
        page.script(focus, &[]);
        page.keys("1");
        page.keys(ENTER);
        page.keys(DELETE);
        page.wait_until("one is given, and the next not asked", || {
            mark(8) == "1" && mark(9) == ""
        });
    });
}

#[test]
fn an_item_goes_with_its_marks() {
    journey(Visitor::english(), |page| {
        begin(page);
        page.keys("50");
        page.wait_for_figure("interview.candidates[0].interviewers[0].total", "50");
        page.wait(page.element("[data-action=edit-grid]").click());
        // Mark the element, to check that the edited field is not re-rendered and keeps the focus.
        page.script("document.querySelector('.edit .field').stays = true", &[]);
        page.press("button", "Remove: Understands technical trade-offs");
        page.wait_for_figure("interview.candidates[0].interviewers[0].total", "100");
        let stays = "return document.querySelector('.edit .field').stays === true";
        assert_eq!(page.script(stays, &[]), true);
        page.press("button", "Undo");
        page.wait_for_figure("interview.candidates[0].interviewers[0].total", "50");
        // With too many points for buttons, marks are typed, and shown in the format of the
        // language.
        page.fill("interview.sections[0].items[0].points", "40");
        let given = || {
            page.script(
                "return document.querySelector('.mark-box input').value",
                &[],
            )
        };
        page.wait_until("there are boxes", || page.count(".mark-box input") == 2);
        let give = "const box = document.querySelector('.mark-box input');
            box.value = '12.5';
            box.dispatchEvent(new Event('input', { bubbles: true }));";
        page.script(give, &[]);
        act(page, "language");
        page.wait_until("it is in French", || given() == "12,5");
    });
}

#[test]
fn what_is_removed_hands_the_focus_on() {
    journey(Visitor::english(), |page| {
        begin(page);
        let removed = |last: &str, to: &str| {
            let script = "const buttons = [...document.querySelectorAll(arguments[0])];
                const last = buttons.findLast(button => button.checkVisibility());
                last.focus();
                last.click();";
            page.script(script, &[last.into()]);
            page.wait_until(&format!("{to} has the focus after {last}"), || {
                focused(page, to)
            });
        };
        removed(
            "[data-action=remove-interviewer]",
            "[data-action=add-interviewer]",
        );
        page.wait(page.element("[data-action=edit-grid]").click());
        page.element(".edit .section");
        removed(
            ".section:nth-child(2) [data-action=remove]",
            ".section:nth-child(2) [data-action=add-item]",
        );
        removed(
            ".section > .field:first-child [data-action=remove]",
            "[data-action=add-section]",
        );
        removed("[data-action=remove-candidate]", "main p [data-action=add]");
        page.press("button", "Undo");
        page.press("button", "Add a candidate");
        removed("[data-action=remove-candidate]", ".cands :checked");
    });
}
