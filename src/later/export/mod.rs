//! Exports of charts and tables: to the clipboard or as files.

mod words;

use crate::browser::files::download;
use crate::browser::{copy_text, save_picture};
use crate::i18n::Reader;
use crate::state::World;
use planner::charts::{Chart, Table, picture};
use planner::report::{self, Sheet};

/// Format of an exported chart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PictureFormat {
    /// Vector graphic, as drawn.
    Svg,
    /// Bitmap, rendered by the browser.
    Png,
}

/// Where an exported table comes from.
#[derive(Clone, Debug)]
pub enum TableSource {
    /// A list of the plan or its figures, by its path in documents.
    List(String),
    /// A table of other values, with a name for its file.
    Values(&'static str, Table),
    /// The values of a chart.
    Chart(Box<Chart>),
}

/// Exports a chart; `width` is in pixels. Returns the message to show, empty if the browser shows
/// its own.
pub async fn export_chart(
    reader: Reader,
    world: &World,
    chart: &Chart,
    format: PictureFormat,
    width: f64,
) -> &'static str {
    let drawn = picture(chart, width, &reader.numbers(&world.plan));
    match format {
        PictureFormat::Svg => download(&named(chart.name, "svg"), "image/svg+xml", &drawn.svg),
        PictureFormat::Png => {
            let size = [drawn.width, drawn.height];
            if !save_picture(&named(chart.name, "png"), &drawn.svg, size).await {
                return words::of(reader.language).not_drawn;
            }
        }
    }
    ""
}

/// Exports a table to the clipboard if `copy` is set, else as a CSV file. Returns the message to
/// show, empty if the browser shows its own.
pub async fn export_table(
    reader: Reader,
    world: &World,
    source: &TableSource,
    copy: bool,
) -> &'static str {
    let sheet = if copy { Sheet::Clipboard } else { Sheet::File };
    let (plan, language) = (&world.plan, reader.language);
    let written = |table: &Table| report::cells(table, &plan.facts.currency, language, sheet);
    let of_plan = |name: &str| [&plan.facts.name, " - ", name].concat();
    let (name, cells) = match source {
        TableSource::List(list) => {
            let cells = report::sheet(plan, &world.outcome, list, language, sheet);
            (of_plan(list), cells.unwrap_or_default())
        }
        TableSource::Values(name, table) => (of_plan(name), written(table)),
        TableSource::Chart(chart) => {
            let table = chart.table(&reader.numbers(plan));
            (chart.name.to_owned(), written(&table))
        }
    };
    if copy {
        return reader.copied(copy_text(&cells).await);
    }
    download(&named(&name, "csv"), "text/csv", &cells);
    ""
}

fn named(name: &str, kind: &str) -> String {
    [name, ".", kind].concat()
}
