//! Scripts and the package's style sheet, minified by esbuild: Trunk's own minifier stops at what
//! wasm-bindgen writes.

use std::fs;
use std::path::Path;

use crate::command::{command, run};
use crate::failure::{Explain, Failure, Result};
use crate::pieces::ESBUILD;

/// Minifies every script of a folder, and the style sheets that Trunk did not.
///
/// # Errors
/// Where esbuild is not there, or does not understand a file.
pub fn folder(folder: &Path) -> Result {
    let advice = "`cargo xtask build` brings esbuild; what it does not understand is named above";
    let esbuild = ESBUILD
        .npm_folder()
        .ok_or_else(|| Failure::new("esbuild is not there", advice))?;
    let entries = fs::read_dir(folder).or_failure(|| format!("reading {}", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        let slims = path
            .extension()
            .is_some_and(|extension| extension == "js" || extension == "css");
        if slims {
            let mut command = command(esbuild.join("bin/esbuild"));
            command.arg(&path);
            command.args(["--minify", "--charset=utf8", "--legal-comments=none"]);
            command.args(["--log-level=error", "--allow-overwrite"]);
            run(command.arg(format!("--outfile={}", path.display())), advice)?;
        }
    }
    Ok(())
}
