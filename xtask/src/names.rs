//! Short names for what a module takes from its script: wasm-bindgen's end in hashes, which no
//! compression shortens, and stand in both files.

use std::fs;
use std::path::Path;

use wasm_encoder::reencode::{Error, Reencode, RoundtripReencoder};
use wasm_encoder::{ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

use crate::failure::{Explain, Failure, Result};

/// What the name of wasm-bindgen's own script ends in.
const GLUE: &str = "_bg.js";

/// Gives every import of a module from wasm-bindgen's script a short name, in the module and in the script that has it.
///
/// # Errors
/// Where the script has no such import, or the module cannot be read.
pub fn shorten(script: &Path) -> Result {
    let module = script.with_extension("");
    let module = module.with_file_name(format!(
        "{}_bg.wasm",
        module.file_name().unwrap_or_default().to_string_lossy()
    ));
    let wasm = fs::read(&module).or_failure(|| format!("reading {}", module.display()))?;
    let mut text =
        fs::read_to_string(script).or_failure(|| format!("reading {}", script.display()))?;
    let (shorter, names) = renamed(&wasm).map_err(|error| {
        Failure::new(
            format!("{}: {error}", module.display()),
            "delete target/ and build again",
        )
    })?;
    for (number, name) in names.iter().enumerate() {
        let key = format!("{name}:");
        if text.matches(&key).count() != 1 {
            return Err(Failure::new(
                format!("{} does not define {name} once", script.display()),
                "wasm-bindgen writes its scripts in another way: see xtask/src/names.rs",
            ));
        }
        text = text.replace(&key, &format!("{}:", short(number)));
    }
    fs::write(script, text).or_failure(|| format!("writing {}", script.display()))?;
    fs::write(&module, shorter).or_failure(|| format!("writing {}", module.display()))
}

/// The module with short names, and the names that it had, in their order.
fn renamed(wasm: &[u8]) -> std::result::Result<(Vec<u8>, Vec<String>), Error> {
    let (mut module, mut names) = (Module::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Payload::ImportSection(section) = payload {
            let mut imports = ImportSection::new();
            for import in section.into_imports() {
                let import = import?;
                let kind = RoundtripReencoder.entity_type(import.ty)?;
                // Others are taken from scripts of our own, whole.
                if import.module.ends_with(GLUE) {
                    imports.import(import.module, &short(names.len()), kind);
                    names.push(import.name.to_owned());
                } else {
                    imports.import(import.module, import.name, kind);
                }
            }
            module.section(&imports);
        } else if let Some((id, range)) = payload.as_section() {
            let place = |at| usize::try_from(at).unwrap_or(usize::MAX);
            let data = &wasm[place(range.start)..place(range.end)];
            module.section(&RawSection { id, data });
        }
    }
    Ok((module.finish(), names))
}

/// A name for each number: a to z, then ba, bb and so on.
fn short(number: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    let before = if number < 26 {
        String::new()
    } else {
        short(number / 26)
    };
    format!("{before}{letter}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, ExportSection, TypeSection, ValType};

    #[test]
    fn imports_alone_have_other_names() {
        let (mut module, mut types, mut imports) =
            (Module::new(), TypeSection::new(), ImportSection::new());
        types.ty().function([ValType::I32], []);
        imports.import(
            "page_bg.js",
            "first_92b29b0548f8b746",
            EntityType::Function(0),
        );
        imports.import(
            "page_bg.js",
            "other_68ebfdd22eb35b77",
            EntityType::Function(0),
        );
        imports.import("own.js", "own", EntityType::Function(0));
        let mut exports = ExportSection::new();
        exports.export("again", ExportKind::Func, 1);
        module.section(&types).section(&imports).section(&exports);
        let (shorter, names) = renamed(&module.finish()).expect("a module");
        assert_eq!(names, ["first_92b29b0548f8b746", "other_68ebfdd22eb35b77"]);
        let (again, names) = renamed(&shorter).expect("a module");
        assert_eq!(names, ["a", "b"]);
        assert_eq!(again, shorter);
        let text = String::from_utf8_lossy(&shorter);
        assert!(text.contains("again") && text.contains("own") && !text.contains("first"));
    }

    #[test]
    fn no_two_imports_share_a_name() {
        let mut names: Vec<_> = (0..2000).map(short).collect();
        assert_eq!((names[25].as_str(), names[26].as_str()), ("z", "ba"));
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 2000);
    }
}
