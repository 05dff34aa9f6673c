//! `serve`: builds what is here and serves it on this machine.

use crate::failure::Result;
use crate::server::Server;
use crate::steps::Steps;
use crate::{build, pieces, project, setup};

/// Builds `dist/`, installing what that needs.
///
/// # Errors
/// Where a step fails.
pub fn build() -> Result {
    let mut steps = Steps::default();
    let built = build_steps(&mut steps);
    steps.finish().and(built)
}

/// Builds `dist/` and serves it until the program is stopped.
///
/// # Errors
/// Where the build fails, or where no port is free.
pub fn serve(port: u16) -> Result {
    build()?;
    let server = Server::bind(&project::dist(), port)?;
    println!("\nPalier is at {} (stop it with Ctrl-C)", server.address());
    server.run();
    Ok(())
}

fn build_steps(steps: &mut Steps) -> Result {
    let tools = setup::prepare(steps, &pieces::for_build()?)?;
    steps.run("Build the page (release)", || build::release(&tools))
}
