//! `WebKit`, through `WebKitWebDriver`: the engine of Safari in the small browser of its GTK
//! library, on a screen in memory. Each has a screen of its own, since there is no window manager.

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

/// How long the driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(30);
/// The page's errors since this was last asked; see [`crate::site`], which has the page gather them.
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
        // Painted by the processor: the threads that paint by a graphics card, of which there is
        // none, now and then free their memory twice as they end, and the page dies with them.
        .env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1")
        // While another thread compiles, this engine computes nonsense in one of some four hundred new modules, in
        // its shell without a page as well. In none of two thousand where what runs waits for that thread.
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
    // In full screen there is no bar, and the inside is the window.
    let mut switches = vec!["--automation", "--full-screen"];
    if !visitor.storage {
        switches.push("--enable-html5-local-storage=false");
    }
    let wanted = json!({
        "webkitgtk:browserOptions": { "binary": pair.browser, "args": switches },
    });
    Driver::new(Browser::WebKit, port, &wanted, vec![driver, screen])
}

/// Gives the page this many CSS pixels; this window is never narrower than 334.
pub fn resize(page: &Page, width: u32, height: u32) {
    page.wait(page.client().set_window_rect(0, 0, width, height));
}

/// The page's errors since this was last asked, or since it was loaded.
pub fn errors(page: &Page) -> Vec<String> {
    let errors = page.script(ERRORS, &[]);
    let errors = errors.as_array().into_iter().flatten();
    errors
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// The port that the driver listens on, which it does not say, but Linux does.
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

/// The TCP port on which a process listens: among its open files, a socket in the table of listeners.
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
        // Its own address, whether it listens (0A), and the socket's number.
        let (address, state, inode) = (words.get(1)?, words.get(3)?, words.get(9)?);
        let ours = *state == "0A" && sockets.iter().any(|socket| socket == inode);
        ours.then(|| u16::from_str_radix(address.split_once(':')?.1, 16).ok())?
    })
}

/// A folder of locales: `WebKit` takes its language from the system's, which has to exist. Only the
/// names count, and a machine without them has at least the plain one.
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
