//! Links: opened beside a plan of one's own, which they cannot touch; damaged, newer and hostile ones
//! told.

use journeys::{Language, Page, Visitor, journey};
use planner::Plan;
use planner::link::{self, Include};

const GROWTH: &str = "facts.monthly_growth";
const MONTHS: &str = "capacity.resources.cpu.months_to_critical";

/// A link's plan: the first example of the page, growing at 20 % a month.
fn theirs() -> Plan {
    let mut plan = Plan::default();
    plan.facts.monthly_growth = 0.2.into();
    plan.facts.name = "Theirs <b>&amp;</b>".into();
    plan
}

fn payload(plan: &Plan) -> String {
    link::encode(plan, Include::ALL).unwrap_or_else(|error| panic!("{error}"))
}

/// A visitor's own plan, changed and saved: 8 % a month.
fn own_plan(page: &Page, saved: &str) -> String {
    page.goto("#/capacity");
    page.fill(GROWTH, "8");
    page.tab();
    page.wait_until("the plan is saved", || {
        page.visible_text().contains(saved) && stored(page).contains("0.08")
    });
    stored(page)
}

/// Everything that the browser keeps of the page.
fn stored(page: &Page) -> String {
    let all = page.script("return JSON.stringify(Object.entries(localStorage))", &[]);
    all.as_str().unwrap_or_default().to_owned()
}

pub fn press(page: &Page, action: &str) {
    page.wait(page.element(&format!("[data-action='{action}']")).click());
}

fn visit(page: &Page, slug: &str, plan: &Plan) {
    page.goto(&format!("#/{slug}/{}", payload(plan)));
    page.element("[data-action='leave']");
}

/// The plan that the address carries.
pub fn of_address(page: &Page) -> Option<Plan> {
    let fragment = page.fragment();
    let payload = fragment.rsplit('/').next()?;
    link::decode(payload).ok().map(|opened| opened.plan)
}

#[test]
fn a_link_opens_beside_ones_own_plan() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            let before = own_plan(page, ["saved", "enregistré"][place]);
            let own = page.figure(MONTHS);
            visit(page, "capacity", &theirs());
            page.wait_for_text(["whoever made it chose", "qui l’a fait a choisi"][place]);
            page.wait_for_text("Theirs <b>&amp;</b>");
            let linked = page.wait_for_change(MONTHS, &own);
            // Numbers are tried, and stay in the visit: in its address, not in storage.
            page.fill(GROWTH, "30");
            page.wait_for_change(MONTHS, &linked);
            page.wait_until("the address carries what was tried", || {
                of_address(page).is_some_and(|plan| plan.facts.monthly_growth.get() == 0.3)
            });
            assert_eq!(stored(page), before);
            // Elsewhere in the page the visit goes on, and after a reload, too.
            page.wait(page.element("nav a[href^='#/facts']").click());
            page.wait_until("the facts are those of the visit", || {
                page.value(GROWTH).starts_with("30")
            });
            page.reload();
            page.element("[data-action='leave']");
            page.wait_until("the reload lost nothing", || {
                page.value(GROWTH).starts_with("30")
            });
            assert_eq!(stored(page), before);
            press(page, "leave");
            page.wait_until("the own plan is back", || {
                page.value(GROWTH).starts_with('8') && page.fragment() == "#/facts"
            });
            page.goto("#/capacity");
            page.wait_for_figure(MONTHS, &own);
            assert_eq!(stored(page), before);
        });
    }
}

#[test]
fn back_and_forth_stay_in_the_visit_until_it_is_left() {
    journey(Visitor::english(), |page| {
        own_plan(page, "saved");
        visit(page, "capacity", &theirs());
        page.wait(page.element("nav a[href^='#/facts']").click());
        page.fill(GROWTH, "30");
        page.wait_until("the address carries what was tried", || {
            of_address(page).is_some_and(|plan| plan.facts.monthly_growth.get() == 0.3)
        });
        page.wait(page.client().back());
        page.wait_until("the number came along", || {
            page.fragment().starts_with("#/capacity/")
                && page.value(GROWTH).starts_with("30")
                && of_address(page).is_some_and(|plan| plan.facts.monthly_growth.get() == 0.3)
        });
        // What is tried here goes forward, and back again.
        page.fill(GROWTH, "25");
        let carried =
            || of_address(page).is_some_and(|plan| plan.facts.monthly_growth.get() == 0.25);
        page.wait_until("the address carries what was tried", carried);
        page.wait(page.client().forward());
        page.wait_until("it came along", || {
            page.fragment().starts_with("#/facts/")
                && page.value(GROWTH).starts_with("25")
                && carried()
        });
        page.wait(page.client().back());
        // Another language is no other plan.
        press(page, "language");
        page.wait_for_text("Chercher");
        assert_eq!(page.count("[data-action='leave']"), 1);
        press(page, "language");
        page.wait_for_text("Search");
        page.wait(page.client().back());
        page.wait_until("one step further back is home", || {
            page.count("[data-action='leave']") == 0 && page.value(GROWTH).starts_with('8')
        });
    });
}

#[test]
fn a_copy_is_kept_beside_ones_own() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            own_plan(page, ["saved", "enregistré"][place]);
            visit(page, "capacity", &theirs());
            press(page, "keep");
            page.wait_until("the copy is saved", || stored(page).contains("Theirs"));
            assert_eq!(page.fragment(), "#/capacity");
            assert_eq!(page.count("[data-action='leave']"), 0);
            assert!(
                stored(page).contains("0.08"),
                "the own plan is there as well"
            );
        });
    }
}

/// Who has nothing of their own is asked nothing.
#[test]
fn a_newcomer_keeps_a_copy_at_once() {
    journey(Visitor::english(), |page| {
        visit(page, "debt", &theirs());
        press(page, "keep");
        page.wait_until("the copy is saved", || stored(page).contains("Theirs"));
        assert_eq!(page.fragment(), "#/debt");
    });
}

#[test]
fn a_link_is_compared_with_ones_own() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            own_plan(page, ["saved", "enregistré"][place]);
            visit(page, "capacity", &theirs());
            press(page, "compare");
            page.wait_for_text(["Changed inputs", "Saisies changées"][place]);
            page.wait_for_text(["Changed figures", "Chiffres changés"][place]);
            // It begins at its beginning, whatever can be pressed further down.
            let above = "return document.querySelector('dialog').scrollTop";
            assert_eq!(page.script(above, &[]), 0);
            // From 8 % to 20 % a month.
            page.wait_for_text(["+150%", "+150 %"][place]);
            press(page, "close");
            page.wait_until("the dialog is closed", || page.count("dialog[open]") == 0);
        });
    }
}

/// A changed character, a format to come, and no link at all: each is told, and nothing is lost.
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
        ("plan", ["not a link to a plan", "pas un lien vers un plan"]),
        (
            "%3Cscript%3Ealert(1)%3C/script%3E",
            ["not a link to a plan", "pas un lien vers un plan"],
        ),
        ("1", ["This link is damaged", "Ce lien est abîmé"]),
    ];
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            let before = own_plan(page, ["saved", "enregistré"][place]);
            for (payload, said) in cases {
                page.goto(&format!("#/capacity/{payload}"));
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

/// What breaks a rule between fields is capped, and that is told.
#[test]
fn what_was_capped_is_told() {
    let mut plan = Plan::default();
    if let Some(resource) = plan.capacity.resources.first_mut() {
        resource.critical = 0.5.into();
        resource.attention = 0.8.into();
    }
    let opened = link::decode(&payload(&plan)).unwrap_or_else(|error| panic!("{error}"));
    assert!(!opened.capped.is_empty(), "the plan breaks a rule");
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            visit(page, "capacity", &plan);
            page.wait_for_text(["what the rules allow", "ce que les règles permettent"][place]);
        });
    }
}

/// A table of a newer release, read by this one.
mod newer {
    use planner::inputs;
    use planner::model::{Number, Text, group, share, text};
    inputs! { pub struct Facts {
        5 monthly_growth: Number = 0.15, share(-0.5, 3.0), "" / "", You;
        40 churn: Number = 0.0, share(0.0, 1.0), "" / "", You;
        41 note: Text = "", text(), "" / "", You;
    } }
    inputs! { pub struct Plan { 1 facts: Facts = Facts::default(), group::<Facts>(), "" / "", You;
    99 oracle: Facts = Facts::default(), group::<Facts>(), "" / "", You; } }
}

/// A link of a release to come opens as far as it can, and says what could not be read.
#[test]
fn what_a_newer_release_wrote_is_told() {
    use planner::model::Group;
    let facts = newer::Facts {
        monthly_growth: 0.21.into(),
        churn: 0.5.into(),
        note: "what it is for".into(),
    };
    let oracle = facts.clone();
    let plan = newer::Plan { facts, oracle };
    let payload = link::encode_table(&plan, &newer::Plan::fresh(), Include::ALL)
        .unwrap_or_else(|error| panic!("{error}"));
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto(&format!("#/capacity/{payload}"));
            page.element("[data-action='leave']");
            page.wait_until("what it knows is on view", || {
                page.value(GROWTH).starts_with("21")
            });
            page.wait_for_text(["Not everything in the link", "Tout n’a pas pu être lu"][place]);
            page.wait(page.element(".visit summary").click());
            for path in ["facts.#40", "facts.#41", "#99"] {
                page.wait_for_text(path);
            }
        });
    }
}

/// What makes and reads links is fetched when it is needed: where that fails it is told, nothing is
/// lost, and the next time it is tried again.
#[test]
fn a_package_that_does_not_come_is_told() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language).without_package(), |page| {
            let before = own_plan(page, ["saved", "enregistré"][place]);
            let said = ["could not be fetched", "n’a pas pu être chargé"][place];
            press(page, "share");
            page.wait_for_text(said);
            page.goto(&format!("#/capacity/{}", payload(&theirs())));
            page.element("main [role='alert']");
            page.press("link", ["Go to my plan", "Aller à mon plan"][place]);
            page.wait_until("the own plan is back", || {
                page.count("main [role='alert']") == 0 && page.value(GROWTH).starts_with('8')
            });
            assert_eq!(stored(page), before);
            page.bring_the_package();
            visit(page, "capacity", &theirs());
        });
    }
}

/// A link is opened while another tab is being typed in: both plans are whole.
#[test]
fn typing_in_another_tab_is_not_lost() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        let typing = page.wait(page.client().window());
        page.fill(GROWTH, "8");
        let other = page.wait(page.client().new_window(true));
        page.wait(page.client().switch_to_window(other.handle));
        visit(page, "capacity", &theirs());
        page.fill(GROWTH, "30");
        page.wait_until("the address carries what was tried", || {
            of_address(page).is_some_and(|plan| plan.facts.monthly_growth.get() == 0.3)
        });
        page.wait(page.client().switch_to_window(typing));
        assert!(page.value(GROWTH).starts_with('8'));
        page.wait_for_figure(MONTHS, "3.27 months");
        page.wait_until("what was typed is saved", || {
            let stored = stored(page);
            stored.contains("0.08") && !stored.contains("Theirs")
        });
        page.reload();
        page.wait_for_figure(MONTHS, "3.27 months");
    });
}

/// At 320 px the banner and the dialog fit, and nothing can be scrolled sideways.
#[test]
fn visits_and_the_dialog_fit_a_small_screen() {
    journey(Visitor::french().with_screen(320, 640), |page| {
        visit(page, "capacity", &theirs());
        let wide = "const r = document.documentElement; return r.scrollWidth > r.clientWidth";
        assert_eq!(page.script(wide, &[]), false);
        for asked in ["share", "compare"] {
            press(page, asked);
            page.wait_until("the dialog is open", || page.count("dialog[open]") == 1);
            let wide = "const d = document.querySelector('dialog'); return d.scrollWidth > d.clientWidth || d.getBoundingClientRect().right > innerWidth";
            assert_eq!(page.script(wide, &[]), false);
            press(page, "close");
            page.wait_until("the dialog is closed", || page.count("dialog[open]") == 0);
        }
    });
}
