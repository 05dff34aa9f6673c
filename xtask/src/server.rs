//! A small static file server for `dist/`: what any web host does, and no more.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

use tiny_http::{Header, Method, Request, Response};

use crate::failure::{Explain, Failure, Result};

/// How many ports are tried, from the one asked for upward.
const TRIES: u16 = 100;

/// A server that has its port, and waits to be run.
pub struct Server {
    socket: tiny_http::Server,
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
        let server = tiny_http::Server::from_listener(listener, None).map_err(|error| {
            Failure::new(
                format!("port {port} is not served: {error}"),
                "choose another with --port",
            )
        })?;
        Ok(Self {
            socket: server,
            folder: Arc::from(folder),
            port,
        })
    }

    /// The address to open.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Serves until the program ends, each request on a thread of its own: files are read side by side.
    pub fn run(self) {
        for request in self.socket.incoming_requests() {
            let folder = Arc::clone(&self.folder);
            // A connection that breaks is the browser's to open again.
            thread::spawn(move || drop(answer(request, &folder)));
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

/// A port of this machine that nobody listens on.
///
/// # Errors
/// Where there is none.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let address = listener.and_then(|listener| listener.local_addr());
    Ok(address
        .or_failure(|| "looking for a free port".to_owned())?
        .port())
}

fn answer(request: Request, folder: &Path) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::empty(405));
    }
    let found = file(folder, request.url()).filter(|path| path.is_file());
    let (status, path) = match found {
        Some(path) => (200, path),
        // What a host shows where there is no page.
        None => (404, folder.join("404.html")),
    };
    let brotli = request.headers().iter().any(|header| {
        header.field.equiv("Accept-Encoding") && header.value.as_str().contains("br")
    });
    // A compressed form beside the file is what a host would send.
    let beside = path.with_added_extension("br");
    let compressed = fs::read(beside).ok().filter(|_| brotli);
    let mut headers = vec![
        ("Content-Type", kind(&path)),
        ("Cache-Control", cache_rule(&path)),
        ("X-Content-Type-Options", "nosniff"),
        ("Access-Control-Allow-Origin", "*"),
        ("Vary", "Accept-Encoding"),
    ];
    if compressed.is_some() {
        headers.push(("Content-Encoding", "br"));
    }
    let body = compressed.or_else(|| fs::read(&path).ok());
    // Sent whole with its length, as hosts send files.
    let response = Response::from_data(body.unwrap_or_default())
        .with_status_code(status)
        .with_chunked_threshold(usize::MAX);
    let headers = headers
        .into_iter()
        .filter_map(|(name, value)| Header::from_bytes(name, value).ok());
    request.respond(headers.fold(response, Response::with_header))
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
    use std::io::{Read, Write};
    use std::net::TcpStream;

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
    fn a_file_comes_with_its_type_and_compressed_where_it_can() {
        let folder = std::env::temp_dir().join(format!("palier-served-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        for (name, text) in [("index.html", "whole"), ("index.html.br", "short")] {
            fs::write(folder.join(name), text).expect("a file");
        }
        let address = Server::bind(&folder, 0).expect("a port").spawn();
        let host = address.trim_start_matches("http://").trim_end_matches('/');
        let ask = |what: &str, coding: &str| {
            let mut stream = TcpStream::connect(host).expect("the server answers");
            let head = format!(
                "{what} HTTP/1.1\r\nHost: a\r\nAccept-Encoding: {coding}\r\nConnection: close\r\n\r\n"
            );
            stream.write_all(head.as_bytes()).expect("it listens");
            let mut said = String::new();
            stream.read_to_string(&mut said).expect("it ends");
            said
        };
        let plain = ask("GET /", "gzip");
        assert!(
            plain.contains("text/html") && plain.ends_with("whole"),
            "{plain}"
        );
        let short = ask("GET /index.html?a", "gzip, br");
        assert!(
            short.contains("Content-Encoding: br") && short.ends_with("short"),
            "{short}"
        );
        assert!(ask("HEAD /", "").ends_with("\r\n\r\n"));
        assert!(ask("GET /../x", "").starts_with("HTTP/1.1 404"));
        assert!(ask("POST /", "").starts_with("HTTP/1.1 405"));
        fs::remove_dir_all(&folder).expect("it is ours");
    }

    #[test]
    fn hashed_files_are_kept_for_ever_and_others_never() {
        assert_eq!(cache_rule(Path::new("index.html")), "no-cache");
        assert_eq!(cache_rule(Path::new("sw.js")), "no-cache");
        assert!(cache_rule(Path::new("palier-0123456789abcdef_bg.wasm")).contains("immutable"));
    }
}
