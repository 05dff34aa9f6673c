//! The share dialog: its link opens the same plan, and what is left out is absent from it.

use crate::links::press;
use journeys::{Language, Page, Visitor, journey};
use planner::link::{self, Include};
use planner::model::decimal;
use planner::{Plan, document};

/// A plan with a row in every list.
const FULL: &str = include_str!("../../planner/tests/data/full-plan.json");

/// Ticks or clears what a link may hold.
fn include(page: &Page, what: &str) {
    page.wait(page.element(&format!("[data-include='{what}']")).click());
}

/// Reads the link of the share dialog once it holds what it should.
fn shared(page: &Page, holds: impl Fn(&Plan) -> bool) -> (String, Plan) {
    page.wait_for(|| {
        let link = page.wait(page.element("#link").prop("value"));
        let link = link.unwrap_or_default();
        let opened = link
            .rsplit('/')
            .next()
            .and_then(|payload| link::decode(payload).ok());
        match opened {
            Some(opened) if holds(&opened.plan) => Ok((link, opened.plan)),
            _ => Err(format!("the link is “{link}”")),
        }
    })
}

#[test]
fn the_share_dialogs_link_opens_the_same_plan() {
    let mut full = document::read_plan(FULL).unwrap_or_else(|refusal| panic!("{refusal}"));
    full.facts.name = "Zanzibar".into();
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            let text = document::write_plan(&full).into();
            page.script("localStorage.setItem('palier.plan', arguments[0])", &[text]);
            page.reload();
            press(page, "share");
            page.by_role("dialog", ["Share this plan", "Partager ce plan"][place]);
            // Candidates are left out unless they are asked for.
            let (link, plan) = shared(page, |_| true);
            assert!(plan.interview.candidates.is_empty());
            assert!(link.contains("#/overview/1"), "{link}");
            include(page, "candidates");
            let (link, plan) = shared(page, |plan| !plan.interview.candidates.is_empty());
            assert_eq!(plan, full);
            let mut count = String::new();
            decimal::write(
                f64::from(u32::try_from(link.len()).unwrap_or(0)),
                15,
                &mut count,
            );
            let digits: String = page
                .visible_text()
                .chars()
                .filter(char::is_ascii_digit)
                .collect();
            assert!(digits.contains(&count), "the length {count} is told");
            // Left out is absent.
            include(page, "money");
            let (_, plan) = shared(page, |plan| plan != &full);
            assert_eq!(plan, left_out(&full, |include| include.money = false));
            include(page, "money");
            include(page, "names");
            let unnamed = left_out(&full, |include| include.names = false);
            let (_, plan) = shared(page, |plan| *plan == unnamed);
            assert_ne!(plan.facts.name, full.facts.name);
            include(page, "names");
            let (link, _) = shared(page, |plan| *plan == full);
            // And it opens, in another window, as it was.
            let fragment = link.split_once('#').map(|(_, fragment)| fragment);
            press(page, "close");
            page.goto(&format!("#{}", fragment.unwrap_or_default()));
            page.element("[data-action='leave']");
            press(page, "share");
            include(page, "candidates");
            shared(page, |plan| *plan == full);
        });
    }
}

/// Where the clipboard is refused, the link is selected, ready for the keys.
#[test]
fn a_link_is_copied_or_ready_to_be() {
    journey(Visitor::english(), |page| {
        press(page, "share");
        press(page, "copy");
        page.wait_until("it is told what became of it", || {
            let text = page.visible_text();
            text.contains("Copied.") || text.contains("copy it by hand")
        });
    });
}

/// What is passed on is called by the plan's name only where the link tells it to anybody.
#[test]
fn a_link_without_names_is_passed_on_without_one() {
    journey(Visitor::english(), |page| {
        let mut plan = Plan::default();
        plan.facts.name = "Zanzibar".into();
        let text = document::write_plan(&plan).into();
        page.script("localStorage.setItem('palier.plan', arguments[0])", &[text]);
        page.reload();
        page.script(
            "navigator.share = passed => { window.passed = passed; return Promise.resolve(); }",
            &[],
        );
        press(page, "share");
        let passed_on = || {
            page.script("window.passed = null", &[]);
            page.wait_until("there is a link to pass on", || {
                page.count("[data-action='sheet']:enabled") == 1
            });
            press(page, "sheet");
            let title = page.script("return window.passed?.title", &[]);
            title.as_str().unwrap_or_default().to_owned()
        };
        assert_eq!(passed_on(), "Zanzibar");
        include(page, "names");
        assert_eq!(passed_on(), "Palier", "names are left out");
        include(page, "names");
        assert_eq!(passed_on(), "Zanzibar");
        page.wait(page.element("#passphrase").send_keys("eau tiède sel bleu"));
        assert_eq!(passed_on(), "Palier", "the link is sealed");
    });
}

fn left_out(plan: &Plan, leave: impl Fn(&mut Include)) -> Plan {
    let mut include = Include::ALL;
    leave(&mut include);
    link::encode(plan, include)
        .ok()
        .and_then(|payload| link::decode(&payload).ok())
        .map(|opened| opened.plan)
        .unwrap_or_default()
}
