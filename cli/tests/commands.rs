//! Runs each command in a process of its own; expected figures are worked out by hand.
#![allow(missing_docs)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use planner::Plan;
use planner::link::{self, Include};
use serde_json::{Value, json};

/// Standard output, standard error and exit code of a run.
struct Ended {
    out: String,
    err: String,
    code: Option<i32>,
}

/// Runs `palier` with a text on its standard input.
fn palier(arguments: &[&str], input: &str) -> Ended {
    let mut palier = Command::new(env!("CARGO_BIN_EXE_palier"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("palier starts");
    // Writing fails if the process exits first, as it does when it refuses its arguments.
    let _ = palier
        .stdin
        .take()
        .expect("a way in")
        .write_all(input.as_bytes());
    let ended = palier.wait_with_output().expect("palier ends");
    let text = |bytes| String::from_utf8(bytes).expect("a text");
    Ended {
        out: text(ended.stdout),
        err: text(ended.stderr),
        code: ended.status.code(),
    }
}

/// Returns the standard output of a run that must succeed without messages.
fn said(arguments: &[&str], input: &str) -> String {
    let Ended { out, err, code } = palier(arguments, input);
    assert_eq!((code, &*err), (Some(0), ""), "{arguments:?}");
    out
}

fn value(arguments: &[&str], input: &str) -> Value {
    serde_json::from_str(&said(arguments, input)).expect("JSON")
}

/// Returns the standard error of a run that must be refused, with exit code 2.
fn refused(arguments: &[&str], input: &str) -> String {
    let Ended { out, err, code } = palier(arguments, input);
    assert_eq!((code, &*out), (Some(2), ""), "{arguments:?}");
    err
}

/// Creates a folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

#[test]
fn evaluate_gives_every_figure() {
    // Five hires lose 4.9 weeks each: 24.5.
    let outcome = value(&["evaluate", "-", "--json"], "{}");
    assert_eq!(outcome["onboarding"]["lost_person_weeks"], 24.5);
    // ln(0.9 / 0.7) / ln(1.15) = 1.798 months from an average of 70% to the critical 90%.
    let figure = "capacity.resources.cpu.months_to_critical";
    assert_eq!(
        said(&["evaluate", "-", figure], "{}"),
        "Critical in: 1.8\u{a0}months\n"
    );
    let french = said(&["evaluate", "-", "--language", "fr", figure], "{}");
    assert_eq!(french, "Critique dans: 1,8\u{a0}mois\n");
    let months = value(&["evaluate", "-", "--json", figure], "{}")[figure].as_f64();
    let months = months.expect("a number");
    assert!(
        (months - (0.9f64 / 0.7).ln() / 1.15f64.ln()).abs() < 1e-9,
        "{months}"
    );
}

#[test]
fn evaluate_says_what_to_decide() {
    let words = said(&["evaluate", "-"], "{}");
    assert!(
        words.contains("!! Capacity: The database breaks first: its peaks are full today.\n"),
        "{words}"
    );
    assert!(
        words.contains("\n2024-03-05  Double the database (Peaks full today)\n"),
        "{words}"
    );
}

#[test]
fn files_are_read_as_the_standard_input_is() {
    let file = folder("files").join("plan.json");
    fs::write(&file, r#"{"facts": {"planned_hires": 10}}"#).expect("a file");
    let file = file.to_str().expect("a path");
    let words = said(&["evaluate", file, "onboarding.lost_person_weeks"], "");
    assert_eq!(words, "Person-weeks lost: 49\u{a0}person-weeks\n");
}

#[test]
fn simulate_gives_bands() {
    // Four to nine hires, six in the middle; each loses 4.9 weeks.
    let plan = r#"{"facts": {"planned_hires": {"low": 4, "high": 9}}}"#;
    let bands = value(&["simulate", "-", "--json"], plan);
    let lost = &bands["onboarding"]["lost_person_weeks"];
    assert_eq!(
        [&lost["p05"], &lost["p50"], &lost["p95"]].map(|x| x.as_f64().map(|x| (x * 10.0).round())),
        [Some(196.0), Some(294.0), Some(441.0)]
    );
    let words = said(&["simulate", "-", "--points", "512"], plan);
    assert!(
        words.contains(
            "onboarding.lost_person_weeks: 19.6\u{a0}person-weeks … 29.4\u{a0}person-weeks … 44.1"
        ),
        "{words}"
    );
    assert_eq!(
        said(&["simulate", "-"], "{}"),
        "No input is a range: every figure stands as it is.\n"
    );
    assert_eq!(
        said(&["simulate", "-", "--language", "fr"], "{}"),
        "Aucune entrée n’est une plage\u{a0}: tous les chiffres restent tels quels.\n"
    );
    assert!(refused(&["simulate", "-", "--points", "0"], "{}").contains("--points"));
}

#[test]
fn seek_gives_the_value() {
    // (0.9 / 0.7)^(1/6) − 1: the growth at which the critical line is six months away.
    let asked = [
        "seek",
        "-",
        "facts.monthly_growth",
        "capacity.resources.cpu.months_to_critical",
        "6",
    ];
    let answer = value(&[&asked[..], &["--json"]].concat(), "{}");
    let growth = answer["value"].as_f64().expect("a number");
    assert!(
        (growth - ((0.9f64 / 0.7).powf(1.0 / 6.0) - 1.0)).abs() < 1e-6,
        "{growth}"
    );
    assert_eq!(answer["answer"], "at");
    assert!(
        answer["evaluations"]
            .as_u64()
            .is_some_and(|count| count < 1_000)
    );
    assert_eq!(
        said(&asked, "{}"),
        "Monthly user growth = 4.28%/month: Critical in = 6\u{a0}months\n"
    );
    let wrong = |place: usize, with: &'static str| {
        let mut asked = asked;
        asked[place] = with;
        refused(&asked, "{}")
    };
    assert_eq!(
        wrong(2, "facts.growth"),
        "facts.growth: the plan has no such input\n"
    );
    assert_eq!(
        wrong(2, "facts.name"),
        "facts.name: is not a numeric input with a value\n"
    );
    assert_eq!(
        wrong(3, "capacity.nothing"),
        "capacity.nothing: the plan has no such figure\n"
    );
    assert_eq!(wrong(4, "soon"), "soon: is not a number\n");
    assert_eq!(
        wrong(3, "capacity.resources.cpu.breaks_on"),
        "6: is not a date\n"
    );
}

#[test]
fn a_link_gives_the_plan_back() {
    let plan = r#"{"facts": {"name": "Ours", "monthly_growth": 0.2}}"#;
    let payload = said(&["link", "encode", "-"], plan);
    let payload = payload.trim_end();
    for link in [
        payload.to_owned(),
        format!("https://example.org/palier/#/capacity/{payload})."),
    ] {
        let again = value(&["link", "decode", &link], "");
        assert_eq!(again["$schema"], planner::document::SCHEMA);
        assert_eq!(again["id"], Value::Null, "a link has no id of a plan");
        assert_eq!(again["facts"]["name"], "Ours");
        assert_eq!(again["facts"]["monthly_growth"], 0.2);
    }
    let bare = said(&["link", "encode", "-", "--without", "names,money"], plan);
    let bare = value(&["link", "decode", bare.trim_end()], "");
    assert_ne!(bare["facts"]["name"], "Ours");
    assert_eq!(bare["left_out"], "names_and_money");
    assert_eq!(
        refused(&["link", "decode", &payload[..payload.len() - 1]], ""),
        "the link is damaged\n"
    );
}

/// Candidates' names and marks are left out of a link by default.
#[test]
fn candidates_are_in_a_link_where_they_are_asked_for() {
    let plan = r#"{"interview": {"candidates": [{"name": "Zoé"}]}}"#;
    let candidates = |more: &[&str]| {
        let link = said(&[&["link", "encode", "-"], more].concat(), plan);
        value(&["link", "decode", link.trim_end()], "")["interview"]["candidates"].clone()
    };
    assert_eq!(candidates(&[]), json!([]));
    assert_eq!(candidates(&["--with", "candidates"])[0]["name"], "Zoé");
}

/// A figure that needs amounts left out of a link says so; it is not computed from defaults.
#[test]
fn money_that_a_link_left_out_is_told_from_no_default() {
    let whole = said(&["link", "encode", "-"], "{}");
    let bare = said(&["link", "encode", "-", "--without", "money"], "{}");
    let [whole, bare] = [&whole, &bare].map(|link| {
        let link = link.trim_end();
        said(&["link", "decode", link], "")
    });
    let debt = |plan: &str| {
        let told = said(&["evaluate", "-"], plan);
        let line = told.lines().find(|line| line.contains("Technical debt:"));
        line.expect("what debt says").to_owned()
    };
    assert!(debt(&whole).contains("EUR a month"), "{}", debt(&whole));
    let needed = "The sender left out the amounts that this needs.";
    assert!(debt(&bare).ends_with(needed), "{}", debt(&bare));
    let checked = palier(&["check", "-", "--json"], &bare).out;
    let checked: Value = serde_json::from_str(&checked).expect("JSON");
    assert_eq!(checked["stands"]["debt"]["says"], needed);
    let count = |plan| said(&["chart", "-"], plan).lines().count();
    assert!(count(&bare) < count(&whole));
}

#[test]
fn what_a_link_brings_that_nobody_sees_is_taken_out_and_told() {
    let mut plan = Plan::default();
    plan.facts.name = "Ours\u{202e}".into();
    let payload = link::encode(&plan, Include::ALL).expect("a link");
    let ended = palier(&["link", "decode", &payload], "");
    assert_eq!(ended.code, Some(0));
    let told = "facts.name: characters that nobody sees were taken out\n";
    assert_eq!(ended.err, told);
    let plan: Value = serde_json::from_str(&ended.out).expect("a document");
    assert_eq!(plan["facts"]["name"], "Ours");
}

#[test]
fn the_report_is_markdown_or_html() {
    let markdown = said(
        &["report", "-", "--language", "fr"],
        r#"{"facts": {"name": "Nous"}}"#,
    );
    assert!(
        markdown.starts_with("# ") && markdown.contains("Nous"),
        "{markdown}"
    );
    let html = said(&["report", "-", "--format", "html"], "{}");
    assert!(html.starts_with("<h1>") && html.contains("15%"), "{html}");
}

#[test]
fn tables_calendars_charts_and_the_schema_come_out() {
    assert!(
        said(&["csv", "-"], "{}")
            .lines()
            .any(|table| table == "capacity.resources")
    );
    let table = said(&["csv", "-", "capacity.resources"], "{}");
    assert_eq!(table.lines().count(), 1 + 4, "a head and four resources");
    assert_eq!(
        refused(&["csv", "-", "facts"], "{}"),
        "facts: the plan has no such table\n"
    );

    let calendar = said(&["ics", "-", "--made-on", "2024-05-01"], "{}");
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n"));
    assert!(calendar.contains("DTSTART;VALUE=DATE:20240305\r\n"));
    assert!(calendar.contains("DTSTAMP:20240501T000000Z\r\n"));

    let names = said(&["chart", "-"], "{}");
    let folder = folder("charts");
    let told = said(
        &["chart", "-", "--folder", folder.to_str().expect("a path")],
        "{}",
    );
    assert_eq!(told.lines().count(), names.lines().count());
    for name in names.lines() {
        let drawn = fs::read_to_string(folder.join(format!("{name}.svg"))).expect("a chart");
        assert!(drawn.starts_with("<svg "), "{name}");
    }
    let one = said(&["chart", "-", "onboarding-ramp", "--width", "400"], "{}");
    assert!(one.contains("width=\"400\""), "{}", &one[..200]);

    let schema = value(&["schema"], "");
    assert_eq!(schema["$id"], planner::document::SCHEMA);
    let types = said(&["schema", "--typescript"], "");
    assert!(types.contains("\nexport interface Outcome {\n"));
}

#[test]
fn check_fails_from_its_line_on() {
    let check = |more: &[&str], plan: &str| palier(&[&["check", "-"], more].concat(), plan);
    let critical = check(&[], "{}");
    assert_eq!(critical.code, Some(1));
    assert!(
        critical
            .out
            .contains("critical: Capacity: The database breaks first"),
        "{}",
        critical.out
    );
    assert!(!critical.out.contains("attention: "), "{}", critical.out);
    // A plan without growth, delays or measurements.
    let quiet = json!({
        "facts": {"monthly_growth": 0, "planned_hires": 0},
        "capacity": {"resources": [], "response": {"p95_s": 0.1}},
        "thresholds": {"metrics": {}},
        "scenarios": {"rows": []},
        "debt": {"items": []},
        "architecture": {"steps": []},
    })
    .to_string();
    let held = check(&["--json"], &quiet);
    let stands: Value = serde_json::from_str(&held.out).expect("JSON");
    assert_eq!(
        (held.code, &stands["held"]),
        (Some(0), &json!(true)),
        "{stands}"
    );
    assert_eq!(stands["stands"]["debt"]["light"], "neutral", "{stands}");
    assert_eq!(
        check(&["--fail-on", "critical"], &quiet).out,
        "Nothing is past the line.\n"
    );
    let refused = check(&[], "[]");
    assert_eq!(
        (refused.code, &*refused.err),
        (Some(2), "the document: must be an object\n")
    );
}

#[test]
fn a_refusal_says_where_why_and_what_is_allowed() {
    let growth = r#"{"facts": {"monthly_growth": 9}}"#;
    assert_eq!(
        refused(&["evaluate", "-"], growth),
        "facts.monthly_growth: must be from -0.5 to 3\n"
    );
    assert!(refused(&["evaluate", "nowhere.json"], "").starts_with("nowhere.json: "));
    assert!(refused(&["evaluate"], "").contains("Usage: palier evaluate"));
    assert!(
        refused(&["elevate"], "").contains("evaluate"),
        "the nearest command is named"
    );
    let told = palier(
        &["evaluate", "-", "--json"],
        "{\"facts\": {\"name\": \"a\u{202e}b\"}}",
    );
    assert_eq!(
        (told.code, &*told.err),
        (
            Some(0),
            "facts.name: characters that nobody sees were taken out\n"
        )
    );
}

#[test]
fn shells_complete_what_may_be_asked() {
    for shell in ["bash", "zsh", "fish"] {
        let script = said(&["completions", shell], "");
        assert!(
            script.contains("palier") && script.contains("seek"),
            "{shell}"
        );
    }
    let help = said(&["--help"], "");
    assert!(
        help.contains("Exit codes: 0 done; 1 `check` found"),
        "{help}"
    );
}
