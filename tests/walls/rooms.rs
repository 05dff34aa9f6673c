//! Walls around the planner and between its rooms.

use std::collections::BTreeSet;

use super::source::{Source, words};

const BROWSER: [&str; 7] = [
    "wasm-bindgen",
    "web-sys",
    "js-sys",
    "leptos",
    "gloo",
    "serde-wasm-bindgen",
    "console_error_panic_hook",
];

const OUTSIDE: [&str; 14] = [
    "std::time",
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "SystemTime",
    "Instant",
    "Utc::now",
    "Local::now",
    "println",
    "print",
    "eprintln",
    "dbg",
];

/// What a room may use of the crate; rooms that are not named here may use all.
const BELOW: [(&str, &[&str]); 4] = [
    ("model", &["model", "words"]),
    ("words", &["model", "words"]),
    ("charts", &["model", "words", "charts"]),
    ("calculators", &["model", "words", "charts", "calculators"]),
];

/// Rooms that work for whatever calculators there are.
const GENERAL: [&str; 6] = ["document", "link", "saves", "analysis", "working", "charts"];

pub fn browser_crates(sources: &[Source]) -> Vec<String> {
    let Some(manifest) = sources
        .iter()
        .find(|source| source.path == "planner/Cargo.toml")
    else {
        return vec!["planner/Cargo.toml is not there".to_owned()];
    };
    let mut faults = Vec::new();
    let mut at = 0;
    for line in manifest.text.split_inclusive('\n') {
        let code = line.split('#').next().unwrap_or_default().trim();
        let name = code
            .strip_prefix('[')
            .and_then(|heading| heading.trim_end_matches(']').rsplit_once('.'))
            .map(|(_, name)| name);
        let name = name.unwrap_or_else(|| code.split(['=', '.']).next().unwrap_or_default().trim());
        if BROWSER
            .iter()
            .any(|browser| name == *browser || name.starts_with(&format!("{browser}-")))
        {
            faults.push(manifest.fault(at, &format!("depends on {name}")));
        }
        at += line.len();
    }
    faults
}

pub fn outside_world(sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    for source in planner(sources) {
        let code = source.code();
        for word in OUTSIDE {
            let macro_only = matches!(word, "println" | "print" | "eprintln" | "dbg");
            let places = words(&code, word)
                .filter(|at| !macro_only || code[at + word.len()..].starts_with('!'));
            faults.extend(places.map(|at| source.fault(at, word)));
        }
    }
    faults
}

pub fn directions(sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    let rooms: BTreeSet<&str> = planner(sources).map(room_of).collect();
    for source in planner(sources) {
        let Some((room, below)) = BELOW.iter().find(|(room, _)| *room == room_of(source)) else {
            continue;
        };
        let code = source.code();
        for at in words(&code, "crate") {
            let Some(path) = code[at..].strip_prefix("crate::") else {
                continue;
            };
            for (name, is_macro) in names(path) {
                // Macros live at the root, whichever room they are written in; types there are
                // brought up from the calculators.
                let brought_up = *room != "calculators" && name.starts_with(char::is_uppercase);
                if !is_macro && (brought_up || rooms.contains(name)) && !below.contains(&name) {
                    faults.push(source.fault(at, &format!("{room} uses {name}")));
                }
            }
        }
    }
    faults
}

pub fn slugs(sources: &[Source]) -> Vec<String> {
    let slugs: Vec<String> = planner(sources)
        .filter(|source| room_of(source) == "calculators")
        .flat_map(listed)
        .collect();
    let has_calculators = planner(sources).any(|source| room_of(source) == "calculators");
    if has_calculators && slugs.is_empty() {
        return vec!["planner/src/calculators: no `calculators! { … }` list is found; mend tests/walls/rooms.rs".to_owned()];
    }
    let mut faults = Vec::new();
    for source in planner(sources).filter(|source| GENERAL.contains(&room_of(source))) {
        let code = source.code_and_strings();
        for slug in &slugs {
            faults.extend(
                words(&code, slug)
                    .map(|at| source.fault(at, &format!("names the calculator {slug}"))),
            );
        }
    }
    faults
}

/// The slugs of the list: rows such as `3 capacity (hiring) "Capacity" / "Capacité";`.
fn listed(source: &Source) -> Vec<String> {
    let code = source.code();
    let Some((_, list)) = code.split_once("\ncalculators!") else {
        return Vec::new();
    };
    let list = list.split("\n}").next().unwrap_or_default();
    let slug = |line: &str| {
        let mut words = line.split_whitespace();
        words.next()?.parse::<u16>().ok()?;
        words
            .next()
            .map(|word| word.trim_end_matches(['(', ')', ';']).to_owned())
    };
    list.lines().filter_map(slug).collect()
}

/// The planner's own code, but for its tests.
fn planner(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources
        .iter()
        .filter(|source| source.path.starts_with("planner/src/") && source.is_rust())
}

/// The first folder or file below `planner/src/`.
fn room_of(source: &Source) -> &str {
    let path = source.path.trim_start_matches("planner/src/");
    path.split('/')
        .next()
        .unwrap_or_default()
        .trim_end_matches(".rs")
}

/// The names that a path or a group begins with, and whether each is called as a macro:
/// `a::b` is a, `{a::{b, c}, d}` is a and d.
fn names(path: &str) -> Vec<(&str, bool)> {
    let Some(group) = path.strip_prefix('{') else {
        return leading(path).into_iter().collect();
    };
    let mut depth = 0_usize;
    let mut start = 0;
    let mut names = Vec::new();
    for (i, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                names.extend(leading(group[start..i].trim_start()));
                start = i + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    names
}

fn leading(path: &str) -> Option<(&str, bool)> {
    let end = path
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(path.len());
    (end > 0).then(|| (&path[..end], path[end..].starts_with('!')))
}
