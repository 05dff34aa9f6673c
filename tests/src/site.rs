//! Serves the built page on a free port for as long as the tests run.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, io, thread};

use xtask::browsers::Browser;
use xtask::server::Server;
use xtask::{compress, folders, project, worker};

use crate::browser_choice;
use crate::visitor::{Site, Visitor};

/// Collects what the console would report. `WebKit`'s driver has no command for the console, so
/// this script is injected before all others.
const ERROR_SCRIPT: &str = "
    window.journeyErrors = [];
    const gather = words => window.journeyErrors.push(String(words));
    addEventListener('error', event => gather(event.message
        ? [event.message, event.error?.stack].join(' ') : `not loaded: ${event.target.src ?? event.target.href}`), true);
    addEventListener('unhandledrejection', event => gather(event.reason));
    addEventListener('securitypolicyviolation', event =>
        gather(`Content Security Policy: ${event.effectiveDirective} refused ${event.blockedURI}`));
    const report = console.error;
    console.error = (...words) => { gather(words.join(' ')); report.apply(console, words); };
";

/// Name of the injected file in the served copy.
pub const ERROR_SCRIPT_NAME: &str = "journey-errors.js";

/// Whether a file is a lazy chunk: any module but the main one (`…_bg.wasm`).
#[must_use]
pub fn later(name: &str) -> bool {
    name.strip_suffix(".wasm")
        .is_some_and(|stem| !stem.ends_with("_bg"))
}

/// A served build of the page for one visitor.
#[derive(Debug)]
pub struct Served {
    /// Base URL, up to and including the last slash.
    pub address: &'static str,
    folder: PathBuf,
}

impl Served {
    /// Serves the page for a visitor. All journeys of a run share one server, but each visitor
    /// without parts gets a copy of its own, to which the parts can be restored.
    ///
    /// # Panics
    /// If the page is not built.
    #[must_use]
    pub fn to(visitor: &Visitor) -> Self {
        static WHOLE: OnceLock<&'static str> = OnceLock::new();
        static CUT_OFF: AtomicUsize = AtomicUsize::new(0);
        let built = project::dist();
        let copy = |name: &str, whole| {
            let name = format!("journeys/{name}-{}", browser_choice::browser().name());
            let folder = project::target().join(name);
            copied(&built, &folder, whole).expect("the page can be copied");
            folder
        };
        if visitor.site == Site::CutOff {
            let number = CUT_OFF.fetch_add(1, Ordering::Relaxed);
            let folder = copy(&format!("cut-off-{number}"), false);
            let address = serve(&folder);
            return Self { address, folder };
        }
        let address = WHOLE.get_or_init(|| match browser_choice::browser() {
            Browser::Chromium | Browser::Firefox => serve(&built),
            Browser::WebKit => serve(&copy("whole", true)),
        });
        Self {
            address,
            folder: built,
        }
    }

    /// Copies the lazy chunks into this visitor's copy.
    ///
    /// # Panics
    /// If they cannot be copied.
    pub fn restore_chunks(&self) {
        for entry in fs::read_dir(project::dist())
            .expect("the page is built")
            .flatten()
        {
            if later(&entry.file_name().to_string_lossy()) {
                let there = self.folder.join(entry.file_name());
                fs::copy(entry.path(), there).expect("a part can be copied");
            }
        }
    }
}

/// Serves a folder until the test process ends.
fn serve(folder: &Path) -> &'static str {
    match Server::bind(folder, 0) {
        Ok(server) => server.spawn().leak(),
        Err(failure) => panic!("{failure}"),
    }
}

/// Returns the download folder of the current journey; created if it does not exist.
///
/// # Panics
/// If the folder cannot be made.
#[must_use]
pub fn downloads() -> PathBuf {
    let folder = own_folder("downloads");
    fs::create_dir_all(&folder).expect("a folder for downloads");
    folder
}

/// Returns the path of a folder of this kind for the current journey, named after its thread.
pub(crate) fn own_folder(kind: &str) -> PathBuf {
    let name = thread::current()
        .name()
        .unwrap_or("journey")
        .replace("::", "-");
    project::target().join("journeys").join(kind).join(name)
}

/// Copies the built page, with [`ERROR_SCRIPT`] injected in `WebKit`, and without the lazy chunks unless
/// `whole`.
fn copied(built: &Path, folder: &Path, whole: bool) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    copy(built, folder)?;
    let mut page = fs::read_to_string(built.join("index.html"))?;
    if browser_choice::browser() == Browser::WebKit {
        let script = format!("</title><script src=./{ERROR_SCRIPT_NAME}></script>");
        page = page.replacen("</title>", &script, 1);
        fs::write(folder.join(ERROR_SCRIPT_NAME), ERROR_SCRIPT)?;
    }
    fs::write(folder.join("index.html"), page)?;
    if !whole {
        for entry in fs::read_dir(folder)?.flatten() {
            if later(&entry.file_name().to_string_lossy()) {
                fs::remove_file(entry.path())?;
            }
        }
    }
    if folder.join(worker::NAME).exists() {
        // The worker lists the page's files by hash, so it has to be rewritten.
        worker::write(folder).map_err(|failure| io::Error::other(failure.to_string()))?;
    }
    Ok(())
}

/// Copies a folder without precompressed files, which would be served instead of files changed in
/// the copy.
pub(crate) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let copied = folders::copy(from, to, &|file| !compress::is_precompressed(file));
    copied.map_err(|failure| io::Error::other(failure.to_string()))
}
