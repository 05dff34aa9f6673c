//! The built page, served on a free port for as long as the tests run.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{fs, io, thread};

use xtask::browsers::Browser;
use xtask::project;
use xtask::server::Server;

use crate::chosen;

/// `WebKit`'s driver has no command for the console: the page is served with a script before all
/// others that gathers what the console would report.
const GATHER: &str = "
    window.journeyErrors = [];
    const gather = words => window.journeyErrors.push(String(words));
    addEventListener('error', event => gather(event.message ?? `not loaded: ${event.target.src ?? event.target.href}`), true);
    addEventListener('unhandledrejection', event => gather(event.reason));
    addEventListener('securitypolicyviolation', event =>
        gather(`Content Security Policy: ${event.effectiveDirective} refused ${event.blockedURI}`));
    const report = console.error;
    console.error = (...words) => { gather(words.join(' ')); report.apply(console, words); };
";

/// The file that holds it.
pub const GATHERING: &str = "journey-errors.js";

/// The address of the page, the same for all journeys of a run.
///
/// # Panics
/// Where `dist/` holds no page.
pub fn address() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(|| {
        let folder = match chosen::browser() {
            Browser::WebKit => watched(&project::dist()).expect("the page can be copied"),
            _ => project::dist(),
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

/// A copy of the built page with [`GATHER`] in it.
fn watched(built: &Path) -> io::Result<PathBuf> {
    let folder = project::target().join("journeys/watched");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    copy(built, &folder)?;
    let page = fs::read_to_string(built.join("index.html"))?;
    let page = page.replacen(
        "</title>",
        &format!("</title><script src=./{GATHERING}></script>"),
        1,
    );
    fs::write(folder.join("index.html"), page)?;
    fs::write(folder.join(GATHERING), GATHER)?;
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
