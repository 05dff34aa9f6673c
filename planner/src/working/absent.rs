//! Why a figure is not there: it never comes, something is not entered, or there is none.

use super::{Named, Withheld, resolve_in_formula};
use crate::calculators::facts::Facts;
use crate::calculators::{CALCULATORS, needs};
use crate::model::{Cell, Path, Privacy, decimal, path};
use crate::words::{Language, Write, inside, numbered};
use crate::{Outcome, Plan};

/// What is said in place of an amount that the sender of a link left out.
pub(super) const LEFT_OUT: [&str; 2] =
    ["left out by the sender", "laissé de côté par l’expéditeur"];

/// What is not entered, or not enough of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Missing {
    /// Where: in the outcome where it is counted there, else in the plan.
    pub at: Path,
    /// Whether it stands in the outcome.
    pub figure: bool,
    /// English and French.
    pub words: [&'static str; 2],
}

impl Missing {
    /// Its path in words.
    #[must_use]
    pub fn place(&self, plan: &Plan, outcome: &Outcome) -> String {
        if self.figure {
            path::words(outcome, &self.at)
        } else {
            path::words(plan, &self.at)
        }
    }
}

/// Why a figure is not there.
#[derive(Clone, PartialEq, Debug)]
pub enum Absent {
    /// It is not known before these are entered.
    NotKnown(Vec<Missing>),
    /// It never comes; with other growth it might, where so it says.
    Never {
        /// Whether its calculator reads how users grow.
        at_this_growth: bool,
    },
    /// There is no such thing.
    None,
    /// It rests on amounts that the sender of a link left out.
    LeftOut,
}

impl Absent {
    /// In words: `not known: enter cash and spending per month`.
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

/// Why the figure at a path is not there; nothing where it is, or where there is no figure.
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

/// The same for whoever asks of many figures, and so finds once what is left out of the plan.
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
        // A figure that is not there has a reason of its own.
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

/// Whether what is needed is there, and enough of it.
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

/// What a name stands for, in words: where it is a figure that is not there, why; where it is a row's own name
/// and there is none, what the row is and its place.
#[must_use]
pub fn shown(plan: &Plan, outcome: &Outcome, named: &Named<'_>, write: &dyn Write) -> String {
    shown_in(plan, outcome, Withheld::of(plan).as_ref(), named, write)
}

/// The same with what is left out of the plan, found once.
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

/// A figure in words, as it stands in the outcome: where it is not there, why.
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
