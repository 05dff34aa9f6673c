//! Worked figures of technical debt, and its edge cases.

use planner::calculators::debt::{Ground, Inputs, Item, Order, Priority, Verdict, evaluate};
use planner::calculators::facts::Facts;
use planner::model::Day;

fn near(got: f64, expected: f64) {
    assert!(
        (got - expected).abs() <= 1e-9 * expected.abs().max(1.0),
        "{got} for {expected}"
    );
}

/// A debt whose fix avoids incidents of `saving` a month, and takes `days`.
fn debt(saving: f64, days: f64) -> Item {
    Item {
        incidents_per_month: 1.0.into(),
        incidents_avoided_per_month: 1.0.into(),
        cost_per_incident: saving.into(),
        implementation_days: days.into(),
        ..Item::default()
    }
}

/// An hour costs 10 and a day 70; a sprint has 16 days for debt.
fn facts() -> Facts {
    Facts {
        cost_per_developer_year: 16_070.0.into(),
        ..Facts::default()
    }
}

#[test]
fn of_the_first_example() {
    let figures = evaluate(&Facts::default(), &Inputs::default());
    near(figures.hourly_cost, 37.336_652_146_9);
    near(figures.sprints_per_month, 2.174_107_142_86);
    near(figures.budget_days_per_sprint, 16.0);
    near(figures.total_cost_per_month, 3_123.477_642_46);
    let item = &figures.items[0];
    near(item.cost_per_month, 3_123.477_642_46);
    near(item.saving_per_month, 2_217.608_231_84);
    near(item.annual_saving, 26_611.298_782_1);
    near(item.effort_days, 23.0);
    near(item.fix_cost, 6_011.200_995_64);
    near(item.roi.unwrap_or_default(), 4.426_952_085_18);
    near(item.net_roi.unwrap_or_default(), 3.426_952_085_18);
    near(item.payback_months.unwrap_or_default(), 2.710_668_597_51);
    assert_eq!((item.verdict, item.priority), (Verdict::Now, Priority::Low));
    // 23 days at 16 a sprint end in the second sprint, after 1.4375 sprints of 14 days.
    assert_eq!((item.start_sprint, item.end_sprint), (Some(1.0), Some(2.0)));
    assert_eq!(item.end_on, Some(Day::of(2024, 5, 20)));
    assert_eq!(figures.done_on, item.end_on);
}

#[test]
fn verdicts_at_their_bands() {
    // A fix of ten days costs 700; in a year it returns 12 · saving.
    let items = [175.1, 175.0, 87.5, 58.4, 29.0].map(|saving| debt(saving, 10.0));
    let figures = evaluate(
        &facts(),
        &Inputs {
            items: items.into(),
            ..Inputs::default()
        },
    );
    let verdicts: Vec<_> = figures.items.iter().map(|i| i.verdict).collect();
    assert_eq!(
        verdicts,
        [
            Verdict::Now,
            Verdict::Within3Months,
            Verdict::Backlog,
            Verdict::Backlog,
            Verdict::Leave
        ]
    );
    assert_eq!(figures.items[4].place, None);
    assert_eq!(figures.items[4].end_on, None);
    near(figures.scheduled_days, 40.0);
}

#[test]
fn by_return_loses_least() {
    let mut items = vec![debt(100.0, 16.0), debt(1_000.0, 16.0), debt(500.0, 8.0)];
    items[0].grounds = [Ground::Style, Ground::Security].into();
    let mut inputs = Inputs {
        items,
        ..Inputs::default()
    };
    let figures = evaluate(&facts(), &inputs);
    assert_eq!(figures.items[0].priority, Priority::High);
    let places = |f: &planner::calculators::debt::Figures| {
        f.items
            .iter()
            .map(|i| i.place.unwrap_or_default())
            .collect::<Vec<_>>()
    };
    // Equal returns keep the order of the list.
    assert_eq!(places(&figures), [1.0, 2.0, 3.0]);
    let sprint = figures.sprints_per_month;
    near(
        figures.loss_by_priority.unwrap_or_default(),
        (100.0 + 2_000.0 + 1_250.0) / sprint,
    );
    near(
        figures.loss_by_roi.unwrap_or_default(),
        (1_000.0 + 750.0 + 250.0) / sprint,
    );
    inputs.order = Order::Roi;
    let figures = evaluate(&facts(), &inputs);
    assert_eq!(places(&figures), [3.0, 1.0, 2.0]);
    assert_eq!(figures.items[2].start_sprint, Some(2.0));
    assert_eq!(figures.items[2].end_sprint, Some(2.0));
    near(figures.items[2].running_saving.unwrap_or_default(), 1_500.0);
    near(figures.items[0].running_saving.unwrap_or_default(), 1_600.0);
}

#[test]
fn nothing_is_free_and_no_time() {
    let none = evaluate(
        &facts(),
        &Inputs {
            items: vec![],
            ..Inputs::default()
        },
    );
    assert_eq!(
        (none.total_cost_per_month, none.loss_by_roi),
        (0.0, Some(0.0))
    );
    let items = vec![debt(0.0, 0.0), debt(10.0, 0.0), debt(1_000.0, 5.0)];
    let inputs = Inputs {
        items,
        budget_share: 0.0.into(),
        ..Inputs::default()
    };
    let figures = evaluate(&facts(), &inputs);
    let [nothing, free, paid] = &figures.items[..] else {
        panic!("three debts")
    };
    assert_eq!(
        (nothing.roi, nothing.verdict, nothing.payback_months),
        (None, Verdict::Leave, None)
    );
    assert_eq!(
        (free.roi, free.verdict, free.payback_months),
        (None, Verdict::Now, Some(0.0))
    );
    assert_eq!((free.place, free.end_sprint), (Some(1.0), Some(1.0)));
    assert_eq!(
        (paid.place, paid.end_sprint, paid.end_on),
        (Some(2.0), None, None)
    );
    assert_eq!((figures.loss_by_roi, figures.done_on), (None, None));
}

#[test]
fn the_largest_stay_finite() {
    let mut huge = debt(1e9, 1e-300);
    huge.incidents_avoided_per_month = 1e5.into();
    let inputs = Inputs {
        items: vec![huge; 200],
        ..Inputs::default()
    };
    let figures = evaluate(&Facts::default(), &inputs);
    assert!(figures.items[0].roi.is_none_or(f64::is_finite));
    assert_eq!(figures.items[0].verdict, Verdict::Now);
    assert!(figures.loss_by_roi.is_none_or(f64::is_finite));
}
