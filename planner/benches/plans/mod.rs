//! Plans that the size and performance budgets refer to, for benchmarks and tests.
#![allow(dead_code)] // each of them uses only a part

use planner::model::{CellMut, Form, Kind, Text, decimal};
use planner::{Plan, document, link};

/// 50 debts, 20 scenarios, 30 resources.
#[must_use]
pub fn large() -> Plan {
    let mut plan = Plan::default();
    plan.debt.items = vec![plan.debt.items[0].clone(); 50];
    plan.scenarios.rows = (0..20)
        .map(|place| plan.scenarios.rows[place % 3].clone())
        .collect();
    plan.capacity.resources = (0..30)
        .map(|place| {
            let mut resource = plan.capacity.resources[place % 4].clone();
            resource.id = Text::from(format!("resource {place}"));
            resource
        })
        .collect();
    plan
}

/// Ten ranges in five calculators, with high ends up to twice the low ends.
#[must_use]
pub fn ranged() -> Plan {
    document::read_plan(include_str!("../../tests/data/ten-ranges.json")).unwrap_or_default()
}

/// The default plan with every number changed.
#[must_use]
pub fn changed() -> Plan {
    let mut plan = Plan::default();
    change(&mut plan);
    link::repair(&mut plan);
    plan
}

fn change(form: &mut dyn Form) {
    for field in form.table().fields() {
        let new = |x: f64, n: u16| {
            let Kind::Number(kind) = field.kind else {
                return x.into();
            };
            let more = if kind.whole {
                x + 1.0
            } else {
                decimal::round(x * 1.07 + 0.01 * f64::from(n % 7), 3)
            };
            field
                .number(more, more)
                .or_else(|_| {
                    let less = if kind.whole {
                        x - 1.0
                    } else {
                        decimal::round(x * 0.93, 3)
                    };
                    field.number(less, less)
                })
                .unwrap_or(x.into())
        };
        match form.cell_mut(field.id) {
            Some(CellMut::Number(x) | CellMut::MaybeNumber(Some(x))) => *x = new(x.get(), field.id),
            Some(CellMut::Group(group)) => change(group),
            Some(CellMut::Rows(rows)) => {
                (0..rows.rows().len()).for_each(|row| change(rows.row_mut(row)));
            }
            _ => {}
        }
    }
}
