//! Labels and formatted values of inputs and figures for the working sheet, the questions and the
//! palette, and values of an input to try.

use crate::i18n::{Numbers, Reader};
use crate::state::{Place, Side, World};
use planner::Plan;
use planner::analysis::measure;
use planner::analysis::normal::quantile;
use planner::calculators::{CALCULATORS, affected_calculators};
use planner::model::{Cell, Day, Kind, Number, Path, Table, Unit, decimal, path};
use planner::words::Write;

/// Relative changes of an input that is a single number: the values a two-way table tries.
const STEPS: [f64; 5] = [-0.2, -0.1, 0.0, 0.1, 0.2];
/// Quantiles of an input that is a range: the values a two-way table tries.
const QUANTILES: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// Returns the name of the page that shows a place: a calculator's, or that of the facts.
pub fn page_of(reader: Reader, place: &Place) -> &'static str {
    let first = place.path.first();
    let known = CALCULATORS.iter().find(|c| Some(&c.id) == first);
    known.map_or(reader.words.facts, |calculator| reader.of(calculator.words))
}

/// Returns the label of a place on its own page: the groups and rows around it, then its own name,
/// separated by ` · `.
pub fn label(reader: Reader, world: &World, place: &Place) -> String {
    let mut parts: Vec<String> = Vec::new();
    let (mut table, mut rest) = (place.table(world), &place.path[..]);
    while let [id, tail @ ..] = rest {
        let Some(field) = table.fields().iter().find(|field| field.id == *id) else {
            break;
        };
        let words = reader.of(field.words());
        rest = tail;
        match (table.cell(*id), tail) {
            (Some(Cell::Group(group)), _) => {
                // The page's name is left out; `whole_label` adds it.
                if place.path.len() > tail.len() + 1 {
                    parts.push(words.to_owned());
                }
                table = group;
            }
            (Some(Cell::Rows(rows)), [row, tail @ ..]) if usize::from(*row) < rows.len() => {
                table = rows.row(usize::from(*row));
                rest = tail;
                let list = &place.path[..place.path.len() - tail.len() - 1];
                let name = called(reader, world, table)
                    .or_else(|| called(reader, world, beside(world, place, list, *row)?));
                let number = || [words, " ", &(usize::from(*row) + 1).to_string()].concat();
                parts.push(name.unwrap_or_else(number));
            }
            _ => parts.push(words.to_owned()),
        }
    }
    parts.join(" · ")
}

/// Returns the label of a place with the name of its page in front, for use outside that page.
pub fn whole_label(reader: Reader, world: &World, place: &Place) -> String {
    [page_of(reader, place), " · ", &label(reader, world, place)].concat()
}

/// Returns the label of a place without the leading parts that the label of `beside` has too.
pub fn label_beside(reader: Reader, world: &World, place: &Place, beside: &Place) -> String {
    let (own, other) = (label(reader, world, place), label(reader, world, beside));
    let mut own = &*own;
    for part in other.split(" · ") {
        match own
            .strip_prefix(part)
            .and_then(|rest| rest.strip_prefix(" · "))
        {
            Some(rest) => own = rest,
            None => break,
        }
    }
    own.to_owned()
}

/// Returns the name of a row: its first field, if that is a text that is not blank.
pub fn called(reader: Reader, world: &World, row: &dyn Table) -> Option<String> {
    let field = row.fields().first()?;
    let cell = row.cell(field.id)?;
    let named = matches!(cell, Cell::Text(Some(text)) if !text.trim().is_empty());
    named.then(|| reader.numbers(&world.plan).shown(field, Unit::Plain, &cell))
}

/// Returns the input row that a row of figures is calculated from: the one at the same path in the
/// plan.
fn beside<'a>(world: &'a World, place: &Place, list: &[u16], row: u16) -> Option<&'a dyn Table> {
    let words = path::at_row(&path::words(place.table(world), list), usize::from(row));
    path::table(&*world.plan, &path::parse(&*world.plan, &words)?)
}

/// Returns the value of a place as a number: a date as days since 1970, infinite for never.
pub fn value(world: &World, place: &Place) -> Option<f64> {
    place.cell(world).and_then(|cell| measure(&cell))
}

/// Formats a number as the page shows values: a date for a date field; infinite means never.
pub fn written(numbers: Numbers, place: &Place, x: f64) -> String {
    let cell = match place.field.kind {
        Kind::Date => Cell::Date(day(x)),
        _ => Cell::Number(x.is_finite().then(|| Number::exact(x))),
    };
    numbers.shown(place.field, place.unit, &cell)
}

/// Formats like `written`, with short dates, for labels beside bars.
pub fn shortly(numbers: Numbers, place: &Place, x: f64) -> String {
    match (place.field.kind, day(x)) {
        (Kind::Date, Some(day)) => numbers.short_day(day),
        _ => written(numbers, place, x),
    }
}

/// Formats a number with all its digits, as targets of questions are.
pub fn exact(numbers: Numbers, place: &Place, x: f64) -> String {
    match (place.field.kind, day(x)) {
        (Kind::Date, Some(day)) => numbers.day(day),
        _ => numbers.exact(x, place.unit),
    }
}

/// Formats a number as the value of an `<input>`: ISO 8601 for dates, empty if infinite.
pub fn typed(numbers: Numbers, place: &Place, x: f64) -> String {
    match place.field.kind {
        _ if !x.is_finite() => String::new(),
        Kind::Date => day(x).map_or_else(String::new, |day| day.to_string()),
        _ => numbers.typed(x.into(), place.unit),
    }
}

/// Converts days since 1970 to a date, rounding to the nearest day. `None` if infinite or out of
/// range.
pub fn day(x: f64) -> Option<Day> {
    // The cast saturates, and `from_number` refuses what is out of range.
    #[allow(clippy::cast_possible_truncation)]
    let days = x.is_finite().then(|| (x + 0.5).floor() as i32)?;
    Day::from_number(days)
}

/// Returns values of an input to try: around its number, or quantiles of its range. They are in
/// ascending order, within the allowed range and distinct; empty if the input has no number.
pub fn steps(world: &World, place: &Place) -> Vec<f64> {
    let (Some(Cell::Number(Some(number))), Kind::Number(kind)) =
        (place.cell(world), place.field.kind)
    else {
        return Vec::new();
    };
    let now = number.get();
    let values = match number.spread() {
        Some((low, high)) => QUANTILES.map(|p| {
            // `low` and `high` are the 5 % and 95 % points, at which `way` is 0 and 1.
            let way = f64::midpoint(quantile(p) / quantile(0.95), 1.0);
            if place.field.normal() {
                low + way * (high - low)
            } else {
                low.powf(1.0 - way) * high.powf(way)
            }
        }),
        None if now == 0.0 || kind.whole && (now * STEPS[3]).abs() < 1.0 => {
            let share = matches!(place.unit, Unit::Share | Unit::SharePerMonth);
            STEPS.map(|step| now + step * if share { 0.1 } else { 10.0 })
        }
        None => STEPS.map(|step| now + step * now.abs()),
    };
    let mut values: Vec<f64> = values
        .into_iter()
        .map(|x| decimal::round(x, 9))
        .map(|x| if kind.whole { (x + 0.5).floor() } else { x })
        .map(|x| x.clamp(kind.min, kind.max))
        .filter(|x| !kind.above || *x > kind.min)
        .collect();
    values.dedup();
    values
}

/// Returns the numeric inputs that can change figures of a calculator, grouped by page: the
/// calculator's own first, then the facts, then those of other calculators.
pub fn inputs_of(world: &World, calculator: u16) -> Vec<Vec<Place>> {
    let others = CALCULATORS.iter().map(|other| other.id);
    let others = others.filter(|id| *id != calculator);
    let pages: Vec<u16> = [calculator, Plan::facts]
        .into_iter()
        .chain(others)
        .collect();
    let mut found: Vec<Vec<Place>> = pages.iter().map(|_| Vec::new()).collect();
    path::leaves(&*world.plan, &mut Path::new(), &mut |at, _, cell| {
        let number = matches!(cell, Cell::Number(Some(_)));
        if number
            && affected_calculators(&[at])
                .iter()
                .any(|c| c.id == calculator)
        {
            let page = pages.iter().position(|id| Some(id) == at.first());
            if let (Some(page), Some(place)) = (page, Place::at(Side::Input, at)) {
                found[page].push(place);
            }
        }
    });
    found.retain(|page| !page.is_empty());
    found
}

/// Returns the numeric and date figures of a calculator, or of all, grouped by page.
pub fn figures_of(world: &World, calculator: Option<u16>) -> Vec<Vec<Place>> {
    let pages = CALCULATORS.iter().map(|calculator| calculator.id);
    let pages = pages.filter(|id| calculator.is_none_or(|calculator| calculator == *id));
    let mut pages: Vec<(u16, Vec<Place>)> = pages.map(|id| (id, Vec::new())).collect();
    path::leaves(&world.outcome, &mut Path::new(), &mut |at, field, _| {
        if matches!(field.kind, Kind::Number(_) | Kind::Date)
            && let Some((_, page)) = pages.iter_mut().find(|(id, _)| Some(id) == at.first())
        {
            page.extend(Place::at(Side::Figure, at));
        }
    });
    let pages = pages.into_iter().map(|(_, page)| page);
    pages.filter(|page| !page.is_empty()).collect()
}
