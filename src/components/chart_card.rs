//! A chart in a card: its title, what is said beside it, its drawing, and what can be taken of it.

use super::chart::{Note, use_chart};
use super::drawing::Drawing;
use super::{Button, CollectAny, Menu, dynamic};
use crate::i18n::use_reader;
use crate::later::{self, Take};
use crate::memo::Memo;
use crate::state::use_plan;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::charts::{self, written};

/// The chart that shows why, large, in a card.
#[component]
pub fn ChartCard(
    /// The calculator's field in the plan.
    calculator: u16,
    /// The chart's name.
    name: &'static str,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = reader.words;
    let stage = NodeRef::<Div>::new();
    let chart = use_chart(calculator, name, stage);
    let title = move || chart.with(|chart| chart.as_ref().map(|chart| chart.title.clone()));
    let tabled = RwSignal::new(false);
    // What became of a copy; said until something else is taken.
    let said = RwSignal::new("");
    let take = move |take: Take| {
        let Some(chart) = chart.get_untracked() else {
            return;
        };
        let width = stage
            .get_untracked()
            .map_or(0, |stage| stage.client_width());
        said.set("");
        let world = plan.now();
        spawn_local(async move {
            let taken = later::take_chart(reader, world, chart, take, f64::from(width)).await;
            let taken = match taken {
                Ok(taken) => taken.await,
                Err(later::NotLoaded) => words.not_loaded,
            };
            said.try_set(taken);
        });
    };
    let item = move |action: &'static str, words: &'static str, what: Take| {
        view! {
            <li>
                <Button action words on_press=move || take(what) />
            </li>
        }
    };
    let table_words = Signal::derive(move || {
        let words = if tabled.get() {
            words.hide_table
        } else {
            words.show_table
        };
        words.to_owned()
    });
    view! {
        <section class="card" data-chart=name hidden=move || chart.with(Option::is_none)>
            <div class="head">
                <h2>{title}</h2>
                <p>
                    <Note chart />
                </p>
                <span class="soft said" role="status">
                    {said}
                </span>
                <Menu label=words.chart_menu>
                    {item("copy-table", words.copy_table, Take::Copy)}
                    {item("table-file", words.save_csv, Take::Csv)}
                    {item("svg", words.save_svg, Take::Svg)}
                    {item("png", words.save_png, Take::Png)}
                    <li>
                        <Button
                            action="table"
                            words=table_words
                            on_press=move || tabled.update(|tabled| *tabled = !*tabled)
                        />
                    </li>
                </Menu>
            </div>
            <figure class="plot">
                <Drawing chart stage />
            </figure>
            {dynamic(move || tabled.get().then(|| view! { <ChartTable chart /> }))}
        </section>
    }
}

/// The values of a chart as a table.
#[component]
fn ChartTable(
    /// The chart.
    chart: Memo<Option<charts::Chart>>,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let table = move || {
        let numbers = reader.numbers(&plan.now().plan);
        let table = chart.with(|chart| chart.as_ref().map(|chart| chart.table(&numbers)))?;
        let head = |head: &String| view! { <th scope="col">{head.clone()}</th> };
        let row = |row: &Vec<charts::Value>| {
            let mut cells = row.iter().map(|value| written(value, &numbers));
            let first = cells.next();
            view! {
                <tr>
                    <th scope="row">{first}</th>
                    {cells.map(|cell| view! { <td>{cell}</td> }).collect_any()}
                </tr>
            }
        };
        Some(view! {
            <table class="small">
                <thead>
                    <tr>{table.heads.iter().map(head).collect_any()}</tr>
                </thead>
                <tbody>{table.rows.iter().map(row).collect_any()}</tbody>
            </table>
        })
    };
    let title = move || chart.with(|chart| chart.as_ref().map(|chart| chart.title.clone()));
    view! {
        <div class="wide-table" role="region" tabindex="0" aria-label=title>
            {table}
        </div>
    }
}
