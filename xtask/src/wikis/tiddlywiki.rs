//! Sets up `TiddlyWiki` on Node, with `palier.html` attached.

use std::path::Path;
use std::process::Command;

use super::{absent, calculators, program, write};
use crate::command::on_path;
use crate::failure::Result;
use crate::folders;
use crate::tools::TIDDLYWIKI;
use crate::{one_file, project};

/// The plugins of a wiki on a server, and its themes.
const SETTINGS: &str = r#"{
    "plugins": ["tiddlywiki/tiddlyweb", "tiddlywiki/filesystem"],
    "themes": ["tiddlywiki/vanilla", "tiddlywiki/snowwhite"]
}"#;

/// Sets up the wiki in an empty folder; returns the command that serves it.
pub fn set_up(folder: &Path, port: u16) -> Result<Command> {
    let package = TIDDLYWIKI
        .npm_folder()
        .ok_or_else(|| absent("TiddlyWiki"))?;
    write(folder, "tiddlywiki.info", SETTINGS)?;
    let parts = calculators("files/").map(|(heading, html)| format!("! {heading}\n\n{html}\n"));
    let page = format!("title: Three calculators\n\n{}", parts.join("\n"));
    write(folder, "tiddlers/calculators.tid", &page)?;
    let first = "title: $:/DefaultTiddlers\n\n[[Three calculators]]\n";
    write(folder, "tiddlers/first.tid", first)?;
    // What an administrator adds to every page.
    let script = "title: Palier\ntags: $:/tags/RawMarkup\n\n<script src=\"files/palier-embed.js\"></script>\n";
    write(folder, "tiddlers/palier.tid", script)?;
    let attached = [one_file::NAME, "palier-embed.js"];
    let wanted = |file: &Path| attached.iter().any(|name| file.ends_with(name));
    folders::copy(&project::dist(), &folder.join("files"), &wanted)?;
    let node = on_path(&["node"]).ok_or_else(|| absent("Node"))?;
    let mut command = program(&node, folder);
    command.arg(package.join("tiddlywiki.js"));
    command.args([".", "--listen", "host=127.0.0.1", &format!("port={port}")]);
    Ok(command)
}
