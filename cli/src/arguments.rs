//! Command-line arguments. The doc comments of commands and arguments are the text of `--help`.

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
    /// The verdict of each calculator and the decisions to take, or the figures at given paths
    Evaluate(Evaluate),
    /// The 5%, 50% and 95% points of the figures, if inputs are ranges
    Simulate(Simulate),
    /// Which value of an input brings a figure to a target
    Seek(Seek),
    /// Encode a plan as a link, or decode a link
    #[command(subcommand)]
    Link(LinkCommand),
    /// The quarterly report
    Report(Report),
    /// A table as CSV; without TABLE, the names of all tables
    Csv(Csv),
    /// The decisions as an iCalendar file
    Ics(Ics),
    /// A chart as SVG; without NAME, the names of all charts
    Chart(Chart),
    /// The JSON Schema of plan documents, and of outcome documents at #/$defs/outcome
    Schema {
        /// Write TypeScript types instead
        #[arg(long)]
        typescript: bool,
    },
    /// Fail if the plan, or one of its calculators, reaches a threshold
    Check(Check),
    /// A completion script for a shell
    Completions { shell: clap_complete::Shell },
}

/// The arguments of every command that evaluates a plan.
#[derive(Args)]
pub struct Plan {
    /// A plan document; - reads the standard input
    #[arg(value_name = "PLAN")]
    pub file: PathBuf,
    /// Language of words and numbers
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
    /// Print the outcome document: every figure
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct Simulate {
    #[command(flatten)]
    pub plan: Plan,
    /// Treat rates that are known only from counts as uncertain too
    #[arg(long)]
    pub counts: bool,
    /// Number of samples
    #[arg(long, default_value_t = planner::analysis::POINTS, value_parser = clap::value_parser!(u32).range(1..=1 << 20))]
    pub points: u32,
    /// Print the bands of every figure, in the shape of the outcome document
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct Seek {
    #[command(flatten)]
    pub plan: Plan,
    /// Path of a numeric input, such as `facts.monthly_growth`
    pub input: String,
    /// Path of a numeric or date figure
    pub figure: String,
    /// Value to reach: a number, or a date such as 2024-12-31
    #[arg(allow_hyphen_values = true)]
    pub target: String,
    /// Print an object: `answer`, `value` (`nearest` if out of reach), `gives`, `evaluations`
    #[arg(long)]
    pub json: bool,
}

#[derive(Subcommand)]
pub enum LinkCommand {
    /// Print the payload of a plan: the part of a URL after #/<page>/
    Encode(Encode),
    /// Print the plan document of a payload, or of a URL that contains one
    Decode { link: String },
}

#[derive(Args)]
pub struct Encode {
    /// A plan document; - reads the standard input
    #[arg(value_name = "PLAN")]
    pub file: PathBuf,
    /// Parts to leave out
    #[arg(long, value_enum, value_delimiter = ',')]
    pub without: Vec<LeftOut>,
    /// Parts to include that are left out by default: candidates, with their names and marks
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
    /// Output format
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
    /// Path of a table, such as `capacity.resources`
    pub table: Option<String>,
}

#[derive(Args)]
pub struct Ics {
    #[command(flatten)]
    pub plan: Plan,
    /// Date on which the calendar is created; today by default
    #[arg(long, value_parser = day)]
    pub made_on: Option<Day>,
}

#[derive(Args)]
pub struct Chart {
    #[command(flatten)]
    pub plan: Plan,
    /// Name of a chart
    pub name: Option<String>,
    /// Width in pixels
    #[arg(long, default_value_t = 720.0)]
    pub width: f64,
    /// Write every chart to this folder, and print what each shows
    #[arg(long, conflicts_with = "name")]
    pub folder: Option<PathBuf>,
}

#[derive(Args)]
pub struct Check {
    #[command(flatten)]
    pub plan: Plan,
    /// Threshold from which it fails
    #[arg(long, value_enum, default_value_t)]
    pub fail_on: FailOn,
    /// Print an object with `held`, and in `stands` the `light` of the plan and of each calculator,
    /// with the sentence it `says`
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub enum FailOn {
    /// There is something to decide
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
