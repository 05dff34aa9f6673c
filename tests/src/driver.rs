//! A driver process of its own for each browser, ended with it.

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

/// A running driver; dropping it ends the process, and what was started for it.
#[derive(Debug)]
pub struct Driver {
    /// The browser that it drives.
    pub browser: Browser,
    /// Where it listens.
    pub port: u16,
    /// What to ask of it: a browser with a profile of its own, as this visitor has set it up.
    pub capabilities: Map<String, Value>,
    /// The driver itself first, then what it needs to run.
    processes: Vec<Process>,
    /// Where they leave what they need for a while; it goes after them.
    _folder: Option<TempDir>,
}

impl Driver {
    /// A driver that runs, with what it needs to run.
    pub fn new(browser: Browser, port: u16, wanted: &Value, processes: Vec<Process>) -> Self {
        Self {
            browser,
            port,
            capabilities: wanted.as_object().cloned().unwrap_or_default(),
            processes,
            _folder: None,
        }
    }

    /// The same with a folder that goes when the browser has gone.
    pub fn leaving(self, folder: TempDir) -> Self {
        Self {
            _folder: Some(folder),
            ..self
        }
    }

    /// Starts the browser's driver on a port that it chooses itself.
    ///
    /// # Panics
    /// Where there is no such browser, or its driver does not start.
    pub fn start(browser: Browser, visitor: &Visitor) -> Self {
        let pair = browser.find().unwrap_or_else(|failure| panic!("{failure}"));
        match browser {
            Browser::Chromium => chromium::start(&pair, visitor),
            Browser::Firefox => firefox::start(&pair, visitor),
            Browser::WebKit => webkit::start(&pair, visitor),
        }
    }

    /// Opens the browser.
    ///
    /// # Panics
    /// Where it does not start.
    pub fn connect(&self, runtime: &Runtime) -> Client {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(self.capabilities.clone());
        let client = runtime.block_on(builder.connect(&self.address()));
        client.unwrap_or_else(|error| panic!("the browser did not start: {error}"))
    }

    /// What the processes below it are doing.
    pub fn threads(&self) -> String {
        let driver = self.processes.first();
        driver.map_or_else(String::new, |driver| threads::below(driver.0.id()))
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// What waits for the answers of one driver.
///
/// # Panics
/// Where it cannot be had.
pub fn runtime() -> Runtime {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime starts")
}
