//! Ready questions of hiring, and the latent rate of its funnel.

use super::{Figures, Inputs, StageFigures};
use crate::calculators::{Latent, Open, Outcome, Plan, Question, facts::Facts};
use crate::model::{maths, path::number_of};

/// Certainty that the second question asks for.
const CERTAIN: f64 = 0.95;

/// The hires possible when hiring starts today, and the applications for 95 % certainty.
#[must_use]
pub fn questions(plan: &Plan, _: &Outcome) -> Vec<Question> {
    let figure = |field| vec![Plan::hiring, field];
    vec![
        Question {
            words: [
                "How many hires are there by {needed_on}, when we start on {target}?",
                "Combien de recrues d’ici le {needed_on}, si nous commençons le {target}\u{202f}?",
            ],
            input: vec![Plan::facts, Facts::planned_hires],
            figure: figure(Figures::start_by),
            target: f64::from(plan.facts.as_of.number()),
            open: Open::Input,
        },
        Question {
            words: [
                "How many applications for {target} certainty?",
                "Combien de candidatures pour {target} de certitude\u{202f}?",
            ],
            input: vec![Plan::hiring, Inputs::confidence],
            figure: figure(Figures::applications_at_confidence),
            target: CERTAIN,
            open: Open::Figure,
        },
    ]
}

/// The share of applications that become hires, known only from the funnel's counts: its Jeffreys
/// posterior is Beta(h + ½, a − h + ½). Empty where nobody was hired, because no rate is known.
#[must_use]
pub fn latents(plan: &Plan) -> Vec<Latent> {
    let applications = plan.hiring.applicants();
    let hires = hired(plan);
    if hires <= 0.0 {
        return Vec::new();
    }
    let mut keeps = vec![
        vec![Plan::hiring, Figures::hires],
        vec![Plan::hiring, Figures::applications_allowing_for_sample],
    ];
    for row in 0..plan.hiring.stages.len() {
        let row = number_of(row);
        keeps.push(vec![
            Plan::hiring,
            Figures::stages,
            row,
            StageFigures::entered,
        ]);
    }
    vec![Latent {
        words: [
            "Share of applications that become hires, known from these counts only",
            "Part des candidatures qui deviennent des recrues, connue par ces seuls comptes",
        ],
        calculator: Plan::hiring,
        yes: hires + 0.5,
        no: applications - hires + 0.5,
        put,
        keeps,
    }]
}

/// Number of candidates who passed every stage.
fn hired(plan: &Plan) -> f64 {
    let stages = plan.hiring.stages.iter();
    stages.fold(plan.hiring.applicants(), |entered, stage| {
        stage.passing(entered)
    })
}

/// Scales the funnel to this overall rate. The share of applications left after each stage is
/// raised to one common power, so each stage takes its share of the change and never passes more
/// than enter.
fn put(plan: &mut Plan, rate: f64) {
    let applications = plan.hiring.applicants();
    let before = maths::ln(hired(plan) / applications);
    let after = maths::ln(rate);
    let (mut entered, mut place) = (applications, 0.0);
    #[allow(clippy::cast_precision_loss)] // at most twenty stages
    let stages = plan.hiring.stages.iter().filter(|s| s.counts()).count() as f64;
    for stage in plan.hiring.stages.iter_mut().filter(|s| s.counts()) {
        let passed = stage.passing(entered);
        entered = passed;
        place += 1.0;
        let share = if before < 0.0 {
            maths::ln(passed / applications) / before
        } else {
            // Everyone passed every stage: spread the loss evenly.
            place / stages
        };
        stage.passed = (applications * maths::exp(after * share)).into();
    }
}
