//! The formulas that are shown are those that are computed: every formula that is plain arithmetic
//! is parsed and evaluated, and must give the figure.

use crate::common::tables::fill;
use planner::calculators::{CALCULATORS, facts::Facts};
use planner::model::{Cell, Field, Group, Kind, Path, path};
use planner::words::{Language, Plain};
use planner::working::{Part, formula, parts, resolve_in_formula, stands};
use planner::{Outcome, Plan, document, evaluate};

/// Parses and evaluates `+ - · / ^ ( )`, numbers, `{names}` and a few functions.
struct Reader<'a> {
    rest: &'a str,
    name: &'a dyn Fn(&str) -> Option<f64>,
}

impl Reader<'_> {
    fn eat(&mut self, sign: &str) -> bool {
        self.rest = self.rest.trim_start();
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn sum(&mut self) -> Option<f64> {
        let mut value = self.product()?;
        loop {
            if self.eat("+") {
                value += self.product()?;
            } else if self.eat("-") {
                value -= self.product()?;
            } else {
                return Some(value);
            }
        }
    }

    fn product(&mut self) -> Option<f64> {
        let mut value = self.power()?;
        loop {
            if self.eat("·") {
                value *= self.power()?;
            } else if self.eat("/") {
                value /= self.power()?;
            } else {
                return Some(value);
            }
        }
    }

    fn power(&mut self) -> Option<f64> {
        let base = self.one()?;
        if self.eat("^") {
            Some(base.powf(self.one()?))
        } else {
            Some(base)
        }
    }

    fn one(&mut self) -> Option<f64> {
        if self.eat("(") {
            let value = self.sum()?;
            return self.eat(")").then_some(value);
        }
        if self.eat("{") {
            let (name, rest) = self.rest.split_once('}')?;
            self.rest = rest;
            return (self.name)(name);
        }
        let digits = self.rest.len()
            - self
                .rest
                .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.')
                .len();
        if digits > 0 {
            let (number, rest) = self.rest.split_at(digits);
            self.rest = rest;
            return number.parse().ok();
        }
        let letters = self.rest.len()
            - self
                .rest
                .trim_start_matches(|c: char| c.is_ascii_alphabetic())
                .len();
        let (function, rest) = self.rest.split_at(letters);
        self.rest = rest;
        if function.is_empty() || !self.eat("(") {
            return None;
        }
        let mut values = vec![self.sum()?];
        while self.eat(",") {
            values.push(self.sum()?);
        }
        if !self.eat(")") {
            return None;
        }
        match (function, values.as_slice()) {
            ("ln", [x]) => Some(x.ln()),
            ("ceil", [x]) => Some((x - 1e-9).ceil()),
            ("floor", [x]) => Some((x + 1e-9).floor()),
            ("max", [a, b]) => Some(a.max(*b)),
            ("min", [a, b]) => Some(a.min(*b)),
            _ => None,
        }
    }
}

fn number(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Number(number) => number.map(planner::model::Number::get),
        _ => None,
    }
}

/// Value of a figure's formula if it is arithmetic, else the formula itself.
fn work(plan: &Plan, outcome: &Outcome, at: &[u16]) -> Result<f64, &'static str> {
    let formula = formula(at)[0];
    let name = |name: &str| number(&resolve_in_formula(plan, outcome, at, name)?.cell);
    let mut reader = Reader {
        rest: formula,
        name: &name,
    };
    match reader.sum() {
        Some(value) if reader.rest.trim().is_empty() => Ok(value),
        _ => Err(formula),
    }
}

fn prove(plan: &Plan) -> (usize, std::collections::BTreeSet<&'static str>) {
    let outcome = evaluate(plan);
    let (mut proven, mut told) = (0, std::collections::BTreeSet::new());
    path::leaves(&outcome, &mut Path::new(), &mut |at, _, cell| {
        let Some(figure) = number(&cell) else { return };
        match work(plan, &outcome, at) {
            Ok(value) if value.is_finite() => {
                proven += 1;
                let name = path::words(&outcome, at);
                assert!(
                    (value - figure).abs() <= 1e-9 * figure.abs().max(1.0),
                    "{name}: the formula {} gives {value}, the code {figure}",
                    formula(at)[0]
                );
            }
            Ok(_) => {}
            Err(formula) => {
                told.insert(formula);
            }
        }
    });
    (proven, told)
}

#[test]
fn formulas_are_true() {
    let (proven, told) = prove(&Plan::default());
    println!("{proven} figures proven by their formula; told in words: {told:#?}");
    assert!(
        proven > 100,
        "only {proven} figures are proven by their formula"
    );
    let other = r#"{"facts":{"developers":12,"hours_per_week":39,"planned_hires":3,"monthly_growth":0.07,"monthly_active_users":81000},
        "onboarding":{"ramp_weeks":9,"setup_days":1,"mentor_share":0.4},
        "capacity":{"horizon_months":18,"team":{"occupancy":0.7}},
        "debt":{"budget_share":0.15,"items":[{"name":"a","hours_lost_per_sprint":7,"cost_per_incident":90,"incidents_per_month":1,"hours_saved_per_sprint":3,"testing_days":2}]}}"#;
    prove(&document::read_plan(other).unwrap());
    prove(&document::read_plan(include_str!("data/full-plan.json")).unwrap());
}

/// Every leaf figure has a formula in both languages, and every name in it resolves.
#[test]
fn every_figure_has_a_formula_whose_names_exist() {
    let mut plan = document::read_plan(include_str!("data/full-plan.json")).unwrap();
    fill(&mut plan);
    let outcome = evaluate(&plan);
    let mut figures = 0;
    path::leaves(&outcome, &mut Path::new(), &mut |at, field, _| {
        let name = path::words(&outcome, at);
        figures += 1;
        for formula in formula(at) {
            assert!(!formula.is_empty(), "{name} has no formula");
            for part in parts(formula) {
                if let Part::Name(inner) = part {
                    assert!(
                        stands(&plan, &outcome, at, inner).is_some(),
                        "{name}: nothing is called {{{inner}}}"
                    );
                }
            }
        }
        assert!(
            field
                .words()
                .iter()
                .all(|words| !words.is_empty() && !words.contains('_')),
            "{name} has no words"
        );
    });
    assert!(figures > 400, "only {figures} figures were seen");
}

/// Every sentence, finding, decision and event uses only names that exist.
#[test]
fn sentences_name_what_exists() {
    let mut plans = vec![
        Plan::default(),
        document::read_plan(include_str!("data/full-plan.json")).unwrap(),
    ];
    for part in [
        r#"{"facts":{"planned_hires":0,"monthly_growth":0}}"#,
        r#"{"capacity":{"resources":[]},"debt":{"items":[]},"scenarios":{"rows":[]}}"#,
    ] {
        plans.push(document::read_plan(part).unwrap());
    }
    for plan in plans {
        let outcome = evaluate(&plan);
        let writer = Plain::new(Language::English, "EUR");
        for assessment in planner::calculators::assess(&plan, &outcome) {
            let decided = assessment
                .decisions
                .iter()
                .flat_map(|d| [&d.what, &d.because]);
            let all = [&assessment.headline, &assessment.detail]
                .into_iter()
                .chain(decided)
                .chain(assessment.events.iter().map(|e| &e.what));
            for sentence in all {
                for words in sentence.words {
                    assert!(
                        !words.is_empty(),
                        "an empty sentence beside {:?}",
                        assessment.headline
                    );
                    for part in parts(words) {
                        if let Part::Name(name) = part {
                            assert!(
                                planner::working::span_of_name(
                                    &plan, &outcome, None, sentence, name, &writer
                                )
                                .is_some(),
                                "{words}: nothing is called {{{name}}}"
                            );
                        }
                    }
                }
            }
        }
    }
}

/// Facts that the formulas of these figures name, in the order of the facts.
fn facts_of(calculator: u16, fields: &'static [Field]) -> Vec<u16> {
    let mut keys = Vec::new();
    let mut rest: Vec<(Path, &Field)> = fields
        .iter()
        .map(|field| (vec![calculator, field.id], field))
        .collect();
    while let Some((at, field)) = rest.pop() {
        let below = |row: &[u16], inner: &'static [Field]| -> Vec<(Path, &'static Field)> {
            let path = |field: &Field| [&at[..], row, &[field.id]].concat();
            inner.iter().map(|field| (path(field), field)).collect()
        };
        match field.kind {
            Kind::Group(inner, _) => rest.extend(below(&[], inner)),
            Kind::Rows { fields: inner, .. } => rest.extend(below(&[0], inner)),
            _ => keys.extend(parts(formula(&at)[0]).filter_map(|part| match part {
                Part::Name(name) => name.strip_prefix("facts."),
                _ => None,
            })),
        }
    }
    let named = Facts::FIELDS
        .iter()
        .filter(|fact| keys.contains(&fact.key()));
    named.map(|fact| fact.id).collect()
}

#[test]
fn each_calculator_lists_the_facts_that_its_formulas_name() {
    for calculator in CALCULATORS {
        let figures = Outcome::FIELDS
            .iter()
            .find(|field| field.id == calculator.id);
        let Some(Kind::Group(fields, _)) = figures.map(|field| field.kind) else {
            panic!("{} has figures", calculator.slug);
        };
        assert_eq!(
            calculator.facts,
            facts_of(calculator.id, fields),
            "{}",
            calculator.slug
        );
    }
}
