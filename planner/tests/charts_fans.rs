//! Fans and whiskers: ranges in charts, computed from every sample.

use planner::analysis::{Bands, Options, Simulation, Spread, simulate};
use planner::calculators::{ANALYSIS_HOOKS, CALCULATORS, CHARTS, Traced, needed};
use planner::charts::{Chart, Line, LineQuery, Plot, Stroke, Value, draw, picture};
use planner::examples::example;
use planner::model::{Number, maths};
use planner::words::{Language, Plain};
use planner::{Outcome, Plan, evaluate};
use std::cell::RefCell;

fn traced(calculator: u16) -> Option<Traced> {
    ANALYSIS_HOOKS
        .iter()
        .find(|a| a.calculator == calculator)?
        .traced
}

fn charts(plan: &Plan, id: u16) -> Vec<Chart> {
    let writer = Plain::new(Language::English, &plan.facts.currency);
    let (_, made) = CHARTS.iter().find(|(of, _)| *of == id).expect("charts");
    made(plan, &evaluate(plan), &writer)
}

thread_local! {
    static QUERIES: RefCell<(u16, Outcome, Vec<LineQuery>)> = RefCell::default();
}

/// As on the page: only the probe computes, and only what the lines need.
fn fanned(plan: &Plan, id: u16) -> Vec<Chart> {
    let mut charts = charts(plan, id);
    let queries: Vec<LineQuery> = charts.iter().flat_map(Chart::line_queries).collect();
    QUERIES.set((id, evaluate(plan), queries.clone()));
    let options = Options {
        only: Some(Vec::new()),
        probe: Some(|plan, _, into| {
            QUERIES.with_borrow_mut(|(id, outcome, queries)| {
                let needed = needed(&[*id]);
                for calculator in CALCULATORS.iter().filter(|c| needed.contains(&c.id)) {
                    (calculator.refresh)(plan, outcome);
                }
                let traced = traced(*id).expect("it has lines");
                for query in queries {
                    traced(plan, outcome, query, into);
                }
            });
        }),
        ..Options::default()
    };
    let mut simulation = Simulation::new(plan, &options);
    assert_eq!(simulation.progress().1, planner::analysis::POINTS);
    while simulation.advance(u32::MAX) {}
    let Bands { bands, probed, .. } = simulation.bands();
    assert!(bands.is_empty(), "only the lines were asked for");
    let mut rest = &probed[..];
    for query in &queries {
        let (own, after) = rest.split_at(query.along.len());
        for chart in &mut charts {
            chart.fan(query, own);
        }
        rest = after;
    }
    assert!(rest.is_empty());
    charts
}

fn id(slug: &str) -> u16 {
    let calculator = CALCULATORS.iter().find(|c| c.slug == slug);
    calculator.expect("a calculator").id
}

/// What is traced in samples is what is drawn: in the plan itself, every line's traced values are
/// those of its curve, at every position.
#[test]
fn what_is_traced_is_what_is_drawn() {
    for n in 0..3 {
        let plan = example(n, Language::English);
        let outcome = evaluate(&plan);
        let mut lines = 0;
        for calculator in CALCULATORS {
            for chart in charts(&plan, calculator.id) {
                let Plot::Lines(drawn) = &chart.plot else {
                    continue;
                };
                let all = chart.line_queries();
                assert_eq!(
                    all.len(),
                    drawn.lines.len(),
                    "{}: each can move",
                    chart.name
                );
                for (query, line) in all.iter().zip(&drawn.lines) {
                    assert_eq!(line.row, Some(query.row), "{}", chart.name);
                    let mut into = Vec::new();
                    let traced = traced(calculator.id).expect("it has lines");
                    traced(&plan, &outcome, query, &mut into);
                    assert_eq!(into.len(), query.along.len());
                    for (x, y) in query.along.iter().zip(into) {
                        // A line has two values where it jumps.
                        let there = line.points.iter().filter(|(at, _)| at == x);
                        let near = |(_, at): &(f64, f64)| (at - y).abs() <= 1e-9 * y.abs().max(1.0);
                        assert!(
                            there.clone().count() == 0 || there.clone().any(near),
                            "{} {} at {x}: {y} is drawn as {:?}",
                            chart.name,
                            line.name,
                            line.at(*x)
                        );
                    }
                    lines += 1;
                }
            }
        }
        assert!(lines >= 8, "{lines} lines");
    }
}

/// Growth of 10 to 20 % a month: use after t months is 0.6 · 1.1^t to 0.6 · 1.2^t.
#[test]
fn the_fan_of_use_is_that_of_growth() {
    let mut plan = Plan::default();
    plan.facts.monthly_growth = Number::range(0.1, 0.2, 0.15);
    let all = fanned(&plan, id("capacity"));
    let (use_of, lines) = lines_of(&all, "capacity-use");
    let mut fans = 0;
    for line in lines {
        let resource = &plan.capacity.resources[line.row.expect("a resource")];
        for (x, low, high) in &line.band {
            let at = |growth: f64| {
                *resource.average * maths::exp(*resource.elasticity * maths::ln_1p(growth) * x)
            };
            assert!(
                (low / at(0.1) - 1.0).abs() < 1e-3,
                "{} at {x}: {low}",
                line.name
            );
            assert!(
                (high / at(0.2) - 1.0).abs() < 1e-3,
                "{} at {x}: {high}",
                line.name
            );
            fans += 1;
        }
    }
    assert!(fans > 20, "{fans}");
    let writer = Plain::new(Language::English, "EUR");
    let table = use_of.table(&writer);
    assert!(
        table.heads.iter().any(|head| head.ends_with(" (5%)")),
        "{:?}",
        table.heads
    );
    let drawn = draw(use_of, 720.0, &writer);
    assert!(
        drawn.svg.contains("class=\"fan\""),
        "the drawing alone shows it"
    );
    let band = "The band: users grow by 10 to 20% a month";
    assert_eq!(use_of.subtitle(&writer), band);
    let whole = picture(use_of, 720.0, &writer).svg;
    assert_eq!(whole.matches(band).count(), 2, "and says what it is");
    // The response time does not depend on growth.
    let (_, lines) = lines_of(&all, "capacity-response");
    assert!(lines.iter().all(|line| line.band.is_empty()));
}

/// The chart has both chance curves, with and without the uncertainty of the counts; a range of
/// hires moves both.
#[test]
fn the_chance_curve_is_drawn_with_and_without_its_counts() {
    let mut plan = Plan::default();
    plan.facts.planned_hires = Number::range(3.0, 9.0, 5.0);
    let all = fanned(&plan, id("hiring"));
    let (_, lines) = lines_of(&all, "hiring-chance");
    assert_eq!(lines.len(), 2);
    let [rate, sample] = lines else { panic!() };
    assert_eq!(
        [rate.stroke, sample.stroke],
        [Stroke::Plain, Stroke::Dashed]
    );
    for line in [rate, sample] {
        assert!(line.points.len() > 12, "{} is drawn", line.name);
        let wide = line.band.iter().any(|(_, low, high)| high - low > 0.2);
        assert!(wide, "{} has a fan", line.name);
    }
    // Where the rate alone makes success almost certain, so few counts leave it less certain.
    let last = rate.points.last().expect("a point").0;
    assert!(sample.at(last) < rate.at(last));
}

/// A chart of lines, and its lines, by its name.
fn lines_of<'a>(all: &'a [Chart], name: &str) -> (&'a Chart, &'a [Line]) {
    let chart = all.iter().find(|chart| chart.name == name);
    let chart = chart.expect("the chart");
    let Plot::Lines(lines) = &chart.plot else {
        panic!("{name} has no lines")
    };
    (chart, &lines.lines)
}

/// Rows get whiskers from their figures; their tables get the ends, with dates as days.
#[test]
fn rows_have_whiskers() {
    let mut plan = example(1, Language::English);
    plan.facts.monthly_growth = Number::range(0.1, 0.2, 0.15);
    for item in &mut plan.debt.items {
        let effort = *item.implementation_days;
        item.implementation_days = Number::range(effort * 0.5, effort * 1.5, effort);
    }
    let bands = simulate(&plan, &Options::default());
    let writer = Plain::new(Language::French, "EUR");
    let mut spread = Vec::new();
    for calculator in CALCULATORS {
        for mut chart in charts(&plan, calculator.id) {
            chart.spread(&|figure| match bands.of(figure)?.spread {
                Spread::Measured { p05, p95, .. } => {
                    Some([p05, p95].map(|end| end.unwrap_or(f64::INFINITY)))
                }
                Spread::Shares(_) => None,
            });
            let drawn = draw(&chart, 480.0, &writer);
            let table = chart.table(&writer);
            for row in &table.rows {
                assert_eq!(row.len(), table.heads.len(), "{}", chart.name);
            }
            if drawn.svg.contains("class=\"whisker\"") {
                assert!(
                    chart.subtitle(&writer).contains("raits fins"),
                    "{}",
                    chart.name
                );
                let ends = table
                    .heads
                    .iter()
                    .filter(|head| head.ends_with("%)"))
                    .count();
                assert_eq!(ends, 2, "{}: {:?}", chart.name, table.heads);
                spread.push(chart.name);
                assert!(!chart.readout(0, &writer).is_empty());
            }
            if chart.name == "debt-schedule" {
                let days = table.rows.iter().flatten();
                assert!(days.filter(|v| matches!(v, Value::Day(_))).count() >= 4);
            }
        }
    }
    assert!(spread.contains(&"debt-schedule"), "{spread:?}");
    assert!(spread.contains(&"architecture-months"), "{spread:?}");
}
