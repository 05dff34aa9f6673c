//! Paths and their words, whatever the names of rows.

use planner::model::{Reason, Text, path};
use planner::{Plan, evaluate};

/// The words of a path parse back to it, also with names that contain the syntax of paths.
#[test]
fn words_lead_back() {
    let names = ["Redis 7", "Redis 7.2", "1", "0", "a[b].c", ""];
    let mut plan = Plan::default();
    let resource = plan.capacity.resources[0].clone();
    plan.capacity.resources = names
        .map(|name| {
            let mut resource = resource.clone();
            resource.id = Text::from(name);
            resource
        })
        .into();
    let outcome = evaluate(&plan);
    let mut seen = 0;
    for table in [&plan as &dyn planner::model::Table, &outcome] {
        path::leaves(table, &mut path::Path::new(), &mut |at, _, _| {
            let words = path::words(table, at);
            assert_eq!(path::parse(table, &words).as_deref(), Some(at), "{words}");
            seen += 1;
        });
    }
    assert!(seen > 200, "{seen}");
}

/// The user's own rows have unique names, different from the keys beside them.
#[test]
fn own_rows_are_named_once() {
    let mut plan = Plan::default();
    let own = &mut plan.thresholds.metrics.own;
    own.resize_with(2, Default::default);
    own[0].id = "queue".into();
    own[1].id = "backlog".into();
    let at = path::parse(&plan, "thresholds.metrics.backlog.id").expect("it is there");
    let named = |text| path::nameable(&plan, &at, text);
    assert_eq!(named("backlog"), Ok(()));
    assert_eq!(named("backlog 7.2"), Ok(()));
    assert_eq!(named("queue"), Err(Reason::Twice));
    assert_eq!(named("mttr_hours"), Err(Reason::Twice));
    assert_eq!(named(""), Err(Reason::Missing));
    // Other texts, and names of rows that are kept in order, may be anything.
    for place in [
        "thresholds.metrics.backlog.label",
        "capacity.resources[1].id",
        "facts.name",
    ] {
        let at = path::parse(&plan, place).expect(place);
        assert_eq!(path::nameable(&plan, &at, ""), Ok(()), "{place}");
    }
}
