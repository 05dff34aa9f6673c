//! Charts and tables, taken from where they stand: copied for a spreadsheet, or as a file.

mod words;

use crate::browser::files::download;
use crate::browser::{copy_text, save_picture};
use crate::i18n::Reader;
use crate::state::World;
use planner::charts::{Chart, Table, picture};
use planner::report::{self, Sheet};

/// In which form a drawing is taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Picture {
    /// As it is drawn.
    Svg,
    /// As pixels.
    Png,
}

/// A table that is taken.
#[derive(Clone, Debug)]
pub enum Tabled {
    /// That of a list, by its path in documents.
    List(String),
    /// Values that are no list of the plan, and the name of their file.
    Values(&'static str, Table),
    /// That of a chart.
    Drawn(Box<Chart>),
}

/// Takes the drawing of a chart; says what became of it, nothing where the browser says so itself.
pub async fn take_picture(
    reader: Reader,
    world: &World,
    chart: &Chart,
    form: Picture,
    width: f64,
) -> &'static str {
    let drawn = picture(chart, width, &reader.numbers(&world.plan));
    match form {
        Picture::Svg => download(&named(chart.name, "svg"), "image/svg+xml", &drawn.svg),
        Picture::Png => {
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
    let written = |table: &Table| report::cells(table, &plan.facts.currency, language, sheet);
    let of_plan = |name: &str| [&plan.facts.name, " - ", name].concat();
    let (name, cells) = match of {
        Tabled::List(list) => {
            let cells = report::sheet(plan, &world.outcome, list, language, sheet);
            (of_plan(list), cells.unwrap_or_default())
        }
        Tabled::Values(name, table) => (of_plan(name), written(table)),
        Tabled::Drawn(chart) => {
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
