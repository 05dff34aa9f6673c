//! The printed board paper: one sheet of A4 in both languages.

use fantoccini::wd::{PrintConfiguration, PrintSize};
use journeys::{Language, Page, Visitor, journey};
use planner::examples::example;
use planner::link::{self, Include};
use planner::words;

/// Index of the example with a complete report.
const Q2: usize = 2;

/// Counts the pages of a PDF, each of which is an uncompressed object in Chromium's output.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    let marks = text.match_indices("/Type /Page");
    marks
        .filter(|(at, mark)| !text[at + mark.len()..].starts_with('s'))
        .count()
}

pub fn printed(page: &Page) -> Vec<u8> {
    let a4 = PrintConfiguration::builder().size(PrintSize::A4).build();
    let a4 = a4.expect("a sheet of A4 can be asked for");
    page.wait(page.client().print(a4))
}

#[test]
fn the_quarter_is_one_sheet_in_both_languages() {
    for (language, reads) in [
        (Language::English, words::Language::English),
        (Language::French, words::Language::French),
    ] {
        journey(Visitor::reading(language), |page| {
            let plan = example(Q2, reads);
            let payload = link::encode(&plan, Include::ALL).expect("an example has a link");
            page.goto(&format!("#/report/{payload}"));
            page.wait_until("the paper is on view", || {
                page.visible_text().contains(&*plan.report.period)
            });
            assert_eq!(pages(&printed(page)), 1, "{}", language.code());
        });
    }
}
