//! The report as Markdown: a snapshot of the second quarter of 2024, and escaping of texts.

use crate::common::arbitrary;
use crate::common::writer::{snapshot, world};
use planner::Plan;
use planner::calculators::report::{Achievement, Investment, Objective};
use planner::examples::example;
use planner::report::{Block, Report, Role, escaped, markdown, report};
use planner::words::Language;

#[test]
fn the_second_quarter_of_2024() {
    for language in Language::ALL {
        let plan = example(2, language);
        let text = world(&plan, language, |world| markdown(&report(world)));
        snapshot(&format!("report-q2-2024.{}.md", language.tag()), &text);
    }
}

#[test]
fn every_example_is_told_without_a_name_left_over() {
    for language in Language::ALL {
        for place in 0..3 {
            let plan = example(place, language);
            let text = world(&plan, language, |world| markdown(&report(world)));
            for odd in ['{', '}'] {
                assert!(!text.contains(odd), "{odd} in {text}");
            }
            assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
        }
    }
}

#[test]
fn what_has_nothing_to_say_is_left_out() {
    let plan = Plan::default();
    let sections = world(&plan, Language::English, report).sections;
    let titles: Vec<_> = sections.iter().map(|section| section.title).collect();
    assert_eq!(
        titles,
        [
            "Growth",
            "Infrastructure",
            "Team",
            "Decisions due",
            "Scenarios"
        ]
    );
}

#[test]
fn texts_stay_texts() {
    for (text, wanted) in [
        (
            "plain, with a comma: 8.1 (ok)!",
            "plain, with a comma: 8.1 (ok)!",
        ),
        ("# title", r"\# title"),
        ("- item", r"\- item"),
        ("12) item", r"12\) item"),
        ("12 items", "12 items"),
        ("===", r"\==="),
        ("    code", "code"),
        ("a\r\n\r\n# b", r"a \# b"),
        ("a\u{2028}- b", "a - b"),
        (
            "<img src=x onerror=alert(1)>",
            "&lt;img src=x onerror=alert(1)&gt;",
        ),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("[a](https://b.c)", r"\[a\](https\://b.c)"),
        ("![a][b]", r"!\[a\]\[b\]"),
        ("Www.b.c", r"Www\.b.c"),
        ("ask a@b.c or @team", "ask a@\u{2060}b.c or @\u{2060}team"),
        ("[ ] todo", "\\[\u{2060} \\] todo"),
        ("[x]", "\\[\u{2060}x\\]"),
        ("a | b", "a &#124; b"),
        (
            "*a* _b_ ~~c~~ `d` $e$ \\",
            r"\*a\* \_b\_ \~\~c\~\~ \`d\` \$e\$ \\",
        ),
        ("```\ncode", r"\`\`\` code"),
    ] {
        assert_eq!(escaped(text), wanted, "{text}");
    }
}

const HOSTILE: &str = "x\n\n# <script>alert(1)</script> [a](javascript:b) | ![c](d) `e` **f** <!--";

#[test]
fn a_hostile_plan_has_the_lines_of_a_calm_one() {
    let with = |text: &str| {
        let mut plan = example(2, Language::English);
        plan.facts.name = text.into();
        plan.report.period = text.into();
        plan.report.rows[4].label = text.into();
        plan.report.achievements.push(Achievement {
            label: text.into(),
            ..Achievement::default()
        });
        plan.report.objectives.push(Objective { text: text.into() });
        plan.report.investments.push(Investment {
            label: text.into(),
            ..Investment::default()
        });
        plan.scenarios.rows[0].name = text.into();
        plan.debt.items[0].name = text.into();
        plan.capacity.resources[0].id = text.into();
        world(&plan, Language::English, |world| markdown(&report(world)))
    };
    let (calm, hostile) = (with("calm"), with(HOSTILE));
    let marks = |text: &str| -> Vec<(String, usize)> {
        let begins = |line: &str| line.chars().take_while(|c| "#-| ".contains(*c)).collect();
        let bars = |line: &str| line.matches('|').count();
        text.lines()
            .map(|line| (begins(line), bars(line)))
            .collect()
    };
    assert_eq!(marks(&calm), marks(&hostile));
    assert!(hostile.matches("script").count() >= 2 * 9, "{hostile}");
    let bare = hostile
        .replace("\\[", "")
        .replace("\\`", "")
        .replace("\\*", "");
    assert!(!bare.contains(['<', '>', '[', '`']), "{hostile}");
    assert_eq!(
        calm.matches("**").count(),
        bare.matches("**").count(),
        "{hostile}"
    );
}

#[test]
fn pieces_have_roles() {
    let plan = example(2, Language::English);
    let Report { sections, .. } = world(&plan, Language::English, report);
    let Some(Block::Table { rows, .. }) = sections[0].blocks.first() else {
        panic!("growth is a table");
    };
    let roles: Vec<_> = rows[1].iter().map(|cell| cell[0].role).collect();
    assert_eq!(
        roles,
        [Role::Plan, Role::Number, Role::Number, Role::Number]
    );
    assert_eq!(rows[1][1][0].text, "400,000\u{a0}EUR");
}

#[test]
fn any_plan_has_a_report() {
    for seed in 0..500 {
        let plan = arbitrary::plan(seed);
        for language in Language::ALL {
            let text = world(&plan, language, |world| markdown(&report(world)));
            assert!(text.starts_with("# "));
            assert!(!text.contains(['<', '>']), "seed {seed}: {text}");
        }
    }
}
