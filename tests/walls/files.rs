//! Rules for every file, whatever its folder.

use super::source::Source;

const LONGEST: usize = 400;

pub fn headings(sources: &[Source]) -> Vec<String> {
    let bare = |source: &&Source| source.is_rust() && !source.text.starts_with("//!");
    sources
        .iter()
        .filter(bare)
        .map(|source| source.fault(0, "no //! line"))
        .collect()
}

pub fn lengths(sources: &[Source]) -> Vec<String> {
    let rust = sources.iter().filter(|source| source.is_rust());
    let lines = rust.map(|source| (source, source.text.lines().count()));
    lines
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(source, lines)| format!("{}: {lines} lines", source.path))
        .collect()
}

/// A file that nothing names is not compiled: its tests would never run.
pub fn unnamed_tests(sources: &[Source]) -> Vec<String> {
    let is_program = |name: &str| {
        let entry = format!("name = \"{name}\"");
        let mut manifests = sources.iter().filter(|s| s.path.ends_with("Cargo.toml"));
        manifests.any(|manifest| manifest.text.contains(&entry))
    };
    let tests = || {
        sources
            .iter()
            .filter(|source| source.is_rust() && source.is_test())
    };
    let mut faults = Vec::new();
    for root in tests() {
        let Some((folder, "main.rs" | "mod.rs")) = root.path.rsplit_once('/') else {
            continue;
        };
        let code = root.code_and_tests();
        for source in tests().filter(|source| source.path != root.path) {
            let Some((beside, file)) = source.path.rsplit_once('/') else {
                continue;
            };
            let name = file.trim_end_matches(".rs");
            let named = code.contains(&format!("mod {name};")) || is_program(name);
            if beside == folder && !named {
                faults.push(source.fault(0, "no mod names it"));
            }
        }
    }
    faults
}

pub fn unwraps(sources: &[Source]) -> Vec<String> {
    let ours = sources
        .iter()
        .filter(|source| source.is_rust() && !source.is_test());
    ours.flat_map(|source| found(source, &source.code(), ".unwrap()"))
        .collect()
}

/// Tests must not sleep either, so their code is searched, too.
pub fn sleeps(sources: &[Source]) -> Vec<String> {
    let rust = sources.iter().filter(|source| source.is_rust());
    rust.flat_map(|source| found(source, &source.code_and_tests(), "thread::sleep"))
        .collect()
}

pub fn foreign_paths(sources: &[Source]) -> Vec<String> {
    // Split in two, so that this file does not violate the rule itself.
    let folders = [
        ["/ho", "me/"],
        ["/ro", "ot/"],
        ["/wo", "rk/"],
        ["sha", "red/"],
    ]
    .map(|parts| parts.concat());
    let mut faults = Vec::new();
    for source in sources {
        for folder in &folders {
            for (at, _) in source.text.match_indices(folder.as_str()) {
                let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
                if !source.text[..at].ends_with(part) {
                    faults.push(source.fault(at, &format!("names `{folder}`")));
                }
            }
        }
    }
    faults
}

/// Returns a fault for every occurrence of a text in code.
fn found(source: &Source, code: &str, text: &str) -> Vec<String> {
    code.match_indices(text)
        .map(|(at, _)| source.fault(at, text))
        .collect()
}
