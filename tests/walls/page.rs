//! Rules for the page: its entry point, its content security policy and its text.

use super::source::{Source, words};

/// Maximum lines of code in `main.rs`: enough to declare the modules and to mount the app.
const ENTRY: usize = 20;

pub fn main_mounts(sources: &[Source]) -> Vec<String> {
    let Some(main) = sources.iter().find(|source| source.path == "src/main.rs") else {
        return vec!["src/main.rs is not there".to_owned()];
    };
    let code = main.code();
    let lines = code.lines().filter(|line| !line.trim().is_empty()).count();
    let mut faults = Vec::new();
    if lines > ENTRY {
        faults.push(format!(
            "src/main.rs: {lines} lines of code, at most {ENTRY}"
        ));
    }
    if !code.contains("mount") {
        faults.push("src/main.rs: mounts nothing".to_owned());
    }
    faults
}

pub fn inline(sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    for source in sources.iter().filter(|source| of_the_page(source)) {
        let code = if source.is_rust() {
            source.code()
        } else {
            source.text.clone()
        };
        for (at, _) in source.text.match_indices("unsafe-inline") {
            faults.push(source.fault(at, "unsafe-inline"));
        }
        if source.path.starts_with("style/") {
            continue;
        }
        let attribute = |at: &usize| !code[..*at].ends_with('-') && code[at + 5..].starts_with('=');
        for at in words(&code, "style").filter(attribute) {
            faults.push(source.fault(at, "a style attribute"));
        }
    }
    faults
}

pub fn raw_html(sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    for source in sources
        .iter()
        .filter(|source| of_the_page(source) && source.is_rust())
    {
        let code = source.code();
        for word in [
            "inner_html",
            "set_inner_html",
            "set_outer_html",
            "insert_adjacent_html",
        ] {
            faults.extend(words(&code, word).map(|at| source.fault(at, word)));
        }
    }
    faults
}

fn of_the_page(source: &Source) -> bool {
    source.path == "index.html"
        || ["src/", "style/", "public/"]
            .iter()
            .any(|room| source.path.starts_with(room))
}

/// Reports ordinary spaces before French punctuation, where a line could break. English has no
/// space there.
pub fn french_marks(sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    for source in sources
        .iter()
        .filter(|source| source.is_rust() && !source.is_test())
    {
        // Both texts have the same length; what is only in the first is inside a string.
        let (words, code) = (source.code_and_strings(), source.code());
        let written = |at: usize| code.as_bytes()[at] == b' ';
        for mark in [" :", " ;", " !", " ?", " »"] {
            for (at, _) in words.match_indices(mark) {
                let ends = |c: char| c.is_alphanumeric() || ")}*’".contains(c);
                let goes_on = words[at + mark.len()..].starts_with([' ', '"', '.', ',', '{', '*']);
                if written(at + 1) && goes_on && words[..at].ends_with(ends) {
                    faults.push(source.fault(at, mark));
                }
            }
        }
    }
    faults
}
