//! A small static file server for `dist/`: what any web host does, and no more.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use std::{fs, io, thread};

use crate::failure::{Failure, Result};

/// How many ports are tried, from the one asked for upward.
const TRIES: u16 = 100;
/// Longer than any browser's request head; past it the connection is closed.
const LONGEST_HEAD: u64 = 64 * 1024;

/// A server that has its port, and waits to be run.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    folder: Arc<Path>,
    port: u16,
}

impl Server {
    /// Takes the first free port from `port` upward on this machine alone; port 0 takes any.
    ///
    /// # Errors
    /// Where none is free, or where there is no page to serve.
    pub fn bind(folder: &Path, port: u16) -> Result<Self> {
        if !folder.join("index.html").is_file() {
            return Err(Failure::new(
                format!("there is no page in {}", folder.display()),
                "run `cargo xtask build` first",
            ));
        }
        let last = port.saturating_add(TRIES);
        let listener =
            (port..=last).find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok());
        let bound =
            listener.and_then(|listener| Some((listener.local_addr().ok()?.port(), listener)));
        let Some((port, listener)) = bound else {
            return Err(Failure::new(
                format!("no port from {port} to {last} is free"),
                "choose another with --port",
            ));
        };
        Ok(Self {
            listener,
            folder: Arc::from(folder),
            port,
        })
    }

    /// The address to open.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Serves until the program ends, each connection on a thread of its own, since browsers open
    /// some ahead and leave them silent.
    pub fn run(self) {
        for connection in self.listener.incoming().flatten() {
            let folder = Arc::clone(&self.folder);
            // A connection that breaks is the browser's to open again.
            thread::spawn(move || drop(answer(&connection, &folder)));
        }
    }

    /// Serves in the background; gives the address.
    #[must_use]
    pub fn spawn(self) -> String {
        let address = self.address();
        thread::spawn(move || self.run());
        address
    }
}

fn answer(connection: &TcpStream, folder: &Path) -> io::Result<()> {
    connection.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut reader = BufReader::new(connection.try_clone()?.take(LONGEST_HEAD));
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    let mut brotli = false;
    while reader.read_line(&mut header)? > 2 {
        let line = header.to_ascii_lowercase();
        brotli |= line.starts_with("accept-encoding:") && line.contains("br");
        header.clear();
    }
    let mut words = request.split(' ');
    let (method, target) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let found = file(folder, target).filter(|path| path.is_file());
    let (status, path) = match (method, found) {
        ("GET" | "HEAD", Some(path)) => ("200 OK", path),
        // What a host shows where there is no page.
        ("GET" | "HEAD", None) => ("404 Not Found", folder.join("404.html")),
        _ => ("405 Method Not Allowed", PathBuf::new()),
    };
    // A compressed form beside the file is what a host would send.
    let beside = path.with_added_extension("br");
    let compressed = fs::read(beside).ok().filter(|_| brotli);
    let coding = match compressed {
        Some(_) => "Content-Encoding: br\r\n",
        None => "",
    };
    let body = compressed.or_else(|| fs::read(&path).ok());
    let body = body.unwrap_or_default();
    let (kind, cache) = (kind(&path), cache_rule(&path));
    let head = format!(
        "HTTP/1.1 {status}
Content-Type: {kind}
Content-Length: {}
Cache-Control: {cache}
{coding}\
         X-Content-Type-Options: nosniff
Access-Control-Allow-Origin: *
Connection: close

",
        body.len()
    );
    let mut out = connection;
    out.write_all(head.as_bytes())?;
    if method == "GET" {
        out.write_all(&body)?;
    }
    out.flush()
}

/// The file that an address means, never outside the folder.
fn file(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let relative = Path::new(path);
    if !relative
        .components()
        .all(|part| matches!(part, Component::Normal(_)))
    {
        return None;
    }
    let path = folder.join(relative);
    Some(if path.is_dir() {
        path.join("index.html")
    } else {
        path
    })
}

/// The media type; browsers refuse modules and WebAssembly under a wrong one.
fn kind(path: &Path) -> &'static str {
    match path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A file whose name carries a hash of what it holds never changes; all others may.
fn cache_rule(path: &Path) -> &'static str {
    let stem = path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    let hash = |part: &str| part.len() == 16 && part.chars().all(|c| c.is_ascii_hexdigit());
    if stem.split(['-', '_']).any(hash) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let folder = Path::new("dist");
        assert_eq!(
            file(folder, "/a/b.js?x"),
            Some(PathBuf::from("dist/a/b.js"))
        );
        for bad in ["/../Cargo.toml", "/a/../../b", "//etc/passwd", "a", ""] {
            assert_eq!(file(folder, bad), None, "{bad}");
        }
    }

    #[test]
    fn hashed_files_are_kept_for_ever_and_others_never() {
        assert_eq!(cache_rule(Path::new("index.html")), "no-cache");
        assert_eq!(cache_rule(Path::new("sw.js")), "no-cache");
        assert!(cache_rule(Path::new("palier-0123456789abcdef_bg.wasm")).contains("immutable"));
    }
}
