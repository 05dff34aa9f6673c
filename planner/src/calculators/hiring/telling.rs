//! What hiring tells: contradictions, light, sentence, what to decide.

use super::{Figures, Inputs, Stage};
use crate::calculators::{Decision, Event, Finding, Light, Outcome, Plan, Sentence, Telling};
use crate::model::path::number_of;

/// Contradictions between inputs.
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

/// What matters.
pub fn tell(plan: &Plan, outcome: &Outcome, telling: &mut Telling) {
    let o = &outcome.hiring;
    let say = |words| Sentence::new(&[Plan::hiring, Figures::applications_at_confidence], words);
    if *plan.facts.planned_hires == 0.0 {
        telling.light = Light::Good;
        telling.headline = say(["Nobody to hire.", "Personne à recruter."]);
        telling.detail = say([
            "Planned hires stand at 0; at this funnel’s pace at most {max_hires_per_month} are possible.",
            "Aucun recrutement n’est prévu ; au rythme de cet entonnoir, {max_hires_per_month} au plus sont possibles.",
        ]);
        return;
    }
    if o.applications_at_confidence.is_none() {
        telling.light = Light::Attention;
        telling.headline = say([
            "This funnel has *hired nobody* yet.",
            "Cet entonnoir n’a encore *recruté personne*.",
        ]);
        telling.detail = say([
            "Without a first hire, neither applications nor hours per hire can be told.",
            "Sans une première recrue, ni les candidatures ni les heures par recrue ne peuvent être dites.",
        ]);
        return;
    }
    telling.light = if o.late {
        Light::Attention
    } else {
        Light::Good
    };
    telling.headline = say([
        "For {facts.planned_hires} with {confidence} certainty, plan for *{applications_at_confidence} applications*.",
        "Pour {facts.planned_hires} avec {confidence} de certitude, prévoir *{applications_at_confidence} candidatures*.",
    ]);
    telling.detail = match (o.bottleneck, o.start_by) {
        (Some(_), Some(_)) => say([
            "The {applications_expected} that the average asks for get there only {chance_with_expected} of the time. The limit is {bottleneck}, at {max_hires_per_month}: start by {start_by}.",
            "Les {applications_expected} que demande la moyenne n’y mènent que {chance_with_expected} du temps. La limite : {bottleneck}, à {max_hires_per_month} ; commencer le {start_by}.",
        ]),
        _ => say([
            "The {applications_expected} that the average asks for get there only {chance_with_expected} of the time.",
            "Les {applications_expected} que demande la moyenne n’y mènent que {chance_with_expected} du temps.",
        ]),
    };
    let what = say([
        "{facts.planned_hires} hired and productive",
        "{facts.planned_hires} recrutés et productifs",
    ]);
    telling.events.push(Event {
        what,
        attention_on: None,
        breaks_on: o.needed_on,
        decide_by: o.start_by,
        figure: vec![Plan::hiring, Figures::start_by],
        said_by: [None, Some(Figures::needed_on), Some(Figures::start_by)],
    });
    if let Some(by) = o.start_by {
        telling.decisions.push(Decision {
            what: say(["Open the pipeline for {facts.planned_hires}", "Ouvrir le recrutement de {facts.planned_hires}"]),
            because: say([
                "{applications_at_confidence} applications for {confidence} certainty; {lead_days} from opening to productive",
                "{applications_at_confidence} candidatures pour {confidence} de certitude ; {lead_days} de l’ouverture à la productivité",
            ]),
            by,
            figure: vec![Plan::hiring, Figures::start_by],
            said_by: Some(Figures::start_by),
        });
    }
}
