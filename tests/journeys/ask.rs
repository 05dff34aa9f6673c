//! Questions: ready ones and one's own, answered from the plan on view; and a plan beside another.

use std::fs;

use journeys::{Language, Page, Visitor, journey};
use planner::{Plan, document};
use serde_json::{Value, json};

use crate::links::press;
use crate::saving::{GROWTH, click, stored};
use journeys::taken::folder;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const WEEKS: &str = "onboarding.lost_weeks_per_hire";
const LOST: &str = "onboarding.lost_person_weeks";
const HIRES: &str = "facts.planned_hires";
const RAMP: &str = "onboarding.ramp_weeks";

/// The page of a calculator with the plan of the defaults, and the card on it.
fn asked(page: &Page, route: &str) {
    let plan = document::write_plan(&Plan::default());
    page.script(
        "localStorage.setItem('palier.plan', arguments[0])",
        &[plan.into()],
    );
    page.reload();
    page.goto(route);
    page.element(".ask summary");
}

fn open(page: &Page, panel: &str) {
    page.wait(page.element(&format!(".ask {panel} > summary")).click());
}

/// Chooses in a select of the card.
fn pick(page: &Page, id: &str, name: &str) {
    let option = format!("#{id} option[value='{name}']");
    page.element(&option);
    page.wait(page.element(&format!("#{id}")).select_by_value(name));
}

fn aim(page: &Page, text: &str) {
    let target = page.element("#ask-target");
    page.wait(target.clear());
    page.wait(target.send_keys(text));
    page.wait(page.element("[data-action=find]").click());
}

fn read(page: &Page, selector: &str) -> String {
    let script = "return document.querySelector(arguments[0])?.innerText ?? ''";
    let text = page.script(script, &[selector.into()]);
    text.as_str()
        .unwrap_or_default()
        .replace(['\u{202f}', '\u{a0}'], " ")
}

#[track_caller]
fn answers(page: &Page, parts: &[&str]) {
    page.wait_for(|| {
        let said = read(page, ".ask .answer");
        let all = parts.iter().all(|part| said.contains(part));
        if all {
            Ok(())
        } else {
            Err(format!("the answer is “{said}”"))
        }
    });
}

#[test]
fn the_answer_to_a_ready_question_gives_its_target() {
    let figure = "debt.items[0].roi";
    let target = ["150%", "150 %"];
    let names = ["Legacy payment module", "Ancien module de paiement"];
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            // On the overview stand those of all pages.
            page.goto("#/");
            page.element(".ask [data-action=ask]");
            let all = page.count(".ask [data-action=ask]");
            page.goto("#/debt");
            page.wait_until("the page has its own questions", || {
                let here = page.count(".ask [data-action=ask]");
                here > 0 && here < all
            });
            let question = read(page, ".ask [data-action=ask]");
            assert!(question.contains(target[place]), "{question}");
            let before = page.figure(figure);
            assert_ne!(before, target[place], "it is not so already");
            page.wait(page.element(".ask [data-action=ask]").click());
            page.press("button", ["Use this value", "Utiliser cette valeur"][place]);
            page.wait_for_figure(figure, target[place]);
            answers(page, &[["is now", "est maintenant"][place], names[place]]);
            page.press("button", ["Undo", "Annuler"][place]);
            page.wait_for_figure(figure, &before);
            page.wait_until("the answer goes with what it answered", || {
                read(page, ".ask .answer").is_empty()
            });
        });
    }
}

/// A question whose figure is open: its input is what is typed.
#[test]
fn a_ready_question_may_leave_the_figure_open() {
    journey(Visitor::english(), |page| {
        asked(page, "#/hiring");
        let certain = "[...document.querySelectorAll('[data-action=ask]')].find(e => e.textContent.startsWith('How many applications'))";
        page.wait_until("it is asked", || {
            page.script(&format!("return Boolean({certain})"), &[]) == true
        });
        page.script(&format!("{certain}.click()"), &[]);
        answers(page, &["at 95%"]);
        let said = read(page, ".ask .answer");
        page.press("button", "Use this value");
        let figure = "hiring.applications_at_confidence";
        page.wait_until("the figure is what was said", || {
            said.contains(&format!(" {}.", page.figure(figure)))
        });
        assert!(page.value("hiring.confidence").starts_with("95"));
    });
}

#[test]
fn what_cannot_be_reached_is_said() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            asked(page, "#/onboarding");
            open(page, ".own");
            pick(page, "ask-figure", WEEKS);
            pick(page, "ask-input", RAMP);
            // 0.4 + ramp / 2 + 1.5; ramp-up lasts at most 104 weeks.
            aim(page, "60");
            answers(page, &[["Out of reach", "Hors d’atteinte"][place], "104"]);
            pick(page, "ask-input", HIRES);
            aim(page, "60");
            answers(page, &[["does not change", "ne change pas"][place]]);
            assert_eq!(page.count("[data-action=use]:not([hidden])"), 0);
            aim(page, "10..20");
            page.wait_for_text(["not a range", "pas une fourchette"][place]);
            assert_eq!(page.count(".ask [role=alert]"), 1);
            aim(page, "abc");
            page.wait_until("the box is marked", || {
                page.count("#ask-target[aria-invalid=true]") == 1
            });
            pick(page, "ask-input", RAMP);
            aim(page, "4");
            let weeks = ["4.2 weeks", "4,2 semaines"][place];
            answers(page, &[weeks]);
            assert_eq!(
                page.count("#ask-target[aria-invalid], .ask [role=alert]"),
                0
            );
        });
    }
}

/// What a table of the card says, row by row.
fn rows(page: &Page, panel: &str) -> Vec<Vec<String>> {
    let script = "return [...document.querySelectorAll(arguments[0] + ' tr')].map(row => [...row.cells].map(cell => cell.innerText.trim().replace(/\\s+/g, ' ')))";
    let rows = page.script(script, &[panel.into()]);
    let texts = |row: &Value| -> Vec<String> {
        let cells = row.as_array().into_iter().flatten();
        cells.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    rows.as_array().into_iter().flatten().map(texts).collect()
}

#[test]
fn what_drives_a_figure_widest_first() {
    journey(Visitor::english(), |page| {
        asked(page, "#/onboarding");
        // From the figure itself.
        page.wait(page.element(&format!("[data-figure='{LOST}']")).click());
        page.wait(page.element("#working [data-action=what-drives]").click());
        page.element(".drives tbody tr");
        assert_eq!(page.count(":popover-open"), 0);
        let told = rows(page, ".drives");
        // 5 hires at 4.9 weeks, moved to 4 and 6.
        let first = [
            "19.6 person-weeks at 4 people",
            "29.4 person-weeks at 6 people",
        ];
        assert_eq!([&*told[1][1], &*told[1][3]], first, "{told:?}");
        assert!(told[1][0].contains("hires"), "{told:?}");
        let widths = "return [...document.querySelectorAll('.swing')].map(bar => bar.getBoundingClientRect().width)";
        let widths = page.script(widths, &[]);
        let widths: Vec<f64> = widths
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect();
        assert_eq!(widths.len(), told.len() - 1);
        assert!(
            widths[0] > 20.0 && widths.is_sorted_by(|a, b| a >= b),
            "{widths:?}"
        );
        // What is open follows the plan.
        page.fill(HIRES, "10");
        page.wait_until("the first row follows", || {
            rows(page, ".drives")[1][3] == "53.9 person-weeks at 11 people"
        });
    });
}

#[test]
fn a_table_of_two_inputs_says_what_typing_them_gives() {
    journey(Visitor::english(), |page| {
        asked(page, "#/onboarding");
        open(page, ".own");
        pick(page, "ask-figure", LOST);
        open(page, ".pairs");
        pick(page, "ask-down", HIRES);
        pick(page, "ask-across", RAMP);
        page.wait_until("the table is there", || {
            rows(page, ".pairs")
                .first()
                .is_some_and(|heads| heads[1] == "4.8 weeks")
        });
        let told = rows(page, ".pairs");
        assert_eq!((told.len(), told[0].len()), (6, 6), "{told:?}");
        let figure = page.figure(LOST);
        for (row, hires) in [(1, "3"), (5, "7")] {
            assert_eq!(told[row][0], format!("{hires} people"));
            for (column, weeks) in [(1, "4.8"), (5, "7.2")] {
                assert_eq!(told[0][column], format!("{weeks} weeks"));
                page.fill(HIRES, hires);
                page.fill(RAMP, weeks);
                page.wait_for_figure(LOST, &told[row][column]);
            }
        }
        assert_eq!(told[3][3], figure, "today's stands in the middle");
    });
}

#[test]
fn a_question_is_asked_and_its_answer_taken_by_keys() {
    journey(Visitor::english(), |page| {
        asked(page, "#/onboarding");
        let focused = |selector: &str| {
            let script = "return document.activeElement?.matches(arguments[0]) ?? false";
            page.script(script, &[selector.into()]) == true
        };
        let to = |selector: &str| {
            for _ in 0..40 {
                if focused(selector) {
                    return;
                }
                page.keys(TAB);
            }
            panic!("the keys do not lead to {selector}");
        };
        page.script(
            "document.querySelector(`[data-figure='${arguments[0]}']`).focus()",
            &[WEEKS.into()],
        );
        page.keys(ENTER);
        page.element("#working:popover-open [data-action=make-equal]");
        to("[data-action=make-equal]");
        page.keys(ENTER);
        page.wait_until("the target has the focus", || focused("#ask-target"));
        assert_eq!(page.count(":popover-open"), 0);
        page.keys("\u{e009}a\u{e000}");
        page.keys("4");
        to("#ask-input");
        // Those that are called so; the first is the one meant.
        page.keys("Ramp");
        page.wait_until("the input is chosen", || {
            let chosen = "return document.querySelector('#ask-input').value";
            page.script(chosen, &[]) == json!(RAMP)
        });
        to("[data-action=find]");
        page.keys(ENTER);
        answers(page, &["4.2 weeks"]);
        to("[data-action=use]");
        page.keys(ENTER);
        page.wait_for_figure(WEEKS, "4 person-weeks");
        page.wait_until("the focus stays in the form", || {
            focused("[data-action=find]")
        });
        assert!(page.value(RAMP).starts_with("4.2"));
    });
}

#[test]
fn all_that_opens_fits_a_small_screen() {
    journey(Visitor::french().with_screen(320, 640), |page| {
        for route in ["#/", "#/debt", "#/capacity"] {
            page.goto(route);
            page.element(".ask summary");
            for panel in [".own", ".drives", ".pairs"] {
                open(page, panel);
            }
            page.element(".pairs tbody tr");
            page.element(".drives tbody tr");
            let wide = "const r = document.documentElement; return r.scrollWidth > r.clientWidth";
            assert_eq!(page.script(wide, &[]), false, "{route}");
        }
    });
}

/// The difference that a row of the dialog tells.
fn tells(page: &Page, this: &str, other: &str) {
    page.wait_until(&format!("{this} stands beside {other}"), || {
        let rows = rows(page, "dialog");
        rows.iter()
            .any(|row| row.len() == 4 && row[1] == this && row[2] == other)
    });
}

/// Verdicts are seen however many figures differ, and so is what comes after the largest differences.
fn verdicts_stand_by_themselves(page: &Page) {
    let tables = || {
        let script = "return [...document.querySelectorAll('dialog .table')].map(table =>
            [table.querySelector('h3').innerText, table.querySelectorAll('tbody tr').length])";
        let all = page.script(script, &[]);
        let all: Vec<(String, usize)> = serde_json::from_value(all).expect("titles and counts");
        all
    };
    let all = tables();
    let titles: Vec<&str> = all.iter().map(|(title, _)| &**title).collect();
    assert!(titles[1].starts_with("Changed verdicts ("), "{titles:?}");
    assert!(titles[2].starts_with("Changed figures ("), "{titles:?}");
    assert!(all[1].1 > 0 && titles[1].ends_with(&format!("({})", all[1].1)));
    assert_eq!(all[2].1, 40, "the largest are shown at first");
    press(page, "compared-all");
    page.wait_until("all are shown", || {
        let (title, rows) = &tables()[2];
        *rows > 40 && title.ends_with(&format!("({rows})"))
    });
    let focused = page.script("return document.activeElement.className", &[]);
    assert_eq!(focused, "table", "the focus stays with them");
}

#[test]
fn a_plan_stands_beside_a_saved_one_and_a_file() {
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        page.fill(GROWTH, "8");
        page.wait_until("it is saved", || stored(page, "palier.plan.1").is_some());
        click(page, "plans");
        click(page, "plan-new");
        page.wait_until("there are two plans", || page.count("#plans li") == 2);
        page.keys("\u{e00c}");
        page.fill(GROWTH, "9");
        page.wait_until("the second is saved", || {
            stored(page, "palier.plan.2").is_some_and(|text| text.contains("0.09"))
        });
        let before = [1, 2].map(|id| stored(page, &format!("palier.plan.{id}")));
        press(page, "share");
        press(page, "compare-with");
        page.by_role("dialog", "Compare with another plan");
        page.element("#compare-plan option[value='palier.plan.1']");
        assert_eq!(page.count("#compare-plan option"), 2, "not with itself");
        pick(page, "compare-plan", "palier.plan.1");
        tells(page, "9%/month", "8%/month");

        let file = folder().join("beside.palier.json");
        fs::write(&file, r#"{"facts":{"monthly_growth":0.3}}"#).expect("the file is written");
        let input = page.element("#compare-file");
        page.wait(input.send_keys(&file.to_string_lossy()));
        tells(page, "9%/month", "30%/month");
        verdicts_stand_by_themselves(page);
        fs::write(&file, "no plan").expect("the file is written");
        page.script("document.querySelector('#compare-file').value = ''", &[]);
        page.wait(input.send_keys(&file.to_string_lossy()));
        page.wait_for_text("This could not be read as a plan.");
        let after = [1, 2].map(|id| stored(page, &format!("palier.plan.{id}")));
        assert_eq!(before, after, "both are only read");
    });
}
