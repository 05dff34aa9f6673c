//! A row that is added but not filled in breaks nothing: figures and headlines stay as they were.

use planner::model::{Cell, CellMut, Kind, Path, path};
use planner::words::{Language, Plain};
use planner::{Plan, calculators, evaluate};

/// Calls `see` for each list, with the list's path and a plan that has one more row in it.
fn each_list(see: &mut dyn FnMut(&str, &Plan)) {
    let plan = Plan::default();
    let mut lists = Vec::new();
    lists_of(&plan, &mut Path::new(), &mut lists);
    for at in lists {
        let mut more = plan.clone();
        if let Some((_, CellMut::Rows(rows))) = path::get_mut(&mut more, &at) {
            rows.resize(rows.rows().len() + 1);
        }
        see(&path::words(&plan, &at), &more);
    }
}

fn lists_of(table: &dyn planner::model::Table, at: &mut Path, lists: &mut Vec<Path>) {
    for field in table.fields() {
        at.push(field.id);
        match table.cell(field.id) {
            Some(Cell::Rows(_)) if matches!(field.kind, Kind::Rows { .. }) => {
                lists.push(at.clone());
            }
            Some(Cell::Group(group)) => lists_of(group, at, lists),
            _ => {}
        }
        at.pop();
    }
}

/// All figures of a plan: their paths and texts.
fn figures(plan: &Plan) -> Vec<(String, String)> {
    let outcome = evaluate(plan);
    let write = Plain::new(Language::English, "EUR");
    let mut all = Vec::new();
    path::leaves(&outcome, &mut Path::new(), &mut |at, _, _| {
        let shown = planner::working::figure(plan, &outcome, at, &write);
        all.push((path::words(&outcome, at), shown.unwrap_or_default()));
    });
    all
}

/// Lists whose new rows change figures, since a step or a section has no values that would count
/// for nothing.
const BEGIN_FULL: [&str; 2] = ["interview.sections", "architecture.steps"];

#[test]
fn an_empty_row_changes_no_figure() {
    let before = figures(&Plan::default());
    let mut seen = 0;
    each_list(&mut |list, plan| {
        assert_eq!(calculators::broken(plan), [], "{list}");
        if BEGIN_FULL.contains(&list) {
            return;
        }
        let after = figures(plan);
        for figure in &before {
            assert!(after.contains(figure), "{list}: {figure:?}");
        }
        seen += 1;
    });
    assert!(seen >= 13, "{seen}");
}

/// Headlines of every calculator stay as they were, too.
#[test]
fn an_empty_row_takes_no_sentence() {
    let told = |plan: &Plan| -> Vec<[&'static str; 2]> {
        let all = calculators::assess(plan, &evaluate(plan));
        all.iter()
            .map(|assessment| assessment.headline.words)
            .collect()
    };
    let before = told(&Plan::default());
    each_list(&mut |list, plan| {
        assert_eq!(told(plan), before, "{list}");
    });
}
