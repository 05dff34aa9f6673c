//! The first load's weight, held to its budget.

use std::fs;
use std::path::Path;

use crate::failure::{Explain, Failure, Result};
use crate::setup::Toolbox;
use crate::{first_load, functions, package, project};

/// The most that a first load may weigh: 200 KB of 1 024 bytes each, compressed.
pub const BUDGET: usize = 200 * 1024;
/// What we aim at, all features together.
pub const AIM: usize = 150 * 1024;

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
