//! Defines the page's Content-Security-Policy, and writes it into the built page.
//!
//! Trunk starts the WebAssembly from an inline script. A strict policy allows such a script only by
//! its SHA-256, which is known after the build. So Trunk's `post_build` hook calls
//! `cargo xtask cut`, which writes the policy into the page before it reaches `dist/`.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::failure::{Explain, Failure, Result};
use crate::html::{self, Tag};

/// The policy without the hashes of inline scripts. It allows nothing that it does not name, and
/// never `unsafe-inline` or `unsafe-eval`.
const POLICY: [(&str, &str); 11] = [
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data: blob:"),
    ("connect-src", "'self'"),
    ("font-src", "'self'"),
    ("frame-src", "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
];

const META: &str = "Content-Security-Policy";

/// The pages that get the policy: the page itself, and the one for addresses that do not exist.
pub const PAGES: [&str; 2] = ["index.html", "404.html"];

/// Writes the policy, with the hashes of inline scripts, into the pages of a folder. It comes
/// directly after the declaration of the character set, before anything that it applies to.
///
/// # Errors
/// If a page is absent, or is not one that can be sealed.
pub fn seal_folder(folder: &Path) -> Result {
    for page in PAGES {
        let path = folder.join(page);
        let page =
            fs::read_to_string(&path).or_failure(|| format!("reading {}", path.display()))?;
        fs::write(&path, seal(&page)?).or_failure(|| format!("writing {}", path.display()))?;
    }
    Ok(())
}

fn seal(page: &str) -> Result<String> {
    seal_with(page, &POLICY)
}

fn seal_with(page: &str, policy: &[(&str, &str)]) -> Result<String> {
    let tags = html::tags(page);
    if policy_of(&tags).is_some() {
        return Err(Failure::new(
            "the page brings a policy of its own",
            "take the Content-Security-Policy out of index.html: it is written in xtask/src/policy.rs",
        ));
    }
    let charset = tags
        .iter()
        .find(|tag| tag.name == "meta" && tag.attribute("charset").is_some());
    let after = charset.ok_or_else(|| {
        Failure::new(
            "the page declares no character set",
            "begin the head of index.html with <meta charset=\"utf-8\">",
        )
    })?;
    let hashes = |name: &str| -> String {
        let quoted = |text: &str| format!("'{}'", hash(text));
        let inline: Vec<String> = match name {
            "script-src" => inline_scripts(&tags).map(quoted).collect(),
            "style-src" => inline_styles(&tags).map(quoted).collect(),
            _ => Vec::new(),
        };
        inline.join(" ")
    };
    let parts = policy.iter().map(|(name, sources)| {
        let all = [*name, *sources, &hashes(name)];
        let all = all.iter().filter(|part| !part.is_empty());
        all.copied().collect::<Vec<_>>().join(" ")
    });
    let policy: Vec<String> = parts.collect();
    let (head, rest) = page.split_at(after.end);
    Ok(format!(
        "{head}<meta http-equiv=\"{META}\" content=\"{}\">{rest}",
        policy.join("; ")
    ))
}

/// The policy of the one file: it fetches nothing, and runs only what is inside it.
const ALONE: [(&str, &str); 6] = [
    ("default-src", "'none'"),
    ("script-src", "'wasm-unsafe-eval'"),
    ("style-src", ""),
    ("img-src", "data: blob:"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
];

/// Writes the policy into the one file, with the hashes of its inline script and style.
///
/// # Errors
/// If it brings a policy of its own, or declares no character set.
pub fn seal_alone(page: &str) -> Result<String> {
    seal_with(page, &ALONE)
}

/// Returns the faults of a built page: content that a browser would block, and protections that it
/// lacks.
#[must_use]
pub fn faults(page: &str) -> Vec<String> {
    let tags = html::tags(page);
    let mut faults = Vec::new();
    let Some(policy) = policy_of(&tags) else {
        return vec![format!("the page has no {META}")];
    };
    for (name, sources) in POLICY {
        if !policy
            .split(';')
            .any(|part| part.trim().starts_with(&format!("{name} {sources}")))
        {
            faults.push(format!("the policy lacks `{name} {sources}`"));
        }
    }
    for word in ["'unsafe-inline'", "'unsafe-eval'", "*"] {
        if policy.contains(word) {
            faults.push(format!("the policy allows {word}"));
        }
    }
    for script in inline_scripts(&tags) {
        if !policy.contains(&hash(script)) {
            faults.push(format!(
                "an inline script has no hash in the policy: {}",
                script.trim().lines().next().unwrap_or("")
            ));
        }
    }
    for tag in &tags {
        if tag.name == "style" {
            faults.push("the page has an inline <style>".to_owned());
        }
        for (key, _) in &tag.attributes {
            if key == "style" || key.starts_with("on") {
                faults.push(format!("<{}> has a `{key}` attribute", tag.name));
            }
        }
    }
    let referrer = |tag: &Tag| {
        tag.attribute("name") == Some("referrer") && tag.attribute("content") == Some("no-referrer")
    };
    if !tags.iter().any(referrer) {
        faults.push("the page lacks <meta name=\"referrer\" content=\"no-referrer\">".to_owned());
    }
    faults
}

fn policy_of(tags: &[Tag]) -> Option<&str> {
    let is = |tag: &&Tag| {
        tag.attribute("http-equiv")
            .is_some_and(|name| name.eq_ignore_ascii_case(META))
    };
    tags.iter().find(is)?.attribute("content")
}

fn inline_scripts(tags: &[Tag]) -> impl Iterator<Item = &str> {
    tags.iter()
        .filter(|tag| tag.name == "script" && tag.attribute("src").is_none())
        .map(|tag| tag.text.as_str())
}

fn inline_styles(tags: &[Tag]) -> impl Iterator<Item = &str> {
    let styles = tags.iter().filter(|tag| tag.name == "style");
    styles.map(|tag| tag.text.as_str())
}

fn hash(script: &str) -> String {
    format!(
        "sha256-{}",
        STANDARD.encode(Sha256::digest(script.as_bytes()))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!doctype html><html><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><script type="module">alert(1)</script></head></html>"#;

    #[test]
    fn a_sealed_page_has_no_fault() {
        let sealed = seal(PAGE).expect("seals");
        assert!(faults(&sealed).is_empty(), "{:?}", faults(&sealed));
        // echo -n 'alert(1)' | openssl dgst -sha256 -binary | base64
        assert!(
            sealed.contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"),
            "{sealed}"
        );
        assert!(seal(&sealed).is_err(), "a page is sealed once");
    }

    #[test]
    fn one_file_runs_what_is_in_it_and_fetches_nothing() {
        let page = PAGE.replacen("<script", "<style>b{top:0}</style><script", 1);
        let sealed = seal_alone(&page).expect("seals");
        // echo -n 'b{top:0}' | openssl dgst -sha256 -binary | base64
        let style = "style-src 'sha256-glHtJTlV14jnybiB8VExkMe37XsC4bVntDacTTPF6Zw='";
        assert!(sealed.contains(style), "{sealed}");
        assert!(sealed.contains(
            "script-src 'wasm-unsafe-eval' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
        ));
        assert!(!sealed.contains("connect-src") && !sealed.contains("'self'"));
    }

    #[test]
    fn faults_are_seen() {
        assert_eq!(faults(PAGE).len(), 1, "no policy at all");
        let sealed = seal(PAGE).expect("seals");
        for (good, bad) in [
            ("alert(1)", "alert(2)"),
            ("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
            ("default-src 'none'", "default-src 'self'"),
            ("no-referrer", "origin"),
            ("<script", "<p style=\"color:red\"><script"),
            ("<script", "<p onclick=\"x()\"><script"),
            ("<script", "<style></style><script"),
        ] {
            assert_eq!(faults(&sealed.replacen(good, bad, 1)).len(), 1, "{bad}");
        }
    }
}
