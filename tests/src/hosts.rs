//! Real web servers for journeys, configured by the examples in `hosting/`.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use xtask::command::Process;
use xtask::folders;
use xtask::project;
use xtask::server::free_port;
use xtask::tools::{CADDY, NGINX};

use crate::page::Page;
use crate::site::{copy, own_folder};

/// A web server that has an example configuration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// nginx.
    Nginx,
    /// Caddy.
    Caddy,
}

/// A running web server that serves the built page from a subfolder of its root.
#[derive(Debug)]
pub struct Host {
    /// URL of the page's folder, with a trailing slash.
    pub address: String,
    /// The folder that the page is served from.
    pub folder: PathBuf,
    port: u16,
    _process: Process,
}

/// An HTTP response.
#[derive(Debug)]
pub struct Answer {
    /// Status line and headers, in lower case.
    pub head: String,
    /// The body, with chunked transfer encoding undone.
    pub body: Vec<u8>,
}

impl Host {
    /// Starts a server with its example configuration, except for port and root, serves the page
    /// below `path`, and waits until the port accepts connections.
    ///
    /// # Panics
    /// If it does not start.
    #[must_use]
    pub fn start(page: &Page, kind: Kind, path: &str) -> Self {
        Self::start_with(page, kind, path, "")
    }

    /// Starts nginx with a `Content-Security-Policy` header added to every response.
    ///
    /// # Panics
    /// If it does not start.
    #[must_use]
    pub fn with_policy(page: &Page, policy: &str) -> Self {
        let header = format!("add_header Content-Security-Policy \"{policy}\" always;");
        Self::start_with(page, Kind::Nginx, "palier", &header)
    }

    fn start_with(page: &Page, kind: Kind, path: &str, header: &str) -> Self {
        let folder = own_folder("hosts");
        folders::empty(&folder).expect("what an earlier run left goes");
        let root = folder.join("root");
        let below = root.join(path);
        copy(&project::dist(), &below).expect("the page can be copied");
        let port = free_port().expect("a port is free");
        let mut command = match kind {
            Kind::Nginx => nginx(&folder, port, &root, header),
            Kind::Caddy => caddy(&folder, port, &root),
        };
        command.stdin(Stdio::null()).stdout(Stdio::null());
        let process = Process(command.spawn().expect("the host starts"));
        page.wait_until(&format!("{kind:?} answers"), || {
            TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok()
        });
        Self {
            address: format!("http://127.0.0.1:{port}/{path}/"),
            folder: below,
            port,
            _process: process,
        }
    }

    /// Requests a file of the page with this `Accept-Encoding`.
    ///
    /// # Panics
    /// If it does not answer.
    #[must_use]
    pub fn ask(&self, name: &str, coding: &str) -> Answer {
        let mut stream =
            TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).expect("the host answers");
        let path = self.address.splitn(4, '/').last().unwrap_or_default();
        let head = format!(
            "GET /{path}{name} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAccept-Encoding: {coding}\r\nConnection: close\r\n\r\n",
            self.port
        );
        stream.write_all(head.as_bytes()).expect("it listens");
        let mut said = Vec::new();
        stream.read_to_end(&mut said).expect("it ends");
        let end = said.windows(4).position(|four| four == b"\r\n\r\n");
        let end = end.expect("an answer has a head");
        let head = String::from_utf8_lossy(&said[..end]).to_ascii_lowercase();
        let body = &said[end + 4..];
        let body = if head.contains("transfer-encoding: chunked") {
            joined(body)
        } else {
            body.to_vec()
        };
        Answer { head, body }
    }
}

impl Answer {
    /// Returns the value of a header; empty if the response does not have it.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        let mut lines = self.head.lines();
        let value = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        value.unwrap_or_default()
    }

    /// Returns the status code, as text.
    #[must_use]
    pub fn status(&self) -> &str {
        self.head.split(' ').nth(1).unwrap_or_default()
    }
}

/// Joins the chunks of a chunked body; each is preceded by its length in hexadecimal.
fn joined(mut body: &[u8]) -> Vec<u8> {
    let mut all = Vec::new();
    while let Some(end) = body.windows(2).position(|two| two == b"\r\n") {
        let length = String::from_utf8_lossy(&body[..end]);
        let length = usize::from_str_radix(&length, 16).expect("a chunk says its length");
        let begin = end + 2;
        all.extend_from_slice(&body[begin..begin + length]);
        body = &body[begin + length + 2..];
    }
    all
}

/// Reads an example and replaces words in it; every word must occur.
fn example(name: &str, replaced: &[(&str, &str)]) -> String {
    let path = project::root().join("hosting").join(name);
    let mut text = fs::read_to_string(path).expect("the example is there");
    for (word, by) in replaced {
        assert!(text.contains(word), "{name} has no `{word}`");
        text = text.replace(word, by);
    }
    text
}

fn nginx(folder: &Path, port: u16, root: &Path, header: &str) -> Command {
    let listen = format!("listen 127.0.0.1:{port};");
    // The header goes into the server block: one with its own `add_header` lines inherits none.
    let root = format!("root {}; {header}", root.display());
    let ours = example(
        "nginx.conf",
        &[("listen 80;", &listen), ("root /var/www/palier;", &root)],
    );
    let file = |end: &str| {
        let file = NGINX.debian_file(end);
        file.unwrap_or_else(|| panic!("nginx is not there: run `cargo xtask test`"))
    };
    fs::copy(file("etc/nginx/mime.types"), folder.join("mime.types")).expect("a copy");
    let module = file("usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    // Like Debian's nginx.conf, which includes conf.d; but in a single foreground process, which
    // ends with the journey, and with its own temporary folders.
    let around = format!(
        "daemon off; master_process off; pid nginx.pid; load_module {};
         events {{}}
         http {{ access_log off; log_not_found off; client_body_temp_path a; proxy_temp_path b; fastcgi_temp_path c; uwsgi_temp_path d; scgi_temp_path e;
         include mime.types;\n{ours} }}",
        module.display()
    );
    fs::write(folder.join("all.conf"), around).expect("a file");
    let mut command = Command::new(file(""));
    command.arg("-p").arg(folder);
    command.args(["-c", "all.conf", "-e", "stderr"]);
    command
}

fn caddy(folder: &Path, port: u16, root: &Path) -> Command {
    let address = format!("http://127.0.0.1:{port} {{");
    let root = format!("root * \"{}\"", root.display());
    let ours = example(
        "Caddyfile",
        &[
            ("palier.example.org {", &address),
            ("root * /var/www/palier", &root),
        ],
    );
    let quiet = "{\n\tadmin off\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n";
    let file = folder.join("Caddyfile");
    fs::write(&file, format!("{quiet}{ours}")).expect("a file");
    let program = CADDY.debian_file("");
    let mut command = Command::new(
        program.unwrap_or_else(|| panic!("Caddy is not there: run `cargo xtask test`")),
    );
    command.args(["run", "--adapter", "caddyfile", "--config"]);
    command
        .arg(file)
        .env("XDG_DATA_HOME", folder)
        .env("XDG_CONFIG_HOME", folder);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_joined() {
        let body = b"3\r\nabc\r\na\r\n0123\r\n6789\r\n0\r\n\r\n";
        assert_eq!(joined(body), b"abc0123\r\n6789");
    }
}
