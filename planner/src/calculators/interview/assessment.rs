//! Assessment of interviews: contradictions between inputs, and the best candidate's result.

use super::{CandidateFigures, Figures, Inputs, Section, Verdict, decision};
use crate::calculators::{Argument, Assessment, Finding, Light, Outcome, Plan, Sentence};
use crate::model::{Unit, path::number_of};

/// Least score of a strong hire.
const STRONG: f64 = 80.0;

/// Reports contradictions between inputs.
pub fn check(plan: &Plan, _: &Outcome, found: &mut Vec<Finding>) {
    for (row, section) in plan.interview.sections.iter().enumerate() {
        let at = |field: u16| [Plan::interview, Inputs::sections, number_of(row), field];
        if section.items.is_empty() && *section.weight > 0.0 {
            found.push(Finding::new(
                [
                    "A section has a weight and nothing to mark.",
                    "Une rubrique a un poids et rien à noter.",
                ],
                &[&at(Section::weight), &at(Section::items)],
            ));
        }
        if *section.weight == 0.0 && section.items.iter().any(|i| i.must_have) {
            found.push(Finding::new(
                [
                    "A section without weight holds a must-have.",
                    "Une rubrique sans poids contient un critère éliminatoire.",
                ],
                &[&at(Section::weight), &at(Section::items)],
            ));
        }
    }
}

/// Returns the row of the candidate with the highest score; the first one on ties.
#[must_use]
pub fn best(outcome: &Outcome) -> Option<usize> {
    let candidates = outcome.interview.candidates.iter().enumerate();
    let scored = candidates.filter_map(|(row, candidate)| Some((row, candidate.score?)));
    let mut best: Option<(usize, f64)> = None;
    for (row, score) in scored {
        if best.is_none_or(|(_, most)| score > most) {
            best = Some((row, score));
        }
    }
    best.map(|(row, _)| row)
}

/// Fills in the assessment with the result of the best candidate.
pub fn assess(plan: &Plan, outcome: &Outcome, _: &[Assessment], assessment: &mut Assessment) {
    assess_candidate(plan, outcome, best(outcome), assessment);
}

/// Fills in the assessment with the result of one candidate; without marks, asks for them.
pub fn assess_candidate(
    plan: &Plan,
    outcome: &Outcome,
    row: Option<usize>,
    assessment: &mut Assessment,
) {
    let marked = row.and_then(|row| {
        let inputs = plan.interview.candidates.get(row)?;
        let figures = outcome.interview.candidates.get(row)?;
        Some((row, inputs, figures, figures.score?, figures.decision?))
    });
    let Some((row, inputs, candidate, score, verdict)) = marked else {
        let here = &[Plan::interview, Figures::weight_total];
        assessment.headline = Sentence::new(
            here,
            [
                "*Mark a candidate* to get a score.",
                "*Notez un candidat* pour obtenir sa note.",
            ],
        );
        assessment.detail = Sentence::new(
            here,
            [
                "Out of 100: a strong hire from 80 on, a weak one from 60 on.",
                "Sur 100\u{a0}: à recruter à partir de 80, à discuter à partir de 60.",
            ],
        );
        return;
    };
    let figures = [Plan::interview, Figures::candidates, number_of(row)];
    let here = [&figures[..], &[CandidateFigures::score]].concat();
    let points = |points: f64| Argument::Number(points, Unit::Plain);
    let name = if inputs.name.trim().is_empty() {
        Argument::Words(["This candidate", "Ce candidat"])
    } else {
        Argument::Text(inputs.name.to_string())
    };
    let (lowest, highest) = totals(candidate);
    let sentence = |words| {
        Sentence::new(&here, words)
            .with("name", name.clone())
            .with("score", points(score))
            .with("gap", points(STRONG - score))
            .with("low", points(lowest))
            .with("high", points(highest))
    };
    let split = !candidate.vetoed && decision(lowest) != decision(highest);
    (assessment.light, assessment.headline) = match verdict {
        _ if split => (
            Light::Attention,
            sentence([
                "{name}: *{low} to {high}*, by interviewer.",
                "{name}\u{a0}: *de {low} à {high}* selon l’évaluateur.",
            ]),
        ),
        Verdict::StrongHire => (
            Light::Good,
            sentence([
                "{name}: *strong hire*, {score} of 100.",
                "{name}\u{a0}: *à recruter*, {score} sur 100.",
            ]),
        ),
        Verdict::WeakHire => (
            Light::Attention,
            sentence([
                "{name} is a *weak hire*, {gap} {gap?point|points} short of strong.",
                "{name}\u{a0}: *à discuter*, à {gap} {gap?point|points} du seuil.",
            ]),
        ),
        Verdict::NoHire => (
            Light::Critical,
            sentence([
                "{name}: *no hire*, {score} of 100.",
                "{name}\u{a0}: *non retenu*, {score} sur 100.",
            ]),
        ),
    };
    assessment.detail = detail(candidate, sentence);
}

/// The lowest and the highest total of the interviewers.
pub(super) fn totals(candidate: &CandidateFigures) -> (f64, f64) {
    let totals = candidate.interviewers.iter().filter_map(|who| who.total);
    totals.fold((f64::INFINITY, 0.0), |(lowest, highest), total| {
        (total.min(lowest), total.max(highest))
    })
}

/// Detail behind the score: a veto, disagreements, or how close the interviewers are.
fn detail(
    candidate: &CandidateFigures,
    sentence: impl Fn([&'static str; 2]) -> Sentence,
) -> Sentence {
    let points = |points: Option<f64>| Argument::Number(points.unwrap_or_default(), Unit::Plain);
    if candidate.vetoed {
        return sentence([
            "A must-have got less than half its points from somebody: that is a no.",
            "Un critère éliminatoire a reçu moins de la moitié de ses points\u{a0}: c’est non.",
        ]);
    }
    if candidate.disagreements > 0.0 {
        return sentence([
            "The interviewers disagree on {disagreements} {disagreements?item|items}; however this is settled, the score stays between {least} and {most}.",
            "Désaccord sur {disagreements} {disagreements?critère|critères}\u{202f}; quelle qu’en soit l’issue, la note reste entre {least} et {most}.",
        ])
        .with("least", points(candidate.score_lowest))
        .with("most", points(candidate.score_highest));
    }
    let marked = candidate
        .interviewers
        .iter()
        .filter(|who| who.total.is_some());
    if marked.count() < 2 {
        return sentence([
            "One interviewer so far: a second one shows whether they agree.",
            "Un seul évaluateur\u{a0}: un second montre s’ils sont d’accord.",
        ]);
    }
    sentence([
        "The interviewers are {apart} {apart?point|points} apart and disagree on no item.",
        "Les évaluateurs ont {apart} {apart?point|points} d’écart et ne sont en désaccord sur aucun critère.",
    ])
    .with("apart", points(candidate.spread))
}
