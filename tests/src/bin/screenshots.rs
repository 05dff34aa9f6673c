//! Takes a screenshot of every page at three widths, in both languages and themes, in print, and
//! with a plan that contains ranges.

use std::fs;
use std::path::Path;

use journeys::{Language, Page, ROUTES, Theme, Visitor};
use planner::analysis::{Options, simulate};
use planner::calculators::CALCULATORS;
use planner::document::read_plan;
use xtask::project;

/// A plan with ten ranges.
const RANGES: &str = include_str!("../../../planner/tests/data/ten-ranges.json");
/// Viewports of a phone, a tablet and a desktop.
const SCREENS: [(u32, u32); 3] = [(320, 640), (768, 1024), (1440, 900)];
/// An A4 sheet within margins of 1 cm, in CSS pixels.
const SHEET: (u32, u32) = (718, 1047);

fn main() -> std::io::Result<()> {
    let folder = project::target().join("screenshots");
    fs::create_dir_all(&folder)?;
    let mut taken = 0;
    for language in Language::ALL {
        for theme in Theme::ALL {
            let page = Page::open(Visitor::reading(language).with_theme(theme));
            page.hide_scrollbars();
            for (name, fragment) in ROUTES {
                page.goto(fragment);
                settle(&page);
                for (width, height) in SCREENS {
                    page.resize(width, height);
                    whole(&page, width);
                    let file = format!("{name}-{width}-{}-{}.png", language.code(), theme.code());
                    fs::write(folder.join(file), page.picture())?;
                    taken += 1;
                }
                // Print is white in both themes, so it is taken once.
                if theme == Theme::Light {
                    page.resize(SHEET.0, SHEET.1);
                    page.print(true);
                    whole(&page, SHEET.0);
                    let file = format!("{name}-print-{}.png", language.code());
                    fs::write(folder.join(file), page.picture())?;
                    page.print(false);
                    taken += 1;
                }
            }
            page.assert_no_errors();
        }
        taken += ranged(&folder, language)?;
    }
    println!("   {taken} pictures in {}", folder.display());
    Ok(())
}

/// Takes the pages that show bands when the plan has ranges; returns the number of screenshots.
fn ranged(folder: &Path, language: Language) -> std::io::Result<u32> {
    let page = Page::open(Visitor::reading(language));
    page.hide_scrollbars();
    page.goto("#/");
    page.script(
        "localStorage.setItem('palier.plan', arguments[0])",
        &[RANGES.into()],
    );
    page.reload();
    let mut taken = 0;
    for (name, fragment) in ROUTES {
        page.goto(fragment);
        settle(&page);
        if !moved(fragment) {
            continue;
        }
        page.wait_until("the ranges are followed", || {
            page.count("main .between") > 0
        });
        for (width, height) in [SCREENS[0], SCREENS[2]] {
            page.resize(width, height);
            whole(&page, width);
            let file = format!("{name}-ranges-{width}-{}.png", language.code());
            fs::write(folder.join(file), page.picture())?;
            taken += 1;
        }
    }
    page.assert_no_errors();
    Ok(taken)
}

/// Whether the ranges of [`RANGES`] change any figure on a page.
fn moved(fragment: &str) -> bool {
    let slug = fragment.trim_start_matches("#/");
    let place = CALCULATORS
        .iter()
        .find(|calculator| calculator.slug == slug);
    let plan = read_plan(RANGES).unwrap_or_default();
    let bands = simulate(&plan, &Options::default()).bands;
    slug.is_empty() || place.is_some_and(|one| bands.iter().any(|band| band.path[0] == one.id))
}

/// Waits until the page, which may be in a lazy chunk, and its charts are rendered.
fn settle(page: &Page) {
    page.element("main h1:not(:empty)");
    page.wait_until("the charts are drawn", || {
        let script = "return [...document.querySelectorAll('.drawing > div:first-child')]
            .every(drawn => drawn.firstChild || !drawn.checkVisibility())";
        page.script(script, &[]) == true
    });
}

/// Makes the viewport as high as the page: a chart out of view is not redrawn at its new width.
fn whole(page: &Page, width: u32) {
    let height = page
        .script("return document.documentElement.scrollHeight", &[])
        .as_u64();
    page.resize(
        width,
        height
            .and_then(|height| height.try_into().ok())
            .unwrap_or(900),
    );
    page.wait_until("the charts have their width", || {
        let script = "return [...document.querySelectorAll('.drawing svg')]
            .filter(svg => svg.checkVisibility())
            .every(svg => Math.abs(svg.viewBox.baseVal.width - svg.clientWidth) < 2)";
        page.script(script, &[]) == true
    });
}
