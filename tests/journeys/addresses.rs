//! Links as mail clients, chats and servers alter them: the plan still opens, since its checksum
//! proves that nothing is lost. An address that is neither a page nor a plan shows a message.

use crate::saving::{GROWTH, act};
use journeys::{Language, Page, Visitor, journey};
use planner::Plan;
use planner::link::{self, Include};

/// What is appended to a link, or inserted into it.
const BEHIND: [&str; 13] = [
    ")", ".", ",", ">", "]", "\"", "*", "…", "%29", "%3E", "%20", "%0A", "/",
];
/// Altered forms of the page name and the sign before it.
const BEFORE: [&str; 6] = [
    "#%2Ffacts%2F",
    "#/facts%2F",
    "#/",
    "#",
    "#facts/",
    "#%252Ffacts%252F",
];

/// Returns a plan whose payload contains both characters that may be percent-encoded, `-` and `_`.
fn linked() -> (Plan, String) {
    (0..1000)
        .find_map(|number| {
            let mut plan = Plan::default();
            plan.facts.monthly_growth = 0.2.into();
            plan.facts.name = format!("Theirs {number}").as_str().into();
            let payload = link::encode(&plan, Include::ALL).ok()?;
            (payload.contains('-') && payload.contains('_')).then_some((plan, payload))
        })
        .expect("a link with both marks")
}

/// Opens an address while the visitor has a plan, checks that it shows the linked plan, and leaves
/// it.
fn opens(page: &Page, fragment: &str, plan: &Plan, payload: &str) {
    page.goto("#/facts");
    page.goto(fragment);
    page.wait_until(&format!("“{fragment}” opens"), || {
        page.count("[data-action='leave']") > 0
            && page.visible_text().contains(&*plan.facts.name)
            && page.fragment().ends_with(&format!("/{payload}"))
    });
    act(page, "leave");
    page.wait_until("the own plan is back", || page.fragment().len() < 10);
}

#[test]
fn a_link_opens_with_what_was_put_behind_and_before_it() {
    let (plan, payload) = linked();
    journey(Visitor::english(), |page| {
        for behind in BEHIND {
            opens(page, &format!("#/facts/{payload}{behind}"), &plan, &payload);
        }
        opens(
            page,
            &format!("#/facts/{payload}?utm_source=x"),
            &plan,
            &payload,
        );
        for before in BEFORE {
            opens(page, &format!("{before}{payload}"), &plan, &payload);
        }
    });
}

#[test]
fn a_link_opens_percent_encoded_and_broken_over_lines() {
    let (plan, payload) = linked();
    let marks = payload.replace('-', "%2D").replace('_', "%5F");
    let whole: Vec<_> = format!("/facts/{payload}")
        .bytes()
        .map(|letter| format!("%{letter:02X}"))
        .collect();
    let whole = whole.concat();
    let (start, end) = payload.split_at(payload.len() / 2);
    journey(Visitor::english(), |page| {
        opens(page, &format!("#/facts/{marks}"), &plan, &payload);
        opens(
            page,
            &format!("#/facts/{}", marks.replace('%', "%25")),
            &plan,
            &payload,
        );
        opens(page, &format!("#{whole}"), &plan, &payload);
        opens(
            page,
            &format!("#{}", whole.replace('%', "%25")),
            &plan,
            &payload,
        );
        opens(page, &format!("#/facts/{start}=%0A{end}"), &plan, &payload);
    });
}

#[test]
fn what_is_neither_a_page_nor_a_plan_is_told() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            for fragment in ["#/nothing", "#nothing", "#/facts-of-life", "#/Überblick"] {
                page.goto("#/facts");
                page.input(GROWTH);
                page.goto(fragment);
                page.wait_for_text(
                    [
                        "This is not a link to a plan.",
                        "Ceci n’est pas un lien vers un plan.",
                    ][place],
                );
                page.wait(page.element("main a[href='#/']").click());
                page.wait_until("the own overview is on view", || {
                    page.count("main [role='alert']") == 0 && page.fragment() == "#/"
                });
            }
            // A page with a query appended is still that page.
            page.goto("#/facts?utm_source=x");
            page.input(GROWTH);
        });
    }
}

/// If `#` became `%23`, the server has no such file. Its 404 page leads to the app and the plan;
/// for any other address it says that nothing is there. It has the page's policy.
#[test]
fn a_host_that_is_asked_for_the_fragment_leads_to_the_plan() {
    let (plan, payload) = linked();
    journey(Visitor::english(), |page| {
        for sign in ["%23", "%2523", "index.html%23"] {
            for behind in ["", "?utm_source=x", ")"] {
                page.goto(&format!("{sign}/facts/{payload}{behind}"));
                page.wait_for_text(&plan.facts.name);
                assert!(page.fragment().ends_with(&payload));
            }
        }
        let elsewhere = page.script("return new URL('./nothing%2Fhere', location).href", &[]);
        let elsewhere = elsewhere.as_str().unwrap_or_default();
        page.wait(page.client().goto(elsewhere));
        page.wait_for_text("There is nothing at this address.");
        page.wait_for_text("Il n’y a rien à cette adresse.");
        let policy =
            "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content";
        let policy = page.script(policy, &[]);
        let policy = policy.as_str().unwrap_or_default();
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self'"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe-inline"), "{policy}");
    });
}
