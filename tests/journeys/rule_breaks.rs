//! A value that contradicts another one is marked and nothing else: the plan is saved, and opens
//! again.

use crate::saving::stored;
use journeys::{Visitor, journey};

#[test]
fn a_plan_that_breaks_a_rule_is_saved_and_opens_and_is_explained() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        let peak = "capacity.resources[0].peak";
        page.fill(peak, "10 %");
        page.wait_until("it is marked", || {
            page.count("main [aria-invalid], main .error") > 0
        });
        page.wait_until("it is saved", || {
            stored(page, "palier.plan.1").is_some_and(|save| save.contains("\"peak\":0.1"))
        });
        page.reload();
        assert!(page.value(peak).starts_with("10"), "{}", page.value(peak));
        // Lazy chunks load for such a plan, too.
        page.element("[data-chart]");
        page.wait(page.element("[data-key]").click());
        page.element(".sheet.working .formula");
    });
}
