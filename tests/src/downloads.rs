//! Collects the files that the page offers for download, in each browser.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Browser, Page};
use xtask::project;

/// `WebKit`'s driver has no access to downloads, so the page's own calls are intercepted instead.
const DOWNLOAD_SCRIPT: &str = "
    window.handedOut = null;
    const [make, click] = [URL.createObjectURL, HTMLAnchorElement.prototype.click];
    let made;
    URL.createObjectURL = blob => { made = blob; return make.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () {
      const whole = new TextDecoder('utf-8', { ignoreBOM: true });
      made?.arrayBuffer().then(made => window.handedOut = [this.download, whole.decode(made)]);
      return click.call(this);
    };
";

/// Returns the folder for files that journeys create themselves.
///
/// # Panics
/// If the browser gives no file, or none can be written.
#[must_use]
pub fn folder() -> PathBuf {
    let folder = project::target().join("journeys/files");
    fs::create_dir_all(&folder).expect("a folder for files");
    folder
}

/// Prepares the page for a download; returns the folder that the file will be saved to.
///
/// # Panics
/// If the browser gives no file, or none can be written.
pub fn download_folder(page: &Page) -> PathBuf {
    let folder = crate::downloads();
    // Remove the files of an earlier run.
    for file in fs::read_dir(&folder).into_iter().flatten().flatten() {
        let _ = fs::remove_file(file.path());
    }
    if page.browser() == Browser::WebKit {
        page.script(DOWNLOAD_SCRIPT, &[]);
    }
    folder
}

/// Presses a download button; returns the content of the file.
///
/// # Panics
/// If the browser gives no file, or none can be written.
pub fn download(page: &Page, action: &str) -> String {
    download_named(page, action).1
}

/// Presses a download button; returns the name and the content of the file.
///
/// # Panics
/// If the browser gives no file, or none can be written.
pub fn download_named(page: &Page, action: &str) -> (String, String) {
    let folder = download_folder(page);
    // Found and clicked in one script: the button may be re-rendered between two commands.
    page.element(&format!("[data-action='{action}']"));
    page.script(
        "document.querySelector(arguments[0]).click()",
        &[format!("[data-action='{action}']").into()],
    );
    downloaded(page, &folder)
}

/// Waits for the downloaded file; returns its name and its content.
///
/// # Panics
/// If the browser gives no file, or none can be written.
pub fn downloaded(page: &Page, folder: &Path) -> (String, String) {
    page.wait_for(|| {
        if page.browser() == Browser::WebKit {
            let given = page.script("return window.handedOut", &[]);
            let text = |at: usize| given.get(at)?.as_str().map(str::to_owned);
            return text(0)
                .zip(text(1))
                .ok_or_else(|| "nothing was handed out".to_owned());
        }
        let files = fs::read_dir(folder).map_err(|error| error.to_string())?;
        // Partial downloads have these extensions.
        let done = files.flatten().map(|file| file.path()).find(|path| {
            let extension = path.extension();
            extension.is_some_and(|part| part != "crdownload" && part != "part")
        });
        done.and_then(|path| {
            let name = path.file_name()?.to_string_lossy().into_owned();
            Some((name, fs::read_to_string(&path).ok()?))
        })
        .filter(|(_, text)| !text.is_empty())
        .ok_or_else(|| "no file came".to_owned())
    })
}
