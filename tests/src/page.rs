//! A browser with the page open, and what every journey does with it.

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

/// How long the page may take over anything, on a loaded machine.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long a driver may take over one command, loading a page among them.
const ANSWER: Duration = Duration::from_mins(1);
/// So much of the text of a page whose journey failed is printed.
const SEEN: usize = 2_000;
/// How often a condition is looked at.
const POLL: Duration = Duration::from_millis(20);

/// Opens the page for a visitor, tells the story, and holds the console to silence.
///
/// # Panics
/// Where the story does, or where the console has reported an error.
#[track_caller]
pub fn journey(visitor: Visitor, story: impl FnOnce(&Page)) {
    let mut page = Page::open(visitor);
    if !page.comes_to("#/") {
        page = Page::open(visitor);
        page.goto("#/");
    }
    story(&page);
    page.assert_no_errors();
}

/// One browser window of one visitor. All methods wait for what they need, and panic with a
/// sentence where it does not come.
#[derive(Debug)]
pub struct Page {
    // In this order: the session is closed by `drop`, then the driver ends.
    client: Client,
    runtime: Runtime,
    patience: Duration,
    errors: RefCell<Vec<String>>,
    visitor: Visitor,
    site: Served,
    driver: Driver,
}

impl Page {
    /// A fresh browser, showing nothing yet.
    ///
    /// # Panics
    /// Where no browser can be started.
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
            // Before its first document it answers no script.
            page.wait(page.client.goto("about:blank"));
        }
        page.look_like(&visitor);
        page
    }

    /// The browser that the page is open in.
    #[must_use]
    pub fn browser(&self) -> Browser {
        self.driver.browser
    }

    /// The same page, waiting no longer than this for anything.
    #[must_use]
    pub fn with_patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Goes to an address of the page (`#/capacity`, `?embed=debt#/debt`), and waits until it is
    /// mounted. From a page that is open, another fragment does not load it again.
    #[track_caller]
    pub fn goto(&self, address: &str) {
        self.goto_elsewhere(&format!("{}{address}", self.site.address));
    }

    /// The same where another host has the page, at a whole address.
    #[track_caller]
    pub fn goto_elsewhere(&self, address: &str) {
        self.keep_errors();
        self.wait(self.client.goto(address));
        self.wait_until_ready();
    }

    /// The same for a browser's first page; whether it comes. Now and then `WebKit`'s own process ends as it loads it,
    /// and answers nothing from then on.
    #[track_caller]
    fn comes_to(&self, address: &str) -> bool {
        self.wait(self.client.goto(&format!("{}{address}", self.site.address)));
        let asked = || self.attempt(self.client.execute("return 1", Vec::new()));
        let comes = self.browser() != Browser::WebKit || self.look_for(asked).is_ok();
        if comes {
            self.wait_until_ready();
        }
        comes
    }

    /// From now on what is loaded later is found, for a visitor without it.
    pub fn bring_the_parts(&self) {
        self.site.bring_the_parts();
    }

    /// Whether an error is one that this visitor has to see: a part is not found, or no page is at an
    /// address that a mail or a chat has changed, or a picture that is shown alone has no icon.
    pub(crate) fn expects(&self, error: &str) -> bool {
        let parts = [".wasm", "WebAssembly", "application/wasm"];
        let told = parts.iter().any(|words| error.contains(words));
        let gone = error.contains('%') || error.contains("favicon.ico");
        self.visitor.site == Site::CutOff && told || gone && error.contains("404 (Not Found)")
    }

    /// Loads the page again, as by F5.
    #[track_caller]
    pub fn reload(&self) {
        self.keep_errors();
        self.wait(self.client.refresh());
        self.wait_until_ready();
    }

    /// The address as the page has it now, from the fragment on.
    #[track_caller]
    pub fn fragment(&self) -> String {
        let url = self.wait(self.client.current_url());
        url.fragment()
            .map(|fragment| format!("#{fragment}"))
            .unwrap_or_default()
    }

    /// The language that the page says it is in.
    #[track_caller]
    pub fn language(&self) -> String {
        self.script("return document.documentElement.lang", &[])
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// All text that a person can see.
    #[track_caller]
    pub fn visible_text(&self) -> String {
        let text = self.script("return document.body?.innerText", &[]);
        plain(text.as_str().unwrap_or_default())
    }

    /// Waits until a text can be seen.
    #[track_caller]
    pub fn wait_for_text(&self, text: &str) {
        self.wait_until(&format!("the page shows “{text}”"), || {
            self.visible_text().contains(text)
        });
    }

    /// Runs a script in the page; for reading what no other method reads.
    #[track_caller]
    pub fn script(&self, script: &str, arguments: &[Value]) -> Value {
        self.wait(self.client.execute(script, arguments.to_vec()))
    }

    /// The same for a script that ends later, by calling its last argument.
    #[track_caller]
    pub fn script_then(&self, script: &str, arguments: &[Value]) -> Value {
        self.wait(self.client.execute_async(script, arguments.to_vec()))
    }

    /// Looks at a condition until it holds.
    ///
    /// # Panics
    /// Where it does not hold in good time.
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

    /// Looks for something until it is there; what is looked with says why it is not.
    ///
    /// # Panics
    /// Where it does not come in good time, with the last reason.
    #[track_caller]
    pub fn wait_for<T>(&self, look: impl FnMut() -> Result<T, String>) -> T {
        match self.look_for(look) {
            Ok(found) => found,
            Err(reason) => panic!("after {:?}: {reason}", self.patience),
        }
    }

    /// The same where it need not come.
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

    /// The session itself, for commands that have no method here; see [`Page::wait`].
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Waits for a command of the session.
    ///
    /// # Panics
    /// Where the driver refuses it.
    #[track_caller]
    pub fn wait<T>(&self, command: impl Future<Output = Result<T, CmdError>>) -> T {
        match self.attempt(command) {
            Ok(value) => value,
            // Some drivers give no message, only a kind.
            Err(CmdError::Standard(error)) => {
                panic!("the browser refused: {}: {}", error.error, error.message)
            }
            Err(error) => panic!("the browser refused: {error}"),
        }
    }

    /// Waits for a command that may be refused.
    pub(crate) fn attempt<T>(
        &self,
        command: impl Future<Output = Result<T, CmdError>>,
    ) -> Result<T, CmdError> {
        self.runtime.block_on(async {
            // A driver that does not answer fails one journey, not all that come after it.
            let answer = tokio::time::timeout(ANSWER, command).await;
            answer.unwrap_or_else(|_| {
                let threads = self.driver.threads();
                let what =
                    format!("the driver has not answered in {ANSWER:?}; below it:\n{threads}");
                Err(CmdError::Lost(io::Error::new(ErrorKind::TimedOut, what)))
            })
        })
    }

    /// Errors of documents that were left since this was last asked.
    pub(crate) fn kept_errors(&self) -> Vec<String> {
        self.errors.take()
    }

    /// Where a page gathers its own errors, they would go with it.
    fn keep_errors(&self) {
        if self.browser() == Browser::WebKit {
            let errors = self.errors();
            self.errors.borrow_mut().extend(errors);
        }
    }

    #[track_caller]
    fn wait_until_ready(&self) {
        let ready = "return document.body !== null && document.body.hasAttribute('data-ready')";
        // Not what is told of what the page before was fetching when it was left.
        let own = |error: &String| match self.browser() {
            Browser::Chromium => true,
            Browser::Firefox => !error.contains("A ServiceWorker intercepted the request"),
            Browser::WebKit => error != "TypeError: Load failed",
        };
        let told = || self.errors().into_iter().filter(own);
        let mut errors = Vec::new();
        self.wait_for(|| {
            // Between two documents a script has nowhere to run: a driver may refuse it then.
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

    /// Keeps the page as it stands when a journey fails.
    fn keep_evidence(&self) {
        let name = thread::current()
            .name()
            .unwrap_or("journey")
            .replace("::", "-");
        let folder = project::target().join("journeys");
        // The journey has failed already: what cannot be kept must not hide why.
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
        // Where only what is printed can be read later, this has to do.
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
        // A browser that is gone already needs no closing.
        let _ = self.attempt(self.client.clone().close());
    }
}

/// A text with ordinary spaces for the narrow and fixed ones that French numbers carry.
pub(crate) fn plain(text: &str) -> String {
    text.replace(['\u{202f}', '\u{a0}'], " ")
}
