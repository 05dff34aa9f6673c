//! `lighthouse`: scores the page as a phone would load it, for performance, accessibility, best
//! practices and SEO.

use std::fs;
use std::path::Path;

use crate::browsers::Browser;
use crate::command::{answer, run};
use crate::failure::{Explain, Failure, Result};
use crate::server::Server;
use crate::steps::Steps;
use crate::{build, project, setup, tools};

/// Pages to score: the first one that opens, and the one with the most elements.
const PAGES: [(&str, &str); 2] = [("overview", "#/"), ("thresholds", "#/thresholds")];
/// Runs per page; the median counts.
const RUNS: usize = 5;
/// Lighthouse's categories, each with its minimum score out of 100.
const LEAST: [(&str, u32); 4] = [
    ("performance", 95),
    ("accessibility", 100),
    ("best-practices", 100),
    ("seo", 100),
];

/// Builds the page, serves it compressed as a web server would, and runs Lighthouse on it.
///
/// # Errors
/// If a step fails, or a median is below what it must be.
pub fn score() -> Result {
    let mut steps = Steps::default();
    let scored = steps_of(&mut steps);
    steps.finish().and(scored)
}

fn steps_of(steps: &mut Steps) -> Result {
    let mut needed = tools::for_browsers();
    needed.push(tools::LIGHTHOUSE);
    needed.extend(tools::for_build()?);
    let tools = setup::prepare(steps, &needed, &[(build::NAME, build::SECONDS)])?;
    steps.run(build::NAME, || build::release(&tools))?;
    let folder = project::target().join("lighthouse");
    fs::create_dir_all(&folder).or_failure(|| format!("creating {}", folder.display()))?;
    let address = Server::bind(&project::dist(), 0)?.spawn();
    for (name, fragment) in PAGES {
        let page = format!("{address}{fragment}");
        // `Steps` records failures, and its summary fails the run.
        let _ = steps.run(&format!("Lighthouse: {name}"), || {
            page_scores(&page, &folder, name)
        });
    }
    Ok(())
}

fn page_scores(page: &str, folder: &Path, name: &str) -> Result {
    let mut runs = Vec::new();
    for number in 1..=RUNS {
        runs.push(one_run(
            page,
            &folder.join(format!("{name}-{number}.json")),
        )?);
    }
    println!("   {:<16}{:>8}{:>7}  of {RUNS} runs", "", "median", "least");
    let mut low = Vec::new();
    for (place, (category, least)) in LEAST.into_iter().enumerate() {
        let mut scores: Vec<u32> = runs.iter().map(|run| run[place]).collect();
        scores.sort_unstable();
        let median = scores[RUNS / 2];
        println!("   {category:<16}{median:>8}{least:>7}  {scores:?}");
        if median < least {
            low.push(format!("{category} {median}, not {least}"));
        }
    }
    if low.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        format!("{name} scores {}", low.join("; ")),
        format!(
            "the reports are in {}: look for audits whose score is below 1",
            folder.display()
        ),
    ))
}

/// Runs Lighthouse once; returns the scores out of 100, in the order of `LEAST`.
fn one_run(page: &str, report: &Path) -> Result<[u32; 4]> {
    let chromium = Browser::Chromium.find()?;
    let categories = LEAST.map(|(category, _)| category).join(",");
    let mut lighthouse = tools::LIGHTHOUSE.by_node("cli/index.js")?;
    lighthouse.arg(page);
    lighthouse.args([
        "--quiet",
        "--output=json",
        "--chrome-flags=--headless --no-sandbox --disable-gpu",
    ]);
    lighthouse.arg(format!("--only-categories={categories}"));
    lighthouse.arg(format!("--output-path={}", report.display()));
    lighthouse.env("CHROME_PATH", chromium.browser);
    run(&mut lighthouse, "read Lighthouse's words above")?;
    // Parsed by Node, which is installed anyway: this program does not parse JSON anywhere else.
    let script = "const { categories } = JSON.parse(require('fs').readFileSync(process.argv[1]));
        console.log(process.argv.slice(2).map(name => Math.round(categories[name].score * 100)).join(' '))";
    let report = report.to_string_lossy();
    let mut words = vec!["-e", script, &report];
    words.extend(LEAST.map(|(category, _)| category));
    let said = answer(Path::new("node"), &words).unwrap_or_default();
    let scores: Vec<u32> = said
        .split(' ')
        .filter_map(|word| word.parse().ok())
        .collect();
    scores.try_into().map_err(|_| {
        Failure::new(
            format!("the report {report} has not all scores"),
            "look into it for a runtimeError",
        )
    })
}
