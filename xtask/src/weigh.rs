//! The first load's weight, held to its budget.

use std::fs;
use std::path::Path;

use crate::failure::{Explain, Failure, Result};
use crate::setup::Toolbox;
use crate::{first_load, functions, package, project};

/// The most that a first load may weigh: 235 KB of 1 024 bytes each, compressed.
pub const BUDGET: usize = 235 * 1024;
/// What we aim at.
pub const AIM: usize = 200 * 1024;

/// What the new page must keep to when it takes the old one's place, and the ceiling that it may not pass
/// until then, which only ever comes down: first load, a calculator opened directly, all it may ever fetch.
const NEXT: [(&str, usize, usize); 3] = [
    ("first load", BUDGET, 375 * 1024),
    ("a calculator opened directly", 300 * 1024, 860 * 1024),
    ("all that it may ever fetch", 420 * 1024, 1070 * 1024),
];

/// Weighs the new page: its first load, a page of it opened directly, and all that it may ever fetch.
///
/// # Errors
/// Past a budget.
pub fn check_next() -> Result {
    let folder = project::dist_next();
    let mut files = Vec::new();
    let entries = fs::read_dir(&folder).or_failure(|| format!("reading {}", folder.display()))?;
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
        files.push((name, compressed(&bytes)?.len()));
    }
    files.sort();
    for (name, size) in &files {
        println!("   {size:>9}  {name}");
    }
    let sum = |wanted: &dyn Fn(&str) -> bool| -> usize {
        files
            .iter()
            .filter(|(name, _)| wanted(name))
            .map(|(_, size)| size)
            .sum()
    };
    let first = total(&folder)?;
    // Two chunks that share code have a third file for it.
    let pages = sum(&|name| name.contains("-pages-") || name.contains("-chunk_"));
    let whole = sum(&|name| !name.starts_with('_') && name != "404.html");
    let mut over = Vec::new();
    for ((what, budget, ceiling), size) in NEXT.into_iter().zip([first, first + pages, whole]) {
        println!("   {size:>9}  {what}; the budget is {budget}, the ceiling for now {ceiling}");
        if size > ceiling {
            over.push(format!(
                "{what} weighs {size} bytes, {} past its ceiling",
                size - ceiling
            ));
        }
    }
    if over.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        over.join("; "),
        "what the first page does not need belongs behind a door of next/src/later",
    ))
}

/// Weighs what the first load fetches, each file compressed alone as a host would send it, and
/// prints the figures; with `verbose`, or past the budget, also what the WebAssembly is made of.
///
/// # Errors
/// Past the budget.
pub fn check(tools: &Toolbox, verbose: bool) -> Result {
    let folder = project::dist();
    let mut total = 0;
    println!(
        "   {:>9} {:>9}  file (bytes: as built, Brotli 11)",
        "raw", "brotli"
    );
    for file in first_load::files(&folder)? {
        let path = folder.join(&file);
        let bytes = fs::read(&path).or_failure(|| format!("reading {}", path.display()))?;
        let compressed = compressed(&bytes)?.len();
        println!(
            "   {:>9} {:>9}  {}",
            bytes.len(),
            compressed,
            file.display()
        );
        total += compressed;
    }
    println!(
        "   {:>9} {total:>9}  first load; the budget is {BUDGET}, the aim {AIM}",
        ""
    );
    for file in package::files(&folder)? {
        let path = folder.join(&file);
        let bytes = fs::read(&path).or_failure(|| format!("reading {}", path.display()))?;
        println!(
            "   {:>9} {:>9}  {} (later, once the page is idle)",
            bytes.len(),
            compressed(&bytes)?.len(),
            file.display()
        );
    }
    if verbose || total > BUDGET {
        functions::print_largest(tools)?;
    }
    if total > BUDGET {
        return Err(Failure::new(
            format!(
                "the first load weighs {total} bytes, {} past its budget of {BUDGET}",
                total - BUDGET
            ),
            "see above which crates and functions are the largest; what the first page does not need can be a file of its own, fetched later",
        ));
    }
    Ok(())
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
