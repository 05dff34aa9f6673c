//! Firefox, driven through geckodriver.
//! Where `WebDriver` has no command, a script runs in the browser window itself, which geckodriver
//! allows: to read the console, and to make the page as narrow as a phone's.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use fantoccini::Client;
use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::browsers::{Browser, Pair};
use xtask::{folders, project};

use super::after;
use crate::commands::PlainCommand;
use crate::driver::{Driver, runtime};
use crate::page::Page;
use crate::visitor::{Theme, Visitor};

/// Returns the page's errors out of everything in the browser's console, then clears the console. A
/// page that is left while the service worker answers one of its requests reports that as an error,
/// possibly after the next page is there.
const ERRORS: &str = "
    const isGone = id => !WindowGlobalParent.getByInnerWindowId(id)?.isCurrentGlobal;
    const cancelled = line => isGone(line.innerWindowID)
        && line.errorMessage.includes('A ServiceWorker intercepted the request');
    const errors = Services.console.getMessageArray()
        .filter(line => line instanceof Ci.nsIScriptError && !(line.flags & (line.warningFlag | line.infoFlag)))
        .filter(line => !cancelled(line))
        .filter(line => /^(http|blob)/.test(line.sourceName) || line.category.startsWith('CSP'))
        .map(line => [line.errorMessage, line.stack].filter(Boolean).join('\\n'));
    Services.console.reset();
    return errors;
";

/// Narrows the page inside the window, which is never narrower than 500 px.
const NARROW: &str = "
    const style = gBrowser.selectedBrowser.style;
    style.minWidth = style.maxWidth = arguments[0] + 'px';
";

/// Starts Firefox with its own copy of a profile that has been used once, which halves the startup
/// time.
pub fn start(pair: &Pair, visitor: &Visitor) -> Driver {
    static USED: OnceLock<PathBuf> = OnceLock::new();
    let used = USED.get_or_init(|| {
        let folder = project::target().join("journeys/firefox");
        folders::empty(&folder).expect("a folder for a profile");
        let runtime = runtime();
        let driver = with_profile(pair, visitor, &folder);
        let client = driver.connect(&runtime);
        runtime.block_on(client.close()).expect("Firefox closes");
        folder
    });
    let folder = TempDir::new().expect("a folder of the journey's own");
    // The profile's lock is a dangling symlink; it must not be copied.
    let copied = folders::copy(used, folder.path(), &|file| !file.is_symlink());
    copied.expect("a profile can be copied");
    with_profile(pair, visitor, folder.path()).leaving(folder)
}

fn with_profile(pair: &Pair, visitor: &Visitor, profile: &Path) -> Driver {
    let mut command = Command::new(&pair.driver);
    command.args(["--port=0", "--websocket-port=0", "--allow-system-access"]);
    let (process, port) = super::start(&pair.driver, &mut command, |line| {
        after(line, "Listening on 127.0.0.1:")
    });
    let dark = visitor.theme == Theme::Dark;
    let wanted = json!({
        "moz:firefoxOptions": {
            "binary": pair.browser,
            // In kiosk mode there are no toolbars: the viewport fills the window.
            "args": ["-headless", "-kiosk", "-profile", profile],
            "prefs": {
                "intl.accept_languages": visitor.language.code(),
                "layout.css.prefers-color-scheme.content-override": i32::from(!dark),
                // 5 is the default and allows storage; 2 blocks all of it.
                "network.cookie.cookieBehavior": if visitor.storage { 5 } else { 2 },
                "browser.download.folderList": 2,
                "browser.download.dir": crate::site::downloads(),
                "browser.download.alwaysOpenPanel": false,
                // The optimising compiler costs more CPU time than everything else in a journey.
                "javascript.options.wasm_optimizingjit": false,
                // If true, Firefox aborts a script of a page that is left for another site. What
                // that page still does then reports an error that no user would see: it is in the
                // console of a page already left.
                "dom.abort_script_on_child_shutdown": false,
            },
        },
    });
    Driver::new(Browser::Firefox, port, &wanted, vec![process])
}

/// Sets the size of the viewport, in CSS pixels.
pub fn resize(page: &Page, width: u32, height: u32) {
    page.wait(page.client().set_window_rect(0, 0, width.max(500), height));
    in_the_browsers_window(page, NARROW, vec![json!(width)]);
}

/// Returns the console's errors since the previous call: uncaught exceptions and policy violations.
pub fn errors(page: &Page) -> Vec<String> {
    let errors = in_the_browsers_window(page, ERRORS, Vec::new());
    let errors = errors.as_array().into_iter().flatten();
    errors
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// Runs a script in the browser window, outside the page.
fn in_the_browsers_window(page: &Page, script: &str, arguments: Vec<Value>) -> Value {
    let client: &Client = page.client();
    page.wait(client.issue_cmd(PlainCommand::context("chrome")));
    let answer = page.attempt(client.execute(script, arguments));
    page.wait(client.issue_cmd(PlainCommand::context("content")));
    answer.unwrap_or_else(|error| panic!("the browser refused: {error}"))
}
