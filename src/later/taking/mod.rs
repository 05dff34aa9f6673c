//! Charts and tables, taken from where they stand: copied for a spreadsheet, or as a file.

mod words;

use crate::browser::files::download;
use crate::browser::{copy_text, save_picture};
use crate::i18n::Reader;
use crate::state::World;
use planner::charts::{Chart, picture};
use planner::report::{self, Sheet};

/// What is taken of a chart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Take {
    /// Its values, copied.
    Copy,
    /// Its values as a file for spreadsheets.
    Csv,
    /// Its drawing.
    Svg,
    /// A picture of it.
    Png,
}

/// Takes something of a chart; says what became of it, nothing where the browser says so itself.
pub async fn take_chart(
    reader: Reader,
    world: &World,
    chart: &Chart,
    take: Take,
    width: f64,
) -> &'static str {
    let numbers = reader.numbers(&world.plan);
    let cells = |sheet| {
        let table = chart.table(&numbers);
        report::cells(&table, &world.plan.facts.currency, reader.language, sheet)
    };
    match take {
        Take::Copy => return copied(reader, &cells(Sheet::Clipboard)).await,
        Take::Csv => download(&named(chart.name, "csv"), "text/csv", &cells(Sheet::File)),
        Take::Svg => {
            let drawn = picture(chart, width, &numbers);
            download(&named(chart.name, "svg"), "image/svg+xml", &drawn.svg);
        }
        Take::Png => {
            let drawn = picture(chart, width, &numbers);
            let size = [drawn.width, drawn.height];
            if !save_picture(&named(chart.name, "png"), &drawn.svg, size).await {
                return words::of(reader.language).not_drawn;
            }
        }
    }
    ""
}

/// Takes the table of a list, by its path; says what became of it.
pub async fn take_list(reader: Reader, world: &World, list: &str, copy: bool) -> &'static str {
    let sheet = if copy { Sheet::Clipboard } else { Sheet::File };
    let cells = report::sheet(&world.plan, &world.outcome, list, reader.language, sheet);
    let cells = cells.unwrap_or_default();
    if copy {
        return copied(reader, &cells).await;
    }
    let name = [&world.plan.facts.name, " - ", list].concat();
    download(&named(&name, "csv"), "text/csv", &cells);
    ""
}

async fn copied(reader: Reader, text: &str) -> &'static str {
    let words = words::of(reader.language);
    if copy_text(text).await {
        words.copied
    } else {
        words.not_copied
    }
}

fn named(name: &str, kind: &str) -> String {
    [name, ".", kind].concat()
}
