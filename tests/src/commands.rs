//! Commands that fantoccini has no method for.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command by its path below the session.
#[derive(Debug)]
pub struct PlainCommand {
    path: String,
    body: Option<Value>,
}

impl PlainCommand {
    /// The name that assistive technology reads for an element.
    pub fn computed_label(element: &str) -> Self {
        Self {
            path: format!("element/{element}/computedlabel"),
            body: None,
        }
    }

    /// The role that assistive technology reads for an element.
    pub fn computed_role(element: &str) -> Self {
        Self {
            path: format!("element/{element}/computedrole"),
            body: None,
        }
    }

    /// The console's lines since the last time they were asked for.
    pub fn console() -> Self {
        Self {
            path: "se/log".to_owned(),
            body: Some(json!({ "type": "browser" })),
        }
    }

    /// Which of Firefox's windows scripts are for: `chrome` is the browser's own, `content` the page.
    pub fn context(name: &str) -> Self {
        Self {
            path: "moz/context".to_owned(),
            body: Some(json!({ "context": name })),
        }
    }

    /// The trace since the session began; it can be asked for once.
    pub fn trace() -> Self {
        Self {
            path: "se/log".to_owned(),
            body: Some(json!({ "type": "performance" })),
        }
    }

    /// A command of Chromium's own protocol.
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
