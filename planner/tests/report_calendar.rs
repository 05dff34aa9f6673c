//! The calendar of decisions: a snapshot, the rules of RFC 5545, and hostile texts.

use crate::common::arbitrary;
use crate::common::writer::{snapshot, world};
use planner::Plan;
use planner::examples::example;
use planner::model::Day;
use planner::report::{decisions, ics};
use planner::words::{Language, Plain};
use std::collections::HashSet;

fn calendar(plan: &Plan, language: Language) -> Option<String> {
    world(plan, language, |world| {
        ics(world, Day::of(2024, 7, 1), "plan-1")
    })
}

/// Joins the folded lines of a calendar.
fn unfolded(text: &str) -> Vec<String> {
    assert!(text.ends_with("\r\n"));
    let text = text.replace("\r\n ", "");
    text.split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn the_second_quarter_of_2024() {
    for language in Language::ALL {
        let text = calendar(&example(2, language), language).unwrap();
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        snapshot(
            &format!("report-q2-2024.{}.ics", language.tag()),
            &text.replace("\r\n", "\n"),
        );
    }
}

#[test]
fn one_event_a_decision_the_earliest_first() {
    let plan = Plan::default();
    let decisions = decisions(&plan, &planner::evaluate(&plan));
    assert!(decisions.windows(2).all(|pair| pair[0].by <= pair[1].by));
    let lines = unfolded(&calendar(&plan, Language::English).unwrap());
    let days: Vec<_> = lines
        .iter()
        .filter_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:"))
        .collect();
    let wanted: Vec<_> = decisions
        .iter()
        .map(|decision| decision.by.to_string().replace('-', ""))
        .collect();
    assert_eq!(days, wanted);
    // Each event lasts one day: it ends on the next.
    let ends: Vec<_> = lines
        .iter()
        .filter_map(|line| line.strip_prefix("DTEND;VALUE=DATE:"))
        .collect();
    let next = |by: Day| by.after_days(1.0).expect("a day").to_string();
    let wanted: Vec<_> = decisions
        .iter()
        .map(|decision| next(decision.by).replace('-', ""))
        .collect();
    assert_eq!(ends, wanted);
    assert!(days.contains(&"20240305"), "{days:?}");
}

#[test]
fn events_keep_their_names_as_the_plan_changes() {
    let names = |plan: &Plan| -> Vec<String> {
        let lines = unfolded(&calendar(plan, Language::French).unwrap());
        let names: Vec<_> = lines
            .into_iter()
            .filter(|line| line.starts_with("UID:"))
            .collect();
        assert_eq!(names.len(), names.iter().collect::<HashSet<_>>().len());
        names
    };
    let plan = Plan::default();
    let before = names(&plan);
    assert!(before.contains(&"UID:capacity.resources.database.breaks_on@plan-1.palier".to_owned()));
    let mut later = plan;
    later.facts.name = "Another name".into();
    later.capacity.resources[2].lead_time_weeks = 7.5.into();
    later.capacity.resources.swap(0, 3);
    let after = names(&later);
    assert_eq!(
        before.iter().collect::<HashSet<_>>(),
        after.iter().collect::<HashSet<_>>()
    );
}

/// The event of a row keeps its UID when the row moves, and lasts one day.
#[test]
fn events_move_with_their_rows() {
    let event = |plan: &Plan, summary: &str| {
        let lines = unfolded(&calendar(plan, Language::English).unwrap());
        let at = lines
            .iter()
            .position(|line| line.starts_with("SUMMARY:") && line.contains(summary));
        let begin = lines[..at.expect(summary)]
            .iter()
            .rposition(|line| line == "BEGIN:VEVENT");
        lines[begin.unwrap_or_default()..].to_vec()
    };
    let uid = |event: &[String]| event.iter().find(|line| line.starts_with("UID:")).cloned();
    let mut plan = Plan::default();
    let mut other = plan.debt.items[0].clone();
    other.name = "Another, worth it".into();
    other.testing_days = 90.0.into();
    plan.debt.items.push(other);
    let before = uid(&event(&plan, "Legacy"));
    plan.debt.items.swap(0, 1);
    assert_eq!(uid(&event(&plan, "Legacy")), before);
    plan.thresholds.actions = ["Buy tea", "Buy tea", "Sell tea"]
        .map(|label| planner::calculators::thresholds::OwnAction {
            label: label.into(),
            decide_by: Some(planner::model::Day::of(2024, 12, 31)),
            ..Default::default()
        })
        .into();
    let before = uid(&event(&plan, "Sell tea"));
    plan.thresholds.actions.swap(0, 2);
    let sold = event(&plan, "Sell tea");
    assert_eq!(uid(&sold), before);
    assert!(sold.contains(&"DTSTART;VALUE=DATE:20241231".to_owned()));
    assert!(sold.contains(&"DTEND;VALUE=DATE:20250101".to_owned()));
}

/// Two plans never share an event: each has its own id.
#[test]
fn plans_share_no_event() {
    use planner::saves::PlanId;
    let plan = Plan::default();
    let outcome = planner::evaluate(&plan);
    let write = Plain::new(Language::English, "EUR");
    let world = planner::report::World {
        plan: &plan,
        outcome: &outcome,
        write: &write,
    };
    let names = |id: u8| -> HashSet<String> {
        let id = PlanId::of([id; 16]).to_string();
        let file = planner::report::ics(&world, planner::model::Day::of(2024, 5, 1), &id);
        let lines = unfolded(&file.expect("decisions"));
        lines
            .into_iter()
            .filter(|line| line.starts_with("UID:"))
            .collect()
    };
    assert_eq!(names(1), names(1));
    assert!(names(1).is_disjoint(&names(2)));
}

#[test]
fn nothing_to_decide() {
    let mut plan = Plan::default();
    plan.facts.monthly_growth = 0.0.into();
    plan.facts.planned_hires = 0.0.into();
    plan.debt.items.clear();
    plan.scenarios.rows.clear();
    plan.capacity.resources.clear();
    plan.architecture.steps.clear();
    assert_eq!(calendar(&plan, Language::English), None);
}

#[test]
fn texts_cannot_end_their_line() {
    let mut plan = Plan::default();
    let hostile = "a;b,c\\d\r\nEND:VCALENDAR\n\u{7}x";
    plan.debt.items[0].name = hostile.into();
    plan.capacity.resources[0].id = hostile.into();
    plan.facts.name = hostile.into();
    let lines = unfolded(&calendar(&plan, Language::English).unwrap());
    assert_eq!(
        lines.iter().filter(|line| *line == "END:VCALENDAR").count(),
        1
    );
    let escaped = r"a\;b\,c\\d\nEND:VCALENDAR\nx";
    assert!(
        lines.contains(&format!("X-WR-CALNAME:{escaped}")),
        "{lines:#?}"
    );
    assert!(
        lines.contains(&format!("SUMMARY:Start fixing: {escaped}")),
        "{lines:#?}"
    );
    let odd = lines.iter().filter(|line| line.starts_with("UID:"));
    for name in odd {
        assert!(name.is_ascii() && !name.contains([' ', ';', ',']), "{name}");
    }
}

#[test]
fn lines_are_folded_between_characters() {
    for letter in ["a", "é", "語", "👩‍🚀", "\\"] {
        for before in 0..4 {
            let mut plan = Plan::default();
            let name = ["x".repeat(before), letter.repeat(60)].concat();
            plan.debt.items[0].name = name.as_str().into();
            let text = calendar(&plan, Language::English).unwrap();
            for line in text.split("\r\n") {
                assert!(line.len() <= 75, "{} octets: {line}", line.len());
            }
            let wanted = ["SUMMARY:Start fixing: ", &name.replace('\\', "\\\\")].concat();
            assert!(unfolded(&text).contains(&wanted), "{text}");
        }
    }
}

#[test]
fn any_plan_has_a_calendar() {
    for seed in 0..500 {
        let plan = arbitrary::plan(seed);
        let Some(text) = calendar(&plan, Language::French) else {
            continue;
        };
        for line in text.split("\r\n") {
            assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
        }
        let mut open = Vec::new();
        for line in unfolded(&text) {
            if let Some(name) = line.strip_prefix("BEGIN:") {
                open.push(name.to_owned());
            } else if let Some(name) = line.strip_prefix("END:") {
                assert_eq!(open.pop().as_deref(), Some(name), "seed {seed}");
            }
        }
        assert!(open.is_empty());
    }
}
