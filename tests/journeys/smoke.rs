//! The page opens in both languages and at every route, fetches only the files that are weighed,
//! and its figures follow edits.

use journeys::{Language, ROUTES, Visitor, journey, later};
use std::collections::BTreeSet;
use std::path::PathBuf;
use xtask::{first_load, project};

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
fn the_first_load_fetches_what_was_weighed_and_nothing_else() {
    journey(Visitor::english(), |page| {
        let script = "return performance.getEntriesByType('resource').map(e => e.name).filter(n => n.startsWith('http'))";
        let fetched = page.script(script, &[]);
        let address = page.script("return location.origin + '/'", &[]);
        let address = address.as_str().unwrap_or_default();
        let name = |name: &serde_json::Value| {
            let name = name.as_str().unwrap_or_default();
            let ours = name.strip_prefix(address);
            ours.unwrap_or_else(|| panic!("fetched from elsewhere: {name}"))
                .to_owned()
        };
        let fetched = fetched.as_array().into_iter().flatten().map(name);
        // Without the harness's own script in `WebKit`, and without the lazy chunks that are
        // fetched when the browser is idle.
        let at_once = fetched.filter(|name| name != journeys::ERROR_SCRIPT_NAME && !later(name));
        let at_once: BTreeSet<PathBuf> = at_once.map(PathBuf::from).collect();
        assert!(!at_once.is_empty());
        let weighed = first_load::files(&project::dist()).expect("the built page can be weighed");
        let forgotten: Vec<_> = at_once.difference(&weighed).collect();
        assert!(
            forgotten.is_empty(),
            "fetched, but not weighed (xtask/src/first_load.rs): {forgotten:?}"
        );
        let parts = |file: &&PathBuf| later(&file.to_string_lossy());
        assert_eq!(
            weighed.iter().find(parts),
            None,
            "weighed, but fetched later"
        );
    });
}

#[test]
fn an_error_in_the_console_is_seen() {
    journey(Visitor::english(), |page| {
        // The policy must block an inline style, and the harness must report it.
        page.script("document.body.setAttribute('style', 'color: red')", &[]);
        let policy = |error: &String| error.replace('-', " ").contains("Content Security Policy");
        // The console may report it a moment later.
        page.wait_until("the console tells of the policy", || {
            page.errors().iter().any(policy)
        });
    });
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
