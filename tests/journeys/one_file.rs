//! The page as one file, opened from a disk: it is complete, and links to it work. The share dialog
//! writes the embedding snippet for it, with a preview.

use crate::saving::{GROWTH, act};
use journeys::{Visitor, journey};
use xtask::project;

#[test]
fn one_file_opens_from_a_disk_and_does_what_the_page_does() {
    journey(Visitor::french(), |page| {
        let file = project::dist().join("palier.html");
        let address = format!("file://{}", file.display());
        page.wait(page.client().goto(&address));
        page.element("body[data-ready]");
        page.element("[data-headline=overview]");
        // Lazy chunks are inside the file, too.
        page.follow("facts");
        page.fill(GROWTH, "5");
        page.follow("capacity");
        page.wait_for_figure("capacity.resources.cpu.critical_on", "3 oct.");
        act(page, "share");
        let link = || {
            page.wait(page.element("#link").prop("value"))
                .unwrap_or_default()
        };
        page.wait_until("there is a link to the file", || {
            link().starts_with("file:///") && link().contains("palier.html#/capacity/")
        });
        let link = link();
        page.wait(page.client().goto("about:blank"));
        page.wait(page.client().goto(&link));
        page.element("body[data-ready]");
        page.wait_for_figure("capacity.resources.cpu.critical_on", "3 oct.");
    });
}

#[test]
fn the_share_dialog_makes_the_snippet_of_a_page_alone_and_shows_how_it_looks() {
    journey(Visitor::english(), |page| {
        page.goto("#/debt");
        act(page, "share");
        page.wait(page.element("dialog .tab label:nth-of-type(2)").click());
        let snippet = || {
            let text = page.script(
                "return document.querySelector('.snippet')?.textContent ?? ''",
                &[],
            );
            text.as_str().unwrap_or_default().to_owned()
        };
        page.wait_until("the snippet is there", || {
            snippet().contains("palier.html?embed=debt&lang=en&theme=auto#/debt/")
        });
        let asked = "[data-action=embed-page]";
        let choose = "const choice = document.querySelector(arguments[0]);
            choice.value = '#/hiring';
            choice.dispatchEvent(new Event('change', { bubbles: true }))";
        page.script(choose, &[asked.into()]);
        // The preview has reported its height.
        page.wait_until("it is of another page, at its height", || {
            let snippet = snippet();
            snippet.contains("?embed=hiring&") && !snippet.contains("height=\"640\"")
        });
        assert!(snippet().contains(
            "sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\""
        ));
        page.wait(page.element(".preview iframe").enter_frame());
        page.element(".embed [data-headline=hiring]");
        page.wait_for_text("Open the full plan");
    });
}
