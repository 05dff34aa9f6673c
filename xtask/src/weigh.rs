//! The page's weight, held to its budgets, or to ceilings that only come down.

use std::fs;
use std::path::Path;

use crate::cut::EMBED;
use crate::failure::{Explain, Failure, Result};
use crate::setup::Toolbox;
use crate::{first_load, functions, one_file, project};

/// The most that a first load may weigh: 235 KB of 1 024 bytes each, compressed.
pub const BUDGET: usize = 235 * 1024;
/// What we aim at.
pub const AIM: usize = 200 * 1024;
/// What is weighed, its budget, and the ceiling that it is held to while it is past the budget. A ceiling only
/// ever comes down.
const HELD: [(&str, usize, usize); 3] = [
    ("first load", BUDGET, 346 * 1024),
    ("a calculator opened directly", 300 * 1024, 684 * 1024),
    ("all that may ever be fetched", 420 * 1024, 860 * 1024),
];

/// What other sites fetch in place of the page.
const OF_SITES: [&str; 2] = [one_file::NAME, EMBED];
/// The most bytes of the script of sites, as it is.
const EMBED_BUDGET: usize = 2048;

/// Weighs the first load, a page opened directly, and all that may ever be fetched, each file compressed alone
/// as a host would send it, and prints the figures; with `verbose`, or past a ceiling, also what the modules are
/// made of.
///
/// # Errors
/// Past a ceiling.
pub fn check(tools: &Toolbox, verbose: bool) -> Result {
    let folder = project::dist();
    let mut files = Vec::new();
    println!(
        "   {:>9} {:>9}  file (bytes: as built, Brotli 11)",
        "raw", "brotli"
    );
    for (name, bytes) in read(&folder)? {
        let size = compressed(&bytes)?.len();
        println!("   {:>9} {size:>9}  {name}", bytes.len());
        files.push((name, size));
    }
    let sum = |wanted: &dyn Fn(&str) -> bool| -> usize {
        let wanted = files.iter().filter(|(name, _)| wanted(name));
        wanted.map(|(_, size)| size).sum()
    };
    let first = total(&folder)?;
    // Two parts that share code have a third file for it.
    let pages = sum(&|name| name.contains("-pages-") || name.contains("-chunk_"));
    // A host's settings are read by the host, the one file and the script of sites in place of the page.
    let whole = sum(&|name| !name.starts_with('_') && !OF_SITES.contains(&name));
    let mut over = Vec::new();
    let script = fs::read(folder.join(EMBED)).or_failure(|| format!("reading {EMBED}"))?;
    if script.len() > EMBED_BUDGET {
        over.push(format!(
            "{EMBED} has {} bytes, more than {EMBED_BUDGET}",
            script.len()
        ));
    }
    for ((what, budget, ceiling), size) in HELD.into_iter().zip([first, first + pages, whole]) {
        println!(
            "   {:>9} {size:>9}  {what}; the budget is {budget}, the ceiling for now {ceiling}",
            ""
        );
        if size > ceiling {
            over.push(format!(
                "{what} weighs {size} bytes, {} past its ceiling",
                size - ceiling
            ));
        }
    }
    if verbose || !over.is_empty() {
        functions::print_largest(tools)?;
    }
    if over.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        over.join("; "),
        "see above which crates and functions are the largest; what the first page does not need belongs behind a door of src/later",
    ))
}

/// The files of a folder, by name.
fn read(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let entries = fs::read_dir(folder).or_failure(|| format!("reading {}", folder.display()))?;
    let mut files = Vec::new();
    for path in entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
    {
        let bytes = fs::read(&path).or_failure(|| format!("reading {}", path.display()))?;
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        files.push((name, bytes));
    }
    files.sort();
    Ok(files)
}

/// What the first load of a built folder weighs, each file compressed alone.
///
/// # Errors
/// Where a file that is named is not there.
pub fn total(folder: &Path) -> Result<usize> {
    let mut total = 0;
    for file in first_load::files(folder)? {
        let path = folder.join(&file);
        let bytes = fs::read(&path).or_failure(|| format!("reading {}", path.display()))?;
        total += compressed(&bytes)?.len();
    }
    Ok(total)
}

/// What a careful host sends: Brotli, quality 11, window 22.
///
/// # Errors
/// Where it cannot be compressed.
pub fn compressed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)
        .or_failure(|| "compressing".to_owned())?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_shrinks() {
        let out = compressed("palier ".repeat(1000).as_bytes()).expect("compresses");
        assert!(out.len() < 60, "{}", out.len());
    }
}
