//! What wasm-bindgen writes, without its comments and its indentation: Trunk's own minifier stops at
//! it, and a tenth of its weight is words for TypeScript.

use std::fs;
use std::path::Path;

use crate::failure::{Explain, Result};

/// Slims every script of a folder.
///
/// # Errors
/// Where a script can be neither read nor written.
pub fn folder(folder: &Path) -> Result {
    let entries = fs::read_dir(folder).or_failure(|| format!("reading {}", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|extension| extension == "js") {
            let script =
                fs::read_to_string(&path).or_failure(|| format!("reading {}", path.display()))?;
            fs::write(&path, slim(&script)).or_failure(|| format!("writing {}", path.display()))?;
        }
    }
    Ok(())
}

/// Takes out whole lines of comment and the spaces that lines begin with. No text of a script that
/// wasm-bindgen writes goes over several lines.
fn slim(script: &str) -> String {
    let mut slim = String::with_capacity(script.len());
    let mut comment = false;
    for line in script.lines().map(str::trim) {
        if comment || line.starts_with("/*") {
            comment = !line.contains("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            slim.push_str(line);
            slim.push('\n');
        }
    }
    slim
}

#[cfg(test)]
mod tests {
    #[test]
    fn comments_and_indentation_go_and_code_stays() {
        let script = "/* one */\n/**\n * @returns {number}\n */\nget a() {\n    // why\n    return \"// no comment\";\n}\n";
        assert_eq!(
            super::slim(script),
            "get a() {\nreturn \"// no comment\";\n}\n"
        );
    }
}
