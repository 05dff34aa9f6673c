//! Row of a metric: value, value a month earlier, bar against its lines, next line.

use super::metric::{Metric, MetricFigure, MetricInput, MetricState};
use super::opened::OpenedMetric;
use super::table::TableView;
use super::words;
use crate::components::status::{tone, word};
use crate::components::{
    BarFigure, FigureButton, Icon, RowBar, Status, ValueInput, band, band_view, dynamic,
};
use crate::i18n::{Numbers, Reader, use_reader};
use crate::memo::Memo;
use crate::route::Route;
use crate::state::{Place, use_state};
use leptos::prelude::*;
use planner::calculators::Light;
use planner::calculators::layout::Bar;
use planner::calculators::thresholds::{Action, KNOWN};
use planner::model::{Cell, Choice, Unit};
use planner::words::{Write, suffix};

/// Positions of the attention and the critical line on the scale, as shares of its length.
const LINES: (f64, f64) = (0.60, 0.85);

/// Row of a metric, with its opened part.
#[component]
pub fn MetricRow(
    /// The metric of the row.
    metric: Metric,
    /// View state of the table.
    shown: TableView,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let seen = Memo::new(move |_| metric.seen(&state.plan.world()));
    let light = Signal::derive(move || seen.get().light());
    let name = Memo::new(move |_| metric.name(&state.plan.world(), reader, words));
    let is_open = Memo::new(move |_| shown.open.get() == Some(metric));
    let value = metric.entry(MetricInput::Value);
    let unit = value.as_ref().map_or(Unit::Plain, |place| place.unit);
    let taken = Signal::derive(move || {
        let seen = seen.get();
        let value = seen.value.filter(|_| seen.taken);
        value.map_or_else(
            || words.add.to_owned(),
            |value| planner::charts::number(&numbers(reader), value, unit),
        )
    });
    let value = value.map(|place| {
        view! { <ValueInput place label=name placeholder=taken /> }
    });
    let share = metric.sign(MetricFigure::Status).map(|place| band(&place));
    let share = move || {
        let mut share = share?.get();
        if !share.is_empty() {
            share = [word(reader, light.get()), " ", &share].concat();
        }
        Some(band_view(share))
    };
    let label = Signal::derive(move || [&name.get(), reader.words.colon, words.before].concat());
    let previous = metric.entry(MetricInput::Previous).map(|place| {
        let add = Signal::stored(words.add.to_owned());
        view! { <ValueInput place label placeholder=add /> }
    });
    let opened = move || {
        is_open.get().then(|| {
            view! {
                <tr class="more" role="row">
                    <td role="cell" colspan="7">
                        <OpenedMetric metric seen shown />
                    </td>
                </tr>
            }
        })
    };
    view! {
        <tbody role="rowgroup" data-metric=metric.key()>
            <tr class="row" role="row" class:opened=move || is_open.get() class:taken=move || seen.get().taken>
                <th scope="row" role="rowheader" class="c-name">
                    <button
                        type="button"
                        class="toggle"
                        aria-expanded=move || is_open.get().to_string()
                        on:click=move |_| shown.toggle(metric)
                    >
                        <Icon name="turn" class="turn" />
                        <Status light />
                        <span>{dynamic(move || name.get())}</span>
                    </button>
                    {dynamic(share)}
                    <ToDo metric />
                </th>
                <td role="cell" class="c-val n">
                    {value}
                </td>
                <td role="cell" class="n spare">
                    {previous}
                </td>
                <td role="cell" class="c-change n spare soft">
                    <Change metric />
                </td>
                {dynamic(move || {
                    if seen.get().on_scale().is_some() {
                        view! { <Against metric seen unit /> }.into_any()
                    } else {
                        let set = move |_| shown.open_at(metric, ".more .lines [data-input]");
                        let measured = seen.get().value.is_some();
                        view! {
                            <td role="cell" class="c-none">
                                <button
                                    type="button"
                                    class="f quiet"
                                    hidden=!measured
                                    on:click=set
                                >
                                    <small>{words.no_line}</small>
                                </button>
                            </td>
                            <td role="cell" class="c-lines"></td>
                        }
                            .into_any()
                    }
                })}
                <td role="cell" class="c-next n" data-l=words.months_to_inside>
                    <Next metric seen />
                </td>
            </tr>
            {dynamic(opened)}
        </tbody>
    }
}

fn numbers(reader: Reader) -> Numbers {
    reader.numbers(&use_state().plan.now().plan)
}

/// Bar against both lines, and the lines as numbers.
#[component]
fn Against(
    /// The metric of the row.
    metric: Metric,
    /// State of the metric.
    seen: Memo<MetricState>,
    /// Unit of the metric's value and lines.
    unit: Unit,
) -> impl IntoView {
    let reader = use_reader();
    // A good state has no tone.
    let tone = Signal::derive(move || match seen.get().light() {
        Light::Good => "",
        light => tone(light),
    });
    let bar = Signal::derive(move || {
        let seen = seen.get();
        Bar::Bullet {
            value: seen.on_scale().unwrap_or_default(),
            peak: None,
            attention: Some(LINES.0),
            critical: seen.critical.map(|_| LINES.1),
        }
    });
    let bar = match metric.sign(MetricFigure::Headroom) {
        Some(place) => view! { <BarFigure place bar tone /> }.into_any(),
        None => view! { <RowBar bar tone /> }.into_any(),
    };
    let lines = move || {
        let seen = seen.get();
        let numbers = numbers(reader);
        let written = |line: f64| planner::charts::number(&numbers, line, unit);
        match (seen.attention, seen.critical) {
            (Some(attention), Some(critical)) => {
                let (first, second) = (written(attention), written(critical));
                // A unit in words is written once, after the second line.
                let said = suffix(unit, reader.language);
                let short = [said.many, said.one].into_iter().find_map(|words| {
                    first
                        .strip_suffix(words)
                        .filter(|_| words.chars().count() > 3)
                });
                [short.unwrap_or(&first), ", ", &second].concat()
            }
            (line, _) => line.map(written).unwrap_or_default(),
        }
    };
    view! {
        <td role="cell" class="c-bar">
            {bar}
        </td>
        <td role="cell" class="c-lines n soft">
            <small>
                <Opens place=metric.sign(MetricFigure::Attention)>{dynamic(lines)}</Opens>
            </small>
        </td>
    }
}

/// Button that opens the working of a figure; without a figure, only its content.
#[component]
fn Opens(
    /// The figure, if there is one.
    place: Option<Place>,
    /// Content of the button.
    children: Children,
) -> AnyView {
    match place {
        Some(place) => view! { <FigureButton place>{children()}</FigureButton> }.into_any(),
        None => children(),
    }
}

/// Change in a month, with its sign.
#[component]
fn Change(
    /// The metric of the row.
    metric: Metric,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let place = metric.sign(MetricFigure::Change)?;
    let (field, unit) = (place.field, place.unit);
    let text = state.plan.follow(&place, move |world, cell| {
        let Cell::Number(Some(change)) = cell else {
            return String::new();
        };
        let sign = if change.get() > 0.0 { "+" } else { "" };
        let numbers = reader.numbers(&world.plan);
        let written = numbers.shown(field, unit, &cell);
        [sign, &written].concat()
    });
    Some(view! {
        <small hidden=move || text.with(String::is_empty)>
            <FigureButton place>{text}</FigureButton>
        </small>
    })
}

/// Next line that the metric reaches, and in how many months.
#[component]
fn Next(
    /// The metric of the row.
    metric: Metric,
    /// State of the metric.
    seen: Memo<MetricState>,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let next = Memo::new(move |_| {
        let next = seen.get().next();
        next.map(|sign| matches!(sign, MetricFigure::ToCritical))
    });
    move || {
        let critical = next.get()?;
        let (sign, line) = if critical {
            (MetricFigure::ToCritical, words.critical)
        } else {
            (MetricFigure::ToAttention, words.attention)
        };
        let place = metric.sign(sign)?;
        let months = state.plan.follow(&place, move |world, cell| match cell {
            Cell::Number(Some(months)) => {
                let numbers = reader.numbers(&world.plan);
                planner::charts::number(&numbers, months.get(), Unit::Plain)
            }
            _ => String::new(),
        });
        Some(view! {
            <FigureButton place>
                {line} " " <b>{months}</b>
            </FigureButton>
        })
    }
}

/// What to do about a metric past a line, and by when. Links to the page that its value is taken
/// from, if it is.
#[component]
fn ToDo(
    /// The metric of the row.
    metric: Metric,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let Metric::Known(place) = metric else {
        return ().into_any();
    };
    let known = &KNOWN[place];
    let to_do = Memo::new(move |_| {
        let world = state.plan.world();
        let mut actions = world.outcome.thresholds.actions.iter();
        let action = actions.find(|action| action.about == *known.key)?;
        let what = usize::from(action.action?.place());
        let what = reader.of(*Action::OPTIONS.words.get(what)?);
        let numbers = reader.numbers(&world.plan).short();
        let by = action.decide_by.map(|by| numbers.day(by));
        Some(match by {
            Some(by) => [what, " ", words.by, " ", &by].concat(),
            None => what.to_owned(),
        })
    });
    let link = move || {
        let text = to_do.get()?;
        Some(match known.taken_from() {
            Some(from) => view! {
                <a class="do" href=Route::of(from).href()>
                    {text}
                </a>
            }
            .into_any(),
            None => view! { <span class="do">{text}</span> }.into_any(),
        })
    };
    link.into_any()
}
