//! The main list of a calculator: a row is one story. It holds the few inputs that people change and the
//! few answers that they look for, and opens to everything else.

use super::field::{Control, Field};
use super::figure::{Figure, FigureField};
use super::rows::{add_row, move_row, remove_row, row_count};
use super::status::{Status, tone};
use super::{Icon, Menu, RowBar, unused};
use crate::i18n::use_reader;
use crate::state::{Place, Side, use_state};
use leptos::ev;
use leptos::prelude::*;
use planner::calculators::layout::List;
use planner::model::{Cell, Field as FieldSpec, Kind, Rank};
use planner::words::Write;

/// A column of the table.
#[derive(Clone, Copy)]
enum Column {
    Input(&'static FieldSpec),
    Figure(&'static FieldSpec),
    Bar([&'static str; 2]),
}

/// The fields of a row that stand in columns, in order, with what is drawn among them.
fn columns(
    list: &'static List,
    inputs: &'static [FieldSpec],
    figures: &'static [FieldSpec],
) -> Vec<Column> {
    let ranked =
        |field: &'static FieldSpec, column: fn(&'static FieldSpec) -> Column| match field.rank {
            Rank::Column(place) => Some((place, column(field))),
            _ => None,
        };
    let inputs = inputs.iter().filter_map(|f| ranked(f, Column::Input));
    let figures = figures.iter().filter_map(|f| ranked(f, Column::Figure));
    let bar = list.bar.map(|bar| (bar.place, Column::Bar(bar.words)));
    let mut columns: Vec<_> = inputs.chain(figures).chain(bar).collect();
    columns.sort_by_key(|(place, _)| *place);
    columns.into_iter().map(|(_, column)| column).collect()
}

/// The fields of a list's row.
fn fields_of(place: &Place) -> &'static [FieldSpec] {
    match place.field.kind {
        Kind::Rows { fields, .. } => fields,
        _ => &[],
    }
}

/// The class that names a column for the style sheet.
fn class_of(field: &FieldSpec) -> String {
    let number = matches!(field.kind, Kind::Number(_) | Kind::Date);
    [
        "c-",
        &field.key().replace('_', "-"),
        if number { " n" } else { "" },
    ]
    .concat()
}

/// The main list of a calculator.
#[component]
pub fn RowTable(
    /// The calculator's field in the plan.
    calculator: u16,
    /// Its class for the style sheet.
    slug: &'static str,
    /// What is listed, and how.
    list: &'static List,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let (Some(inputs), Some(figures)) = (
        Place::at(Side::Input, &[calculator, list.inputs]),
        Place::at(Side::Figure, &[calculator, list.figures]),
    ) else {
        return ().into_any();
    };
    let columns = columns(list, fields_of(&inputs), fields_of(&figures));
    let heads = columns.iter().map(|column| match column {
        Column::Input(field) | Column::Figure(field) => {
            view! { <th scope="col" class=class_of(field)>{reader.of(field.words())}</th> }
                .into_any()
        }
        Column::Bar(words) => {
            view! { <th scope="col" class="c-bar">{reader.of(*words)}</th> }.into_any()
        }
    });
    let heads = heads.collect_view();
    let name = inputs.name(&state.plan.now());
    let most = match inputs.field.kind {
        Kind::Rows { most, .. } => most,
        _ => 0,
    };
    let count = row_count(&inputs);
    let order = Memo::new(move |_| {
        let world = state.plan.world();
        (list.order)(&world.plan, &world.outcome)
    });
    let open = RwSignal::new(None::<usize>);
    let full = move || count.get() >= most;
    let add = {
        let inputs = inputs.clone();
        move |_: ev::MouseEvent| {
            add_row(state, &inputs);
            open.set(Some(count.get_untracked().saturating_sub(1)));
        }
    };
    let add_too = add.clone();
    let class = ["card list ", slug].concat();
    let one = reader.of(list.one);
    let row = move |row: usize| {
        let (inputs, figures, columns) = (inputs.clone(), figures.clone(), columns.clone());
        view! { <TableRow list inputs figures columns row open /> }
    };
    view! {
        <section class=class data-list=name>
            <div class="head">
                <h2>{reader.of(list.words)}</h2>
                <Menu label=reader.words.list_menu>
                    <li>
                        <button
                            type="button"
                            class="button"
                            disabled=full
                            on:click=add
                        >
                            {reader.words.add_one}
                            {reader.words.colon}
                            {one}
                        </button>
                    </li>
                </Menu>
            </div>
            <table hidden=move || count.get() == 0>
                <thead>
                    <tr>
                        <th scope="col">{reader.of(list.words)}</th>
                        {heads}
                    </tr>
                </thead>
                <For each=move || order.get() key=|row| *row children=row />
            </table>
            <p class="line quiet">
                <button
                    type="button"
                    class="button link"
                    data-action="add"
                    disabled=full
                    on:click=add_too
                >
                    {reader.words.add_one}
                    {reader.words.colon}
                    {one}
                </button>
            </p>
        </section>
    }
    .into_any()
}

/// One row, and what it opens to.
#[component]
fn TableRow(
    /// What is listed, and how.
    list: &'static List,
    /// The list among the inputs.
    inputs: Place,
    /// The list among the figures.
    figures: Place,
    /// The columns.
    columns: Vec<Column>,
    /// Which row.
    row: usize,
    /// The row that is open.
    open: RwSignal<Option<usize>>,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let light = Memo::new(move |_| {
        let world = state.plan.world();
        (list.light)(&world.plan, &world.outcome, row)
    });
    let tone = Signal::derive(move || tone(light.get()));
    let name = row_name(&inputs, row);
    let is_open = Memo::new(move |_| open.get() == Some(row));
    let toggle = move |_| open.update(|open| *open = (*open != Some(row)).then_some(row));
    let cell = |column: &Column| match *column {
        Column::Input(field) => {
            let place = inputs.in_row(row, field);
            let unused = unused(&place);
            let label = Signal::derive(move || {
                [&name.get(), reader.words.colon, reader.of(field.words())].concat()
            });
            view! {
                <td class=class_of(field) data-l=reader.of(field.words())>
                    <span hidden=move || unused.is_some_and(|unused| unused.get())>
                        <Control place label />
                    </span>
                </td>
            }
            .into_any()
        }
        Column::Figure(field) => view! {
            <td class=class_of(field) data-l=reader.of(field.words())>
                <Figure place=figures.in_row(row, field) />
            </td>
        }
        .into_any(),
        Column::Bar(_) => {
            let drawn = list.bar.map(|bar| {
                Memo::new(move |_| {
                    let world = state.plan.world();
                    (bar.draw)(&world.plan, &world.outcome, row)
                })
            });
            view! { <td class="c-bar">{drawn.map(|bar| view! { <RowBar bar tone /> })}</td> }
                .into_any()
        }
    };
    let cells = columns.iter().map(cell).collect_view();
    let width = (columns.len() + 1).to_string();
    let opened = move || {
        is_open.get().then(|| {
            let (inputs, figures) = (inputs.clone(), figures.clone());
            view! {
                <tr class="more">
                    <td colspan=width.clone()>
                        <OpenedRow inputs figures row open />
                    </td>
                </tr>
            }
        })
    };
    view! {
        <tbody>
            <tr class="row" class:opened=is_open data-row=row.to_string()>
                <th scope="row" class="c-name">
                    <button
                        type="button"
                        class="toggle"
                        aria-expanded=move || is_open.get().to_string()
                        on:click=toggle
                    >
                        <Icon name="turn" class="turn" />
                        <Status light />
                        <span>{name}</span>
                    </button>
                </th>
                {cells}
            </tr>
            {opened}
        </tbody>
    }
}

/// What a row opens to: all inputs left, all figures right. What stands in a column comes back where the
/// row is too narrow for it.
#[component]
fn OpenedRow(
    /// The list among the inputs.
    inputs: Place,
    /// The list among the figures.
    figures: Place,
    /// Which row.
    row: usize,
    /// The row that is open.
    open: RwSignal<Option<usize>>,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let count = row_count(&inputs);
    let shown_in_column = |field: &FieldSpec| matches!(field.rank, Rank::Column(_));
    let input = |field: &'static FieldSpec| {
        let place = inputs.in_row(row, field);
        view! {
            <div class:back=shown_in_column(field)>
                <Field place />
            </div>
        }
    };
    let name_field = fields_of(&inputs).first().map(|field| field.id);
    let figure = |field: &'static FieldSpec| {
        let place = figures.in_row(row, field);
        view! {
            <div class:back=shown_in_column(field)>
                <FigureField place />
            </div>
        }
    };
    let left = fields_of(&inputs).iter().map(input).collect_view();
    // A figure that only repeats the row's name says nothing.
    let right = fields_of(&figures).iter().filter(|field| {
        Some(field.key()) != fields_of(&inputs).first().map(FieldSpec::key) || name_field.is_none()
    });
    let right = right.map(figure).collect_view();
    let list = inputs.clone();
    let shift = move |to: usize| {
        move_row(state, &list, row, to);
        open.set(Some(to));
    };
    let last = move || row + 1 >= count.get();
    let (up, down) = (shift.clone(), shift);
    let remove = move |_| {
        remove_row(state, &inputs, row);
        open.set(None);
    };
    view! {
        <div class="open">
            <div>
                <h3>{reader.words.know}</h3>
                {left}
            </div>
            <div>
                <h3>{reader.words.follows}</h3>
                {right}
            </div>
            <p class="tools">
                <button
                    type="button"
                    class="button boxed"
                    data-action="up"
                    disabled=move || row == 0
                    on:click=move |_| up(row - 1)
                >
                    {reader.words.up}
                </button>
                <button
                    type="button"
                    class="button boxed"
                    data-action="down"
                    disabled=last
                    on:click=move |_| down(row + 1)
                >
                    {reader.words.down}
                </button>
                <button type="button" class="button boxed" data-action="remove" on:click=remove>
                    {reader.words.remove}
                </button>
            </p>
        </div>
    }
}

/// What a row is called: its first field, or its number where that is empty.
pub fn row_name(list: &Place, row: usize) -> Signal<String> {
    let (state, reader) = (use_state(), use_reader());
    let Some(first) = fields_of(list).first() else {
        return Signal::stored((row + 1).to_string());
    };
    let place = list.in_row(row, first);
    let (field, unit, words) = (place.field, place.unit, reader.of(first.words()));
    state.plan.follow(&place, move |world, cell| match &cell {
        Cell::Text(Some(text)) if text.trim().is_empty() => {
            [words, " ", &(row + 1).to_string()].concat()
        }
        cell => reader.numbers(&world.plan).shown(field, unit, cell),
    })
}
