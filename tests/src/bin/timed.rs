//! Runs the planner's WebAssembly benchmark in Chromium: `timed FOLDER`, where the folder contains
//! a page, the module and the measuring script.
//! Prints the script's output.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use journeys::{Page, Visitor};
use xtask::server::Server;

/// Loads the module, runs the measuring script and returns its output.
const MEASURE: &str = "
    const done = arguments[arguments.length - 1];
    (async () => {
        const timed = await import('/timed.js');
        await timed.default();
        const { measure } = await import('/measure.mjs');
        return measure(timed);
    })().then(done, error => done('failed: ' + error));";

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("timed FOLDER");
        return ExitCode::FAILURE;
    };
    let server = match Server::bind(Path::new(&folder), 0) {
        Ok(server) => server.spawn(),
        Err(failure) => {
            eprintln!("{failure}");
            return ExitCode::FAILURE;
        }
    };
    let page = Page::open(Visitor::english());
    page.wait(page.client().goto(&server));
    let patience =
        fantoccini::wd::TimeoutConfiguration::new(Some(Duration::from_mins(10)), None, None);
    page.wait(page.client().update_timeouts(patience));
    let said = page.script_then(MEASURE, &[]);
    println!("{}", said.as_str().unwrap_or_default());
    ExitCode::SUCCESS
}
