//! Tests the harness itself on a page with a few controls: it must find what a person finds, and
//! nothing else.

use std::time::Duration;

use journeys::{Page, Visitor};

const CONTROLS: &str = r#"
    document.body.innerHTML = `
        <label>Growth a month <input data-input="facts.monthly_growth" value="5"></label>
        <label for="s">Stage</label>
        <select id="s" data-input="facts.stage"><option value="1">Seed</option><option value="2">Series A</option></select>
        <label><input type="checkbox" data-input="facts.public">Public</label>
        <button aria-label="Undo">↶</button>
        <a href="\#/debt">Debt</a>
        <output data-figure="capacity.months">1 234,5</output>`;
    const figure = document.querySelector('output');
    document.querySelector('input').addEventListener('input', e => requestAnimationFrame(() => figure.textContent = e.target.value + '\u202f%'));
    document.querySelector('button').addEventListener('click', () => figure.textContent = 'undone');
"#;

#[test]
fn controls_are_found_and_used_as_a_person_does() {
    let page = Page::open(Visitor::english());
    page.script(CONTROLS, &[]);

    assert_eq!(page.value("facts.monthly_growth"), "5");
    page.fill("facts.monthly_growth", "7.5");
    page.wait_for_figure("capacity.months", "7.5 %");
    page.fill("facts.monthly_growth", "");
    assert_eq!(page.value("facts.monthly_growth"), "");

    page.choose("facts.stage", "Series A");
    assert_eq!(page.value("facts.stage"), "2");
    page.tick("facts.public");
    assert_eq!(page.count("input:checked"), 1);

    let before = page.figure("capacity.months");
    page.press("button", "Undo");
    assert_eq!(page.wait_for_change("capacity.months", &before), "undone");

    page.by_role("link", "Debt");
    page.by_label("Growth a month");
    page.by_label("Stage");
    page.wait_for_text("Growth a month");
    assert_eq!(page.figures().len(), 1);

    page.tick("facts.monthly_growth");
    page.keys("1");
    page.tab();
    page.keys("s");
    assert_eq!(page.value("facts.monthly_growth"), "1");
}

#[test]
#[should_panic(expected = "there is no button named “Redo”")]
fn what_is_not_there_is_named() {
    let page = Page::open(Visitor::english()).with_patience(Duration::from_millis(200));
    page.script(CONTROLS, &[]);
    page.by_role("button", "Redo");
}
