//! The origin belongs to a value, not to its field.

use planner::examples::example;
use planner::model::{Cell, Group, Path, Source, path};
use planner::words::Language;
use planner::working::{Origin, source_of};
use planner::{Plan, evaluate};

#[test]
fn the_defaults_have_the_sources_of_their_fields() {
    let plan = Plan::default();
    path::leaves(&plan, &mut Path::new(), &mut |at, field, _| {
        assert_eq!(
            source_of(&plan, at, None),
            Some(Origin::Field(field.source)),
            "{}",
            path::words(&plan, at)
        );
    });
}

/// Lines that the user sets have the user as origin, those of an example the example.
#[test]
fn own_lines_are_credited_to_their_owner() {
    // 80 % of the database, 6 hours of review, 15 % more transactions.
    let lines = [
        ("db_utilisation.critical", 0.80),
        ("review_hours.attention", 6.0),
        ("transactions_growth.attention", 0.15),
    ];
    for language in Language::ALL {
        let jobo = example(1, language);
        for (line, value) in lines {
            let at = path::parse(&jobo, &format!("thresholds.metrics.{line}")).expect(line);
            let (_, cell) = path::get(&jobo, &at).expect(line);
            assert!(matches!(cell, Cell::Number(Some(number)) if number.get() == value));
            assert_eq!(source_of(&jobo, &at, None), Some(Origin::You), "{line}");
            let source = source_of(&jobo, &at, Some(&jobo));
            assert_eq!(source, Some(Origin::Example), "{line}");
        }
        // What the example does not change has the source of its field.
        let at = path::parse(&jobo, "facts.hours_per_year").unwrap();
        assert_eq!(
            source_of(&jobo, &at, Some(&jobo)),
            Some(Origin::Field(Source::Law))
        );
    }
}

/// A row that moved is found by its name; any other is compared with a new row.
#[test]
fn rows_are_known_by_their_names() {
    let mut plan = Plan::default();
    plan.capacity.resources.swap(0, 3);
    let at = |plan: &Plan, text: &str| path::parse(plan, text).unwrap();
    let peak = at(&plan, "capacity.resources[3].peak");
    assert_eq!(
        source_of(&plan, &peak, None),
        Some(Origin::Field(Source::Chapter))
    );
    plan.capacity.resources.truncate(1);
    plan.capacity
        .resources
        .push(planner::calculators::capacity::Resource::fresh());
    plan.capacity.resources[1].id = "Ours".into();
    let attention = at(&plan, "capacity.resources[1].attention");
    assert!(matches!(
        source_of(&plan, &attention, None),
        Some(Origin::Field(_))
    ));
    assert_eq!(source_of(&plan, &[9999], None), None);
    let _ = evaluate(&plan);
}
