//! Selects the browser that the journeys run in.

use std::env;
use std::sync::OnceLock;

use xtask::browsers::Browser;

/// Returns the browser of this run: the one named by `JOURNEYS_BROWSER`, or else Chromium.
/// `cargo xtask test` runs all three.
///
/// # Panics
/// If it names none of the three.
#[must_use]
pub fn browser() -> Browser {
    static BROWSER: OnceLock<Browser> = OnceLock::new();
    *BROWSER.get_or_init(|| {
        let Ok(asked) = env::var("JOURNEYS_BROWSER") else {
            return Browser::Chromium;
        };
        let found = Browser::ALL
            .into_iter()
            .find(|browser| browser.name().eq_ignore_ascii_case(&asked));
        found.unwrap_or_else(|| {
            panic!("JOURNEYS_BROWSER is `{asked}`, not chromium, firefox or webkit")
        })
    })
}
