//! Firefox, through geckodriver. What `WebDriver` has no command for is done in the browser's own
//! window, which geckodriver opens to scripts: the console, and a page as narrow as a phone's.

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

/// Errors of the page among all that the browser's console holds; then the console is emptied.
const ERRORS: &str = "
    const errors = Services.console.getMessageArray()
        .filter(line => line instanceof Ci.nsIScriptError && !(line.flags & (line.warningFlag | line.infoFlag)))
        .filter(line => /^(http|blob)/.test(line.sourceName) || line.category.startsWith('CSP'))
        .map(line => [line.errorMessage, line.stack].filter(Boolean).join('\\n'));
    Services.console.reset();
    return errors;
";

/// A window is at least 500 pixels wide; the page in it can be told to be narrower.
const NARROW: &str = "
    const style = gBrowser.selectedBrowser.style;
    style.minWidth = style.maxWidth = arguments[0] + 'px';
";

/// Firefox with a profile of its own: a copy of one that has been used once, with which it starts in half the time.
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
    // What says that the profile is in use is a link to nothing.
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
            // No bars around the page: its inside is the window.
            "args": ["-headless", "-kiosk", "-profile", profile],
            "prefs": {
                "intl.accept_languages": visitor.language.code(),
                "layout.css.prefers-color-scheme.content-override": i32::from(!dark),
                // 5, the default, keeps what a page stores; 2 blocks all storage.
                "network.cookie.cookieBehavior": if visitor.storage { 5 } else { 2 },
                "browser.download.folderList": 2,
                "browser.download.dir": crate::site::downloads(),
                "browser.download.alwaysOpenPanel": false,
                // Its optimising compiler takes more of the processor than all that a journey does.
                "javascript.options.wasm_optimizingjit": false,
                // It would break off a script of a page that is left for another site; what that page still does
                // then reports an error that no person sees: nobody reads the console of a page they have left.
                "dom.abort_script_on_child_shutdown": false,
            },
        },
    });
    Driver::new(Browser::Firefox, port, &wanted, vec![process])
}

/// Gives the page this many CSS pixels.
pub fn resize(page: &Page, width: u32, height: u32) {
    page.wait(page.client().set_window_rect(0, 0, width.max(500), height));
    in_the_browsers_window(page, NARROW, vec![json!(width)]);
}

/// The console's errors since this was last asked: scripts that broke, and what the policy refused.
pub fn errors(page: &Page) -> Vec<String> {
    let errors = in_the_browsers_window(page, ERRORS, Vec::new());
    let errors = errors.as_array().into_iter().flatten();
    errors
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// Runs a script in the window around the page.
fn in_the_browsers_window(page: &Page, script: &str, arguments: Vec<Value>) -> Value {
    let client: &Client = page.client();
    page.wait(client.issue_cmd(PlainCommand::context("chrome")));
    let answer = page.attempt(client.execute(script, arguments));
    page.wait(client.issue_cmd(PlainCommand::context("content")));
    answer.unwrap_or_else(|error| panic!("the browser refused: {error}"))
}
