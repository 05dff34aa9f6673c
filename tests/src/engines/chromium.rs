//! Chromium, driven through chromedriver and, where that has no command, the Chrome `DevTools`
//! Protocol.

use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::browsers::{Browser, Pair};

use super::after;
use crate::commands::PlainCommand;
use crate::driver::Driver;
use crate::page::Page;
use crate::site::downloads;
use crate::visitor::Visitor;

/// Command-line switches: headless, no background traffic, no first-run state.
const SWITCHES: [&str; 11] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
];

/// Trace categories: tasks, events, style, layout and paint.
const TRACED: &str = "devtools.timeline,disabled-by-default-devtools.timeline";

pub fn start(pair: &Pair, visitor: &Visitor) -> Driver {
    let mut command = Command::new(&pair.driver);
    // Chromium leaves its profile in the temporary folder, some megabytes per run; this one is
    // deleted.
    let folder = TempDir::new().expect("a folder of the journey's own");
    command.arg("--port=0").env("TMPDIR", folder.path());
    let (process, port) = super::start(&pair.driver, &mut command, |line| {
        after(line, "successfully on port ")
    });
    let (width, height) = visitor.screen;
    let language = visitor.language.code();
    let mut switches: Vec<String> = SWITCHES.iter().map(ToString::to_string).collect();
    switches.push(format!("--lang={language}"));
    switches.push(format!("--window-size={width},{height}"));
    let mut logs = json!({ "browser": "ALL" });
    if visitor.traced {
        logs["performance"] = json!("ALL");
    }
    let mut wanted = json!({
        "browserName": "chrome",
        "goog:loggingPrefs": logs,
        "goog:chromeOptions": {
            "binary": pair.browser,
            "args": switches,
            "prefs": {
                "intl.accept_languages": language,
                // Chromium's cookie setting covers all storage: 1 allows it, 2 blocks it.
                "profile.default_content_setting_values.cookies": if visitor.storage { 1 } else { 2 },
            },
        },
    });
    if visitor.traced {
        wanted["goog:chromeOptions"]["perfLoggingPrefs"] =
            json!({ "enableNetwork": false, "enablePage": false, "traceCategories": TRACED });
    }
    Driver::new(Browser::Chromium, port, &wanted, vec![process]).leaving(folder)
}

/// Applies the visitor's theme, and sets the folder for downloads.
pub fn apply_theme(page: &Page, visitor: &Visitor) {
    let feature = json!([{ "name": "prefers-color-scheme", "value": visitor.theme.code() }]);
    page.chromium(
        "Emulation.setEmulatedMedia",
        &json!({ "features": feature }),
    );
    page.chromium(
        "Browser.setDownloadBehavior",
        &json!({ "behavior": "allow", "downloadPath": downloads() }),
    );
}

/// Sets the viewport exactly; a headless window cannot be as narrow as a phone.
pub fn resize(page: &Page, width: u32, height: u32) {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    page.chromium("Emulation.setDeviceMetricsOverride", &size);
}

/// Returns the console's errors since the previous call.
pub fn errors(page: &Page) -> Vec<String> {
    let lines = page.wait(page.client().issue_cmd(PlainCommand::console()));
    let lines = lines.as_array().cloned().unwrap_or_default();
    let severe = lines.iter().filter(|line| line["level"] == "SEVERE");
    severe.map(words).collect()
}

fn words(line: &Value) -> String {
    line["message"].as_str().unwrap_or_default().to_owned()
}
