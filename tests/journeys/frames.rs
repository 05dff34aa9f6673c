//! The page in frames of other hosts, where nothing may be stored: it works, and says so.

use std::fs;

use journeys::{Page, Visitor};
use xtask::server::Server;

use crate::links::press;
use crate::saving::{GROWTH, holds};
use journeys::taken::folder;

/// A page of another host, which has ours in a frame with these attributes; entered.
fn framed(visitor: Visitor, name: &str, attributes: &str) -> Page {
    let page = Page::open(visitor);
    page.goto("#/");
    let address = page.script("return location.href", &[]);
    let address = address.as_str().unwrap_or_default();
    let host = folder().join(name);
    fs::create_dir_all(&host).expect("a folder for the other host");
    let frame = format!(
        "<!doctype html><title>Wiki</title><link rel=icon href='data:,'><iframe width=900 height=700 {attributes} src='{}capacity'></iframe>",
        address.replace("127.0.0.1", "localhost")
    );
    fs::write(host.join("index.html"), frame).expect("the other host's page is written");
    let host = Server::bind(&host, 0).unwrap_or_else(|failure| panic!("{failure}"));
    page.wait(page.client().goto(&host.spawn()));
    page.wait(page.element("iframe").enter_frame());
    page
}

/// What is typed has its figures, and a link carries it away: the only thing that does.
fn works(page: &Page) {
    page.wait_for_text("not saved: this browser keeps nothing here");
    let figure = "capacity.resources.cpu.months_to_critical";
    let before = page.figure(figure);
    page.fill(GROWTH, "8");
    page.wait_for_change(figure, &before);
    page.wait_for_text("not saved: this browser keeps nothing here");
    press(page, "share");
    page.wait_until("there is a link", || {
        let link = page.wait(page.element("#link").prop("value"));
        link.is_some_and(|link| link.contains("#/capacity/1"))
    });
    press(page, "close");
    holds(page, "8");
    page.assert_no_errors();
}

#[test]
fn a_frame_of_another_host_where_storage_is_blocked() {
    works(&framed(Visitor::english().without_storage(), "blocked", ""));
}

/// A frame that may run scripts and nothing else has an origin of its own: storage refuses every
/// access, and scripts come only from a host that lets everyone read them. Chromium and Firefox run
/// the page there; `WebKit` does not under a policy of `'self'`, which is what the one-file build is for.
#[test]
fn a_frame_with_a_sandbox_that_allows_scripts_alone() {
    works(&framed(
        Visitor::english(),
        "sandbox",
        "sandbox='allow-scripts'",
    ));
}
