//! One journey a calculator, in both languages, as a new user would: find it, change a number, read
//! the answer, take it back.

use journeys::{Language, Page, Visitor, journey};

/// What a visitor does on one calculator.
struct Story {
    /// Its address, and its words in the navigation in English and French.
    slug: &'static str,
    name: [&'static str; 2],
    /// A figure, and what it says of the first example.
    figure: &'static str,
    before: [&'static str; 2],
    /// An input, and what is typed into it.
    input: &'static str,
    typed: [&'static str; 2],
    /// What the figure says then.
    after: [&'static str; 2],
}

fn tell(story: &Story) {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            open(page, story.slug, story.name[place]);
            page.wait_for_figure(story.figure, story.before[place]);
            page.fill(story.input, story.typed[place]);
            page.wait_for_figure(story.figure, story.after[place]);
            page.press("button", ["Undo", "Annuler"][place]);
            page.wait_for_figure(story.figure, story.before[place]);
            page.press("button", ["Redo", "Rétablir"][place]);
            page.wait_for_figure(story.figure, story.after[place]);
            // Both languages at once: the figure follows the switch.
            page.wait(page.element("[data-action='language']").click());
            page.wait_for_figure(story.figure, story.after[1 - place]);
        });
    }
}

/// Follows the link of the navigation, which says what it leads to.
fn open(page: &Page, slug: &str, name: &str) {
    let link = page.element(&format!("nav a[href='#/{slug}']"));
    let said = page.wait(link.text());
    assert!(
        said.contains(name),
        "the link to {slug} says “{said}”, not “{name}”"
    );
    page.wait(link.click());
}

#[test]
fn thresholds() {
    tell(&Story {
        slug: "thresholds",
        name: ["Thresholds", "Seuils"],
        figure: "thresholds.metrics.cpu.status",
        before: ["fine", "OK"],
        input: "thresholds.metrics.cpu.value",
        typed: ["95", "95 %"],
        after: ["critical", "critique"],
    });
}

/// 0.7 · 1.08^t = 0.9: ln(0.9 / 0.7) / ln 1.08 = 3.2655 months.
#[test]
fn capacity() {
    tell(&Story {
        slug: "capacity",
        name: ["Capacity", "Capacité"],
        figure: "capacity.resources.cpu.months_to_critical",
        before: ["1.8 months", "1,8 mois"],
        input: "facts.monthly_growth",
        typed: ["8", "8"],
        after: ["3.27 months", "3,27 mois"],
    });
}

/// 630 000 spread over 200 000 users more.
#[test]
fn scenarios() {
    tell(&Story {
        slug: "scenarios",
        name: ["Scenarios", "Scénarios"],
        figure: "scenarios.rows[0].cost_per_added_user",
        before: ["€12.60", "12,60 €"],
        input: "facts.monthly_active_users",
        typed: ["200k", "200 k"],
        after: ["€3.15", "3,15 €"],
    });
}

/// 12 h more to save per sprint: (15 + 12) · 37.3367 · 2.174107 + 2 · 500 = 3 191.70 a month.
#[test]
fn technical_debt() {
    tell(&Story {
        slug: "debt",
        name: ["Technical debt", "Dette technique"],
        figure: "debt.items[0].saving_per_month",
        before: ["€2,218/month", "2 218 €/mois"],
        input: "debt.items[0].hours_saved_per_sprint",
        typed: ["27", "27,0"],
        after: ["€3,192/month", "3 192 €/mois"],
    });
}

#[test]
fn hiring() {
    tell(&Story {
        slug: "hiring",
        name: ["Hiring", "Recrutement"],
        figure: "hiring.applications_expected",
        before: ["500", "500"],
        input: "hiring.stages[5].passed",
        typed: ["2", "2"],
        after: ["250", "250"],
    });
}

/// Five weeks more of ramp-up cost half of them: 2.5 person-weeks for each of five hires.
#[test]
fn onboarding() {
    tell(&Story {
        slug: "onboarding",
        name: ["Onboarding", "Intégration"],
        figure: "onboarding.lost_person_weeks",
        before: ["24.5 person-weeks", "24,5 semaines-personnes"],
        input: "onboarding.ramp_weeks",
        typed: ["11", "11 semaines"],
        after: ["37 person-weeks", "37 semaines-personnes"],
    });
}

/// 1 − min(4, 8) / lcm(4, 8) = ½.
#[test]
fn architecture() {
    tell(&Story {
        slug: "architecture",
        name: ["Architecture", "Architecture"],
        figure: "architecture.moved_modulo",
        before: ["80%", "80 %"],
        input: "architecture.resharding.to",
        typed: ["8", "8"],
        after: ["50%", "50 %"],
    });
}

/// From 40 000 users to the 50 000 of the facts.
#[test]
fn report() {
    tell(&Story {
        slug: "report",
        name: ["Quarterly report", "Rapport trimestriel"],
        figure: "report.rows[0].change",
        before: ["—", "—"],
        input: "report.rows[0].start",
        typed: ["40,000", "40 000"],
        after: ["25%", "25 %"],
    });
}

/// A candidate is added, interviewed and marked; the score follows; the row is taken away again.
#[test]
fn interviews() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            open(page, "interview", ["Interviews", "Entretiens"][place]);
            let add = |list: &str| {
                page.wait(page.element(&format!("[data-action='add:{list}']")).click());
            };
            add("interview.candidates");
            page.fill("interview.candidates[0].name", "Ada");
            add("interview.candidates[0].interviewers");
            add("interview.candidates[0].interviewers[0].marks");
            let mark = "interview.candidates[0].interviewers[0].marks[0]";
            page.fill(
                &format!("{mark}.item"),
                ["Strong in main language", "Maîtrise le langage principal"][place],
            );
            page.fill(&format!("{mark}.points"), "7");
            // Seven of ten points of the one item asked.
            page.wait_for_figure(
                "interview.candidates[0].score",
                ["70 points", "70 points"][place],
            );
            page.wait(
                page.element("[data-action='remove:interview.candidates[0]']")
                    .click(),
            );
            page.wait_until("the candidate is gone", || {
                page.count("[data-input='interview.candidates[0].name']") == 0
            });
        });
    }
}

/// Lists can be reordered: the first resource goes second, and the figures follow their rows.
#[test]
fn rows_move() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        page.wait_for_figure("capacity.resources.cpu.steps", "5");
        page.wait(
            page.element("[data-action='down:capacity.resources[0]']")
                .click(),
        );
        page.wait_until("memory comes first", || {
            page.value("capacity.resources[0].id")
                .to_lowercase()
                .contains("memory")
        });
        page.wait_for_figure("capacity.resources.cpu.steps", "5");
        page.press("button", "Undo");
        page.wait_until("the processor comes first", || {
            page.value("capacity.resources[0].id")
                .to_lowercase()
                .contains("processor")
        });
    });
}

/// What cannot be read stays in the box, marked, with a sentence; the last good value stays in force.
#[test]
fn a_text_that_cannot_be_read_stays() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/capacity");
            let figure = "capacity.resources.cpu.months_to_critical";
            let before = page.figure(figure);
            page.fill("facts.monthly_growth", "abc");
            page.wait_until("the box is marked", || {
                page.count("[data-input='facts.monthly_growth'][aria-invalid='true']") == 1
            });
            page.settle();
            assert_eq!(page.value("facts.monthly_growth"), "abc");
            assert_eq!(page.figure(figure), before);
            // On the way to 999 % stands 99 %, which is the last that is allowed.
            page.fill("facts.monthly_growth", "999");
            page.wait_for_text(["300%", "300 %"][place]);
            assert_eq!(page.value("facts.monthly_growth"), "999");
            page.wait_for_figure(figure, ["0.37 months", "0,37 mois"][place]);
        });
    }
}

/// The plan survives a reload, and so does the language.
#[test]
fn the_plan_survives_a_reload() {
    journey(Visitor::english(), |page| {
        page.goto("#/capacity");
        page.fill("facts.monthly_growth", "8");
        page.wait_for_figure("capacity.resources.cpu.months_to_critical", "3.27 months");
        page.wait_for_text("saved");
        page.wait(page.element("[data-action='language']").click());
        page.wait_for_text("enregistré");
        page.reload();
        page.wait_for_figure("capacity.resources.cpu.months_to_critical", "3,27 mois");
        assert_eq!(page.language(), "fr");
    });
}

/// The three examples load, and typing on one page moves the overview and what depends on it.
#[test]
fn examples_load_and_figures_feed_on() {
    journey(Visitor::english(), |page| {
        for (example, text) in [
            (1, "JOBO Interim, April 2024"),
            (2, "Q2 2024"),
            (0, "Sample"),
        ] {
            page.goto("#/");
            page.wait(
                page.element(&format!("[data-action='example-{example}']"))
                    .click(),
            );
            page.wait_for_text(text);
        }
        page.goto("#/onboarding");
        page.fill("onboarding.ramp_weeks", "16");
        page.goto("#/hiring");
        // Ten weeks more of ramp-up: 70 days more from opening to productive.
        page.wait_for_figure("hiring.lead_days", "238 days");
        page.goto("#/");
        page.wait_for_text("2 January 2024");
    });
}

/// Where what explains a figure does not come, the panel says so; the next time it is tried again.
#[test]
fn a_working_that_does_not_come_is_told() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language).without_package(), |page| {
            page.goto("#/capacity");
            let figure = "[data-figure='capacity.resources.memory.months_to_critical']";
            page.wait(page.element(figure).click());
            page.element("#working:popover-open");
            page.wait_for_text(["could not be fetched", "n’a pas pu être chargée"][place]);
            page.keys("\u{e00c}");
            page.bring_the_package();
            page.wait(page.element(figure).click());
            page.wait_for_text(["In words", "En mots"][place]);
            assert_eq!(page.count("#working > div"), 1);
        });
    }
}
