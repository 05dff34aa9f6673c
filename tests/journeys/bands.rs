//! What ranges make of the figures: beside each figure on view, and the same digits as natively.

use journeys::{Page, Visitor, journey};
use planner::analysis::{Band, Options, simulate, write_bands};
use planner::document::{read_plan, write_plan};
use planner::model::{Day, Number, path};
use planner::{Plan, evaluate};
use serde_json::Value;

const RANGES: &str = include_str!("../../planner/tests/data/ten-ranges.json");

/// The band beside a figure.
fn band(page: &Page, figure: &str) -> Option<String> {
    let script = "const band = document.querySelector(`[data-figure=\"${arguments[0]}\"] + .band`);
        return band ? band.textContent : null";
    page.script(script, &[figure.into()])
        .as_str()
        .map(str::to_owned)
}

#[test]
fn a_range_shows_beside_each_figure_it_moves() {
    let figure = "capacity.resources.memory.months_to_critical";
    let still = "capacity.cycle_time_at_90";
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        page.element("[data-action=palette]");
        assert_eq!(band(page, figure), None);
        page.fill("facts.monthly_growth", "10..20");
        page.wait_until("the band is there", || band(page, figure).is_some());
        // ln(0.95 / 0.6) / ln(1 + g) at 20 % and at 10 %.
        let said = band(page, figure).unwrap_or_default();
        assert!(
            said.starts_with("2.5") && said.contains(" to 4.8"),
            "{said}"
        );
        assert_eq!(band(page, still), None);
        // So do those that unfold later.
        assert_eq!(page.count("td > details [data-figure]"), 0);
        page.script("document.querySelector('td > details').open = true", &[]);
        page.wait_until("what unfolds has its bands", || {
            page.count("td > details [data-figure] + .band") > 0
        });
        // The next page has its own; one number has none.
        page.goto("#/architecture");
        let months = "architecture.total_months_gained";
        page.wait_until("the next page's band is there", || {
            band(page, months).is_some()
        });
        page.goto("#/capacity");
        page.fill("facts.monthly_growth", "15");
        page.wait_until("the bands are gone", || {
            page.count(".band") == 0 && page.count("[data-figure]") > 0
        });
    });
}

/// Samples that are under way when the plan changes are of no more use, however soon they would be done.
#[test]
fn no_band_of_the_plan_before_stands_beside_the_next() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        page.element("[data-action=palette]");
        // What is to be done soon waits until it is let go: samples, and what follows a change.
        page.script(
            "self.held = []; const later = self.setTimeout;
            self.setTimeout = (act, ...rest) =>
                self.held && rest[0] === undefined ? self.held.push(act) : later(act, ...rest)",
            &[],
        );
        let waits = |count: usize| {
            page.wait_until("something waits", || {
                page.script("return self.held.length", &[]) == count
            });
        };
        page.fill("facts.monthly_growth", "10..20");
        waits(1);
        page.script("self.held.shift()()", &[]);
        waits(1);
        page.fill("facts.monthly_growth", "30..40");
        waits(2);
        // Samples go on to their end; what follows the second change waits.
        page.script(
            "const [sample, told] = self.held; self.held = [sample];
            while (self.held.length) self.held.shift()();
            self.held = [told]",
            &[],
        );
        assert_eq!(page.count(".band"), 0, "of the plan before");
        page.script(
            "const [told] = self.held; self.held = undefined; told()",
            &[],
        );
        page.wait_until("its own bands are there", || page.count(".band") > 0);
    });
}

#[test]
fn a_verdict_has_its_share() {
    journey(Visitor::french(), |page| {
        page.goto("#/capacity");
        page.element("[data-action=palette]");
        page.fill("capacity.resources[0].average", "60 à 90");
        let figure = "thresholds.metrics.cpu.status";
        page.goto("#/thresholds");
        page.wait_until("the share is there", || band(page, figure).is_some());
        let said = band(page, figure).unwrap_or_default();
        assert!(
            said.starts_with("dans ") && said.ends_with("% des cas"),
            "{said}"
        );
    });
}

/// Where the upper end is no value the band has none, and says in how many cases: never where that is what
/// no value means, else that it is not known.
#[test]
fn a_band_without_an_upper_end_says_so() {
    let plan = r#"{"facts": {"monthly_growth": {"low": -0.05, "high": 0.2}}, "thresholds": {"metrics":
        {"review_hours": {"value": {"low": 7, "high": 12}, "previous": 8}}}}"#;
    let plan = write_plan(&read_plan(plan).expect("a plan"));
    let said = [
        (
            "#/capacity",
            "capacity.resources.memory.months_to_critical",
            [
                " months or more, or never in ",
                " mois ou plus, ou jamais dans ",
            ],
        ),
        (
            "#/capacity",
            "capacity.resources.memory.breaks_on",
            [" on, or never in ", ", ou jamais dans "],
        ),
        (
            "#/thresholds",
            "thresholds.metrics.review_hours.months_to_attention",
            [
                " months or more, or never in ",
                " mois ou plus, ou jamais dans ",
            ],
        ),
    ];
    for (place, visitor) in [Visitor::english(), Visitor::french()]
        .into_iter()
        .enumerate()
    {
        journey(visitor, |page| {
            let text = plan.clone().into();
            page.script("localStorage.setItem('palier.plan', arguments[0])", &[text]);
            page.reload();
            for (route, figure, words) in said {
                page.goto(route);
                page.wait_until("the band is there", || band(page, figure).is_some());
                let said = band(page, figure).unwrap_or_default();
                let said = said.replace(['\u{a0}', '\u{202f}'], " ");
                let cases = ["% of cases", " % des cas"][place];
                assert!(
                    said.contains(words[place]) && said.ends_with(cases),
                    "{said}"
                );
                let day = words[place].starts_with([" on", ", ou"][place]);
                let from = ["from ", "à partir du "][place];
                assert_eq!(said.starts_with(from), day, "{said}");
            }
            page.goto("#/");
            let due = "return document.querySelector('.decisions td.by .band')?.textContent ?? ''";
            page.wait_until("the overview has its own", || {
                page.script(due, &[]).as_str().is_some_and(|due| {
                    due.starts_with(["from ", "à partir du "][place])
                        && due.ends_with(["or never", "ou jamais"][place])
                })
            });
        });
    }
}

#[test]
fn the_same_digits_as_natively() {
    let plan = read_plan(RANGES).expect("a plan");
    for counts in [false, true] {
        let options = Options {
            counts,
            ..Options::default()
        };
        let native = write_bands(&plan, &simulate(&plan, &options));
        journey(Visitor::english(), |page| {
            page.goto("#/");
            let script = "const [plan, counts] = arguments; self.bands = null;
                import(new URL(document.querySelector('meta[name=palier-package]').content, document.baseURI))
                    .then((made) => made.default().then(() => made))
                    .then((made) => { self.bands = made.simulate(plan, undefined, counts) },
                        (why) => { self.bands = String(why) });";
            page.script(script, &[RANGES.into(), counts.into()]);
            let bands = page.wait_for(|| match page.script("return self.bands", &[]) {
                Value::String(bands) => Ok(bands),
                other => Err(other.to_string()),
            });
            assert!(bands == native, "{bands}\nnatively\n{native}");
        });
    }
}

/// A chart's lines get fans, its table their ends; the drawing that is saved has them, too.
#[test]
fn a_chart_shows_how_far_its_lines_may_lie() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        page.element("[data-chart=capacity-use] svg.plot");
        page.script(
            "document.querySelector('[data-chart=capacity-use] details').open = true",
            &[],
        );
        let fan = "[data-chart=capacity-use] svg.plot path.fan";
        assert_eq!(page.count(fan), 0);
        page.fill("facts.monthly_growth", "10..20");
        // What is not on view is not drawn again.
        page.wait_until("the fan is there", || {
            page.see("[data-chart=capacity-use]");
            page.count(fan) > 0
        });
        let said = page.script(
            "return document.querySelector('[data-chart=capacity-use] svg.plot').textContent
                + document.querySelector('[data-chart=capacity-use] thead').textContent",
            &[],
        );
        let said = said.as_str().unwrap_or_default().to_owned();
        assert!(
            said.contains("The band: users grow by 10 to 20% a month"),
            "{said}"
        );
        assert!(said.contains("(5%)") && said.contains("(95%)"), "{said}");
        // The load does not follow from growth: nothing to show there.
        assert_eq!(page.count("[data-chart=capacity-response] path.fan"), 0);
        page.fill("facts.monthly_growth", "15");
        page.wait_until("the fan is gone", || {
            page.see("[data-chart=capacity-use]");
            page.count(fan) == 0
        });
        // Bars have whiskers.
        page.goto("#/architecture");
        page.element("[data-chart=architecture-months] svg.plot");
        page.fill("facts.monthly_growth", "10..20");
        let whisker = "[data-chart=architecture-months] svg.plot .whisker";
        page.wait_until("the whiskers are there", || {
            page.see("[data-chart=architecture-months]");
            page.count(whisker) > 0
        });
    });
}

/// Written as briefly as any figure; what moves by less than that has none.
#[test]
fn a_band_has_as_many_digits_as_one_reads() {
    journey(Visitor::english(), |page| {
        page.script(
            "localStorage.setItem('palier.plan', arguments[0])",
            &[RANGES.into()],
        );
        page.reload();
        page.goto("#/hiring");
        // Between two samples, 186.25 days.
        page.wait_until("it is there", || band(page, "hiring.lead_days").is_some());
        let said = band(page, "hiring.lead_days").unwrap_or_default();
        assert_eq!(said.replace('\u{a0}', " "), "138 days to 186 days");
        page.goto("#/debt");
        // Cost and saving grow alike: what comes of rounding is no band.
        page.wait_until("the first debt's return moves", || {
            band(page, "debt.items[0].roi").is_some()
        });
        assert_eq!(page.count("[data-figure='debt.items[1].roi']"), 1);
        assert_eq!(band(page, "debt.items[1].roi"), None);
    });
}

/// The overview says between which days things break and decisions fall due, and how sure its lights
/// are; natively they are the same days.
#[test]
fn the_overview_says_between_which_days() {
    let mut plan = Plan::default();
    plan.facts.monthly_growth = Number::range(0.02, 0.2, 0.1);
    let bands = simulate(&plan, &Options::default());
    let outcome = evaluate(&plan);
    let days = |figure: &str| {
        let at = path::parse(&outcome, figure).expect("a figure");
        let days = bands.of(&at).and_then(Band::days).expect("days");
        [days[0], days[2]].map(|day| day.expect("a day"))
    };
    let [low, high] = days("capacity.resources.memory.breaks_on");
    journey(Visitor::english(), |page| {
        let text = write_plan(&plan).into();
        page.script("localStorage.setItem('palier.plan', arguments[0])", &[text]);
        page.reload();
        page.wait_until("the spans are drawn", || {
            page.count(".track .spread.breaks") > 0
        });
        let row = page.script(
            "return [...document.querySelectorAll('.timeline li')].map(row => row.innerText).find(text => text.includes('Memory'))",
            &[],
        );
        let row = row.as_str().unwrap_or_default().to_owned();
        let said = format!("breaks between {} and {}", in_words(low), in_words(high));
        assert!(row.contains(&said), "{row}\nlacks {said}");
        assert!(page.count(".decisions td.by .band") > 0);
        // Hidden from nobody: the words stand outside of the track.
        assert_eq!(page.count("[aria-hidden] .band"), 0);
        let light = page.script(
            "return document.querySelector('.lights .band')?.textContent ?? ''",
            &[],
        );
        let light = light.as_str().unwrap_or_default().to_owned();
        assert!(
            light.starts_with("in ") && light.ends_with("% of cases"),
            "{light}"
        );
    });
}

/// As the page writes a day in English.
fn in_words(day: Day) -> String {
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (year, month, day) = day.parts();
    format!("{day} {} {year}", months[month as usize - 1])
}
