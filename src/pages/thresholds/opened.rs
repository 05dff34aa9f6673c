//! Opened part of a metric's row: name, lines and direction to enter, and the figures that follow.

use super::metric::{Metric, MetricFigure, MetricInput, MetricState};
use super::table::TableView;
use super::words;
use crate::components::{
    Button, ChoiceInput, Field, FigureCell, ValueInput, only_reading, remove_row,
};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::route::Route;
use crate::state::{Place, Side, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::CALCULATORS;
use planner::calculators::thresholds::{Direction, Inputs, KNOWN, Metrics};
use planner::model::{Choice, Kind, Unit};

/// Opened part of a metric's row.
#[component]
pub fn OpenedMetric(
    /// The metric of the row.
    metric: Metric,
    /// State of the metric.
    seen: Memo<MetricState>,
    /// View state of the table.
    shown: TableView,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let field = |entry: MetricInput| metric.entry(entry).map(|place| view! { <Field place /> });
    let figure = |sign: MetricFigure| {
        let place = metric.sign(sign)?;
        Some(view! {
            <div class="fact">
                <span>{reader.of(place.field.words())}</span>
                <FigureCell place />
            </div>
        })
    };
    let own = match metric {
        Metric::Own(row) => Some(row),
        Metric::Known(_) => None,
    };
    let remove = own.map(|row| {
        let list = Place::at(
            Side::Input,
            &[Plan::thresholds, Inputs::metrics, Metrics::own],
        );
        let press = move || {
            if let Some(list) = &list {
                shown.open.set(None);
                remove_row(state, list, row);
                shown.focus(Metric::Own(row.saturating_sub(1)), ".toggle");
            }
        };
        view! {
            <p class="tools" hidden=only_reading()>
                <Button action="remove" words=reader.words.remove class="boxed" on_press=press />
            </p>
        }
    });
    view! {
        <div class="open">
            <div>
                <h3>{reader.words.know}</h3>
                <Name metric /> <div class="back">{field(MetricInput::Previous)}</div>
                <div class="lines">
                    <Lines metric seen />
                </div> <Side metric /> <Source metric seen />
            </div>
            <div>
                <h3>{reader.words.follows}</h3>
                {figure(MetricFigure::Value)} {figure(MetricFigure::Headroom)} {figure(MetricFigure::Change)}
                {figure(MetricFigure::ToAttention)} {figure(MetricFigure::ToCritical)}
            </div>
            {remove}
        </div>
    }
}

/// Input for the custom name; while it is empty, the placeholder shows the built-in name.
#[component]
fn Name(
    /// The metric of the row.
    metric: Metric,
) -> impl IntoView {
    let reader = use_reader();
    let place = metric.entry(MetricInput::Label)?;
    let words = reader.of(place.field.words());
    let default = match metric {
        Metric::Known(known) => reader.of(KNOWN[known].words),
        Metric::Own(_) => "",
    };
    let default = Signal::stored(default.to_owned());
    Some(view! {
        <label class="field">
            <span>{words}</span>
            <ValueInput place placeholder=default class="held" />
        </label>
    })
}

/// Inputs for both lines; while one is empty, the placeholder shows the line in force.
#[component]
fn Lines(
    /// The metric of the row.
    metric: Metric,
    /// State of the metric.
    seen: Memo<MetricState>,
) -> impl IntoView {
    let reader = use_reader();
    let words = words::of(reader.language);
    let (Some(first), Some(second)) = (
        metric.entry(MetricInput::Attention),
        metric.entry(MetricInput::Critical),
    ) else {
        return ().into_any();
    };
    let line = move |place: Place, of: fn(&MetricState) -> Option<f64>| {
        let unit = place.unit;
        let default = Signal::derive(move || line_text(reader, of(&seen.get()), unit, words.add));
        view! {
            <label class="field">
                <span>{reader.of(place.field.words())}</span>
                <ValueInput place placeholder=default class="held" />
            </label>
        }
    };
    view! { {line(first, |seen| seen.attention)} {line(second, |seen| seen.critical)} }.into_any()
}

fn line_text(
    reader: crate::i18n::Reader,
    line: Option<f64>,
    unit: Unit,
    otherwise: &str,
) -> String {
    let numbers = reader.numbers(&use_state().plan.now().plan);
    line.map_or_else(
        || otherwise.to_owned(),
        |line| planner::charts::number(&numbers, line, unit),
    )
}

/// Choice of the side of its lines on which the metric is worse.
#[component]
fn Side(
    /// The metric of the row.
    metric: Metric,
) -> impl IntoView {
    let reader = use_reader();
    let place = metric.entry(MetricInput::Direction)?;
    let Kind::Choice(options) = place.field.kind else {
        return None;
    };
    let words = reader.of(place.field.words());
    let control = match metric {
        Metric::Known(known) => {
            let place_of = usize::from(KNOWN[known].direction.place());
            let nothing = reader.of(Direction::OPTIONS.words[place_of]);
            view! { <ChoiceInput place options nothing /> }.into_any()
        }
        Metric::Own(_) => view! { <ChoiceInput place options /> }.into_any(),
    };
    Some(view! {
        <label class="field">
            <span>{words}</span>
            {control}
        </label>
    })
}

/// Link to the page that the value is taken from, hidden while a value is entered.
#[component]
fn Source(
    /// The metric of the row.
    metric: Metric,
    /// State of the metric.
    seen: Memo<MetricState>,
) -> impl IntoView {
    let reader = use_reader();
    let words = words::of(reader.language);
    let Metric::Known(place) = metric else {
        return None;
    };
    let from = KNOWN[place].taken_from()?;
    let page = CALCULATORS.iter().find(|calculator| calculator.id == from);
    let name = page.map_or(reader.words.facts, |page| reader.of(page.words));
    Some(view! {
        <div class="fact" hidden=move || !seen.get().taken>
            <span>{words.taken_from}</span>
            <a href=Route::of(from).href()>{name}</a>
        </div>
    })
}
