//! A driver process of its own for each browser, ended with it.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::{Map, Value, json};
use xtask::browsers::{self, Pair};

use crate::visitor::Visitor;

/// Chromium's switches: no window, nothing asked of the network, nothing kept.
const SWITCHES: [&str; 10] = [
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
];

/// What a trace holds: tasks, events, style, layout, paint.
const TRACED: &str = "devtools.timeline,disabled-by-default-devtools.timeline";

/// A running driver; dropping it ends the process.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    /// Kept open: a driver that cannot write ends.
    _words: BufReader<ChildStdout>,
    port: u16,
    pair: Pair,
}

impl Driver {
    /// Starts chromedriver on a port that it chooses itself.
    ///
    /// # Panics
    /// Where there is no browser, or the driver does not start.
    pub fn start() -> Self {
        let pair = browsers::chromium().unwrap_or_else(|failure| panic!("{failure}"));
        let mut process = Command::new(&pair.driver)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} did not start: {error}", pair.driver.display()));
        let mut words = BufReader::new(process.stdout.take().expect("the output is piped"));
        let port = port(&mut words);
        let Some(port) = port else {
            // It said nothing of use and has ended, or is of no use: the panic is what matters.
            let _ = process.kill();
            let _ = process.wait();
            panic!("{} did not say its port", pair.driver.display());
        };
        Self {
            process,
            _words: words,
            port,
            pair,
        }
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What to ask of it: a browser with a profile of its own, in the visitor's language.
    pub fn capabilities(&self, visitor: &Visitor) -> Map<String, Value> {
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
                "binary": self.pair.browser,
                "args": switches,
                "prefs": {
                    "intl.accept_languages": language,
                    // Chromium's setting of cookies is that of all storage: 1 allows, 2 blocks.
                    "profile.default_content_setting_values.cookies": if visitor.storage { 1 } else { 2 },
                },
            },
        });
        if visitor.traced {
            wanted["goog:chromeOptions"]["perfLoggingPrefs"] =
                json!({ "enableNetwork": false, "enablePage": false, "traceCategories": TRACED });
        }
        wanted.as_object().cloned().unwrap_or_default()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Ending a process that has ended already is no error of the journey.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads on until the driver names its port.
fn port(words: &mut impl BufRead) -> Option<u16> {
    let mut line = String::new();
    while words.read_line(&mut line).ok()? > 0 {
        if let Some((_, rest)) = line.split_once("successfully on port ") {
            return rest.trim().trim_end_matches('.').parse().ok();
        }
        line.clear();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_drivers_words() {
        let mut words = "Starting ChromeDriver 156 on port 0\nChromeDriver was started successfully on port 40123.\n".as_bytes();
        assert_eq!(port(&mut words), Some(40123));
        assert_eq!(port(&mut "it broke\n".as_bytes()), None);
    }
}
