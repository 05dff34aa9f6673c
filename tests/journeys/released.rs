//! Saves and links of 0.1.0 open to the same plan and figures.

use journeys::{Visitor, journey};
use planner::document::read_plan;
use planner::evaluate;
use planner::link::decode;
use serde_json::Value;

const SAVE: &str = include_str!("../saves/0.1.0.json");
const SAVED_PLAN: &str = include_str!("../saves/0.1.0.plan.json");
const LINKS: &str = include_str!("../links/0.1.0.json");

/// A text as a page shows it: spaces that follow each other are one, and marks of direction are not seen, which
/// Firefox leaves out of what it reads.
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
            // A tab that showed an example stays with it.
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
            // What is never shown, such as marks of direction, went at the door.
            let opened = decode(payload).expect("a released link opens");
            let name = spaced(&opened.plan.facts.name);
            page.goto(&format!("#/facts/{payload}"));
            page.wait_until(&format!("the plan “{name}” is on view"), || {
                spaced(&page.visible_text()).contains(&name)
            });
        }
    });
}
