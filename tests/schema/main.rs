//! Tests the schema of documents with a validator that shares no code with the planner: it accepts
//! every plan and outcome, and for each field exactly what the reader accepts.

#[path = "../../planner/tests/common/arbitrary.rs"]
mod arbitrary;
mod cases;

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use cases::{Case, cases};
use planner::calculators::broken;
use planner::document::{read_value, read_value_unchecked, write_file, write_outcome, write_plan};
use planner::model::Reason;
use planner::saves::PlanId;
use planner::words::Language;
use planner::{evaluate, examples, schema};
use serde_json::{Value, json};
use xtask::{project, tools};

/// Parses a document; numbers keep their JSON form.
fn value(text: &str) -> Value {
    serde_json::from_str(text).expect("a document is JSON")
}

/// Returns the plan documents of a file, which is either one plan or a list of links with their
/// plans.
fn plans_of(file: &Path) -> Vec<Value> {
    let text = fs::read_to_string(file).expect("a file can be read");
    match serde_json::from_str(&text).expect("the file is JSON") {
        Value::Array(links) => links
            .into_iter()
            .map(|mut link| link["plan"].take())
            .collect(),
        plan => vec![plan],
    }
}

/// Returns all plan documents kept for tests, the examples as saved files with an id, and 200
/// arbitrary plans.
fn plans() -> Vec<Value> {
    let root = project::root();
    let mut plans = Vec::new();
    for folder in ["planner/tests/data", "tests/links", "tests/saves"] {
        for file in fs::read_dir(root.join(folder)).expect("a folder of tests") {
            let file = file.expect("a file").path();
            let name = file
                .file_name()
                .and_then(|name| name.to_str())
                .unwrap_or_default();
            let is_plan = match folder {
                "tests/links" => true,
                "tests/saves" => name.ends_with(".plan.json"),
                _ => {
                    Path::new(name).extension().is_some_and(|e| e == "json")
                        && !name.ends_with(".reference.json")
                        && !name.ends_with("outcome.json")
                }
            };
            if is_plan {
                plans.extend(plans_of(&file));
            }
        }
    }
    assert!(plans.len() > 20, "{} plans are kept", plans.len());
    let examples = Language::ALL
        .into_iter()
        .flat_map(|language| (0..3).map(move |place| examples::example(place, language)));
    let id = PlanId::of([7; 16]);
    plans.extend(examples.map(|plan| value(&write_file(&plan, Some(&id)))));
    let any = (0..200).map(|seed| value(&write_plan(&arbitrary::kept(seed))));
    plans.extend(any);
    plans
}

/// Whether the reader accepts a document, field by field; rules between fields cannot be in a
/// schema.
fn door(document: &Value) -> bool {
    let alone = |reason: &Reason| matches!(reason, Reason::NotACurrency | Reason::TooFew(_));
    read_value_unchecked(document)
        .is_ok_and(|plan| !broken(&plan).iter().any(|broken| alone(&broken.reason)))
}

/// Runs the validator once for everything, and returns its answers.
fn validated(asked: &Value) -> Value {
    let ajv = tools::AJV.npm_folder();
    let ajv = ajv.expect("ajv is there: `cargo xtask test` brings it");
    let mut node = Command::new("node")
        .arg(project::root().join("tests/schema/validate.mjs"))
        .env("AJV", ajv)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node starts");
    let mut input = node.stdin.take().expect("a way in");
    input
        .write_all(asked.to_string().as_bytes())
        .expect("node listens");
    drop(input);
    let said = node.wait_with_output().expect("node ends");
    assert!(
        said.status.success(),
        "the validator refuses the schema, see above"
    );
    serde_json::from_slice(&said.stdout).expect("the validator answers in JSON")
}

#[test]
fn the_schema_says_of_each_field_what_the_door_says() {
    let plans = plans();
    let outcomes: Vec<Value> = plans
        .iter()
        .map(|document| {
            let plan = read_value(document).expect("a plan that is kept opens");
            value(&write_outcome(&plan, &evaluate(&plan)))
        })
        .collect();
    let (base, cases) = cases();
    assert!(door(&base), "what the cases begin with is a plan");
    let said = validated(&json!({
        "schema": value(&schema::write()),
        "plans": plans,
        "outcomes": outcomes,
        "base": base,
        "cases": cases.iter().map(Case::told).collect::<Vec<_>>(),
    }));
    let refused = |of: &str| -> Vec<String> {
        let all = said[of].as_array().expect("a list").iter();
        all.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    assert_eq!(refused("plans"), Vec::<String>::new());
    assert_eq!(refused("outcomes"), Vec::<String>::new());

    let answers = said["cases"].as_array().expect("a list");
    assert_eq!(answers.len(), cases.len());
    let mut unlike = Vec::new();
    for (case, schema) in cases.iter().zip(answers) {
        let door = door(&case.document(&base));
        assert_eq!(door, case.good, "{case}: is not what the case was made for");
        if *schema != door {
            unlike.push(format!("{case}: the door says {door}, the schema {schema}"));
        }
    }
    assert!(
        unlike.is_empty(),
        "{} of {} cases:\n{}",
        unlike.len(),
        cases.len(),
        unlike.join("\n")
    );
    println!("{} plans and outcomes, {} cases", plans.len(), cases.len());
}
