//! What analysis adds to the page: the working of a figure, ranges and bands, charts that tell their
//! values, the palette, questions.

use journeys::{Language, Page, Visitor, journey};

const CONTROL: char = '\u{e009}';
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const RIGHT: &str = "\u{e014}";
const UP: &str = "\u{e013}";
const GROWTH: &str = "facts.monthly_growth";

/// The text of the first element that a selector finds, its spaces plain.
fn read(page: &Page, selector: &str) -> String {
    let script = "return document.querySelector(arguments[0])?.innerText ?? ''";
    let text = page.script(script, &[selector.into()]);
    text.as_str()
        .unwrap_or_default()
        .replace(['\u{202f}', '\u{a0}'], " ")
}

fn click(page: &Page, selector: &str) {
    page.wait(page.element(selector).click());
}

/// How many bands stand in the page.
fn bands(page: &Page) -> usize {
    page.count("[data-figure] > .between")
}

#[test]
fn a_figure_says_how_it_is_worked_out_and_gives_the_focus_back() {
    let titles = ["How it is worked out", "Détail du calcul"];
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/capacity");
            click(page, "[data-key$='decide_by']");
            page.wait_until("the sheet explains it", || {
                read(page, ".sheet.working h3") == titles[place]
            });
            assert!(page.count(".sheet .terms > div") > 0);
            assert!(page.count(".sheet .drives > li") > 0);
            // A figure in the formula opens its own working, and there is a way back.
            click(page, ".sheet .formula .number");
            click(page, ".sheet [data-action=back]");
            page.keys(ESCAPE);
            page.wait_until("the sheet is gone", || page.count(".sheet.working") == 0);
            let focused = "return document.activeElement.hasAttribute('data-key')";
            page.wait_until("the focus is back", || page.script(focused, &[]) == true);
        });
    }
}

#[test]
fn what_goal_seek_finds_is_used_in_one_step() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        click(page, "[data-key$='decide_by']");
        page.wait_until("there is an answer", || {
            !read(page, "[data-ask=found]").is_empty()
        });
        let before = read(page, ".sheet .big");
        click(page, "[data-action=use]");
        page.wait_until("the figure follows", || read(page, ".sheet .big") != before);
        assert!(read(page, "[data-ask=said]").contains("is now"));
        page.press("button", "Undo");
        page.wait_until("one step takes it back", || {
            read(page, ".sheet .big") == before
        });
    });
}

#[test]
fn a_range_gives_figures_bands_and_a_line_its_fan() {
    let typed = ["10..20", "10 à 20"];
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/capacity");
            page.wait_until("there is no band", || {
                bands(page) == 0 && page.count("[data-figure]") > 0
            });
            page.goto("#/facts");
            page.fill(GROWTH, typed[place]);
            page.goto("#/capacity");
            page.wait_until("figures have their bands", || bands(page) > 3);
            page.wait_until("the line has its fan", || {
                page.count("[data-chart=capacity-use] .fan") > 0
            });
            page.goto("#/facts");
            page.fill(GROWTH, "15");
            page.goto("#/capacity");
            page.wait_until("they are gone", || {
                bands(page) == 0 && page.count("[data-figure]") > 0
            });
        });
    }
}

#[test]
fn keys_tell_the_values_of_a_chart() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        page.element("[data-chart=capacity-use] .drawing svg");
        page.script("document.querySelector('.drawing').focus()", &[]);
        page.keys(RIGHT);
        page.wait_until("the first values are said", || {
            read(page, ".drawing .tip").contains("Database 80%")
        });
        page.keys(ESCAPE);
        page.wait_until("no more", || read(page, ".drawing .tip").is_empty());
        click(page, "[data-chart=capacity-use] .menu summary");
        click(page, "[data-chart=capacity-use] [data-action=table]");
        page.wait_until("the table says them, too", || {
            read(page, "[data-chart=capacity-use] table").contains("80%")
        });
    });
}

#[test]
fn anything_is_found_by_name() {
    journey(Visitor::french(), |page| {
        page.goto("#/");
        page.element("[data-action=search]");
        page.keys(&format!("{CONTROL}k\u{e000}"));
        page.element("dialog.palette[open]");
        page.keys("memoire pointe");
        page.wait_until("accents or none", || {
            read(page, "#found li").contains("Mémoire")
        });
        page.keys(ENTER);
        let focused = "return document.activeElement.getAttribute('data-input')";
        page.wait_until("its box has the focus", || {
            page.script(focused, &[]) == "capacity.resources[1].peak"
        });
    });
}

#[test]
fn a_ready_question_is_answered() {
    journey(Visitor::english(), |page| {
        page.goto("#/debt");
        click(page, "#questions > summary");
        click(page, "#questions [data-action=ask]");
        page.wait_until("it is answered", || {
            read(page, "#questions [data-ask=said]").contains("150%")
        });
        click(page, "#questions [data-action=use]");
        page.wait_for_figure("debt.items[0].roi", "150%");
        page.press("button", "Undo");
    });
}

#[test]
fn arrow_keys_move_a_number_in_one_step_of_undo() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        let path = "capacity.horizon_months";
        let before = page.value(path);
        let focus = "document.querySelector(`[data-input='${arguments[0]}']`).focus()";
        page.script(focus, &[path.into()]);
        page.keys(UP);
        page.wait_until("a month more", || page.value(path).starts_with("13"));
        page.keys(UP);
        page.wait_until("two more", || page.value(path).starts_with("14"));
        page.press("button", "Undo");
        page.wait_until("as it was", || page.value(path) == before);
    });
}
