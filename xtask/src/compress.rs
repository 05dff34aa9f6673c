//! Writes the precompressed files that a web server sends in place of a file: `.br` and `.gz`.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::failure::{Explain, Result};
use crate::folders;

/// Extensions of the files worth compressing: text and WebAssembly.
const KINDS: [&str; 7] = ["css", "html", "js", "json", "svg", "wasm", "webmanifest"];

/// Whether a file is the precompressed form of another.
#[must_use]
pub fn is_precompressed(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "br" || extension == "gz")
}

/// Compresses every text and WebAssembly file of a folder and its subfolders, side by side.
///
/// # Errors
/// If a file cannot be read, or a form not be written.
pub fn folder(folder: &Path) -> Result {
    folders::side_by_side(&files(folder)?, file)
}

/// Returns the files of a folder and its subfolders that are worth compressing.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let reading = || format!("reading {}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).or_failure(reading)? {
        let path = entry.or_failure(reading)?.path();
        let kind = path.extension().and_then(|extension| extension.to_str());
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if kind.is_some_and(|kind| KINDS.contains(&kind)) {
            found.push(path);
        }
    }
    Ok(found)
}

/// Writes the `.br` and `.gz` forms of a file. The output is deterministic.
///
/// # Errors
/// If it cannot be read, or a form not be written.
pub fn file(path: &Path) -> Result {
    let bytes = fs::read(path).or_failure(|| format!("reading {}", path.display()))?;
    for (extension, form) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
        let beside = path.with_added_extension(extension);
        fs::write(&beside, form).or_failure(|| format!("writing {}", beside.display()))?;
    }
    Ok(())
}

/// Compresses with Brotli, quality 11 and window 22, as a well-configured web server would.
///
/// # Errors
/// If it cannot be compressed.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let parameters = ::brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    ::brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)
        .or_failure(|| "compressing".to_owned())?;
    Ok(out)
}

/// Compresses with gzip, which every browser can decompress.
///
/// # Errors
/// If it cannot be compressed.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut pack = GzEncoder::new(Vec::new(), Compression::best());
    let packed = pack.write_all(bytes).and_then(|()| pack.finish());
    packed.or_failure(|| "compressing".to_owned())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn text_shrinks_and_comes_back() {
        let text = "palier ".repeat(1000);
        let (small, packed) = (brotli(text.as_bytes()), gzip(text.as_bytes()));
        let (small, packed) = (small.expect("compresses"), packed.expect("compresses"));
        assert!(small.len() < 60 && packed.len() < 80, "{}", packed.len());
        let mut back = Vec::new();
        ::brotli::BrotliDecompress(&mut &small[..], &mut back).expect("it is whole");
        assert_eq!(back, text.as_bytes());
        back.clear();
        let mut unpack = flate2::read::GzDecoder::new(&packed[..]);
        unpack.read_to_end(&mut back).expect("it is whole");
        assert_eq!(back, text.as_bytes());
    }

    #[test]
    fn forms_stand_beside_what_becomes_smaller() {
        let there = std::env::temp_dir().join(format!("palier-forms-{}", std::process::id()));
        fs::create_dir_all(there.join("below")).expect("a folder");
        for name in ["a.js", "b.png", "below/c.json", "_headers"] {
            fs::write(there.join(name), "text ".repeat(9)).expect("a file");
        }
        folder(&there).expect("compresses");
        for (name, has) in [
            ("a.js", true),
            ("b.png", false),
            ("below/c.json", true),
            ("_headers", false),
        ] {
            for form in ["br", "gz"] {
                let form = there.join(name).with_added_extension(form);
                assert!(is_precompressed(&form));
                assert_eq!(form.is_file(), has, "{}", form.display());
            }
        }
        fs::remove_dir_all(&there).expect("it is ours");
    }
}
