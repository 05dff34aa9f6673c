//! Bands and answers of goal seek as JSON; bands have the shape of the outcome document.

use super::{Answer, Band, Bands, Case, Spread};
use crate::model::{Cell, Day, Field, Kind, Path, Rows, Style, Table, decimal, path};
use crate::{Outcome, Plan, evaluate};
use serde_json::{Map, Value, json};

/// Writes the bands of every figure. A number or date becomes `{"p05", "p50", "p95"}` (null means
/// never). If it varies, `never` is added, a share, if it is never in some samples; else `mean`, if
/// it is a number. A choice, flag or text becomes the share of each value. `present`, a share, is
/// added if the row is missing in some samples.
///
/// ```
/// use planner::{Plan, analysis::{Options, simulate, write_bands}};
/// let plan = Plan::default();
/// let text = write_bands(&plan, &simulate(&plan, &Options::default()));
/// assert!(text.contains(r#""lost_person_weeks":{"p05":24.5,"p50":24.5,"p95":24.5}"#));
/// ```
#[must_use]
pub fn write_bands(plan: &Plan, bands: &Bands) -> String {
    Value::Object(table(bands, &evaluate(plan), &mut Path::new())).to_string()
}

/// Writes an answer as `{"answer", "value", "gives", …}`. `answer` is `at` (gives the target),
/// `past` (the first value past it), `out_of_reach` (comes nearest, with `nearest` for `value`),
/// `no_effect` (does not change the figure), `not_an_input` or `not_a_figure`. `gives` of a date is
/// a date.
#[must_use]
pub fn write_answer(outcome: &Outcome, figure: &[u16], answer: &Answer) -> String {
    let date = matches!(path::get(outcome, figure), Some((_, Cell::Date(_))));
    let gives = |x: f64| match (x.is_finite(), date) {
        (false, _) => Value::Null,
        #[allow(clippy::cast_possible_truncation)] // computed from a day number
        (true, true) => {
            Day::from_number(x as i32).map_or(Value::Null, |day| day.to_string().into())
        }
        (true, false) => num(x),
    };
    let written = match *answer {
        Answer::At {
            value,
            gives: x,
            others,
        } => json!({"answer": "at", "value": value, "gives": gives(x), "others": others}),
        Answer::Past { value, gives: x } => json!({
            "answer": "past", "value": value, "gives": gives(x),
            "why": "no value was found that gives exactly the target; this is the first past it",
        }),
        Answer::OutOfReach { value, gives: x } => json!({
            "answer": "out_of_reach", "nearest": value, "gives": gives(x),
            "why": "no value tried across the allowed range reaches the target; this one comes nearest",
        }),
        Answer::NoEffect { gives: x } => json!({
            "answer": "no_effect", "gives": gives(x), "why": "no value tried across the allowed range changes the figure",
        }),
        Answer::NotAnInput => {
            json!({"answer": "not_an_input", "why": "the input is no number with a value"})
        }
        Answer::NotAFigure => {
            json!({"answer": "not_a_figure", "why": "the figure is no number or date, or the target none"})
        }
    };
    written.to_string()
}

fn table(bands: &Bands, of: &dyn Table, at: &mut Path) -> Map<String, Value> {
    let mut object = Map::new();
    for field in of.fields() {
        at.push(field.id);
        match of.cell(field.id) {
            Some(Cell::Group(group)) => {
                object.insert(field.key().into(), Value::Object(table(bands, group, at)));
            }
            Some(Cell::Rows(list)) => rows(bands, field, list, at, &mut object),
            Some(cell) => {
                let leaf = bands.of(at).map_or_else(|| constant(field, &cell), band);
                object.insert(field.key().into(), leaf);
            }
            None => {}
        }
        at.pop();
    }
    object
}

fn rows(
    bands: &Bands,
    field: &Field,
    list: &dyn Rows,
    at: &mut Path,
    into: &mut Map<String, Value>,
) {
    let Kind::Rows { style, .. } = field.kind else {
        return;
    };
    let (mut by_id, mut in_order) = (Map::new(), Vec::new());
    for place in 0..list.len() {
        let row = list.row(place);
        at.push(path::number_of(place));
        let mut object = table(bands, row, at);
        at.pop();
        if style == Style::Bare {
            in_order.extend(object.remove(row.fields()[0].key()));
        } else if style == Style::Objects {
            in_order.push(Value::Object(object));
        } else {
            // The id is the key of the row, not one of its figures.
            object.remove(row.fields()[0].key());
            by_id.insert(
                path::row_id(row).unwrap_or_default().into(),
                Value::Object(object),
            );
        }
    }
    match style {
        Style::Objects | Style::Bare => _ = into.insert(field.key().into(), Value::Array(in_order)),
        Style::ById => _ = into.insert(field.key().into(), Value::Object(by_id)),
        Style::Own => into.extend(by_id),
    }
}

/// Writes a figure that is the same in every sample.
fn constant(field: &Field, cell: &Cell<'_>) -> Value {
    let thrice = |value: Value| json!({"p05": value, "p50": value, "p95": value});
    match cell {
        Cell::Number(number) => thrice(number.map_or(Value::Null, |n| num(*n))),
        Cell::Date(day) => thrice(day.map_or(Value::Null, |d| d.to_string().into())),
        Cell::Flag(flag) => json!({ flag.to_string(): 1 }),
        Cell::Choice(place) => {
            json!({ case(field, &place.map_or(Case::Nothing, Case::Choice)): 1 })
        }
        Cell::Text(text) => {
            json!({ case(field, &text.map_or(Case::Nothing, |t| Case::Text(t.into()))): 1 })
        }
        _ => Value::Null,
    }
}

fn band(band: &Band) -> Value {
    let mut leaf = match &band.spread {
        Spread::Shares(shares) => {
            let named = shares
                .iter()
                .map(|(c, share)| (case(band.field, c), num(*share)));
            Value::Object(named.collect())
        }
        Spread::Measured {
            p05,
            p50,
            p95,
            mean,
            never,
            ..
        } => {
            let ends = match band.days() {
                Some(days) => days.map(|d| d.map_or(Value::Null, |d: Day| d.to_string().into())),
                None => [p05, p50, p95].map(|x| x.map_or(Value::Null, num)),
            };
            let [p05, p50, p95] = ends;
            let mut leaf = json!({"p05": p05, "p50": p50, "p95": p95});
            if let (Some(mean), Kind::Number(_)) = (mean, band.field.kind) {
                leaf["mean"] = num(*mean);
            }
            if *never > 0.0 {
                leaf["never"] = num(*never);
            }
            leaf
        }
    };
    if band.present < 1.0 {
        leaf["present"] = num(band.present);
    }
    leaf
}

fn case(field: &Field, case: &Case) -> String {
    match (case, field.kind) {
        (Case::Flag(flag), _) => flag.to_string(),
        (Case::Choice(place), Kind::Choice(options)) => {
            options.keys[usize::from(*place)].to_owned()
        }
        (Case::Text(text), _) => text.to_string(),
        _ => "null".to_owned(),
    }
}

fn num(x: f64) -> Value {
    json!(decimal::round(x, 15))
}
