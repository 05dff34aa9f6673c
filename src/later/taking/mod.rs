//! Charts and tables, taken from where they stand: copied for a spreadsheet, or as a file.

mod words;

use crate::browser::files::download;
use crate::browser::{copy_text, save_picture};
use crate::i18n::Reader;
use crate::state::World;
use planner::charts::{Chart, Table, picture};
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

/// A table that is taken.
#[derive(Clone, Debug)]
pub enum Tabled {
    /// That of a list, by its path in documents.
    List(String),
    /// Values that are no list of the plan, and the name of their file.
    Values(&'static str, Table),
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

/// Takes a table; says what became of it.
pub async fn take_table(reader: Reader, world: &World, of: &Tabled, copy: bool) -> &'static str {
    let sheet = if copy { Sheet::Clipboard } else { Sheet::File };
    let (plan, language) = (&world.plan, reader.language);
    let (name, cells) = match of {
        Tabled::List(list) => {
            let cells = report::sheet(plan, &world.outcome, list, language, sheet);
            (&list[..], cells.unwrap_or_default())
        }
        Tabled::Values(name, table) => {
            let cells = report::cells(table, &plan.facts.currency, language, sheet);
            (*name, cells)
        }
    };
    if copy {
        return copied(reader, &cells).await;
    }
    let name = [&plan.facts.name, " - ", name].concat();
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
