//! Why a figure has no value: it never occurs, an input is missing, there is none, or it is left
//! out.

use super::{Named, Withheld, resolve_in_formula};
use crate::calculators::facts::Facts;
use crate::calculators::{CALCULATORS, needs};
use crate::model::{Cell, Path, Privacy, decimal, path};
use crate::words::{Language, Write, inside, numbered};
use crate::{Outcome, Plan};

/// Replaces an amount that the sender of a link left out.
pub(super) const LEFT_OUT: [&str; 2] =
    ["left out by the sender", "laissé de côté par l’expéditeur"];

/// A value that is not entered, or not enough of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Missing {
    /// Path in the outcome if `figure`, else in the plan.
    pub at: Path,
    /// Whether it is a figure, not an input.
    pub figure: bool,
    /// Label in English and French.
    pub words: [&'static str; 2],
}

impl Missing {
    /// Returns its path in words, such as `facts.cash`.
    #[must_use]
    pub fn place(&self, plan: &Plan, outcome: &Outcome) -> String {
        if self.figure {
            path::words(outcome, &self.at)
        } else {
            path::words(plan, &self.at)
        }
    }
}

/// Why a figure has no value.
#[derive(Clone, PartialEq, Debug)]
pub enum Absent {
    /// Not known until these are entered.
    NotKnown(Vec<Missing>),
    /// Never occurs.
    Never {
        /// Whether its calculator depends on the growth of users, so that other growth might change
        /// this.
        at_this_growth: bool,
    },
    /// There is no such thing.
    None,
    /// Depends on amounts that the sender of a link left out.
    LeftOut,
}

impl Absent {
    /// Returns the reason in words: `not known: enter cash and spending per month`.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::NotKnown(inputs) => {
                let mut words = language
                    .of(["not known: enter ", "inconnu\u{a0}: saisir "])
                    .to_owned();
                for (place, input) in inputs.iter().enumerate() {
                    if place > 0 {
                        let last = place + 1 == inputs.len();
                        words.push_str(if last {
                            language.of([" and ", " et "])
                        } else {
                            ", "
                        });
                    }
                    words.push_str(&inside(language.of(input.words)));
                }
                words
            }
            Self::Never {
                at_this_growth: true,
            } => language
                .of(["never, at this growth", "jamais, à cette croissance"])
                .to_owned(),
            Self::Never { .. } => language.of(["never", "jamais"]).to_owned(),
            Self::None => language.of(["none", "aucun"]).to_owned(),
            Self::LeftOut => language.of(LEFT_OUT).to_owned(),
        }
    }
}

/// Why the figure at a path has no value; `None` if it has one, or if there is no such figure.
///
/// ```
/// use planner::{Plan, evaluate, model::path, working::{Absent, absent}, words::Language};
/// let mut plan = Plan::default();
/// let why = |plan: &Plan| {
///     let outcome = evaluate(plan);
///     let at = path::parse(&outcome, "scenarios.rows[0].cash_out_month").unwrap();
///     absent(plan, &outcome, &at)
/// };
/// assert!(matches!(why(&plan), Some(Absent::NotKnown(_))));
/// plan.facts.cash = Some(1e9.into());
/// plan.facts.costs_per_month = Some(1.0.into());
/// assert!(matches!(why(&plan), Some(Absent::Never { .. })));
/// ```
#[must_use]
pub fn absent(plan: &Plan, outcome: &Outcome, figure: &[u16]) -> Option<Absent> {
    absent_in(plan, outcome, Withheld::of(plan).as_ref(), figure)
}

/// Like [`absent`], for callers with many figures, which compute the withheld amounts once.
#[must_use]
pub fn absent_in(
    plan: &Plan,
    outcome: &Outcome,
    withheld: Option<&Withheld>,
    figure: &[u16],
) -> Option<Absent> {
    let (field, cell) = path::get(outcome, figure)?;
    if matches!(cell, Cell::Group(_) | Cell::Rows(_)) {
        return None;
    }
    if withheld.is_some_and(|withheld| withheld.figure(outcome, figure)) {
        return Some(Absent::LeftOut);
    }
    match cell {
        Cell::Number(None) | Cell::Date(None) | Cell::Text(None) | Cell::Choice(None) => {}
        _ => return None,
    }
    let mut missing = Vec::new();
    let mut never = field.never;
    for need in needs::needs(outcome, figure) {
        let (least, name) = match need.split_once(' ') {
            Some((least, name)) => (decimal::read(least).unwrap_or(1.0), name),
            None => (f64::NEG_INFINITY, *need),
        };
        let Some(needed) = resolve_in_formula(plan, outcome, figure, name) else {
            continue;
        };
        if there(&needed.cell, least) {
            continue;
        }
        // A figure without a value has a reason of its own.
        match needed
            .figure
            .then(|| absent_in(plan, outcome, withheld, &needed.at))
        {
            Some(Some(Absent::NotKnown(inputs))) => {
                for input in inputs {
                    if !missing.contains(&input) {
                        missing.push(input);
                    }
                }
            }
            Some(Some(Absent::Never { .. })) => never = true,
            Some(Some(Absent::None | Absent::LeftOut)) => {}
            None | Some(None) => missing.push(Missing {
                words: needed.field.words(),
                figure: needed.figure,
                at: needed.at,
            }),
        }
    }
    Some(if !missing.is_empty() {
        Absent::NotKnown(missing)
    } else if never {
        Absent::Never {
            at_this_growth: grows(figure),
        }
    } else {
        Absent::None
    })
}

/// Whether a needed value is present, and at least `least`.
fn there(cell: &Cell<'_>, least: f64) -> bool {
    match cell {
        Cell::Number(number) => number.is_some_and(|number| number.get() >= least),
        Cell::Date(day) => day.is_some(),
        Cell::Text(text) => text.is_some_and(|text| !text.is_empty()),
        Cell::Choice(choice) => choice.is_some(),
        Cell::Rows(rows) => {
            let rows = u32::try_from(rows.len()).map_or(f64::INFINITY, f64::from);
            rows >= least.max(1.0)
        }
        Cell::Flag(_) | Cell::Set(_) | Cell::Group(_) => true,
    }
}

fn grows(figure: &[u16]) -> bool {
    let calculator = CALCULATORS
        .iter()
        .find(|calculator| figure.first() == Some(&calculator.id));
    calculator.is_some_and(|calculator| calculator.facts.contains(&Facts::monthly_growth))
}

/// Returns a resolved name in words: the reason for a figure without a value, and the kind and
/// number of a row for an empty row name.
#[must_use]
pub fn shown(plan: &Plan, outcome: &Outcome, named: &Named<'_>, write: &dyn Write) -> String {
    shown_in(plan, outcome, Withheld::of(plan).as_ref(), named, write)
}

/// Like [`shown`], with the withheld amounts computed once by the caller.
pub(super) fn shown_in(
    plan: &Plan,
    outcome: &Outcome,
    withheld: Option<&Withheld>,
    named: &Named<'_>,
    write: &dyn Write,
) -> String {
    let why = if named.figure {
        absent_in(plan, outcome, withheld, &named.at)
    } else {
        withheld
            .is_some_and(|withheld| withheld.input(&named.at))
            .then_some(Absent::LeftOut)
    };
    if let (None, Cell::Text(Some(text)), Privacy::Name, [.., row, _]) =
        (&why, &named.cell, named.field.privacy, &named.at[..])
        && text.trim().is_empty()
    {
        return numbered(write.language(), named.field.words(), usize::from(*row));
    }
    why.map_or_else(
        || write.shown(named.field, named.unit, &named.cell),
        |why| why.words(write.language()),
    )
}

/// Returns the figure at a path in words, or the reason why it has no value. `None` if there is no
/// such figure.
#[must_use]
pub fn figure(plan: &Plan, outcome: &Outcome, at: &[u16], write: &dyn Write) -> Option<String> {
    let (field, cell) = path::get(outcome, at)?;
    Some(match absent(plan, outcome, at) {
        Some(why) => why.words(write.language()),
        None => write.shown(
            field,
            path::unit(<Outcome as crate::model::Group>::FIELDS, at),
            &cell,
        ),
    })
}
