//! axe-core finds no violation on any page, in any overlay and in any expanded part, in both
//! languages and themes; a table of rows is announced with its roles, names and values.

use journeys::{Axe, Language, Page, ROUTES, Theme, Visitor, journey};
use planner::Plan;
use planner::link::{self, Include};

const ESCAPE: &str = "\u{e00c}";
/// Overlays on a desktop: name, route, controls to press in turn, element that then appears.
const OVER: [(&str, &str, &[&str], &str); 5] = [
    ("plans", "#/", &["[data-action=plans]"], "dialog[open]"),
    (
        "share",
        "#/",
        &["[data-action=share]"],
        "dialog[open] #link",
    ),
    (
        "palette",
        "#/",
        &["[data-action=search]"],
        "dialog.palette[open] li",
    ),
    (
        "working",
        "#/capacity",
        &["[data-key$='decide_by']"],
        ".sheet.working .drives li",
    ),
    (
        "contents that are ready",
        "#/scenarios",
        &[".answer .menu summary", "[data-action=templates]"],
        "dialog[open]",
    ),
];
/// Parts of a page that expand: name, route, controls to press in turn.
const UNFOLDED: [(&str, &str, &[&str]); 8] = [
    ("a row", "#/capacity", &["tr.row .toggle"]),
    ("a debt", "#/debt", &["tr.row .toggle"]),
    ("a metric", "#/thresholds", &["main .toggle"]),
    ("a list's menu", "#/capacity", &[".list .menu summary"]),
    ("a page's menu", "#/debt", &[".answer .menu summary"]),
    (
        "a chart as a table",
        "#/capacity",
        &[
            "[data-chart=capacity-use] .menu summary",
            "[data-chart=capacity-use] [data-action=table]",
        ],
    ),
    (
        "all figures, and questions",
        "#/hiring",
        &["[data-action=all-figures]", "#questions > summary"],
    ),
    (
        "the grid that is edited",
        "#/interview",
        &["[data-action=edit-grid]"],
    ),
];
/// Overlays on a phone, in the same form as [`OVER`].
const ON_A_PHONE: [(&str, &str, &[&str], &str); 4] = [
    ("every page", "#/", &["[data-action=more]"], ".sheet.pages"),
    (
        "a page's actions",
        "#/debt",
        &["[data-action=more]"],
        ".sheet.pages [data-action=reset-page]",
    ),
    (
        "working on a phone",
        "#/capacity",
        &["[data-key$='decide_by']"],
        ".sheet.working .drives li",
    ),
    (
        "share on a phone",
        "#/",
        &["[data-action=share]"],
        "dialog[open] #link",
    ),
];

/// Runs a check in both languages and both themes, and asserts that axe-core found no violation.
fn in_each(checked: impl Fn(&Page, &mut Axe<'_>)) {
    for language in Language::ALL {
        for theme in Theme::ALL {
            let visitor = Visitor::reading(language).with_theme(theme);
            journey(visitor, |page| {
                let mut axe = Axe::new(page, &visitor);
                checked(page, &mut axe);
                axe.assert_no_violations();
            });
        }
    }
}

fn open(page: &Page, route: &str, presses: &[&str]) {
    page.goto(route);
    page.wait_until("there is a headline", || page.count("main h1") == 1);
    for press in presses {
        page.wait(page.element(press).click());
    }
}

fn close(page: &Page) {
    page.keys(ESCAPE);
    page.wait_until("nothing is open over the page", || {
        page.count("dialog[open]") == 0
    });
}

/// Opens the comparison of the current plan with a faster-growing one from a link.
fn compare(page: &Page) {
    let mut other = Plan::default();
    other.facts.monthly_growth = 0.2.into();
    let link = link::encode(&other, Include::ALL).unwrap_or_else(|error| panic!("{error}"));
    open(
        page,
        "#/",
        &["[data-action=plans]", "[data-action=compare-with]"],
    );
    page.wait(
        page.element(".sides > :last-child option[value=link]")
            .click(),
    );
    let pasted = page.element(".sides > :last-child [data-action=compare-link]");
    page.wait(pasted.send_keys(&link));
    page.element("[data-action=compared-all]");
}

#[test]
fn no_page_has_a_barrier() {
    in_each(|page, axe| {
        for (name, route) in ROUTES {
            open(page, route, &[]);
            axe.check(name);
        }
        page.goto("#/first-plan");
        page.element("[data-first='average']");
        axe.check("first plan");
    });
}

#[test]
fn nothing_that_opens_over_a_page_has_a_barrier() {
    in_each(|page, axe| {
        for (name, route, presses, there) in OVER {
            open(page, route, presses);
            page.element(there);
            axe.check(name);
            close(page);
        }
        compare(page);
        axe.check("two plans side by side");
        close(page);
        page.keys("?");
        page.element("dialog[open] kbd");
        axe.check("keys");
        close(page);
    });
}

#[test]
fn nothing_that_unfolds_has_a_barrier() {
    in_each(|page, axe| {
        for (name, route, presses) in UNFOLDED {
            open(page, route, presses);
            axe.check(name);
        }
    });
}

#[test]
fn no_page_and_no_sheet_has_a_barrier_on_a_phone() {
    in_each(|page, axe| {
        page.resize(390, 844);
        for (name, route) in ROUTES {
            open(page, route, &[]);
            axe.check(name);
        }
        for (name, route, presses, there) in ON_A_PHONE {
            open(page, route, presses);
            page.element(there);
            axe.check(name);
            close(page);
        }
    });
}

/// What a screen reader gets of the default plan's first resource: its row, and two lines of the
/// expanded part.
const READ: [[&[&str]; 2]; 2] = [
    [
        &[
            "rowheader | attention: Processor",
            "button | attention: Processor",
            "cell | 70%",
            "textbox | Processor: Average use | 70%",
            "cell",
            "cell | 95%",
            "textbox | Processor: Peak use | 95%",
            "cell | already past",
            "button | already past | Attention on",
            "cell | 23 Jun",
            "button | 23 Jun | Critical on",
            "cell | 2 weeks",
            "textbox | Processor: Lead time | 2 weeks",
            "cell | 27 Apr 3 days late",
            "button | 27 Apr 3 days late | Decide by",
            "cell | 5 × €2,000",
            "button | 5 × €2,000 | Cost of upgrades",
        ],
        &[
            "textbox | Attention line | 70%",
            "button | 1.8 months | Critical in",
        ],
    ],
    [
        &[
            "rowheader | attention : Processeur",
            "button | attention : Processeur",
            "cell | 70 %",
            "textbox | Processeur : Utilisation moyenne | 70 %",
            "cell",
            "cell | 95 %",
            "textbox | Processeur : Utilisation en pointe | 95 %",
            "cell | déjà franchi",
            "button | déjà franchi | Attention le",
            "cell | 23 juin",
            "button | 23 juin | Critique le",
            "cell | 2 semaines",
            "textbox | Processeur : Délai de mise en œuvre | 2 semaines",
            "cell | 27 avr. retard de 3 jours",
            "button | 27 avr. retard de 3 jours | Décider avant le",
            "cell | 5 × 2 000 €",
            "button | 5 × 2 000 € | Coût des montées",
        ],
        &[
            "textbox | Seuil d’attention | 70 %",
            "button | 1,8 mois | Critique dans",
        ],
    ],
];

#[test]
fn a_list_of_rows_is_read_as_a_table() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/capacity");
            page.wait(page.element("[data-row='0'] .toggle").click());
            page.element("tr.more .fact");
            let read = page.read_aloud(".list table");
            let count = |role: &str| {
                read.iter()
                    .filter(|line| line.split(" | ").next() == Some(role))
                    .count()
            };
            // A header row and four resources, one of them expanded.
            assert_eq!(["columnheader", "row", "rowheader"].map(count), [9, 6, 4]);
            let [row, opened] = READ[place];
            assert_eq!(page.read_aloud(".list [data-row='0']"), row);
            let told = page.read_aloud(".list tr.more");
            for line in opened {
                assert!(told.iter().any(|told| told == line), "{line}: {told:#?}");
            }
        });
    }
}
