//! Writes the service worker of a built page. It caches the files of one build, so that the page
//! works offline, and a script never loads modules of another build.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::cut::{EMBED, hash};
use crate::failure::{Explain, Failure, Result};

/// The file name.
pub const NAME: &str = "sw.js";
/// The worker's code, without the list of files.
const SCRIPT: &str = include_str!("worker.js");
/// The tag by which the page knows that it has a worker.
const MARK: &str = "<meta name=\"worker\" content=\"./sw.js\">";
/// Extensions of the files that the page requests, besides `index.html`.
const KINDS: [&str; 6] = ["css", "js", "png", "svg", "wasm", "webmanifest"];

/// Writes the worker of a built page, and adds the tag for it to the page. Called again after a
/// file has changed, it writes a worker of another release.
///
/// # Errors
/// If the page is absent, or a file cannot be read.
pub fn write(folder: &Path) -> Result {
    mark(&folder.join("index.html"))?;
    let mut list = String::new();
    for path in files(folder)? {
        let bytes = fs::read(&path).or_failure(|| format!("reading {}", path.display()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // Web servers redirect `index.html` to its folder.
        let name = if name == "index.html" { "./" } else { &name };
        let digest = STANDARD.encode(Sha256::digest(&bytes));
        // Writing to a string does not fail.
        let _ = write!(list, "\"{name}\":\"sha256-{digest}\",");
    }
    let script = SCRIPT.lines().filter(|line| !line.trim().starts_with("//"));
    let script: Vec<&str> = script.filter(|line| !line.is_empty()).collect();
    let script = script.join("\n");
    let build = hash(format!("{list}{script}").as_bytes());
    let all = format!("const files={{{list}}},build=\"{build}\";\n{script}\n");
    let path = folder.join(NAME);
    fs::write(&path, all).or_failure(|| format!("writing {}", path.display()))
}

/// Returns the files that the page may request, with `index.html`.
///
/// # Errors
/// If the folder cannot be read.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).or_failure(|| format!("reading {}", folder.display()))?;
    let asked = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default();
        let kind = path.extension().and_then(|kind| kind.to_str());
        // Neither the worker itself nor the script for other sites belongs to the page.
        let others = name == NAME || name == EMBED;
        name == "index.html" || kind.is_some_and(|kind| KINDS.contains(&kind)) && !others
    };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(asked)
        .collect();
    files.sort();
    Ok(files)
}

/// Adds the tag for the worker to a page.
fn mark(page: &Path) -> Result {
    let html = fs::read_to_string(page).or_failure(|| format!("reading {}", page.display()))?;
    if html.contains(MARK) {
        return Ok(());
    }
    let (head, rest) = html.split_once("</head>").ok_or_else(|| {
        Failure::new(
            "the page has no end of its head",
            "write </head> into index.html",
        )
    })?;
    fs::write(page, format!("{head}{MARK}</head>{rest}"))
        .or_failure(|| format!("writing {}", page.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worker_names_what_the_page_asks_for_with_its_hash() {
        let folder = std::env::temp_dir().join(format!("palier-worker-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let put = |name: &str, text: &str| fs::write(folder.join(name), text).expect("a file");
        put("index.html", "<head></head>");
        for name in [
            "a.js",
            "a.js.br",
            "b.wasm",
            "404.html",
            "palier.html",
            "_headers",
            EMBED,
        ] {
            put(name, "abc");
        }
        let written = || {
            write(&folder).expect("it is written");
            fs::read_to_string(folder.join(NAME)).expect("it is there")
        };
        let first = written();
        let page = fs::read_to_string(folder.join("index.html")).expect("the page");
        assert_eq!(page, format!("<head>{MARK}</head>"));
        let list = first.lines().next().unwrap_or_default();
        // printf abc | openssl dgst -sha256 -binary | base64
        let hash = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        assert!(
            list.starts_with(&format!(
                "const files={{\"a.js\":\"{hash}\",\"b.wasm\":\"{hash}\",\"./\":\"sha256-"
            )),
            "{list}"
        );
        assert_eq!(list.matches("sha256-").count(), 3, "{list}");
        assert_eq!(written(), first, "written again it is the same");
        put("b.wasm", "another");
        assert_ne!(written(), first);
        fs::remove_dir_all(&folder).expect("it is ours");
    }
}
