//! Layout of the thresholds page, which draws its rows and signals itself.

use super::assessment::{named, sentence};
use super::{Benchmark, Figures, Inputs, SignalFigures, Signals, SignalsFigures, origins};
use crate::calculators::layout::{KeyFigure, Layout, PanelGroup};
use crate::calculators::{Argument, Light, Outcome, Plan, Sentence};
use crate::model::path::number_of;
use crate::model::{Cell, Table, Unit};

/// Layout of the thresholds page.
pub const LAYOUT: Layout = Layout {
    keys,
    hero: None,
    list: None,
    panel: &[
        PanelGroup {
            words: ["Technical signals", "Signaux techniques"],
            summary: |_, outcome| active(outcome.thresholds.signals.technical.on),
            chart: None,
            inputs: &[&[Plan::thresholds, Inputs::signals, Signals::technical]],
            figures: &[],
        },
        PanelGroup {
            words: ["Organisational signals", "Signaux organisationnels"],
            summary: |_, outcome| active(outcome.thresholds.signals.organisational.on),
            chart: None,
            inputs: &[&[Plan::thresholds, Inputs::signals, Signals::organisational]],
            figures: &[],
        },
        PanelGroup {
            words: ["Business signals", "Signaux business"],
            summary: |_, outcome| active(outcome.thresholds.signals.business.on),
            chart: None,
            inputs: &[&[Plan::thresholds, Inputs::signals, Signals::business]],
            figures: &[],
        },
        PanelGroup {
            words: ["Read against", "Lecture"],
            summary: |plan, _| match plan.thresholds.benchmark {
                Some(Benchmark::Dora2024) => sentence(["DORA 2024", "DORA 2024"]),
                None => sentence(["the chapter’s lines", "seuils du chapitre"]),
            },
            chart: None,
            inputs: &[
                &[Plan::thresholds, Inputs::benchmark],
                &[Plan::thresholds, Inputs::metrics],
                &[Plan::thresholds, Inputs::actions],
            ],
            figures: &[],
        },
    ],
};

/// Summary: number of active signals in a group.
fn active(on: f64) -> Sentence {
    let words = if on > 0.0 {
        ["{on} active", "{on} {on?actif|actifs}"]
    } else {
        ["none active", "aucun actif"]
    };
    sentence(words).with("on", Argument::Number(on, Unit::Count))
}

/// Key figures: metrics past critical, past attention, exactly on a line; active signals.
fn keys(plan: &Plan, outcome: &Outcome) -> Vec<KeyFigure> {
    let o = &outcome.thresholds;
    let key = |words, field, why, light| KeyFigure {
        words,
        figure: vec![Plan::thresholds, field],
        value: None,
        why,
        light,
    };
    let light = |count: f64, light| if count > 0.0 { light } else { Light::Neutral };
    let first = origins(plan, outcome).into_iter();
    let mut first = first.filter_map(|origin| named(plan, outcome, origin));
    let worst = match first.next() {
        Some((name, value)) => sentence(["{name}, {value}", "{name}, {value}"])
            .with("name", name)
            .with("value", value),
        None => sentence([
            "none of {measured} measured",
            "aucun des {measured} mesurés",
        ]),
    };
    let measured = sentence(["of {measured} measured", "sur {measured} mesurés"]);
    let (critical, attention) = if o.critical > 0.0 {
        (worst, measured)
    } else {
        (measured, worst)
    };
    let on_line = if o.on_line > 0.0 {
        ["the next step crosses", "le prochain pas franchit"]
    } else {
        ["none stands on its line", "aucun n’est sur son seuil"]
    };
    let seen = f64::from(number_of(detected(&o.signals)));
    let signals = sentence([
        "of 15, {seen} seen in your numbers",
        "sur 15, dont {seen} dans vos chiffres",
    ])
    .with("seen", Argument::Number(seen, Unit::Count));
    vec![
        key(
            ["Past critical", "En zone critique"],
            Figures::critical,
            critical,
            light(o.critical, Light::Critical),
        ),
        key(
            ["Past attention", "En zone d’attention"],
            Figures::attention,
            attention,
            light(o.attention, Light::Attention),
        ),
        key(
            ["Exactly on a line", "Pile sur un seuil"],
            Figures::on_line,
            sentence(on_line),
            Light::Neutral,
        ),
        key(
            ["Active signals", "Signaux actifs"],
            Figures::active,
            signals,
            Light::Neutral,
        ),
    ]
}

/// Number of signals that the plan itself shows.
fn detected(signals: &SignalsFigures) -> usize {
    let groups = inner(signals);
    let all = groups.into_iter().flat_map(inner);
    let seen = |signal: &&dyn Table| {
        matches!(signal.cell(SignalFigures::detected), Some(Cell::Flag(true)))
    };
    all.filter(seen).count()
}

/// The groups among a table's fields.
fn inner(table: &dyn Table) -> Vec<&dyn Table> {
    let groups = table
        .fields()
        .iter()
        .filter_map(|field| match table.cell(field.id)? {
            Cell::Group(group) => Some(group),
            _ => None,
        });
    groups.collect()
}
