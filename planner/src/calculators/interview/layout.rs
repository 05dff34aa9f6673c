//! Layout of the interviews page.

use super::assessment::{best, totals};
use super::{CandidateFigures, Figures, Inputs, Verdict};
use crate::calculators::layout::{KeyFigure, Layout, PanelGroup};
use crate::calculators::{Argument, Light, Outcome, Plan, Sentence};
use crate::model::{Unit, path::number_of};

/// Layout of the interviews page.
pub const LAYOUT: Layout = Layout {
    keys: |plan, outcome| best(outcome).map_or_else(Vec::new, |row| keys(plan, outcome, row)),
    hero: Some("interview-profile"),
    list: None,
    panel: &[PanelGroup {
        words: ["Grid", "Grille"],
        summary: |_, _| Sentence::new(&[Plan::interview], ["{weight_total}", "{weight_total}"]),
        chart: None,
        inputs: &[&[Plan::interview, Inputs::sections]],
        figures: &[&[Plan::interview, Figures::weight_total]],
    }],
};

/// Returns a candidate's key figures: score, decision, spread, disagreements. Empty without marks.
#[must_use]
pub fn keys(_: &Plan, outcome: &Outcome, row: usize) -> Vec<KeyFigure> {
    let Some(candidate) = outcome.interview.candidates.get(row) else {
        return Vec::new();
    };
    let (Some(score), Some(verdict), Some(spread)) =
        (candidate.score, candidate.decision, candidate.spread)
    else {
        return Vec::new();
    };
    let at = |figure| vec![Plan::interview, Figures::candidates, number_of(row), figure];
    let number = |number: f64| Argument::Number(number, Unit::Plain);
    let sentence = |words| Sentence::new(&at(CandidateFigures::score), words);
    let key = |words, figure, value, why| KeyFigure {
        words,
        figure: at(figure),
        value: Some(value),
        why,
        light: Light::Neutral,
    };
    let count = |count: usize| Argument::Number(f64::from(number_of(count)), Unit::Plain);
    let marked = candidate.interviewers.iter();
    let marked = marked.filter(|who| who.total.is_some()).count();
    let (lowest, highest) = totals(candidate);
    let (word, because, light) = verdict_words(verdict, candidate.vetoed);
    vec![
        key(
            ["Score", "Note"],
            CandidateFigures::score,
            sentence(["{n}", "{n}"]).with("n", number(score)),
            sentence([
                "of 100, by {n} {n?interviewer|interviewers}",
                "sur 100, {n} {n?évaluateur|évaluateurs}",
            ])
            .with("n", count(marked)),
        ),
        KeyFigure {
            light,
            ..key(
                ["Decision", "Décision"],
                CandidateFigures::decision,
                sentence(word),
                sentence(because),
            )
        },
        key(
            ["Spread", "Écart"],
            CandidateFigures::spread,
            sentence(["{n}", "{n}"]).with("n", number(spread)),
            if marked > 1 {
                sentence(["from {low} to {high}", "de {low} à {high}"])
                    .with("low", number(lowest))
                    .with("high", number(highest))
            } else {
                sentence(["one interviewer so far", "un seul évaluateur"])
            },
        ),
        key(
            ["Disagreements", "Désaccords"],
            CandidateFigures::disagreements,
            sentence([
                "{disagreements} {disagreements?item|items}",
                "{disagreements} {disagreements?critère|critères}",
            ]),
            if candidate.disagreements > 0.0 {
                sentence([
                    "score stays {low} to {high}",
                    "la note reste entre {low} et {high}",
                ])
                .with("low", number(candidate.score_lowest.unwrap_or(score)))
                .with("high", number(candidate.score_highest.unwrap_or(score)))
            } else if candidate.compared == 0.0 {
                sentence(["it takes two to disagree", "il faut être deux"])
            } else {
                sentence([
                    "of {compared} that several marked",
                    "sur {compared} notés par plusieurs",
                ])
            },
        ),
    ]
}

/// Words for a decision, its reason, and its status.
fn verdict_words(verdict: Verdict, vetoed: bool) -> ([&'static str; 2], [&'static str; 2], Light) {
    match verdict {
        Verdict::StrongHire => (
            ["Strong hire", "À recruter"],
            ["80 or more", "80 ou plus"],
            Light::Good,
        ),
        Verdict::WeakHire => (
            ["Weak hire", "À discuter"],
            ["60 to 79: discuss", "de 60 à 79"],
            Light::Attention,
        ),
        Verdict::NoHire if vetoed => (
            ["No hire", "Non retenu"],
            ["a must-have is missed", "critère éliminatoire manqué"],
            Light::Critical,
        ),
        Verdict::NoHire => (
            ["No hire", "Non retenu"],
            ["below 60", "moins de 60"],
            Light::Critical,
        ),
    }
}
