//! Every link and save ever released opens, and gives the expected plan.
//!
//! `tests/links/RELEASE.json` holds links with their plans; `tests/saves/RELEASE.json` holds a save
//! as it was stored, beside `RELEASE.plan.json`. A release adds its own:
//! `FREEZE=0.2.0 cargo test -p planner corpus`. Existing files are never written again.
//! Sealed links and their passphrases are in `tests/links/RELEASE.sealed.json`: a journey opens
//! them, since the browser has the cryptography.
#![allow(clippy::unwrap_used)] // in tests a panic is the failure message

use crate::common;
use planner::link::{self, Include};
use planner::model::Group;
use planner::{Plan, document, saves};
use std::path::{Path, PathBuf};

/// A link and the plan it must give.
#[derive(serde::Deserialize)]
struct Link {
    payload: String,
    #[serde(deserialize_with = "plan")]
    plan: Plan,
}

fn plan<'de, D: serde::Deserializer<'de>>(value: D) -> Result<Plan, D::Error> {
    document::read_value(value).map_err(serde::de::Error::custom)
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../tests")
        .join(name)
}

fn files(name: &str) -> Vec<PathBuf> {
    std::fs::read_dir(folder(name))
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// Plans with short links that together use every kind of field.
fn plans() -> Vec<Plan> {
    let arbitrary = (0..).map(common::arbitrary::kept);
    let short = |plan: &Plan| link::encode(plan, Include::ALL).unwrap().len() < 2_500;
    [Plan::fresh()]
        .into_iter()
        .chain(arbitrary.filter(short).take(12))
        .collect()
}

/// JSON of the plans' links, each beside the plan's document.
fn links(plans: &[Plan]) -> String {
    let links: Vec<String> = plans
        .iter()
        .map(|plan| {
            let payload = link::encode(plan, Include::ALL).unwrap();
            let document = document::write_plan(plan);
            format!("{{\"payload\":\"{payload}\",\"plan\":{document}}}")
        })
        .collect();
    format!("[\n{}\n]", links.join(",\n"))
}

#[test]
fn freeze() {
    let Ok(release) = std::env::var("FREEZE") else {
        return;
    };
    let last = plans().pop().unwrap();
    for (folder_name, file, text) in [
        ("links", format!("{release}.json"), links(&plans())),
        (
            "saves",
            format!("{release}.json"),
            saves::write(&last, None, 3, 1_700_000_000_000),
        ),
        (
            "saves",
            format!("{release}.plan.json"),
            document::write_plan(&last),
        ),
    ] {
        let path = folder(folder_name).join(file);
        assert!(!path.exists(), "{} is frozen", path.display());
        std::fs::create_dir_all(folder(folder_name)).unwrap();
        std::fs::write(path, text + "\n").unwrap();
    }
}

#[test]
fn what_a_release_freezes_are_these_plans() {
    let plans = plans();
    let kept: Vec<Link> = serde_json::from_str(&links(&plans)).unwrap();
    for (link, plan) in kept.iter().zip(&plans) {
        assert_eq!(&link::decode(&link.payload).unwrap().plan, plan);
        assert_eq!(&link.plan, plan);
    }
}

#[test]
fn every_released_link_opens() {
    let mut seen = 0;
    for path in files("links") {
        if path.to_string_lossy().ends_with(".sealed.json") {
            continue;
        }
        let links: Vec<Link> = serde_json::from_str(&read(&path)).unwrap();
        for link in links {
            let opened = link::decode(&link.payload).unwrap();
            assert_eq!(opened.plan, link.plan, "{}", path.display());
            assert_eq!((opened.unread, opened.capped), (vec![], vec![]));
            seen += 1;
        }
    }
    assert!(seen > 0);
}

#[test]
fn every_released_sealed_link_is_told_as_sealed() {
    let mut seen = 0;
    for path in files("links") {
        if path.to_string_lossy().ends_with(".sealed.json") {
            for link in serde_json::from_str::<Vec<Link>>(&read(&path)).unwrap() {
                assert_eq!(link::decode(&link.payload), Err(link::LinkError::Sealed));
                seen += 1;
            }
        }
    }
    assert!(seen > 0);
}

#[test]
fn every_released_save_opens() {
    let mut seen = 0;
    for path in files("saves") {
        let Some(name) = path.to_str().unwrap().strip_suffix(".plan.json") else {
            continue;
        };
        let envelope = saves::read(&read(Path::new(&format!("{name}.json")))).unwrap();
        assert_eq!(
            envelope.plan,
            document::read_plan(&read(&path)).unwrap(),
            "{name}"
        );
        seen += 1;
    }
    assert!(seen > 0);
}
