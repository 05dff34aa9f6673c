//! Compares the length of a link with lz-string's output for the same plan's JSON.

use super::table::{Numbers, Row, figure};
use super::timed::native;
use super::{Bench, folder, heard, node};
use crate::failure::Result;

/// Budget for a link, as a fraction of lz-string's length.
const SHARE: f64 = 0.3;

/// Measures the default plan with every number changed, and an unchanged plan.
pub fn rows(bench: &Bench) -> Result<Vec<Row>> {
    let json = folder()?.join("changed.json");
    let advice = "see above what the program says; it is in xtask/benches";
    let ours = Numbers::read(&heard(native().arg("links").arg(&json), advice)?);
    let theirs = heard(&mut node("lz.mjs", &[&bench.lz_string, &json]), advice)?;
    let (link, lz) = (ours.of("link")?, Numbers::read(&theirs).of("lz-string")?);
    Ok(vec![
        Row {
            what: "link, every number changed".to_owned(),
            measured: format!("{link} characters; its JSON {}", ours.of("json")?),
            budget: format!("{SHARE} × lz-string, {lz}"),
            ratio: format!("{} × lz-string", figure(link / lz)),
        },
        Row::new(
            "link, untouched plan",
            ours.of("untouched")?,
            4.0,
            "characters",
        ),
    ])
}
