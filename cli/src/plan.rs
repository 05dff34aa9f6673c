//! Reading a plan, with its figures and the way its reader has them written.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use planner::document::{LARGEST, Refusal, read_file};
use planner::model::{Field, Path as Place, Reason, path};
use planner::report::World;
use planner::saves::PlanId;
use planner::words::{Language, Plain, Write};
use planner::{Outcome, Plan, evaluate};

use crate::arguments;

/// A plan with its figures, and how its reader has them written.
pub struct Evaluated {
    pub plan: Plan,
    pub outcome: Outcome,
    pub write: Plain,
    pub id: Option<PlanId>,
}

impl Evaluated {
    /// Reads what is asked for.
    pub fn of(arguments: &arguments::Plan) -> Result<Self, String> {
        let file = read(&arguments.file)?;
        Ok(Self {
            outcome: evaluate(&file.plan),
            write: Plain::new(
                Language::from(arguments.language),
                &file.plan.facts.currency,
            ),
            plan: file.plan,
            id: file.id,
        })
    }

    /// As the report and the calendar see it.
    pub fn world(&self) -> World<'_> {
        World {
            plan: &self.plan,
            outcome: &self.outcome,
            write: &self.write,
        }
    }

    /// The figure that words lead to.
    pub fn figure(&self, words: &str) -> Result<(Place, &'static Field), String> {
        let at = path::parse(&self.outcome, words);
        let found = at.and_then(|at| path::get(&self.outcome, &at).map(|(field, _)| (at, field)));
        found.ok_or_else(|| format!("{words}: the plan has no such figure"))
    }

    /// A figure, with its unit.
    pub fn written(&self, at: &[u16]) -> String {
        let unit = path::unit(<Outcome as planner::model::Group>::FIELDS, at);
        let found = path::get(&self.outcome, at);
        found.map_or_else(String::new, |(field, cell)| {
            self.write.shown(field, unit, &cell)
        })
    }
}

/// The plan of a document, and what its file says besides; what was taken out of texts is said on standard error.
pub fn read(file: &Path) -> Result<planner::document::File, String> {
    let mut bytes = Vec::new();
    // No more than is looked at, however long the input is.
    let most = LARGEST as u64 + 1;
    let read = if file == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        fs::File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    read.map_err(|error| format!("{}: {error}", file.display()))?;
    if bytes.len() > LARGEST {
        return Err(Refusal::whole(Reason::TooLarge(LARGEST)).to_string());
    }
    let text = String::from_utf8(bytes)
        .map_err(|_| "the document: is not valid JSON (not UTF-8)".to_owned())?;
    let file = read_file(&text).map_err(|refusal| refusal.to_string())?;
    report_cleaned(&file.cleaned);
    Ok(file)
}

/// Says on standard error which texts lost characters that nobody sees.
pub fn report_cleaned(paths: &[String]) {
    for path in paths {
        eprintln!("{path}: characters that nobody sees were taken out");
    }
}
