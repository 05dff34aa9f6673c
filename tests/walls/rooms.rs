//! Rules for the planner: its dependencies, and those between its top-level modules.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};

use super::source::{Source, tokens, words};

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

/// The top-level modules that a module may use; modules not listed here may use all.
const BELOW: [(&str, &[&str]); 4] = [
    ("model", &["model", "words"]),
    ("words", &["model", "words"]),
    ("charts", &["model", "words", "charts"]),
    ("calculators", &["model", "words", "charts", "calculators"]),
];

/// Modules that must work for any calculator.
const GENERAL: [&str; 7] = [
    "document", "schema", "link", "saves", "analysis", "working", "charts",
];

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
        let mut used = Vec::new();
        uses(tokens(&source.code()), &mut used);
        for Use { name, called, at } in used {
            // Macros are exported at the crate root, whichever module defines them. Types at the
            // root are re-exported from the calculators.
            let brought_up = *room != "calculators" && name.starts_with(char::is_uppercase);
            let known = brought_up || rooms.contains(name.as_str());
            if !called && known && !below.contains(&name.as_str()) {
                faults.push(source.fault(at, &format!("{room} uses {name}")));
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
        return vec!["planner/src/calculators: no `calculators! { … }` list is found; fix tests/walls/rooms.rs".to_owned()];
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

/// Returns the slugs in the list; its rows look like
/// `3 capacity (hiring) "Capacity" / "Capacité";`.
fn listed(source: &Source) -> Vec<String> {
    let all: Vec<TokenTree> = tokens(&source.code_and_strings()).into_iter().collect();
    let mut slugs = Vec::new();
    for window in all.windows(3) {
        let [
            TokenTree::Ident(name),
            TokenTree::Punct(_),
            TokenTree::Group(list),
        ] = window
        else {
            continue;
        };
        if name == "calculators" {
            let rows: Vec<TokenTree> = list.stream().into_iter().collect();
            for pair in rows.windows(2) {
                if let [TokenTree::Literal(id), TokenTree::Ident(slug)] = pair
                    && id.to_string().parse::<u16>().is_ok()
                {
                    slugs.push(slug.to_string());
                }
            }
        }
    }
    slugs
}

/// Returns the Rust files of the planner's library.
fn planner(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources
        .iter()
        .filter(|source| source.path.starts_with("planner/src/") && source.is_rust())
}

/// Returns the name of the first folder or file below `planner/src/`.
fn room_of(source: &Source) -> &str {
    let path = source.path.trim_start_matches("planner/src/");
    path.split('/')
        .next()
        .unwrap_or_default()
        .trim_end_matches(".rs")
}

/// A name used after `crate::`, whether it is a macro call, and its byte offset.
struct Use {
    name: String,
    called: bool,
    at: usize,
}

/// Collects the names that follow `crate::`: `a` for `crate::a::b`; `a` and `d` for
/// `crate::{a::{b, c}, d}`.
fn uses(tokens: TokenStream, found: &mut Vec<Use>) {
    let all: Vec<TokenTree> = tokens.into_iter().collect();
    for (place, token) in all.iter().enumerate() {
        match token {
            TokenTree::Ident(word) if word == "crate" => match all.get(place + 3) {
                Some(TokenTree::Group(group)) => {
                    let named: Vec<TokenTree> = group.stream().into_iter().collect();
                    let each = named.split(|token| is_mark(Some(token), ','));
                    found.extend(each.filter_map(leading));
                }
                Some(TokenTree::Ident(_)) if is_mark(all.get(place + 1), ':') => {
                    found.extend(leading(&all[place + 3..]));
                }
                _ => {}
            },
            TokenTree::Group(group) => uses(group.stream(), found),
            _ => {}
        }
    }
}

fn leading(path: &[TokenTree]) -> Option<Use> {
    let Some(TokenTree::Ident(name)) = path.first() else {
        return None;
    };
    Some(Use {
        name: name.to_string(),
        called: is_mark(path.get(1), '!'),
        at: name.span().byte_range().start,
    })
}

fn is_mark(token: Option<&TokenTree>, mark: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
}
