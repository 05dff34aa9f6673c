//! What ranges make of the figures: beside each figure on view, and the same digits as natively.

use journeys::{Page, Visitor, journey};
use planner::analysis::{Options, simulate, write_bands};
use planner::document::read_plan;
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
