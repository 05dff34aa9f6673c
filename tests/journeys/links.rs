//! Messages about the content of a link, and its environment: other tabs, other languages, a broken
//! connection, a small screen.

use crate::saving::{GROWTH, act, stored};
use crate::visits::{carries, own_plan, payload, theirs, visit};
use journeys::{Language, Visitor, journey};
use planner::Plan;
use planner::link::{self, Include};

/// A visitor without a plan of their own is asked nothing.
#[test]
fn a_newcomer_keeps_a_copy_at_once() {
    journey(Visitor::english(), |page| {
        visit(page, "debt", &theirs());
        act(page, "keep");
        page.wait_until("the copy is saved", || {
            stored(page, "palier.plan.1").is_some_and(|save| save.contains("Theirs"))
        });
        assert_eq!(page.fragment(), "#/debt");
    });
}

/// Edits of a visit persist when the language or the page changes, also with back and forward.
#[test]
fn what_is_tried_goes_along() {
    journey(Visitor::english(), |page| {
        own_plan(page);
        visit(page, "facts", &theirs());
        act(page, "try");
        page.fill(GROWTH, "30");
        carries(page, 0.3);
        act(page, "language");
        page.wait_for_text("Rechercher");
        page.wait_until("the number came along", || {
            page.value(GROWTH).starts_with("30")
        });
        page.follow("capacity");
        page.fill(GROWTH, "25");
        carries(page, 0.25);
        page.wait(page.client().back());
        page.wait_until("it came along", || {
            page.fragment().starts_with("#/facts/") && page.value(GROWTH).starts_with("25")
        });
        page.wait(page.client().forward());
        page.wait_until("forth, too", || {
            page.fragment().starts_with("#/capacity/") && page.value(GROWTH).starts_with("25")
        });
    });
}

/// Values that break a rule between fields are clipped, and the page says so.
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
            page.wait_for_text(
                [
                    "Out-of-range values were adjusted",
                    "Valeurs hors limites ajustées",
                ][place],
            );
        });
    }
}

/// Tables of a newer release, whose links this release reads.
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

/// A link of a newer release opens as far as possible, and lists what could not be read.
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
            page.goto(&format!("#/facts/{payload}"));
            page.element("[data-action='leave']");
            page.wait_for_text("21");
            page.wait_for_text(["Not everything in the link", "Tout n’a pas pu être lu"][place]);
            let summary = page.element(".banner summary");
            page.wait(summary.click());
            for path in ["facts.#40", "facts.#41", "#99"] {
                page.wait_for_text(path);
            }
        });
    }
}

/// The chunk for creating and reading links is fetched on demand. If that fails, a message says so,
/// nothing is lost, and the next attempt fetches again.
#[test]
fn a_part_that_does_not_come_is_told() {
    // The French visitor only sees the message; for the English one the chunks are restored
    // afterwards.
    journey(Visitor::french().without_chunks(), |page| {
        act(page, "share");
        page.wait_for_text("n’a pas pu être chargée");
    });
    journey(Visitor::english().without_chunks(), |page| {
        act(page, "share");
        page.wait_for_text("could not be fetched");
        page.goto(&format!("#/{}", payload(&theirs())));
        page.element("main [role='alert']");
        page.restore_chunks();
        act(page, "again");
        page.element("[data-action='leave']");
        page.wait_for_text("Theirs <b>&amp;</b>");
        act(page, "leave");
        page.wait_until("the own plan is back", || {
            page.count("[data-action='leave']") == 0
        });
    });
}

/// Opening a link in one tab does not affect an edit in another: both plans stay complete.
#[test]
fn typing_in_another_tab_is_not_lost() {
    journey(Visitor::english(), |page| {
        page.goto("#/facts");
        let typing = page.wait(page.client().window());
        page.fill(GROWTH, "8");
        let other = page.wait(page.client().new_window(true));
        page.wait(page.client().switch_to_window(other.handle));
        visit(page, "facts", &theirs());
        act(page, "try");
        page.fill(GROWTH, "30");
        carries(page, 0.3);
        page.wait(page.client().switch_to_window(typing));
        assert!(page.value(GROWTH).starts_with('8'));
        page.wait_until("what was typed is saved", || {
            let saved = stored(page, "palier.plan.1").unwrap_or_default();
            saved.contains("0.08") && !saved.contains("Theirs")
        });
        page.reload();
        page.wait_until("and is there", || page.value(GROWTH).starts_with('8'));
    });
}

/// At 320 px the banner and the dialogs fit, without horizontal scrolling.
#[test]
fn visits_and_the_dialogs_fit_a_small_screen() {
    journey(Visitor::french().with_screen(320, 640), |page| {
        let wide = "const r = document.documentElement; return r.scrollWidth > r.clientWidth";
        let fits = || {
            page.wait_until("the dialog is open", || {
                page.count("dialog[open] header") == 1
            });
            let wide = "const d = document.querySelector('dialog[open]'); return d.scrollWidth > d.clientWidth || d.getBoundingClientRect().right > innerWidth";
            assert_eq!(page.script(wide, &[]), false);
            // A dialog opens scrolled to its top, even if the first focusable control is further
            // down.
            let above = "return document.querySelector('dialog[open]').scrollTop";
            assert_eq!(page.script(above, &[]), 0);
            act(page, "close");
            page.wait_until("the dialog is closed", || page.count("dialog[open]") == 0);
        };
        act(page, "share");
        fits();
        visit(page, "capacity", &theirs());
        assert_eq!(page.script(wide, &[]), false);
        page.wait(page.element(".acts-below [data-action='compare']").click());
        fits();
    });
}
