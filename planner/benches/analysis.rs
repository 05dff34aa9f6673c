//! How long bands and answers take: ten ranges, 4 096 samples, all calculators and each by itself.
#![allow(missing_docs)] // what criterion's macro makes

mod plans;

use criterion::{Criterion, criterion_group, criterion_main};
use planner::analysis::{Options, seek, sensitivity, simulate};
use planner::model::path;
use planner::{Plan, calculators, evaluate};
use std::hint::black_box;

fn benches(criterion: &mut Criterion) {
    let plan = plans::ranged();
    criterion.bench_function("simulate ten ranges", |b| {
        b.iter(|| simulate(black_box(&plan), &Options::default()));
    });
    for calculator in calculators::CALCULATORS {
        let options = Options {
            only: Some(vec![calculator.id]),
            ..Options::default()
        };
        criterion.bench_function(&["simulate", calculator.slug].join(" "), |b| {
            b.iter(|| simulate(black_box(&plan), &options));
        });
    }
    let plan = Plan::default();
    let input = path::parse(&plan, "facts.monthly_growth").unwrap_or_default();
    let figure = path::parse(
        &evaluate(&plan),
        "capacity.resources.cpu.months_to_critical",
    )
    .unwrap_or_default();
    criterion.bench_function("seek", |b| {
        b.iter(|| seek(black_box(&plan), &input, &figure, 6.0));
    });
    criterion.bench_function("sensitivity", |b| {
        b.iter(|| sensitivity(black_box(&plan), &figure));
    });
}

criterion_group! {
    name = all;
    config = Criterion::default().sample_size(10).warm_up_time(std::time::Duration::from_millis(300)).measurement_time(std::time::Duration::from_secs(1));
    targets = benches
}
criterion_main!(all);
