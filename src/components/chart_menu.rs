//! Exports of a chart, and its values as a table.

use super::table_export::{TableExportItems, announce};
use super::{Button, CollectAny, Menu, dynamic};
use crate::i18n::use_reader;
use crate::later::{self, PictureFormat, TableSource};
use crate::memo::Memo;
use crate::state::use_plan;
use leptos::html::Div;
use leptos::prelude::*;
use planner::charts::{self, written};

/// The menu of a chart; beside it what became of an export.
#[component]
pub fn ChartMenu(
    /// The chart.
    chart: Memo<Option<charts::Chart>>,
    /// What it is drawn on.
    stage: NodeRef<Div>,
    /// Whether its values are on view as a table.
    tabled: RwSignal<bool>,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = reader.words;
    let message = RwSignal::new("");
    let table = move |()| {
        chart
            .get_untracked()
            .map(|chart| TableSource::Chart(Box::new(chart)))
    };
    let item = move |action: &'static str, words: &'static str, format: PictureFormat| {
        let export = move || {
            let Some(chart) = chart.get_untracked() else {
                return;
            };
            let stage = stage.get_untracked();
            let width = stage.map_or(0, |stage| stage.client_width());
            let exported = later::export_chart(reader, plan.now(), chart, format, f64::from(width));
            announce(message, reader.words.not_loaded, exported);
        };
        view! {
            <li>
                <Button action words on_press=export />
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
        <span class="soft said" role="status">
            {message}
        </span>
        <Menu label=words.chart_menu>
            <TableExportItems of=table message />
            {item("svg", words.save_svg, PictureFormat::Svg)}
            {item("png", words.save_png, PictureFormat::Png)}
            <li>
                <Button
                    action="table"
                    words=table_words
                    on_press=move || tabled.update(|tabled| *tabled = !*tabled)
                />
            </li>
        </Menu>
    }
}

/// The values of a chart as a table, where somebody asks for it.
#[component]
pub fn ChartTable(
    /// The chart.
    chart: Memo<Option<charts::Chart>>,
    /// Whether it is on view.
    tabled: RwSignal<bool>,
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
    dynamic(move || {
        tabled.get().then(|| {
            view! {
                <div class="wide-table" role="region" tabindex="0" aria-label=title>
                    {dynamic(table)}
                </div>
            }
        })
    })
}
