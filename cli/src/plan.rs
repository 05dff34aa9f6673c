//! Reading and evaluating the plan of a command.

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

/// A plan with its figures, and how to format values for the user.
pub struct Evaluated {
    pub plan: Plan,
    pub outcome: Outcome,
    pub write: Plain,
    pub id: Option<PlanId>,
}

impl Evaluated {
    /// Reads and evaluates the plan in the arguments.
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

    /// Returns the plan as reports and calendars read it.
    pub fn world(&self) -> World<'_> {
        World {
            plan: &self.plan,
            outcome: &self.outcome,
            write: &self.write,
        }
    }

    /// Finds a figure by its path as text.
    pub fn figure(&self, words: &str) -> Result<(Place, &'static Field), String> {
        let at = path::parse(&self.outcome, words);
        let found = at.and_then(|at| path::get(&self.outcome, &at).map(|(field, _)| (at, field)));
        found.ok_or_else(|| format!("{words}: the plan has no such figure"))
    }

    /// Formats the value of a figure, with its unit.
    pub fn written(&self, at: &[u16]) -> String {
        let unit = path::unit(<Outcome as planner::model::Group>::FIELDS, at);
        let found = path::get(&self.outcome, at);
        found.map_or_else(String::new, |(field, cell)| {
            self.write.shown(field, unit, &cell)
        })
    }
}

/// Reads a plan document from a file, or from the standard input for `-`. Reports the texts from
/// which invisible characters were removed on the standard error.
pub fn read(file: &Path) -> Result<planner::document::File, String> {
    let mut bytes = Vec::new();
    // One byte more than the limit, to detect longer input without reading all of it.
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

/// Reports on the standard error which texts had invisible characters, which were removed.
pub fn report_cleaned(paths: &[String]) {
    for path in paths {
        eprintln!("{path}: characters that nobody sees were taken out");
    }
}
