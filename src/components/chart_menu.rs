//! Exports of a chart, and the chart's values as a table.

use super::table_export::{TableExportItems, announce};
use super::{Button, CollectAny, Menu, dynamic};
use crate::i18n::use_reader;
use crate::later::{self, PictureFormat, TableSource};
use crate::memo::Memo;
use crate::state::use_plan;
use leptos::html::Div;
use leptos::prelude::*;
use planner::charts::{self, written};

/// Menu of a chart; beside it, the result of the last export.
#[component]
pub fn ChartMenu(
    /// Chart to export.
    chart: Memo<Option<charts::Chart>>,
    /// Container of the drawing: its width is the width of the export.
    stage: NodeRef<Div>,
    /// Whether the chart's values are shown as a table; the menu toggles it.
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

/// Values of a chart as a table, hidden until the reader asks for it.
#[component]
pub fn ChartTable(
    /// Chart whose values are shown.
    chart: Memo<Option<charts::Chart>>,
    /// Whether the table is shown.
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
