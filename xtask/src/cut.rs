//! Splits the linked module of the page into the first load and the lazy chunks.
//!
//! Trunk links the module and writes the page. Its `post_build` hook calls this, which replaces
//! Trunk's module by its chunks, bundles the loader with wasm-bindgen's script, and adds the policy
//! to the page.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use wasm_split_cli_support::{Options, transform};

use crate::command::{command, run};
use crate::failure::{Explain, Failure, Result};
use crate::tools::ESBUILD;
use crate::{folders, one_file, policy, project, worker};

pub(crate) const ADVICE: &str =
    "read the words above; the page is in src/, and `cargo xtask build` brings the tools";
/// WebAssembly features that current browsers support and the compiler uses.
pub(crate) const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-sign-ext",
    "--enable-mutable-globals",
];
/// The script for sites that embed the page.
pub(crate) const EMBED: &str = "palier-embed.js";
/// Stem of the main module and its script, before a hash of their content is added.
const STEM: &str = "palier";
/// End of the main module's file name.
const MAIN: &str = "_bg.wasm";
/// File name of the split loader, which is then bundled into the page's script.
const LOADER: &str = "__wasm_split.js";

/// Runs as Trunk's `post_build` hook, in the folder that becomes `dist/`.
///
/// # Errors
/// If Trunk does not say which folder, or if the module cannot be cut.
pub fn hook() -> Result {
    let staging = env::var_os("TRUNK_STAGING_DIR").filter(|folder| folder != OsStr::new(""));
    let folder = PathBuf::from(staging.ok_or_else(|| {
        Failure::new(
            "no folder to finish",
            "run `cargo xtask build`: Trunk calls this as a hook",
        )
    })?);
    let given = folders::first(&folder, MAIN)?;
    let given = given.trim_end_matches(MAIN);
    let snippets = folder.join("snippets");
    if snippets.exists() {
        fs::remove_dir_all(&snippets).or_failure(|| format!("deleting {}", snippets.display()))?;
    }
    let path = env::var_os("PATH").unwrap_or_default();
    for end in [".js", MAIN] {
        let whole = folder.join(format!("{given}{end}"));
        fs::remove_file(&whole).or_failure(|| format!("deleting {}", whole.display()))?;
    }
    module(&linked(), &folder, STEM, true, &path)?;
    let stem = named(&folder)?;
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).or_failure(|| format!("reading {}", page.display()))?;
    let html = without_snippets(&html).replace(given, &stem);
    let html = sheet_named(&folder, &html)?;
    fs::write(&page, &html).or_failure(|| format!("writing {}", page.display()))?;
    minify(&folder.join(EMBED))?;
    one_file::write(&folder, &html, &stem)?;
    policy::seal_folder(&folder)?;
    worker::write(&folder)
}

/// Removes the links to snippets, which are bundled into the script or left over from an earlier
/// build.
fn without_snippets(html: &str) -> String {
    let mut parts = html.split("<link rel=\"modulepreload\" href=\"./snippets/");
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        page.push_str(part.split_once('>').map_or(part, |(_, after)| after));
    }
    page
}

/// Returns the path of the module as Trunk links it, with names and relocations.
#[must_use]
pub fn linked() -> PathBuf {
    project::target()
        .join(project::WASM)
        .join("split/palier.wasm")
}

/// Renames the main module and its script after a hash of their content; returns the new stem.
/// Trunk's hash is taken before the split and depends on the folder of the build. It also omits
/// leading zeros, so that web servers would not always recognise it as a hash.
fn named(folder: &Path) -> Result<String> {
    let (script, main) = (format!("{STEM}.js"), format!("{STEM}{MAIN}"));
    let at = |name: &str| folder.join(name);
    let text = fs::read_to_string(at(&script)).or_failure(|| format!("reading {script}"))?;
    let bytes = fs::read(at(&main)).or_failure(|| format!("reading {main}"))?;
    let stem = format!("{STEM}-{}", hash(&[text.as_bytes(), &bytes].concat()));
    let called = format!("{stem}{MAIN}");
    fs::rename(at(&main), at(&called)).or_failure(|| format!("naming {called}"))?;
    let text = text.replace(&main, &called);
    fs::write(at(&format!("{stem}.js")), text).or_failure(|| format!("writing {stem}.js"))?;
    fs::remove_file(at(&script)).or_failure(|| format!("deleting {script}"))?;
    Ok(stem)
}

/// Renames the style sheet after a hash of its content, too; returns the page with the new name.
fn sheet_named(folder: &Path, html: &str) -> Result<String> {
    let given = folders::first(folder, ".css")?;
    let bytes = fs::read(folder.join(&given)).or_failure(|| format!("reading {given}"))?;
    let name = format!("{STEM}-{}.css", hash(&bytes));
    fs::rename(folder.join(&given), folder.join(&name)).or_failure(|| format!("naming {name}"))?;
    Ok(html.replace(&given, &name))
}

/// Splits a linked module into a folder: `<stem>.js`, `<stem>_bg.wasm`, and one file per chunk.
/// wasm-bindgen is searched for along `path`.
///
/// # Errors
/// If a tool is absent or refuses the module.
pub fn module(linked: &Path, folder: &Path, stem: &str, optimised: bool, path: &OsStr) -> Result {
    let input = fs::read(linked).or_failure(|| format!("reading {}", linked.display()))?;
    let main = folder.join(format!("{stem}.main.wasm"));
    let script = format!("./{stem}.js");
    let mut options = Options::new(&input);
    options.output_dir = folder;
    options.main_out_path = &main;
    let link = format!("./{LOADER}");
    options.link_name = &link;
    // The loader imports the shared memory and table from wasm-bindgen's script.
    options.main_module = &script;
    let parts = transform(options).map_err(|error| {
        Failure::new(format!("cutting {}: {error:#}", linked.display()), ADVICE)
    })?;
    let mut bindgen = command("wasm-bindgen");
    bindgen.env("PATH", path);
    bindgen.args(["--target", "web", "--no-typescript", "--no-demangle"]);
    // Items that chunks share must keep their names and stay exported.
    bindgen.args(["--keep-lld-exports", "--out-name", stem]);
    bindgen.arg("--out-dir").arg(folder).arg(&main);
    run(&mut bindgen, ADVICE)?;
    let files = parts.split_modules.iter();
    let files: Vec<PathBuf> = files
        .map(|part| folder.join(part.file_name().unwrap_or_default()))
        .collect();
    if optimised {
        let main = folder.join(format!("{stem}{MAIN}"));
        // Much of wasm-opt is single-threaded.
        folders::side_by_side(&[&[main], &*files].concat(), optimise)?;
    }
    let loader = folder.join(LOADER);
    let mut loading =
        fs::read_to_string(&loader).or_failure(|| format!("reading {}", loader.display()))?;
    for part in files {
        let bytes = fs::read(&part).or_failure(|| format!("reading {}", part.display()))?;
        let name = part.file_stem().unwrap_or_default().to_string_lossy();
        let named = format!(
            "{stem}-{}-{}.wasm",
            name.trim_start_matches("split_"),
            hash(&bytes)
        );
        fs::rename(&part, folder.join(&named)).or_failure(|| format!("naming {named}"))?;
        loading = loading.replace(&format!("./{name}.wasm"), &format!("./{named}"));
    }
    fs::write(&loader, loading).or_failure(|| format!("writing {}", loader.display()))?;
    bundle(&folder.join(format!("{stem}.js")))?;
    for file in [loader, main] {
        fs::remove_file(&file).or_failure(|| format!("deleting {}", file.display()))?;
    }
    Ok(())
}

fn optimise(part: &Path) -> Result {
    let mut command = command("wasm-opt");
    // Smaller before compression is not smaller after it. Brotli profits from code that the
    // compiler wrote alike, which `-Oz` and moving locals would make different, and from similar
    // functions next to each other, which sorting by name achieves: 2 % of what is fetched. Runs of
    // zeros cost it nothing, while the segment headers that would skip them are 5 KB.
    let kept = ["local-cse", "simplify-locals", "memory-packing"];
    command.args(["--low-memory-unused", "--reorder-functions-by-name", "-Os"]);
    command.args(kept.map(|pass| format!("--skip-pass={pass}")));
    command.args(["--strip-producers", "--strip-target-features"]);
    command.args(FEATURES);
    run(command.arg(part).arg("-o").arg(part), ADVICE)
}

/// Minifies a script that imports nothing.
fn minify(script: &Path) -> Result {
    let mut command = esbuild()?;
    command.args([
        "--minify",
        "--charset=utf8",
        "--log-level=error",
        "--allow-overwrite",
    ]);
    command.arg(format!("--outfile={}", script.display()));
    run(command.arg(script), ADVICE)
}

/// Bundles a script with its imports, and minifies it.
fn bundle(script: &Path) -> Result {
    let mut command = esbuild()?;
    command.args(["--bundle", "--format=esm", "--minify", "--charset=utf8"]);
    command.args([
        "--legal-comments=none",
        "--log-level=error",
        "--allow-overwrite",
    ]);
    command.arg(format!("--outfile={}", script.display()));
    run(command.arg(script), ADVICE)
}

pub(crate) fn esbuild() -> Result<std::process::Command> {
    let folder = ESBUILD
        .npm_folder()
        .ok_or_else(|| Failure::new("esbuild is not there", ADVICE))?;
    Ok(command(folder.join("bin/esbuild")))
}

/// Runs as Trunk's `pre_build` hook: bundles the style sheet and its imports into one file.
///
/// # Errors
/// If a file that is imported is not there.
pub fn style() -> Result {
    let sheet = project::root().join("style/palier.css");
    let out = project::root().join("target/style/palier.css");
    let mut command = esbuild()?;
    command.args([
        "--bundle",
        "--minify",
        "--charset=utf8",
        "--log-level=error",
    ]);
    command.arg(format!("--outfile={}", out.display()));
    run(command.arg(sheet), ADVICE)
}

/// Returns 16 hexadecimal digits of the content's SHA-256, for file names.
pub(crate) fn hash(bytes: &[u8]) -> String {
    let mut first = [0; 8];
    first.copy_from_slice(&Sha256::digest(bytes)[..8]);
    format!("{:016x}", u64::from_be_bytes(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_does_not_name_what_it_has() {
        let page = "<a><link rel=\"modulepreload\" href=\"./snippets/b.js\" crossorigin><link rel=\"preload\">";
        assert_eq!(without_snippets(page), "<a><link rel=\"preload\">");
    }

    #[test]
    fn the_hash_is_of_the_bytes() {
        // printf abc | sha256sum
        assert_eq!(hash(b"abc"), "ba7816bf8f01cfea");
    }
}
