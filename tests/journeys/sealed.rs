//! Sealed links: made in the share dialog, opened by whoever has the passphrase, and by nobody else.

use crate::links::{of_address, press};
use journeys::{Language, Page, Visitor, journey};
use planner::link::{self, LinkError};
use planner::{Plan, document};
use serde_json::Value;

/// Links that were released, and what opens them.
pub const RELEASED: &str = include_str!("../links/0.1.0.sealed.json");
const GROWTH: &str = "facts.monthly_growth";
/// The keys that choose all that stands in a box.
const ALL: &str = "\u{e009}a\u{e000}";
/// The delete key.
const DELETE: &str = "\u{e017}";

/// Types into a box by its id, in place of what is there.
pub fn write(page: &Page, id: &str, text: &str) {
    let field = page.element(&format!("#{id}"));
    // In two steps: Firefox holds the control key down until the end of the first.
    page.wait(field.send_keys(ALL));
    page.wait(field.send_keys(text));
}

/// Opens a sealed link, and answers the question.
fn open(page: &Page, payload: &str, passphrase: &str) {
    page.goto(&format!("#/capacity/{payload}"));
    write(page, "passphrase", passphrase);
    page.enter();
}

/// The link of the share dialog, once it is sealed.
fn sealed(page: &Page) -> String {
    page.wait_for(|| {
        let link = page.wait(page.element("#link").prop("value"));
        let link = link.unwrap_or_default();
        let payload = link.rsplit('/').next().unwrap_or_default();
        match link::decode(payload) {
            Err(LinkError::Sealed) => Ok(payload.to_owned()),
            _ => Err(format!("the link is not sealed: “{link}”")),
        }
    })
}

#[test]
fn a_sealed_link_opens_for_whoever_has_the_passphrase() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        let mut made = String::new();
        journey(Visitor::reading(language), |page| {
            page.goto("#/capacity");
            page.fill(GROWTH, "21");
            press(page, "share");
            write(page, "passphrase", "eau tiède sel bleu");
            made = sealed(page);
            // Whoever takes the passphrase away again has a plain link.
            write(page, "passphrase", DELETE);
            page.wait_until("the link is plain", || {
                let link = page.wait(page.element("#link").prop("value"));
                let payload = link.unwrap_or_default();
                link::decode(payload.rsplit('/').next().unwrap_or_default()).is_ok()
            });
        });
        journey(Visitor::reading(language), |page| {
            let before = page.script("return JSON.stringify(localStorage)", &[]);
            open(page, &made, "eau tiède sel vert");
            page.wait_for_text(["does not open the link", "n’ouvre pas le lien"][place]);
            page.wait_for_text(
                [
                    "This link is sealed with a passphrase.",
                    "Ce lien est scellé par une phrase secrète.",
                ][place],
            );
            // By its label in the page: a box for passwords has no role, and Firefox's driver finds none.
            let label = page.script(
                "return document.getElementById('passphrase').labels[0].textContent",
                &[],
            );
            let label = label.as_str().unwrap_or_default();
            assert!(
                label.starts_with(["Passphrase", "Phrase secrète"][place]),
                "{label}"
            );
            // Again, with another space and an accent of its own: the same passphrase.
            write(page, "passphrase", "eau\u{a0}tie\u{300}de sel bleu");
            press(page, "open-sealed");
            page.element("[data-action='leave']");
            page.wait_until("the plan is that of the link", || {
                page.value(GROWTH).starts_with("21")
            });
            // What is tried stays sealed in the address, and a reload loses nothing.
            page.fill(GROWTH, "30");
            page.wait_until("the address carries what was tried, sealed", || {
                let payload = page.fragment();
                let payload = payload.rsplit('/').next().unwrap_or_default();
                payload != made && link::decode(payload) == Err(LinkError::Sealed)
            });
            assert_eq!(of_address(page), None);
            page.reload();
            write(page, "passphrase", "eau tiède sel bleu");
            press(page, "open-sealed");
            page.wait_until("the number came along", || {
                page.value(GROWTH).starts_with("30")
            });
            press(page, "leave");
            page.wait_until("the own plan is back", || {
                page.count("[data-action='leave']") == 0 && !page.value(GROWTH).starts_with("30")
            });
            let after = page.script("return JSON.stringify(localStorage)", &[]);
            assert_eq!(after, before, "nothing was stored");
        });
    }
}

#[test]
fn every_released_sealed_link_opens() {
    let links: Vec<Value> = serde_json::from_str(RELEASED).expect("the corpus is JSON");
    journey(Visitor::english(), |page| {
        for link in links {
            let text = |name: &str| link[name].as_str().unwrap_or_default();
            open(page, text("payload"), text("passphrase"));
            page.element("[data-action='leave']");
            // The dialog's plain link says which plan it is.
            press(page, "share");
            press_tick(page, "candidates");
            let wanted = document::read_plan(&link["plan"].to_string());
            page.wait_until("it is the plan that was sealed", || {
                shown(page) == wanted.as_ref().ok().cloned()
            });
            press(page, "close");
            press(page, "leave");
        }
    });
}

fn press_tick(page: &Page, what: &str) {
    page.wait(page.element(&format!("[data-include='{what}']")).click());
}

/// The plan of the share dialog's link.
fn shown(page: &Page) -> Option<Plan> {
    let link = page.wait(page.element("#link").prop("value"))?;
    let opened = link::decode(link.rsplit('/').next()?).ok()?;
    Some(opened.plan)
}

/// Damaged is told as damaged, before anything is asked; and a sealed link says so when it is opened
/// during another visit, with nothing of that visit on view.
#[test]
fn a_sealed_link_is_told_for_what_it_is() {
    let links: Vec<Value> = serde_json::from_str(RELEASED).expect("the corpus is JSON");
    let whole = links[0]["payload"].as_str().unwrap_or_default();
    let damaged = format!("{}A{}", &whole[..20], &whole[21..]);
    assert_ne!(damaged, whole);
    journey(Visitor::english(), |page| {
        page.goto(&format!("#/capacity/{damaged}"));
        page.wait_for_text("This link is damaged");
        assert_eq!(page.count("#passphrase"), 0);
        let mut theirs = Plan::default();
        theirs.facts.name = "Theirs".into();
        let plain = link::encode(&theirs, link::Include::ALL).unwrap_or_default();
        page.goto(&format!("#/capacity/{plain}"));
        page.element("[data-action='leave']");
        page.wait_for_text("Theirs");
        page.goto(&format!("#/capacity/{whole}"));
        page.element("#passphrase");
        page.wait_until("the visit before is over", || {
            !page.visible_text().contains("Theirs")
        });
        page.press("link", "Go to my plan");
        page.wait_until("the own plan is back", || {
            page.count("#passphrase") == 0 && page.fragment() == "#/capacity"
        });
    });
}
