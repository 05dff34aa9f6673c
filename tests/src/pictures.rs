//! Sets the size and the media of the page, and takes screenshots.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use xtask::browsers::Browser;

use crate::commands::PlainCommand;
use crate::engines::{chromium, firefox, webkit};
use crate::page::Page;
use crate::visitor::Visitor;

impl Page {
    /// Applies the visitor's screen size and, in Chromium, theme and download folder.
    #[track_caller]
    pub(crate) fn apply_screen(&self, visitor: &Visitor) {
        if self.browser() == Browser::Chromium {
            chromium::apply_theme(self, visitor);
        }
        self.resize(visitor.screen.0, visitor.screen.1);
    }

    /// Sets the size of the viewport, in CSS pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        match self.browser() {
            Browser::Chromium => chromium::resize(self, width, height),
            Browser::Firefox => firefox::resize(self, width, height),
            Browser::WebKit => webkit::resize(self, width, height),
        }
    }

    /// Hides scrollbars, so that they take no width, as on phones and on paper. Chromium only.
    #[track_caller]
    pub fn hide_scrollbars(&self) {
        self.chromium("Emulation.setScrollbarsHidden", &json!({ "hidden": true }));
    }

    /// Turns emulation of print media on or off, always in the light theme. Chromium only.
    #[track_caller]
    pub fn print(&self, printed: bool) {
        let light = json!([{ "name": "prefers-color-scheme", "value": "light" }]);
        let media = if printed { "print" } else { "" };
        let wanted = json!({ "media": media, "features": light });
        self.chromium("Emulation.setEmulatedMedia", &wanted);
    }

    /// Takes a PNG screenshot of the whole page, beyond the viewport too. Chromium only.
    ///
    /// # Panics
    /// If the browser gives none.
    #[track_caller]
    pub fn picture(&self) -> Vec<u8> {
        let size = self.script(
            "const e = document.documentElement; return [e.clientWidth, e.scrollHeight]",
            &[],
        );
        let clip = json!({ "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1 });
        let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let picture = self.chromium("Page.captureScreenshot", &wanted);
        STANDARD
            .decode(picture["data"].as_str().unwrap_or_default())
            .expect("a picture in base64")
    }

    /// Runs a command of the Chrome `DevTools` Protocol. Chromium only.
    #[track_caller]
    pub fn chromium(&self, name: &str, parameters: &Value) -> Value {
        self.wait(
            self.client()
                .issue_cmd(PlainCommand::chromium(name, parameters)),
        )
    }
}
