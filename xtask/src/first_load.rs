//! Determines from the built files what the page's first load fetches.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Explain, Failure, Result};
use crate::html;

/// Returns the files of the first load, relative to the folder: `index.html`, every local file in
/// the `href` or `src` of its tags, and recursively the files that style sheets, scripts and
/// manifests among them name.
///
/// Files that the program fetches later are not included. A browser test compares this list with
/// what a browser fetches.
///
/// # Errors
/// If a file that is named is not there.
pub fn files(folder: &Path) -> Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    let mut open = vec![PathBuf::from("index.html")];
    while let Some(file) = open.pop() {
        let bytes = fs::read(folder.join(&file))
            .or_failure(|| format!("reading {}, which the page names", file.display()))?;
        let text = String::from_utf8_lossy(&bytes);
        let names = match file.extension().and_then(|extension| extension.to_str()) {
            Some("html") => in_html(&text),
            Some("css") => between(&text, "url(", ")"),
            Some("js") => imports(&text),
            Some("webmanifest") => between(&text, "\"src\":", "}"),
            _ => Vec::new(),
        };
        let parent = file.parent().unwrap_or(Path::new(""));
        for name in names.iter().filter_map(|name| ours(name)) {
            let next = normal(&parent.join(name));
            if next != file && !found.contains(&next) {
                open.push(next);
            }
        }
        found.insert(file);
    }
    Ok(found)
}

/// Returns the files of the named lazy chunks, and of the shared chunks that they need, as the
/// built script lists them.
///
/// # Errors
/// If the page's script names no such part.
pub fn parts(folder: &Path, names: &[&str]) -> Result<BTreeSet<String>> {
    let mut script = String::new();
    for file in files(folder)? {
        if file.extension() == Some("js".as_ref()) {
            let text = fs::read_to_string(folder.join(&file));
            script += &text.or_failure(|| format!("reading {}", file.display()))?;
        }
    }
    let all = parts_of(&script);
    let mut open = Vec::new();
    for name in names {
        let within = ["-", name, "-"].concat();
        let part = all.iter().find(|part| part.file.contains(&within));
        open.push(part.ok_or_else(|| {
            Failure::new(
                format!("the page has no part {name}"),
                "src/later names the parts; how the loader names their files is read in xtask/src/first_load.rs",
            )
        })?);
    }
    let mut found = BTreeSet::new();
    while let Some(part) = open.pop() {
        found.insert(part.file.to_owned());
        open.extend(
            all.iter()
                .filter(|other| part.needs.contains(&other.variable)),
        );
    }
    Ok(found)
}

/// A chunk in the script: `O=load(()=>…new URL("./file.wasm"…,[P,Q])`.
#[derive(Debug, PartialEq)]
struct Part<'a> {
    variable: &'a str,
    file: &'a str,
    needs: Vec<&'a str>,
}

fn parts_of(script: &str) -> Vec<Part<'_>> {
    const URL: &str = "new URL(\"./";
    let found = script.match_indices(URL).filter_map(|(at, _)| {
        let file = script[at + URL.len()..].split('"').next()?;
        let (before, _) = script[..at].rsplit_once("=>")?;
        let (before, _) = before.rsplit_once('=')?;
        let word = |letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == '$');
        let (_, needs) = script[at..].split_once("},[")?;
        let (needs, _) = needs.split_once(']')?;
        Some(Part {
            variable: before.rsplit(word).next()?,
            file,
            needs: needs.split(',').filter(|name| !name.is_empty()).collect(),
        })
    });
    found
        .filter(|part| part.file.strip_suffix(".wasm").is_some())
        .collect()
}

fn in_html(text: &str) -> Vec<String> {
    let fetched = |tag: &&html::Tag| {
        matches!(
            tag.name.as_str(),
            "link" | "script" | "img" | "source" | "use"
        )
    };
    let tags = html::tags(text);
    let named = tags
        .iter()
        .filter(fetched)
        .filter_map(|tag| tag.attribute("href").or_else(|| tag.attribute("src")));
    named.map(str::to_owned).collect()
}

/// Returns the static imports of a module: `from './x.js'` and `import './x.js'`.
fn imports(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for keyword in ["from", "import"] {
        for (at, _) in text.match_indices(keyword) {
            let rest = text[at + keyword.len()..].trim_start();
            let Some(quote) = rest.chars().next().filter(|c| "\"'".contains(*c)) else {
                continue;
            };
            let name = rest[1..].split(quote).next().unwrap_or_default();
            if name.starts_with("./") || name.starts_with("../") {
                names.push(name.to_owned());
            }
        }
    }
    names
}

fn between(text: &str, open: &str, close: &str) -> Vec<String> {
    let trim = |name: &str| {
        name.split(',')
            .next()
            .unwrap_or_default()
            .trim()
            .trim_matches(['"', '\''])
            .to_owned()
    };
    text.split(open)
        .skip(1)
        .filter_map(|rest| rest.split(close).next())
        .map(trim)
        .collect()
}

/// Returns the path of a local file without query and fragment; `None` for other hosts, absolute
/// paths, data URLs and bare fragments.
fn ours(name: &str) -> Option<&str> {
    let path = name.split(['#', '?']).next().unwrap_or_default();
    let elsewhere = path.is_empty()
        || path.starts_with('/')
        || path.contains("://")
        || path.starts_with("data:");
    (!elsewhere && path != "./").then_some(path)
}

fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => {
                normal.pop();
            }
            std::path::Component::Normal(name) => normal.push(name),
            _ => {}
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_with_what_they_share() {
        let script = r#"var O=N(()=>{let _=fetch(new URL("./chunk-1.wasm",import.meta.url));return async t=>i(_,t)},[]),H=F(N(()=>{let _=fetch(new URL("./p-pages-2.wasm",import.meta.url));return async t=>i(_,t)},[O]));"#;
        let [chunk, pages] = &parts_of(script)[..] else {
            panic!("two parts: {:?}", parts_of(script));
        };
        assert_eq!((chunk.variable, chunk.file), ("O", "chunk-1.wasm"));
        assert_eq!(
            (pages.file, &pages.needs[..]),
            ("p-pages-2.wasm", &["O"][..])
        );
    }

    #[test]
    fn names_are_found() {
        assert_eq!(
            in_html(r#"<link href="./a.css"><a href="b.html">b</a><script src=c.js></script>"#),
            ["./a.css", "c.js"]
        );
        assert_eq!(
            imports(
                "import { a } from './a.js';import'./b.js';const from = 'c.js'; import(\"./d.js\")"
            ),
            ["./a.js", "./b.js"]
        );
        assert_eq!(between("a{b:url('c.woff2')}", "url(", ")"), ["c.woff2"]);
        assert_eq!(
            between(
                r#"{"icons":[{"src": "i.png", "sizes":"1x1"}]}"#,
                "\"src\":",
                "}"
            ),
            ["i.png"]
        );
        assert_eq!(ours("./a.js?x#y"), Some("./a.js"));
        assert_eq!(ours("https://example.org/a"), None);
        assert_eq!(normal(Path::new("a/../b/./c.js")), Path::new("b/c.js"));
    }
}
