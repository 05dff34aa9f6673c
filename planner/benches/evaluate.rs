//! How long `evaluate` takes: the default plan, and a large one.
#![allow(missing_docs)] // what criterion's macro makes

mod plans;

use criterion::{Criterion, criterion_group, criterion_main};
use planner::{Plan, calculators, evaluate};
use std::hint::black_box;

fn benches(criterion: &mut Criterion) {
    let plan = Plan::default();
    criterion.bench_function("evaluate the default plan", |b| {
        b.iter(|| evaluate(black_box(&plan)));
    });
    let large = plans::large();
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
