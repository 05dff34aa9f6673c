//! Each calculator in both languages, as a new user would use it: open it, change a number, read
//! the answer, undo and redo.

use crate::saving::act;
use journeys::{Language, Page, Visitor, journey};

/// What a visitor does on one calculator.
struct Story {
    /// Slug of its route; `name` is its label in the navigation, in English and French.
    slug: &'static str,
    name: [&'static str; 2],
    /// Control that reveals the input; empty if it is visible.
    opens: &'static str,
    /// Selector of a figure; `before` is what it shows for the default plan.
    figure: &'static str,
    before: [&'static str; 2],
    /// Path of an input; `typed` is what is typed into it.
    input: &'static str,
    typed: [&'static str; 2],
    /// What the figure shows then.
    after: [&'static str; 2],
}

const STORIES: [Story; 8] = [
    Story {
        slug: "thresholds",
        name: ["Thresholds", "Seuils"],
        opens: "",
        figure: "[data-key='thresholds.critical'] b",
        before: ["0", "0"],
        input: "thresholds.metrics.cpu.value",
        typed: ["95", "95 %"],
        after: ["1", "1"],
    },
    // 0.7 · 1.08^t = 0.9: ln(0.9 / 0.7) / ln 1.08 = 3.2655 months.
    Story {
        slug: "capacity",
        name: ["Capacity", "Capacité"],
        opens: "[data-row='0'] .toggle",
        figure: "[data-figure='capacity.resources.cpu.months_to_critical']",
        before: ["1.8 months", "1,8 mois"],
        input: "facts.monthly_growth",
        typed: ["8", "8"],
        after: ["3.27 months", "3,27 mois"],
    },
    // 630 000 divided by 200 000 additional users.
    Story {
        slug: "scenarios",
        name: ["Scenarios", "Scénarios"],
        opens: "",
        figure: "[data-figure='scenarios.rows[0].cost_per_added_user']",
        before: ["€12.60", "12,60 €"],
        input: "facts.monthly_active_users",
        typed: ["200k", "200 k"],
        after: ["€3.15", "3,15 €"],
    },
    // Saves 12 h more per sprint: (15 + 12) · 37.3367 · 2.174107 + 2 · 500 = 3 191.70 a month.
    Story {
        slug: "debt",
        name: ["Technical debt", "Dette technique"],
        opens: "[data-row='0'] .toggle",
        figure: "[data-figure='debt.items[0].saving_per_month']",
        before: ["€2,218/month", "2 218 €/mois"],
        input: "debt.items[0].hours_saved_per_sprint",
        typed: ["27", "27,0"],
        after: ["€3,192/month", "3 192 €/mois"],
    },
    Story {
        slug: "hiring",
        name: ["Hiring", "Recrutement"],
        opens: "[data-action=all-figures]",
        figure: "[data-figure='hiring.applications_expected']",
        before: ["500", "500"],
        input: "hiring.stages[5].passed",
        typed: ["2", "2"],
        after: ["250", "250"],
    },
    // Five more weeks of ramp-up cost half of their time: 2.5 person-weeks for each of five hires.
    Story {
        slug: "onboarding",
        name: ["Onboarding", "Intégration"],
        opens: "[data-action=all-figures]",
        figure: "[data-figure='onboarding.lost_person_weeks']",
        before: ["24.5 person-weeks", "24,5 semaines-personnes"],
        input: "onboarding.ramp_weeks",
        typed: ["11", "11 semaines"],
        after: ["37 person-weeks", "37 semaines-personnes"],
    },
    // 1 − min(4, 8) / lcm(4, 8) = ½.
    Story {
        slug: "architecture",
        name: ["Architecture", "Architecture"],
        opens: "",
        figure: "[data-figure='architecture.moved_modulo']",
        before: ["80%", "80 %"],
        input: "architecture.resharding.to",
        typed: ["8", "8"],
        after: ["50%", "50 %"],
    },
    // From 40 000 users to the 50 000 in the facts.
    Story {
        slug: "report",
        name: ["Quarterly report", "Rapport trimestriel"],
        opens: "",
        figure: "[data-figure='report.rows[0].change']",
        before: ["", ""],
        input: "report.rows[0].start",
        typed: ["40,000", "40 000"],
        after: ["+25%", "+25 %"],
    },
];

/// Waits until the first element that matches reads `text`, with ordinary spaces.
#[track_caller]
fn says(page: &Page, selector: &str, text: &str) {
    page.wait_for(|| {
        let script = "return document.querySelector(arguments[0])?.textContent ?? ''";
        let said = page.script(script, &[selector.into()]);
        let said = said.as_str().unwrap_or_default();
        let said = said.replace(['\u{202f}', '\u{a0}'], " ");
        let same = said.trim() == text;
        same.then_some(())
            .ok_or(format!("{selector} reads “{said}”, not “{text}”"))
    });
}

fn tell(page: &Page, story: &Story, place: usize) {
    let link = page.element(&format!("nav a[href='#/{}']", story.slug));
    let said = page.wait(link.text());
    assert!(said.contains(story.name[place]), "the link says “{said}”");
    page.follow(story.slug);
    if !story.opens.is_empty() {
        page.click(story.opens);
    }
    says(page, story.figure, story.before[place]);
    page.fill(story.input, story.typed[place]);
    says(page, story.figure, story.after[place]);
    page.press("button", ["Undo", "Annuler"][place]);
    says(page, story.figure, story.before[place]);
    page.press("button", ["Redo", "Rétablir"][place]);
    says(page, story.figure, story.after[place]);
    page.press("button", ["Undo", "Annuler"][place]);
    says(page, story.figure, story.before[place]);
}

#[test]
fn each_calculator_answers_a_new_number() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            for story in &STORIES {
                tell(page, story, place);
            }
            // The figure follows a switch of the language.
            let last = &STORIES[STORIES.len() - 1];
            page.press("button", ["Redo", "Rétablir"][place]);
            says(page, last.figure, last.after[place]);
            act(page, "language");
            says(page, last.figure, last.after[1 - place]);
            // A reload keeps the plan and the language.
            page.wait_for_text(["enregistré", "saved"][place]);
            page.reload();
            says(page, last.figure, last.after[1 - place]);
        });
    }
}

/// All three examples load, and an edit on one page changes the figures that depend on it on
/// others.
#[test]
fn examples_load_and_figures_feed_on() {
    journey(Visitor::english(), |page| {
        for (example, name) in ["Sample", "JOBO Interim, April 2024", "Q2 2024", "Sample"]
            .into_iter()
            .enumerate()
            .skip(1)
        {
            act(page, "plans");
            page.element("dialog[open] [data-action=example]");
            let press = "document.querySelectorAll('dialog[open] [data-action=example]')[arguments[0]].click()";
            page.script(press, &[(example % 3).into()]);
            page.wait_until(&format!("{name} is on view"), || {
                page.value("facts.name") == name
            });
        }
        page.goto("#/onboarding");
        page.fill("onboarding.ramp_weeks", "16");
        page.goto("#/hiring");
        // Ten more weeks of ramp-up: 70 more days from opening to productive.
        says(page, "[data-figure='hiring.lead_days']", "238 days");
        page.goto("#/");
        page.wait_for_text("by 2 January");
    });
}
