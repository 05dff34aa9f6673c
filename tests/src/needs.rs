//! Which browser the journeys run in, and what some journeys need that not every driver gives.

use std::env;
use std::io::Write;
use std::sync::OnceLock;
use std::thread;

use xtask::browsers::Browser;

/// The browser of this run: `JOURNEYS_BROWSER`, else Chromium. `cargo xtask test` runs all three.
///
/// # Panics
/// Where it names none of the three.
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

/// Something that a journey needs of a driver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// A file that a page hands out, to be read.
    Downloads,
}

impl Need {
    /// Why a browser does not give it.
    fn lacking(self, browser: Browser) -> Option<&'static str> {
        match (self, browser) {
            (Self::Downloads, Browser::WebKit) => {
                Some("its driver gives no hold of what is downloaded")
            }
            _ => None,
        }
    }
}

/// Whether the browser of this run gives what a journey needs. Where it does not, the journey is
/// left out, and that is said aloud.
#[must_use]
pub fn able(need: Need) -> bool {
    let browser = browser();
    let Some(reason) = need.lacking(browser) else {
        return true;
    };
    let journey = thread::current().name().unwrap_or("a journey").to_owned();
    // Past the test runner, which would keep these words to itself.
    let line = format!("   left out in {}: {journey}: {reason}\n", browser.name());
    let _ = std::io::stderr().write_all(line.as_bytes());
    false
}
