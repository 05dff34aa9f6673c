//! What analysis adds to the page: the working of a figure, ranges and bands, values of charts, the
//! palette, questions.

use journeys::{Language, Page, Visitor, journey};
use planner::analysis::{Band, Options, simulate};
use planner::document::write_plan;
use planner::model::{Number, path};
use planner::{Plan, evaluate};

const CONTROL: char = '\u{e009}';
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const RIGHT: &str = "\u{e014}";
const UP: &str = "\u{e013}";
const GROWTH: &str = "facts.monthly_growth";
const RANGES: &str = include_str!("../../planner/tests/data/ten-ranges.json");

/// Returns the text of the first element that matches the selector, with ordinary spaces.
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

/// Counts the bands on the page.
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
            // A figure in the formula opens its own working, and a button leads back.
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

/// Holds back timeouts without a delay from now on, so that a running simulation stops between two
/// slices.
const HOLD: &str = "self.held = []; const later = self.setTimeout;
    self.setTimeout = (act, wait, ...rest) => self.held && !wait ? self.held.push(act) : later(act, wait, ...rest)";
/// Runs what was held back, and ends the holding.
const LET_GO: &str = "const held = self.held; self.held = null; held.forEach(act => act())";

#[test]
fn a_range_gives_figures_bands_and_a_line_its_fan() {
    let typed = ["10..20", "10 à 20"];
    let upgrade = "capacity.resources.memory.critical_on";
    let told = [
        [
            "15 Jul to 23 Sept",
            "The band: users grow by 10 to 20% a month",
        ],
        [
            "du 15 juil. au 23 sept.",
            "La bande : de 10 à 20 % d’utilisateurs en plus par mois",
        ],
    ];
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/capacity");
            page.wait_until("there is no band", || {
                bands(page) == 0 && page.count("[data-figure]") > 0
            });
            page.fill(GROWTH, typed[place]);
            page.wait_until("figures have their bands", || bands(page) > 3);
            page.wait_until("the line has its fan", || {
                page.count("[data-chart=capacity-use] .fan") > 0
            });
            // Expected: ln(0.95 / 0.6) / ln(1 + g) months at 20 % and at 10 %.
            let band = format!("[data-figure='{upgrade}'] > .between");
            assert_eq!(read(page, &band), told[place][0]);
            assert!(read(page, "[data-chart=capacity-use]").contains(told[place][1]));
            // The chart's table shows both ends of the band; charts that do not depend on growth
            // have no band.
            click(page, "[data-chart=capacity-use] .menu summary");
            click(page, "[data-chart=capacity-use] [data-action=table]");
            page.wait_until("the table has both ends", || {
                let heads = read(page, "[data-chart=capacity-use] thead");
                ["(5%)", "(95%)"]
                    .iter()
                    .all(|end| heads.replace(' ', "").contains(end))
            });
            assert_eq!(page.count("[data-chart=capacity-response] .fan"), 0);
            // Rows that are expanded later and other pages get their bands, too.
            let unfolded =
                "[data-figure='capacity.resources.memory.months_to_critical'] > .between";
            page.click("[data-row='1'] .toggle");
            page.wait_until("what unfolds has its bands", || page.count(unfolded) > 0);
            page.goto("#/architecture");
            page.wait_until("the next page has its own", || bands(page) > 3);
            page.goto("#/capacity");
            // A running simulation is discarded when the plan changes.
            page.script(HOLD, &[]);
            page.fill(GROWTH, "30..40");
            page.wait_until("samples are under way", || {
                page.script("return self.held.length > 0", &[]) == true
            });
            page.fill(GROWTH, "15");
            page.script(LET_GO, &[]);
            page.settle();
            page.wait_until("they are gone", || {
                bands(page) == 0 && page.count("[data-figure]") > 0
            });
            page.fill(
                "capacity.resources[0].average",
                ["60..90", "60 à 90"][place],
            );
            page.goto("#/thresholds");
            let share = "[data-metric=cpu] .c-name .between";
            page.wait_until("a verdict has its share", || {
                read(page, share).ends_with(["% of cases", " % des cas"][place])
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

/// The overview gives the range of days on which things break and decisions fall due; they equal
/// those computed natively. If there is no later end, it says in how many cases the event never
/// happens.
#[test]
fn the_overview_says_between_which_days() {
    let mut plan = Plan::default();
    plan.facts.monthly_growth = Number::range(-0.05, 0.2, 0.1);
    let bands = simulate(&plan, &Options::default());
    let outcome = evaluate(&plan);
    let at = path::parse(&outcome, "capacity.resources.memory.breaks_on").expect("a figure");
    let days = bands.of(&at).and_then(Band::days).expect("days");
    assert!(days[0].is_some() && days[2].is_none(), "{days:?}");
    let first = days[0].map_or(0, |day| day.parts().2);
    let said = [
        (
            "Memory",
            "from ",
            " on, or never in ",
            "% of cases",
            "138 to 186 days",
        ),
        (
            "Mémoire",
            "à partir du ",
            ", ou jamais dans ",
            " % des cas",
            "de 138 à 186 jours",
        ),
    ];
    for (language, (name, from, never, cases, days_said)) in Language::ALL.into_iter().zip(said) {
        journey(Visitor::reading(language), |page| {
            let text = write_plan(&plan).into();
            page.script("localStorage.setItem('palier.plan', arguments[0])", &[text]);
            page.reload();
            page.element(".lane .spread");
            let lane = "return [...document.querySelectorAll('.lane')].map(lane => lane.textContent.replace(/\\s/g, ' ')).find(text => text.includes(arguments[0]))";
            let lane = page.script(lane, &[name.into()]);
            let lane = lane.as_str().unwrap_or_default();
            for part in [&format!("{from}{first} "), never, cases] {
                assert!(lane.contains(part), "{lane} lacks {part}");
            }
            let decided = read(page, "[data-card=decisions] .when .between");
            assert!(
                decided.starts_with(from) && decided.contains(never),
                "{decided}"
            );
            page.wait_until("lights say how sure they are", || {
                read(page, "[data-card=lights] .between").ends_with(cases)
            });
            // A band is rounded to few digits; a figure that varies by less than that has no band.
            page.script(
                "localStorage.setItem('palier.plan', arguments[0])",
                &[RANGES.into()],
            );
            page.reload();
            page.goto("#/hiring");
            let lead = "[data-figure='hiring.lead_days'] > .between";
            page.wait_until("between two samples, 186.25 days", || {
                read(page, lead) == days_said
            });
            page.goto("#/debt");
            page.element("[data-figure='debt.items[0].roi'] > .between");
            assert_eq!(page.count("[data-figure='debt.items[1].roi']"), 1);
            assert_eq!(
                page.count("[data-figure='debt.items[1].roi'] > .between"),
                0
            );
        });
    }
}
