//! Generates test cases for the schema: a plan with a row in every list and one value changed, to
//! valid values of each kind and to every sort of invalid value.

use std::fmt;

use planner::Plan;
use planner::document::write_plan;
use planner::model::{Cell, CellMut, Field, Form, Kind, NumberKind, Style, Table, Text, path};
use serde_json::{Value, json};

/// A document with one value changed.
pub struct Case {
    path: Vec<Value>,
    /// The new value; `None` removes the key.
    value: Option<Value>,
    /// Whether the reader (`planner::document`) accepts the document.
    pub good: bool,
}

impl Case {
    /// Returns the case as JSON for the validator.
    pub fn told(&self) -> Value {
        json!({"path": self.path, "value": self.value, "absent": self.value.is_none()})
    }

    /// Applies the case to the base document.
    pub fn document(&self, base: &Value) -> Value {
        let Some((last, above)) = self.path.split_last() else {
            return self.value.clone().unwrap_or_default();
        };
        let mut document = base.clone();
        let mut place = &mut document;
        for key in above {
            place = match key {
                Value::String(key) => &mut place[key],
                row => &mut place[usize::try_from(row.as_u64().expect("a row")).expect("few rows")],
            };
        }
        match (last, &self.value) {
            (Value::String(key), Some(value)) => place[key] = value.clone(),
            (Value::String(key), None) => {
                place.as_object_mut().and_then(|object| object.remove(key));
            }
            (row, value) => {
                let row = usize::try_from(row.as_u64().expect("a row")).expect("few rows");
                place[row] = value.clone().unwrap_or_default();
            }
        }
        document
    }
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for key in &self.path {
            write!(
                f,
                "/{}",
                key.as_str().map_or_else(|| key.to_string(), str::to_owned)
            )?;
        }
        let value = self
            .value
            .as_ref()
            .map_or("nothing".to_owned(), Value::to_string);
        write!(f, " = {}", value.chars().take(120).collect::<String>())
    }
}

/// Returns the base document and all cases.
pub fn cases() -> (Value, Vec<Case>) {
    let mut plan = Plan::default();
    one_row(&mut plan, &mut 0);
    let base = serde_json::from_str(&write_plan(&plan)).expect("a document is JSON");
    let mut made = Made {
        base: &base,
        cases: Vec::new(),
    };
    made.document();
    made.object(&plan, &[], Keys::Group);
    let cases = made.cases;
    (base, cases)
}

/// Gives each list exactly one row, and fills every empty text.
fn one_row(form: &mut dyn Form, texts: &mut u32) {
    for field in form.table().fields() {
        match form.cell_mut(field.id) {
            Some(CellMut::Group(group)) => one_row(group, texts),
            Some(CellMut::Rows(rows)) => {
                rows.resize(0);
                rows.resize(1);
                one_row(rows.row_mut(0), texts);
            }
            Some(CellMut::Text(text)) if text.is_empty() => {
                *texts += 1;
                *text = Text::from(format!("text {texts}"));
            }
            _ => {}
        }
    }
}

/// Kind of an object in the document.
#[derive(Clone, Copy, PartialEq)]
enum Keys {
    Group,
    Row,
    /// A row under its name as the key.
    Named,
}

struct Made<'a> {
    base: &'a Value,
    cases: Vec<Case>,
}

impl Made<'_> {
    fn good(&mut self, path: &[Value], values: impl IntoIterator<Item = Value>) {
        self.add(path, values.into_iter().map(Some), true);
    }

    fn bad(&mut self, path: &[Value], values: impl IntoIterator<Item = Value>) {
        self.add(path, values.into_iter().map(Some), false);
    }

    fn add(&mut self, path: &[Value], values: impl Iterator<Item = Option<Value>>, good: bool) {
        let cases = values.map(|value| Case {
            path: path.to_vec(),
            value,
            good,
        });
        self.cases.extend(cases);
    }

    fn document(&mut self) {
        self.good(&[], [json!({})]);
        self.bad(&[], [json!([]), json!("plan"), json!(1), json!(true)]);
        let key = |key: &str| [json!(key)];
        self.good(&key("format"), [json!(null), json!(1)]);
        self.bad(&key("format"), [json!(0), json!(2), json!(1.5), json!("1")]);
        self.good(
            &key("$schema"),
            [
                json!(planner::document::SCHEMA),
                json!("other"),
                json!(null),
            ],
        );
        self.good(
            &key("id"),
            [
                json!("07070707070707070707070707070707"),
                json!("none"),
                json!(null),
            ],
        );
        let measured = "thresholds.metrics.error_rate.value";
        self.good(&key("empty"), [json!(null), json!([]), json!([measured])]);
        self.bad(&key("empty"), [json!(measured), json!([1]), json!({})]);
    }

    fn object(&mut self, table: &dyn Table, at: &[Value], keys: Keys) {
        let below = |key: &str| [at, &[json!(key)]].concat();
        if keys != Keys::Row && !at.is_empty() {
            self.good(at, [json!(null)]);
        }
        if !at.is_empty() {
            self.bad(at, [json!([]), json!("x"), json!(1), json!(false)]);
        }
        if path::own_rows(table.fields()).is_none() {
            self.bad(&below("no_such_key"), [json!(1), json!(null)]);
        }
        let named = usize::from(keys == Keys::Named);
        for field in &table.fields()[..named] {
            self.bad(&below(field.key()), [json!("x")]);
        }
        for field in &table.fields()[named..] {
            let (place, cell) = (below(field.key()), table.cell(field.id).expect("a cell"));
            if let (
                Kind::Rows {
                    most,
                    style: Style::Own,
                    ..
                },
                Cell::Rows(rows),
            ) = (field.kind, &cell)
            {
                self.named(rows.row(0), at, most, Some(table));
                continue;
            }
            if field.required && keys != Keys::Group {
                self.add(&place, [None, Some(json!(null))].into_iter(), false);
            } else if !matches!(field.kind, Kind::Group(..)) {
                self.good(&place, [json!(null)]);
            }
            self.field(field, &cell, &place);
        }
    }

    fn field(&mut self, field: &Field, cell: &Cell, at: &[Value]) {
        match (field.kind, cell) {
            (Kind::Number(number), _) => self.number(&number, field.normal(), at),
            (Kind::Date, _) => {
                self.good(
                    at,
                    ["1970-01-01", "2000-02-29", "2024-02-29", "2200-12-31"].map(Value::from),
                );
                let days = [
                    "1969-12-31",
                    "2201-01-01",
                    "2023-02-29",
                    "2100-02-29",
                    "2024-04-31",
                    "2024-13-01",
                ];
                self.bad(at, days.map(Value::from));
                let others = [
                    json!("2024-4-30"),
                    json!("30/04/2024"),
                    json!(""),
                    json!(1),
                    json!(true),
                    json!({}),
                ];
                self.bad(at, others);
            }
            (Kind::Flag, _) => {
                self.good(at, [json!(true), json!(false)]);
                self.bad(at, [json!("yes"), json!(1), json!([]), json!({})]);
            }
            (Kind::Text { longest, .. }, _) => self.text(longest, at),
            (Kind::Choice(options), _) => {
                self.good(at, options.keys.iter().map(|key| json!(key)));
                self.bad(
                    at,
                    [
                        json!("no such word"),
                        json!(""),
                        json!(0),
                        json!(true),
                        json!([]),
                        json!({}),
                    ],
                );
            }
            (Kind::Set(options), _) => {
                let first = options.keys[0];
                self.good(at, [json!([]), json!(options.keys)]);
                self.bad(
                    at,
                    [
                        json!([first, first]),
                        json!(["no such word"]),
                        json!([1]),
                        json!([null]),
                    ],
                );
                self.bad(at, [json!(first), json!(1), json!(true), json!({})]);
            }
            (Kind::Group(..), Cell::Group(group)) => self.object(*group, at, Keys::Group),
            (
                Kind::Rows {
                    most,
                    style,
                    fields,
                },
                Cell::Rows(rows),
            ) => {
                let first = [at, &[json!(0)]].concat();
                match style {
                    Style::ById | Style::Own => return self.named(rows.row(0), at, most, None),
                    Style::Objects => self.object(rows.row(0), &first, Keys::Row),
                    Style::Bare => {
                        let cell = rows.row(0).cell(fields[0].id).expect("a cell");
                        self.field(&fields[0], &cell, &first);
                    }
                }
                let row = self.there(&first);
                self.good(at, [json!(vec![&row; most])]);
                self.bad(at, [json!(vec![&row; most + 1])]);
                self.bad(at, [json!({}), json!("x"), json!(1), json!(true)]);
            }
            _ => panic!("{} has no cell of its kind", field.key()),
        }
    }

    fn text(&mut self, longest: usize, at: &[Value]) {
        self.bad(at, [json!(1), json!(false), json!([]), json!({})]);
        // The only text limited to three letters is a currency code.
        if longest == 3 {
            self.good(at, [json!("CHF")]);
            self.bad(at, [json!("chf"), json!("EURO"), json!("")]);
            return;
        }
        for (letters, good) in [(longest, true), (longest + 1, false)] {
            let texts = ["é", "🚀"].map(|letter| Some(json!(letter.repeat(letters))));
            self.add(at, texts.into_iter(), good);
        }
    }

    fn number(&mut self, number: &NumberKind, normal: bool, at: &[Value]) {
        let NumberKind {
            min,
            max,
            above,
            whole,
            ..
        } = *number;
        let (less, more) = (min - min.abs().max(1.0), max + max.abs().max(1.0));
        self.good(at, [json!(max)]);
        let between = if whole {
            (f64::midpoint(min.max(0.0), max)).floor()
        } else {
            f64::midpoint(min.max(0.0), max)
        };
        self.good(at, [json!({"low": between, "high": max})]);
        self.add(at, [Some(json!(min))].into_iter(), !above);
        self.bad(
            at,
            [
                json!(less),
                json!(more),
                json!({"low": less, "high": max}),
                json!({"low": between, "high": more}),
            ],
        );
        if whole {
            self.bad(
                at,
                [
                    json!(between + 0.5),
                    json!({"low": between - 0.5, "high": max}),
                ],
            );
        }
        if !normal && min == 0.0 {
            self.bad(at, [json!({"low": 0, "high": max})]);
        }
        let text = between.to_string();
        self.bad(at, [json!(text), json!(true), json!([between]), json!({})]);
        self.bad(
            at,
            [
                json!({"low": between}),
                json!({"high": max}),
                json!({"low": null, "high": max}),
            ],
        );
        self.bad(
            at,
            [json!({"low": between, "high": max, "middle": between})],
        );
    }

    /// Adds cases for rows keyed by their names, beside the fields of `beside`.
    fn named(&mut self, row: &dyn Table, at: &[Value], most: usize, beside: Option<&dyn Table>) {
        let id = &row.fields()[0];
        let name = path::row_id(row).expect("a name");
        self.object(row, &[at, &[json!(name)]].concat(), Keys::Named);
        let Kind::Text { longest, .. } = id.kind else {
            panic!("{} is no name", id.key())
        };
        let row = self.there(&[at, &[json!(name)]].concat());
        for (letters, good) in [(longest, true), (longest + 1, false)] {
            let named = [at, &[json!("é".repeat(letters))]].concat();
            self.add(&named, [Some(row.clone())].into_iter(), good);
        }
        let fields = beside.map(Table::fields).unwrap_or_default();
        let fields = fields
            .iter()
            .filter(|field| !matches!(field.kind, Kind::Rows { .. }));
        let all: Vec<String> = fields.map(|field| field.key().to_owned()).collect();
        for (rows, good) in [(most, true), (most + 1, false)] {
            let mut object: serde_json::Map<String, Value> =
                all.iter().map(|key| (key.clone(), json!(null))).collect();
            object.extend((0..rows).map(|n| (format!("row {n}"), row.clone())));
            self.add(at, [Some(Value::Object(object))].into_iter(), good);
        }
    }

    /// Returns the value at a path of the base document.
    fn there(&self, at: &[Value]) -> Value {
        let mut place = self.base;
        for key in at {
            place = match key {
                Value::String(key) => &place[key],
                row => &place[usize::try_from(row.as_u64().expect("a row")).expect("few rows")],
            };
        }
        place.clone()
    }
}
