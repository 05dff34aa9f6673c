//! Measures the size of the page, and checks it against budgets, or against ceilings that only come
//! down.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cut::EMBED;
use crate::failure::{Explain, Failure, Result};
use crate::setup::Toolbox;
use crate::{compress, first_load, functions, one_file, project};

/// Budget for the first load: 235 KB of 1 024 bytes each, compressed.
pub const BUDGET: usize = 235 * 1024;
/// Target for the first load.
pub const AIM: usize = 200 * 1024;
/// What is measured, its budget, and the ceiling that applies while it exceeds the budget. Ceilings
/// only come down; one may rise if another comes down by more in return, which `BENCHMARKS.md` must
/// explain.
const HELD: [(&str, usize, usize); 4] = [
    ("first load", BUDGET, 316 * 1024),
    ("a page opened directly", 300 * 1024, 557 * 1024),
    (
        "a page of a link, or inside another site's",
        300 * 1024,
        584 * 1024,
    ),
    ("all that may ever be fetched", 420 * 1024, 814 * 1024),
];

/// Files that other sites fetch instead of the page.
const OF_SITES: [&str; 2] = [one_file::NAME, EMBED];
/// Maximum size of the embedding script, uncompressed, in bytes.
const EMBED_BUDGET: usize = 2048;

/// Measures the first load, a page opened directly, a page of a link or inside another site's, and
/// everything that can be fetched, each file compressed alone as a web server would send it. Prints
/// the sizes; with `verbose`, or past a ceiling, also the largest crates and functions.
///
/// # Errors
/// If a ceiling is exceeded.
pub fn check(tools: &Toolbox, verbose: bool) -> Result {
    let folder = project::dist();
    let mut files = Vec::new();
    println!(
        "   {:>9} {:>9}  file (bytes: as built, Brotli 11)",
        "raw", "brotli"
    );
    for path in listed(&folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let (raw, size) = weight(&path)?;
        println!("   {raw:>9} {size:>9}  {name}");
        files.push((name.into_owned(), size));
    }
    let sum = |wanted: &dyn Fn(&str) -> bool| -> usize {
        let wanted = files.iter().filter(|(name, _)| wanted(name));
        wanted.map(|(_, size)| size).sum()
    };
    let first = total(&folder)?;
    // The heavier of the two kinds of page, with the chunks in `with`, which it needs before it is
    // shown.
    let opened = |with: &[&str]| -> Result<usize> {
        let mut heaviest = 0;
        for page in ["pages", "drawn"] {
            let fetched = first_load::parts(&folder, &[&[page], with].concat())?;
            heaviest = heaviest.max(first + sum(&|name| fetched.contains(name)));
        }
        Ok(heaviest)
    };
    let opened = [opened(&[])?, opened(&["arrival"])?];
    // Without the server's configuration (`_headers`), and without the files that replace the page
    // on other sites.
    let whole = sum(&|name| !name.starts_with('_') && !OF_SITES.contains(&name));
    let mut over = Vec::new();
    let script = fs::read(folder.join(EMBED)).or_failure(|| format!("reading {EMBED}"))?;
    if script.len() > EMBED_BUDGET {
        over.push(format!(
            "{EMBED} has {} bytes, more than {EMBED_BUDGET}",
            script.len()
        ));
    }
    for ((what, budget, ceiling), size) in
        HELD.into_iter().zip([first, opened[0], opened[1], whole])
    {
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
        return functions::check_banned();
    }
    Err(Failure::new(
        over.join("; "),
        "see above which crates and functions are the largest; what the first page does not need belongs behind a door of src/later",
    ))
}

/// Returns the files of a folder by name, without their precompressed forms.
fn listed(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).or_failure(|| format!("reading {}", folder.display()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = paths
        .filter(|path| path.is_file() && !compress::is_precompressed(path))
        .collect();
    files.sort();
    Ok(files)
}

/// Returns the size of a file as it is, and as a web server sends it: its precompressed form, or
/// else Brotli's output.
fn weight(path: &Path) -> Result<(usize, usize)> {
    let read = |path: &Path| fs::read(path).or_failure(|| format!("reading {}", path.display()));
    let bytes = read(path)?;
    let form = path.with_added_extension("br");
    let sent = if form.is_file() {
        read(&form)?
    } else {
        compress::brotli(&bytes)?
    };
    Ok((bytes.len(), sent.len()))
}

/// Returns the size of a folder's first load, each file compressed alone.
///
/// # Errors
/// If a file that is named is not there.
pub fn total(folder: &Path) -> Result<usize> {
    let mut total = 0;
    for file in first_load::files(folder)? {
        total += weight(&folder.join(&file))?.1;
    }
    Ok(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_weighs_what_is_sent_and_its_forms_are_no_files() {
        let folder = std::env::temp_dir().join(format!("palier-weighed-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let page = folder.join("index.html");
        fs::write(&page, "palier ".repeat(1000)).expect("a file");
        let (raw, alone) = weight(&page).expect("it is weighed");
        assert!(raw == 7000 && alone < 60, "{alone}");
        fs::write(page.with_added_extension("br"), "short").expect("a form");
        assert_eq!(weight(&page), Ok((7000, 5)));
        assert_eq!(listed(&folder), Ok(vec![page]));
        assert_eq!(total(&folder), Ok(5));
        fs::remove_dir_all(&folder).expect("it is ours");
    }
}
