//! The page in a subfolder of nginx and of Caddy, configured by their examples: response headers of
//! each kind of file, and that the page works.

use journeys::{Answer, Host, Kind, Visitor, journey};
use std::fs::{self, DirEntry};
use xtask::compress;

const FOLDER: &str = "a/b";
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Returns the name of the smallest lazy chunk, which contains a hash.
fn hashed(host: &Host) -> String {
    let entries = fs::read_dir(&host.folder).expect("the folder is there");
    let name = |entry: &DirEntry| entry.file_name().to_string_lossy().into_owned();
    let parts = entries
        .flatten()
        .filter(|entry| journeys::later(&name(entry)));
    let part = parts.min_by_key(|entry| entry.metadata().map_or(u64::MAX, |data| data.len()));
    name(&part.expect("the page has a part that is loaded later"))
}

/// Checks the headers that every response has.
fn common(answer: &Answer, kept: &str) {
    for (name, value) in [
        ("cache-control", kept),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("access-control-allow-origin", "*"),
    ] {
        assert_eq!(answer.header(name), value, "{name}: {}", answer.head);
    }
}

fn is_served_well(host: &Host) {
    let part = hashed(host);
    for name in ["index.html", &part] {
        compress::file(&host.folder.join(name)).expect("the forms are written");
    }
    for (name, kind, kept) in [
        ("", "text/html", "no-cache"),
        ("index.html", "text/html", "no-cache"),
        (
            "manifest.webmanifest",
            "application/manifest+json",
            "no-cache",
        ),
        ("palier-embed.js", "javascript", "no-cache"),
        (&part, "application/wasm", FOR_EVER),
    ] {
        let answer = host.ask(name, "identity");
        assert_eq!(answer.status(), "200", "{name}");
        common(&answer, kept);
        let said = answer.header("content-type");
        assert!(said.contains(kind), "{name}: {said}");
    }
    let page = host.ask("", "identity").body;
    let page = String::from_utf8_lossy(&page);
    assert!(
        page.contains("Content-Security-Policy"),
        "the page's policy is in the page"
    );
    for name in ["index.html", &part] {
        for (asked, coding, form) in [("gzip, deflate, br", "br", "br"), ("gzip", "gzip", "gz")] {
            let answer = host.ask(name, asked);
            assert_eq!(answer.header("content-encoding"), coding, "{name}");
            let form = host.folder.join(name).with_added_extension(form);
            let form = fs::read(form).expect("the form is there");
            assert!(answer.body == form, "{name} in {coding} is what was built");
            assert!(
                answer.header("vary").contains("accept-encoding"),
                "{name}: {}",
                answer.head
            );
        }
    }
    // A missing file may exist later, whatever its name, so the 404 must not be cached.
    for name in ["nothing.html", "palier-later-0123456789abcdef.wasm"] {
        let answer = host.ask(name, "identity");
        assert_eq!(answer.status(), "404", "{name}");
        assert_eq!(answer.header("cache-control"), "no-cache", "{name}");
    }
}

fn works(kind: Kind) {
    journey(Visitor::english(), |page| {
        let host = Host::start(page, kind, FOLDER);
        is_served_well(&host);
        page.goto_elsewhere(&format!("{}#/capacity", host.address));
        let before = page.figure("capacity.resources.memory.decide_by");
        page.fill("capacity.resources[1].peak", "97");
        page.wait_for_change("capacity.resources.memory.decide_by", &before);
        page.goto_elsewhere(&format!("{}index.html#/debt", host.address));
        page.element("main h1");
        page.assert_no_errors();
    });
}

#[test]
fn nginx_serves_the_page_as_its_example_says() {
    works(Kind::Nginx);
}

#[test]
fn caddy_serves_the_page_as_its_example_says() {
    works(Kind::Caddy);
}
