//! `WebKit`, driven through `WebKitWebDriver`: Safari's engine in `WebKitGTK`'s `MiniBrowser`, on
//! Xvfb.
//! Each browser has an X server of its own, since there is no window manager.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use xtask::browsers::{self, Browser, Pair};
use xtask::command::Process;
use xtask::project;

use crate::driver::Driver;
use crate::page::Page;
use crate::visitor::{Theme, Visitor};

/// Timeout for the driver to start listening.
const PATIENCE: Duration = Duration::from_secs(30);
/// Returns the page's errors since the previous call; the script that [`crate::site`] injects
/// collects them.
const ERRORS: &str = "return (window.journeyErrors ?? []).splice(0)";

pub fn start(pair: &Pair, visitor: &Visitor) -> Driver {
    let xvfb = browsers::display().unwrap_or_else(|failure| panic!("{failure}"));
    let mut command = Command::new(&xvfb);
    command.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1600x1200x24",
        "-nolisten",
        "tcp",
    ]);
    let (screen, display) = super::start(&xvfb, &mut command, |line| line.trim().parse().ok());

    let locale = match visitor.language.code() {
        "fr" => "fr_FR",
        _ => "en_US",
    };
    let theme = match visitor.theme {
        Theme::Light => "Adwaita",
        Theme::Dark => "Adwaita:dark",
    };
    let child = Command::new(&pair.driver)
        .args(["--port=0", "--host=local"])
        .env("DISPLAY", format!(":{display}"))
        .env("GDK_BACKEND", "x11")
        .env("GTK_THEME", theme)
        .env("NO_AT_BRIDGE", "1")
        .env("FONTCONFIG_FILE", super::fonts())
        // Renders on the CPU. Without a graphics card, the GPU rendering threads sometimes free
        // memory twice when they end, and the page crashes.
        .env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1")
        // With the concurrent JIT on, this engine computes wrong results in about one of 400 newly
        // compiled modules, in its shell without a page as well. With it off, none of 2000 modules
        // was wrong.
        .env("JSC_useConcurrentJIT", "0")
        .env("LOCPATH", locales())
        .env("LC_ALL", format!("{locale}.UTF-8"))
        .env("LANGUAGE", locale)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{} did not start: {error}", pair.driver.display()));
    let driver = Process(child);
    let port = port(&driver.0);
    // Full screen has no toolbar: the viewport fills the window.
    let mut switches = vec!["--automation", "--full-screen"];
    if !visitor.storage {
        switches.push("--enable-html5-local-storage=false");
    }
    let wanted = json!({
        "webkitgtk:browserOptions": { "binary": pair.browser, "args": switches },
    });
    Driver::new(Browser::WebKit, port, &wanted, vec![driver, screen])
}

/// Sets the size of the viewport, in CSS pixels; this window is never narrower than 334.
pub fn resize(page: &Page, width: u32, height: u32) {
    page.wait(page.client().set_window_rect(0, 0, width, height));
}

/// Returns the page's errors since the previous call or since the page was loaded.
pub fn errors(page: &Page) -> Vec<String> {
    let errors = page.script(ERRORS, &[]);
    let errors = errors.as_array().into_iter().flatten();
    errors
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// Returns the port that the driver listens on. The driver does not print it, so it is read from
/// `/proc`.
fn port(driver: &Child) -> u16 {
    let start = Instant::now();
    loop {
        if let Some(port) = listening(driver.id()) {
            return port;
        }
        assert!(
            start.elapsed() < PATIENCE,
            "WebKitWebDriver does not listen"
        );
        std::thread::yield_now();
    }
}

/// Finds the TCP port that a process listens on: one of its open sockets is in the listener table.
fn listening(process: u32) -> Option<u16> {
    let open = fs::read_dir(format!("/proc/{process}/fd")).ok()?;
    let sockets: Vec<String> = open
        .flatten()
        .filter_map(|file| fs::read_link(file.path()).ok())
        .filter_map(|link| {
            let inode = link.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?;
            Some(inode.to_owned())
        })
        .collect();
    let table = fs::read_to_string(format!("/proc/{process}/net/tcp")).ok()?;
    table.lines().find_map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        // Local address, state (`0A` is listening) and inode of the socket.
        let (address, state, inode) = (words.get(1)?, words.get(3)?, words.get(9)?);
        let ours = *state == "0A" && sockets.iter().any(|socket| socket == inode);
        ours.then(|| u16::from_str_radix(address.split_once(':')?.1, 16).ok())?
    })
}

/// Returns a folder of locales. `WebKit` takes its language from the system locale, which must
/// exist. Only its name matters, so `fr_FR` and `en_US` are symlinks to the C locale, which a
/// machine without them still has.
fn locales() -> &'static PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = project::target().join(format!("journeys/locales-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for locales");
        let plain = ["C.utf8", "C.UTF-8"]
            .map(|name| PathBuf::from("/usr/lib/locale").join(name))
            .into_iter()
            .find(|dir| dir.is_dir());
        for name in ["fr_FR.utf8", "en_US.utf8"] {
            if let Some(plain) = &plain {
                let _ = symlink(plain, folder.join(name));
            }
        }
        folder
    })
}
