//! Visiting a link: it opens beside the user's own plan and cannot change it; damaged, newer and
//! protected links are reported.

use crate::saving::{DROP, GROWTH, act};
use journeys::{Language, Page, Visitor, journey};
use planner::Plan;
use planner::link::{self, Include, LinkError};

/// Returns the plan in the link: the default plan with a growth of 20 % a month.
pub fn theirs() -> Plan {
    let mut plan = Plan::default();
    plan.facts.monthly_growth = 0.2.into();
    plan.facts.name = "Theirs <b>&amp;</b>".into();
    plan
}

pub fn payload(plan: &Plan) -> String {
    link::encode(plan, Include::ALL).unwrap_or_else(|error| panic!("{error}"))
}

pub fn visit(page: &Page, slug: &str, plan: &Plan) {
    page.goto(&format!("#/{slug}/{}", payload(plan)));
    page.element("[data-action='leave']");
}

/// Sets the visitor's own plan to a growth of 8 % a month and waits until it is saved; returns the
/// whole of `localStorage`, as JSON.
pub fn own_plan(page: &Page) -> String {
    page.goto("#/facts");
    page.fill(GROWTH, "8");
    page.wait_until("the plan is saved", || stored(page).contains("0.08"));
    stored(page)
}

fn stored(page: &Page) -> String {
    let all = page.script("return JSON.stringify(Object.entries(localStorage))", &[]);
    all.as_str().unwrap_or_default().to_owned()
}

/// Returns the payload in the current URL.
fn carried(page: &Page) -> String {
    let fragment = page.fragment();
    let payload = fragment.rsplit('/').next();
    payload.unwrap_or_default().to_owned()
}

pub fn carries(page: &Page, growth: f64) {
    page.wait_until("the address carries what was tried", || {
        let opened = link::decode(&carried(page));
        opened.is_ok_and(|opened| opened.plan.facts.monthly_growth.get() == growth)
    });
}

/// Replaces the text of the box with this id.
pub fn write(page: &Page, id: &str, text: &str) {
    let field = page.element(&format!("#{id}"));
    page.wait(field.send_keys("\u{e009}a\u{e000}"));
    page.wait(field.send_keys(text));
}

#[test]
fn a_visit_is_read_until_other_numbers_are_tried_and_stays_beside_ones_own() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            let before = own_plan(page);
            visit(page, "facts", &theirs());
            page.wait_for_text(["Whoever made it chose", "Ses chiffres sont ceux"][place]);
            page.wait_for_text("Theirs <b>&amp;</b>");
            assert_eq!(page.count("main [data-input]"), 0, "values are text");
            act(page, "try");
            page.fill(GROWTH, "30");
            carries(page, 0.3);
            // The visit goes on when the user navigates within the page, and after a reload.
            page.follow("capacity");
            carries(page, 0.3);
            page.follow("facts");
            carries(page, 0.3);
            page.reload();
            page.wait_until("the reload lost nothing", || {
                page.value(GROWTH).starts_with("30")
            });
            assert_eq!(stored(page), before);
            act(page, "leave");
            page.wait_until("the own plan is back", || {
                page.value(GROWTH).starts_with('8') && page.fragment() == "#/facts"
            });
            assert_eq!(stored(page), before);
        });
    }
}

#[test]
fn back_and_forth_stay_in_the_visit_until_it_is_left() {
    journey(Visitor::english(), |page| {
        own_plan(page);
        visit(page, "capacity", &theirs());
        act(page, "try");
        page.follow("facts");
        page.fill(GROWTH, "30");
        carries(page, 0.3);
        page.wait(page.client().back());
        page.wait_until("the place before is on view", || {
            page.fragment().starts_with("#/capacity/")
        });
        carries(page, 0.3);
        page.wait(page.client().back());
        page.wait_until("one step further back is home", || {
            page.count("[data-action='leave']") == 0 && page.fragment() == "#/facts"
        });
        page.wait_until("with one's own plan", || {
            page.value(GROWTH).starts_with('8')
        });
    });
}

#[test]
fn a_copy_is_kept_beside_ones_own() {
    journey(Visitor::english(), |page| {
        own_plan(page);
        visit(page, "capacity", &theirs());
        act(page, "keep");
        page.wait_until("the copy is saved", || stored(page).contains("Theirs"));
        assert_eq!(page.fragment(), "#/capacity");
        assert_eq!(page.count("[data-action='leave']"), 0);
        assert!(
            stored(page).contains("0.08"),
            "the own plan is there as well"
        );
        // Importing a file ends a visit as well.
        visit(page, "capacity", &theirs());
        page.script(DROP, &[r#"{"facts":{"name":"Dropped"}}"#.into()]);
        page.wait_until("the address is home", || page.fragment() == "#/capacity");
        page.reload();
        page.wait_until("the file is on view", || {
            page.value("facts.name") == "Dropped"
        });
    });
}

#[test]
fn a_link_is_compared_with_ones_own() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            own_plan(page);
            visit(page, "capacity", &theirs());
            act(page, "compare");
            page.wait_for_text(["Changed inputs", "Données changées"][place]);
            // Growth goes from 8 % to 20 % a month.
            page.wait_for_text(["+150%", "+150 %"][place]);
            act(page, "close");
            page.wait_until("the dialog is closed", || page.count("dialog[open]") == 0);
        });
    }
}

/// A damaged link and one in a newer format each show a message, and nothing is lost.
#[test]
fn links_that_do_not_open_say_why() {
    let whole = payload(&theirs());
    let last = if whole.ends_with('A') { "B" } else { "A" };
    let damaged = format!("{}{last}", &whole[..whole.len() - 1]);
    let cases = [
        (
            damaged.as_str(),
            ["This link is damaged", "Ce lien est abîmé"],
        ),
        ("2abc", ["from a newer Palier", "d’un Palier plus récent"]),
    ];
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            let before = own_plan(page);
            for (payload, said) in cases {
                page.goto(&format!("#/facts/{payload}"));
                page.wait_for_text(said[place]);
                page.reload();
                page.wait_for_text(said[place]);
                page.press("link", ["Go to my plan", "Aller à mon plan"][place]);
                page.wait_until("the own plan is back", || {
                    page.count("main [role='alert']") == 0 && page.value(GROWTH).starts_with('8')
                });
                assert_eq!(stored(page), before);
            }
        });
    }
}

/// Reversible changes that mail clients and chats make to a link are undone.
#[test]
fn a_link_opens_as_mail_and_chats_leave_it() {
    let whole = payload(&theirs());
    let left = [
        format!("#/facts/{whole})."),
        format!("#%2Ffacts%2F{whole}%29"),
        format!("#/facts%2F{whole}"),
        format!("#/{whole}"),
        format!("#{whole}"),
    ];
    journey(Visitor::english(), |page| {
        for fragment in left {
            page.goto("#/facts");
            page.goto(&fragment);
            page.wait_for_text("Theirs <b>&amp;</b>");
            page.wait_until("the address is whole again", || carried(page) == whole);
            act(page, "leave");
        }
        page.goto("#/nothing");
        page.wait_for_text("This is not a link to a plan.");
    });
}

#[test]
fn a_protected_link_opens_for_whoever_has_the_passphrase() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/facts");
            page.fill(GROWTH, "21");
            act(page, "share");
            page.wait(page.element("dialog .pass summary").click());
            write(page, "protect-passphrase", "eau tiède sel bleu");
            let made = page.wait_for(|| {
                let link = page.wait(page.element("#link").prop("value"));
                let link = link.unwrap_or_default();
                let payload = link.rsplit('/').next().unwrap_or_default();
                match link::decode(payload) {
                    Err(LinkError::Sealed) => Ok(payload.to_owned()),
                    _ => Err(format!("the link is not protected: “{link}”")),
                }
            });
            act(page, "close");
            page.goto(&format!("#/facts/{made}"));
            page.wait_for_text(
                [
                    "This link is protected by a passphrase.",
                    "Ce lien est protégé par une phrase de passe.",
                ][place],
            );
            write(page, "passphrase", "eau tiède sel vert");
            page.enter();
            page.wait_for_text(["does not open the link", "n’ouvre pas le lien"][place]);
            // The same passphrase with a no-break space and a combining accent, which are
            // normalised.
            write(page, "passphrase", "eau\u{a0}tie\u{300}de sel bleu");
            act(page, "open-sealed");
            act(page, "try");
            page.fill(GROWTH, "30");
            page.wait_until("the address carries what was tried, protected", || {
                let payload = carried(page);
                payload != made && link::decode(&payload) == Err(LinkError::Sealed)
            });
            act(page, "leave");
            page.wait_until("the own plan is back", || {
                page.value(GROWTH).starts_with("21")
            });
        });
    }
}

/// On an investor's first screen: whose plan it is, its date, the headline, the key figures and the
/// top of the chart.
#[test]
fn the_first_screen_of_a_phone_holds_what_matters() {
    journey(Visitor::english().with_screen(390, 844), |page| {
        visit(page, "capacity", &theirs());
        page.element(".plot svg");
        let seen = "return ['.whose', 'main h1', '.keys', '.plot svg'].every(s => { const e = document.querySelector(s).getBoundingClientRect(); return e.top >= 0 && e.top < innerHeight - document.querySelector('.tabs').getBoundingClientRect().height; }) && document.documentElement.scrollWidth <= innerWidth";
        page.wait_until("it is on the first screen", || {
            page.script(seen, &[]) == true
        });
    });
}

/// What the sender left out is named; no figure is computed from the sample's amounts instead.
#[test]
fn what_was_left_out_is_named_and_absent() {
    let told = [
        [
            "Left out by the sender: amounts of money",
            "left out by the sender",
        ],
        [
            "Laissé de côté par l’expéditeur : les montants",
            "laissé de côté par l’expéditeur",
        ],
    ];
    let include = Include {
        money: false,
        ..Include::ALL
    };
    let payload = link::encode(&theirs(), include).unwrap_or_else(|error| panic!("{error}"));
    for (language, [banner, figure]) in Language::ALL.into_iter().zip(told) {
        journey(Visitor::reading(language), |page| {
            page.goto(&format!("#/debt/{payload}"));
            page.element("[data-action='leave']");
            page.wait_until("what was left out is named", || {
                let text = page.visible_text();
                text.contains(banner) && text.matches(figure).count() > 0
            });
            let text = page.visible_text();
            assert!(!text.contains("3,123") && !text.contains("3 123"), "{text}");
        });
    }
}
