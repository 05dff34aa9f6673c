//! The page opens, in both languages, at every address, and its figures are those of the library.

use journeys::{Language, ROUTES, Visitor, journey};

#[test]
fn the_page_opens_in_the_browsers_language() {
    for language in Language::ALL {
        journey(Visitor::reading(language), |page| {
            assert_eq!(page.language(), language.code());
            assert!(page.visible_text().contains("Palier"));
        });
    }
}

#[test]
fn every_page_opens_from_its_address_and_says_what_matters() {
    journey(Visitor::english(), |page| {
        for (name, fragment) in ROUTES {
            page.goto(fragment);
            page.wait_until(&format!("{name} has a headline"), || {
                page.count("main h1") == 1
            });
        }
    });
}

#[test]
fn a_number_that_is_typed_changes_what_follows() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        let before = page.figure("capacity.resources.memory.decide_by");
        page.fill("capacity.resources[1].peak", "97");
        page.wait_for_change("capacity.resources.memory.decide_by", &before);
        page.press("button", "Undo");
        page.wait_for_figure("capacity.resources.memory.decide_by", &before);
    });
}
