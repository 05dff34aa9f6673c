//! The tools that the workshop needs beyond cargo, and what needs them.

use crate::browsers::Browser;
use crate::failure::Result;
use crate::project;
pub use crate::tool::Tool;

const TRUNK: &str = "0.21.14";
const DENY: &str = "0.20.2";
const GECKODRIVER: &str = "0.37.1";

/// What minifies scripts.
pub const ESBUILD: Tool = Tool::Npm {
    name: "esbuild",
    version: "0.28.2",
};
/// What looks for barriers in a page.
pub const AXE: Tool = Tool::Npm {
    name: "axe-core",
    version: "4.14.1",
};
/// What formats style sheets.
pub const PRETTIER: Tool = Tool::Npm {
    name: "prettier",
    version: "3.10.1",
};
/// What validates documents by a JSON Schema, whoever wrote it.
pub const AJV: Tool = Tool::Npm {
    name: "ajv",
    version: "8.20.0",
};
/// What holds the types of the JavaScript package.
pub const TYPESCRIPT: Tool = Tool::Npm {
    name: "typescript",
    version: "5.9.3",
};
/// What builds a page that uses the JavaScript package.
pub const VITE: Tool = Tool::Npm {
    name: "vite",
    version: "8.3.8",
};
/// What scores a page as a phone would load it.
pub const LIGHTHOUSE: Tool = Tool::Npm {
    name: "lighthouse",
    version: "13.5.0",
};
/// A web server, with the module that sends Brotli.
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
/// A wiki, with what it is made of.
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
/// A wiki in one page.
pub const TIDDLYWIKI: Tool = Tool::Npm {
    name: "tiddlywiki",
    version: "5.4.1",
};
/// What bands are compared with.
pub const SQUIGGLE: Tool = Tool::Npm {
    name: "@quri/squiggle-lang",
    version: "0.10.0",
};
/// What links are compared with.
pub const LZ_STRING: Tool = Tool::Npm {
    name: "lz-string",
    version: "1.5.0",
};

/// What a build needs.
///
/// # Errors
/// Where `Cargo.lock` cannot be read.
pub fn for_build() -> Result<Vec<Tool>> {
    Ok(vec![
        // First what may be refused, then what takes minutes.
        Tool::WasmTarget,
        Tool::WasmOpt,
        ESBUILD,
        Tool::Crate {
            name: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: project::locked_version("wasm-bindgen")?,
            // Its test runner alone speaks over the network.
            only: &["--bin", "wasm-bindgen", "--no-default-features"],
            seconds: 80,
        },
        trunk(),
    ])
}

/// What builds the page.
#[must_use]
pub fn trunk() -> Tool {
    Tool::Crate {
        name: "trunk",
        program: "trunk",
        version: TRUNK.to_owned(),
        // It is asked for no update and speaks over no network: the tools that it calls are there.
        only: &["--no-default-features"],
        seconds: 180,
    }
}

/// What pictures and scores of the page need on top of a build.
#[must_use]
pub fn for_browsers() -> Vec<Tool> {
    vec![Tool::Browser(Browser::Chromium)]
}

/// What the browser tests need on top of a build.
#[must_use]
pub fn for_journeys() -> Vec<Tool> {
    let browsers = Browser::ALL.into_iter().map(Tool::Browser);
    let others = [AXE, NGINX, CADDY, geckodriver()];
    browsers.chain(others).chain(for_wikis()).collect()
}

/// The wikis that a calculator is shown in.
#[must_use]
pub fn for_wikis() -> [Tool; 2] {
    [DOKUWIKI, TIDDLYWIKI]
}

/// Firefox's driver, which Debian does not have.
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

/// What the benchmarks compare us with.
#[must_use]
pub fn for_benchmarks() -> Vec<Tool> {
    vec![SQUIGGLE, LZ_STRING]
}

/// What the checks of the source need.
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

/// What holds the JavaScript package, on top of a build.
#[must_use]
pub fn for_package() -> Vec<Tool> {
    vec![TYPESCRIPT, VITE]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A newcomer waits for each crate that is built here.
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
