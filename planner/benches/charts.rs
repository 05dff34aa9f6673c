//! How long the charts of a page take: made from the plan and its figures, and drawn.
#![allow(missing_docs)] // what criterion's macro makes

use criterion::{Criterion, criterion_group, criterion_main};
use planner::calculators::{CALCULATORS, CHARTS};
use planner::charts::draw;
use planner::words::{Language, Plain};
use planner::{Plan, evaluate};
use std::hint::black_box;

fn benches(criterion: &mut Criterion) {
    let mut plan = Plan::default();
    let write = Plain::new(Language::English, "EUR");
    let all = |criterion: &mut Criterion, plan: &Plan, of: &str| {
        let outcome = evaluate(plan);
        for ((_, charts), calculator) in CHARTS.iter().zip(CALCULATORS) {
            criterion.bench_function(&format!("{}, {of}", calculator.slug), |b| {
                b.iter(|| {
                    let charts = charts(black_box(plan), &outcome, &write);
                    charts
                        .iter()
                        .map(|chart| draw(chart, 640.0, &write).svg.len())
                        .sum::<usize>()
                });
            });
        }
    };
    all(criterion, &plan, "default plan");
    plan.debt.items = vec![plan.debt.items[0].clone(); 50];
    plan.scenarios.rows = (0..20)
        .map(|n| plan.scenarios.rows[n % 3].clone())
        .collect();
    plan.capacity.resources = (0..30)
        .map(|n| plan.capacity.resources[n % 4].clone())
        .collect();
    plan.capacity.response.servers = 1000.0.into();
    plan.facts.planned_hires = 1000.0.into();
    all(criterion, &plan, "large plan");
}

criterion_group!(all, benches);
criterion_main!(all);
