//! `WebDriver` commands that fantoccini has no method for.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command, given by its path below the session; a POST if it has a body, otherwise a GET.
#[derive(Debug)]
pub struct PlainCommand {
    path: String,
    body: Option<Value>,
}

impl PlainCommand {
    /// Gets the accessible name of an element.
    pub fn computed_label(element: &str) -> Self {
        Self {
            path: format!("element/{element}/computedlabel"),
            body: None,
        }
    }

    /// Gets the accessible role of an element.
    pub fn computed_role(element: &str) -> Self {
        Self {
            path: format!("element/{element}/computedrole"),
            body: None,
        }
    }

    /// Gets the console's log entries since the previous call.
    pub fn console() -> Self {
        Self {
            path: "se/log".to_owned(),
            body: Some(json!({ "type": "browser" })),
        }
    }

    /// Selects the Firefox context that scripts run in: `chrome` is the browser window, `content`
    /// the page.
    pub fn context(name: &str) -> Self {
        Self {
            path: "moz/context".to_owned(),
            body: Some(json!({ "context": name })),
        }
    }

    /// Gets the trace since the session began; each entry is returned only once.
    pub fn trace() -> Self {
        Self {
            path: "se/log".to_owned(),
            body: Some(json!({ "type": "performance" })),
        }
    }

    /// Runs a command of the Chrome `DevTools` Protocol.
    pub fn chromium(name: &str, parameters: &Value) -> Self {
        Self {
            path: "goog/cdp/execute".to_owned(),
            body: Some(json!({ "cmd": name, "params": parameters })),
        }
    }
}

impl WebDriverCompatibleCommand for PlainCommand {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}
