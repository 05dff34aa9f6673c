//! `palier.html`: the whole page in one file. It opens from a disk, as an attachment in a wiki, and
//! in a sandboxed frame without an origin, where it could fetch no other file.

use std::fs;
use std::path::Path;

use crate::command::run;
use crate::cut::{ADVICE, esbuild};
use crate::failure::{Explain, Failure, Result};
use crate::{compress, folders, policy};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The file name.
pub const NAME: &str = "palier.html";
/// Base URL of the page's modules in this file; nothing is ever fetched from it.
const NOWHERE: &str = "https://palier.invalid/";

/// Writes the one file into the folder of the page. `page` is the page's HTML, still without a
/// policy.
///
/// # Errors
/// If a part of the page is absent.
pub fn write(folder: &Path, page: &str, stem: &str) -> Result {
    let read = |name: &str| {
        fs::read_to_string(folder.join(name))
            .or_failure(|| format!("reading {name} of {}", folder.display()))
    };
    let icon = STANDARD.encode(read("favicon.svg")?);
    let sheet = folders::first(folder, ".css")?;
    let style = read(&sheet)?;
    let script = script(folder, stem)?;
    for (text, end) in [(&style, "</style"), (&script, "</script")] {
        if text.contains(end) {
            return Err(Failure::new(
                format!("a part of the page holds `{end}`"),
                ADVICE,
            ));
        }
    }
    let cut = |at: &str| {
        page.find(at)
            .ok_or_else(|| Failure::new(format!("index.html has no `{at}`"), ADVICE))
    };
    // Replace everything that the head links to by the icon and the style sheet themselves.
    let (links, head, body) = (cut("<link")?, cut("</head>")?, cut("</body>")?);
    let one = [
        &page[..links],
        "<link rel=\"icon\" href=\"data:image/svg+xml;base64,",
        &icon,
        "\"><style>",
        &style,
        "</style>",
        &page[head..body],
        "<script type=\"module\">",
        &script,
        "</script>",
        &page[body..],
    ];
    let path = folder.join(NAME);
    fs::write(&path, policy::seal_alone(&one.concat())?)
        .or_failure(|| format!("writing {}", path.display()))
}

/// Returns the page's script with its modules inside. An injected `fetch` returns them in place of
/// a request.
fn script(folder: &Path, stem: &str) -> Result<String> {
    let mut parts = Vec::new();
    let entries = fs::read_dir(folder).or_failure(|| format!("reading {}", folder.display()))?;
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().extension().is_some_and(|end| end == "wasm") {
            let bytes = fs::read(entry.path()).or_failure(|| format!("reading {name}"))?;
            parts.push(format!(
                "\"{name}\":\"{}\"",
                STANDARD.encode(compress::gzip(&bytes)?)
            ));
        }
    }
    parts.sort();
    let at = |name: &str| folder.join(name);
    let (inside, start, made) = (at("inside.js"), at("start.js"), at("one.js"));
    let fetch = format!(
        "const parts = {{{}}};
        export const fetch = async (address) => {{
            const packed = Uint8Array.from(atob(parts[String(address).split('/').pop()]), (letter) => letter.charCodeAt());
            const module = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
            return new Response(module, {{ headers: {{ 'Content-Type': 'application/wasm' }} }});
        }};",
        parts.join(",")
    );
    let begin = format!(
        "import init from './{stem}.js'; await init({{ module_or_path: '{NOWHERE}{stem}_bg.wasm' }});"
    );
    for (path, text) in [(&inside, fetch), (&start, begin)] {
        fs::write(path, text).or_failure(|| format!("writing {}", path.display()))?;
    }
    let mut bundle = esbuild()?;
    bundle.args([
        "--bundle",
        "--format=esm",
        "--minify",
        "--charset=utf8",
        "--log-level=error",
    ]);
    bundle.arg(format!("--inject:{}", inside.display()));
    bundle.arg(format!("--define:import.meta.url=\"{NOWHERE}\""));
    bundle
        .arg(format!("--outfile={}", made.display()))
        .arg(&start);
    run(&mut bundle, ADVICE)?;
    let script = fs::read_to_string(&made).or_failure(|| format!("reading {}", made.display()))?;
    for file in [inside, start, made] {
        fs::remove_file(&file).or_failure(|| format!("deleting {}", file.display()))?;
    }
    Ok(script)
}
