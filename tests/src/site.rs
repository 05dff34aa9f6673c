//! The built page, served on a free port for as long as the tests run.

use std::sync::OnceLock;

use xtask::project;
use xtask::server::Server;

/// The address of the page, the same for all journeys of a run.
///
/// # Panics
/// Where `dist/` holds no page.
pub fn address() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(|| match Server::bind(&project::dist(), 0) {
        Ok(server) => server.spawn(),
        Err(failure) => panic!("{failure}"),
    })
}
