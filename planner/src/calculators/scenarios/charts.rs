//! The charts of scenarios: users, cost and probability, side by side.

use super::{Figures, Scenario, ScenarioFigures, Stance};
use crate::calculators::charted::{MOST_LINES, MOST_ROWS, chosen, months, say, word};
use crate::calculators::{Outcome, Plan};
use crate::charts::{
    Asked, Axis, Chart, Level, Line, Lines, Part, Plot, Row, Rows, Shape, Spread, Tone, Value,
    Whisker, number,
};
use crate::model::{Number, Unit, maths, path::number_of};
use crate::words::Write;

/// Past this ratio between the most and the fewest users, equal steps hide all but the largest.
const STEEP: f64 = 40.0;

/// Stands for the line of today's growth, which follows no scenario.
const TODAY: usize = usize::MAX;

type Pair<'a> = (&'a Scenario, &'a ScenarioFigures);

/// Users over time, costs, and how likely each scenario is.
#[must_use]
pub fn charts(plan: &Plan, outcome: &Outcome, write: &dyn Write) -> Vec<Chart> {
    let rows = plan.scenarios.rows.iter().zip(&outcome.scenarios.rows);
    let rows: Vec<Pair<'_>> = rows.take(MOST_ROWS).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let mut charts = vec![users(plan, &rows, write)];
    charts.extend(costs(&rows, write));
    charts.push(probabilities(&rows, write));
    charts
}

fn users(plan: &Plan, rows: &[Pair<'_>], write: &dyn Write) -> Chart {
    let now = *plan.facts.monthly_active_users;
    let today = plan.facts.monthly_growth;
    let shown = &rows[..rows.len().min(MOST_LINES)];
    let last = shown.iter().map(|(row, _)| *row.months).fold(1.0, f64::max);
    let stops: Vec<_> = months(last, 24.0);
    let stops: Vec<_> = stops.into_iter().filter(|m| *m <= last).collect();
    let after = |growth: f64, t: f64| now * maths::exp(maths::ln_1p(growth) * t);
    let along = months(last, 120.0);
    let mut lines: Vec<_> = shown
        .iter()
        .zip(0..)
        .map(|((row, figures), n)| {
            let until: Vec<_> = along
                .iter()
                .copied()
                .filter(|t| *t <= *row.months)
                .collect();
            let growth = figures.implied_monthly_growth;
            Line {
                row: Some(usize::from(n)),
                ..Line::through(&row.name, Tone::Series(n), &until, |t| after(growth, t))
            }
        })
        .collect();
    let name = word(write, ["today’s growth", "croissance actuelle"]);
    let going_on = Line::through(&name, Tone::Soft, &along, |t| after(*today, t));
    let mut going_on = going_on.dashed().following(TODAY);
    if let Some((low, high)) = today.spread() {
        let band = along.iter().map(|t| (*t, after(low, *t), after(high, *t)));
        going_on.band = band.collect();
    }
    lines.push(going_on);
    let values = lines.iter().flat_map(|line| &line.points).map(|(_, y)| *y);
    let most = values.fold(now, f64::max);
    let spread = if most > STEEP * now {
        Spread::Log
    } else {
        Spread::Linear
    };
    let reached = rows.iter().fold(0.0, |sum, (_, figures)| {
        sum + f64::from(u8::from(
            figures.implied_monthly_growth <= today.get() + maths::TOLERANCE,
        ))
    });
    let all = rows.iter().fold(0.0, |sum, _| sum + 1.0);
    Chart {
        name: "scenarios-users",
        title: word(
            write,
            [
                "Users in each scenario",
                "Utilisateurs dans chaque scénario",
            ],
        ),
        sentence: say(
            write,
            [
                "Scenarios that today’s growth of {} is fast enough for: {} of {}.",
                "Scénarios auxquels suffit la croissance actuelle de {} : {} sur {}.",
            ],
            &[
                &number(write, *today, Unit::SharePerMonth),
                &number(write, reached, Unit::Plain),
                &number(write, all, Unit::Plain),
            ],
        ),
        plot: Plot::Lines(Lines {
            x: Axis::months(plan.facts.as_of).between(0.0, last),
            y: Axis {
                spread,
                ..Axis::new(write.language().of(["Users", "Utilisateurs"]), Unit::Users)
            },
            lines,
            levels: Vec::new(),
            marks: Vec::new(),
            stops,
        }),
    }
}

/// A line of the chart of users in a sample.
pub fn traced(plan: &Plan, outcome: &Outcome, asked: &Asked, into: &mut Vec<f64>) {
    let now = *plan.facts.monthly_active_users;
    let growth = if asked.row == TODAY {
        Some(*plan.facts.monthly_growth)
    } else {
        let row = outcome.scenarios.rows.get(asked.row);
        row.map(|figures| figures.implied_monthly_growth)
    };
    let after = |t: f64| growth.map(|growth| now * maths::exp(maths::ln_1p(growth) * t));
    into.extend(
        asked
            .along
            .iter()
            .map(|t| after(*t).unwrap_or(f64::INFINITY)),
    );
}

fn costs(rows: &[Pair<'_>], write: &dyn Write) -> Option<Chart> {
    let costed: Vec<_> = rows
        .iter()
        .filter_map(|(row, figures)| Some((*row, *figures, figures.total_cost?)))
        .collect();
    let mut least = *costed.first()?;
    let mut most = least;
    for one in &costed {
        if one.2 < least.2 {
            least = *one;
        }
        if one.2 > most.2 {
            most = *one;
        }
    }
    let money = |amount: f64| number(write, amount, Unit::Money);
    let words = |pair| word(write, pair);
    let kinds = [["Infrastructure", "Infrastructure"], ["Team", "Équipe"]].map(words);
    let place = |figures: &ScenarioFigures| {
        let place = rows
            .iter()
            .position(|(_, other)| std::ptr::eq(*other, figures));
        place.map(number_of)
    };
    let rows = costed.iter().map(|(row, figures, total)| {
        let infra = row.infra_cost.map(Number::get);
        let team = row.team_cost.map(Number::get);
        let from = infra.unwrap_or(0.0);
        Row {
            name: row.name.to_string(),
            parts: vec![
                Part::Bar(0.0, from, Tone::Series(0)),
                Part::Bar(from, *total, Tone::Series(1)),
            ]
            .into_iter()
            .filter(|part| !matches!(part, Part::Bar(from, to, _) if from == to))
            .collect(),
            note: money(*total),
            values: vec![
                Value::number(infra, Unit::Money),
                Value::number(team, Unit::Money),
                Value::Number(*total, Unit::Money),
                Value::number(figures.cost_per_added_user, Unit::Money),
            ],
            whisker: place(figures).map(|place| {
                let figure = ScenarioFigures::total_cost;
                Whisker::of(&[Plan::scenarios, Figures::rows, place, figure], 2)
            }),
        }
    });
    let heads = [
        ["Scenario", "Scénario"],
        ["Infrastructure", "Infrastructure"],
        ["Team", "Équipe"],
        ["Total", "Total"],
        ["Per added user", "Par utilisateur ajouté"],
    ];
    Some(Chart {
        name: "scenarios-cost",
        title: words(["What each scenario costs", "Coût de chaque scénario"]),
        sentence: say(
            write,
            ["From {} ({}) to {} ({}).", "De {} ({}) à {} ({})."],
            &[&money(least.2), &least.0.name, &money(most.2), &most.0.name],
        ),
        plot: Plot::Rows(Rows {
            axis: Axis::new("", Unit::Money).from(0.0),
            heads: heads.map(words).into(),
            rows: rows.collect(),
            levels: Vec::new(),
            key: [Tone::Series(0), Tone::Series(1)]
                .into_iter()
                .zip(kinds)
                .collect(),
        }),
    })
}

fn probabilities(rows: &[Pair<'_>], write: &dyn Write) -> Chart {
    let share = |share: f64| number(write, share, Unit::Share);
    let words = |pair| word(write, pair);
    let count = |stance: Stance| {
        let of = rows.iter().filter(|(_, figures)| figures.stance == stance);
        number(write, of.fold(0.0, |sum, _| sum + 1.0), Unit::Plain)
    };
    let level = |at: f64, stance: Stance| Level {
        at,
        label: [&chosen(write, stance), " ≥ ", &share(at)].concat(),
        tone: Tone::Soft,
    };
    let bars = rows.iter().map(|(row, figures)| {
        let stance = chosen(write, figures.stance);
        Row {
            name: row.name.to_string(),
            parts: vec![
                Part::Bar(0.0, figures.probability, Tone::Accent),
                Part::Mark(figures.probability, Shape::Dot, Tone::Accent),
            ],
            note: [&share(figures.probability), ", ", &stance].concat(),
            values: vec![
                Value::Number(figures.probability, Unit::Share),
                Value::Text(stance),
                Value::number(figures.trip_wire, Unit::SharePerMonth),
            ],
            // In a sample it is a yes or a no: it has no spread of its own.
            whisker: None,
        }
    });
    let heads = [
        ["Scenario", "Scénario"],
        ["Probability", "Probabilité"],
        ["Stance", "Position"],
        ["Trip wire", "Seuil de bascule"],
    ];
    Chart {
        name: "scenarios-probability",
        title: words([
            "How likely each scenario is",
            "Probabilité de chaque scénario",
        ]),
        sentence: say(
            write,
            [
                "{} to prepare, {} to monitor, {} to keep as a contingency.",
                "{} à préparer, {} à surveiller, {} à garder en plan d’urgence.",
            ],
            &[
                &count(Stance::Prepare),
                &count(Stance::Monitor),
                &count(Stance::Contingency),
            ],
        ),
        plot: Plot::Rows(Rows {
            axis: Axis::new("", Unit::Share).between(0.0, 1.0),
            heads: heads.map(words).into(),
            rows: bars.collect(),
            levels: vec![level(0.5, Stance::Prepare), level(0.1, Stance::Monitor)],
            key: Vec::new(),
        }),
    }
}
