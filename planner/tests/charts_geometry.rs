//! Charts of any data: one line to thirty, long names, no data, constants, huge numbers.

use crate::common::drawing::{MARGIN, drawn};
use planner::charts::{
    Area, Axis, Chart, Level, Line, Lines, Mark, Part, Plot, Role, Row, Rows, Rule, Shape, Spark,
    Spread, Tone, Value, draw, picture, steps,
};
use planner::model::{Day, Unit};
use planner::words::{Language, Plain};

const WIDTHS: [f64; 6] = [200.0, 282.0, 334.0, 560.0, 752.0, 1440.0];
const LONG: &str = "Plateforme d’intégration des prestataires de paiement européens";

fn chart(role: Role, plot: Plot) -> Chart {
    Chart {
        name: "test",
        role,
        title: LONG.to_owned(),
        lead: "2 s".to_owned(),
        about: Vec::new(),
        note: format!(", {LONG}, {LONG}"),
        sentence: LONG.to_owned(),
        plot,
    }
}

/// Draws a chart at every width, in a page and standalone, and checks the drawing.
fn every_way(plot: &Plot) {
    let write = Plain::new(Language::French, "EUR");
    for role in [Role::Hero, Role::Panel, Role::TallPanel, Role::Rows] {
        let chart = chart(role, plot.clone());
        for width in WIDTHS {
            drawn(&draw(&chart, width, &write), &chart, 0.0);
            drawn(&picture(&chart, width, &write), &chart, MARGIN);
        }
    }
}

/// Lines with given end values, each with a name; with marks, levels and rules.
fn lines(count: u8, end: impl Fn(u8) -> f64, unit: Unit) -> Plot {
    let along = steps(0.0, 12.0, 24);
    let line = |n: u8| {
        let tone = if n == 0 {
            Tone::Accent
        } else {
            Tone::Series(n - 1)
        };
        let end = end(n);
        Line {
            value: LONG.to_owned(),
            ..Line::through(&format!("{LONG} {n}"), tone, &along, |x| end * x / 12.0)
        }
    };
    let lines: Vec<Line> = (0..count).map(line).collect();
    let mark = |(n, line): (usize, &Line)| {
        let (x, y) = line.points[n % line.points.len()];
        Mark {
            x,
            y,
            label: format!("{n} juil. 2025"),
            more: LONG.to_owned(),
            tone: Tone::Critical,
            shape: [Shape::Diamond, Shape::Ring, Shape::Words][n % 3],
            dropped: n % 2 == 0,
            level: n % 3 == 0,
            ..Mark::default()
        }
    };
    let marks = lines.iter().enumerate().map(mark).collect();
    let level = |at: f64| Level {
        at,
        label: LONG.chars().take(20).collect(),
        tone: Tone::Attention,
    };
    let rule = |at: f64| Rule {
        at,
        label: "aujourd’hui".to_owned(),
        aside: LONG.to_owned(),
    };
    Plot::Lines(Lines {
        marks,
        levels: vec![level(end(0) / 2.0), level(end(0) / 2.1)],
        rules: [0.0, 0.5, 1.0, 11.9].map(rule).into(),
        areas: vec![Area {
            points: vec![(0.0, 0.0), (12.0, end(0)), (12.0, 0.0)],
            ..Area::default()
        }],
        ..Lines::new(
            Axis::months(Day::of(2024, 4, 30)).between(0.0, 12.0),
            Axis::new("Montant", unit),
            lines,
            steps(0.0, 12.0, 12),
        )
    })
}

#[test]
fn one_line_to_thirty_with_long_names() {
    for count in [1, 2, 3, 7, 15, 30] {
        every_way(&lines(count, |n| 10.0 * f64::from(n + 1), Unit::Money));
    }
}

#[test]
fn lines_that_are_all_the_same() {
    for end in [0.0, 1.0, -5.0] {
        every_way(&lines(6, |_| end, Unit::Share));
    }
}

#[test]
fn huge_numbers_and_tiny_ones() {
    for end in [1e15, 1e300, 1e-300, -1e200] {
        every_way(&lines(4, |n| end / f64::from(n + 1), Unit::Money));
        every_way(&lines(4, |n| end / f64::from(n + 1), Unit::Share));
    }
}

#[test]
fn nothing_at_all() {
    let along = Axis::new("", Unit::Count);
    every_way(&Plot::Lines(Lines::new(
        along.clone(),
        along.clone(),
        Vec::new(),
        Vec::new(),
    )));
    every_way(&Plot::Lines(Lines::new(
        along.clone(),
        along.clone(),
        vec![Line::default()],
        vec![0.0],
    )));
    every_way(&Plot::Rows(Rows {
        axis: along,
        heads: vec!["Nom".to_owned()],
        rows: Vec::new(),
        levels: Vec::new(),
        zones: Vec::new(),
    }));
}

#[test]
fn each_kind_of_axis() {
    for spread in [
        Spread::Linear,
        Spread::Log,
        Spread::Months(Day::of(2024, 12, 31)),
    ] {
        for last in [0.4, 2.0, 13.0, 30.0, 200.0, 1e6] {
            let x = Axis {
                spread,
                ..Axis::new("Utilisateurs", Unit::Users).between(0.0, last)
            };
            let line = Line::through("un", Tone::Accent, &steps(0.0, last, 20), |x| x * x);
            let y = Axis {
                spread: if spread == Spread::Log {
                    Spread::Log
                } else {
                    Spread::Linear
                },
                ..Axis::new("", Unit::Users)
            };
            every_way(&Plot::Lines(Lines::new(x, y, vec![line], vec![0.0, last])));
        }
    }
}

#[test]
fn rows_of_many_people_with_long_names() {
    let row = |n: u8| Row {
        name: format!("{LONG} {n}"),
        parts: vec![
            Part::Spread(0.1, 0.9, Tone::Attention),
            Part::Number(0.5, 1),
            Part::Number(0.5, 2),
            Part::Number(0.98, 3),
            Part::Number(1.0, 4),
        ],
        note: format!("{LONG} {n}"),
        values: vec![Value::None],
        whisker: None,
    };
    for count in [1, 8, 30] {
        every_way(&Plot::Rows(Rows {
            axis: Axis::new("", Unit::Share).between(0.0, 1.0),
            heads: vec!["Nom".to_owned(), "Valeur".to_owned()],
            rows: (0..count).map(row).collect(),
            levels: Vec::new(),
            zones: vec![
                (0.0, 0.6, LONG.to_owned()),
                (0.6, 0.8, "à discuter".to_owned()),
            ],
        }));
    }
}

#[test]
fn what_is_drawn_in_small_is_whole() {
    let many: Vec<_> = (0..99)
        .map(|n| (f64::from(n) - 50.0, Tone::Accent))
        .collect();
    for spark in [
        Spark::Columns(Vec::new()),
        Spark::Columns(many.clone()),
        Spark::Columns(vec![(1e300, Tone::Series(0)), (0.0, Tone::Accent)]),
        Spark::Shares(Vec::new()),
        Spark::Shares(many.clone()),
        Spark::Shares(vec![(f64::NAN, Tone::Accent)]),
        Spark::Dots(Vec::new()),
        Spark::Dots(vec![Tone::Good; 99]),
        Spark::Curve(Vec::new()),
        Spark::Curve(vec![(0.0, 1.0)]),
        Spark::Curve(many.iter().map(|(x, _)| (*x, x * x)).collect()),
    ] {
        let svg = spark.svg();
        let document =
            roxmltree::Document::parse(&svg).unwrap_or_else(|why| panic!("{why}\n{svg}"));
        for node in document.descendants() {
            for attribute in node.attributes() {
                let value = attribute.value();
                assert!(
                    !["NaN", "inf"].iter().any(|odd| value.contains(odd)),
                    "{svg}"
                );
                let at = value.parse::<f64>().unwrap_or(0.0);
                let edge = if matches!(attribute.name(), "x" | "cx" | "width") {
                    112.0
                } else {
                    24.0
                };
                let place = matches!(
                    attribute.name(),
                    "x" | "y" | "cx" | "cy" | "width" | "height"
                );
                assert!(
                    !place || (-0.1..=edge + 0.1).contains(&at),
                    "{spark:?} {svg}"
                );
            }
        }
    }
}
