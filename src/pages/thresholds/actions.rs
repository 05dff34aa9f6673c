//! Ranked actions: for metrics past a line, for active signals, and the reader's own.

use super::metric::Metric;
use super::words;
use crate::browser::focus_soon;
use crate::components::status::symbol;
use crate::components::{
    Button, Control, FigureCell, Icon, Menu, add_row, dynamic, each, only_reading, remove_row,
    stable_order, use_focus_within,
};
use crate::i18n::{Reader, use_reader};
use crate::memo::Memo;
use crate::route::Route;
use crate::state::{Place, Side, World, use_state};
use leptos::html::Section;
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::Light;
use planner::calculators::thresholds::{
    Action, ActionFigures, Figures, Inputs, KNOWN, Origin, OwnAction, Signals, Urgency, origins,
};
use planner::model::{Cell, Choice, Group, Kind, Table, path::number_of};

/// Card with the ranked actions. Their order stays as it is while the focus is in the list.
#[component]
pub fn Actions() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let root = NodeRef::<Section>::new();
    let focus_within = use_focus_within(root);
    let ranked = stable_order(focus_within, move || {
        let world = state.plan.world();
        origins(&world.plan, &world.outcome)
    });
    let list = Place::at(Side::Input, &[Plan::thresholds, Inputs::actions]);
    let add = move || {
        let row = state.plan.now().plan.thresholds.actions.len();
        if let Some(list) = &list {
            add_row(state, list);
        }
        if let Some(root) = root.get_untracked() {
            let row = ["[data-row=\"", &row.to_string(), "\"] [data-input]"].concat();
            focus_soon(root.into(), vec![row]);
        }
    };
    let item = move |origin: Origin| match origin {
        Origin::Entered(row) => view! { <OwnItem row root /> }.into_any(),
        origin => view! { <Item origin /> }.into_any(),
    };
    view! {
        <section
            class="card actions"
            node_ref=root
            data-list="thresholds.actions"
            on:focusin=move |_| focus_within.focus_in()
            on:focusout=move |event| focus_within.focus_out(&event)
        >
            <div class="head">
                <h2>{words.actions}</h2>
                <Menu label=words.actions_menu>
                    <li hidden=only_reading()>
                        <Button action="add" words=words.add_action on_press=add />
                    </li>
                </Menu>
            </div>
            <p class="quiet" hidden=move || !ranked.with(Vec::is_empty)>
                {words.nothing_to_do}
            </p>
            <ol class="ranked">
                {each(move || ranked.get(), item)}
            </ol>
        </section>
    }
}

/// Light for the class of an action.
const fn light(class: Urgency) -> Light {
    match class {
        Urgency::Critical => Light::Critical,
        Urgency::Important => Light::Attention,
        Urgency::Desirable => Light::Neutral,
    }
}

/// Texts of an action that the plan implies.
#[derive(Clone, PartialEq, Default)]
struct ActionText {
    class: Urgency,
    what: String,
    why: String,
    /// Its index among the figures' actions, if it has a deadline.
    dated: Option<usize>,
    /// Link to the page that the metric's value is taken from, if it is.
    href: Option<String>,
}

/// An action that the plan implies.
#[component]
fn Item(
    /// The metric or group of signals that the action is about.
    origin: Origin,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let action =
        Memo::new(move |_| action(&state.plan.world(), reader, origin).unwrap_or_default());
    let chip = move || {
        let class = action.get().class;
        let light = light(class);
        let tone = crate::components::status::tone(light);
        let words = reader.of(Urgency::OPTIONS.words[usize::from(class.place())]);
        view! {
            <span class=["chip boxed ", tone].concat()>
                <Icon name=symbol(light) />
                {words}
            </span>
        }
    };
    let what = move || {
        let action = action.get();
        match action.href {
            Some(href) => view! { <a href=href>{action.what}</a> }.into_any(),
            None => view! { <b>{action.what}</b> }.into_any(),
        }
    };
    let dated = Memo::new(move |_| action.get().dated);
    let when = move || {
        let row = number_of(dated.get()?);
        let path = [
            Plan::thresholds,
            Figures::actions,
            row,
            ActionFigures::decide_by,
        ];
        let place = Place::at(Side::Figure, &path)?;
        Some(view! {
            <span class="when">
                <span class="soft">{words.by}</span>
                " "
                <FigureCell place />
            </span>
        })
    };
    view! {
        <li>
            {dynamic(chip)} <div>
                {dynamic(what)}
                <p>{dynamic(move || action.get().why)}</p>
            </div> {dynamic(when)}
        </li>
    }
}

/// Texts of an action that the plan implies; `None` for the reader's own, and if the action is
/// gone.
fn action(world: &World, reader: Reader, origin: Origin) -> Option<ActionText> {
    let words = words::of(reader.language);
    let place = origins(&world.plan, &world.outcome)
        .iter()
        .position(|other| *other == origin)?;
    let action = world.outcome.thresholds.actions.get(place)?;
    let to_do = action
        .action
        .map(|action| reader.of(Action::OPTIONS.words[usize::from(action.place())]));
    let dated = action.decide_by.map(|_| place);
    let metric = match origin {
        Origin::Known(known) => Metric::Known(known),
        Origin::Own(row) => Metric::Own(row),
        Origin::Signals(group) => {
            return Some(ActionText {
                class: action.class,
                what: to_do?.to_owned(),
                why: active(world, reader, group),
                dated,
                href: None,
            });
        }
        Origin::Entered(_) => return None,
    };
    let name = metric.name(world, reader, words);
    let seen = metric.seen(world);
    let unit = metric
        .entry(super::metric::MetricInput::Value)
        .map_or(planner::model::Unit::Plain, |place| place.unit);
    let numbers = reader.numbers(&world.plan);
    let written = |value: Option<f64>| {
        value.map_or_else(String::new, |value| {
            planner::charts::number(&numbers, value, unit)
        })
    };
    let line = match action.class {
        Urgency::Critical => seen.critical,
        _ => seen.attention,
    };
    let why = words
        .past_line
        .replacen("{}", &written(seen.value), 1)
        .replacen("{}", &written(line), 1);
    let from = match origin {
        Origin::Known(known) => KNOWN[known].taken_from(),
        _ => None,
    };
    Some(ActionText {
        class: action.class,
        what: match to_do {
            Some(to_do) => [to_do, reader.words.colon, &name].concat(),
            None => name,
        },
        why,
        dated,
        href: from.map(|from| Route::of(from).href()),
    })
}

/// Names of the active signals of a group, by its index.
fn active(world: &World, reader: Reader, group: usize) -> String {
    use planner::calculators::thresholds::SignalFigures;
    let signals = &world.outcome.thresholds.signals;
    let Kind::Group(fields, _) = Signals::FIELDS[group].kind else {
        return String::new();
    };
    let Some(Cell::Group(group)) = signals.cell(Signals::FIELDS[group].id) else {
        return String::new();
    };
    let on = fields.iter().filter(|field| {
        matches!(group.cell(field.id), Some(Cell::Group(signal))
            if matches!(signal.cell(SignalFigures::on), Some(Cell::Flag(true))))
    });
    let names: Vec<_> = on.map(|field| reader.of(field.words())).collect();
    names.join(", ")
}

/// An action of the reader's own: class, text, deadline.
#[component]
fn OwnItem(
    /// Row of the action among the inputs.
    row: usize,
    /// The card, in which the focus moves after a removal.
    root: NodeRef<Section>,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let list = Place::at(Side::Input, &[Plan::thresholds, Inputs::actions]);
    let input = |field| {
        let path = [Plan::thresholds, Inputs::actions, number_of(row), field];
        let place = Place::at(Side::Input, &path)?;
        let label = Signal::stored(reader.of(place.field.words()).to_owned());
        Some(view! { <Control place label /> })
    };
    let remove = move || {
        if let Some(list) = &list {
            remove_row(state, list, row);
        }
        if let Some(root) = root.get_untracked() {
            let before = [
                "[data-row=\"",
                &row.saturating_sub(1).to_string(),
                "\"] [data-input]",
            ];
            focus_soon(root.into(), vec![before.concat(), "summary".to_owned()]);
        }
    };
    view! {
        <li class="own" data-row=row.to_string()>
            {input(OwnAction::class)} <div>{input(OwnAction::label)}</div> <span class="when">
                <span class="soft">{words.by}</span>
                " "
                {input(OwnAction::decide_by)}
                <Button
                    action="remove"
                    words=reader.words.remove
                    icon="remove"
                    class="icon-only"
                    hidden=only_reading()
                    on_press=remove
                />
            </span>
        </li>
    }
}
