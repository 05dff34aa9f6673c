//! Conveniences: numbers changed by dragging their labels, and the visitor's other plans in the
//! palette.

use journeys::{Page, Visitor, journey};

const CONTROL: char = '\u{e009}';
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

fn opens_palette(page: &Page) {
    page.keys(&format!("{CONTROL}k\u{e000}"));
    page.element("dialog.palette[open]");
}

/// Drags the label of a number by this many pixels, with the click event that follows.
const DRAG: &str = "
    const box = document.querySelector(`[data-input='${arguments[0]}']`);
    const name = box.closest('.field').firstElementChild;
    document.activeElement.blur();
    const send = (type, x, buttons) => name.dispatchEvent(new PointerEvent(type, {
        bubbles: true, cancelable: true, pointerType: 'mouse', button: 0, buttons, clientX: 100 + x, clientY: 5 }));
    send('pointerdown', 0, 1);
    send('pointermove', arguments[1] / 2, 1);
    send('pointermove', arguments[1], 1);
    name.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));";

#[test]
fn a_drag_of_its_name_moves_a_number_and_a_press_chooses_it() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        let path = "capacity.horizon_months";
        let before = page.value(path);
        let has_focus = || {
            let focused = "return document.activeElement.getAttribute('data-input')";
            page.script(focused, &[]) == path
        };
        // Its listener is in a lazy chunk, so retry until it is loaded.
        page.wait_until("a drag moves it", || {
            page.script(DRAG, &[path.into(), 24.into()]);
            page.settle();
            page.value(path) != before
        });
        assert!(page.value(path).starts_with("16"), "four months more");
        assert!(!has_focus(), "what is dragged is not pressed");
        page.press("button", "Undo");
        page.wait_until("one step takes it back", || page.value(path) == before);
        page.script(DRAG, &[path.into(), 2.into()]);
        page.wait_until("its box has the focus", has_focus);
        assert_eq!(page.value(path), before, "hardly moved, nothing changed");
        let average = "capacity.resources[1].average";
        page.fill(average, "84");
        // Resetting a page to its defaults can be undone.
        let headline = || page.script("return document.querySelector('main h1').innerText", &[]);
        let changed = headline();
        page.click(".answer .menu summary");
        page.click("[data-action=reset-page]");
        page.wait_until("the default is back", || {
            page.value(average).starts_with("60")
        });
        page.press("button", "Undo");
        page.wait_until("and one's own again", || {
            page.value(average).starts_with("84") && headline() == changed
        });
        // The palette also finds figures in collapsed rows.
        opens_palette(page);
        page.keys("memory upgrades 2 decide by");
        page.wait_for_text("Upgrades, one by one 2");
        page.keys(ENTER);
        page.wait_until("the figure has the focus", || {
            let at = "return document.activeElement.dataset.figure ?? ''";
            page.script(at, &[]) == "capacity.resources.memory.upgrades[1].decide_by"
        });
    });
}

#[test]
fn another_plan_is_opened_from_the_palette() {
    journey(Visitor::french(), |page| {
        for name in ["Première", "Seconde"] {
            let plan = format!(r#"{{"facts":{{"name":"{name}"}}}}"#).into();
            page.script("localStorage.setItem('palier.plan', arguments[0])", &[plan]);
            page.reload();
        }
        page.goto("#/debt");
        page.wait_until("the second is on view", || {
            page.value("facts.name") == "Seconde"
        });
        opens_palette(page);
        page.keys("premiere");
        page.wait_for_text("Première");
        page.keys(ENTER);
        page.wait_until("the first is on view", || {
            page.value("facts.name") == "Première"
        });
        assert_eq!(page.fragment(), "#/debt");
        opens_palette(page);
        page.keys("zèbre");
        page.wait_for_text("Rien ne porte ce nom.");
        page.keys(ESCAPE);
        page.wait_until("it is closed", || page.count("dialog[open]") == 0);
    });
}
