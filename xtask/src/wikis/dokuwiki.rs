//! Sets up `DokuWiki` from Debian's packages, in one folder as upstream lays it out.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{absent, calculators, program, write};
use crate::command::on_path;
use crate::failure::{Explain, Result};
use crate::folders;
use crate::tools::DOKUWIKI;

/// Prefix of the paths by which Debian's scripts find files of other packages.
const SHARED: &str = "'/usr/share/";
/// Folders of the scripts that contain such paths.
const ASKING: [&str; 2] = ["lib/exe", "vendor/composer"];

/// Sets up the wiki in an empty folder; returns the command that serves it.
pub fn set_up(folder: &Path, port: u16, planner: &str) -> Result<Command> {
    let packages = DOKUWIKI.home()?;
    let wiki = folder.join("wiki");
    // Debian's symlinks lead to the settings and pages of an installed package.
    let own = |path: &Path| !path.is_symlink() && !path.ends_with("inc/preload.php");
    for (from, to) in [
        ("usr/share/dokuwiki", ""),
        ("var/lib/dokuwiki/lib", "lib"),
        ("var/lib/dokuwiki/data", "data"),
        ("etc/dokuwiki", "conf"),
    ] {
        folders::copy(&packages.join(from), &wiki.join(to), &own)?;
    }
    let unpacked = format!("'{}/usr/share/", packages.display());
    for scripts in ASKING {
        let scripts = wiki.join(scripts);
        let reading = || format!("reading {}", scripts.display());
        for entry in fs::read_dir(&scripts).or_failure(reading)? {
            let path = entry.or_failure(reading)?.path();
            let text = fs::read_to_string(&path).or_failure(reading)?;
            fs::write(&path, text.replace(SHARED, &unpacked)).or_failure(reading)?;
        }
    }
    // Everyone may write, and there is no check for a newer release.
    let settings = "<?php
        $conf['title'] = 'DokuWiki';
        $conf['savedir'] = './data';
        $conf['updatecheck'] = 0;
        $conf['htmlok'] = 1;";
    write(&wiki, "conf/local.php", settings)?;
    // What an administrator adds to every page.
    let script = format!(
        "const palier = document.createElement('script');
        palier.src = '{planner}palier-embed.js';
        document.head.append(palier);"
    );
    write(&wiki, "conf/userscript.js", &script)?;
    let parts = calculators(planner)
        .map(|(heading, html)| format!("===== {heading} =====\n<HTML>{html}</HTML>\n"));
    let page = format!("====== Three calculators ======\n\n{}", parts.join("\n"));
    write(&wiki, "data/pages/start.txt", &page)?;
    let sessions = folder.join("sessions");
    folders::empty(&sessions)?;
    let php = DOKUWIKI.debian_file("usr/bin/php.default");
    let php = php.or_else(|| on_path(&["php"]));
    let mut command = program(&php.ok_or_else(|| absent("PHP"))?, folder);
    // Ignores the machine's own PHP settings.
    let sessions = format!("session.save_path={}", sessions.display());
    command.args(["-n", "-d", &sessions]);
    command.args(["-t", "wiki", "-S", &format!("127.0.0.1:{port}")]);
    Ok(command)
}
