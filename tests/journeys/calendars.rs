//! Calendar exports: an event keeps its UID, and no other plan has the same one.

use crate::saving::{GROWTH, act};
use crate::visits::{theirs, visit};
use journeys::downloads::download;
use journeys::{Page, Visitor, journey};
use std::collections::BTreeSet;

/// Returns the UIDs of the events in the calendar that the current plan exports.
fn names(page: &Page) -> BTreeSet<String> {
    act(page, "share");
    page.element("dialog[open] [name=share-way]");
    page.script(
        "document.querySelectorAll('[name=share-way]')[2].click()",
        &[],
    );
    page.see("dialog[open] .files");
    let calendar = download(page, "calendar");
    page.keys("\u{e00c}");
    page.wait_until("the dialog is gone", || page.count("dialog[open]") == 0);
    let lines = calendar.lines().filter(|line| line.starts_with("UID:"));
    let names: BTreeSet<_> = lines.map(str::to_owned).collect();
    assert!(!names.is_empty(), "{calendar}");
    names
}

#[test]
fn events_are_called_the_same_by_one_plan_alone() {
    let mut found = Vec::new();
    for _ in 0..2 {
        journey(Visitor::english(), |page| {
            page.goto("#/facts");
            page.fill(GROWTH, "16");
            let own = names(page);
            assert_eq!(names(page), own, "once more");
            visit(page, "facts", &theirs());
            let of_the_link = names(page);
            assert!(of_the_link.is_disjoint(&own), "a visit has its own");
            found.extend([own, of_the_link]);
        });
    }
    // In another browser the same plan and the same link get other UIDs.
    for (place, names) in found.iter().enumerate() {
        for other in &found[place + 1..] {
            assert!(names.is_disjoint(other), "{names:?} {other:?}");
        }
    }
}
