//! A browser with the page open, and the operations that every journey uses.

use std::cell::RefCell;
use std::fs;
use std::future::Future;
use std::io::{self, ErrorKind};
use std::thread;
use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::Value;
use tokio::runtime::Runtime;
use xtask::browsers::Browser;
use xtask::project;

use crate::browser_choice;
use crate::driver::{Driver, runtime};
use crate::site::Served;
use crate::visitor::{Site, Visitor};

/// Timeout for any condition on the page, generous for a loaded machine.
const PATIENCE: Duration = Duration::from_secs(30);
/// Timeout for one driver command, page loads included.
const ANSWER: Duration = Duration::from_mins(1);
/// Characters of the page's text that are printed when a journey fails.
const SEEN: usize = 2_000;
/// Interval between two checks of a condition.
const POLL: Duration = Duration::from_millis(20);

/// Opens the page for a visitor, runs the story, and asserts that the console has no errors.
///
/// # Panics
/// If the story does, or if the console has reported an error.
#[track_caller]
pub fn journey(visitor: Visitor, story: impl FnOnce(&Page)) {
    let mut page = Page::open(visitor);
    if !page.try_first_load("#/") {
        page = Page::open(visitor);
        page.goto("#/");
    }
    story(&page);
    page.assert_no_errors();
}

/// One browser window of one visitor. Methods wait for what they need, and panic with a sentence if
/// it does not appear in time.
#[derive(Debug)]
pub struct Page {
    // Field order matters: `drop` closes the session first, then the driver is dropped.
    client: Client,
    runtime: Runtime,
    patience: Duration,
    errors: RefCell<Vec<String>>,
    visitor: Visitor,
    site: Served,
    driver: Driver,
}

impl Page {
    /// Starts a fresh browser with no page loaded yet.
    ///
    /// # Panics
    /// If no browser can be started.
    #[must_use]
    pub fn open(visitor: Visitor) -> Self {
        let driver = Driver::start(browser_choice::browser(), &visitor);
        let runtime = runtime();
        let page = Self {
            client: driver.connect(&runtime),
            runtime,
            patience: PATIENCE,
            errors: RefCell::default(),
            visitor,
            site: Served::to(&visitor),
            driver,
        };
        if page.browser() == Browser::WebKit {
            // `WebKit` runs no script before its first document.
            page.wait(page.client.goto("about:blank"));
        }
        page.apply_screen(&visitor);
        page
    }

    /// Returns the browser under test.
    #[must_use]
    pub fn browser(&self) -> Browser {
        self.driver.browser
    }

    /// Sets the timeout of every wait.
    #[must_use]
    pub fn with_patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Goes to an address of the page (`#/capacity`, `?embed=debt#/debt`), and waits until it is
    /// mounted. If only the fragment changes, the page is not loaded again.
    #[track_caller]
    pub fn goto(&self, address: &str) {
        self.goto_elsewhere(&format!("{}{address}", self.site.address));
    }

    /// Like [`Page::goto`], with a whole URL on another host.
    #[track_caller]
    pub fn goto_elsewhere(&self, address: &str) {
        self.keep_errors();
        self.wait(self.client.goto(address));
        self.wait_until_ready();
    }

    /// Like [`Page::goto`], for a browser's first page; returns whether it loaded. `WebKit`'s web
    /// process sometimes crashes during the first load, and then answers nothing.
    #[track_caller]
    fn try_first_load(&self, address: &str) -> bool {
        self.wait(self.client.goto(&format!("{}{address}", self.site.address)));
        let asked = || self.attempt(self.client.execute("return 1", Vec::new()));
        let comes = self.browser() != Browser::WebKit || self.look_for(asked).is_ok();
        if comes {
            self.wait_until_ready();
        }
        comes
    }

    /// Restores the lazy chunks for a visitor without parts.
    pub fn restore_chunks(&self) {
        self.site.restore_chunks();
    }

    /// Whether an error is expected: a lazy chunk is missing for a visitor without parts, a 404 for
    /// an address that a mail client or a chat has mangled, or a 404 for `favicon.ico` when an
    /// image is opened on its own.
    pub(crate) fn expects(&self, error: &str) -> bool {
        let parts = [".wasm", "WebAssembly", "application/wasm"];
        let told = parts.iter().any(|words| error.contains(words));
        let gone = error.contains('%') || error.contains("favicon.ico");
        self.visitor.site == Site::CutOff && told || gone && error.contains("404 (Not Found)")
    }

    /// Reloads the page, as F5 does.
    #[track_caller]
    pub fn reload(&self) {
        self.keep_errors();
        self.wait(self.client.refresh());
        self.wait_until_ready();
    }

    /// Returns the current fragment of the URL, with its `#`; empty if there is none.
    #[track_caller]
    pub fn fragment(&self) -> String {
        let url = self.wait(self.client.current_url());
        url.fragment()
            .map(|fragment| format!("#{fragment}"))
            .unwrap_or_default()
    }

    /// Returns the value of `<html lang>`.
    #[track_caller]
    pub fn language(&self) -> String {
        self.script("return document.documentElement.lang", &[])
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Returns all visible text, with ordinary spaces.
    #[track_caller]
    pub fn visible_text(&self) -> String {
        let text = self.script("return document.body?.innerText", &[]);
        plain(text.as_str().unwrap_or_default())
    }

    /// Waits until the visible text contains `text`.
    #[track_caller]
    pub fn wait_for_text(&self, text: &str) {
        self.wait_until(&format!("the page shows “{text}”"), || {
            self.visible_text().contains(text)
        });
    }

    /// Runs a script in the page, for anything that has no method here.
    #[track_caller]
    pub fn script(&self, script: &str, arguments: &[Value]) -> Value {
        self.wait(self.client.execute(script, arguments.to_vec()))
    }

    /// Like [`Page::script`], for an asynchronous script that calls its last argument when done.
    #[track_caller]
    pub fn script_then(&self, script: &str, arguments: &[Value]) -> Value {
        self.wait(self.client.execute_async(script, arguments.to_vec()))
    }

    /// Polls a condition until it holds.
    ///
    /// # Panics
    /// If it does not hold in good time.
    #[track_caller]
    pub fn wait_until(&self, what: &str, mut holds: impl FnMut() -> bool) {
        self.wait_for(|| {
            if holds() {
                Ok(())
            } else {
                Err(format!("it is not so that {what}"))
            }
        });
    }

    /// Polls `look` until it succeeds; its error says why it has not yet.
    ///
    /// # Panics
    /// If it does not come in good time, with the last reason.
    #[track_caller]
    pub fn wait_for<T>(&self, look: impl FnMut() -> Result<T, String>) -> T {
        match self.look_for(look) {
            Ok(found) => found,
            Err(reason) => panic!("after {:?}: {reason}", self.patience),
        }
    }

    /// Like [`Page::wait_for`], but returns the last error on timeout.
    fn look_for<T, E>(&self, mut look: impl FnMut() -> Result<T, E>) -> Result<T, E> {
        let start = Instant::now();
        loop {
            match look() {
                Err(_) if start.elapsed() <= self.patience => self
                    .runtime
                    .block_on(async { tokio::time::sleep(POLL).await }),
                outcome => return outcome,
            }
        }
    }

    /// Returns the `WebDriver` session, for commands that have no method here; see [`Page::wait`].
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Waits for a command of the session to finish.
    ///
    /// # Panics
    /// If the driver refuses it.
    #[track_caller]
    pub fn wait<T>(&self, command: impl Future<Output = Result<T, CmdError>>) -> T {
        match self.attempt(command) {
            Ok(value) => value,
            // Some drivers send no message, only the error code.
            Err(CmdError::Standard(error)) => {
                panic!("the browser refused: {}: {}", error.error, error.message)
            }
            Err(error) => panic!("the browser refused: {error}"),
        }
    }

    /// Waits for a command that may fail.
    pub(crate) fn attempt<T>(
        &self,
        command: impl Future<Output = Result<T, CmdError>>,
    ) -> Result<T, CmdError> {
        self.runtime.block_on(async {
            // With a timeout, a driver that does not answer fails this journey only, not all later
            // ones.
            let answer = tokio::time::timeout(ANSWER, command).await;
            answer.unwrap_or_else(|_| {
                let threads = self.driver.threads();
                let what =
                    format!("the driver has not answered in {ANSWER:?}; below it:\n{threads}");
                Err(CmdError::Lost(io::Error::new(ErrorKind::TimedOut, what)))
            })
        })
    }

    /// Returns the errors saved from earlier documents, and clears them.
    pub(crate) fn kept_errors(&self) -> Vec<String> {
        self.errors.take()
    }

    /// Saves the errors before the document is left: in `WebKit` the page collects them itself.
    fn keep_errors(&self) {
        if self.browser() == Browser::WebKit {
            let errors = self.errors();
            self.errors.borrow_mut().extend(errors);
        }
    }

    #[track_caller]
    fn wait_until_ready(&self) {
        let ready = "return document.body !== null && document.body.hasAttribute('data-ready')";
        // `WebKit` reports fetches of the previous page that were cancelled when it was left.
        let own =
            |error: &String| self.browser() != Browser::WebKit || error != "TypeError: Load failed";
        let told = || self.errors().into_iter().filter(own);
        let mut errors = Vec::new();
        self.wait_for(|| {
            // Between two documents there is no script context, so a driver may refuse.
            match self.attempt(self.client.execute(ready, Vec::new())) {
                Ok(mounted) if mounted == true => {
                    let rest: Vec<String> = told().collect();
                    self.errors.borrow_mut().extend(rest);
                    return Ok(());
                }
                Ok(_) => {}
                Err(refusal) => return Err(format!("the page cannot be asked: {refusal}")),
            }
            errors.extend(told());
            Err(format!("the page is not mounted; its console: {errors:#?}"))
        });
        assert!(
            errors.is_empty(),
            "while the page was mounted, its console reported:\n  {}",
            errors.join("\n  ")
        );
    }

    /// Saves a screenshot and the HTML when a journey fails.
    fn keep_evidence(&self) {
        let name = thread::current()
            .name()
            .unwrap_or("journey")
            .replace("::", "-");
        let folder = project::target().join("journeys");
        // The journey has already failed; an error here must not hide its cause.
        let _ = fs::create_dir_all(&folder);
        if let Ok(picture) = self.attempt(self.client.screenshot()) {
            let _ = fs::write(folder.join(format!("{name}.png")), picture);
        }
        if let Ok(source) = self.attempt(self.client.source()) {
            let _ = fs::write(folder.join(format!("{name}.html")), source);
        }
        println!(
            "the page as it stood: {}",
            folder.join(name).with_extension("png").display()
        );
        // In case only the printed output can be read later.
        let seen = "return location.hash + '\\n' + document.body?.innerText";
        if let Ok(Value::String(seen)) = self.attempt(self.client.execute(seen, Vec::new())) {
            let seen: String = seen.chars().take(SEEN).collect();
            println!(
                "its console: {:#?}\nits address and text: {seen}",
                self.errors()
            );
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if thread::panicking() {
            self.keep_evidence();
        }
        // Closing fails if the browser has already ended.
        let _ = self.attempt(self.client.clone().close());
    }
}

/// Replaces the narrow and no-break spaces of French numbers by ordinary ones.
pub(crate) fn plain(text: &str) -> String {
    text.replace(['\u{202f}', '\u{a0}'], " ")
}
