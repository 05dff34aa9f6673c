//! What pages offer besides fields: the interviewers' marks side by side, scenarios ready to be taken.

use journeys::{Page, Visitor, journey};

const ENTER: &str = "\u{e007}";
const TAB: &str = "\u{e004}";

fn type_into(page: &Page, id: &str, text: &str) {
    // What stands there is replaced, as where a key leads to a box.
    page.element(&format!("#{id}"));
    let enter = "const box = document.getElementById(arguments[0]); box.focus(); box.select()";
    page.script(enter, &[id.into()]);
    page.keys(text);
    page.keys(TAB);
}

#[test]
fn interviewers_mark_a_candidate_side_by_side() {
    journey(Visitor::english(), |page| {
        page.goto("#/interview");
        page.press("button", "Add a candidate");
        type_into(page, "mark-0", "Ada");
        type_into(page, "mark-0-0", "Blaise");
        page.press("button", "Add an interviewer");
        page.element("#mark-0-1");
        for (id, points) in [
            ("mark-0-0-0", "5"),
            ("mark-0-1-0", "1"),
            ("mark-0-1-1", "4"),
        ] {
            type_into(page, id, points);
        }
        // 5 of 5 is 100; 5 of 10 is 50: they disagree, and the mean is 75.
        page.wait_for_figure("interview.candidates[0].score", "75 points");
        page.wait_for_figure("interview.candidates[0].spread", "50 points");
        assert_eq!(page.value("interview.candidates[0].name"), "Ada");

        // More than the item has stays in its box, and is said; the last good mark stands.
        type_into(page, "mark-0-0-0", "9");
        page.wait_for_text("A number from 0 to 5");
        page.settle();
        assert_eq!(page.figure("interview.candidates[0].score"), "75 points");
        let alone = "return document.activeElement.form.elements.length";
        assert_eq!(page.script(alone, &[]), 1, "the box keeps its own form");
        // It stays while others go on.
        type_into(page, "mark-0-0-1", "3");
        page.wait_for_figure("interview.candidates[0].score", "65 points");
        let script = "return document.getElementById('mark-0-0-0').value";
        assert_eq!(page.script(script, &[]), "9");
        type_into(page, "mark-0-0-0", "5");
        page.wait_until("nothing is refused", || {
            page.count(".marking [aria-invalid], .marking .error") == 0
        });
        page.press("button", "Undo");
        page.wait_for_figure("interview.candidates[0].score", "75 points");

        // One step of undo takes one mark back.
        page.press("button", "Undo");
        page.wait_for_figure("interview.candidates[0].score", "60 points");
        page.wait_until("the sheet follows", || {
            let script = "return document.getElementById('mark-0-1-1').value";
            page.script(script, &[]).as_str() == Some("")
        });
        page.press("button", "Remove this candidate");
        page.wait_until("nobody is left", || page.count(".marking") == 0);
    });
}

/// A browser may say of a box that it changed while it is taken away: that is heard like any change.
#[test]
fn a_candidate_goes_while_somebody_types_a_mark() {
    journey(Visitor::english(), |page| {
        page.goto("#/interview");
        page.press("button", "Add a candidate");
        page.press("button", "Add an interviewer");
        page.element("#mark-0-0-0");
        // As browsers differ, the box says so in each of them.
        page.script(
            "const box = document.getElementById('mark-0-0-0');
            box.focus();
            const remove = Element.prototype.remove;
            Element.prototype.remove = function () {
                if (this.contains(box)) {
                    box.value = '3';
                    box.dispatchEvent(new Event('change', { bubbles: true }));
                    self.said = true;
                }
                remove.call(this);
            };
            document.querySelector('[data-action=remove-sheet]').click()",
            &[],
        );
        page.wait_until("nobody is left", || page.count(".marking") == 0);
        assert_eq!(page.script("return self.said", &[]), true);
        page.press("button", "Add a candidate");
        page.element("#mark-0");
    });
}

#[test]
fn a_set_of_scenarios_is_taken_and_given_back() {
    journey(Visitor::french(), |page| {
        page.goto("#/scenarios");
        let before = page.value("scenarios.rows[0].growth");
        let take = page.by_role("button", "Prendre ce jeu : Projections sur 12 mois");
        page.wait(take.send_keys(ENTER));
        page.wait_until("the set is there", || {
            page.value("scenarios.rows[0].growth").starts_with("50")
        });
        assert_eq!(page.value("scenarios.rows[2].name"), "Optimiste");
        page.press("button", "Annuler");
        page.wait_until("mine are back", || {
            page.value("scenarios.rows[0].growth") == before
        });
    });
}
