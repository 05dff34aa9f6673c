//! Two plans side by side: changed inputs, then the verdicts and the figures that changed because of it,
//! largest first.

use super::Reader;
use super::dom::{View, el, listen};
use planner::analysis::{Difference, compare};
use planner::model::{Cell, Field, Group, Table, Unit, path};
use planner::{Outcome, Plan, evaluate};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The most differences of a kind that are shown at first.
const FIRST: usize = 40;

/// What differs between two plans, called by these words.
pub fn contents(reader: Reader, plans: &[Plan; 2], called: [&'static str; 2]) -> Vec<View> {
    let words = reader.words;
    let found = compare(&plans[0], &plans[1]);
    let sides = Rc::new(Sides {
        reader,
        outcomes: [0, 1].map(|side: usize| evaluate(&plans[side])),
        plans: plans.clone(),
        called,
    });
    let all = [
        (words.changed_inputs, Kind::Inputs, found.inputs),
        (words.changed_verdicts, Kind::Figures, found.verdicts),
        (words.changed_figures, Kind::Figures, found.figures),
    ];
    let all = all.into_iter().filter(|(_, _, found)| !found.is_empty());
    let tables: Vec<View> = all
        .map(|(title, kind, found)| sides.table(title, kind, found))
        .collect();
    if tables.is_empty() {
        return vec![el("p").text(words.no_difference)];
    }
    tables
}

/// Whether inputs or figures are compared.
#[derive(Clone, Copy)]
enum Kind {
    Inputs,
    Figures,
}

/// Both plans, and what follows from them.
struct Sides {
    reader: Reader,
    plans: [Plan; 2],
    outcomes: [Outcome; 2],
    called: [&'static str; 2],
}

impl Sides {
    /// A table of differences, the first of them at first.
    fn table(self: &Rc<Self>, title: &str, kind: Kind, changes: Vec<Difference>) -> View {
        let words = self.reader.words;
        // Verdicts differ, and by nothing that could be told in a number.
        let sized = changes.iter().any(|change| change.change.is_some());
        let heads = [words.what, self.called[0], self.called[1]];
        let heads = heads
            .into_iter()
            .chain(sized.then_some(words.difference))
            .map(|word| el("th").attr("scope", "col").text(word));
        let first = changes.iter().take(FIRST);
        let rows = first.map(|change| self.row(kind, change, sized));
        let table = el("table")
            .child(&el("thead").child(&el("tr").children(heads)))
            .child(&el("tbody").children(rows));
        let count = u32::try_from(changes.len()).unwrap_or(u32::MAX);
        let writer = self.reader.writer(&self.plans[0]);
        let count = [" (", &writer.exact(f64::from(count), Unit::Plain), ")"].concat();
        let more = (changes.len() > FIRST).then(|| self.more(kind, changes, sized, &count));
        el("div")
            .attr("class", "table")
            .attr("role", "region")
            .attr("tabindex", "0")
            .attr("aria-label", title)
            .child(&el("h3").text(&[title, &count].concat()))
            .child(&table)
            .children(more)
    }

    /// A button that brings the other rows.
    fn more(self: &Rc<Self>, kind: Kind, all: Vec<Difference>, sized: bool, count: &str) -> View {
        let said = [self.reader.words.show_all, count].concat();
        let more = el("button")
            .attr("type", "button")
            .attr("data-action", "compared-all")
            .text(&said);
        let sides = self.clone();
        // The table is looked up at the press: a handler that held it would keep it for ever.
        listen(more.element(), "click", move |event| {
            let pressed = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            let table = pressed.and_then(|it| it.closest(".table").ok().flatten());
            let Some(table) = table.map(View::of) else {
                return;
            };
            let rows = all.iter().skip(FIRST);
            let rows = rows.map(|change| sides.row(kind, change, sized));
            table.within("tbody").children(rows);
            // The button goes, and with it the focus that it has.
            table.focus();
            if let Some(button) = table.within("[data-action]").element() {
                button.remove();
            }
        });
        more
    }

    /// What is compared: its fields, and the table of each side.
    fn compared(&self, kind: Kind) -> (&'static [Field], [&dyn Table; 2]) {
        let ([one, other], [first, second]) = (&self.plans, &self.outcomes);
        match kind {
            Kind::Inputs => (Plan::FIELDS, [one, other]),
            Kind::Figures => (Outcome::FIELDS, [first, second]),
        }
    }

    fn row(&self, kind: Kind, change: &Difference, sized: bool) -> View {
        let (fields, tables) = self.compared(kind);
        let places = [&change.first, &change.second];
        let value = |side: usize| {
            let at = places[side].as_deref()?;
            let (field, cell) = path::get(tables[side], at)?;
            let writer = self.reader.writer(&self.plans[side]);
            Some(writer.shown(field, path::unit(fields, at), &cell))
        };
        let there = usize::from(change.first.is_none());
        let at = places[there].as_deref().unwrap_or_default();
        let name = label(self.reader, tables[there], &self.plans[there], at);
        let much = change
            .change
            .filter(|much| *much != 0.0 && much.is_finite());
        let much = much.map(|much| self.by(much, tables[there], at));
        let cell = |text: Option<String>| el("td").text(text.as_deref().unwrap_or("—"));
        el("tr")
            .child(&el("th").attr("scope", "row").text(&name))
            .children([cell(value(0)), cell(value(1))])
            .children(sized.then(|| cell(much)))
    }

    /// How much a value differs: a share of it, or days.
    fn by(&self, change: f64, table: &dyn Table, at: &[u16]) -> String {
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
