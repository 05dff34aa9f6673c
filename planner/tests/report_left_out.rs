//! Sections left out of the report, and the user's own summary.

use crate::common::writer::world;
use planner::calculators::report::Section;
use planner::examples::example;
use planner::link::{self, Include};
use planner::report::{html, markdown, report};
use planner::words::Language;
use planner::{Plan, document};

/// Section titles of a plan's report.
fn titles(plan: &Plan) -> Vec<&'static str> {
    let sections = world(plan, Language::English, report).sections;
    sections.iter().map(|section| section.title).collect()
}

#[test]
fn sections_stand_on_the_page_until_they_are_left_out() {
    let mut plan = example(2, Language::English);
    let all = titles(&plan);
    assert_eq!(all.len(), Section::ALL.len());
    plan.report.left_out = [Section::Team, Section::Scenarios].into();
    assert!(
        titles(&plan)
            .iter()
            .all(|title| !["Team", "Scenarios"].contains(title))
    );
    assert_eq!(titles(&plan).len(), all.len() - 2);
}

#[test]
fn what_is_left_out_travels_with_the_plan() {
    let mut plan = example(2, Language::English);
    plan.report.left_out = [Section::Growth, Section::Investments].into();
    plan.report.summary = "A good quarter.".into();
    let text = document::write_plan(&plan);
    assert!(
        text.contains(r#""left_out":["growth","investments"]"#),
        "{text}"
    );
    assert_eq!(document::read_plan(&text), Ok(plan.clone()));
    let link = link::encode(&plan, Include::default()).unwrap_or_default();
    assert_eq!(link::decode(&link).map(|opened| opened.plan), Ok(plan));
}

#[test]
fn its_own_summary_stands_in_place_of_ours() {
    let mut plan = example(2, Language::English);
    let told = |plan: &Plan| world(plan, Language::English, |world| markdown(&report(world)));
    assert!(told(&plan).contains("Users grew by **50%**"));
    plan.report.summary = "Half as many users more <b>".into();
    assert!(told(&plan).contains("Half as many users more &lt;b&gt;"));
    assert!(!told(&plan).contains("Users grew by"));
    let html = world(&plan, Language::English, |world| html(&report(world)));
    assert!(
        html.contains("<p>Half as many users more &lt;b&gt;</p>"),
        "{html}"
    );
    assert!(html.contains("<th>Resource</th>") && html.contains("<td align=\"right\">70%</td>"));
}
