//! Saves and links of release 0.1.0 still open, and the page shows their plans.

use journeys::{Visitor, journey};
use planner::document::read_plan;
use planner::evaluate;
use planner::link::decode;
use serde_json::Value;

const SAVE: &str = include_str!("../saves/0.1.0.json");
const SAVED_PLAN: &str = include_str!("../saves/0.1.0.plan.json");
const LINKS: &str = include_str!("../links/0.1.0.json");

/// Collapses whitespace, as a page shows it, and removes direction marks, which Firefox omits from
/// the text that it returns.
fn spaced(text: &str) -> String {
    let text = text.replace(['\u{200e}', '\u{200f}'], "");
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[test]
fn a_save_opens() {
    journey(Visitor::english(), |page| {
        page.script(
            // Otherwise the tab would reopen the example that it showed.
            "localStorage.setItem('palier.plan.1', arguments[0]); sessionStorage.clear()",
            &[SAVE.into()],
        );
        page.reload();
        page.wait_until("it is one's own plan", || {
            page.script("return sessionStorage.getItem('palier.tab')", &[]) == "1"
        });
        let plan = read_plan(SAVED_PLAN).expect("the plan of the save is one");
        page.goto("#/facts");
        assert_eq!(page.value("facts.name"), *plan.facts.name);
        let first = evaluate(&plan).capacity.first;
        assert!(first.is_some(), "the plan of the save has resources");
    });
}

#[test]
fn every_link_opens() {
    let links: Vec<Value> = serde_json::from_str(LINKS).expect("the corpus is JSON");
    journey(Visitor::english(), |page| {
        for link in &links {
            let payload = link["payload"].as_str().expect("a payload");
            // Decoding removes characters that are never shown, such as direction marks.
            let opened = decode(payload).expect("a released link opens");
            let name = spaced(&opened.plan.facts.name);
            page.goto(&format!("#/facts/{payload}"));
            page.wait_until(&format!("the plan “{name}” is on view"), || {
                spaced(&page.visible_text()).contains(&name)
            });
        }
    });
}
