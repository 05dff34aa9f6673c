//! After the first visit the page works offline. A newer release is announced; once the reader
//! accepts it, all tabs load it and lose nothing.

use crate::saving::{GROWTH, act};
use crate::sharing::shared;
use journeys::{Browser, Host, Kind, Language, Page, ROUTES, Visitor, browser, journey};
use serde_json::json;
use std::fs;
use xtask::worker;

const READY: [&str; 2] = [
    "A newer version is ready.",
    "Une version plus récente est prête.",
];

/// Opens the page on a server with a service worker, and waits until the worker has cached
/// everything.
fn visited(page: &Page) -> Host {
    let host = Host::start(page, Kind::Nginx, "a/b");
    worker::write(&host.folder).expect("the worker is written");
    page.goto_elsewhere(&format!("{}#/facts", host.address));
    is_kept(page);
    host
}

/// Waits until the worker controls the page, and the page has loaded the chunk that listens for
/// updates.
fn is_kept(page: &Page) {
    page.wait_until("the page's worker has taken over", || {
        page.script("return navigator.serviceWorker.controller !== null", &[]) == true
    });
    all_parts_are_there(page);
}

fn all_parts_are_there(page: &Page) {
    page.wait_until("all parts are there", || {
        let script = "return performance.getEntriesByType('resource').some(part => part.name.includes('-later-') && part.responseEnd > 0)";
        page.script(script, &[]) == true
    });
    page.settle();
}

/// Reloads the page as its reader does; a reload through Firefox's driver bypasses the worker.
fn load_again(page: &Page) {
    if page.browser() != Browser::Firefox {
        page.reload();
        return;
    }
    page.script("window.before = true; location.reload()", &[]);
    page.wait_until("the page is loaded again", || {
        let script =
            "return window.before === undefined && document.body?.hasAttribute('data-ready')";
        page.script(script, &[]) == true
    });
}

/// Publishes another release on the server, with a `<meta name=release>` tag in its page.
fn release(host: &Host) {
    let path = host.folder.join("index.html");
    let html = fs::read_to_string(&path).expect("the page is there");
    let newer = html.replacen("</title>", "</title><meta name=release>", 1);
    fs::write(&path, newer).expect("the page is written");
    worker::write(&host.folder).expect("the worker is written");
}

/// Whether the current page is the other release.
fn is_newer(page: &Page) -> bool {
    page.count("meta[name=release]") == 1
}

/// Simulates that the tab becomes visible again; the event bubbles to the window.
fn look_again(page: &Page) {
    let script = "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))";
    page.script(script, &[]);
}

fn holds(page: &Page, growth: &str) {
    page.wait_until(&format!("growth is {growth}"), || {
        page.value(GROWTH).starts_with(growth)
    });
}

/// Opens the page in a second tab, also controlled by the worker; returns the handles of both.
fn two_tabs(page: &Page, host: &Host) -> [fantoccini::wd::WindowHandle; 2] {
    let client = page.client();
    let first = page.wait(client.window());
    let second = page.wait(client.new_window(false)).handle;
    page.wait(client.switch_to_window(second.clone()));
    page.goto_elsewhere(&format!("{}#/facts", host.address));
    is_kept(page);
    [first, second]
}

#[test]
fn after_the_first_visit_all_works_without_a_network() {
    journey(Visitor::english(), |page| {
        let host = visited(page);
        let address = host.address.clone();
        drop(host);
        load_again(page);
        page.fill(GROWTH, "8");
        page.tab();
        act(page, "share");
        shared(page, |plan| plan.facts.monthly_growth.get() == 0.08);
        act(page, "close");
        load_again(page);
        holds(page, "8");
        for (name, fragment) in ROUTES {
            page.goto_elsewhere(&format!("{address}?from=a-bookmark{fragment}"));
            page.wait_until(&format!("{name} has a headline"), || {
                page.count("main h1") == 1
            });
            // Firefox reports fetches that are still pending when the page is left.
            all_parts_are_there(page);
        }
        act(page, "search");
        page.element("[role='combobox']");
    });
}

#[test]
fn a_newer_release_is_taken_by_all_tabs_at_the_readers_word() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            let host = visited(page);
            let client = page.client();
            page.fill(GROWTH, "8");
            page.tab();
            let tabs = two_tabs(page, &host);
            holds(page, "8");
            release(&host);
            look_again(page);
            for tab in tabs.iter().rev() {
                page.wait(client.switch_to_window(tab.clone()));
                page.wait_for_text(READY[place]);
            }
            // Until somebody accepts it, a tab keeps its own release, also after a reload.
            load_again(page);
            page.wait_for_text(READY[place]);
            assert!(!is_newer(page), "nobody has taken it yet");
            page.wait(client.switch_to_window(tabs[1].clone()));
            page.fill(GROWTH, "9");
            page.wait(client.switch_to_window(tabs[0].clone()));
            act(page, "newer");
            for tab in &tabs {
                page.wait(client.switch_to_window(tab.clone()));
                page.wait_until("the tab has the other release", || is_newer(page));
                page.wait_until("the page is mounted", || page.count("[data-ready]") == 1);
                holds(page, "9");
                page.script("window.since = true", &[]);
            }
            let caches = page.script("return caches.keys().then(all => all.length)", &[]);
            assert_eq!(caches, 1, "what the release before had is gone");
            for tab in &tabs {
                page.wait(client.switch_to_window(tab.clone()));
                assert_eq!(page.script("return window.since", &[]), json!(true));
                assert!(!page.visible_text().contains(READY[place]), "it was taken");
            }
        });
    }
}

/// Text that cannot be parsed is only in its box, so its tab keeps running until its own reader
/// accepts.
#[test]
fn a_tab_that_would_lose_something_is_not_loaded_again() {
    journey(Visitor::english(), |page| {
        let host = visited(page);
        let client = page.client();
        let tabs = two_tabs(page, &host);
        page.fill(GROWTH, "about ten");
        page.wait(client.switch_to_window(tabs[0].clone()));
        release(&host);
        look_again(page);
        page.wait_for_text(READY[0]);
        act(page, "newer");
        page.wait_until("the tab has the other release", || is_newer(page));
        page.wait(client.switch_to_window(tabs[1].clone()));
        page.wait_for_text(READY[0]);
        assert!(page.value(GROWTH) == "about ten" && !is_newer(page));
        act(page, "newer");
        page.wait_until("the tab has the other release", || is_newer(page));
    });
}

/// A worker that takes over deletes the cache of the previous release. A tab that was loading at
/// that moment was not notified.
#[test]
fn a_tab_that_was_loading_as_another_release_was_taken_says_so() {
    journey(Visitor::english(), |page| {
        let _host = visited(page);
        load_again(page);
        all_parts_are_there(page);
        assert!(!page.visible_text().contains(READY[0]), "it is the release");
        let script = "const [done] = arguments;
            caches.keys().then(all => Promise.all(all.map(name => caches.delete(name)))).then(done)";
        page.script_then(script, &[]);
        load_again(page);
        page.wait_for_text(READY[0]);
    });
}

#[test]
fn what_stands_in_another_page_has_no_worker() {
    journey(Visitor::english(), |page| {
        let host = Host::start(page, Kind::Nginx, "a/b");
        worker::write(&host.folder).expect("the worker is written");
        page.goto_elsewhere(&format!("{}?embed=capacity#/capacity", host.address));
        all_parts_are_there(page);
        let workers = "return navigator.serviceWorker.getRegistrations().then(all => all.length)";
        assert_eq!(page.script(workers, &[]), 0);
    });
}

/// Only Chromium can report why a page cannot be installed.
#[test]
fn the_page_can_be_installed() {
    if browser() != Browser::Chromium {
        return;
    }
    journey(Visitor::english(), |page| {
        let _host = visited(page);
        let missing = page.chromium("Page.getInstallabilityErrors", &json!({}));
        assert_eq!(missing["installabilityErrors"], json!([]));
        let manifest = page.chromium("Page.getAppManifest", &json!({}));
        assert_eq!(manifest["errors"], json!([]));
        let address = manifest["url"].as_str().unwrap_or_default();
        assert!(address.ends_with("/a/b/manifest.webmanifest"), "{address}");
    });
}
