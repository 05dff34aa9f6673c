//! Saves: round trips, newer versus corrupt ones, and two tabs that never overwrite each other.
#![allow(clippy::unwrap_used)] // in tests a panic is the failure message

use crate::common;
use planner::Plan;
use planner::model::Reason;
use planner::saves::{self, Head, Unreadable, Verdict};

#[test]
fn any_plan_survives_its_save() {
    for seed in 0..300 {
        let plan = common::arbitrary::kept(seed);
        let text = saves::write(&plan, None, seed, 1_700_000_000_000 + seed);
        let envelope = saves::read(&text).unwrap();
        assert_eq!(envelope.plan, plan, "seed {seed}");
        let head = Head {
            format: 1,
            revision: seed,
            saved_at: 1_700_000_000_000 + seed,
        };
        assert_eq!(saves::head(&text), Ok(head));
    }
}

/// An input that was emptied stays empty in a save, a file and a partial document.
#[test]
fn what_is_emptied_stays_empty() {
    use planner::document::{read_file, read_value_onto, write_file};
    let day = planner::model::Day::of(2026, 11, 25);
    let blank = planner::examples::blank("New", day, planner::words::Language::English);
    assert_eq!(blank.thresholds.metrics.error_rate.value, None);
    let save = saves::read(&saves::write(&blank, None, 1, 1));
    assert_eq!(save.map(|save| save.plan).as_ref(), Ok(&blank));
    let file = read_file(&write_file(&blank, None));
    assert_eq!(file.map(|file| file.plan), Ok(blank));
    let part = |value: serde_json::Value| read_value_onto(value, &Plan::default());
    let metrics = |plan: Plan| plan.thresholds.metrics;
    let place = "thresholds.metrics.error_rate.value";
    let read = part(serde_json::json!({"empty": [place]})).map(metrics);
    let read = read.map(|read| (read.error_rate.value, read.review_hours.value));
    assert_eq!(read, Ok((None, Some(8.0.into()))));
    // Null means the same as a missing key.
    for nothing in [
        serde_json::json!({"empty": null}),
        serde_json::json!({"thresholds": {"metrics": {"error_rate": {"value": null}}}}),
    ] {
        assert_eq!(part(nothing), Ok(Plan::default()));
    }
    let refused = |value| part(value).unwrap_err().to_string();
    for (listed, why) in [
        ("facts.developers", "empty[0]: must be given"),
        ("facts.name", "empty[0]: must be given"),
        ("facts", "empty[0]: must be given"),
        ("facts.no_such", "empty[0]: no such key"),
        ("", "empty[0]: no such key"),
    ] {
        assert_eq!(refused(serde_json::json!({"empty": [listed]})), why);
    }
    for odd in [serde_json::json!(1), serde_json::json!([1])] {
        let said = refused(serde_json::json!({"empty": odd}));
        assert_eq!(said, "empty: must be a list of paths");
    }
}

#[test]
fn newer_is_not_corrupt() {
    let newer = r#"{"format":2,"revision":9,"saved_at":1,"plan":{"format":7,"what":[1,2]}}"#;
    assert_eq!(saves::read(newer), Err(Unreadable::Newer(2)));
    assert_eq!(
        saves::read(r#"{"format":3,"revision":"of another kind"}"#),
        Err(Unreadable::Newer(3))
    );
    // The envelope has a known format, its plan document a newer one.
    let inside = r#"{"format":1,"revision":9,"saved_at":1,"plan":{"format":7}}"#;
    assert_eq!(saves::read(inside), Err(Unreadable::Newer(7)));
    let corrupt = |text: &str| match saves::read(text) {
        Err(Unreadable::Corrupt(refusal)) => (refusal.path, refusal.reason),
        other => panic!("{other:?}"),
    };
    let whole = saves::write(&planner::Plan::default(), None, 1, 0);
    for cut in [0, 1, 10, 60, whole.len() / 2, whole.len() - 1] {
        assert!(
            matches!(corrupt(&whole[..cut]).1, Reason::Syntax(_)),
            "cut at {cut}"
        );
    }
    assert_eq!(corrupt("{}"), ("format".to_owned(), Reason::Missing));
    assert_eq!(
        corrupt(r#"{"format":1,"revision":2,"saved_at":3}"#),
        ("plan".to_owned(), Reason::Missing)
    );
    let (path, _) =
        corrupt(r#"{"format":1,"revision":2,"saved_at":3,"plan":{"facts":{"developers":-1}}}"#);
    assert_eq!(path, "facts.developers");
    assert!(matches!(corrupt("null").1, Reason::Syntax(_)));
}

/// A migration as future ones will be: from the text of one format to that of the next.
#[test]
#[allow(clippy::unnecessary_wraps)] // the signature of a migration step
fn steps_lead_from_format_to_format() {
    fn to_2(text: &str) -> Result<String, Unreadable> {
        Ok(text
            .replace(r#""format":1"#, r#""format":2"#)
            .replace("old", "new"))
    }
    fn to_3(text: &str) -> Result<String, Unreadable> {
        Ok(text
            .replace(r#""format":2"#, r#""format":3"#)
            .replace("new", "newest"))
    }
    let old = r#"{"format":1,"revision":4,"saved_at":0,"plan":"old"}"#;
    let newest = r#"{"format":3,"revision":4,"saved_at":0,"plan":"newest"}"#;
    assert_eq!(
        saves::migrate(old, &[to_2, to_3]),
        Ok(Some(newest.to_owned()))
    );
    assert_eq!(saves::migrate(old, &[]), Ok(None));
}

#[test]
fn two_tabs_never_overwrite_each_other() {
    let plan = planner::Plan::default();
    let at = |revision| Head {
        format: 1,
        revision,
        saved_at: 0,
    };
    let mut stored: Option<String> = None;
    // Both tabs open the plan at revision 1; the first saves twice, then the second tries.
    for (known, expected) in [
        (None, Verdict::Save(1)),
        (Some(1), Verdict::Save(2)),
        (Some(2), Verdict::Save(3)),
        (Some(1), Verdict::Conflict(3)),
        (None, Verdict::Conflict(3)),
    ] {
        let verdict =
            saves::check_overwrite(known.map(at), stored.as_deref().map(saves::head).as_ref());
        assert_eq!(verdict, expected);
        if let Verdict::Save(revision) = verdict {
            stored = Some(saves::write(&plan, None, revision, 0));
        }
    }
    // The same revision, saved at another time, is of another plan.
    let other = saves::write(&plan, None, 3, 1);
    assert_eq!(
        saves::check_overwrite(Some(at(3)), Some(&saves::head(&other))),
        Verdict::Conflict(3)
    );
    // Cleared in the meantime: it may be written again. Newer or broken: the stored text is kept
    // first.
    assert_eq!(saves::check_overwrite(Some(at(3)), None), Verdict::Save(4));
    for unreadable in [r#"{"format":2,"revision":3}"#, "{"] {
        assert_eq!(
            saves::check_overwrite(Some(at(3)), Some(&saves::head(unreadable))),
            Verdict::BackUpFirst
        );
    }
}

#[test]
fn what_breaks_a_rule_while_somebody_is_at_work_is_saved_and_opens() {
    let mut plan = Plan::default();
    // A peak below its average is marked on the page, but is no reason to lose the plan.
    plan.capacity.resources[0].peak = 0.1.into();
    let read = saves::read(&saves::write(&plan, None, 1, 1)).map(|save| save.plan);
    assert_eq!(read.ok(), Some(plan));
}

/// A plan's id is kept in its save and its file; those of a release without ids open as well.
#[test]
fn a_plans_own_id() {
    use planner::document::{read_file, read_plan, write_file, write_plan};
    use planner::saves::{PlanId, wrap_in_envelope};
    let (plan, id) = (planner::Plan::default(), PlanId::of(*b"0123456789abcdef"));
    let kept = saves::read(&saves::write(&plan, Some(&id), 1, 2)).expect("a save");
    assert_eq!((kept.id, kept.plan), (Some(id.clone()), plan.clone()));
    let none = saves::read(&saves::write(&plan, None, 1, 2)).expect("a save");
    assert_eq!(none.id, None);
    let file = read_file(&write_file(&plan, Some(&id))).expect("a file");
    assert_eq!((file.id, &file.plan), (Some(id.clone()), &plan));
    assert_eq!(read_plan(&write_file(&plan, Some(&id))), Ok(plan.clone()));
    assert_eq!(read_file(&write_plan(&plan)).map(|file| file.id), Ok(None));
    // An invalid id is dropped, and no plan is lost.
    for odd in [
        "null",
        "7",
        "-7",
        "0.5",
        "true",
        "\"\"",
        "\"<script>\"",
        "[1, [2]]",
        "{\"a\": {}}",
    ] {
        let text = wrap_in_envelope(&write_plan(&plan), Some(&id), 1, 2)
            .replace(&format!("\"{id}\""), odd);
        assert_eq!(
            saves::read(&text).map(|save| (save.id, save.plan)),
            Ok((None, plan.clone())),
            "{odd}"
        );
    }
}
