//! Scripts and the package's style sheet, minified by esbuild: Trunk's own minifier stops at what
//! wasm-bindgen writes. What a script imports becomes a part of it: one request less.

use std::fs;
use std::path::Path;

use crate::command::{command, run};
use crate::failure::{Explain, Failure, Result};
use crate::html::tags;
use crate::names;
use crate::package;
use crate::pieces::ESBUILD;

/// Where wasm-bindgen puts the scripts that it found in the crates.
const IMPORTED: &str = "snippets";
/// What stands in for the page's script while it is read: of its names the page needs one, and the
/// streams of a crate that is compiled in, but not used, go.
const ENTRY: &str = "entry.mjs";

/// Minifies every script of a folder, and the style sheets that Trunk did not.
///
/// # Errors
/// Where esbuild is not there, or does not understand a file.
pub fn folder(folder: &Path) -> Result {
    let advice = "`cargo xtask build` brings esbuild; what it does not understand is named above";
    let esbuild = ESBUILD
        .npm_folder()
        .ok_or_else(|| Failure::new("esbuild is not there", advice))?;
    let entry = folder.join(ENTRY);
    let entries = fs::read_dir(folder).or_failure(|| format!("reading {}", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let script = name.ends_with(".js");
        if !script && !name.ends_with(".css") {
            continue;
        }
        if script {
            names::shorten(&path)?;
        }
        let mut command = command(esbuild.join("bin/esbuild"));
        command.args(["--minify", "--charset=utf8", "--legal-comments=none"]);
        command.args(["--log-level=error", "--allow-overwrite"]);
        command.arg(format!("--outfile={}", path.display()));
        if script {
            command.args(["--bundle", "--format=esm"]);
            // What only tidies up after a class goes with the class.
            command.args([
                "--define:Symbol.dispose=undefined",
                "--pure:FinalizationRegistry",
            ]);
        }
        if script && !package::has(&name) {
            let whole = format!("export {{ default }} from './{name}';");
            fs::write(&entry, whole).or_failure(|| format!("writing {}", entry.display()))?;
            command.arg(&entry);
        } else {
            command.arg(&path);
        }
        run(&mut command, advice)?;
    }
    let imported = folder.join(IMPORTED);
    fs::remove_dir_all(&imported).or_failure(|| format!("deleting {}", imported.display()))?;
    fs::remove_file(&entry).or_failure(|| format!("deleting {}", entry.display()))?;
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).or_failure(|| format!("reading {}", page.display()))?;
    fs::write(&page, unnamed(&html)).or_failure(|| format!("writing {}", page.display()))
}

/// The page without the links to what is a part of its script now.
fn unnamed(html: &str) -> String {
    let mut page = html.to_owned();
    for tag in tags(html).into_iter().filter(|tag| tag.name == "link") {
        let href = tag.attribute("href").unwrap_or_default();
        if href.starts_with(&format!("./{IMPORTED}/")) {
            let start = html[..tag.end].rfind('<').unwrap_or_default();
            page = page.replace(&html[start..tag.end], "");
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_does_not_name_what_it_has() {
        let page = "<link href=./a.js rel=modulepreload><link crossorigin href=./snippets/b.js rel=modulepreload><p>";
        assert_eq!(unnamed(page), "<link href=./a.js rel=modulepreload><p>");
    }
}
