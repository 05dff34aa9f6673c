//! Values in words: the text for a value, or for a missing one, depends on its field.

use planner::model::{Cell, Field, Group, Number, Unit, path};
use planner::words::{Language, Plain, Write};
use planner::{Outcome, Plan, evaluate};

/// Writes a value of an input or a figure as every text of the planner does.
fn written(at: &str, cell: &Cell<'_>, language: Language) -> String {
    let plan = Plan::default();
    let outcome = evaluate(&plan);
    let found = path::parse(&outcome, at).and_then(|at| {
        let unit = path::unit(Outcome::FIELDS, &at);
        Some((path::get(&outcome, &at)?.0, unit))
    });
    let input = || {
        let at = path::parse(&plan, at)?;
        Some((path::get(&plan, &at)?.0, path::unit(Plan::FIELDS, &at)))
    };
    let (field, unit): (&Field, Unit) = found.or_else(input).expect(at);
    Plain::new(language, "").shown(field, unit, cell)
}

#[test]
fn only_a_line_that_months_count_to_can_be_past() {
    let nought = Cell::Number(Some(Number::exact(0.0)));
    let said = |at| written(at, &nought, Language::English);
    assert_eq!(
        said("capacity.resources.cpu.months_to_critical"),
        "already past"
    );
    assert_eq!(
        said("thresholds.metrics.churn.months_to_critical"),
        "already past"
    );
    assert_eq!(
        written(
            "capacity.p95_months_to_attention",
            &nought,
            Language::French
        ),
        "déjà franchi"
    );
    // A duration of 0 is not "already past".
    assert_eq!(
        said("architecture.steps[0].months_to_build"),
        "0\u{a0}months"
    );
    assert_eq!(said("debt.done_after_months"), "0\u{a0}months");
}

#[test]
fn nothing_is_never_only_where_it_can_come() {
    let number = |at| written(at, &Cell::Number(None), Language::English);
    let day = |at| written(at, &Cell::Date(None), Language::French);
    assert_eq!(
        number("capacity.resources.cpu.months_to_critical"),
        "never, at this growth"
    );
    assert_eq!(
        day("capacity.resources.cpu.breaks_on"),
        "jamais, à cette croissance"
    );
    // The first is not a time from now on, the second is not entered yet.
    assert_eq!(number("architecture.total_months_gained"), "not given");
    assert_eq!(day("hiring.needed_by"), "non indiqué");
}
