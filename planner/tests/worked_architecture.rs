//! Worked figures of architecture, and their edges.

use planner::Plan;
use planner::calculators::architecture::{
    Checklist, FrontEnd, Inputs, Point, Service, Step, StepKind, Usl, fit, with_database,
};
use planner::calculators::facts::Facts;
use planner::calculators::{check, tell};
use planner::model::Day;
use planner::words::{Language, Plain};

fn near(got: Option<f64>, expected: f64) {
    let got = got.unwrap_or(f64::NAN);
    assert!(
        (got - expected).abs() <= 1e-9 * expected.abs().max(1.0),
        "{got} for {expected}"
    );
}

fn point(nodes: f64, throughput: f64) -> Point {
    Point {
        nodes: nodes.into(),
        throughput: throughput.into(),
    }
}

#[test]
fn of_the_first_example() {
    let figures = with_database(&Facts::default(), &Inputs::default(), 1.0, None);
    let expected = [
        (2.0, 4.959_484_454_64),
        (1.923_076_923_08, 4.678_859_325_32),
        (2.142_857_142_86, 5.453_130_080_3),
        (3.6, 9.165_111_930_28),
    ];
    for (step, (factor, months)) in figures.steps.iter().zip(expected) {
        near(Some(step.factor), factor);
        near(step.months_gained, months);
        assert_eq!(
            (step.start_by, step.cost_per_month_gained),
            (None, Some(0.0))
        );
    }
    near(Some(figures.moved_modulo), 0.8);
    near(Some(figures.moved_consistent), 0.2);
    near(Some(figures.availability), 0.992_027_944_07);
    near(Some(figures.downtime_minutes_per_month), 349.415_211_414);
    near(figures.usl.lambda, 100.950_757_074_386);
    near(figures.usl.sigma, 0.046_529_022_674_366_1);
    near(figures.usl.kappa, 0.002_022_504_306_387_06);
    near(figures.usl.peak_nodes, 21.712_459_009_1);
    assert_eq!(figures.usl.limit, None);
}

fn law(points: &[(f64, f64)]) -> Usl {
    fit(&points
        .iter()
        .map(|(n, x)| point(*n, *x))
        .collect::<Vec<_>>())
}

/// As the R package `usl` publishes for the raytracer and SPEC SDM91 kind of data.
#[test]
fn the_scaling_law_that_the_field_uses() {
    let usl = law(&[
        (1.0, 64.9),
        (18.0, 995.9),
        (36.0, 1652.4),
        (72.0, 1853.2),
        (108.0, 1828.9),
        (144.0, 1775.0),
        (216.0, 1702.2),
    ]);
    for (got, expected) in [
        (usl.lambda, 89.9952),
        (usl.sigma, 0.027_728_5),
        (usl.kappa, 1.043_66e-4),
        (usl.peak_nodes, 96.519),
    ] {
        let got = got.expect("a law");
        assert!((got / expected - 1.0).abs() < 1e-5, "{got} for {expected}");
    }
}

/// The sentence of the chart, in English.
fn scaling_sentence(points: &[(f64, f64)]) -> String {
    let mut plan = Plan::default();
    plan.architecture.scaling_points = points.iter().map(|(n, x)| point(*n, *x)).collect();
    let outcome = planner::evaluate(&plan);
    let charts = planner::calculators::architecture::charts(
        &plan,
        &outcome,
        &Plain::new(Language::English, "EUR"),
    );
    let chart = charts
        .into_iter()
        .find(|c| c.name == "architecture-scalability");
    chart.map(|c| c.sentence).unwrap_or_default()
}

#[test]
fn what_no_law_of_a_peak_fits_is_said() {
    // In step with the nodes: exactly 0, and no peak.
    let linear = [(1.0, 10.0), (2.0, 20.0), (4.0, 40.0)];
    let usl = law(&linear);
    near(usl.lambda, 10.0);
    assert_eq!(
        (usl.sigma, usl.kappa, usl.peak_nodes, usl.limit),
        (Some(0.0), Some(0.0), None, None)
    );
    assert!(scaling_sentence(&linear).contains("in step with the nodes"));
    // Contention alone, X = 10 n/(1 + (n − 1)/4): it comes up to λ/σ.
    let contended = [1.0, 2.0, 4.0, 8.0].map(|n| (n, 10.0 * n / (1.0 + (n - 1.0) / 4.0)));
    let usl = law(&contended);
    near(usl.sigma, 0.25);
    near(usl.limit, 40.0);
    assert_eq!((usl.kappa, usl.peak_nodes), (Some(0.0), None));
    assert!(scaling_sentence(&contended).starts_with("No peak in what was measured"));
    // Falling from the first.
    let falling = [(1.0, 100.0), (2.0, 60.0), (3.0, 40.0), (4.0, 30.0)];
    let usl = law(&falling);
    assert!(usl.peak_nodes.is_none_or(|peak| peak == 1.0));
    assert!(scaling_sentence(&falling).starts_with("Throughput falls from the first node on"));
    // No law of this kind falls so fast: no figures, and it is said.
    assert_eq!(
        law(&[(10.0, 100.0), (20.0, 10.0), (40.0, 0.1)]),
        Usl::default()
    );
    // The same throughput, however many nodes.
    let flat = law(&[(1.0, 5.0), (2.0, 5.0), (3.0, 5.0)]);
    near(flat.lambda, 5.0);
    assert_eq!((flat.sigma, flat.kappa), (Some(1.0), Some(0.0)));
    // Twice at one node: the same as once with their mean.
    let twice = law(&[(1.0, 95.0), (1.0, 105.0), (2.0, 190.0), (4.0, 350.0)]);
    assert!(
        twice
            .lambda
            .is_some_and(|lambda| (lambda - 100.0).abs() < 5.0)
    );
    for points in [&linear[..], &contended, &falling] {
        let usl = law(points);
        for (n, _) in points {
            let (l, s, k) = (usl.lambda, usl.sigma, usl.kappa);
            let below = 1.0 + s.unwrap() * (n - 1.0) + k.unwrap() * n * (n - 1.0);
            assert!(l.unwrap() * n / below > 0.0);
        }
    }
}

/// No law of the bounds comes nearer than the one found: on a grid around it, and far from it.
#[test]
fn the_least_squares_are_the_least() {
    let mut seed = 7u64;
    let mut random = move || {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        f64::from((seed >> 40) as u32) / f64::from(1u32 << 24)
    };
    for turn in 0..400 {
        let points: Vec<_> = (0..3 + turn % 6)
            .map(|n| {
                point(
                    2f64.powi(n) + (random() * 2.0).floor(),
                    1.0 + 100.0 * random(),
                )
            })
            .collect();
        let usl = fit(&points);
        let (Some(sigma), Some(kappa)) = (usl.sigma, usl.kappa) else {
            continue;
        };
        let found = left(&points, sigma, kappa);
        for s in 0..=20 {
            for k in -12..=6 {
                for kappa in [10f64.powf(f64::from(k) / 2.0), 0.0] {
                    let other = left(&points, f64::from(s) / 20.0, kappa);
                    assert!(
                        found <= other * (1.0 + 1e-9) + 1e-9,
                        "{turn}: {points:?} {usl:?} {s} {kappa}"
                    );
                }
            }
        }
    }
}

/// The squares left with the best λ.
fn left(points: &[Point], sigma: f64, kappa: f64) -> f64 {
    let share =
        |p: &Point| p.nodes / (1.0 + sigma * (p.nodes - 1.0) + kappa * p.nodes * (p.nodes - 1.0));
    let with: f64 = points.iter().map(|p| share(p) * p.throughput).sum();
    let lambda = with / points.iter().map(|p| share(p) * share(p)).sum::<f64>();
    points
        .iter()
        .map(|p| (p.throughput - lambda * share(p)).powi(2))
        .sum()
}

#[test]
fn steps_in_sequence() {
    let mut inputs = Inputs::default();
    inputs.steps[1].months_to_build = 6.0.into();
    inputs.steps[1].cost = 467_885.932_532.into();
    let day = Day::of(2024, 4, 30);
    let figures = with_database(&Facts::default(), &inputs, 1.0, Some(day));
    let [first, second, third, _] = &figures.steps[..] else {
        panic!("four steps")
    };
    assert_eq!(
        (first.needed_on, first.start_by, first.late),
        (Some(day), Some(day), false)
    );
    // 4.95948 months are 150 days; six months are 183, rounded up.
    assert_eq!(second.needed_on, Some(Day::of(2024, 9, 27)));
    assert_eq!(first.used_up_on, second.needed_on);
    assert_eq!(
        (second.start_by, second.late),
        (Some(Day::of(2024, 3, 28)), true)
    );
    near(second.cost_per_month_gained, 100_000.0);
    // 9.63834 months are 293 days.
    assert_eq!(third.needed_on, Some(Day::of(2025, 2, 17)));
    near(figures.total_months_gained, 24.256_585_790_5);
    // Twice the elasticity, half the months.
    let figures = with_database(&Facts::default(), &inputs, 2.0, Some(day));
    near(figures.steps[0].months_gained, 2.479_742_227_32);
}

#[test]
fn of_the_database_in_capacity() {
    let mut plan = Plan::default();
    let figures = planner::evaluate(&plan).architecture;
    // It is saturated today.
    assert_eq!(
        (figures.elasticity, figures.steps[0].start_by),
        (1.0, Some(Day::of(2024, 4, 30)))
    );
    plan.capacity.resources.clear();
    let figures = planner::evaluate(&plan).architecture;
    assert_eq!((figures.elasticity, figures.steps[0].start_by), (1.0, None));
}

#[test]
fn no_growth_and_no_steps() {
    let mut facts = Facts {
        monthly_growth: 0.0.into(),
        ..Facts::default()
    };
    let day = Some(facts.as_of);
    for growth in [0.0, -0.5] {
        facts.monthly_growth = growth.into();
        let figures = with_database(&facts, &Inputs::default(), 1.0, day);
        assert!(
            figures
                .steps
                .iter()
                .all(|step| step.months_gained.is_none())
        );
        assert_eq!(
            (figures.steps[0].start_by, figures.steps[1].start_by),
            (day, None)
        );
        assert_eq!(figures.total_months_gained, None);
    }
    let figures = with_database(&Facts::default(), &Inputs::default(), 0.0, day);
    assert_eq!(figures.steps[0].months_gained, None);
    let mut plan = Plan::default();
    plan.architecture.steps.clear();
    let outcome = planner::evaluate(&plan);
    assert_eq!(
        (
            outcome.architecture.total_cost,
            outcome.architecture.steps.len()
        ),
        (0.0, 0)
    );
    assert!(!tell(&plan, &outcome).is_empty());
}

#[test]
fn availability_at_its_ends() {
    let mut inputs = Inputs::default();
    let available =
        |inputs: &Inputs| with_database(&Facts::default(), inputs, 1.0, None).availability;
    inputs.availability.service = 0.0.into();
    assert_eq!(available(&inputs), 0.0);
    inputs.availability.fallback = 0.25.into();
    assert_eq!(available(&inputs), 0.25);
    inputs.availability.service = 1.0.into();
    assert_eq!(available(&inputs), 1.0);
    inputs.availability.service = 0.99.into();
    inputs.availability.fallback = 0.0.into();
    inputs.availability.services = 1.0.into();
    inputs.availability.instances = 2.0.into();
    // 0.009² + 0.001.
    near(Some(available(&inputs)), 0.998_919);
}

#[test]
fn too_few_measurements() {
    let none = Usl::default();
    assert_eq!(fit(&[]), none);
    assert_eq!(
        fit(&[
            point(1.0, 1.0),
            point(2.0, 2.0),
            point(1.0, 1.1),
            point(2.0, 1.9)
        ]),
        none
    );
    // Out of all proportion.
    for points in [
        [point(1e-300, 1.0), point(2e-300, 1.0), point(3e-300, 1.0)],
        [point(1.0, 1e-300), point(1e12, 1e-300), point(5e11, 1e12)],
    ] {
        let usl = fit(&points);
        for figure in [
            usl.lambda,
            usl.sigma,
            usl.kappa,
            usl.peak_nodes,
            usl.peak_throughput,
        ] {
            assert!(figure.is_none_or(f64::is_finite));
        }
    }
}

#[test]
fn checklists_with_their_dates() {
    let inputs = Inputs {
        front_end: [FrontEnd::Cdn].into(),
        services: [Service::User, Service::Payment, Service::Product].into(),
        ..Inputs::default()
    };
    let figures = with_database(&Facts::default(), &inputs, 1.0, None);
    let row = |what| {
        figures
            .progress
            .iter()
            .find(|p| p.what == what)
            .map(|p| (p.done, p.total, p.due_on))
    };
    assert_eq!(
        row(Checklist::Principles),
        Some((0.0, 5.0, Some(Day::of(2024, 10, 29))))
    );
    assert_eq!(
        row(Checklist::FrontEnd1),
        Some((1.0, 1.0, Some(Day::of(2024, 6, 29))))
    );
    assert_eq!(
        row(Checklist::Migration1),
        Some((2.0, 3.0, Some(Day::of(2024, 6, 29))))
    );
    assert_eq!(
        row(Checklist::Migration2),
        Some((1.0, 3.0, Some(Day::of(2024, 8, 29))))
    );
    assert_eq!(row(Checklist::Database), Some((0.0, 4.0, None)));
    assert_eq!(row(Checklist::Patterns), Some((0.0, 7.0, None)));
    assert_eq!((figures.services_done, figures.services_total), (3.0, 9.0));
    assert_eq!(figures.progress.len(), 9);
}

#[test]
fn contradictions() {
    let mut plan = Plan::default();
    let steps = &mut plan.architecture.steps;
    *steps = vec![Step {
        kind: StepKind::Shards,
        efficiency: 0.25.into(),
        ..Step::default()
    }];
    plan.architecture.availability.instances = 2.0.into();
    plan.architecture.availability.common_cause = 1.0.into();
    let found = check(&plan, &planner::evaluate(&plan));
    assert_eq!(
        found
            .iter()
            .filter(|f| f.at[0][0] == Plan::architecture)
            .count(),
        2
    );
}
