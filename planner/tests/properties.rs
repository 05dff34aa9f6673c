//! For all tables: every value in range gives figures, every other value is refused.

use crate::common::tables::{Draw, fill, inputs, put, range, sound};
use planner::calculators::{assess, check};
use planner::model::{Kind, Path, path};
use planner::{Plan, document, evaluate};
use serde_json::{Value, json};

fn plans() -> Vec<Plan> {
    let mut full = Plan::default();
    fill(&mut full);
    vec![Plan::default(), full]
}

#[track_caller]
fn figures_are_sound(plan: &Plan, because: &dyn Fn() -> String) {
    let outcome = evaluate(plan);
    path::leaves(&outcome, &mut Path::new(), &mut |at, _, cell| {
        assert!(
            sound(&cell),
            "{} is no number with {}",
            path::words(&outcome, at),
            because()
        );
    });
    // Neither may panic, whatever the plan contains.
    let _ = (check(plan, &outcome), assess(plan, &outcome));
}

/// One input at a time, at both ends of its range and in between.
#[test]
fn any_value_in_range_gives_figures() {
    let mut draw = Draw(1);
    for base in plans() {
        for (at, field) in inputs(&base) {
            let Some((low, high, whole)) = range(field) else {
                continue;
            };
            let mut values = vec![low, high];
            values.extend((0..6).map(|_| draw.within(low, high, whole)));
            for value in values {
                let mut plan = base.clone();
                assert!(
                    put(&mut plan, &at, value, value),
                    "{} takes {value}",
                    path::words(&base, &at)
                );
                figures_are_sound(&plan, &|| format!("{} = {value}", path::words(&base, &at)));
            }
        }
    }
}

/// All inputs at once, whether or not rules between fields are broken.
#[test]
fn any_plan_gives_figures() {
    let mut draw = Draw(2);
    for base in plans() {
        for round in 0..400 {
            let mut plan = base.clone();
            for (at, field) in inputs(&base) {
                if let Some((low, high, whole)) = range(field)
                    && draw.next() < 0.8
                {
                    put(
                        &mut plan,
                        &at,
                        draw.within(low, high, whole),
                        draw.within(low, high, whole),
                    );
                    let value = draw.within(low, high, whole);
                    put(&mut plan, &at, value, value);
                }
            }
            figures_are_sound(&plan, &|| {
                format!("round {round}: {}", document::write_plan(&plan))
            });
        }
    }
}

/// Lists cut to no row and to one row.
#[test]
fn short_lists_give_figures() {
    for base in plans() {
        for size in [0, 1] {
            let mut plan = base.clone();
            cut(&mut plan, size);
            figures_are_sound(&plan, &|| format!("lists of {size}"));
        }
    }
}
fn cut(form: &mut dyn planner::model::Form, size: usize) {
    for field in form.table().fields() {
        match form.cell_mut(field.id) {
            Some(planner::model::CellMut::Group(group)) => cut(group, size),
            Some(planner::model::CellMut::Rows(rows)) => {
                rows.resize(size);
                for i in 0..size {
                    cut(rows.row_mut(i), size);
                }
            }
            _ => {}
        }
    }
}

/// Sets a value in a document, at a path in words.
fn set(document: &mut Value, at: &str, value: Value) {
    let mut here = document;
    for word in at.replace('[', ".").replace(']', "").split('.') {
        here = match word.parse::<usize>() {
            Ok(row) if here.is_array() => &mut here[row],
            _ => {
                if here.is_null() {
                    *here = json!({});
                }
                &mut here[word]
            }
        };
    }
    *here = value;
}

/// For every input of a plan with a row in every list: invalid values are refused with their path,
/// and the reason names the range.
#[test]
fn anything_else_is_refused_with_its_path() {
    let base = document::read_plan(include_str!("data/full-plan.json")).unwrap();
    let document: Value = serde_json::from_str(&document::write_plan(&base)).unwrap();
    let refused = |at: &str, value: Value| {
        let mut bad = document.clone();
        set(&mut bad, at, value.clone());
        match document::read_plan(&bad.to_string()) {
            Ok(_) => panic!("{at} took {value}"),
            Err(refusal) => {
                assert_eq!(refusal.path, at, "{refusal} for {value}");
                refusal.to_string()
            }
        }
    };
    let mut seen = std::collections::BTreeSet::new();
    for (path, field) in inputs(&base) {
        let at = path::words(&base, &path);
        seen.insert(std::ptr::from_ref(field));
        if at == "thresholds.metrics.nps.id" {
            continue; // it is the row's own key
        }
        match field.kind {
            Kind::Number(kind) => {
                for bad in [
                    kind.min - 1.0 - kind.min.abs(),
                    kind.max + 1.0 + kind.max.abs(),
                ] {
                    let said = refused(&at, json!(bad));
                    assert!(said.contains("must be"), "{said}");
                }
                for bad in [
                    json!("NaN"),
                    json!(true),
                    json!([1]),
                    json!({"low": 1}),
                    json!({"low": kind.min, "high": kind.min}),
                ] {
                    refused(&at, bad);
                }
            }
            Kind::Date => {
                for bad in [
                    json!("2024-02-30"),
                    json!("1969-12-31"),
                    json!("soon"),
                    json!(20240),
                ] {
                    refused(&at, bad);
                }
            }
            Kind::Text { longest, .. } => {
                let said = refused(&at, json!("é".repeat(longest + 1)));
                assert!(said.contains("at most"), "{said}");
                refused(&at, json!(1));
            }
            Kind::Flag => drop(refused(&at, json!("yes"))),
            Kind::Choice(_) => drop(refused(&at, json!("no such choice"))),
            Kind::Set(_) => {
                refused(&at, json!(["no such choice"]));
                refused(&at, json!("text"));
            }
            Kind::Group(..) | Kind::Rows { .. } => unreachable!("leaves only"),
        }
    }
    // The document above must reach every input.
    let mut full = Plan::default();
    fill(&mut full);
    for (path, field) in inputs(&full) {
        assert!(
            seen.contains(&std::ptr::from_ref(field)),
            "full-plan.json has no {}",
            path::words(&full, &path)
        );
    }
}

/// JSON cannot express infinity and NaN, but a program may still pass them.
#[test]
fn what_is_no_number_is_refused() {
    let mut full = Plan::default();
    fill(&mut full);
    for (_, field) in inputs(&full)
        .iter()
        .filter(|(_, field)| range(field).is_some())
    {
        for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(field.number(bad, bad).is_err(), "{}", field.key());
            assert!(
                field.number(bad, 1.0).is_err() && field.number(1.0, bad).is_err(),
                "{}",
                field.key()
            );
        }
    }
    let refusal = document::read_plan(r#"{"facts":{"cash":1e999}}"#).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "facts.cash: must be from -1000000000000 to 10000000000000"
    );
}

#[test]
fn a_document_that_is_none_is_refused() {
    for (bad, path, reason) in [
        ("", "", "is not valid JSON"),
        ("[]", "", "must be an object"),
        ("{\"facts\":{}} {}", "", "is not valid JSON"),
        (r#"{"facts":{"growth":1}}"#, "facts.growth", "no such key"),
        (
            r#"{"facts":{"cash":1,"cash":2}}"#,
            "facts.cash",
            "stands there twice",
        ),
        (r#"{"format":2}"#, "format", "newer"),
        (r#"{"format":0}"#, "format", "must be"),
        (
            r#"{"hiring":{"stages":[{"name":"a","passed":101}]}}"#,
            "hiring.stages[0].passed",
            "at most 100",
        ),
        (
            r#"{"hiring":{"stages":[{"name":"a","passed":10},{"name":"b","passed":11}]}}"#,
            "hiring.stages[1].passed",
            "at most 10",
        ),
        (
            r#"{"hiring":{"stages":[{"name":"a"}]}}"#,
            "hiring.stages[0].passed",
            "must be given",
        ),
        (
            r#"{"hiring":{"stages":[{"name":"a","passed":null}]}}"#,
            "hiring.stages[0].passed",
            "must be given",
        ),
        (r#"{"hiring":{"stages":[]}}"#, "hiring.stages", "at least 1"),
        (
            r#"{"capacity":{"resources":[{"id":"a","average":0.5,"peak":0.4}]}}"#,
            "capacity.resources[0].peak",
            "at least 0.5",
        ),
        (
            r#"{"capacity":{"resources":[{"id":"a","average":0.5,"peak":0.6},{"id":"a","average":0.5,"peak":0.6}]}}"#,
            "capacity.resources[1].id",
            "twice",
        ),
        (
            r#"{"thresholds":{"metrics":{"nps":{"value":1}}}}"#,
            "thresholds.metrics.nps.label",
            "must be given",
        ),
        (
            r#"{"facts":{"currency":"eur"}}"#,
            "facts.currency",
            "ISO 4217",
        ),
    ] {
        let refusal = document::read_plan(bad).unwrap_err();
        assert_eq!(refusal.path, path, "{refusal}");
        assert!(refusal.to_string().contains(reason), "{refusal}");
    }
}

#[test]
fn caps_are_said() {
    let huge = format!("{{\"facts\":{{\"name\":\"{}\"}}}}", "x".repeat(10 << 20));
    assert!(
        document::read_plan(&huge)
            .unwrap_err()
            .to_string()
            .contains("too large: at most 8388608 bytes")
    );
    let rows = vec![r#"{"name":"a"}"#; 100_000].join(",");
    let refusal = document::read_plan(&format!(r#"{{"debt":{{"items":[{rows}]}}}}"#)).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "debt.items: must have at most 200 rows"
    );
}

/// Every field of the tables has words, an ordered range, and a default within its range.
#[test]
fn tables_are_sound() {
    let mut full = Plan::default();
    fill(&mut full);
    for (at, field) in inputs(&full) {
        let name = path::words(&full, &at);
        assert!(
            field.words().iter().all(|words| !words.trim().is_empty()),
            "{name} has no words"
        );
        assert!(
            field.words().iter().all(|words| !words.contains('_')),
            "{name} shows a key"
        );
        if let Kind::Number(kind) = field.kind {
            assert!(kind.min < kind.max, "{name}");
            if let Some((_, planner::model::Cell::Number(Some(n)))) = path::get(&full, &at) {
                assert_eq!(
                    field.number(*n, *n),
                    Ok(n),
                    "the default of {name} is allowed"
                );
            }
        }
    }
}
