//! An incomplete row does not count, and says so in its place. Names from the chapter are offered
//! where they are used.

use journeys::{Language, Page, Visitor, journey};
use serde_json::Value;

/// Returns the texts of the headline, the summary and the key figures of the current page.
fn told(page: &Page) -> Value {
    let script = "return [...document.querySelectorAll('main h1, main .lede, main .key')].map(e => e.innerText)";
    page.script(script, &[])
}

#[test]
fn the_four_channels_are_offered_and_none_counts_while_it_is_empty() {
    let offered = [
        ["Referrals", "Schools", "Events", "Employer brand"],
        ["Cooptation", "Écoles", "Événements", "Marque employeur"],
    ];
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/hiring");
            page.element("main .key");
            let before = told(page);
            for (row, name) in offered[place].into_iter().enumerate() {
                page.press("button", name);
                page.wait_until(&format!("{name} is a channel"), || {
                    page.count(".channel") == row + 1
                        && page.value(&format!("hiring.channels[{row}].name")) == name
                });
            }
            let says = [
                "Does not count until it has applications.",
                "Ne compte pas sans candidatures.",
            ][place];
            let said = || page.visible_text().matches(says).count();
            page.wait_until("each says so", || said() == 4);
            assert_eq!(told(page), before, "no empty channel is told of");
            page.fill("hiring.channels[1].applications", "40");
            page.wait_until("one has what it needs", || said() == 3);
        });
    }
}

#[test]
fn a_point_of_the_scaling_law_does_not_count_while_it_is_empty() {
    let says = [
        "A point does not count until its throughput is entered.",
        "Un point ne compte pas tant que son débit n’est pas saisi.",
    ];
    for (language, says) in Language::ALL.into_iter().zip(says) {
        journey(Visitor::reading(language), |page| {
            page.goto("#/architecture");
            let peak = "architecture.usl.peak_nodes";
            let before = page.figure(peak);
            page.script(
                "document.querySelector(\"[data-list='architecture.scaling_points'] [data-action=add]\").click()",
                &[],
            );
            page.wait_for_text(says);
            let throughput = "architecture.scaling_points[5].throughput";
            assert_eq!(
                (page.value(throughput), page.figure(peak)),
                (String::new(), before.clone())
            );
            page.fill("architecture.scaling_points[5].nodes", "32");
            page.fill(throughput, "700");
            page.wait_for_change(peak, &before);
            page.wait_until("it counts", || !page.visible_text().contains(says));
        });
    }
}

#[test]
fn the_five_targets_of_onboarding_and_the_needs_of_scenarios_are_offered_where_they_are_used() {
    journey(Visitor::english(), |page| {
        page.goto("#/onboarding");
        page.wait_until("there are five targets", || {
            page.count(".targets tbody tr") == 5
        });
        assert_eq!(page.count(".targets tbody tr [data-input$='.value']"), 5);
        page.goto("#/scenarios");
        page.element("[data-action=needs]");
        let options = "return [...document.querySelector('[data-action=needs]').options].filter(o => o.value).length";
        assert!(
            page.script(options, &[]).as_u64() >= Some(3),
            "three scenarios have needs"
        );
    });
}
