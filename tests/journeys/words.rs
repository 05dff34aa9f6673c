//! Every page in both languages: no key, no number that is none, no word of the other language.

use std::collections::BTreeSet;

use journeys::{Language, Page, ROUTES, Visitor, journey};
use planner::calculators::CALCULATORS;
use planner::model::{Field, Group, Kind};
use planner::{Outcome, Plan, document};

/// A plan with a row in every list, so that every word is on some page.
const FULL: &str = include_str!("../../planner/tests/data/full-plan.json");

/// Every text that a reader could meet: of elements, and of what assistive technology reads.
const TEXTS: &str = "
    const seen = new Set();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const node = walk.currentNode;
        if (node.nodeType === Node.TEXT_NODE) {
            const skipped = node.parentElement.closest('script, noscript, style, #broken');
            const own = node.parentElement.closest('[data-action=\"language\"]');
            if (!skipped && !own) seen.add(node.data);
        } else {
            for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
                const own = node.closest('[data-action=\"language\"]');
                if (node.hasAttribute(name) && !own) seen.add(node.getAttribute(name));
            }
        }
    }
    return [...seen].map(text => text.replace(/\\s+/g, ' ').trim()).filter(text => text !== '');
";

fn texts(page: &Page) -> BTreeSet<String> {
    let texts = page.script(TEXTS, &[]);
    let texts = texts.as_array().into_iter().flatten();
    texts
        .filter_map(|text| text.as_str())
        .map(str::to_owned)
        .collect()
}

/// The words of all tables in a language that differ from those of the other.
fn words(language: usize) -> BTreeSet<&'static str> {
    fn of(fields: &'static [Field], all: &mut Vec<[&'static str; 2]>) {
        for field in fields {
            all.push(field.words());
            match field.kind {
                Kind::Group(fields, _) | Kind::Rows { fields, .. } => of(fields, all),
                Kind::Choice(options) | Kind::Set(options) | Kind::Text { known: options, .. } => {
                    all.extend(options.words);
                }
                _ => {}
            }
        }
    }
    let mut all: Vec<_> = CALCULATORS
        .iter()
        .flat_map(|c| [c.words, c.question])
        .collect();
    of(Plan::FIELDS, &mut all);
    of(Outcome::FIELDS, &mut all);
    let both: [BTreeSet<_>; 2] =
        [0, 1].map(|language| all.iter().map(|words| words[language]).collect());
    both[language]
        .difference(&both[1 - language])
        .copied()
        .collect()
}

/// A key of a document: small letters joined by underscores or points.
fn is_key(word: &str) -> bool {
    word.split_once('_').is_some_and(|(one, other)| {
        let letters = |part: &str| part.chars().next().is_some_and(|c| c.is_ascii_lowercase());
        letters(one) && letters(other)
    })
}

/// Everything on the page that should not be there.
fn faults(page: &Page, route: &str, place: usize, foreign: &BTreeSet<&str>) -> Vec<String> {
    let mut found = Vec::new();
    for text in texts(page) {
        let mut fault = |what: &str| {
            let language = ["English", "French"][place];
            found.push(format!("{what} on {route} in {language}: “{text}”"));
        };
        for word in text.split(|c: char| c.is_whitespace() || "()[],;:".contains(c)) {
            if is_key(word) {
                fault("a raw key");
            }
            if ["NaN", "inf", "-inf", "Infinity", "undefined", "null"].contains(&word) {
                fault("no word");
            }
        }
        if text.contains("[object") {
            fault("an object");
        }
        if text.contains(['{', '}', '*']) {
            fault("a name that stands for nothing");
        }
        if foreign.contains(text.as_str()) {
            fault("an untranslated word");
        }
    }
    found
}

#[test]
fn every_page_speaks_its_readers_language() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        let foreign = words(1 - place);
        assert!(foreign.len() > 300, "the tables have words");
        let mut found = BTreeSet::new();
        for plan in ["{}", FULL] {
            let plan = document::read_plan(plan).unwrap_or_else(|refusal| panic!("{refusal}"));
            journey(Visitor::reading(language), |page| {
                let plan = document::write_plan(&plan).into();
                page.script("localStorage.setItem('palier.plan', arguments[0])", &[plan]);
                page.reload();
                for (_, route) in ROUTES {
                    page.goto(route);
                    page.wait_until(&format!("{route} has its headline"), || {
                        page.count("main h1") == 1
                    });
                    found.extend(faults(page, route, place, &foreign));
                    // And what every figure opens to: the first, the last, and one in the middle.
                    let figures = page.count("[data-figure]");
                    for at in [0, figures / 2, figures.saturating_sub(1)] {
                        if at < figures {
                            let open =
                                "document.querySelectorAll('[data-figure]')[arguments[0]].click()";
                            page.script(open, &[at.into()]);
                            page.element(".sheet.working .inside h2");
                            found.extend(faults(page, route, place, &foreign));
                            page.keys("\u{e00c}");
                            page.wait_until("the sheet is gone", || {
                                page.count(".sheet.working") == 0
                            });
                        }
                    }
                }
            });
        }
        assert!(found.is_empty(), "{found:#?}");
    }
}
