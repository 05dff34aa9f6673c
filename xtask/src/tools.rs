//! The tools that commands need besides cargo, and which command needs which.

use crate::browsers::Browser;
use crate::failure::Result;
use crate::project;
pub use crate::tool::Tool;

const TRUNK: &str = "0.21.14";
const DENY: &str = "0.20.2";
const GECKODRIVER: &str = "0.37.1";

/// Bundles and minifies scripts and style sheets.
pub const ESBUILD: Tool = Tool::Npm {
    name: "esbuild",
    version: "0.28.2",
};
/// Finds accessibility violations on a page.
pub const AXE: Tool = Tool::Npm {
    name: "axe-core",
    version: "4.14.1",
};
/// Checks the formatting of style sheets.
pub const PRETTIER: Tool = Tool::Npm {
    name: "prettier",
    version: "3.10.1",
};
/// Validates documents against a JSON Schema, independently of the planner.
pub const AJV: Tool = Tool::Npm {
    name: "ajv",
    version: "8.20.0",
};
/// Checks the types of the JavaScript package.
pub const TYPESCRIPT: Tool = Tool::Npm {
    name: "typescript",
    version: "5.9.3",
};
/// Builds the example page of the JavaScript package.
pub const VITE: Tool = Tool::Npm {
    name: "vite",
    version: "8.3.8",
};
/// Scores a page as a phone would load it.
pub const LIGHTHOUSE: Tool = Tool::Npm {
    name: "lighthouse",
    version: "13.5.0",
};
/// A web server, with the module that serves Brotli files.
pub const NGINX: Tool = Tool::Debian {
    program: "usr/sbin/nginx",
    packages: &["nginx", "nginx-common", "libnginx-mod-http-brotli-static"],
    runs_on: &[],
};
/// Another web server.
pub const CADDY: Tool = Tool::Debian {
    program: "usr/bin/caddy",
    packages: &["caddy"],
    runs_on: &[],
};
/// A wiki in PHP, with the packages that it depends on.
pub const DOKUWIKI: Tool = Tool::Debian {
    program: "usr/share/dokuwiki/doku.php",
    packages: &[
        "dokuwiki",
        "libjs-jquery",
        "libjs-jquery-cookie",
        "libjs-jquery-ui",
        "php-geshi",
        "php-phpseclib",
    ],
    runs_on: &["php-cli"],
};
/// A wiki that is one page, on Node.
pub const TIDDLYWIKI: Tool = Tool::Npm {
    name: "tiddlywiki",
    version: "5.4.1",
};
/// The competitor in the benchmark of simulations.
pub const SQUIGGLE: Tool = Tool::Npm {
    name: "@quri/squiggle-lang",
    version: "0.10.0",
};
/// The competitor in the benchmark of link lengths.
pub const LZ_STRING: Tool = Tool::Npm {
    name: "lz-string",
    version: "1.5.0",
};

/// Returns the tools for a build.
///
/// # Errors
/// If `Cargo.lock` cannot be read.
pub fn for_build() -> Result<Vec<Tool>> {
    Ok(vec![
        // First what may fail at once, then what takes minutes.
        Tool::WasmTarget,
        Tool::WasmOpt,
        ESBUILD,
        Tool::Crate {
            name: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: project::locked_version("wasm-bindgen")?,
            // Its network features are for other sites' certificates, which nobody asks here.
            only: &["--bin", "wasm-bindgen", "--no-default-features"],
            seconds: 80,
        },
        trunk(),
    ])
}

/// Runs the component tests in a browser. It comes with wasm-bindgen, whose version it must have.
///
/// # Errors
/// If `Cargo.lock` cannot be read.
pub fn test_runner() -> Result<Tool> {
    Ok(Tool::Crate {
        name: "wasm-bindgen-cli",
        program: "wasm-bindgen-test-runner",
        version: project::locked_version("wasm-bindgen")?,
        only: &["--bin", "wasm-bindgen-test-runner", "--no-default-features"],
        seconds: 100,
    })
}

/// What the component tests need.
///
/// # Errors
/// If `Cargo.lock` cannot be read.
pub fn for_components() -> Result<Vec<Tool>> {
    Ok(vec![
        Tool::WasmTarget,
        Tool::Browser(Browser::Chromium),
        test_runner()?,
    ])
}

/// Returns Trunk, which builds the page.
#[must_use]
pub fn trunk() -> Tool {
    Tool::Crate {
        name: "trunk",
        program: "trunk",
        version: TRUNK.to_owned(),
        // Its default features check for updates and download tools; here all tools are installed
        // already.
        only: &["--no-default-features"],
        seconds: 180,
    }
}

/// Returns what screenshots, Lighthouse and benchmarks need in addition to a build.
#[must_use]
pub fn for_browsers() -> Vec<Tool> {
    vec![Tool::Browser(Browser::Chromium)]
}

/// Returns what the browser tests need in addition to a build.
#[must_use]
pub fn for_journeys() -> Vec<Tool> {
    let browsers = Browser::ALL.into_iter().map(Tool::Browser);
    let others = [AXE, NGINX, CADDY, geckodriver()];
    browsers.chain(others).chain(for_wikis()).collect()
}

/// Returns the wikis in which calculators are embedded.
#[must_use]
pub fn for_wikis() -> [Tool; 2] {
    [DOKUWIKI, TIDDLYWIKI]
}

/// Returns Firefox's driver, which Debian does not package.
#[must_use]
pub fn geckodriver() -> Tool {
    Tool::Crate {
        name: "geckodriver",
        program: "geckodriver",
        version: GECKODRIVER.to_owned(),
        only: &[],
        seconds: 180,
    }
}

/// Returns the competitors that the benchmarks measure.
#[must_use]
pub fn for_benchmarks() -> Vec<Tool> {
    vec![SQUIGGLE, LZ_STRING]
}

/// Returns what the checks of the source need.
#[must_use]
pub fn for_checks() -> Vec<Tool> {
    vec![
        Tool::Component("rustfmt"),
        Tool::Component("clippy"),
        Tool::Crate {
            name: "cargo-deny",
            program: "cargo-deny",
            version: DENY.to_owned(),
            only: &[],
            seconds: 240,
        },
        AJV,
        PRETTIER,
    ]
}

/// Returns what the checks of the JavaScript package need in addition to a build.
#[must_use]
pub fn for_package() -> Vec<Tool> {
    vec![TYPESCRIPT, VITE]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every crate built here makes a newcomer wait.
    #[test]
    fn what_serving_needs_is_built_with_no_feature_more() {
        let crates = for_build().expect("a lock file");
        let built: Vec<_> = crates
            .iter()
            .filter_map(|tool| match tool {
                Tool::Crate { name, only, .. } => {
                    Some((*name, only.contains(&"--no-default-features")))
                }
                _ => None,
            })
            .collect();
        assert_eq!(built, [("wasm-bindgen-cli", true), ("trunk", true)]);
    }
}
