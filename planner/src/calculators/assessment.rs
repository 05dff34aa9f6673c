//! What each calculator concludes from a plan: status, headline, events, decisions.
//! These are data with roles; the user interface writes them out.

use super::{CALCULATORS, Outcome, Plan};
use crate::model::{Day, Path, Unit, sorted};

/// Status of a calculator, a row or a figure.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Light {
    /// Informs only.
    #[default]
    Neutral,
    /// Nothing to do.
    Good,
    /// Something needs a decision.
    Attention,
    /// Something is late, or past its critical line.
    Critical,
}

/// A value for a `{name}` of a sentence, where no figure or input provides it.
#[derive(Clone, PartialEq, Debug)]
pub enum Argument {
    /// A number and its unit.
    Number(f64, Unit),
    /// A day.
    Day(Day),
    /// A text from the plan.
    Text(String),
    /// Words in English and French.
    Words([&'static str; 2]),
    /// Another sentence, filled in.
    Sentence(Box<Sentence>),
}

impl Argument {
    /// Returns the time from `from` to `to`: in days below two weeks, otherwise in weeks, rounded.
    #[must_use]
    pub fn duration(from: Day, to: Day) -> Self {
        let days = f64::from(to.number() - from.number());
        if days < 14.0 {
            Self::Number(days, Unit::Days)
        } else {
            Self::Number((days / 7.0).round(), Unit::Weeks)
        }
    }
}

/// A sentence in English and French. A `{name}` stands for an argument, or else for a figure or
/// input that is looked up from `scope`, as in a formula. `{name?hire|hires}` picks the word for
/// the number of that name. `*stars*` enclose the most important part.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Sentence {
    /// English and French.
    pub words: [&'static str; 2],
    /// Path in the outcome from which names are looked up.
    pub scope: Path,
    /// Arguments, by name.
    pub arguments: Vec<(&'static str, Argument)>,
}
impl Sentence {
    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: Argument) -> Self {
        self.arguments.push((name, argument));
        self
    }

    /// Creates a sentence without arguments, whose names are looked up from `scope`.
    #[must_use]
    pub fn new(scope: &[u16], words: [&'static str; 2]) -> Self {
        Self {
            words,
            scope: scope.to_vec(),
            arguments: Vec::new(),
        }
    }
}

/// Kind of an event.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EventKind {
    /// Something reaches its limit.
    Breaks,
    /// Something is needed.
    Needed,
    /// Something must start.
    Start,
}

/// Something that crosses lines over time.
#[derive(Clone, PartialEq, Debug)]
pub struct Event {
    /// What happens on its day.
    pub kind: EventKind,
    /// Its subject.
    pub what: Sentence,
    /// Day on which it needs attention.
    pub attention_on: Option<Day>,
    /// Day on which it breaks, or is needed.
    pub breaks_on: Option<Day>,
    /// Last day to decide, so that the remedy is ready in time.
    pub decide_by: Option<Day>,
    /// Figure that the event is about.
    pub figure: Path,
    /// Siblings of `figure` that hold the three days above, each as a day or as months from the
    /// plan's day.
    pub day_figures: [Option<u16>; 3],
}

impl Event {
    /// The day on which it is listed: for a start, the decide-by day; otherwise the breaking day,
    /// or else the attention day.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        match self.kind {
            EventKind::Start => self.decide_by,
            EventKind::Breaks | EventKind::Needed => self.breaks_on.or(self.attention_on),
        }
    }

    /// Path of the figure that holds [`Event::day`], if there is one. It holds a day, or months
    /// from the plan's day.
    #[must_use]
    pub fn due(&self) -> Option<Path> {
        let [attention, breaks, decide] = self.day_figures;
        let id = match self.kind {
            EventKind::Start => decide,
            EventKind::Breaks | EventKind::Needed if self.breaks_on.is_some() => breaks,
            EventKind::Breaks | EventKind::Needed => attention,
        };
        sibling(&self.figure, id)
    }

    /// The three days, each with the path of its figure: attention, break, decide-by.
    #[must_use]
    pub fn days(&self) -> [(Option<Day>, Option<Path>); 3] {
        let days = [self.attention_on, self.breaks_on, self.decide_by];
        [0, 1, 2].map(|n: usize| (days[n], sibling(&self.figure, self.day_figures[n])))
    }
}

/// Something to decide.
#[derive(Clone, PartialEq, Debug)]
pub struct Decision {
    /// What to do.
    pub what: Sentence,
    /// The reason.
    pub because: Sentence,
    /// The deadline.
    pub by: Day,
    /// Figure that the decision is about.
    pub figure: Path,
    /// Sibling of `figure` that holds the deadline; `None` where no figure holds it.
    pub day_figure: Option<u16>,
}

impl Decision {
    /// Path of the figure that holds the deadline.
    #[must_use]
    pub fn due(&self) -> Option<Path> {
        sibling(&self.figure, self.day_figure)
    }
}

/// Returns the path of the sibling of `figure` with this id.
fn sibling(figure: &[u16], id: Option<u16>) -> Option<Path> {
    let (_, above) = figure.split_last()?;
    Some([above, &[id?]].concat())
}

/// What one calculator concludes.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Assessment {
    /// Overall status.
    pub light: Light,
    /// The most important sentence.
    pub headline: Sentence,
    /// The reasons behind the headline.
    pub detail: Sentence,
    /// What crosses lines, and when.
    pub events: Vec<Event>,
    /// What to decide, and by when.
    pub decisions: Vec<Decision>,
}

/// Returns the assessments of all calculators, in the order of the list.
#[must_use]
pub fn assess(plan: &Plan, outcome: &Outcome) -> Vec<Assessment> {
    let mut assessments = Vec::with_capacity(CALCULATORS.len());
    for calculator in CALCULATORS {
        let mut assessment = Assessment::default();
        (calculator.assess)(plan, outcome, &assessments, &mut assessment);
        assessments.push(assessment);
    }
    assessments
}

/// Returns the assessment of one calculator from those of all.
#[must_use]
pub fn assessment_of(assessments: &[Assessment], calculator: u16) -> Option<&Assessment> {
    let mut all = assessments.iter().zip(CALCULATORS);
    all.find(|(_, one)| one.id == calculator)
        .map(|(assessment, _)| assessment)
}

/// Number of decisions shown where only the next ones are listed.
pub const NEXT: usize = 5;

/// Returns the events that have a day, earliest first.
#[must_use]
pub fn events(assessments: &[Assessment]) -> Vec<&Event> {
    let all = assessments.iter().flat_map(|assessment| &assessment.events);
    let all: Vec<_> = all.filter(|event| event.day().is_some()).collect();
    sorted(&all, |one, other| one.day() < other.day())
}

/// Returns the decisions, earliest first.
#[must_use]
pub fn decisions(assessments: &[Assessment]) -> Vec<&Decision> {
    let all: Vec<_> = assessments
        .iter()
        .flat_map(|assessment| &assessment.decisions)
        .collect();
    sorted(&all, |one, other| one.by < other.by)
}
