//! A small static file server for `dist/`, which behaves like any web server.

use std::convert::Infallible;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{
    ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE,
    HeaderValue, VARY, X_CONTENT_TYPE_OPTIONS,
};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::runtime::{Builder, Runtime};

use crate::failure::{Explain, Failure, Result};

/// Number of ports to try after the requested one.
const TRIES: u16 = 100;

/// A server that is bound to its port, but not running yet.
pub struct Server {
    listener: tokio::net::TcpListener,
    runtime: Runtime,
    folder: Arc<Path>,
    port: u16,
}

impl Server {
    /// Binds the first free port from `port` upward, on the loopback interface only; 0 means any
    /// port.
    ///
    /// # Errors
    /// If none is free, or if there is no page to serve.
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
        let serving = || format!("serving port {port}");
        listener.set_nonblocking(true).or_failure(serving)?;
        let runtime = Builder::new_multi_thread().enable_io().build();
        let runtime = runtime.or_failure(serving)?;
        // `from_std` registers the listener with the current runtime.
        let entered = runtime.enter();
        let listener = tokio::net::TcpListener::from_std(listener).or_failure(serving)?;
        drop(entered);
        Ok(Self {
            listener,
            runtime,
            folder: Arc::from(folder),
            port,
        })
    }

    /// Returns the URL of the page.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Serves until the program ends. Each connection has its own task, so an open one blocks no
    /// other.
    pub fn run(self) {
        let Self {
            listener,
            runtime,
            folder,
            ..
        } = self;
        runtime.block_on(async {
            loop {
                // If accepting a connection fails, the browser can open another.
                let Ok((stream, _)) = listener.accept().await else {
                    continue;
                };
                let folder = Arc::clone(&folder);
                let service = service_fn(move |request: Request<Incoming>| {
                    let answer = answer(&request, &folder);
                    async { Ok::<_, Infallible>(answer) }
                });
                let connection =
                    http1::Builder::new().serve_connection(TokioIo::new(stream), service);
                tokio::spawn(async { drop(connection.await) });
            }
        });
    }

    /// Serves in a background thread; returns the URL.
    #[must_use]
    pub fn spawn(self) -> String {
        let address = self.address();
        thread::spawn(move || self.run());
        address
    }
}

/// Returns a free port on the loopback interface.
///
/// # Errors
/// If there is none.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let address = listener.and_then(|listener| listener.local_addr());
    Ok(address
        .or_failure(|| "looking for a free port".to_owned())?
        .port())
}

fn answer<Body>(request: &Request<Body>, folder: &Path) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
        return response;
    }
    let found = file(folder, request.uri().path()).filter(|path| path.is_file());
    let path = found.unwrap_or_else(|| {
        // Like a web server, answer with 404.html for an address that does not exist.
        *response.status_mut() = StatusCode::NOT_FOUND;
        folder.join("404.html")
    });
    let brotli = request.headers().get_all(ACCEPT_ENCODING).iter();
    let brotli = brotli.filter_map(|codings| codings.to_str().ok());
    let brotli = brotli.into_iter().any(|codings| codings.contains("br"));
    // Like a web server, send the precompressed file if there is one.
    let beside = path.with_added_extension("br");
    let compressed = fs::read(beside).ok().filter(|_| brotli);
    let mut put = |name, value| {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value))
    };
    put(CONTENT_TYPE, kind(&path));
    put(CACHE_CONTROL, cache_rule(&path));
    put(X_CONTENT_TYPE_OPTIONS, "nosniff");
    put(ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    put(VARY, "Accept-Encoding");
    if compressed.is_some() {
        put(CONTENT_ENCODING, "br");
    }
    let body = compressed.or_else(|| fs::read(&path).ok());
    *response.body_mut() = Full::from(body.unwrap_or_default());
    response
}

/// Returns the file for a request target; `None` if the path would leave the folder.
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

/// Returns the media type; browsers reject modules and WebAssembly with a wrong one.
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

/// Returns the `Cache-Control` value: a file with a hash of its content in its name never changes.
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
            short.contains("content-encoding: br") && short.ends_with("short"),
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
