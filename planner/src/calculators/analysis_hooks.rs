//! What analysis asks of calculators: ready questions, latent rates, lines and figures in samples.

use super::{Outcome, Plan};
use crate::charts::LineQuery;
use crate::model::{Measures, Path};

/// What only analysis needs of a calculator.
pub struct AnalysisHooks {
    /// Id of its field in the plan and in the outcome.
    pub calculator: u16,
    /// Ids of the facts that it reads besides those that its formulas name.
    pub also: &'static [u16],
    /// Appends its figures as numbers.
    pub measure: fn(&Outcome, &mut Measures<'_>),
    /// Rates that are uncertain because the plan knows them only from counts.
    pub latents: fn(&Plan) -> Vec<Latent>,
    /// The questions that it can answer by varying an input.
    pub questions: fn(&Plan, &Outcome) -> Vec<Question>,
    /// Traces the lines of its charts in a sample; `None` where no line moves.
    pub traced: Option<Traced>,
    /// The figures that other calculators read; `None` where computing all costs little more.
    pub read_by_others: Option<Part>,
    /// Computes all its figures in place; `None` where that saves little over `refresh`.
    pub in_place: Option<Refresh>,
}

/// A subset of a calculator's figures that can be computed from inputs alone.
pub struct Part {
    /// Computes the subset; the other figures are left at their defaults.
    pub refresh: Refresh,
    /// Whether the figure at this path belongs to the subset.
    pub has: fn(&[u16]) -> bool,
}

/// Recomputes a calculator's figures in the outcome.
pub type Refresh = fn(&Plan, &mut Outcome);

/// Appends the values of one chart line in a sample, one for each position in the query; infinity
/// where the line has no value.
pub type Traced = fn(&Plan, &Outcome, &LineQuery, &mut Vec<f64>);

impl AnalysisHooks {
    /// Default entry, which offers nothing.
    pub(super) const NOTHING: Self = Self {
        calculator: 0,
        also: &[],
        measure: |_, _| {},
        latents: |_| Vec::new(),
        questions: |_, _| Vec::new(),
        traced: None,
        read_by_others: None,
        in_place: None,
    };
}

/// A rate that is known only from counts. Its distribution is a beta distribution.
#[derive(Clone)]
pub struct Latent {
    /// Its name, in English and French.
    pub words: [&'static str; 2],
    /// Id of the calculator whose inputs it changes.
    pub calculator: u16,
    /// First parameter: the number of successes plus ½.
    pub yes: f64,
    /// Second parameter: the number of failures plus ½.
    pub no: f64,
    /// Changes a plan, given as it is without the latent rate, so that its rate is this value.
    pub put: fn(&mut Plan, f64),
    /// Paths, or prefixes of paths, of figures that do not change with the rate: they are counts,
    /// or already allow for the size of the sample.
    pub keeps: Vec<Path>,
}

/// The unknown of a question.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Open {
    /// The input: which value makes the figure equal to the target?
    Input,
    /// The figure: what is it where the input equals the target?
    Figure,
}

/// A ready-made question; the reader can change its target.
#[derive(Clone, PartialEq, Debug)]
pub struct Question {
    /// The question, in English and French. `{target}` is the target; other `{names}` are looked up
    /// as in a formula, from the figure's position.
    pub words: [&'static str; 2],
    /// Path of the input that is varied.
    pub input: Path,
    /// Path of the figure that is read.
    pub figure: Path,
    /// Target value of the figure or of the input; a date as days since 1970.
    pub target: f64,
    /// Whether the input or the figure is unknown.
    pub open: Open,
}

/// Returns the ready questions for a plan, in the order of the calculators.
#[must_use]
pub fn questions(plan: &Plan, outcome: &Outcome) -> Vec<Question> {
    let all = super::ANALYSIS_HOOKS.iter();
    all.flat_map(|analysed| (analysed.questions)(plan, outcome))
        .collect()
}

/// Returns the latent rates of a plan.
#[must_use]
pub fn latents(plan: &Plan) -> Vec<Latent> {
    let all = super::ANALYSIS_HOOKS.iter();
    all.flat_map(|analysed| (analysed.latents)(plan)).collect()
}
