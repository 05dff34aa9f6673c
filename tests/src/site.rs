//! The built page, served on a free port for as long as the tests run.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, io, thread};

use xtask::browsers::Browser;
use xtask::server::Server;
use xtask::{compress, folders, project, worker};

use crate::browser_choice;
use crate::visitor::{Site, Visitor};

/// `WebKit`'s driver has no command for the console: the page is served with a script before all
/// others that gathers what the console would report.
const GATHER: &str = "
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

/// The file that holds it.
pub const GATHERING: &str = "journey-errors.js";

/// Whether a file is a part of the page that is loaded later.
#[must_use]
pub fn later(name: &str) -> bool {
    name.strip_suffix(".wasm")
        .is_some_and(|stem| !stem.ends_with("_bg"))
}

/// The built page as one visitor comes to it.
#[derive(Debug)]
pub struct Served {
    /// Its address.
    pub address: &'static str,
    folder: PathBuf,
}

impl Served {
    /// The page that a visitor comes to: the same for all journeys of a run, but for those who miss parts
    /// of it, to whom they come one after the other.
    ///
    /// # Panics
    /// Where the page is not built.
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

    /// Puts the parts that are loaded later where a visitor without them looks for them.
    ///
    /// # Panics
    /// Where they cannot be copied.
    pub fn bring_the_parts(&self) {
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

/// Serves a folder for as long as the tests run.
fn serve(folder: &Path) -> &'static str {
    match Server::bind(folder, 0) {
        Ok(server) => server.spawn().leak(),
        Err(failure) => panic!("{failure}"),
    }
}

/// Where the browser of a journey puts what it downloads: a folder of the journey's own.
///
/// # Panics
/// Where the folder cannot be made.
#[must_use]
pub fn downloads() -> PathBuf {
    let folder = own_folder("downloads");
    fs::create_dir_all(&folder).expect("a folder for downloads");
    folder
}

/// A folder of the journey's own for things of a kind.
pub(crate) fn own_folder(kind: &str) -> PathBuf {
    let name = thread::current()
        .name()
        .unwrap_or("journey")
        .replace("::", "-");
    project::target().join("journeys").join(kind).join(name)
}

/// A copy of the built page, in `WebKit` with [`GATHER`] in it, and perhaps without what is loaded later.
fn copied(built: &Path, folder: &Path, whole: bool) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    copy(built, folder)?;
    let mut page = fs::read_to_string(built.join("index.html"))?;
    if browser_choice::browser() == Browser::WebKit {
        let script = format!("</title><script src=./{GATHERING}></script>");
        page = page.replacen("</title>", &script, 1);
        fs::write(folder.join(GATHERING), GATHER)?;
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
        // It knows the files of the page by their hashes.
        worker::write(folder).map_err(|failure| io::Error::other(failure.to_string()))?;
    }
    Ok(())
}

/// Copies a folder, but for compressed forms, which would stand for what is changed in the copy.
pub(crate) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let copied = folders::copy(from, to, &|file| !compress::is_form(file));
    copied.map_err(|failure| io::Error::other(failure.to_string()))
}
