//! The built page, served on a free port for as long as the tests run.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{fs, io, thread};

use xtask::browsers::Browser;
use xtask::project;
use xtask::server::Server;

use crate::chosen;
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

/// What stands before the package's name where it shall not be found.
pub const GONE: &str = "gone-";

/// The address of the page that a visitor comes to, the same for all journeys of a run.
///
/// # Panics
/// Where the page is not built.
pub fn address(visitor: &Visitor) -> &'static str {
    static WHOLE: OnceLock<String> = OnceLock::new();
    static CUT_OFF: OnceLock<String> = OnceLock::new();
    static NEXT: OnceLock<String> = OnceLock::new();
    let (address, built) = match visitor.site {
        Site::Next => (&NEXT, project::dist_next()),
        Site::Whole => (&WHOLE, project::dist()),
        Site::CutOff => (&CUT_OFF, project::dist()),
    };
    address.get_or_init(|| {
        let whole = visitor.site != Site::CutOff;
        let folder = match (chosen::browser(), whole) {
            (Browser::Chromium | Browser::Firefox, true) => built,
            _ => copied(&built, whole).expect("the page can be copied"),
        };
        match Server::bind(&folder, 0) {
            Ok(server) => server.spawn(),
            Err(failure) => panic!("{failure}"),
        }
    })
}

/// Where the browser of a journey puts what it downloads: a folder of the journey's own.
///
/// # Panics
/// Where the folder cannot be made.
#[must_use]
pub fn downloads() -> PathBuf {
    let name = thread::current()
        .name()
        .unwrap_or("journey")
        .replace("::", "-");
    let folder = project::target().join("journeys/downloads").join(name);
    fs::create_dir_all(&folder).expect("a folder for downloads");
    folder
}

/// A copy of the built page, in `WebKit` with [`GATHER`] in it, and perhaps without its package.
fn copied(built: &Path, package: bool) -> io::Result<PathBuf> {
    let name = if package { "whole" } else { "cut-off" };
    let name = format!("journeys/{name}-{}", chosen::browser().name());
    let folder = project::target().join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    copy(built, &folder)?;
    let mut page = fs::read_to_string(built.join("index.html"))?;
    if chosen::browser() == Browser::WebKit {
        let script = format!("</title><script src=./{GATHERING}></script>");
        page = page.replacen("</title>", &script, 1);
        fs::write(folder.join(GATHERING), GATHER)?;
    }
    if !package {
        let name = "./palier-package-";
        page = page.replace(name, &name.replace("./", &format!("./{GONE}")));
    }
    fs::write(folder.join("index.html"), page)?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let place = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &place)?;
        } else {
            fs::copy(entry.path(), place)?;
        }
    }
    Ok(())
}
