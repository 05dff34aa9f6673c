//! Links protected by a passphrase: released ones still open, edits stay protected, damaged ones
//! are reported.

use crate::saving::act;
use crate::sharing::{leave_out, shared};
use crate::visits::write;
use journeys::{Page, Visitor, journey};
use planner::link::{self, LinkError};
use planner::{Plan, document};
use serde_json::Value;

/// Released links with their passphrases and plans.
const RELEASED: &str = include_str!("../links/0.1.0.sealed.json");
/// The Delete key in `WebDriver`'s key encoding.
const DELETE: &str = "\u{e017}";

fn released() -> Vec<Value> {
    serde_json::from_str(RELEASED).expect("the corpus is JSON")
}

fn text<'a>(link: &'a Value, name: &str) -> &'a str {
    link[name].as_str().unwrap_or_default()
}

fn open(page: &Page, link: &Value) {
    page.goto(&format!("#/capacity/{}", text(link, "payload")));
    write(page, "passphrase", text(link, "passphrase"));
    page.enter();
    page.element("[data-action='leave']");
}

#[test]
fn every_released_sealed_link_opens() {
    journey(Visitor::english(), |page| {
        for link in released() {
            open(page, &link);
            // The unprotected link of the share dialog identifies the plan.
            act(page, "share");
            leave_out(page, "candidates");
            let wanted = document::read_plan(&link["plan"].to_string());
            let wanted = wanted.unwrap_or_else(|refusal| panic!("{refusal}"));
            shared(page, |plan| *plan == wanted);
            act(page, "close");
            act(page, "leave");
        }
    });
}

/// Without a passphrase, the link is unprotected again.
#[test]
fn a_passphrase_is_taken_away_again() {
    journey(Visitor::english(), |page| {
        act(page, "share");
        page.wait(page.element("dialog .pass summary").click());
        write(page, "protect-passphrase", "eau tiède sel bleu");
        page.wait_until("the link is protected", || {
            let link = page.wait(page.element("#link").prop("value"));
            let link = link.unwrap_or_default();
            link::decode(link.rsplit('/').next().unwrap_or_default()) == Err(LinkError::Sealed)
        });
        write(page, "protect-passphrase", DELETE);
        shared(page, |plan| plan.facts == Plan::default().facts);
    });
}

/// Edits in a visit stay protected after a reload, which asks for the passphrase again; nothing is
/// stored.
#[test]
fn a_reload_asks_for_the_passphrase_again() {
    journey(Visitor::english(), |page| {
        let kept = || page.script("return JSON.stringify(localStorage)", &[]);
        let before = kept();
        let all = released();
        open(page, &all[0]);
        page.follow("facts");
        act(page, "try");
        page.fill("facts.monthly_growth", "30");
        page.wait_until("the address carries what was tried", || {
            !page.fragment().ends_with(text(&all[0], "payload"))
        });
        page.reload();
        write(page, "passphrase", text(&all[0], "passphrase"));
        act(page, "open-sealed");
        page.wait_for_text("30");
        page.element("[data-action='leave']");
        assert_eq!(kept(), before, "nothing was stored");
    });
}

/// A damaged link is reported before a passphrase is asked for. A protected link opened during
/// another visit asks for its passphrase, and shows nothing of that visit.
#[test]
fn a_sealed_link_is_told_for_what_it_is() {
    let all = released();
    let whole = text(&all[0], "payload");
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
