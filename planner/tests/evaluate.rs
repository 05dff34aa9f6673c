//! Tests the example that prints a plan's outcome document.
#![allow(clippy::unwrap_used)] // in tests a panic is the failure message

#[allow(dead_code)] // only the example itself calls its `main`
#[path = "../examples/evaluate.rs"]
mod example;

#[test]
fn a_plan_gives_its_outcome_or_why_not() {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("evaluated.json");
    let outcome = |document: &[u8]| {
        std::fs::write(&file, document).unwrap();
        example::outcome(file.to_str().unwrap())
    };
    // Ten hires, each with 4.9 lost weeks.
    let told = outcome(br#"{"facts": {"planned_hires": 10}}"#).unwrap();
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["onboarding"]["lost_person_weeks"], 49);
    assert_eq!(
        outcome(br#"{"facts": {"monthly_growth": 9}}"#),
        Err("facts.monthly_growth: must be from -0.5 to 3".to_owned())
    );
    let not_text = "the document: is not valid JSON (not UTF-8)";
    assert_eq!(outcome(b"\xff"), Err(not_text.to_owned()));
    let nowhere = example::outcome("no/such/plan.json").unwrap_err();
    assert!(nowhere.starts_with("no/such/plan.json: "), "{nowhere}");
}
