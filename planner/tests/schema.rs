//! The published schema is what the tables generate, and files refer to it.

use crate::common::{self, writer::held};
use planner::document::{SCHEMA, read_file, write_file};
use planner::model::{Group, Kind, Style, path};
use planner::saves::PlanId;
use planner::schema::{self, AdditionalProperties, Schema};
use planner::{Outcome, Plan, evaluate};
use std::path::Path;

/// Returns the schema at a path in words such as `capacity.resources[0].average`.
fn at<'a>(schema: &'a Schema, words: &str) -> Option<&'a Schema> {
    let mut here = schema;
    for word in words.split(['.', '[']) {
        let named = |key: &str| here.properties.iter().find(|(name, _)| *name == key);
        here = match (&here.items, named(word), &here.additional_properties) {
            (Some(items), ..) if word.ends_with(']') => items,
            (_, Some((_, property)), _) => property,
            (_, _, Some(AdditionalProperties::Rows(row))) => row,
            _ => return None,
        };
    }
    Some(here)
}

/// Whether an input is the name by which its row is keyed.
fn is_key(input: &[u16]) -> bool {
    let list = input
        .split_last_chunk()
        .and_then(|(list, &[_, id])| Some((path::field(Plan::FIELDS, list)?, id)));
    matches!(list.map(|(list, id)| (list.kind, id)), Some((Kind::Rows { fields, style: Style::Own | Style::ById, .. }, id)) if fields[0].id == id)
}

#[test]
fn the_schema_is_what_the_tables_write() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/schema/1.json");
    held(&file, &schema::write());
}

#[test]
fn every_input_and_every_figure_is_described() {
    let schema = schema::schema();
    let (_, outcome) = &schema.definitions[0];
    let mut plan = Plan::default();
    common::tables::fill(&mut plan);
    for (input, field) in common::tables::inputs(&plan) {
        let words = path::words(&plan, &input);
        if is_key(&input) {
            continue;
        }
        let found = at(&schema, &words).unwrap_or_else(|| panic!("no {words}"));
        // Items of a plain list have the words of their field.
        assert_eq!(found.title, field.words()[0], "{words}");
        assert!(found.description.contains("Source: "), "{words}");
        assert!(found.description.contains(field.words()[1]), "{words}");
        if let Kind::Number(_) = field.kind {
            assert_eq!(found.types[1], "object", "{words} may be a range");
        }
    }
    let figures = evaluate(&plan);
    let mut seen = 0;
    path::leaves(&figures, &mut Vec::new(), &mut |figure, field, _| {
        let words = path::words(&figures as &Outcome, figure);
        let found = at(outcome, &words).unwrap_or_else(|| panic!("no {words}"));
        assert_eq!(found.title, field.words()[0], "{words}");
        seen += 1;
    });
    assert!(seen > 500, "{seen} figures");
}

#[test]
fn what_one_field_alone_must_be_is_said() {
    let schema = schema::schema();
    let said = |words| at(&schema, words).unwrap_or_else(|| panic!("no {words}"));
    assert_eq!(said("facts.currency").pattern, Some("^[A-Z]{3}$"));
    assert_eq!(said("facts.name").pattern, None);
    assert_eq!(said("hiring.stages").min_items, Some(1));
    assert_eq!(said("hiring.channels").min_items, None);
    assert_eq!(
        said("capacity.resources")
            .items
            .as_ref()
            .map(|row| &row.required[..2]),
        Some(&["id", "average"][..])
    );
}

#[test]
fn a_file_names_its_schema_and_opens_with_any_or_none() {
    let plan = Plan::default();
    let file = write_file(&plan, Some(&PlanId::of([7; 16])));
    let named = format!("{{\"$schema\":\"{SCHEMA}\",");
    assert!(file.starts_with(&named));
    for other in [
        "{",
        r#"{"$schema":"schema/2.json","#,
        r#"{"$schema":{"a":[1]},"#,
    ] {
        let other = file.replacen(&named, other, 1);
        assert_eq!(read_file(&other).map(|file| file.plan), Ok(plan.clone()));
    }
    let twice = file.replacen(&named, &[&named, &named[1..]].concat(), 1);
    assert_eq!(read_file(&twice).unwrap_err().path, "$schema");
}
