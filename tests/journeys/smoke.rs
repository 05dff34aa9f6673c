//! The page opens, in both languages, and fetches what was weighed.

use std::collections::BTreeSet;
use std::path::PathBuf;

use journeys::{Language, Visitor, journey};
use xtask::{first_load, project};

#[test]
fn the_page_opens_in_the_browsers_language() {
    for language in Language::ALL {
        journey(Visitor::reading(language), |page| {
            let asked = page.script("return navigator.language", &[]);
            assert!(
                asked
                    .as_str()
                    .is_some_and(|asked| asked.starts_with(language.code())),
                "{asked}"
            );
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
        let fetched: BTreeSet<PathBuf> = fetched
            .as_array()
            .into_iter()
            .flatten()
            .map(|name| {
                let name = name.as_str().unwrap_or_default();
                PathBuf::from(
                    name.strip_prefix(address)
                        .unwrap_or_else(|| panic!("fetched from elsewhere: {name}")),
                )
            })
            .collect();
        let weighed = first_load::files(&project::dist()).expect("the built page can be weighed");
        assert!(!fetched.is_empty());
        // The package comes once the page has nothing better to do.
        let later = |file: &&PathBuf| file.to_string_lossy().contains("palier-package-");
        let forgotten = fetched.difference(&weighed).filter(|file| !later(file));
        let forgotten: Vec<_> = forgotten.collect();
        assert!(
            forgotten.is_empty(),
            "fetched, but not weighed (xtask/src/first_load.rs): {forgotten:?}"
        );
    });
}

#[test]
fn an_error_in_the_console_is_seen() {
    journey(Visitor::english(), |page| {
        // The page's policy must refuse an inline style, and the harness must notice.
        page.script("document.body.setAttribute('style', 'color: red')", &[]);
        let errors = page.errors();
        assert!(
            errors
                .iter()
                .any(|error| error.contains("Content Security Policy")),
            "{errors:?}"
        );
    });
}
