//! The `cargo xtask` program, one subcommand each: `build`, `serve`, `test`, `components`, `weigh`,
//! `package`, `bench`, `lighthouse`, `reproducible`, `screenshots`, `wiki`.

use std::process::ExitCode;

use xtask::failure::{Failure, Result};
use xtask::{
    bench, components, cut, lighthouse, package, reproducible, screenshots, serve, test, wikis,
};

const USAGE: &str = "\
cargo xtask build                    make dist/: static files for any web host
cargo xtask serve [--port 8080]      build, then serve on this machine
cargo xtask test [--verbose]         every check; --verbose lists the largest crates and functions
cargo xtask test --steady N          the browser tests alone, N rounds in a row
cargo xtask components               the component tests alone, in Chromium
cargo xtask weigh                    build, then weigh the first load and what it is made of
cargo xtask package                  the planner for JavaScript, as npm would publish it
cargo xtask bench [NAME…]            every measurement of speed and size, or those that are named
cargo xtask lighthouse               build, then score the page as a phone would load it
cargo xtask reproducible             build twice, in two folders: the same byte for byte
cargo xtask screenshots              every page at three widths, in both languages and themes
cargo xtask wiki                     build, then start two wikis, each with a page of calculators

Each installs what it needs and says so first. Tools are kept in PALIER_CACHE, else in
XDG_CACHE_HOME/palier, else in ~/.cache/palier.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result {
    match words {
        ["build"] => serve::build(),
        ["serve"] => serve::serve(8080),
        ["serve", "--port", port] => serve::serve(number(port)?),
        ["test"] => test::test(false),
        ["test", "--verbose"] => test::test(true),
        ["test", "--steady", rounds] => test::steady(rounds_of(rounds)?),
        ["components"] => components::components(),
        ["weigh"] => serve::weigh(),
        ["package"] => package::package(),
        ["bench", only @ ..] => bench::bench(only),
        ["lighthouse"] => lighthouse::score(),
        ["reproducible"] => reproducible::check(),
        ["screenshots"] => screenshots::take(),
        ["wiki"] => wikis::wiki(),
        // Called by Trunk's hooks, see Trunk.toml.
        ["style"] => cut::style(),
        ["cut"] => cut::hook(),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(Failure::new(
            format!("no such command: {}", words.join(" ")),
            format!("one of\n\n{USAGE}"),
        )),
    }
}

fn rounds_of(text: &str) -> Result<u16> {
    let rounds = text.parse().ok().filter(|rounds| *rounds > 0);
    rounds.ok_or_else(|| {
        Failure::new(
            format!("`{text}` is not a number of rounds"),
            "give a number from 1 up",
        )
    })
}

fn number(port: &str) -> Result<u16> {
    port.parse().map_err(|_| {
        Failure::new(
            format!("`{port}` is not a port"),
            "give a number from 1 to 65535",
        )
    })
}
