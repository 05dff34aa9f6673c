//! The scaling-law chart: throughput against nodes.

use crate::calculators::Plan;
use crate::calculators::architecture::scalability::measured;
use crate::calculators::architecture::{Figures, Usl, only_falls};
use crate::calculators::chart_words::{filled, in_order, word};
use crate::charts::{
    Axis, Chart, Line, LineQuery, Lines, Mark, Named, Plot, Role, Rule, Shape, Tone, number, steps,
};
use crate::model::Unit;
use crate::words::Write;

/// Row of the fitted line in line queries.
const FITTED: usize = 0;
/// Row of the linear line in line queries: nodes without contention.
const LINEAR: usize = 1;

/// Throughput of `n` nodes by the fitted law; `None` where there is no fit.
fn law(usl: &Usl, n: f64) -> Option<f64> {
    let (lambda, sigma, kappa) = (usl.lambda?, usl.sigma?, usl.kappa?);
    Some(lambda * n / (1.0 + sigma * (n - 1.0) + kappa * n * (n - 1.0)))
}

/// Appends the values of one line of this chart in a sample.
pub(super) fn traced(o: &Figures, query: &LineQuery, into: &mut Vec<f64>) {
    let value = |n: f64| {
        let value = if query.row == LINEAR {
            o.usl.lambda.map(|lambda| lambda * n)
        } else {
            law(&o.usl, n)
        };
        value.filter(|x| x.is_finite()).unwrap_or(f64::INFINITY)
    };
    into.extend(query.along.iter().map(|n| value(*n)));
}

pub(super) fn chart(plan: &Plan, o: &Figures, write: &dyn Write) -> Option<Chart> {
    law(&o.usl, 1.0)?;
    let points = || measured(&plan.architecture.scaling_points);
    let most = points().map(|p| p.nodes).fold(1.0, f64::max);
    let highest = points().map(|p| p.throughput).fold(0.0, f64::max);
    let peak = o
        .usl
        .peak_nodes
        .filter(|peak| *peak <= 4.0 * most && *peak >= 1.0);
    let last = (1.1 * most).max(1.3 * peak.unwrap_or(0.0)).ceil();
    // A poor fit can give huge or negative throughput; such values are not drawn.
    let law = |n: f64| law(&o.usl, n).filter(|x| (0.0..=10.0 * highest).contains(x));
    let stops: Vec<_> = steps(1.0, last, 12).into_iter().map(f64::round).collect();
    let stops: Vec<_> = stops.into_iter().chain(points().map(|p| p.nodes)).collect();
    let mut stops = in_order(&stops);
    stops.truncate(40);
    let fine = steps(stops.first().copied().unwrap_or(1.0).min(1.0), last, 72);
    let along: Vec<_> = fine.into_iter().chain(stops.iter().copied()).collect();
    let along = in_order(&along);
    let count = |n: f64| number(write, n, Unit::Count);
    let mut marks: Vec<_> = points()
        .map(|p| Mark {
            x: p.nodes,
            y: p.throughput,
            shape: Shape::Ring,
            ..Mark::default()
        })
        .collect();
    let at_peak = peak
        .zip(o.usl.peak_throughput)
        .filter(|(_, x)| *x > 0.0 && *x <= 10.0 * highest);
    let mut rules = Vec::new();
    if let Some((x, y)) = at_peak {
        marks.push(Mark {
            x,
            y,
            ..Mark::default()
        });
        rules.push(Rule {
            at: x,
            label: filled(write, ["peak {}", "maximum {}"], &[&count(y.round())]),
            ..Rule::default()
        });
    }
    // Linear scaling: each node adds as much as the first.
    let steady = o.usl.lambda.filter(|lambda| *lambda > 0.0).map(|lambda| {
        let until = (highest * 1.1 / lambda).min(last);
        let name = write.language().of(["linear", "linéaire"]);
        let along = [0.0, until].map(|n| n.max(along[0].min(1.0)));
        Line::through(name, Tone::Series(1), &along, |n| lambda * n).following(LINEAR)
    });
    let sentence = scaling(&o.usl, at_peak, write);
    let words = |pair: [&'static str; 2]| write.language().of(pair);
    let (lead, note) = found(&o.usl, at_peak, write);
    let name = word(write, ["fitted", "ajusté"]);
    let fitted = Line {
        name,
        points: along.iter().filter_map(|n| Some((*n, law(*n)?))).collect(),
        row: Some(FITTED),
        silent: true,
        fanned: true,
        ..Line::default()
    };
    Some(Chart {
        name: "architecture-scalability",
        role: Role::TallPanel,
        title: word(write, ["Throughput against nodes", "Débit selon les nœuds"]),
        lead,
        about: vec![Plan::architecture, Figures::usl, Usl::peak_nodes],
        note,
        sentence,
        plot: Plot::Lines(Lines {
            rules,
            marks,
            ..Lines::new(
                Axis::new(words(["Nodes", "Nœuds"]), Unit::Count)
                    .between(along[0].min(1.0), last.max(along[0] + 1.0))
                    .named(Named::Last(word(write, ["nodes", "nœuds"]))),
                Axis::new(
                    words(["Throughput per second", "Débit par seconde"]),
                    Unit::PerSecond,
                )
                .from(0.0),
                std::iter::once(fitted).chain(steady).collect(),
                stops,
            )
        }),
    })
}

/// Lead and note: the number of nodes past which throughput falls, and the contention.
fn found(usl: &Usl, at_peak: Option<(f64, f64)>, write: &dyn Write) -> (String, String) {
    let share = |share: f64| number(write, share, Unit::Share);
    let lead = match at_peak {
        _ if only_falls(usl) => word(write, ["Slower with each node", "Plus lent à chaque nœud"]),
        Some((nodes, _)) => {
            let words = if write.language().plural(nodes.round()) {
                ["Slower past {} nodes", "Plus lent au-delà de {} nœuds"]
            } else {
                ["Slower past {} node", "Plus lent au-delà de {} nœud"]
            };
            filled(write, words, &[&number(write, nodes.round(), Unit::Count)])
        }
        None => word(write, ["No peak nearby", "Aucun maximum proche"]),
    };
    let contention = usl.sigma.map_or_else(String::new, |sigma| {
        filled(
            write,
            ["; contention {}", "\u{202f}; contention {}"],
            &[&share(sigma)],
        )
    });
    (lead, contention)
}

/// What the law says about adding nodes, in a sentence.
fn scaling(usl: &Usl, at_peak: Option<(f64, f64)>, write: &dyn Write) -> String {
    let throughput = |x: f64| number(write, x, Unit::PerSecond);
    let count = |n: f64| number(write, n, Unit::Count);
    if only_falls(usl) {
        return word(
            write,
            [
                "Throughput falls from the first node on: more nodes only slow it down.",
                "Le débit baisse dès le premier nœud\u{a0}: d’autres nœuds ne font que le ralentir.",
            ],
        );
    }
    match (at_peak, usl.peak_nodes, usl.limit) {
        (Some((nodes, x)), ..) => filled(
            write,
            [
                "Throughput peaks at {} nodes with {}: beyond that it falls.",
                "Le débit culmine à {} nœuds avec {}\u{a0}: au-delà, il baisse.",
            ],
            &[&count(nodes.round()), &throughput(x)],
        ),
        (None, Some(nodes), _) => filled(
            write,
            [
                "Throughput would peak at {} nodes, far from what was measured.",
                "Le débit culminerait à {} nœuds, loin de ce qui a été mesuré.",
            ],
            &[&count(nodes.round())],
        ),
        (None, None, Some(limit)) => filled(
            write,
            [
                "No peak in what was measured: throughput comes up to {} at most.",
                "Pas de maximum dans ce qui a été mesuré\u{a0}: le débit plafonne à {}.",
            ],
            &[&throughput(limit)],
        ),
        (None, None, None) => word(
            write,
            [
                "No peak in what was measured: throughput grows in step with the nodes.",
                "Pas de maximum dans ce qui a été mesuré\u{a0}: le débit croît avec les nœuds.",
            ],
        ),
    }
}
