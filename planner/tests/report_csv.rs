//! CSV of any table: parsed again by a small reader, in both conventions, with hostile texts.

use crate::common::arbitrary;
use planner::examples::example;
use planner::model::{Cell, Kind, Number, Table, path};
use planner::report::{csv, tables};
use planner::words::Language;
use planner::{Plan, evaluate};

fn table(plan: &Plan, at: &str, language: Language) -> Vec<Vec<String>> {
    let text = csv(plan, &evaluate(plan), at, language).unwrap_or_else(|| panic!("no {at}"));
    read(
        &text,
        if language == Language::French {
            ';'
        } else {
            ','
        },
    )
}

/// Parses RFC 4180 and accepts nothing that the RFC does not allow.
fn read(text: &str, separator: char) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a mark of UTF-8");
    let mut chars = text.chars().peekable();
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    while chars.peek().is_some() {
        let mut cell = String::new();
        if chars.next_if_eq(&'"').is_some() {
            loop {
                match chars.next().expect("quotes are closed") {
                    '"' if chars.next_if_eq(&'"').is_some() => cell.push('"'),
                    '"' => break,
                    c => cell.push(c),
                }
            }
        } else {
            while let Some(c) = chars.next_if(|c| *c != separator && *c != '\r') {
                assert!(!matches!(c, '"' | '\n'), "{c:?} is quoted");
                cell.push(c);
            }
        }
        row.push(cell);
        match chars.next() {
            Some('\r') => {
                assert_eq!(chars.next(), Some('\n'));
                rows.push(std::mem::take(&mut row));
            }
            end => assert_eq!(end, Some(separator)),
        }
    }
    assert!(row.is_empty(), "the last line is ended");
    let columns = rows.first().map_or(0, Vec::len);
    assert!(rows.iter().all(|row| row.len() == columns));
    rows
}

fn column<'a>(table: &'a [Vec<String>], head: &str) -> Vec<&'a str> {
    let place = table[0].iter().position(|cell| cell == head);
    let place = place.unwrap_or_else(|| panic!("no {head} in {:?}", table[0]));
    table[1..].iter().map(|row| row[place].as_str()).collect()
}

#[test]
fn inputs_and_figures_side_by_side() {
    let plan = Plan::default();
    let english = table(&plan, "capacity.resources", Language::English);
    assert_eq!(
        column(&english, "Resource"),
        ["Processor", "Memory", "Database", "Bandwidth"]
    );
    assert_eq!(
        column(&english, "Average use (%)"),
        ["70", "60", "80", "40"]
    );
    assert_eq!(column(&english, "Lead time (weeks)")[2], "8");
    assert_eq!(column(&english, "Cost of an upgrade (EUR)")[2], "10000");
    assert_eq!(column(&english, "Upgrade factor (×)")[0], "1.5");
    assert_eq!(column(&english, "Critical on")[2], "2024-05-25");
    assert!(column(&english, "Critical in (months)")[2].starts_with("0.84274"));
    assert_eq!(column(&english, "Late")[2], "yes");
    let french = table(&plan, "capacity.resources", Language::French);
    assert_eq!(french[0][0], "Ressource");
    assert_eq!(column(&french, "En retard")[2], "oui");
    assert!(column(&french, "Critique dans (mois)")[2].starts_with("0,84274"));
    // The name, which the figures repeat, has one column.
    assert_eq!(
        french[0].iter().filter(|head| *head == "Ressource").count(),
        1
    );
}

#[test]
fn what_is_never_is_told() {
    let mut plan = Plan::default();
    plan.facts.monthly_growth = 0.0.into();
    let resources = table(&plan, "capacity.resources", Language::English);
    assert_eq!(
        column(&resources, "Critical on")[0],
        "never, at this growth"
    );
    // What is not known is not never.
    let metrics = table(&plan, "thresholds.metrics", Language::English);
    assert_eq!(
        column(&metrics, "Critical in (months)")[0],
        "not known: enter a month earlier"
    );
    let scenarios = table(&plan, "scenarios.rows", Language::French);
    assert_eq!(column(&scenarios, "Capacité à ajouter (%)")[0], "");
}

#[test]
fn a_range_has_its_ends() {
    let mut plan = Plan::default();
    plan.scenarios.rows[1].growth = Number::range(0.5, 2.0, 1.0);
    let rows = table(&plan, "scenarios.rows", Language::English);
    let head = "User growth (%)";
    assert_eq!(column(&rows, head)[1], "100");
    assert_eq!(column(&rows, &format!("{head}, low end"))[..2], ["", "50"]);
    assert_eq!(
        column(&rows, &format!("{head}, high end"))[..2],
        ["", "200"]
    );
}

#[test]
fn groups_of_groups_are_tables() {
    let mut plan = example(1, Language::English);
    plan.thresholds.metrics.own.resize_with(1, Default::default);
    plan.thresholds.metrics.own[0].id = "=own".into();
    plan.thresholds.metrics.own[0].value = Some(0.5.into());
    let metrics = table(&plan, "thresholds.metrics", Language::English);
    let names = column(&metrics, "Metrics");
    let at = |name: &str| {
        names
            .iter()
            .position(|n| *n == name)
            .unwrap_or_else(|| panic!("no {name} in {names:?}"))
    };
    assert_eq!(column(&metrics, "Value")[at("'=own")], "0.5");
    let shares: Vec<_> = column(&metrics, "Unit");
    assert!(
        shares.contains(&"%") && shares.contains(&"EUR/month"),
        "{shares:?}"
    );
    assert!(column(&metrics, "Value").contains(&"7.8"));
    assert_eq!(
        csv(&plan, &evaluate(&plan), "facts", Language::English),
        None
    );
    assert_eq!(
        csv(&plan, &evaluate(&plan), "nowhere", Language::English),
        None
    );
    assert_eq!(
        csv(
            &plan,
            &evaluate(&plan),
            "capacity.horizon_months",
            Language::English
        ),
        None
    );
}

#[test]
fn figures_with_rows_of_their_own() {
    let plan = example(1, Language::English);
    let actions = table(&plan, "thresholds.actions", Language::English);
    assert_eq!(
        actions[0],
        ["About", "How pressing", "What to do", "Decide by"]
    );
    assert!(actions.len() > plan.thresholds.actions.len() + 1);
    let upgrades = table(
        &plan,
        "capacity.resources.database.upgrades",
        Language::French,
    );
    assert_eq!(upgrades[0], ["Nécessaire le", "Décider avant le"]);
    let objectives = table(
        &example(2, Language::French),
        "report.objectives",
        Language::French,
    );
    assert_eq!(objectives[4], ["Ouvrir le bureau de Londres"]);
}

#[test]
fn formulas_are_texts() {
    for (text, wanted) in [
        ("=1+1", "'=1+1"),
        ("+33 6 12", "'+33 6 12"),
        ("-x", "'-x"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\"=1+1", "'\"=1+1"),
        (" '\" =1", "' '\" =1"),
        ("\u{feff}=1", "'\u{feff}=1"),
        ("＝1", "'＝1"),
        ("-5", "-5"),
        ("-1,5", "-1,5"),
        ("-5+cmd|' /C calc'!A0", "'-5+cmd|' /C calc'!A0"),
        ("a=b", "a=b"),
        ("a;=b,=c", "a;=b,=c"),
        ("\"said\"\nand more", "\"said\"\nand more"),
        ("語 👩‍🚀", "語 👩‍🚀"),
    ] {
        let mut plan = Plan::default();
        plan.debt.items[0].name = text.into();
        for language in Language::ALL {
            let debts = table(&plan, "debt.items", language);
            assert_eq!(debts[1][0], wanted, "{text:?}");
        }
    }
    // Negative numbers stay numbers.
    let mut plan = Plan::default();
    plan.scenarios.rows[0].growth = (-0.255).into();
    let rows = table(&plan, "scenarios.rows", Language::French);
    assert_eq!(column(&rows, "Croissance visée (%)")[0], "-25,5");
}

#[test]
fn either_separator_frees_no_formula() {
    let mut plan = Plan::default();
    plan.debt.items[0].name = "a;=1+1".into();
    let text = csv(&plan, &evaluate(&plan), "debt.items", Language::English).unwrap();
    assert!(text.contains("\"a;=1+1\","), "{text}");
}

/// Paths of all lists and groups.
fn places(root: &dyn Table, table: &dyn Table, at: &mut path::Path, out: &mut Vec<String>) {
    for field in table.fields() {
        at.push(field.id);
        match (table.cell(field.id), field.kind) {
            (Some(Cell::Rows(rows)), Kind::Rows { .. }) => {
                out.push(path::words(root, at));
                for n in 0..rows.len() {
                    at.push(path::number_of(n));
                    places(root, rows.row(n), at, out);
                    at.pop();
                }
            }
            (Some(Cell::Group(group)), _) => {
                out.push(path::words(root, at));
                places(root, group, at, out);
            }
            _ => {}
        }
        at.pop();
    }
}

#[test]
fn any_table_of_any_plan() {
    for seed in 0..150 {
        let plan = arbitrary::plan(seed);
        let outcome = evaluate(&plan);
        let mut all = Vec::new();
        places(&plan, &plan, &mut Vec::new(), &mut all);
        places(&outcome, &outcome, &mut Vec::new(), &mut all);
        for at in all {
            for (language, separator) in Language::ALL.into_iter().zip([',', ';']) {
                let Some(text) = csv(&plan, &outcome, &at, language) else {
                    continue;
                };
                for cell in read(&text, separator).into_iter().flatten() {
                    let number = cell.replace(',', ".").parse::<f64>().is_ok();
                    assert!(
                        number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                        "seed {seed}, {at}: {cell:?}"
                    );
                }
            }
        }
    }
}

/// Every table that is offered has rows, and every table with rows is offered.
#[test]
fn every_table_with_rows_is_offered() {
    for seed in 0..40 {
        let plan = arbitrary::plan(seed);
        let outcome = evaluate(&plan);
        let offered = tables(&plan, &outcome);
        for at in &offered {
            let cells = table(&plan, at, Language::English);
            assert!(cells.len() > 1, "{at} has no rows");
        }
        for whole in [&plan as &dyn Table, &outcome] {
            let mut lists = Vec::new();
            rows(whole, whole, &mut Vec::new(), &mut lists);
            for list in lists {
                let inside = list.rsplit_once('.').map_or("", |(group, _)| group);
                assert!(
                    offered.contains(&list) || offered.iter().any(|at| at == inside),
                    "{list}"
                );
            }
        }
    }
    let offered = tables(&Plan::default(), &evaluate(&Plan::default()));
    for at in [
        "thresholds.metrics",
        "debt.items",
        "capacity.resources.cpu.upgrades",
    ] {
        assert!(
            offered.iter().any(|offered| offered == at),
            "{at}: {offered:?}"
        );
    }
}

/// Paths of all lists that have rows.
fn rows(whole: &dyn Table, table: &dyn Table, at: &mut Vec<u16>, found: &mut Vec<String>) {
    for field in table.fields() {
        at.push(field.id);
        match table.cell(field.id) {
            Some(Cell::Group(group)) => rows(whole, group, at, found),
            Some(Cell::Rows(list)) if !list.is_empty() => {
                found.push(path::words(whole, at));
                for row in 0..list.len() {
                    at.push(path::number_of(row));
                    rows(whole, list.row(row), at, found);
                    at.pop();
                }
            }
            _ => {}
        }
        at.pop();
    }
}
