//! What analysis asks of calculators: ready questions, and what is uncertain without being a range.

use super::{Outcome, Plan};
use crate::charts::LineQuery;
use crate::model::{Measures, Path};

/// What analysis alone needs of a calculator.
pub struct Analysed {
    /// Its field in the plan and in the outcome.
    pub calculator: u16,
    /// The facts that it reads besides those that its formulas name.
    pub also: &'static [u16],
    /// Reads its figures as numbers.
    pub measure: fn(&Outcome, &mut Measures<'_>),
    /// What is uncertain by itself, since the plan knows it only from counts.
    pub latents: fn(&Plan) -> Vec<Latent>,
    /// The questions it can answer by moving an input.
    pub questions: fn(&Plan, &Outcome) -> Vec<Question>,
    /// What its charts' lines are in a sample; none where no line moves.
    pub traced: Option<Traced>,
    /// Those of its figures that other calculators read; none where the rest is hardly more work.
    pub read_by_others: Option<Part>,
    /// Computes all its figures where they stand; none where that is hardly less work.
    pub in_place: Option<Refresh>,
}

/// Some of a calculator's figures, found from inputs alone and without the others.
pub struct Part {
    /// Computes them; the others are as where nothing is known.
    pub refresh: Refresh,
    /// Whether a figure is one of them.
    pub has: fn(&[u16]) -> bool,
}

/// Computes a calculator's figures again, in place.
pub type Refresh = fn(&Plan, &mut Outcome);

/// Takes the values of a line of a chart, one for each place asked for; infinite where there is none.
pub type Traced = fn(&Plan, &Outcome, &LineQuery, &mut Vec<f64>);

impl Analysed {
    /// Of a calculator of which nothing is known but that it is there.
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

/// A rate that is known only from counts: it has a beta distribution.
#[derive(Clone)]
pub struct Latent {
    /// Its words, in English and French.
    pub words: [&'static str; 2],
    /// The calculator whose inputs it changes.
    pub calculator: u16,
    /// The first parameter: what was counted, and a half.
    pub yes: f64,
    /// The second: what was not, and a half.
    pub no: f64,
    /// Changes a plan so that the rate is this, given the plan as it stands without.
    pub put: fn(&mut Plan, f64),
    /// Figures that are counted or that allow for the sample already: they do not change with it.
    /// Paths, or what they begin with.
    pub keeps: Vec<Path>,
}

/// What a question leaves open.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Open {
    /// The input: which value makes the figure equal the target?
    Input,
    /// The figure: what is it where the input is the target?
    Figure,
}

/// A question that is ready to be asked, whose target may be changed.
#[derive(Clone, PartialEq, Debug)]
pub struct Question {
    /// English and French. `{target}` is the target; other `{names}` are as in a formula, read where
    /// the figure stands.
    pub words: [&'static str; 2],
    /// The input that is moved.
    pub input: Path,
    /// The figure that is watched.
    pub figure: Path,
    /// What is asked for, of the figure or of the input; a date in days since 1970.
    pub target: f64,
    /// Which of both is left open.
    pub open: Open,
}

/// The questions that a plan makes ready, in the order of the calculators.
#[must_use]
pub fn questions(plan: &Plan, outcome: &Outcome) -> Vec<Question> {
    let all = super::ANALYSED.iter();
    all.flat_map(|analysed| (analysed.questions)(plan, outcome))
        .collect()
}

/// What is uncertain in a plan without being a range.
#[must_use]
pub fn latents(plan: &Plan) -> Vec<Latent> {
    let all = super::ANALYSED.iter();
    all.flat_map(|analysed| (analysed.latents)(plan)).collect()
}
