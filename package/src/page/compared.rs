//! Two plans side by side: changed inputs and changed figures, largest first.

use super::Reader;
use super::dom::{View, el};
use planner::analysis::{Difference, compare};
use planner::model::{Cell, Group, Table, Unit, path};
use planner::{Outcome, Plan, evaluate};

/// The most differences of a kind that are shown.
const MOST: usize = 40;

/// What differs between two plans, called by these words.
pub fn contents(reader: Reader, plans: &[Plan; 2], called: [&'static str; 2]) -> Vec<View> {
    let words = reader.words;
    let outcomes = [0, 1].map(|side: usize| evaluate(&plans[side]));
    let found = compare(&plans[0], &plans[1]);
    let mut figures = found.figures;
    figures.extend(found.verdicts);
    if found.inputs.is_empty() && figures.is_empty() {
        return vec![el("p").text(words.no_difference)];
    }
    let inputs = Side {
        reader,
        fields: Plan::FIELDS,
        tables: [&plans[0], &plans[1]],
        plans,
        called,
    };
    let outcomes = Side {
        fields: Outcome::FIELDS,
        tables: [&outcomes[0], &outcomes[1]],
        ..inputs
    };
    vec![
        inputs.table(words.changed_inputs, &found.inputs),
        outcomes.table(words.changed_figures, &figures),
    ]
}

/// Inputs or figures of both plans.
#[derive(Clone, Copy)]
struct Side<'a> {
    reader: Reader,
    fields: &'static [planner::model::Field],
    tables: [&'a dyn Table; 2],
    plans: &'a [Plan; 2],
    called: [&'static str; 2],
}

impl Side<'_> {
    fn table(self, title: &str, changes: &[Difference]) -> View {
        let words = self.reader.words;
        let heads = [words.what, self.called[0], self.called[1], words.difference];
        let heads = heads.map(|word| el("th").attr("scope", "col").text(word));
        let rows = changes.iter().take(MOST).map(|change| self.row(change));
        let table = el("table")
            .child(&el("thead").child(&el("tr").children(heads)))
            .child(&el("tbody").children(rows));
        let count = u32::try_from(changes.len()).unwrap_or(u32::MAX);
        let writer = self.reader.writer(&self.plans[0]);
        let count = writer.exact(f64::from(count), Unit::Plain);
        let more =
            (changes.len() > MOST).then(|| el("p").attr("class", "told").text(words.largest_only));
        el("div")
            .attr("class", "table")
            .child(&el("h3").text(&[title, " (", &count, ")"].concat()))
            .child(&table)
            .children(more)
    }

    fn row(self, change: &Difference) -> View {
        let places = [&change.first, &change.second];
        let value = |side: usize| {
            let at = places[side].as_deref()?;
            let (field, cell) = path::get(self.tables[side], at)?;
            let writer = self.reader.writer(&self.plans[side]);
            Some(writer.shown(field, path::unit(self.fields, at), &cell))
        };
        let there = usize::from(change.first.is_none());
        let at = places[there].as_deref().unwrap_or_default();
        let name = label(self.reader, self.tables[there], &self.plans[there], at);
        let much = change
            .change
            .filter(|much| *much != 0.0 && much.is_finite());
        let much = much.map(|much| self.by(much, self.tables[there], at));
        let cell = |text: Option<String>| el("td").text(text.as_deref().unwrap_or("—"));
        el("tr")
            .child(&el("th").attr("scope", "row").text(&name))
            .children([cell(value(0)), cell(value(1)), cell(much)])
    }

    /// How much a value differs: a share of it, or days.
    fn by(self, change: f64, table: &dyn Table, at: &[u16]) -> String {
        let day = matches!(path::get(table, at), Some((_, Cell::Date(_))));
        let (number, unit) = if day {
            ((change * 365.25).round(), Unit::Days)
        } else if change.abs() < 0.01 {
            (planner::model::decimal::round(change, 2), Unit::Share)
        } else {
            ((change * 100.0).round() / 100.0, Unit::Share)
        };
        let text = self.reader.writer(&self.plans[0]).exact(number, unit);
        if number > 0.0 {
            ["+", &text].concat()
        } else {
            text
        }
    }
}

/// Where something stands, in words: its calculator, its row, its own name.
pub fn label(reader: Reader, table: &dyn Table, plan: &Plan, at: &[u16]) -> String {
    let mut parts: Vec<String> = Vec::new();
    let (whole, mut table, mut rest) = (table, table, at);
    while let [id, tail @ ..] = rest {
        let Some(field) = table.fields().iter().find(|field| field.id == *id) else {
            break;
        };
        parts.push(reader.language.of(field.words()).to_owned());
        rest = tail;
        match (table.cell(*id), tail) {
            (Some(Cell::Group(group)), _) => table = group,
            (Some(Cell::Rows(rows)), [row, tail @ ..]) if usize::from(*row) < rows.len() => {
                table = rows.row(usize::from(*row));
                rest = tail;
                let list = &at[..at.len() - tail.len() - 1];
                let name = called(reader, table, plan)
                    .or_else(|| called(reader, beside(whole, plan, list, *row)?, plan));
                parts.push(name.unwrap_or_else(|| (usize::from(*row) + 1).to_string()));
            }
            _ => break,
        }
    }
    parts.join(" · ")
}

/// The name of a row, where it has one.
fn called(reader: Reader, row: &dyn Table, plan: &Plan) -> Option<String> {
    let field = row.fields().first()?;
    let cell = row.cell(field.id)?;
    let text = matches!(cell, Cell::Text(Some(_)));
    text.then(|| reader.writer(plan).shown(field, Unit::Plain, &cell))
}

/// The row of inputs that a row of figures follows from: it stands at the same place.
fn beside<'a>(table: &dyn Table, plan: &'a Plan, list: &[u16], row: u16) -> Option<&'a dyn Table> {
    let words = path::at_row(&path::words(table, list), usize::from(row));
    path::table(plan, &path::parse(plan, &words)?)
}
