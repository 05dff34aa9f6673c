//! A page with three live calculators in real wikis: reads their messages, sets their inputs, makes
//! them narrower and wider, and prints them.

use crate::print::printed;
use flate2::read::ZlibDecoder;
use journeys::{Page, Visitor, journey};
use serde_json::{Value, json};
use std::io::Read;
use xtask::project;
use xtask::wikis::Wiki;

const SLUGS: [&str; 3] = ["capacity", "debt", "hiring"];

/// Collects the messages of the frames, each with the index of its frame.
const LISTEN: &str = "window.heard = [];
    addEventListener('message', event => {
        const frames = [...document.querySelectorAll('iframe')];
        const from = frames.findIndex(frame => frame.contentWindow === event.source);
        if (from >= 0) heard.push({ ...event.data, from });
    })";

/// Returns the messages of one type from the frame at index `place`.
fn heard(page: &Page, place: usize, kind: &str) -> Vec<Value> {
    let script =
        "return heard.filter(told => told.from === arguments[0] && told.type === arguments[1])";
    let told = page.script(script, &[place.into(), kind.into()]);
    told.as_array().cloned().unwrap_or_default()
}

fn set(page: &Page, place: usize, inputs: Value) {
    let script = "document.querySelectorAll('iframe')[arguments[0]].contentWindow.postMessage({ type: 'palier:set', inputs: arguments[1] }, '*')";
    page.script(script, &[place.into(), inputs]);
}

/// Returns the height in the frame's last resize message.
fn told_height(page: &Page, place: usize) -> Option<f64> {
    heard(page, place, "palier:resize").pop()?["height"].as_f64()
}

/// Sets the width of each frame and waits for its resize message; returns the heights. Each frame
/// is scrolled into view first, since a frame out of view is not laid out.
fn heights_at(page: &Page, width: u16) -> [f64; 3] {
    let script = "heard.length = 0;
        const frame = document.querySelectorAll('iframe')[arguments[0]];
        frame.scrollIntoView();
        frame.style.width = `${arguments[1]}px`";
    std::array::from_fn(|place| {
        page.script(script, &[place.into(), width.into()]);
        page.wait_for(|| {
            told_height(page, place)
                .ok_or_else(|| format!("{} tells no height at {width}", SLUGS[place]))
        });
        // Charts are redrawn at their new width one frame later.
        page.settle();
        told_height(page, place).expect("a height is told")
    })
}

fn works(wiki: Wiki) {
    journey(Visitor::english(), |page| {
        let planner = page.script("return new URL('.', location).href", &[]);
        let planner = planner.as_str().expect("an address");
        let folder = project::target().join("journeys/wikis").join(wiki.name());
        let running = wiki.start(&folder, planner).expect("the wiki starts");
        page.wait(page.client().goto(&running.address));
        page.wait_until("three frames stand on the page", || {
            page.count("iframe") == SLUGS.len()
        });
        page.script(LISTEN, &[]);
        let outcome = |place: usize| heard(page, place, "palier:outcome").pop();
        for (place, slug) in SLUGS.into_iter().enumerate() {
            page.wait_until(&format!("{slug} tells its figures"), || {
                // Its first message may have come before the listener was added, so ask again.
                set(page, place, json!({}));
                outcome(place).is_some_and(|told| told["slug"] == slug)
            });
        }
        let others = [outcome(1), outcome(2)];
        set(page, 0, json!({"facts": {"monthly_growth": 0.05}}));
        // Expected: ln(0.9/0.7) / ln 1.05
        let hand = (0.9f64 / 0.7).ln() / 1.05f64.ln();
        page.wait_until("what is set is worked out", || {
            let told = outcome(0).unwrap_or_default();
            let months = &told["figures"]["resources"]["cpu"]["months_to_critical"];
            months
                .as_f64()
                .is_some_and(|months| (months - hand).abs() < 1e-9)
        });
        assert!([outcome(1), outcome(2)] == others, "each has its own plan");
        page.wait(page.client().clone().enter_frame(1));
        page.wait_for_text("Ouvrir le plan entier");
        page.wait(page.client().clone().enter_parent_frame());
        let (narrow, wide) = (heights_at(page, 340), heights_at(page, 700));
        for (place, slug) in SLUGS.into_iter().enumerate() {
            assert!(narrow[place] > wide[place], "{slug}: {narrow:?}, {wide:?}");
        }
        let high = "return document.querySelector('palier-calculator iframe').getBoundingClientRect().height";
        page.wait_until("the element is as high as its content", || {
            told_height(page, 2) == page.script(high, &[]).as_f64()
        });
        each_is_printed(page);
        // The wiki asks its server whether it supports replacing the page by an upload; the server
        // says no.
        let own = format!("{} - Failed to load resource", running.address);
        let mut errors = page.errors();
        errors.retain(|error| !error.starts_with(&own));
        assert!(errors.is_empty(), "the console reports: {errors:?}");
    });
}

/// Counts the text operators (`Tj`) in a PDF.
fn shown(pdf: &[u8]) -> usize {
    let mut count = 0;
    let mut rest = pdf;
    while let Some(at) = rest.windows(7).position(|seven| seven == b"stream\n") {
        rest = &rest[at + 7..];
        let mut text = Vec::new();
        // Streams that are not compressed contain no page text.
        if ZlibDecoder::new(rest).read_to_end(&mut text).is_ok() {
            count += text.windows(3).filter(|three| three == b" Tj").count();
        }
    }
    count
}

/// Checks that every frame's text is printed: removing a frame reduces the amount of text.
fn each_is_printed(page: &Page) {
    let mut all = shown(&printed(page));
    for slug in SLUGS {
        page.script("document.querySelector('iframe').remove()", &[]);
        let others = shown(&printed(page));
        assert!(others + 50 < all, "{slug}: {all}, {others}");
        all = others;
    }
}

#[test]
fn three_calculators_live_in_a_page_of_dokuwiki() {
    works(Wiki::DokuWiki);
}

#[test]
fn three_calculators_live_in_a_page_of_tiddlywiki() {
    works(Wiki::TiddlyWiki);
}
