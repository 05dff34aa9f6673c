//! `components`: the tests of the app, of components (`src/tests`) and of single functions, by
//! wasm-bindgen's test runner in headless Chromium.

use std::fs;

use serde_json::json;

use crate::browsers::Browser;
use crate::command::{command, run};
use crate::failure::{Explain, Failure, Result};
use crate::project::{self, WASM};
use crate::steps::Steps;
use crate::{setup, tools};

/// Title of the step.
pub const NAME: &str = "Component tests: the app in Chromium";

/// Arguments of Chromium. Containers have no sandbox and little shared memory.
const ARGUMENTS: [&str; 4] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--window-size=1280,900",
];

/// Seconds for all tests, and for the driver to start.
const TIMEOUT: &str = "120";

/// Installs what the component tests need, and runs them.
///
/// # Errors
/// If a tool cannot be had, or a test fails.
pub fn components() -> Result {
    let mut steps = Steps::default();
    let outcome = prepared(&mut steps);
    steps.finish().and(outcome)
}

fn prepared(steps: &mut Steps) -> Result {
    let needed = tools::for_components()?;
    setup::prepare(steps, &needed, &[(NAME, 120)])?;
    steps.run(NAME, check)
}

/// Runs the component tests.
///
/// # Errors
/// If a test fails, or if a tool is missing.
pub fn check() -> Result {
    let chromium = Browser::Chromium.find()?;
    let runner = tools::test_runner()?;
    let runner = runner.program_file().ok_or_else(|| {
        Failure::new(
            format!("{} is not on this machine", runner.describe()),
            "run `cargo xtask components`, which installs it",
        )
    })?;
    let folder = project::root().join("target/components");
    fs::create_dir_all(&folder).or_failure(|| format!("creating {}", folder.display()))?;
    let capabilities = folder.join("webdriver.json");
    let options =
        json!({ "goog:chromeOptions": { "binary": chromium.browser, "args": ARGUMENTS } });
    fs::write(&capabilities, options.to_string())
        .or_failure(|| format!("writing {}", capabilities.display()))?;
    let mut test = command("cargo");
    test.args(["test", "--locked", "--package", "palier", "--target", WASM]);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    test.env("CHROMEDRIVER", chromium.driver);
    test.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    test.env("WASM_BINDGEN_TEST_TIMEOUT", TIMEOUT);
    test.env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", TIMEOUT);
    run(
        &mut test,
        "the failed test is named above, by its module in src/",
    )
}
