//! What may be asked.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use planner::calculators::Light;
use planner::model::Day;

const AFTER: &str = "\
PLAN is a plan document (JSON), a file of the page or any part of it; - reads it from the standard input.
What is left out takes its default; what may not stand there is refused with its path, the reason and the
allowed range.

Exit codes: 0 done; 1 `check` found what it was to fail on; 2 refused: the plan, a path or the arguments.";

/// Palier's planner: what growth will break first, by when to decide, and what it costs.
#[derive(Parser)]
#[command(name = "palier", version, after_help = AFTER)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// What each calculator says, and what to decide; or the figures at paths
    Evaluate(Evaluate),
    /// What ranges make of the figures: from which value to which in nine cases of ten
    Simulate(Simulate),
    /// Which value of an input makes a figure equal a target
    Seek(Seek),
    /// A plan as a link, and back
    #[command(subcommand)]
    Link(LinkCommand),
    /// The quarterly report
    Report(Report),
    /// A table for a spreadsheet; without TABLE, the names of all tables
    Csv(Csv),
    /// The decisions for a calendar
    Ics(Ics),
    /// A chart as SVG; without NAME, the names of all charts
    Chart(Chart),
    /// The JSON Schema of plan documents, and of outcome documents at #/$defs/outcome
    Schema {
        /// Types of TypeScript instead
        #[arg(long)]
        typescript: bool,
    },
    /// Holds a plan against a line: fails where it, or one of its calculators, is past it
    Check(Check),
    /// A script that completes arguments, for a shell
    Completions { shell: clap_complete::Shell },
}

/// A plan, and for whom.
#[derive(Args)]
pub struct Plan {
    /// A plan document; - is the standard input
    #[arg(value_name = "PLAN")]
    pub file: PathBuf,
    /// The language of words and numbers
    #[arg(long, value_enum, default_value_t)]
    pub language: Language,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub enum Language {
    #[default]
    En,
    Fr,
}

#[derive(Args)]
pub struct Evaluate {
    #[command(flatten)]
    pub plan: Plan,
    /// Paths of figures, such as `capacity.resources.cpu.months_to_critical`
    #[arg(value_name = "FIGURE")]
    pub figures: Vec<String>,
    /// The outcome document: every figure
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct Simulate {
    #[command(flatten)]
    pub plan: Plan,
    /// Rates that are known only from counts are uncertain too
    #[arg(long)]
    pub counts: bool,
    /// As many samples
    #[arg(long, default_value_t = planner::analysis::POINTS, value_parser = clap::value_parser!(u32).range(1..=1 << 20))]
    pub points: u32,
    /// The bands of every figure, in the shape of the outcome document
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct Seek {
    #[command(flatten)]
    pub plan: Plan,
    /// The path of a number of the plan, such as `facts.monthly_growth`
    pub input: String,
    /// The path of a number or a day of its outcome
    pub figure: String,
    /// A number; or a day such as 2024-12-31
    #[arg(allow_hyphen_values = true)]
    pub target: String,
    /// `answer`, `value`, `gives`, `evaluations`
    #[arg(long)]
    pub json: bool,
}

#[derive(Subcommand)]
pub enum LinkCommand {
    /// The payload of a plan: what an address carries after #/<page>/
    Encode(Encode),
    /// The plan document of a payload, or of an address that carries one
    Decode { link: String },
}

#[derive(Args)]
pub struct Encode {
    /// A plan document; - is the standard input
    #[arg(value_name = "PLAN")]
    pub file: PathBuf,
    /// Leave out
    #[arg(long, value_enum, value_delimiter = ',')]
    pub without: Vec<LeftOut>,
    /// Put in what a link leaves out unless it is asked for: people's names and marks
    #[arg(long, value_enum, value_delimiter = ',')]
    pub with: Vec<PutIn>,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum LeftOut {
    Names,
    Money,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum PutIn {
    Candidates,
}

#[derive(Args)]
pub struct Report {
    #[command(flatten)]
    pub plan: Plan,
    /// As which text
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub enum Format {
    #[default]
    Markdown,
    Html,
}

#[derive(Args)]
pub struct Csv {
    #[command(flatten)]
    pub plan: Plan,
    /// A table, such as `capacity.resources`
    pub table: Option<String>,
}

#[derive(Args)]
pub struct Ics {
    #[command(flatten)]
    pub plan: Plan,
    /// The day on which the calendar is made; today by default
    #[arg(long, value_parser = day)]
    pub made_on: Option<Day>,
}

#[derive(Args)]
pub struct Chart {
    #[command(flatten)]
    pub plan: Plan,
    /// A chart
    pub name: Option<String>,
    /// Its width in pixels
    #[arg(long, default_value_t = 720.0)]
    pub width: f64,
    /// Writes every chart into this folder, and says what each shows
    #[arg(long, conflicts_with = "name")]
    pub folder: Option<PathBuf>,
}

#[derive(Args)]
pub struct Check {
    #[command(flatten)]
    pub plan: Plan,
    /// From where on it fails
    #[arg(long, value_enum, default_value_t)]
    pub fail_on: FailOn,
    /// `held`, and how the plan and each calculator `stands`: its `light`, and what it `says`
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub enum FailOn {
    /// Something is to be decided
    Attention,
    /// Something is late, or past its critical line
    #[default]
    Critical,
}

impl From<FailOn> for Light {
    fn from(line: FailOn) -> Self {
        match line {
            FailOn::Attention => Self::Attention,
            FailOn::Critical => Self::Critical,
        }
    }
}

impl From<Language> for planner::words::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::English,
            Language::Fr => Self::French,
        }
    }
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "a day such as 2024-04-30 is asked for".to_owned())
}
