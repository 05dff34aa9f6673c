//! `test`: runs every check that a change must pass.

use crate::browsers::Browser;
use crate::command::{command, run};
use crate::failure::Result;
use crate::setup::Toolbox;
use crate::steps::Steps;
use crate::{build, components, deny, package, project, setup, tools, weigh};

type Words = &'static [&'static str];

/// A check that is one cargo command: its name, the arguments, and advice if it fails.
type Check = (&'static str, &'static [Words], &'static str);

/// Every crate that runs in a browser.
const BROWSER: Words = &[
    "--package",
    "palier",
    "--package",
    "palier-package",
    "--package",
    "counter",
    "--target",
    project::WASM,
];

const CLIPPY: Words = &["clippy", "--quiet", "--locked"];
const TEST: Words = &["test", "--quiet", "--locked"];
const ALL_LINTS: Words = &["--all-targets", "--", "-D", "warnings"];

const SOURCE: [Check; 4] = [
    (
        "Formatting",
        &[&["fmt", "--all", "--check"]],
        "run `cargo fmt --all`",
    ),
    (
        "Clippy: library, tools, tests",
        &[CLIPPY, project::NATIVE, ALL_LINTS],
        "follow clippy's words above; an `allow` carries its reason",
    ),
    (
        "Clippy: the page and the JavaScript package",
        &[CLIPPY, BROWSER, ALL_LINTS],
        "follow clippy's words above; an `allow` carries its reason",
    ),
    (
        "Native tests and doctests",
        &[TEST, &["--no-fail-fast"], project::NATIVE],
        "the failed test is named above: fix what it tests; where a figure, a format or a command's words are meant to change, say so in the changelog",
    ),
];

const JOURNEYS: Check = (
    "Browser tests",
    &[TEST, project::NATIVE, &["--test", "journeys"]],
    "the failed journey is named above; the page as it stood then is in target/journeys/",
);

/// Journeys that run only in Chromium, by the start of their names, with the reason. Firefox and
/// `WebKit` run the stories of each kind of user, and those about saving, links, frames, files and
/// print, where engines differ.
const IN_CHROMIUM_ALONE: [(Words, &str); 16] = [
    (
        &["access::"],
        "rules about roles and names are of the document, not of the engine",
    ),
    (
        &[
            "analysis::",
            "empty_rows::",
            "hiring::",
            "questions::",
            "typed::",
        ],
        "what they read is the planner's answer, which its native tests hold",
    ),
    (
        &["calculators::"],
        "a founder by keys changes and undoes numbers in each browser; figures are the planner's",
    ),
    (
        &["chart_exports::"],
        "the planner writes the drawings, which its native tests hold",
    ),
    (
        &["embed::every_page"],
        "frames of every kind are run in each browser by the others; a page alone is the same page",
    ),
    (
        &["first_paint::"],
        "the static page is a document and one script of standard objects",
    ),
    (
        &["focus::"],
        "hundreds of stops at five sizes take the other drivers many minutes",
    ),
    (
        &["hosting::"],
        "a host answers every browser alike: what the page needs of it is asked once",
    ),
    (
        &["layout_stability::", "widths::"],
        "every box of every page at each width: the style sheet is one, and its rules are old",
    ),
    (
        &[
            "paste::a_list",
            "paste::copied_metrics",
            "paste::every_table",
            "paste::money",
            "paste::rows_are",
            "paste::what_a_control",
            "paste::where_there",
        ],
        "each browser pastes a block, copies rows and takes the keys for it; reading is the planner's",
    ),
    (
        &["plans::"],
        "rows are moved and removed in each browser by `keyboard::`; what they count is the planner's",
    ),
    (
        &["print::"],
        "pages are counted in the plain objects that only Chromium's paper has",
    ),
    (
        &[
            "rows::a_currency",
            "rows::a_new_row",
            "rows::own_metrics",
            "rows::the_",
            "rows::undo",
            "undo::the_",
        ],
        "a lead edits a list, and a founder undoes, by keys in each browser; the rest is the page's own",
    ),
    (
        &["words::"],
        "words are of the document, not of the engine, and `WebKit`'s driver does not come to the end of all sheets",
    ),
    (
        &["wikis::"],
        "frames of every kind are run in each browser by `embed::`; what a wiki makes of the snippet is the wiki's",
    ),
    (
        &["workings::"],
        "the planner writes the sums, which its native tests hold; a sheet opens in each browser by `rows::`",
    ),
];

/// Journeys that fail in `WebKit`, with the reason as far as it is known. Firefox passes all that
/// it runs.
const IN_WEBKIT: [(Words, &str); 2] = [
    (
        &["embed::where_a_host"],
        "it runs WebAssembly whatever a policy says of scripts: there is nothing that a host must allow",
    ),
    (
        &["late::what_comes_after_its_plan"],
        "on a busy machine the last key that the driver sends does not always come",
    ),
];

/// Returns the journeys that a browser skips, with the reason.
fn left_out(browser: Browser) -> Vec<(Words, &'static str)> {
    let own: &[_] = match browser {
        Browser::Chromium => return Vec::new(),
        Browser::Firefox => &[],
        Browser::WebKit => &IN_WEBKIT,
    };
    [&IN_CHROMIUM_ALONE, own].concat()
}

/// Runs every check; the others still run if one fails.
///
/// # Errors
/// If a check failed.
pub fn test(verbose: bool) -> Result {
    let mut steps = Steps::default();
    let outcome = all(&mut steps, verbose);
    steps.finish().and(outcome)
}

fn all(steps: &mut Steps, verbose: bool) -> Result {
    let mut needed = tools::for_journeys();
    needed.extend(tools::for_checks());
    needed.extend(tools::for_components()?);
    needed.extend(tools::for_package());
    needed.extend(tools::for_build()?);
    let tools = setup::prepare(steps, &needed, &[])?;
    let _builds = [build::begin(), package::begin()];
    // `Steps` records failures, and its summary fails the run.
    for check in SOURCE {
        let _ = steps.run(check.0, || cargo(check));
    }
    let _ = steps.run("Formatting: styles", styles);
    let _ = steps.run("Licences, sources, advisories", || deny::check(&tools));
    let _ = steps.run(components::NAME, components::check);
    let _ = packaged(steps, &tools);
    built(steps, &tools, verbose)
}

/// Builds and checks the JavaScript package, including the page that journeys open.
fn packaged(steps: &mut Steps, tools: &Toolbox) -> Result {
    steps.run(package::BUILD, || package::build(tools))?;
    steps.run(
        "JavaScript package: in Node, its types, a page",
        package::check,
    )
}

/// Runs the checks of the built page, which are skipped if it does not build.
fn built(steps: &mut Steps, tools: &Toolbox, verbose: bool) -> Result {
    steps.run(build::NAME, || build::release(tools))?;
    let _ = steps.run("Weight", || weigh::check(tools, verbose));
    for browser in Browser::ALL {
        let _ = steps.run(&format!("{}: {}", JOURNEYS.0, browser.name()), || {
            journeys(browser)
        });
    }
    Ok(())
}

/// Builds the page, then runs the browser tests `rounds` times, in every browser each time.
///
/// # Errors
/// If the page does not build, or if a round was not green.
pub fn steady(rounds: u16) -> Result {
    let mut steps = Steps::default();
    let outcome = repeat(&mut steps, rounds);
    steps.finish().and(outcome)
}

fn repeat(steps: &mut Steps, rounds: u16) -> Result {
    let mut needed = tools::for_journeys();
    needed.extend(tools::for_package());
    needed.extend(tools::for_build()?);
    let tools = setup::prepare(steps, &needed, &[(build::NAME, build::SECONDS)])?;
    packaged(steps, &tools)?;
    steps.run(build::NAME, || build::release(&tools))?;
    for round in 1..=rounds {
        for browser in Browser::ALL {
            let name = format!("Round {round} of {rounds}: {}", browser.name());
            let _ = steps.run(&name, || journeys(browser));
        }
    }
    Ok(())
}

fn journeys(browser: Browser) -> Result {
    let skipped = left_out(browser)
        .into_iter()
        .flat_map(|(names, _)| names)
        .flat_map(|name| ["--skip", name]);
    let mut journeys = command("cargo");
    journeys.args(JOURNEYS.1.concat()).arg("--").args(skipped);
    run(journeys.env("JOURNEYS_BROWSER", browser.name()), JOURNEYS.2)
}

fn styles() -> Result {
    let mut prettier = tools::PRETTIER.by_node("bin/prettier.cjs")?;
    prettier.args(["--check", "style"]);
    run(
        &mut prettier,
        "run `npx prettier --write style`: how they are written is in style/.prettierrc.json",
    )
}

fn cargo((_, arguments, advice): Check) -> Result {
    run(command("cargo").args(arguments.concat()), advice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_there_and_has_its_reason() {
        assert!(
            left_out(Browser::Chromium).is_empty(),
            "one browser runs all"
        );
        let left = [left_out(Browser::Firefox), left_out(Browser::WebKit)].concat();
        for (journeys, reason) in left {
            assert!(reason.split(' ').count() > 5, "{journeys:?}: why?");
            for journey in journeys {
                let (file, name) = journey.split_once("::").expect("a file and a name");
                let path = project::root().join(format!("tests/journeys/{file}.rs"));
                let text = std::fs::read_to_string(&path).expect("a file of journeys");
                assert!(
                    text.contains(&format!("fn {name}")),
                    "{journey} is no journey"
                );
            }
        }
    }
}
