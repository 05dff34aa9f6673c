//! Links: any plan survives a round trip, and damage is detected.
#![allow(clippy::unwrap_used)] // in tests a panic is the failure message

use crate::common::arbitrary::{self, Random};
use planner::link::{self, Include, LinkError};
use planner::model::{Form, Group, Number, Privacy, Text, path};
use planner::{Plan, calculators};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn decoding_gives_what_was_encoded(seed: u64) {
        let plan = arbitrary::plan(seed);
        prop_assert_eq!(calculators::broken(&plan), vec![]);
        let opened = link::decode(&link::encode(&plan, Include::ALL)?)?;
        prop_assert_eq!(opened.unread, Vec::<String>::new());
        prop_assert_eq!(opened.capped, Vec::<String>::new());
        prop_assert_eq!(opened.plan, plan);
    }

    /// What is left out is absent from the bytes: the link does not depend on its value.
    #[test]
    fn what_is_left_out_is_absent(seed: u64) {
        let plan = arbitrary::plan(seed);
        for include in [
            Include { names: false, ..Include::ALL },
            Include { money: false, ..Include::ALL },
            Include { candidates: false, ..Include::ALL },
        ] {
            let mut other = plan.clone();
            conceal(&mut other, include, planner::model::Unit::Plain);
            // Only the name of the row says that it is money.
            let revenue = other.report.rows.iter_mut().filter(|row| row.id == "revenue");
            for row in revenue.filter(|_| !include.money) {
                (row.start, row.end) = (Some(77.0.into()), Some(78.0.into()));
            }
            prop_assert_eq!(link::encode(&plan, include)?, link::encode(&other, include)?);
            let opened = link::decode(&link::encode(&plan, include)?)?;
            prop_assert_eq!(opened.unread, Vec::<String>::new());
        }
    }
}

/// Changes everything that `include` leaves out: names, notes and amounts become others, candidates
/// are removed.
fn conceal(form: &mut dyn Form, include: Include, group: planner::model::Unit) {
    use planner::model::{CellMut, Kind, Unit};
    let public = {
        let mut public: Vec<String> = Vec::new();
        path::leaves(&Plan::fresh(), &mut Vec::new(), &mut |_, _, cell| {
            if let planner::model::Cell::Text(Some(text)) = cell {
                public.push(text.to_owned());
            }
        });
        public
    };
    for field in form.table().fields() {
        let unit = match field.kind {
            Kind::Number(kind) if kind.unit == Unit::OfGroup => group,
            Kind::Number(kind) => kind.unit,
            Kind::Group(_, unit) => unit,
            _ => Unit::Plain,
        };
        let money = matches!(unit, Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear);
        match form.cell_mut(field.id) {
            Some(CellMut::Group(inner)) => conceal(inner, include, unit),
            Some(CellMut::Rows(rows))
                if field.privacy == Privacy::Private && !include.candidates =>
            {
                rows.resize(0);
            }
            Some(CellMut::Rows(rows)) => {
                (0..rows.rows().len())
                    .for_each(|row| conceal(rows.row_mut(row), include, Unit::Plain));
            }
            Some(CellMut::Text(text)) if !include.names => {
                let Kind::Text { known, .. } = field.kind else {
                    continue;
                };
                let open = text.is_empty()
                    || known.keys.contains(&&**text)
                    || public.contains(&text.to_string());
                if !open && matches!(field.privacy, Privacy::Name | Privacy::Note) {
                    *text = Text::from(format!("another {}", &**text));
                }
            }
            Some(CellMut::Number(n)) if money && !include.money => {
                *n = Number::exact(n.get() + 1.0);
            }
            Some(CellMut::MaybeNumber(n)) if money && !include.money => {
                *n = Some(Number::exact(77.0));
            }
            _ => {}
        }
    }
}

/// Plans with payloads of various lengths.
fn some_plans() -> impl Iterator<Item = Plan> {
    (0..12)
        .map(arbitrary::plan)
        .chain([Plan::fresh(), Plan::default()])
}

#[test]
fn a_changed_character_is_detected() {
    for plan in some_plans() {
        let payload = link::encode(&plan, Include::ALL).unwrap();
        for at in 0..payload.len().min(400) {
            for letter in "AQgw19-_b.+/ ".chars().chain(payload.chars().take(4)) {
                let mut changed = payload.clone();
                changed.replace_range(at..=at, &letter.to_string());
                assert!(
                    changed == payload || link::decode(&changed).is_err(),
                    "{changed}"
                );
            }
            assert!(link::decode(&payload[..at]).is_err(), "cut at {at}");
        }
    }
    assert_eq!(link::decode("21x3"), Err(LinkError::Newer(2)));
    assert_eq!(link::decode(""), Err(LinkError::NotALink));
    assert_eq!(link::decode("é"), Err(LinkError::NotALink));
    assert_eq!(link::decode("1é"), Err(LinkError::Damaged));
}

#[test]
fn what_breaks_a_rule_is_capped_and_told() {
    let mut plan = Plan::default();
    plan.hiring.applications = 20.0.into();
    plan.facts.currency = "euro".into();
    let opened = link::decode(&link::encode(&plan, Include::ALL).unwrap()).unwrap();
    assert_eq!(opened.unread, ["facts.currency"]);
    assert_eq!(opened.capped, ["hiring.stages[0].passed"]);
    assert_eq!(opened.plan.hiring.stages[0].passed, 20.0);
    // What cannot be capped: a currency gets its default, a second row with the same id is removed.
    let mut plan = Plan::default();
    plan.facts.currency = "eur".into();
    plan.capacity.resources[3].id = "cpu".into();
    plan.capacity
        .resources
        .push(plan.capacity.resources[0].clone());
    let opened = link::decode(&link::encode(&plan, Include::ALL).unwrap()).unwrap();
    assert_eq!(calculators::broken(&opened.plan), []);
    assert_eq!(opened.plan.facts.currency, "EUR");
    assert!(
        opened.capped.contains(&"facts.currency".to_owned()),
        "{:?}",
        opened.capped
    );
}

#[test]
fn what_is_out_of_range_is_told() {
    let mut plan = Plan::default();
    plan.facts.gross_margin = 5.0.into();
    plan.facts.developers = 8.5.into();
    plan.facts.monthly_growth = 0.2.into();
    let opened = link::decode(&link::encode(&plan, Include::ALL).unwrap()).unwrap();
    assert_eq!(opened.unread, ["facts.gross_margin", "facts.developers"]);
    let mut rest = Plan::default();
    rest.facts.monthly_growth = 0.2.into();
    assert_eq!(opened.plan, rest);
}

#[test]
fn left_out_names_are_kinds_and_places() {
    let mut plan = Plan::default();
    plan.facts.name = "Zoé SAS".into();
    let mut item = plan.debt.items[0].clone();
    plan.debt.items[0].name = "Fraud".into();
    plan.debt.items[0].note = "who did this".into();
    item.name = "Search".into();
    plan.debt.items.push(item);
    let include = Include {
        names: false,
        ..Include::default()
    };
    let opened = link::decode(&link::encode(&plan, include).unwrap()).unwrap();
    let items = &opened.plan.debt.items;
    assert_eq!(
        (
            &*opened.plan.facts.name,
            &*items[0].name,
            &*items[1].name,
            &*items[0].note
        ),
        ("Shared plan", "Debt 1", "Debt 2", "")
    );
}

/// Tables of a newer release, read by the current one.
mod newer {
    use planner::inputs;
    use planner::model::{Day, Number, Text, date, group, number, rows, share, text};
    inputs! { pub struct Facts {
        4 monthly_active_users: Number = 50_000.0, number(Users, 1.0, 1e10), "" / "", You;
        5 monthly_growth: Number = 0.15, share(-0.5, 3.0), "" / "", You;
        40 churn: Number = 0.0, share(0.0, 1.0), "" / "", You;
        41 note: Text = "", text(), "" / "", You;
        42 rows: Vec<Row> = [], rows::<Row>(9), "" / "", You;
        43 until: Option<Day> = None::<Day>, date(), "" / "", You;
        44 inner: Row = Row::default(), group::<Row>(), "" / "", You;
    } }
    inputs! { pub struct Row { 1 x: Number = 0.0, share(0.0, 1.0), "" / "", You; 2 y: Text = "", text(), "" / "", You; } }
    inputs! { pub struct Plan { 1 facts: Facts = Facts::default(), group::<Facts>(), "" / "", You;
    99 oracle: Facts = Facts::default(), group::<Facts>(), "" / "", You; } }
}

#[test]
fn unknown_ids_are_skipped_and_told() {
    let row = |x: f64| newer::Row {
        x: x.into(),
        y: "why".into(),
    };
    let facts = newer::Facts {
        monthly_active_users: 70_000.0.into(),
        monthly_growth: 0.2.into(),
        churn: 0.1.into(),
        note: "hi".into(),
        rows: vec![row(0.5), row(0.0)],
        until: Some(planner::model::Day::of(2030, 1, 1)),
        inner: row(0.25),
    };
    let new = newer::Plan {
        facts: facts.clone(),
        oracle: facts,
    };
    let payload = link::encode_table(&new, &newer::Plan::fresh(), Include::ALL).unwrap();
    let opened = link::decode(&payload).unwrap();
    assert_eq!(
        opened.unread,
        [
            "facts.#40",
            "facts.#41",
            "facts.#42",
            "facts.#43",
            "facts.#44",
            "#99"
        ]
    );
    assert_eq!(
        (
            opened.plan.facts.monthly_growth.get(),
            opened.plan.facts.monthly_active_users.get()
        ),
        (0.2, 70_000.0)
    );
    let mut back = newer::Plan::fresh();
    assert_eq!(
        link::decode_table(&payload, &mut back).unwrap(),
        Vec::<String>::new()
    );
    assert_eq!(back, new);
}

/// The same table before and after its defaults change.
mod before {
    use planner::inputs;
    use planner::model::{Number, rows, share};
    inputs! { pub struct Row { 1 x: Number = 3.0, share(0.0, 9.0), "" / "", You; } }
    inputs! { pub struct Table { 1 a: Number = 1.0, share(0.0, 9.0), "" / "", You;
    2 rows: Vec<Row> = [], rows::<Row>(9), "" / "", You; } }
}
mod after {
    use planner::inputs;
    use planner::model::{Number, rows, share};
    inputs! { pub struct Row { 1 x: Number = 4.0, share(0.0, 9.0), "" / "", You, was 3.0;
    2 y: Number = 7.0, share(0.0, 9.0), "" / "", You; } }
    inputs! { pub struct Table { 1 a: Number = 2.0, share(0.0, 9.0), "" / "", You, was 1.0;
    2 rows: Vec<Row> = [Row::default()], rows::<Row>(9), "" / "", You, was []; } }
}

#[test]
fn a_changed_default_changes_no_link() {
    let old = before::Table {
        rows: vec![before::Row { x: 5.0.into() }, before::Row::default()],
        ..before::Table::default()
    };
    let payload = link::encode_table(&old, &before::Table::fresh(), Include::ALL).unwrap();
    let mut new = after::Table::fresh();
    assert_eq!(
        link::decode_table(&payload, &mut new).unwrap(),
        Vec::<String>::new()
    );
    assert_eq!(
        (
            new.a.get(),
            new.rows[0].x.get(),
            new.rows[1].x.get(),
            new.rows[1].y.get()
        ),
        (1.0, 5.0, 3.0, 7.0)
    );
    // The other way round, the current defaults are written.
    let today = after::Table::default();
    let payload = link::encode_table(&today, &after::Table::fresh(), Include::ALL).unwrap();
    let mut back = after::Table::fresh();
    link::decode_table(&payload, &mut back).unwrap();
    assert_eq!(back, today);
}

#[test]
fn too_much_is_said_when_it_is_written() {
    let mut plan = Plan::default();
    let mut random = Random(3);
    let item = plan.debt.items[0].clone();
    plan.debt.items = (0..200)
        .map(|_| {
            let mut item = item.clone();
            item.note = (0..500)
                .map(|_| {
                    char::from_u32(0x4E00 + u32::try_from(random.below(20_000)).unwrap()).unwrap()
                })
                .collect::<String>()
                .into();
            item
        })
        .collect();
    assert_eq!(link::encode(&plan, Include::ALL), Err(link::TooLarge));
    plan.debt.items.truncate(20);
    let payload = link::encode(&plan, Include::ALL).unwrap();
    assert_eq!(link::decode(&payload).unwrap().plan, plan);
}
