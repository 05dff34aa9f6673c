//! The sheet that explains a figure: a sum shows names and numbers, and each value names its
//! source.

use crate::saving::act;
use journeys::{Language, Page, Visitor, journey};

/// Opens the sheet of a figure on the current page.
fn show(page: &Page, figure: &str) {
    let figure = format!("[data-figure='{figure}']");
    page.script(
        "document.querySelector('[data-action=all-figures][aria-expanded=false]')?.click()",
        &[],
    );
    page.element(&figure);
    page.script(
        "document.querySelector(arguments[0]).click()",
        &[figure.into()],
    );
    page.element(".sheet.working .source");
}

/// Opens the sheet of a figure and closes it; returns its words, formula and source, with whitespace
/// collapsed.
fn opened(page: &Page, figure: &str) -> [String; 3] {
    show(page, figure);
    let said = [".words", ".formula", ".source"].map(|part| {
        let script = "const part = document.querySelector('.sheet.working ' + arguments[0]);
            return part?.checkVisibility() ? part.innerText : ''";
        let text = page.script(script, &[part.into()]);
        let text = text.as_str().unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    page.keys("\u{e00c}");
    page.wait_until("the sheet is gone", || page.count(".sheet.working") == 0);
    said
}

#[test]
fn sums_are_told_by_name_and_number() {
    let told = [
        (
            "Σ Days",
            "5 days + 7 days + 7 days + 7 days + 5 days + 11 days = 42 days",
        ),
        (
            "Σ Jours",
            "5 jours + 7 jours + 7 jours + 7 jours + 5 jours + 11 jours = 42 jours",
        ),
    ];
    for (language, (words, numbers)) in Language::ALL.into_iter().zip(told) {
        journey(Visitor::reading(language), |page| {
            page.goto("#/hiring");
            let [said, worked, _] = opened(page, "hiring.process_days");
            assert_eq!((&*said, &*worked), (words, numbers));
        });
    }
}

#[test]
fn what_is_not_known_is_not_worked_out() {
    journey(Visitor::english(), |page| {
        page.goto("#/thresholds");
        let change = "thresholds.metrics.review_hours.change";
        let [words, worked, _] = opened(page, change);
        assert_eq!(
            (&*words, &*worked),
            ("Value / A month earlier - 1", ""),
            "nothing stands for what is not entered"
        );
    });
}

/// The second example sets the line of 6 h of review itself and cites no other source.
#[test]
fn own_lines_are_credited_to_their_owner() {
    let sources = [
        ["Source: chapter “Scaling et croissance”.", "this example."],
        [
            "Source : chapitre « Scaling et croissance ».",
            "cet exemple.",
        ],
    ];
    for (language, [chapter, example]) in Language::ALL.into_iter().zip(sources) {
        journey(Visitor::reading(language), |page| {
            let line = "thresholds.metrics.review_hours.attention";
            page.goto("#/thresholds");
            let [_, _, source] = opened(page, line);
            assert!(source.ends_with(chapter), "{source}");
            act(page, "plans");
            page.element("dialog[open] [data-action=example]");
            let second =
                "document.querySelectorAll('dialog[open] [data-action=example]')[1].click()";
            page.script(second, &[]);
            page.wait_for_figure(line, "6 h, 72 h");
            let [_, _, source] = opened(page, line);
            assert!(source.ends_with(example), "{source}");
        });
    }
}

/// The decisions of the overview and the findings of charts open a sheet, as figures do.
#[test]
fn figures_of_the_overview_and_findings_of_charts_open() {
    journey(Visitor::english(), |page| {
        for (route, finding, name) in [
            ("#/", "[data-headline=overview] button", "Hire by"),
            ("#/", "[data-card=decisions] .when", "Hire by"),
            ("#/capacity", "button.f > b", "P95: attention in"),
        ] {
            page.goto(route);
            page.element(finding);
            page.script(
                "document.querySelector(arguments[0]).click()",
                &[finding.into()],
            );
            page.element(".sheet.working .formula");
            let title = page.script(
                "return document.querySelector('.sheet.working').innerText",
                &[],
            );
            let title = title.as_str().unwrap_or_default();
            assert!(title.contains(name), "{route}: {title}");
            page.keys("\u{e00c}");
        }
    });
}

/// On a phone the sheet is modal, and closing it returns the focus to the figure. The other page
/// takes the focus when it opens, and does so late where frames are slow.
#[test]
fn a_number_of_the_sheet_leads_to_its_input() {
    const SLOW_FRAMES: &str = "
        const frame = window.requestAnimationFrame.bind(window);
        window.requestAnimationFrame = (run) => setTimeout(() => frame(run), 200);";
    journey(Visitor::english(), |page| {
        for (width, slow) in [(1440, false), (390, false), (390, true)] {
            page.resize(width, 844);
            for (number, input) in [
                (0, "capacity.team.training_capacity"),
                (1, "facts.developers"),
            ] {
                page.goto("#/capacity");
                if slow {
                    page.script(SLOW_FRAMES, &[]);
                }
                show(page, "capacity.hires_absorbed_per_month");
                page.script(
                    "document.querySelectorAll('.sheet.working button.number')[arguments[0]].click()",
                    &[number.into()],
                );
                page.wait_until("the sheet is gone", || page.count(".sheet.working") == 0);
                // By then the frames that the page asked for have passed.
                page.script_then(
                    "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))",
                    &[],
                );
                let focused = "return document.activeElement.getAttribute('data-input')";
                page.wait_until("the input has the focus", || {
                    page.script(focused, &[]) == input
                });
            }
        }
    });
}
