//! How the page shows typed values after parsing.

use crate::saving::stored;
use journeys::{Language, Visitor, journey};

const INCIDENTS: &str = "debt.items[0].incidents_per_month";

/// The plan keeps every digit of a converted value; the box shows a few significant ones.
#[test]
fn what_was_converted_is_read_back_in_few_digits() {
    let typed = [
        ("3.15/week", "Read as 13.7/month", "13.7/month"),
        ("3,15/semaine", "Lu comme 13,7/mois", "13,7/mois"),
    ];
    for (language, (text, said, box_holds)) in Language::ALL.into_iter().zip(typed) {
        journey(Visitor::reading(language), |page| {
            page.goto("#/debt");
            page.element(".toggle[aria-expanded=false]");
            page.script(
                "document.querySelector('.toggle[aria-expanded=false]').click()",
                &[],
            );
            page.fill(INCIDENTS, text);
            page.wait_for_text(said);
            page.tab();
            page.wait_until("the box is read back", || {
                page.value(INCIDENTS) == box_holds
            });
            page.wait_until("the plan has every digit", || {
                let plan = stored(page, "palier.plan.1").unwrap_or_default();
                plan.contains("\"incidents_per_month\":13.696875")
            });
        });
    }
}

/// A point before three digits is ambiguous in a whole number, so the page says how it was read.
#[test]
fn a_point_in_a_whole_number_is_told() {
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        page.fill("facts.developers", "1.000");
        page.wait_for_text("Read as 1 person");
    });
}

/// If no curve fits the measurements, none is drawn. A message says so beside them, and in the
/// overview's list of contradictions.
#[test]
fn odd_measurements_are_told_at_their_place_and_in_the_overview() {
    let told = [
        "Throughput falls from the first node on: more nodes only slow it down.",
        "Le débit baisse dès le premier nœud : d’autres nœuds ne font que le ralentir.",
    ];
    for (language, told) in Language::ALL.into_iter().zip(told) {
        journey(Visitor::reading(language), |page| {
            page.goto("#/architecture");
            for (row, throughput) in ["100", "60", "40", "30", "20"].into_iter().enumerate() {
                page.fill(
                    &format!("architecture.scaling_points[{row}].throughput"),
                    throughput,
                );
            }
            let at = |place: &str| {
                let script = "return document.querySelector(arguments[0])?.innerText ?? ''";
                let text = page.script(script, &[place.into()]);
                let text = text.as_str().unwrap_or_default();
                text.replace(['\u{a0}', '\u{202f}'], " ").contains(told)
            };
            page.wait_until("it is said at the points", || {
                at("[data-list='architecture.scaling_points']")
            });
            page.goto("#/");
            page.wait_until("it is among what contradicts itself", || {
                at("[data-card=findings]")
            });
        });
    }
}
