//! Assessment of hiring: contradictions between inputs, status, headline, event, decision.

use super::{Figures, Inputs, Role, Stage};
use crate::calculators::{
    Argument, Assessment, Decision, Event, EventKind, Finding, Light, Outcome, Plan, Sentence,
};
use crate::model::{Unit, path::number_of};

/// Reports contradictions between inputs.
pub fn check(plan: &Plan, outcome: &Outcome, found: &mut Vec<Finding>) {
    let (i, o) = (&plan.hiring, &outcome.hiring);
    if o.hires == 0.0 && *plan.facts.planned_hires > 0.0 && !i.stages.is_empty() {
        let last = number_of(i.stages.len() - 1);
        found.push(Finding::new(
            [
                "Nobody has passed the last stage yet: no number of applications can be foretold.",
                "Personne n’a encore passé la dernière étape : aucun nombre de candidatures ne peut être prévu.",
            ],
            &[&[Plan::hiring, Inputs::stages, last, Stage::passed]],
        ));
    }
    if i.needed_by.is_some_and(|day| day < plan.facts.as_of) {
        found.push(Finding::new(
            [
                "The hires are needed by a day that has passed.",
                "Les recrues sont attendues pour un jour déjà passé.",
            ],
            &[
                &[Plan::hiring, Inputs::needed_by],
                &[Plan::facts, crate::calculators::facts::Facts::as_of],
            ],
        ));
    }
}

/// A start less than this many days away needs attention.
const SOON: i32 = 30;

/// The role that limits the pace, with its article.
pub(super) fn limit(role: Role) -> Argument {
    Argument::Words(match role {
        Role::Hr => ["HR", "les RH"],
        Role::Lead => ["the tech leads", "les tech leads"],
        Role::Team => ["the team", "l’équipe"],
        Role::Cto => ["the CTO", "le CTO"],
    })
}

/// Fills in the status, headline, detail, event and decision.
pub fn assess(plan: &Plan, outcome: &Outcome, _: &[Assessment], assessment: &mut Assessment) {
    let o = &outcome.hiring;
    let hires = Argument::Number(*plan.facts.planned_hires, Unit::Count);
    let sentence = |words| {
        let here = &[Plan::hiring, Figures::applications_at_confidence];
        Sentence::new(here, words).with("h", hires.clone())
    };
    if *plan.facts.planned_hires == 0.0 {
        assessment.light = Light::Good;
        assessment.headline = sentence(["Nobody to hire.", "Personne à recruter."]);
        assessment.detail = pace(o).map_or_else(
            || {
                sentence([
                    "Plan a hire to see what it takes.",
                    "Prévoyez une recrue pour voir ce qu’elle demande.",
                ])
            },
            |(pace, role)| {
                sentence([
                    "This funnel could bring {pace} {pace?hire|hires} a month, limited by {role}.",
                    "Cet entonnoir peut fournir {pace} {pace?recrue|recrues} par mois, limité par {role}.",
                ])
                .with("pace", pace)
                .with("role", role)
            },
        );
        return;
    }
    if o.hires == 0.0 {
        assessment.light = Light::Neutral;
        assessment.headline = sentence([
            "Enter *a past hire* to size the funnel.",
            "Indiquez *une recrue passée*.",
        ]);
        assessment.detail = sentence([
            "Nobody has passed the last stage yet: neither applications nor hours a hire are known.",
            "Personne n’a encore passé la dernière étape\u{a0}: ni les candidatures ni les heures par recrue ne sont connues.",
        ]);
        return;
    }
    let Some(by) = o.start_by.filter(|_| o.max_hires_per_month != Some(0.0)) else {
        never(o, &sentence, assessment);
        return;
    };
    let today = plan.facts.as_of;
    let soon = by.number() - today.number() < SOON;
    (assessment.light, assessment.headline) = if o.late {
        let late = Argument::duration(by, today);
        let words = [
            "Hiring is *{late} late*: {applications_at_confidence} {applications_at_confidence?application|applications} for {h} {h?hire|hires}.",
            "Retard de *{late}*\u{a0}: {applications_at_confidence} {applications_at_confidence?candidature|candidatures} pour {h} {h?recrue|recrues}.",
        ];
        (Light::Attention, sentence(words).with("late", late))
    } else if soon {
        let words = [
            "Start by *{start_by}*: {h} {h?hire takes|hires take} {applications_at_confidence} {applications_at_confidence?application|applications}.",
            "Commencer avant le *{start_by}*\u{a0}: {applications_at_confidence} {applications_at_confidence?candidature|candidatures} pour {h} {h?recrue|recrues}.",
        ];
        (Light::Attention, sentence(words))
    } else {
        let words = [
            "{h} {h?hire|hires} with {confidence} certainty {h?takes|take} *{applications_at_confidence} {applications_at_confidence?application|applications}*.",
            "{h} {h?recrutement|recrutements} à {confidence} de certitude\u{a0}: *{applications_at_confidence} {applications_at_confidence?candidature|candidatures}*.",
        ];
        (Light::Good, sentence(words))
    };
    assessment.detail = detail(o, &sentence);
    assessment.events.push(Event {
        kind: EventKind::Needed,
        what: sentence([
            "{h} {h?hire|hires} productive",
            "{h} {h?recrue opérationnelle|recrues opérationnelles}",
        ]),
        attention_on: None,
        breaks_on: o.needed_on,
        decide_by: o.start_by,
        figure: vec![Plan::hiring, Figures::start_by],
        day_figures: [None, Some(Figures::needed_on), Some(Figures::start_by)],
    });
    assessment.decisions.push(Decision {
        what: sentence([
            "Open {h} {h?position|positions}",
            "Ouvrir {h} {h?poste|postes}",
        ]),
        because: sentence([
            "{applications_at_confidence} {applications_at_confidence?application|applications} for {confidence} certainty; {lead_days} from opening to productive",
            "{applications_at_confidence} {applications_at_confidence?candidature|candidatures} pour {confidence} de certitude\u{202f}; {lead_days} de l’ouverture à l’autonomie",
        ]),
        by,
        figure: vec![Plan::hiring, Figures::start_by],
        day_figure: Some(Figures::start_by),
    });
}

/// No interview hours, or a pace so slow that the start would be more than 100 years earlier.
fn never(
    o: &Figures,
    sentence: &dyn Fn([&'static str; 2]) -> Sentence,
    assessment: &mut Assessment,
) {
    let Some((pace, role)) = pace(o) else {
        return;
    };
    let words = if o.max_hires_per_month == Some(0.0) {
        [
            "{h} {h?hire|hires} *never* {h?comes|come}: no interview hours for {role}.",
            "{h} {h?recrue n’arrive|recrues n’arrivent} *jamais*\u{a0}: aucune heure d’entretien pour {role}.",
        ]
    } else {
        [
            "{h} {h?hire|hires} *never* {h?comes|come}: {pace} a month, limited by {role}.",
            "{h} {h?recrue n’arrive|recrues n’arrivent} *jamais*\u{a0}: {pace} par mois, limité par {role}.",
        ]
    };
    assessment.light = Light::Critical;
    assessment.headline = sentence(words)
        .with("pace", pace)
        .with("role", role.clone());
    assessment.detail = sentence([
        "Plan more interview hours a week for {role}.",
        "Prévoyez plus d’heures d’entretien par semaine pour {role}.",
    ])
    .with("role", role);
}

/// The pace and the role that limits it, as arguments.
fn pace(o: &Figures) -> Option<(Argument, Argument)> {
    let pace = Argument::Number(o.max_hires_per_month?, Unit::Plain);
    Some((pace, limit(o.bottleneck?)))
}

/// Detail: chance with the average number of applications, and the role that limits the pace.
fn detail(o: &Figures, sentence: &dyn Fn([&'static str; 2]) -> Sentence) -> Sentence {
    match pace(o) {
        Some((pace, role)) => sentence([
            "{applications_expected} {applications_expected?application|applications} on average: a chance of {chance_with_expected}. Limited by {role}, at {pace} {pace?hire|hires} a month.",
            "{applications_expected} {applications_expected?candidature|candidatures} en moyenne\u{a0}: {chance_with_expected} de chances. Limité par {role}, à {pace} {pace?recrue|recrues} par mois.",
        ])
        .with("pace", pace)
        .with("role", role),
        None => sentence([
            "{applications_expected} {applications_expected?application|applications} on average: a chance of {chance_with_expected}.",
            "{applications_expected} {applications_expected?candidature|candidatures} en moyenne\u{a0}: {chance_with_expected} de chances.",
        ]),
    }
}
