//! How long `evaluate` takes: the default plan, and a large one.
#![allow(missing_docs)] // what criterion's macro makes

use criterion::{Criterion, criterion_group, criterion_main};
use planner::model::Text;
use planner::{Plan, calculators, evaluate};
use std::hint::black_box;

/// 50 debts, 20 scenarios, 30 resources: the large plan of the budgets.
fn large() -> Plan {
    let mut plan = Plan::default();
    plan.debt.items = vec![plan.debt.items[0].clone(); 50];
    plan.scenarios.rows = (0..20)
        .map(|i| plan.scenarios.rows[i % 3].clone())
        .collect();
    plan.capacity.resources = (0..30)
        .map(|i| {
            let mut resource = plan.capacity.resources[i % 4].clone();
            resource.id = Text::from(format!("resource {i}"));
            resource
        })
        .collect();
    plan
}

fn benches(criterion: &mut Criterion) {
    let plan = Plan::default();
    criterion.bench_function("evaluate the default plan", |b| {
        b.iter(|| evaluate(black_box(&plan)));
    });
    let large = large();
    criterion.bench_function("evaluate the large plan", |b| {
        b.iter(|| evaluate(black_box(&large)));
    });
    let mut outcome = evaluate(&plan);
    for calculator in calculators::CALCULATORS {
        criterion.bench_function(calculator.slug, |b| {
            b.iter(|| (calculator.refresh)(black_box(&plan), &mut outcome));
        });
    }
}

criterion_group!(all, benches);
criterion_main!(all);
