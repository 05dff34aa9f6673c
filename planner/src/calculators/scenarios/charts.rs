//! Charts of scenarios: users over time, and the likelihood of each growth.

use super::{Figures, Scenario, ScenarioFigures, Stance, chosen};
use crate::calculators::chart_words::{
    MOST_LINES, filled, in_order, months, row_name, shares, today, word,
};
use crate::calculators::{Outcome, Plan};
use crate::charts::{
    Area, Axis, Chart, Line, LineQuery, Lines, Mark, Plot, Role, Rule, Shape, Spark, Spread,
    Stroke, Ticks, Tone, number, steps,
};
use crate::model::{Unit, decimal, maths, sorted};
use crate::words::Write;

/// Ratio of the most users drawn to today's users from which the axis is logarithmic; on a linear
/// axis only the largest values would be legible.
const STEEP: f64 = 40.0;
/// Row of the line of today's growth in line queries, which belongs to no scenario.
const TODAY: usize = usize::MAX;
/// Name of the chart of users.
const USERS: &str = "scenarios-users";

type Pair<'a> = (&'a Scenario, &'a ScenarioFigures);

/// Builds the charts of users over time and, where growth is a range, of its likelihood.
#[must_use]
pub fn charts(plan: &Plan, outcome: &Outcome, write: &dyn Write) -> Vec<Chart> {
    let rows = plan.scenarios.rows.iter().zip(&outcome.scenarios.rows);
    let rows: Vec<Pair<'_>> = rows.collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let mut charts = vec![users(plan, &rows, write)];
    charts.extend(likely(plan, &rows, write));
    charts
}

/// Builds a spark of the cost of each scenario; where no cost is known, of the users it reaches.
#[must_use]
pub fn spark(plan: &Plan, outcome: &Outcome) -> Option<Spark> {
    let rows = plan.scenarios.rows.iter().zip(&outcome.scenarios.rows);
    let rows: Vec<Pair<'_>> = rows.take(MOST_LINES).collect();
    let chosen = chosen(rows.iter().map(|(_, figures)| *figures))?;
    let costed = rows.iter().any(|(_, figures)| figures.total_cost.is_some());
    let columns = rows.iter().enumerate().map(|(n, (_, figures))| {
        let value = if costed {
            figures.total_cost.unwrap_or(0.0)
        } else {
            figures.users_at_end
        };
        let tone = if n == chosen {
            Tone::Accent
        } else {
            Tone::Series(0)
        };
        (value, tone)
    });
    Some(Spark::Columns(columns.collect()))
}

fn called(write: &dyn Write, scenario: &Scenario, row: usize) -> String {
    row_name(write, &scenario.name, ["Scenario", "Scénario"], row)
}

fn users(plan: &Plan, rows: &[Pair<'_>], write: &dyn Write) -> Chart {
    let now = *plan.facts.monthly_active_users;
    let growth = plan.facts.monthly_growth;
    let shown = &rows[..rows.len().min(MOST_LINES)];
    let last = shown.iter().map(|(row, _)| *row.months).fold(1.0, f64::max);
    let stops: Vec<_> = months(last, 24.0);
    let stops: Vec<_> = stops.into_iter().filter(|m| *m <= last).collect();
    let after = |growth: f64, t: f64| now * maths::exp(maths::ln_1p(growth) * t);
    let count = |users: f64| number(write, roughly(users), Unit::Plain);
    let along = months(last, 120.0);
    let chosen = chosen(shown.iter().map(|(_, figures)| *figures));
    let (mut lines, mut marks, mut quiet) = (Vec::new(), Vec::new(), 0);
    for (n, (row, figures)) in shown.iter().enumerate() {
        let until = along.iter().copied().filter(|t| *t <= *row.months);
        let until: Vec<_> = until.collect();
        let focus = Some(n) == chosen;
        let tone = if focus {
            Tone::Accent
        } else {
            Tone::Series(quiet)
        };
        quiet += u8::from(!focus);
        let rate = figures.implied_monthly_growth;
        let line = Line::through(&called(write, row, n), tone, &until, |t| after(rate, t));
        let end = line.points.last().copied();
        lines.push(Line {
            row: Some(n),
            value: count(figures.users_at_end),
            ..line
        });
        marks.extend(end.map(|(x, y)| Mark {
            x,
            y,
            tone: if focus { Tone::Accent } else { Tone::Ink },
            shape: match figures.stance {
                Stance::Prepare => Shape::Dot,
                Stance::Monitor => Shape::Half,
                Stance::Contingency => Shape::Ring,
            },
            ..Mark::default()
        }));
    }
    let name = word(write, ["today’s growth", "croissance actuelle"]);
    let going_on = Line::through(&name, Tone::Accent, &along, |t| after(*growth, t));
    let rate = number(write, *growth, Unit::Share);
    let reached = going_on.points.last().map_or(now, |(_, users)| *users);
    let colon = write.language().of([": ", "\u{a0}: "]);
    let mut going_on = Line {
        stroke: Stroke::Thin,
        fanned: true,
        value: [&*rate, colon, &count(reached)].concat(),
        ..going_on.following(TODAY)
    };
    if let Some((low, high)) = growth.spread() {
        let band = along.iter().map(|t| (*t, after(low, *t), after(high, *t)));
        going_on.band = band.collect();
        let (y, low) = (after(low, last), number(write, low, Unit::Share));
        marks.push(Mark {
            x: last,
            y,
            label: [&*low, colon, &count(y)].concat(),
            shape: Shape::Words,
            ..Mark::default()
        });
    }
    lines.push(going_on);
    let values = lines.iter().flat_map(|line| &line.points).map(|(_, y)| *y);
    let most = values.fold(now, f64::max);
    let spread = if most > STEEP * now {
        Spread::Log
    } else {
        Spread::Linear
    };
    let axis = Axis::new(write.language().of(["Users", "Utilisateurs"]), Unit::Users);
    let axis = if spread == Spread::Linear {
        axis.from(0.0)
    } else {
        axis
    };
    Chart {
        name: USERS,
        role: Role::Hero,
        title: word(write, ["Users by scenario", "Utilisateurs par scénario"]),
        lead: String::new(),
        about: Vec::new(),
        note: String::new(),
        sentence: covered(plan, rows, write),
        plot: Plot::Lines(Lines {
            rules: vec![today(write, 0.0)],
            marks,
            band: band(plan, write),
            ..Lines::new(
                Axis::months(plan.facts.as_of).between(0.0, last),
                Axis { spread, ..axis },
                lines,
                stops,
            )
        }),
    }
}

/// Rounds to three significant digits; numbers below 1 000 to whole numbers.
fn roughly(number: f64) -> f64 {
    let digits = maths::ln(number.abs().max(1.0)) / std::f64::consts::LN_10;
    let one = maths::pow(10.0, (digits.floor() - 2.0).max(0.0));
    (number / one).round() * one
}

fn band(plan: &Plan, write: &dyn Write) -> String {
    let spread = plan.facts.monthly_growth.spread();
    spread.map_or_else(String::new, |ends| {
        filled(
            write,
            [
                "the band: today’s growth, {} a month, nine times in ten",
                "la bande\u{a0}: la croissance actuelle, de {} par mois, neuf fois sur dix",
            ],
            &[&shares(write, ends)],
        )
    })
}

/// States how many scenarios today's growth reaches.
fn covered(plan: &Plan, rows: &[Pair<'_>], write: &dyn Write) -> String {
    let growth = plan.facts.monthly_growth.get();
    let enough =
        |(_, figures): &&Pair<'_>| figures.implied_monthly_growth <= growth + maths::TOLERANCE;
    let count = |count: usize| count.to_string();
    let all = rows.len();
    let words = if all == 1 {
        [
            "Today’s growth covers {} of {} scenario.",
            "La croissance actuelle suffit à {} scénario sur {}.",
        ]
    } else if rows.iter().filter(enough).count() < 2 {
        [
            "Today’s growth covers {} of {} scenarios.",
            "La croissance actuelle suffit à {} scénario sur {}.",
        ]
    } else {
        [
            "Today’s growth covers {} of {} scenarios.",
            "La croissance actuelle suffit à {} scénarios sur {}.",
        ]
    };
    let reached = rows.iter().filter(enough).count();
    filled(write, words, &[&count(reached), &count(all)])
}

/// Appends the values of one line of these charts in a sample.
pub fn traced(plan: &Plan, outcome: &Outcome, query: &LineQuery, into: &mut Vec<f64>) {
    let never = f64::INFINITY;
    if query.chart != USERS {
        let law = Likely::of(plan);
        let value = |x: &f64| law.map_or(never, |law| law.density(*x));
        into.extend(query.along.iter().map(value));
        return;
    }
    let now = *plan.facts.monthly_active_users;
    let growth = if query.row == TODAY {
        Some(*plan.facts.monthly_growth)
    } else {
        let row = outcome.scenarios.rows.get(query.row);
        row.map(|figures| figures.implied_monthly_growth)
    };
    let after = |t: f64| growth.map(|growth| now * maths::exp(maths::ln_1p(growth) * t));
    into.extend(query.along.iter().map(|t| after(*t).unwrap_or(never)));
}

/// Distribution of monthly growth: a normal distribution with the ends of the range as its 5 % and
/// 95 % points.
#[derive(Clone, Copy)]
struct Likely {
    ends: (f64, f64),
    middle: f64,
    deviation: f64,
}

impl Likely {
    fn of(plan: &Plan) -> Option<Self> {
        let ends = plan.facts.monthly_growth.spread()?;
        let (low, high) = ends;
        Some(Self {
            ends,
            middle: f64::midpoint(low, high),
            deviation: maths::deviation(low, high),
        })
    }

    /// Density relative to its maximum.
    fn density(self, growth: f64) -> f64 {
        let off = (growth - self.middle) / self.deviation;
        maths::exp(-off * off / 2.0)
    }
}

fn likely(plan: &Plan, rows: &[Pair<'_>], write: &dyn Write) -> Option<Chart> {
    let law = Likely::of(plan)?;
    let shown = &rows[..rows.len().min(4)];
    let (from, to) = (
        law.middle - 3.2 * law.deviation,
        law.middle + 3.2 * law.deviation,
    );
    let rates = shown
        .iter()
        .map(|(_, figures)| figures.implied_monthly_growth);
    let rates: Vec<_> = rates.filter(|rate| from < *rate && *rate < to).collect();
    let marked = [law.ends.0, law.middle, law.ends.1];
    let along: Vec<_> = steps(from, to, 60)
        .into_iter()
        .chain(marked)
        .chain(rates.iter().copied())
        .collect();
    let along = in_order(&along);
    let share = |share: f64| number(write, decimal::round(share, 2), Unit::Share);
    let rules = shown
        .iter()
        .filter(|(_, figures)| rates.contains(&figures.implied_monthly_growth));
    let rules: Vec<_> = rules
        .map(|(_, figures)| Rule {
            at: figures.implied_monthly_growth,
            label: share(figures.probability),
            ..Rule::default()
        })
        .collect();
    let rules = sorted(&rules, |one, other| one.at < other.at);
    let names: Vec<_> = shown
        .iter()
        .enumerate()
        .map(|(n, (row, figures))| {
            [&called(write, row, n), " ", &share(figures.probability)].concat()
        })
        .collect();
    let chances: Vec<_> = shown
        .iter()
        .map(|(_, figures)| share(figures.probability))
        .collect();
    // Shade the growth rates at or above that of the slowest scenario shown.
    let least = rates.iter().copied().fold(to, f64::min);
    let inside = along.iter().copied().filter(|x| *x >= least);
    let mut points: Vec<_> = inside.map(|x| (x, law.density(x))).collect();
    points.extend([(to, 0.0), (least, 0.0)]);
    let stops: Vec<_> = marked.iter().chain(&rates).copied().collect();
    let words = |pair: [&'static str; 2]| write.language().of(pair);
    let name = words(["Relative likelihood", "Vraisemblance relative"]);
    let line = Line::through(name, Tone::Accent, &along, |x| law.density(x));
    let mut up = Axis::new(name, Unit::Share).between(0.0, 1.05);
    up.ticks = Ticks::Bare;
    let growth = Axis::new(
        words(["Growth a month", "Croissance par mois"]),
        Unit::Share,
    );
    Some(Chart {
        name: "scenarios-likelihood",
        role: Role::Panel,
        title: word(
            write,
            [
                "How likely each growth is",
                "Vraisemblance de chaque croissance",
            ],
        ),
        lead: chances.join(", "),
        about: vec![
            Plan::scenarios,
            Figures::rows,
            0,
            ScenarioFigures::probability,
        ],
        note: word(
            write,
            [
                ": the chance to grow as fast",
                "\u{a0}: la probabilité de croître aussi vite",
            ],
        ),
        sentence: filled(
            write,
            [
                "The chance to grow as fast: {}.",
                "Probabilité de croître aussi vite\u{a0}: {}.",
            ],
            &[&names.join(", ")],
        ),
        plot: Plot::Lines(Lines {
            areas: vec![Area {
                points,
                ..Area::default()
            }],
            rules,
            ..Lines::new(
                growth.between(from, to).marked(marked.into()),
                up,
                vec![line.following(0).silent()],
                in_order(&stops),
            )
        }),
    })
}
