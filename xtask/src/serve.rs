//! `build`, `serve`, `weigh`: builds the page, and serves or measures it.

use crate::failure::Result;
use crate::server::Server;
use crate::setup::Toolbox;
use crate::steps::Steps;
use crate::tools::Tool;
use crate::{build, project, setup, tools, weigh};

/// Builds `dist/`, and first installs the tools for that.
///
/// # Errors
/// If a step fails.
pub fn build() -> Result {
    let mut steps = Steps::default();
    let built = build_steps(&mut steps, &[]);
    steps.finish().and(built.map(drop))
}

/// Builds `dist/`, and serves it until the program is stopped.
///
/// # Errors
/// If the build fails, or if no port is free.
pub fn serve(port: u16) -> Result {
    let mut steps = Steps::default();
    let built = steps_of(&mut steps, &[], build::for_this_machine);
    steps.finish().and(built.map(drop))?;
    let server = Server::bind(&project::dist(), port)?;
    println!("\nPalier is at {} (stop it with Ctrl-C)", server.address());
    server.run();
    Ok(())
}

/// Builds `dist/`, and prints the size of its first load with the largest crates and functions.
///
/// # Errors
/// If the build fails, or if it is past a budget.
pub fn weigh() -> Result {
    let mut steps = Steps::default();
    let weighed = build_steps(&mut steps, &[])
        .and_then(|tools| steps.run("Weight", || weigh::check(&tools, true)));
    steps.finish().and(weighed)
}

/// Builds `dist/`, and first installs the tools for that and those in `beyond`, for later steps.
pub(crate) fn build_steps(steps: &mut Steps, beyond: &[Tool]) -> Result<Toolbox> {
    steps_of(steps, beyond, build::release)
}

fn steps_of(steps: &mut Steps, beyond: &[Tool], build: fn(&Toolbox) -> Result) -> Result<Toolbox> {
    let mut needed = tools::for_build()?;
    needed.extend_from_slice(beyond);
    let tools = setup::prepare(steps, &needed, &[(build::NAME, build::SECONDS)])?;
    steps.run(build::NAME, || build(&tools))?;
    Ok(tools)
}
