//! Tables that are not part of a plan, as spreadsheet cells: data of charts, events and decisions.

use super::cells::{Cells, Sheet};
use super::document::{World, text};
use crate::calculators::{Decision, Event, EventKind};
use crate::charts::{Table, Value};
use crate::model::Day;
use crate::words::Language;

/// Writes a table of values by the conventions of the reader's spreadsheet, as [`csv`](super::csv)
/// does for tables of plans.
///
/// ```
/// use planner::{charts::{Table, Value}, model::Unit, report::{Sheet, cells}, words::Language};
/// let table = Table {
///     heads: vec!["Nom".to_owned(), "Part".to_owned()],
///     rows: vec![vec![Value::Text("=1+1".to_owned()), Value::Number(0.125, Unit::Share)]],
/// };
/// let text = cells(&table, "EUR", Language::French, Sheet::Clipboard);
/// assert_eq!(text, "Nom\tPart (%)\r\n'=1+1\t12,5\r\n");
/// ```
#[must_use]
pub fn cells(table: &Table, currency: &str, language: Language, sheet: Sheet) -> String {
    let mut cells = Cells::new(language, currency, sheet);
    cells.values(table);
    cells.out
}

/// Returns decisions as a table: what, why, and by when.
#[must_use]
pub fn decisions_table(world: &World<'_>, decisions: &[Decision]) -> Table {
    let heads = [
        ["What", "Quoi"],
        ["Because", "Parce que"],
        ["By", "Avant le"],
    ];
    let row = |decision: &Decision| {
        let cell = |sentence| Value::Text(text(&world.sentence(sentence)));
        vec![
            cell(&decision.what),
            cell(&decision.because),
            Value::Day(decision.by),
        ]
    };
    Table {
        heads: heads.map(|head| world.words(head).to_owned()).into(),
        rows: decisions.iter().map(row).collect(),
    }
}

/// Returns events as a table: what, the kind of event, and its days.
///
/// ```
/// use planner::words::{Language, Plain};
/// use planner::{Plan, calculators::{events, assess}, charts::Value, evaluate, report::{World, events_table}};
/// let plan = Plan::default();
/// let outcome = evaluate(&plan);
/// let write = Plain::new(Language::English, "EUR");
/// let assessments = assess(&plan, &outcome);
/// let table = events_table(&World { plan: &plan, outcome: &outcome, write: &write }, &events(&assessments));
/// assert_eq!(table.rows[0][..2], ["Database", "breaks"].map(|text| Value::Text(text.to_owned())));
/// ```
#[must_use]
pub fn events_table(world: &World<'_>, events: &[&Event]) -> Table {
    let heads = [
        ["What", "Quoi"],
        ["Event", "Événement"],
        ["Decide or start by", "Décider ou commencer avant le"],
        ["Attention", "Attention"],
        ["On", "Le"],
    ];
    let day = |day: Option<Day>| day.map_or(Value::None, Value::Day);
    let row = |event: &&Event| {
        let kind = match event.kind {
            EventKind::Breaks => ["breaks", "atteint sa limite"],
            EventKind::Needed => ["needed", "nécessaire"],
            EventKind::Start => ["to start", "à commencer"],
        };
        vec![
            Value::Text(text(&world.sentence(&event.what))),
            Value::Text(world.words(kind).to_owned()),
            day(event.decide_by),
            day(event.attention_on),
            day(event.breaks_on),
        ]
    };
    Table {
        heads: heads.map(|head| world.words(head).to_owned()).into(),
        rows: events.iter().map(row).collect(),
    }
}
