//! The scaling law by non-linear least squares: published figures, its bounds, and the texts if it
//! has no peak.

use planner::calculators::architecture::{self, Inputs, Point, Usl, fit};
use planner::calculators::check;
use planner::charts::{Chart, Plot, picture};
use planner::link::{self, Include};
use planner::model::{Number, path};
use planner::words::{Language, Plain};
use planner::working::{figure, worked};
use planner::{Plan, saves};

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
        throughput: Some(throughput.into()),
    }
}

fn law(points: &[(f64, f64)]) -> Usl {
    fit(&points
        .iter()
        .map(|(n, x)| point(*n, *x))
        .collect::<Vec<_>>())
}

#[test]
fn of_the_first_example() {
    let usl = planner::evaluate(&Plan::default()).architecture.usl;
    near(usl.lambda, 100.950_757_074_386);
    near(usl.sigma, 0.046_529_022_674_366_1);
    near(usl.kappa, 0.002_022_504_306_387_06);
    near(usl.peak_nodes, 21.712_459_009_1);
    assert_eq!(usl.limit, None);
}

/// Published by the R package `usl` for the measurements of SPEC SDM91.
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

fn plan(points: &[(f64, f64)]) -> Plan {
    let mut plan = Plan::default();
    plan.architecture.scaling_points = points.iter().map(|(n, x)| point(*n, *x)).collect();
    plan
}

/// The chart of the law.
fn chart(points: &[(f64, f64)], language: Language) -> Option<Chart> {
    let plan = plan(points);
    let write = Plain::new(language, "EUR");
    let charts = architecture::charts(&plan, &planner::evaluate(&plan), &write);
    let mut charts = charts.into_iter();
    charts.find(|chart| chart.name == "architecture-scalability")
}

/// Sentence of the chart, in both languages.
fn says(points: &[(f64, f64)]) -> [String; 2] {
    Language::ALL.map(|language| {
        let chart = chart(points, language).expect("a law is drawn");
        chart.sentence.replace(['\u{a0}', '\u{202f}'], " ")
    })
}

/// Findings at the list of points, in order.
fn notes(plan: &Plan) -> Vec<[&'static str; 2]> {
    let place = [Plan::architecture, Inputs::scaling_points];
    let found = check(plan, &planner::evaluate(plan)).into_iter();
    let found = found.filter(|finding| finding.at == [place.to_vec()]);
    found.map(|finding| finding.words).collect()
}

/// The finding about the points, if there is one.
fn odd(points: &[(f64, f64)]) -> Option<[&'static str; 2]> {
    let notes = notes(&plan(points));
    assert!(notes.len() <= 1);
    notes.first().copied()
}

const LINEAR: [(f64, f64); 3] = [(1.0, 10.0), (2.0, 20.0), (4.0, 40.0)];
/// X = 10 n/(1 + (n − 1)/4): contention alone.
const CONTENDED: [(f64, f64); 4] = [
    (1.0, 10.0),
    (2.0, 16.0),
    (4.0, 160.0 / 7.0),
    (8.0, 320.0 / 11.0),
];
const FALLING: [(f64, f64); 4] = [(1.0, 100.0), (2.0, 60.0), (3.0, 40.0), (4.0, 30.0)];
/// At one node once above and once below X = 100 n/(1 + 5 (n − 1)/63 + n (n − 1)/63), elsewhere on
/// it.
const TWICE: [(f64, f64); 4] = [(1.0, 95.0), (1.0, 105.0), (2.0, 180.0), (4.0, 280.0)];
const TOO_FAST: [(f64, f64); 3] = [(10.0, 100.0), (20.0, 10.0), (40.0, 0.1)];

#[test]
fn without_crosstalk_there_is_no_peak() {
    let usl = law(&LINEAR);
    near(usl.lambda, 10.0);
    assert_eq!(
        (usl.sigma, usl.kappa, usl.peak_nodes, usl.limit),
        (Some(0.0), Some(0.0), None, None)
    );
    assert_eq!(
        says(&LINEAR),
        [
            "No peak in what was measured: throughput grows in step with the nodes.",
            "Pas de maximum dans ce qui a été mesuré : le débit croît avec les nœuds.",
        ]
    );
    // Throughput approaches λ/σ.
    let usl = law(&CONTENDED);
    near(usl.lambda, 10.0);
    near(usl.sigma, 0.25);
    near(usl.limit, 40.0);
    assert_eq!((usl.kappa, usl.peak_nodes), (Some(0.0), None));
    assert_eq!(
        says(&CONTENDED),
        [
            "No peak in what was measured: throughput comes up to 40/s at most.",
            "Pas de maximum dans ce qui a été mesuré : le débit plafonne à 40/s.",
        ]
    );
    // The same throughput with any number of nodes.
    let flat = law(&[(1.0, 5.0), (2.0, 5.0), (3.0, 5.0)]);
    near(flat.lambda, 5.0);
    near(flat.limit, 5.0);
    assert_eq!((flat.sigma, flat.kappa), (Some(1.0), Some(0.0)));
}

#[test]
fn a_peak_at_the_first_node_is_said_and_drawn() {
    let usl = law(&FALLING);
    assert_eq!(usl.peak_nodes, Some(1.0));
    near(usl.peak_throughput, usl.lambda.expect("a law"));
    let words = [
        "Throughput falls from the first node on: more nodes only slow it down.",
        "Le débit baisse dès le premier nœud : d’autres nœuds ne font que le ralentir.",
    ];
    assert_eq!(says(&FALLING), words);
    let odd = odd(&FALLING).map(|odd| odd.map(|text| text.replace('\u{a0}', " ")));
    assert_eq!(odd, Some(words.map(str::to_owned)));
    let chart = chart(&FALLING, Language::French).expect("a law is drawn");
    assert_eq!(chart.lead, "Plus lent à chaque nœud");
    let Plot::Lines(lines) = chart.plot else {
        panic!("lines")
    };
    let drawn = &lines.lines[0].points;
    assert!(drawn.len() > 20 && drawn.windows(2).all(|pair| pair[1].1 < pair[0].1));
}

#[test]
fn two_measurements_at_one_node_count_both() {
    let usl = law(&TWICE);
    near(usl.lambda, 100.0);
    near(usl.sigma, 5.0 / 63.0);
    near(usl.kappa, 1.0 / 63.0);
    assert_eq!(usl.sizes, 3.0);
    near(usl.peak_nodes, 58f64.sqrt());
    assert_eq!(odd(&TWICE), None);
}

#[test]
fn what_no_law_fits_is_said_at_the_points() {
    let none = Usl {
        sizes: 3.0,
        ..Usl::default()
    };
    assert_eq!(law(&TOO_FAST), none);
    assert!(chart(&TOO_FAST, Language::English).is_none());
    assert_eq!(
        odd(&TOO_FAST),
        Some([
            "Throughput falls faster than the scaling law can tell: check the points.",
            "Le débit chute plus vite que la loi ne peut le dire\u{a0}: vérifiez les points.",
        ])
    );
    assert_eq!(
        odd(&[(1.0, 100.0), (2.0, 190.0), (2.0, 180.0)]),
        Some([
            "The scaling law needs three different numbers of nodes.",
            "La loi demande trois nombres de nœuds différents.",
        ])
    );
    let faster = [(1.0, 10.0), (2.0, 30.0), (4.0, 80.0)];
    assert!(odd(&faster).is_some_and(|words| words[0].contains("grows faster than the nodes")));
    assert_eq!(odd(&LINEAR), None);
    assert_eq!(odd(&[(1.0, 100.0), (2.0, 190.0)]), None);
}

const WAITS: [&str; 2] = [
    "A point does not count until its throughput is entered.",
    "Un point ne compte pas tant que son débit n’est pas saisi.",
];

/// A new point says in its place what it needs, and changes nothing until it has it.
#[test]
fn a_point_without_its_throughput_does_not_count() {
    let mut plan = Plan::default();
    let before = planner::evaluate(&plan).architecture.usl;
    plan.architecture.scaling_points.push(Point::default());
    assert_eq!(planner::evaluate(&plan).architecture.usl, before);
    assert_eq!(notes(&plan), [WAITS]);
    let payload = link::encode(&plan, Include::ALL).expect("a plan that fits");
    assert_eq!(link::decode(&payload).expect("it opens").plan, plan);
    let text = saves::write(&plan, None, 1, 1);
    assert_eq!(saves::read(&text).expect("it opens").plan, plan);

    // Made by 0.1.0, whose new points were 1 node at 1 a second: such a point counts as measured.
    let old = link::decode("12nWD1j5QTg").expect("it opens").plan;
    assert_eq!(old.architecture.scaling_points[5], point(1.0, 1.0));
    assert_ne!(planner::evaluate(&old).architecture.usl, before);
}

/// Findings about the complete points are still reported, and come first.
#[test]
fn a_point_that_waits_hides_nothing() {
    let faster = [(1.0, 10.0), (2.0, 30.0), (4.0, 80.0)];
    for points in [&FALLING[..], &TOO_FAST, &faster] {
        let odd = odd(points).expect("it is odd");
        let mut plan = plan(points);
        plan.architecture.scaling_points.insert(0, Point::default());
        assert_eq!(notes(&plan), [odd, WAITS]);
    }
}

/// Nothing shown of the law has a negative throughput, or a number that is all zeros.
#[test]
fn no_nonsense_is_drawn_or_written() {
    let far = [(1.0, 1.0), (1e6, 2.0), (1e12, 3.0)];
    for points in [&LINEAR[..], &CONTENDED, &FALLING, &TWICE, &TOO_FAST, &far] {
        let plan = plan(points);
        let outcome = planner::evaluate(&plan);
        for language in Language::ALL {
            let write = Plain::new(language, "EUR");
            let mut texts = Vec::new();
            let usl = path::parse(&outcome, "architecture.usl").expect("figures");
            path::leaves(&outcome, &mut Vec::new(), &mut |at, _, _| {
                if at.starts_with(&usl) {
                    texts.extend(figure(&plan, &outcome, at, &write));
                    texts.extend(worked(&plan, &outcome, at, &write));
                }
            });
            assert!(texts.len() >= 6);
            if let Some(chart) = chart(points, language) {
                texts.extend([
                    chart.lead.clone(),
                    chart.note.clone(),
                    chart.sentence.clone(),
                ]);
                texts.push(picture(&chart, 600.0, &write).svg);
                let Plot::Lines(lines) = chart.plot else {
                    panic!("lines")
                };
                let mut drawn = lines.lines.iter().flat_map(|line| &line.points);
                assert!(drawn.all(|(_, x)| *x >= 0.0), "{points:?}");
            }
            for text in texts {
                assert!(!text.contains("00000000"), "{points:?}: {text}");
            }
        }
    }
}

/// No law within the bounds fits better than the one found: compared on a grid of σ and κ.
#[test]
fn the_least_squares_are_the_least() {
    let mut seed = 7u64;
    let mut random = move || {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        f64::from((seed >> 40) as u32) / f64::from(1u32 << 24)
    };
    let mut laws = 0;
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
        laws += 1;
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
    assert!(laws >= 380, "{laws}");
}

/// If points follow no law well, the minimum near the first starting point may not be the lowest.
#[test]
fn a_bad_fit_is_the_best_there_is() {
    let points = [(1.0, 66.0), (2.0, 338.0), (8.0, 104.0), (185.0, 138.0)];
    let usl = law(&points);
    assert_eq!(usl.sigma, Some(0.0));
    assert!(
        usl.kappa
            .is_some_and(|kappa| (kappa - 0.141_42).abs() < 1e-5),
        "{usl:?}"
    );
}

/// Sum of squared residuals with the best λ.
fn left(points: &[Point], sigma: f64, kappa: f64) -> f64 {
    let share =
        |p: &Point| p.nodes / (1.0 + sigma * (p.nodes - 1.0) + kappa * p.nodes * (p.nodes - 1.0));
    let throughput = |p: &Point| p.throughput.map_or(0.0, Number::get);
    let with: f64 = points.iter().map(|p| share(p) * throughput(p)).sum();
    let lambda = with / points.iter().map(|p| share(p) * share(p)).sum::<f64>();
    points
        .iter()
        .map(|p| (throughput(p) - lambda * share(p)).powi(2))
        .sum()
}

#[test]
fn too_few_measurements() {
    assert_eq!(fit(&[]), Usl::default());
    assert_eq!(
        fit(&[
            point(1.0, 1.0),
            point(2.0, 2.0),
            point(1.0, 1.1),
            point(2.0, 1.9)
        ]),
        Usl {
            sizes: 2.0,
            ..Usl::default()
        }
    );
    // Values out of all proportion.
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
