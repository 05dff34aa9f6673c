//! A separate driver process for each browser, ended together with it.

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};
use xtask::browsers::Browser;
use xtask::command::Process;

use crate::engines::{chromium, firefox, webkit};
use crate::threads;
use crate::visitor::Visitor;

/// A running driver; dropping it ends its process and the processes started for it.
#[derive(Debug)]
pub struct Driver {
    /// The browser under test.
    pub browser: Browser,
    /// The driver's TCP port on the loopback interface.
    pub port: u16,
    /// `WebDriver` capabilities to request: a browser with a profile of its own, set up for this
    /// visitor.
    pub capabilities: Map<String, Value>,
    /// The driver first, then the processes that it depends on.
    processes: Vec<Process>,
    /// Temporary files of the processes; declared after `processes`, so that it is deleted after
    /// they end.
    _folder: Option<TempDir>,
}

impl Driver {
    /// Wraps a driver that is already running, and the processes that it depends on.
    pub fn new(browser: Browser, port: u16, wanted: &Value, processes: Vec<Process>) -> Self {
        Self {
            browser,
            port,
            capabilities: wanted.as_object().cloned().unwrap_or_default(),
            processes,
            _folder: None,
        }
    }

    /// Deletes this folder, too, after the browser has ended.
    pub fn leaving(self, folder: TempDir) -> Self {
        Self {
            _folder: Some(folder),
            ..self
        }
    }

    /// Starts the browser's driver, which chooses a free port itself.
    ///
    /// # Panics
    /// If there is no such browser, or its driver does not start.
    pub fn start(browser: Browser, visitor: &Visitor) -> Self {
        let pair = browser.find().unwrap_or_else(|failure| panic!("{failure}"));
        match browser {
            Browser::Chromium => chromium::start(&pair, visitor),
            Browser::Firefox => firefox::start(&pair, visitor),
            Browser::WebKit => webkit::start(&pair, visitor),
        }
    }

    /// Starts the browser and opens a session.
    ///
    /// # Panics
    /// If it does not start.
    pub fn connect(&self, runtime: &Runtime) -> Client {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(self.capabilities.clone());
        let client = runtime.block_on(builder.connect(&self.address()));
        client.unwrap_or_else(|error| panic!("the browser did not start: {error}"))
    }

    /// Lists the threads of the driver's child processes, for the message when the driver does not
    /// answer.
    pub fn threads(&self) -> String {
        let driver = self.processes.first();
        driver.map_or_else(String::new, |driver| threads::below(driver.0.id()))
    }

    /// Returns the URL of the driver.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// Returns the runtime that waits for the answers of one driver.
///
/// # Panics
/// If it cannot be had.
pub fn runtime() -> Runtime {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime starts")
}
