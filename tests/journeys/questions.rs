//! Questions, ready-made and custom, answered from the current plan; what drives a figure; a table
//! of two inputs.

use journeys::{Language, Page, Visitor, journey};
use serde_json::{Value, json};

const WEEKS: &str = "onboarding.lost_weeks_per_hire";
const LOST: &str = "onboarding.lost_person_weeks";
const HIRES: &str = "facts.planned_hires";
const RAMP: &str = "onboarding.ramp_weeks";
const CARD: &str = "#questions";

/// Returns the text of the first element that matches the selector, with whitespace collapsed.
fn read(page: &Page, selector: &str) -> String {
    let script = "return document.querySelector(arguments[0])?.innerText ?? ''";
    let text = page.script(script, &[selector.into()]);
    let text = text.as_str().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Goes to a page and opens its card of questions.
fn asked(page: &Page, route: &str) {
    page.goto(route);
    page.click("#questions > summary");
    page.element("#questions [data-ask=figure]");
}

/// Chooses an input or a figure in a `<select>`.
fn pick(page: &Page, within: &str, what: &str, name: &str) {
    let choice = format!("{within} [data-ask={what}]");
    page.element(&format!("{choice} option[value='{name}']"));
    let choose = "const choice = document.querySelector(arguments[0]); choice.value = arguments[1];
        choice.dispatchEvent(new Event('change', { bubbles: true }))";
    page.script(choose, &[choice.into(), name.into()]);
}

fn aim(page: &Page, text: &str) {
    page.click("[data-ask=target]");
    page.keys("\u{e009}a\u{e000}");
    page.keys(text);
}

#[track_caller]
fn says(page: &Page, part: &str) {
    page.wait_for(|| {
        let said = read(page, "[data-ask=said]");
        let there = said.contains(part).then_some(());
        there.ok_or(format!("“{said}” lacks “{part}”"))
    });
}

/// Clicks the ready-made question that contains `part`.
fn ask(page: &Page, part: &str) {
    page.wait_until(&format!("it is asked: {part}"), || {
        let script = "const asked = [...document.querySelectorAll('[data-action=ask]')].find(e => e.textContent.replace(/\\s/g, ' ').includes(arguments[0]));
            asked?.click(); return Boolean(asked)";
        page.script(script, &[part.into()]) == true
    });
}

#[test]
fn ready_questions_are_answered_and_their_answers_used() {
    let roi = "debt.items[0].roi";
    let target = ["150%", "150 %"];
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            // The overview lists the questions of all pages.
            asked(page, "#/");
            let all = page.count("[data-action=ask]");
            asked(page, "#/debt");
            let here = page.count("[data-action=ask]");
            assert!(here > 0 && here < all, "{here} of {all}");
            let before = page.figure(roi);
            assert_ne!(before, target[place], "it is not so already");
            ask(page, target[place]);
            says(page, target[place]);
            page.click("[data-action=use]");
            page.wait_for_figure(roi, target[place]);
            says(page, ["is now", "maintenant"][place]);
            page.press("button", ["Undo", "Annuler"][place]);
            page.wait_for_figure(roi, &before);
            // A question can also set an input and ask for the figure.
            asked(page, "#/hiring");
            ask(page, ["95%", "95 %"][place]);
            says(page, " 913");
            page.click("[data-action=use]");
            page.wait_until("the input is what was asked with", || {
                page.value("hiring.confidence").starts_with("95")
            });
            page.wait_until("the figure is what was said", || {
                read(page, "[data-key='hiring.applications_at_confidence']").contains("913")
            });
        });
    }
}

/// Returns the texts of the cells, row by row.
fn rows(page: &Page, row: &str, cell: &str) -> Vec<Vec<String>> {
    let script = "return [...document.querySelectorAll(arguments[0])].map(row => [...row.querySelectorAll(arguments[1])].map(cell => cell.innerText.replace(/\\s+/g, ' ').trim()))";
    let rows = page.script(script, &[row.into(), cell.into()]);
    serde_json::from_value(rows).expect("rows of texts")
}

#[test]
fn ones_own_question_is_answered_or_says_why_not() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            asked(page, "#/onboarding");
            pick(page, CARD, "figure", WEEKS);
            pick(page, CARD, "input", RAMP);
            // The figure is 0.4 + ramp / 2 + 1.5, and ramp-up is at most 104 weeks.
            aim(page, "60");
            says(page, ["Out of reach", "Hors d’atteinte"][place]);
            assert!(read(page, "[data-ask=found]").starts_with("104"));
            pick(page, CARD, "input", HIRES);
            says(page, ["does not change it", "n’y change rien"][place]);
            assert_eq!(page.count("[data-action=use]:not([hidden])"), 0);
            for (text, why) in [
                ("10..20", ["not a range", "pas une fourchette"]),
                ("abc", ["Not a number", "Nombre illisible"]),
            ] {
                aim(page, text);
                page.wait_until("the box is marked, and why", || {
                    page.count("[data-ask=target][aria-invalid=true]") == 1
                        && read(page, "#questions [role=alert]").contains(why[place])
                });
            }
            pick(page, CARD, "input", RAMP);
            aim(page, "4");
            page.wait_until("it is found", || {
                read(page, "[data-ask=found]") == ["4.2 weeks", "4,2 semaines"][place]
            });
            assert_eq!(
                page.count("[data-ask=target][aria-invalid], #questions [role=alert]"),
                0
            );
        });
    }
}

#[test]
fn two_inputs_at_once_and_what_drives_a_figure() {
    journey(Visitor::english(), |page| {
        asked(page, "#/onboarding");
        pick(page, CARD, "figure", LOST);
        page.click(".pairs > summary");
        pick(page, CARD, "down", HIRES);
        pick(page, CARD, "across", RAMP);
        let table = || rows(page, ".pairs-table tr", "th, td");
        page.wait_until("the table is there", || {
            table().first().is_some_and(|heads| heads.len() == 6)
        });
        let told = table();
        assert_eq!((told.len(), &*told[0][1]), (6, "4.8 weeks"), "{told:?}");
        // Each figure in the table equals the result of typing both values.
        page.click("[data-action=all-figures]");
        let now = page.figure(LOST);
        assert_eq!(told[3][3], now, "today's stands in the middle");
        for (row, hires) in [(1, "3"), (5, "7")] {
            for (column, weeks) in [(1, "4.8"), (5, "7.2")] {
                page.fill(HIRES, hires);
                page.fill(RAMP, weeks);
                page.wait_for_figure(LOST, &told[row][column]);
            }
        }
        page.fill(HIRES, "5");
        page.fill(RAMP, "6");
        page.wait_for_figure(LOST, &now);
        // The widest swing comes first: 5 hires at 4.9 weeks each, varied from 4 to 6.
        page.click(&format!("[data-figure='{LOST}']"));
        page.element(".sheet .drives > li");
        let told = rows(page, ".sheet .drives > li", ".f, small");
        let first = [
            "Planned hires",
            "4 to 6 people",
            "19.6",
            "29.4 person-weeks",
        ];
        assert_eq!(told[0], first, "{told:?}");
        let widths = page.script(
            "return [...document.querySelectorAll('.sheet .swing')].map(bar => parseFloat(bar.style.getPropertyValue('--b')) - parseFloat(bar.style.getPropertyValue('--a')))",
            &[],
        );
        let widths: Vec<f64> = serde_json::from_value(widths).expect("widths");
        assert_eq!(widths.len(), told.len());
        assert!(widths.is_sorted_by(|one, next| one >= next), "{widths:?}");
        // Asks a question and uses its answer with the keyboard only.
        let target = "document.querySelector('.sheet [data-ask=target]').focus()";
        pick(page, ".sheet", "input", RAMP);
        page.script(target, &[]);
        page.keys("\u{e009}a\u{e000}");
        page.keys("22");
        page.wait_until("it is found", || {
            read(page, ".sheet [data-ask=found]") == "5 weeks"
        });
        page.tab();
        page.wait_until("the next stop uses it", || {
            let focused = page.script("return document.activeElement.dataset.action ?? ''", &[]);
            focused == json!("use")
        });
        page.enter();
        page.wait_until("it is used", || page.value(RAMP).starts_with('5'));
        assert_ne!(
            page.script("return document.activeElement.localName", &[]),
            Value::from("body")
        );
    });
}
