//! What makes the page handy: the palette, numbers moved by keys and by dragging, the way back to the
//! defaults.

use journeys::{Page, Visitor, journey};

/// Ctrl+K, down and up again.
const OPEN: &str = "\u{e009}k\u{e009}";
const ENTER: &str = "\u{e007}";
const UP: &str = "\u{e013}";
const DOWN: &str = "\u{e015}";

/// Waits for what comes after the first paint.
fn whole(page: &Page) {
    page.element("[data-action=palette]");
}

fn focused(page: &Page, path: &str) -> bool {
    let script = "return document.activeElement?.dataset?.input ?? ''";
    page.script(script, &[]).as_str() == Some(path)
}

fn press(page: &Page, path: &str, keys: &str) {
    page.script(
        "document.querySelector(`[data-input=\"${arguments[0]}\"]`).focus()",
        &[path.into()],
    );
    page.keys(keys);
}

#[test]
fn a_field_of_another_page_is_found_by_name() {
    journey(Visitor::english(), |page| {
        page.goto("#/");
        whole(page);
        page.keys(OPEN);
        page.element("dialog.palette [role=combobox]");
        page.keys("hiring certainty wanted");
        page.keys(ENTER);
        page.wait_until("the field has the focus", || {
            focused(page, "hiring.confidence")
        });
        assert_eq!(page.fragment(), "#/hiring");
        assert_eq!(page.count("dialog"), 0);
    });
}

/// What is in a row that unfolds is made only then.
#[test]
fn a_figure_that_is_folded_away_is_found_by_name() {
    journey(Visitor::english(), |page| {
        page.goto("#/hiring");
        whole(page);
        page.keys(OPEN);
        page.element("dialog.palette [role=combobox]");
        page.keys("capacity memory upgrades 2 decide by");
        page.keys(ENTER);
        let at = "return document.activeElement.dataset.figure ?? ''";
        page.wait_until("the figure has the focus", || {
            page.script(at, &[]) == "capacity.resources.memory.upgrades[1].decide_by"
        });
    });
}

#[test]
fn what_has_accents_is_found_without() {
    journey(Visitor::french(), |page| {
        page.goto("#/hiring");
        whole(page);
        page.press("button", "Chercher");
        page.keys("capacite");
        page.wait_for_text("Capacité");
        page.keys(ENTER);
        page.wait_until("the page is there", || page.fragment() == "#/capacity");
    });
}

#[test]
fn what_is_called_by_no_name_is_said() {
    journey(Visitor::english(), |page| {
        page.goto("#/");
        whole(page);
        page.keys(OPEN);
        page.element("dialog.palette [role=combobox]");
        page.keys("zebra crossing");
        page.wait_for_text("Nothing is called that.");
        page.keys("\u{e00c}");
        page.wait_until("it is closed", || page.count("dialog") == 0);
    });
}

#[test]
fn arrow_keys_move_a_number_in_one_step_of_undo() {
    journey(Visitor::french(), |page| {
        page.goto("#/hiring");
        whole(page);
        let before = page.value("hiring.confidence");
        assert!(before.starts_with("90"), "{before}");
        press(page, "hiring.confidence", UP);
        page.wait_until("a point more", || {
            page.value("hiring.confidence").starts_with("91")
        });
        page.keys(DOWN);
        page.keys(DOWN);
        page.wait_until("two less", || {
            page.value("hiring.confidence").starts_with("89")
        });
        page.press("button", "Annuler");
        page.wait_until("as it was", || page.value("hiring.confidence") == before);
    });
}

#[test]
fn a_drag_moves_a_number_and_a_press_chooses_it() {
    journey(Visitor::english(), |page| {
        page.goto("#/hiring");
        whole(page);
        let drag = "const box = document.querySelector('[data-input=\"hiring.confidence\"]');
            const at = box.getBoundingClientRect();
            const send = (type, x, buttons) => box.dispatchEvent(new PointerEvent(type, {
              bubbles: true, cancelable: true, pointerType: 'mouse', button: 0, buttons, clientX: at.x + x, clientY: at.y + 5 }));
            send('pointerdown', 0, 1); send('pointermove', -12, 1); send('pointermove', -24, 1);
            box.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));";
        page.script(drag, &[]);
        page.wait_until("four points less", || {
            page.value("hiring.confidence").starts_with("86")
        });
        page.wait(page.input("hiring.confidence").click());
        page.wait_until("the box has the focus", || {
            focused(page, "hiring.confidence")
        });
        page.keys("70");
        page.wait_until("what was chosen is replaced", || {
            page.value("hiring.confidence") == "70"
        });
    });
}

#[test]
fn a_page_goes_back_to_its_defaults_and_back_again() {
    journey(Visitor::english(), |page| {
        page.goto("#/hiring");
        whole(page);
        let before = page.figure("hiring.applications_at_confidence");
        page.fill("hiring.confidence", "50 %");
        let changed = page.wait_for_change("hiring.applications_at_confidence", &before);
        page.press("button", "Reset this page’s inputs");
        page.wait_for_figure("hiring.applications_at_confidence", &before);
        page.press("button", "Undo");
        page.wait_for_figure("hiring.applications_at_confidence", &changed);
    });
}

/// Browsers read the whole form that is typed into at each key, and the whole page where there is none.
#[test]
fn what_is_typed_into_is_alone_in_its_form() {
    let fields = "const fields = document.activeElement.form?.elements ?? [];
        return fields.length === 1 && fields[0] === document.activeElement";
    journey(Visitor::english(), |page| {
        for (route, path) in [
            ("#/hiring", "hiring.confidence"),
            ("#/capacity", "capacity.horizon_months"),
            ("#/capacity", "capacity.resources[0].average"),
        ] {
            page.goto(route);
            whole(page);
            press(page, path, "7");
            assert_eq!(page.script(fields, &[]), true, "{path}");
            page.script("document.activeElement.blur()", &[]);
            let left = "return document.querySelectorAll('[form]').length";
            assert_eq!(page.script(left, &[]), 0, "{path} was left");
        }
    });
}

/// What is dragged is not typed: what is said of it is seen at once.
#[test]
fn a_drag_is_told_where_it_leads() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        whole(page);
        let drag =
            "const box = document.querySelector('[data-input=\"capacity.resources[0].average\"]');
            box.value = '97';
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));";
        page.script(drag, &[]);
        page.wait_for_text("The peak is below the average.");
        let seen = "return [...document.querySelectorAll('.said p')].every(said => said.checkVisibility({ visibilityProperty: true }))";
        assert_eq!(page.script(seen, &[]), true);
        assert_eq!(page.count(".afloat"), 0);
    });
}
