//! Checks every page and its overlays in both languages: no raw keys, no invalid numbers, no words
//! of the other language, no plural after one.

use std::collections::BTreeSet;

use journeys::{Language, Page, ROUTES, Visitor, journey};
use planner::calculators::CALCULATORS;
use planner::model::{Cell, CellMut, Day, Field, Form, Group, Kind, Path, path};
use planner::{Outcome, Plan, document};

/// A plan with at least one row in every list, so that every label appears on some page.
const FULL: &str = include_str!("../../planner/tests/data/full-plan.json");

/// Returns every text that a reader can meet: text nodes and the attributes that assistive
/// technology reads. The language switch is left out.
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

/// Returns the labels, option names and questions of all tables in one language, without those that
/// read the same in the other.
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

/// What code prints when a value is missing.
const NO_WORDS: [&str; 8] = [
    "NaN",
    "inf",
    "-inf",
    "Infinity",
    "undefined",
    "null",
    "None",
    "true",
];

/// Whether a word looks like a document key: a lower-case letter at its start and after its first
/// underscore.
fn is_key(word: &str) -> bool {
    word.split_once('_').is_some_and(|(one, other)| {
        let letters = |part: &str| part.chars().next().is_some_and(|c| c.is_ascii_lowercase());
        letters(one) && letters(other)
    })
}

/// Recognises text of the other language.
struct Foreign<'a> {
    /// Labels of the tables; only a whole text is compared.
    words: &'a BTreeSet<&'static str>,
    /// Function words that give away a sentence.
    telltale: [&'static str; 12],
    /// Texts of the plan itself, which may contain any word.
    own: Vec<String>,
}

/// Function words of English and of French that the other language does not have.
const TELLTALE: [[&str; 12]; 2] = [
    [
        "the", "of", "and", "is", "with", "your", "for", "by", "from", "when", "it", "not",
    ],
    [
        "le", "la", "les", "des", "une", "avec", "pour", "dans", "est", "sont", "vos", "votre",
    ],
];

/// Names that are the same in every language.
const NAMES: [&str; 2] = ["Branch by abstraction", "Accelerate State of DevOps"];

/// Words that end like a plural but are none, or that the number before them does not count.
const SINGULAR: [&str; 9] = [
    "mois", "fois", "plus", "dans", "sous", "sans", "puis", "ans", "less",
];

/// Whether a plural follows a number that needs the singular: 1 in English; in French everything
/// below 2, such as 0 and 1.5.
fn disagrees(line: &str, place: usize) -> bool {
    let line = line.replace('\u{202f}', "").replace('\u{a0}', " ");
    let words: Vec<_> = line.split_whitespace().collect();
    words.windows(2).any(|pair| {
        let number = pair[0].trim_start_matches('(').replace(',', ".");
        let Ok(number) = number.parse::<f64>() else {
            return false;
        };
        let word = pair[1].trim_end_matches(|c: char| !c.is_alphabetic());
        let several = word.chars().all(char::is_lowercase)
            && word.len() > 2
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !SINGULAR.contains(&word);
        let one = [number == 1.0, number.abs() < 2.0][place];
        several && one
    })
}

/// Returns everything wrong on the page as it is now.
fn faults(page: &Page, route: &str, place: usize, foreign: &Foreign) -> Vec<String> {
    let mut found = Vec::new();
    let lines = page.script("return document.body.innerText", &[]);
    for line in lines.as_str().unwrap_or_default().lines() {
        if disagrees(line, place) {
            found.push(format!("one or several on {route}: “{line}”"));
        }
    }
    for text in texts(page) {
        let mut fault = |what: &str| {
            let language = ["English", "French"][place];
            found.push(format!("{what} on {route} in {language}: “{text}”"));
        };
        for word in text.split(|c: char| c.is_whitespace() || "()[],;:".contains(c)) {
            if is_key(word) {
                fault("a raw key");
            }
            if NO_WORDS.contains(&word) {
                fault("no word");
            }
            let names = || foreign.own.iter().map(String::as_str).chain(NAMES);
            let own = || names().any(|own| text.contains(own));
            if foreign.telltale.contains(&word) && !own() {
                fault("a word of the other language");
            }
        }
        if text.contains("[object") {
            fault("an object");
        }
        if text.contains(['{', '}', '*']) {
            fault("a name that stands for nothing");
        }
        if foreign.words.contains(text.as_str()) {
            fault("an untranslated word");
        }
    }
    found
}

/// Overlays available on every page: the control to press, and the element that appears.
const OVER: [(&str, &str); 4] = [
    ("[data-action=plans]", "dialog[open] [data-action=plan-new]"),
    ("[data-action=share]", "dialog[open] #link"),
    ("[data-action=search]", "dialog.palette[open] li"),
    ("[data-action=templates]", "dialog[open]"),
];

/// Expands the first collapsed row of every list, the hidden figures, grids and tables, and every
/// `<details>` except menus.
const UNFOLD: &str = "
    const main = document.querySelector('main');
    for (const list of new Set([...main.querySelectorAll('.toggle[aria-expanded=false]')].map(one => one.closest('[data-list], section'))))
        list?.querySelector('.toggle[aria-expanded=false]').click();
    for (const action of ['all-figures', 'edit-grid', 'table']) main.querySelector(`[data-action=${action}]`)?.click();
    document.querySelectorAll('details:not(.menu)').forEach(one => one.open = true);
";

/// Returns a plan without rows in its lists, except for the one hiring stage that the rules
/// require.
fn without_rows() -> Plan {
    fn cut(form: &mut dyn Form) {
        for field in form.table().fields() {
            match form.cell_mut(field.id) {
                Some(CellMut::Group(group)) => cut(group),
                Some(CellMut::Rows(rows)) => rows.resize(0),
                _ => {}
            }
        }
    }
    let mut plan = Plan::default();
    cut(&mut plan);
    plan.hiring.stages = Plan::default().hiring.stages[..1].to_vec();
    plan
}

/// Returns the texts of several words in the plan itself, which may be in any language.
fn own_texts(plan: &Plan) -> Vec<String> {
    let mut texts = Vec::new();
    path::leaves(plan, &mut Path::new(), &mut |_, _, cell| {
        if let Cell::Text(Some(text)) = cell
            && text.contains(' ')
        {
            texts.push(text.to_owned());
        }
    });
    texts
}

/// Returns everything wrong on a page, and in what can be expanded or opened on it.
fn all_faults(page: &Page, route: &str, place: usize, foreign: &Foreign) -> Vec<String> {
    page.goto(route);
    page.wait_until(&format!("{route} has its headline"), || {
        page.count("main h1") == 1
    });
    let mut found = faults(page, route, place, foreign);
    page.script(UNFOLD, &[]);
    page.settle();
    found.extend(faults(page, route, place, foreign));
    // Open the sheets of three figures: the first, the middle and the last one.
    let figures = page.count("[data-figure]");
    for at in [0, figures / 2, figures.saturating_sub(1)] {
        if at < figures {
            let open = "document.querySelectorAll('[data-figure]')[arguments[0]].click()";
            page.script(open, &[at.into()]);
            page.element(".sheet.working .inside h2");
            found.extend(faults(page, route, place, foreign));
            page.keys("\u{e00c}");
            page.wait_until("the sheet is gone", || page.count(".sheet.working") == 0);
        }
    }
    for (press, there) in OVER {
        if page.count(press) > 0 {
            page.script(
                "document.querySelector(arguments[0]).click()",
                &[press.into()],
            );
            page.element(there);
            page.settle();
            found.extend(faults(page, route, place, foreign));
            page.keys("\u{e00c}");
            page.wait_until("the dialog is gone", || page.count("dialog[open]") == 0);
        }
    }
    found
}

/// Goes through every page, with the first example, with a row in every list, and without rows.
fn every_page_speaks(language: Language) {
    let place = usize::from(language == Language::French);
    let full = document::read_plan(FULL).unwrap_or_else(|refusal| panic!("{refusal}"));
    let plans = vec![Plan::default(), full, without_rows()];
    let words = words(1 - place);
    assert!(words.len() > 300, "the tables have words");
    let mut found = BTreeSet::new();
    for plan in &plans {
        let foreign = Foreign {
            words: &words,
            telltale: TELLTALE[1 - place],
            own: own_texts(plan),
        };
        journey(Visitor::reading(language), |page| {
            let plan = document::write_plan(plan).into();
            page.script("localStorage.setItem('palier.plan', arguments[0])", &[plan]);
            page.reload();
            for (_, route) in ROUTES {
                found.extend(all_faults(page, route, place, &foreign));
            }
        });
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_page_speaks_english() {
    every_page_speaks(Language::English);
}

#[test]
fn every_page_speaks_french() {
    every_page_speaks(Language::French);
}

/// In French the first day of a month is written as an ordinal.
#[test]
fn the_first_of_a_month_is_an_ordinal_in_french() {
    let mut plan = Plan::default();
    plan.facts.as_of = Day::of(2024, 7, 1);
    let plan = document::write_plan(&plan);
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            let plan = plan.as_str().into();
            page.script("localStorage.setItem('palier.plan', arguments[0])", &[plan]);
            page.reload();
            page.goto("#/facts");
            page.wait_for_text(["1 July 2024", "1er juillet 2024"][place]);
        });
    }
}

#[test]
fn a_new_year_is_told_on_the_timeline() {
    for language in Language::ALL {
        journey(Visitor::reading(language), |page| {
            let mut plan = Plan::default();
            plan.facts.as_of = Day::of(2024, 10, 31);
            let plan = document::write_plan(&plan).into();
            page.script("localStorage.setItem('palier.plan', arguments[0])", &[plan]);
            page.reload();
            page.element("[data-card=timeline] .months span");
            let months =
                "return document.querySelector('[data-card=timeline] .months').textContent";
            let months = page.script(months, &[]);
            let months = months.as_str().unwrap_or_default();
            assert!(months.contains("2025"), "{months}");
        });
    }
}
