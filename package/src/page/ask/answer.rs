//! What goal seek found, as a sentence.

use super::super::live::Live;
use super::values::Place;
use super::words::{self, Words};
use planner::analysis::Answer;
use planner::working::fill;

/// What was asked.
pub struct Asked<'a> {
    /// Of what is on view.
    pub live: &'a Live,
    /// What is moved.
    pub input: &'a Place,
    /// What is watched.
    pub figure: &'a Place,
    /// What it should be, in words.
    pub target: String,
}

impl Asked<'_> {
    /// The sentence of an answer, and the value that it offers.
    pub fn told(&self, answer: Answer) -> (String, Option<f64>) {
        let words = words::of(self.live.reader.language);
        let (sentence, value, others) = parts(words, answer);
        let said = fill(sentence, &mut |name| match (name, answer) {
            ("input", _) => self.input.words.clone(),
            ("figure", _) => self.figure.words.clone(),
            ("target", _) => self.target.clone(),
            ("value", _) => self.input.written(self.live, value.unwrap_or_default()),
            (
                _,
                Answer::At { gives, .. }
                | Answer::Past { gives, .. }
                | Answer::OutOfReach { gives, .. }
                | Answer::NoEffect { gives },
            ) => self.figure.written(self.live, gives),
            _ => String::new(),
        });
        let others = if others { words.others } else { "" };
        ([&said, others].concat(), value)
    }
}

/// The sentence of an answer, the value it offers, and whether there are others.
fn parts(words: &'static Words, answer: Answer) -> (&'static str, Option<f64>, bool) {
    match answer {
        Answer::At { value, others, .. } => (words.at, Some(value), others),
        Answer::Past { value, .. } => (words.past, Some(value), false),
        Answer::OutOfReach { value, .. } => (words.out, Some(value), false),
        Answer::NoEffect { .. } => (words.no_effect, None, false),
        Answer::NotAnInput => (words.not_an_input, None, false),
        Answer::NotAFigure => (words.not_a_figure, None, false),
    }
}
