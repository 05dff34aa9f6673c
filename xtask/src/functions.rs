//! Lists the largest crates and functions in the WebAssembly.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use wasmparser::{BinaryReaderError, KnownCustom, Name, Parser, Payload, TypeRef};

use crate::failure::{Explain, Failure, Result};
use crate::setup::Toolbox;
use crate::{cut, project};

/// Entries printed per list.
const SHOWN: usize = 15;
/// Parts of the standard library that are too large for their use here, and the replacement for
/// each.
const BANNED: [(&str, &str); 5] = [
    (
        "core::num::dec2flt",
        "planner::model::decimal reads numbers",
    ),
    (
        "core::slice::sort::stable",
        "planner::model::sorted puts things in order",
    ),
    (
        "alloc::collections::btree",
        "planner::model::Ids finds rows by their ids",
    ),
    (
        "<impl str>::to_lowercase",
        "planner::words::alike compares words",
    ),
    (
        "unicode_data::conversions",
        "planner::words has small letters and capitals",
    ),
];

/// Searches the linked module for the parts in `BANNED`: some 20 KB compressed, which once came in
/// unnoticed.
///
/// # Errors
/// If the module holds any of it, or cannot be read.
pub fn check_banned() -> Result {
    let module = cut::linked();
    let wasm = fs::read(&module).or_failure(|| format!("reading {}", module.display()))?;
    let sizes = sizes(&wasm).map_err(unreadable(&module))?;
    let found = BANNED.iter().find_map(|(heavy, instead)| {
        let (name, _) = sizes.iter().find(|(name, _)| name.contains(heavy))?;
        Some(Failure::new(
            format!("the page holds {name}"),
            format!("{instead}: a call of the standard library brought the other in"),
        ))
    });
    found.map_or(Ok(()), Err)
}

fn unreadable(module: &Path) -> impl FnOnce(BinaryReaderError) -> Failure {
    let module = module.display().to_string();
    move |error| {
        Failure::new(
            format!("{module}: {error}"),
            "run `cargo clean` and try again",
        )
    }
}

/// Splits the linked module again with its names kept, and prints the largest crates and functions
/// of each chunk.
///
/// Sizes are those before wasm-opt and compression: read them as proportions.
///
/// # Errors
/// If the module is not there, or cannot be read.
pub fn print_largest(tools: &Toolbox) -> Result {
    let folder = project::target().join("weigh");
    if folder.exists() {
        fs::remove_dir_all(&folder).or_failure(|| format!("deleting {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).or_failure(|| format!("making {}", folder.display()))?;
    cut::module(&cut::linked(), &folder, "palier", false, &tools.path)?;
    let entries = fs::read_dir(&folder).or_failure(|| format!("reading {}", folder.display()))?;
    let parts = entries.flatten().map(|entry| entry.path());
    for path in parts.filter(|path| path.extension().is_some_and(|kind| kind == "wasm")) {
        let wasm = fs::read(&path).or_failure(|| format!("reading {}", path.display()))?;
        let sizes = sizes(&wasm).map_err(unreadable(&path))?;
        let mut crates: HashMap<&str, usize> = HashMap::new();
        for (name, size) in &sizes {
            *crates.entry(crate_of(name)).or_default() += size;
        }
        let total: usize = crates.values().sum();
        println!(
            "   {}: {total} bytes of functions, before wasm-opt; the largest crates:",
            path.file_name().unwrap_or_default().to_string_lossy()
        );
        largest(crates.into_iter().collect(), total);
        println!("   the largest functions:");
        largest(
            sizes
                .iter()
                .map(|(name, size)| (name.as_str(), *size))
                .collect(),
            total,
        );
    }
    Ok(())
}

fn largest(mut sizes: Vec<(&str, usize)>, total: usize) {
    sizes.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    for (name, size) in sizes.iter().take(SHOWN) {
        println!("   {size:>9} {:>3} %  {name}", size * 100 / total.max(1));
    }
}

/// Returns the demangled name and the body size of every function.
fn sizes(wasm: &[u8]) -> std::result::Result<Vec<(String, usize)>, BinaryReaderError> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    let mut names = HashMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                let range = body.range();
                bodies.push(usize::try_from(range.end - range.start).unwrap_or_default());
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(reader) = section.as_known() else {
                    continue;
                };
                for part in reader {
                    let Name::Function(map) = part? else { continue };
                    for naming in map {
                        let naming = naming?;
                        names.insert(
                            naming.index,
                            format!("{:#}", rustc_demangle::demangle(naming.name)),
                        );
                    }
                }
            }
            _ => {}
        }
    }
    let name = |index: u32| {
        names
            .get(&index)
            .cloned()
            .unwrap_or_else(|| format!("function {index}"))
    };
    Ok((imported..)
        .zip(bodies)
        .map(|(index, size)| (name(index), size))
        .collect())
}

/// Returns the crate that a function name starts with: `leptos` for `<leptos::x as core::y>::z`.
fn crate_of(name: &str) -> &str {
    let start = name.trim_start_matches(['<', '&', '*', '(', '[']);
    let start = ["mut ", "dyn ", "const "]
        .iter()
        .fold(start, |name, word| name.strip_prefix(word).unwrap_or(name));
    match start.split_once("::") {
        Some((first, _)) if first.chars().all(|c| c.is_alphanumeric() || c == '_') => first,
        // An implementation for a type without a path belongs to the trait's crate.
        Some((first, _)) => first.rsplit([' ', '<', '&', '(']).next().unwrap_or(first),
        None => "(not Rust)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_belong_to_crates() {
        for (name, of) in [
            ("leptos::mount::mount_to", "leptos"),
            (
                "<alloc::string::String as core::fmt::Write>::write_str",
                "alloc",
            ),
            ("<&mut serde_json::de::X as core::y>::z", "serde_json"),
            ("<str as core::fmt::Debug>::fmt", "core"),
            ("memcpy", "(not Rust)"),
        ] {
            assert_eq!(crate_of(name), of, "{name}");
        }
    }

    #[test]
    fn an_empty_module_has_no_functions() {
        assert_eq!(sizes(b"\0asm\x01\0\0\0").expect("a module").len(), 0);
        assert!(sizes(b"not wasm").is_err());
    }
}
