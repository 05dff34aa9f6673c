//! Assessment of thresholds: status, headline, and decisions from the user's own dated actions.

use super::{ActionFigures, Figures, KNOWN, MetricsFigures, Origin, Status, Urgency, origins};
use crate::calculators::{Argument, Assessment, Decision, Light, Outcome, Plan, Sentence};
use crate::model::path::number_of;
use crate::model::{Kind, Table, Unit, maths};

/// Fills in the status, headline, detail and decisions; thresholds have no events.
pub fn assess(plan: &Plan, outcome: &Outcome, _: &[Assessment], assessment: &mut Assessment) {
    let o = &outcome.thresholds;
    let origins = origins(plan, outcome);
    let judged = o.metrics.all().into_iter().map(|m| m.status);
    let judged = judged.chain(o.metrics.own.iter().map(|m| m.status));
    let judged = judged.filter(|status| !matches!(status, Status::Unknown | Status::NoLine));
    let judged = judged.count();
    assessment.light = match (o.critical > 0.0, o.attention > 0.0) {
        (true, _) => Light::Critical,
        (_, true) => Light::Attention,
        _ if judged == 0 => Light::Neutral,
        _ => Light::Good,
    };
    assessment.headline = headline(plan, outcome, origins.first(), judged);
    assessment.detail = detail(o, judged);
    decisions(plan, &origins, assessment);
}

pub(super) fn sentence(words: [&'static str; 2]) -> Sentence {
    Sentence::new(&[Plan::thresholds, Figures::critical], words)
}

/// Headline: the worst metric by name, or the number of metrics past the worst line.
fn headline(plan: &Plan, outcome: &Outcome, first: Option<&Origin>, judged: usize) -> Sentence {
    let o = &outcome.thresholds;
    if judged == 0 {
        return sentence([
            "Enter *a metric* to see where it stands.",
            "Saisissez *un indicateur* pour le situer.",
        ]);
    }
    let often = first.and_then(|origin| often_past(plan, outcome, *origin));
    let words = match (o.critical, o.attention) {
        (0.0, 1.0) | (1.0, _) if often.is_some() => [
            "{name} is past its line in *{p} of cases*.",
            "{name}\u{a0}: seuil dépassé dans *{p} des cas*.",
        ],
        (0.0, 0.0) => [
            "All {n} metrics are *within their lines*.",
            "Les {n} indicateurs *respectent leurs seuils*.",
        ],
        (0.0, 1.0) => [
            "{name} is *past its attention line*, at {value}.",
            "{name}\u{a0}: *en zone d’attention*, à {value}.",
        ],
        (0.0, _) => [
            "{attention} metrics are *past attention*, {name} first.",
            "{attention} indicateurs *en zone d’attention*, d’abord\u{a0}: {name}.",
        ],
        (1.0, _) => [
            "{name} is *past its critical line*, at {value}.",
            "{name}\u{a0}: *en zone critique*, à {value}.",
        ],
        _ => [
            "{critical} metrics are *past critical*, {name} first.",
            "{critical} indicateurs *en zone critique*, d’abord\u{a0}: {name}.",
        ],
    };
    let (name, value) = first
        .and_then(|origin| named(plan, outcome, *origin))
        .unwrap_or((
            Argument::Text(String::new()),
            Argument::Number(0.0, Unit::Plain),
        ));
    let count = f64::from(number_of(judged));
    sentence(words)
        .with("n", Argument::Number(count, Unit::Count))
        .with("name", name)
        .with("value", value)
        .with(
            "p",
            Argument::Number(often.unwrap_or_default(), Unit::Share),
        )
}

/// Share of cases in which a known metric entered as a range is past the line that its median is
/// past, rounded to whole percent; `None` where no range is entered.
fn often_past(plan: &Plan, outcome: &Outcome, origin: Origin) -> Option<f64> {
    let Origin::Known(place) = origin else {
        return None;
    };
    let (low, high) = plan.thresholds.metrics.all().get(place)?.value?.spread()?;
    let metric = *outcome.thresholds.metrics.all().get(place)?;
    let line = match metric.status {
        Status::Critical => metric.critical?,
        _ => metric.attention?,
    };
    let above = maths::share_above(low, high, line);
    let share = if metric.value? > line {
        above
    } else {
        1.0 - above
    };
    Some((share * 100.0).round() / 100.0)
}

/// Name and value of a metric; `None` for other origins, or without a value.
pub(super) fn named(
    plan: &Plan,
    outcome: &Outcome,
    origin: Origin,
) -> Option<(Argument, Argument)> {
    let metrics: &MetricsFigures = &outcome.thresholds.metrics;
    match origin {
        Origin::Known(place) => {
            let inputs = plan.thresholds.metrics.all();
            let label = inputs.get(place)?.label.trim();
            let name = if label.is_empty() {
                Argument::Words(KNOWN.get(place)?.words)
            } else {
                Argument::Text(label.to_owned())
            };
            let unit = match metrics.fields().get(place)?.kind {
                Kind::Group(_, unit) => unit,
                _ => Unit::Plain,
            };
            let value = metrics.all().get(place)?.value?;
            Some((name, Argument::Number(value, unit)))
        }
        Origin::Own(row) => {
            let own = plan.thresholds.metrics.own.get(row)?;
            let name = Argument::Text(own.label.to_string());
            Some((name, Argument::Number(own.value?.get(), Unit::Plain)))
        }
        _ => None,
    }
}

/// Words of the detail, followed by the number of active signals.
macro_rules! and_signals {
    ($signals:expr, $en:literal, $fr:literal) => {
        if $signals > 0.0 {
            [
                concat!($en, " {active} {active?signal|signals} active."),
                concat!($fr, " {active} {active?signal actif|signaux actifs}."),
            ]
        } else {
            [
                concat!($en, " No signal is active."),
                concat!($fr, " Aucun signal actif."),
            ]
        }
    };
}

/// Detail: metrics past attention or exactly on a line, and the active signals.
fn detail(o: &Figures, judged: usize) -> Sentence {
    if judged == 0 {
        return sentence(and_signals!(
            o.active,
            "What is measured has no line yet.",
            "Rien de mesuré n’a encore de seuil."
        ));
    }
    let others = f64::from(number_of(judged)) - o.critical;
    let words = match (o.critical > 0.0, o.on_line) {
        (false, 0.0) => and_signals!(
            o.active,
            "Nothing is critical.",
            "Rien n’est en zone critique."
        ),
        (false, 1.0) => and_signals!(
            o.active,
            "Nothing is critical. One metric stands exactly on a line: the next step crosses it.",
            "Rien n’est en zone critique. Un indicateur est pile sur un seuil\u{a0}: le prochain pas le franchit."
        ),
        (false, _) => and_signals!(
            o.active,
            "Nothing is critical. {on_line} metrics stand exactly on their lines: the next step crosses them.",
            "Rien n’est en zone critique. {on_line} indicateurs sont pile sur leur seuil\u{a0}: le prochain pas le franchit."
        ),
        (true, _) if o.attention > 0.0 => and_signals!(
            o.active,
            "Of {measured} measured, {attention} more {attention?is|are} past attention.",
            "Sur {measured} mesurés, {attention} {attention?autre est|autres sont} en zone d’attention."
        ),
        _ if others == 0.0 => and_signals!(
            o.active,
            "Nothing else has a line.",
            "Rien d’autre n’a de seuil."
        ),
        _ => and_signals!(
            o.active,
            "{n} {n?other is within its line|others are within their lines}.",
            "{n} {n?autre respecte son seuil|autres respectent leurs seuils}."
        ),
    };
    sentence(words).with("n", Argument::Number(others, Unit::Count))
}

/// Adds a decision for each of the user's own actions that has a date.
fn decisions(plan: &Plan, origins: &[Origin], assessment: &mut Assessment) {
    for (place, origin) in origins.iter().enumerate() {
        let Origin::Entered(row) = *origin else {
            continue;
        };
        let Some(action) = plan.thresholds.actions.get(row) else {
            continue;
        };
        let Some(by) = action.decide_by else { continue };
        let figure = vec![
            Plan::thresholds,
            Figures::actions,
            number_of(place),
            ActionFigures::decide_by,
        ];
        let because = match action.class {
            Urgency::Critical => ["Your own action, critical", "Votre action, critique"],
            Urgency::Important => ["Your own action, important", "Votre action, importante"],
            Urgency::Desirable => ["Your own action, desirable", "Votre action, souhaitable"],
        };
        assessment.decisions.push(Decision {
            what: Sentence::new(&figure, ["{label}", "{label}"])
                .with("label", Argument::Text(action.label.to_string())),
            because: Sentence::new(&figure, because),
            by,
            figure,
            day_figure: Some(ActionFigures::decide_by),
        });
    }
}
