//! The planner as a package for JavaScript, beside the page: fetched after the first paint, and so no
//! part of the first load. Its style sheet goes with it. The page finds it by a `<meta>`, for its name has a hash.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::command::{command, run};
use crate::failure::{Explain, Failure, Result};
use crate::project;

/// What every one of its files begins with; `public/_headers` lets such be kept for ever.
const NAME: &str = "palier-package-";
/// The same as of the page, see `index.html`.
pub(crate) const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-sign-ext",
    "--enable-mutable-globals",
];

/// Builds the package into a folder, and names it in the folder's page.
///
/// # Errors
/// Where it does not build, or the page has no place for its name.
pub fn build(folder: &Path) -> Result {
    let advice = "read the words above; the package is in package/, and `cargo xtask build` brings the tools";
    let mut cargo = command("cargo");
    cargo.args(["build", "--profile", "later", "--quiet", "--locked"]);
    cargo.args(["--target", project::WASM, "--package", "palier-package"]);
    run(&mut cargo, advice)?;
    let built = project::target()
        .join(project::WASM)
        .join("later/palier_package.wasm");
    let mut bytes = fs::read(&built).or_failure(|| format!("reading {}", built.display()))?;
    let sheet = project::root().join("style/package.css");
    let style = fs::read(&sheet).or_failure(|| format!("reading {}", sheet.display()))?;
    bytes.extend(&style);
    let name = format!("{NAME}{}", hash(&bytes));
    let named = folder.join(format!("{name}.css"));
    fs::write(&named, style).or_failure(|| format!("writing {}", named.display()))?;
    let mut bindgen = command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", &name]);
    bindgen.arg("--out-dir").arg(folder).arg(&built);
    run(&mut bindgen, advice)?;
    let wasm = folder.join(format!("{name}_bg.wasm"));
    let mut optimise = command("wasm-opt");
    optimise
        .arg("-O2")
        .args(FEATURES)
        .arg(&wasm)
        .arg("-o")
        .arg(&wasm);
    run(&mut optimise, advice)?;
    name_in_page(folder, &name)
}

/// The files of the package in a built folder.
///
/// # Errors
/// Where the folder cannot be read.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).or_failure(|| format!("reading {}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| PathBuf::from(entry.file_name()))
        .filter(|name| has(&name.to_string_lossy()))
        .collect();
    files.sort();
    Ok(files)
}

/// Whether a file is one of the package's.
pub(crate) fn has(name: &str) -> bool {
    name.starts_with(NAME)
}

fn name_in_page(folder: &Path, name: &str) -> Result {
    let path = folder.join("index.html");
    let page = fs::read_to_string(&path).or_failure(|| format!("reading {}", path.display()))?;
    let named = named(&page, name)?;
    fs::write(&path, named).or_failure(|| format!("writing {}", path.display()))
}

fn named(page: &str, name: &str) -> Result<String> {
    let Some((before, after)) = page.split_once("</head>") else {
        return Err(Failure::new(
            "the page has no head",
            "end the head of index.html with </head>: the package is named there",
        ));
    };
    Ok(format!(
        "{before}<meta name=\"palier-package\" content=\"./{name}.js\"></head>{after}"
    ))
}

pub(crate) fn hash(bytes: &[u8]) -> String {
    let mut first = [0; 8];
    first.copy_from_slice(&Sha256::digest(bytes)[..8]);
    format!("{:016x}", u64::from_be_bytes(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_the_package() {
        let page = named("<head></head><body></body>", "p").expect("it has a head");
        assert_eq!(
            page,
            "<head><meta name=\"palier-package\" content=\"./p.js\"></head><body></body>"
        );
        assert!(named("<body></body>", "p").is_err());
    }

    #[test]
    fn the_hash_is_of_the_bytes() {
        // printf abc | sha256sum
        assert_eq!(hash(b"abc"), "ba7816bf8f01cfea");
    }
}
