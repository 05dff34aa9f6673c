//! The page in a frame of its own origin, without embed parameters: it does not touch the visitor's
//! plans, says so, and offers to open in a tab.

use crate::saving::{GROWTH, act};
use journeys::downloads::{download_folder, downloaded};
use journeys::{Language, Page, Visitor, journey};
use std::fs;

const CAPACITY: &str = "capacity.resources.cpu.critical_on";

/// Returns everything in `localStorage` and `sessionStorage`, as JSON.
fn kept(page: &Page) -> String {
    let script = "return JSON.stringify([localStorage, sessionStorage].map(kept => Object.entries(kept).sort()))";
    let all = page.script(script, &[]);
    all.as_str().unwrap_or_default().to_owned()
}

/// Opens an image of the site, which has no policy, adds a frame with the page, and enters it. The
/// frame has the same origin, so nothing but the page itself keeps it from the visitor's storage.
fn frame(page: &Page, fragment: &str) {
    frame_with(page, fragment, None);
}

/// Like [`frame`], with a sandbox.
fn frame_with(page: &Page, fragment: &str, sandbox: Option<&str>) {
    let picture = page.script("return new URL('icon-192.png', location).href", &[]);
    let picture = picture.as_str().unwrap_or_default();
    page.wait(page.client().goto(picture));
    let script = "const frame = document.createElement('iframe');
        frame.width = 900; frame.height = 700; frame.src = './' + arguments[0];
        if (arguments[1]) frame.sandbox = arguments[1];
        document.body.append(frame)";
    page.script(script, &[fragment.into(), sandbox.into()]);
    page.wait(page.element("iframe").enter_frame());
}

#[test]
fn whatever_is_framed_leaves_the_visitors_plans_alone_and_offers_a_tab() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/facts");
            page.fill(GROWTH, "8");
            page.wait_until("the plan is saved", || kept(page).contains("0.08"));
            let before = kept(page);
            frame(page, "#/facts");
            page.wait_for_text(
                [
                    "not saved: this page stands in another one",
                    "non enregistré : cette page se trouve dans une autre",
                ][place],
            );
            assert!(
                page.value(GROWTH).starts_with("15"),
                "an example is on view"
            );
            page.fill(GROWTH, "21");
            page.follow("capacity");
            let growing = page.figure(CAPACITY);
            page.press("button", ["Undo", "Annuler"][place]);
            page.wait_for_change(CAPACITY, &growing);
            // Leaving the page would have saved any pending edit.
            page.script("dispatchEvent(new Event('pagehide'))", &[]);
            assert_eq!(kept(page), before, "the frame keeps nothing");
            let tab = page.by_role("link", ["Open in a tab", "Ouvrir dans un onglet"][place]);
            let target = page.wait(tab.attr("target"));
            assert_eq!(target.as_deref(), Some("_blank"));
            let address = page.wait(tab.prop("href")).unwrap_or_default();
            assert!(
                address.ends_with("#/capacity"),
                "the page on view: {address}"
            );
            page.wait(page.client().clone().enter_parent_frame());
            page.wait(page.client().goto(&address));
            page.goto("#/facts");
            page.wait_until("the own plan is in the tab", || {
                page.value(GROWTH).starts_with('8')
            });
            assert_eq!(kept(page), before);
        });
    }
}

/// Files can be downloaded from a frame that allows downloads. No browser tells the page if it does
/// not, so every frame shows a hint beside the buttons and offers a tab.
#[test]
fn files_come_out_of_a_frame_that_allows_downloads_and_of_another_it_is_said() {
    let said = [
        "If nothing arrives, open it in a tab.",
        "Si rien n’arrive, ouvrez-la dans un onglet.",
    ];
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            for allowed in [false, true] {
                let base = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
                let sandbox = if allowed {
                    format!("{base} allow-downloads")
                } else {
                    base.to_owned()
                };
                // The one file, since a frame without an origin could fetch nothing else.
                frame_with(page, "palier.html#/debt", Some(&sandbox));
                act(page, "share");
                page.element("dialog[open] [name=share-way]");
                let files = "document.querySelectorAll('[name=share-way]')[2].click()";
                page.script(files, &[]);
                page.wait_for_text(said[place]);
                page.see("dialog[open] .files");
                let folder = download_folder(page);
                act(page, "download");
                if allowed {
                    let (name, text) = downloaded(page, &folder);
                    assert!(name.contains(".palier."), "{name}");
                    assert!(text.contains("\"debt\""));
                } else {
                    page.settle();
                    let files = fs::read_dir(&folder).map_or(0, Iterator::count);
                    assert_eq!(files, 0, "the frame lets nothing through");
                }
                let tab = "dialog[open] a[target=_blank]";
                assert!(page.count(tab) > 0, "a tab is offered");
                page.wait(page.client().clone().enter_parent_frame());
            }
        });
    }
}
