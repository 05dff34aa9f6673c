//! Compares the JavaScript package's `evaluate` in Node with the native planner.

use super::planner::PLANS;
use super::table::{Numbers, Row, figure};
use super::timed::native;
use super::{Bench, folder, heard, node};
use crate::failure::Result;
use crate::{folders, package};

/// Measures the default and the large plan.
pub fn rows(bench: &Bench) -> Result<Vec<Row>> {
    package::build(&bench.tools)?;
    let documents = folder()?.join("documents");
    folders::empty(&documents)?;
    let advice = "see above what the program says; it is in xtask/benches";
    let natively = heard(native().arg("documents").arg(&documents), advice)?;
    let natively = Numbers::read(&natively);
    let mut script = node("package.mjs", &[&package::folder(), &documents]);
    let in_node = Numbers::read(&heard(&mut script, advice)?);
    let row = |plan: &str| {
        let (ours, there) = (natively.of(plan)?, in_node.of(plan)?);
        let alone = natively.of(&format!("{plan} alone"))?;
        Ok(Row {
            what: format!("the package's evaluate in Node, {plan} plan, objects in and out"),
            measured: format!("{} a second", figure(1e6 / there)),
            budget: format!(
                "native {} a second with documents of JSON, {} without",
                figure(1e6 / ours),
                figure(1e6 / alone)
            ),
            ratio: format!(
                "{} × native with documents, {} × without",
                figure(there / ours),
                figure(there / alone)
            ),
        })
    };
    PLANS.into_iter().map(row).collect()
}
