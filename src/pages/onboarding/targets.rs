//! Five targets of onboarding, which are metrics of the thresholds.
//! Their values can be entered on either page.

use super::words::{self, Words};
use crate::components::{CollectAny, Figure, RowBar, Status, ValueInput, dynamic, shown, status};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::Light;
use planner::calculators::layout::Bar;
use planner::calculators::thresholds::{
    Direction, Figures, Inputs, Metric, MetricFigures, Metrics, MetricsFigures, Status as State,
};
use planner::model::{Cell, Number};
use planner::{Outcome, calculators::thresholds};

/// Ids of the targets' metrics.
const TARGETS: [u16; 5] = [
    Metrics::first_commit_hours,
    Metrics::first_feature_weeks,
    Metrics::full_productivity_weeks,
    Metrics::new_hire_satisfaction,
    Metrics::retention_12_months,
];
/// Position of the line on each bar, as a share of its length.
const LINE: f64 = 0.6;

/// Card with the table of targets.
#[component]
pub fn Targets() -> impl IntoView {
    let words = words::of(use_reader().language);
    let row = |id: &u16| view! { <Target id=*id words /> };
    view! {
        <section class="card list targets">
            <div class="head">
                <h2>{words.targets}</h2>
                <p>{words.worse}</p>
            </div>
            <table role="table" aria-label=words.targets>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader" class="c-name">
                            {words.target}
                        </th>
                        <th scope="col" role="columnheader" class="n c-val">
                            {words.measured}
                        </th>
                        <th scope="col" role="columnheader" class="c-bar">
                            {words.against}
                        </th>
                        <th scope="col" role="columnheader" class="n c-lines">
                            {words.line}
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{TARGETS.iter().map(row).collect_any()}</tbody>
            </table>
        </section>
    }
}

/// State of a metric, as its row needs it.
#[derive(Clone, Copy, PartialEq, Default)]
struct TargetState {
    light: Light,
    value: Option<f64>,
    line: Option<f64>,
    below: bool,
}

/// Row of one target: value, bar against its line, the line.
#[component]
fn Target(
    /// Id of the metric.
    id: u16,
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let figure = |field| {
        Place::at(
            Side::Figure,
            &[Plan::thresholds, Figures::metrics, id, field],
        )
    };
    let (Some(metric), Some(input), Some(value), Some(line)) = (
        Place::at(Side::Figure, &[Plan::thresholds, Figures::metrics, id]),
        Place::at(
            Side::Input,
            &[Plan::thresholds, Inputs::metrics, id, Metric::value],
        ),
        figure(MetricFigures::value),
        figure(MetricFigures::attention),
    ) else {
        return ().into_any();
    };
    let name = reader.of(metric.field.words());
    let stands = Memo::new(move |_| {
        let world = state.plan.world();
        stands(&world.plan, &world.outcome, id).unwrap_or_default()
    });
    let light = Signal::derive(move || stands.get().light);
    let tone = Signal::derive(move || match light.get() {
        Light::Good => "",
        light => status::tone(light),
    });
    let bar = Memo::new(move |_| {
        let TargetState {
            value, line, below, ..
        } = stands.get();
        match value.zip(line) {
            // Worse is to the right, whether the value should be above or below its line.
            Some((value, line)) if value > 0.0 && line > 0.0 => {
                let share = if below { line / value } else { value / line };
                Bar::Bullet {
                    value: (LINE * share).min(1.0),
                    peak: None,
                    attention: Some(LINE),
                    critical: None,
                }
            }
            _ => Bar::Bullet {
                value: 0.0,
                peak: None,
                attention: Some(LINE),
                critical: None,
            },
        }
    });
    // Until a value is entered, the placeholder shows the one that the plan has elsewhere.
    let taken = shown(&value);
    let empty = Signal::derive(move || {
        if stands.get().value.is_some() {
            taken.get()
        } else {
            words.not_measured.to_owned()
        }
    });
    let side = move || {
        if stands.get().below {
            words.at_least
        } else {
            words.at_most
        }
    };
    view! {
        <tr class="row" role="row">
            <th scope="row" role="rowheader" class="c-name">
                <Status light />
                " "
                {name}
            </th>
            <td role="cell" class="n c-val">
                <ValueInput place=input label=name placeholder=empty />
            </td>
            <td role="cell" class="c-bar">
                <RowBar bar tone />
            </td>
            <td role="cell" class="n c-lines">
                <small>{dynamic(side)} " " <Figure place=line /></small>
            </td>
        </tr>
    }
    .into_any()
}

/// State of a metric in a plan; `None` if it is no known metric.
fn stands(plan: &Plan, outcome: &Outcome, id: u16) -> Option<TargetState> {
    let metrics: &MetricsFigures = &outcome.thresholds.metrics;
    let Cell::Group(group) = planner::model::Table::cell(metrics, id)? else {
        return None;
    };
    let number = |field| match group.cell(field) {
        Some(Cell::Number(number)) => number.map(Number::get),
        _ => None,
    };
    let light = match group.cell(MetricFigures::status)? {
        Cell::Choice(Some(place)) => light(*State::ALL.get(usize::from(place))?),
        _ => Light::Neutral,
    };
    let known = thresholds::KNOWN
        .iter()
        .position(|known| Some(known.key) == key(id))?;
    let own = plan.thresholds.metrics.all()[known].direction;
    Some(TargetState {
        light,
        value: number(MetricFigures::value),
        line: number(MetricFigures::attention),
        below: own.unwrap_or(thresholds::KNOWN[known].direction) == Direction::Below,
    })
}

/// Key of a metric in documents.
fn key(id: u16) -> Option<&'static str> {
    let fields = <Metrics as planner::model::Group>::FIELDS;
    fields
        .iter()
        .find(|field| field.id == id)
        .map(planner::model::Field::key)
}

/// Light for a status.
const fn light(status: State) -> Light {
    match status {
        State::Critical => Light::Critical,
        State::Attention => Light::Attention,
        State::Ok => Light::Good,
        State::Unknown | State::NoLine => Light::Neutral,
    }
}
