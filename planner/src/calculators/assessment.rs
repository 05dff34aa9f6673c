//! What each calculator concludes from a plan: status, headline, events, decisions. Data with roles, written by the face.

use super::{CALCULATORS, Outcome, Plan};
use crate::model::{Day, Path, Unit, sorted};

/// How a calculator stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Light {
    /// It only informs.
    #[default]
    Neutral,
    /// Nothing to do.
    Good,
    /// Something to decide.
    Attention,
    /// Something is late or past its critical line.
    Critical,
}

/// A value that fills a `{name}` of a sentence, where no figure does.
#[derive(Clone, PartialEq, Debug)]
pub enum Argument {
    /// A number and what it counts.
    Number(f64, Unit),
    /// A day.
    Day(Day),
    /// A text of the plan's.
    Text(String),
    /// Words in English and French.
    Words([&'static str; 2]),
    /// What another sentence says.
    Sentence(Box<Sentence>),
}

impl Argument {
    /// The time from one day to a later one: in days, from two weeks on in weeks.
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

/// A sentence in English and French. `{names}` in it are its arguments, else figures and inputs, looked up from `scope`
/// as in a formula; `{name?hire|hires}` is the word that fits the number of that name; what stands between `*stars*`
/// is the part that matters most.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Sentence {
    /// English and French.
    pub words: [&'static str; 2],
    /// A path in the outcome, from whose place names are looked up.
    pub scope: Path,
    /// Its arguments, by name.
    pub arguments: Vec<(&'static str, Argument)>,
}
impl Sentence {
    /// The same with an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: Argument) -> Self {
        self.arguments.push((name, argument));
        self
    }

    /// A sentence whose names are looked up from a place in the outcome.
    #[must_use]
    pub fn new(scope: &[u16], words: [&'static str; 2]) -> Self {
        Self {
            words,
            scope: scope.to_vec(),
            arguments: Vec::new(),
        }
    }
}

/// What happens on the day of an event.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EventKind {
    /// Something reaches its limit.
    Breaks,
    /// Something is needed.
    Needed,
    /// Something is to be started.
    Start,
}

/// Something that crosses lines as time goes by.
#[derive(Clone, PartialEq, Debug)]
pub struct Event {
    /// What happens on its day.
    pub kind: EventKind,
    /// What it is.
    pub what: Sentence,
    /// When it needs attention.
    pub attention_on: Option<Day>,
    /// When it breaks, or is needed.
    pub breaks_on: Option<Day>,
    /// When it must be decided, for it to be ready in time.
    pub decide_by: Option<Day>,
    /// The figure that says so.
    pub figure: Path,
    /// Of these three days, the figures beside it that say them: as a day, or as months from the plan's.
    pub day_figures: [Option<u16>; 3],
}

impl Event {
    /// The day that it is about: of something to start, that of its start.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        match self.kind {
            EventKind::Start => self.decide_by,
            EventKind::Breaks | EventKind::Needed => self.breaks_on.or(self.attention_on),
        }
    }

    /// The figure that says the day that it is about, where one does: as a day, or as months from the plan's.
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

    /// Its three days, each with the figure that says it.
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
    /// Why.
    pub because: Sentence,
    /// By when.
    pub by: Day,
    /// The figure that says so.
    pub figure: Path,
    /// The figure beside it that says the day; none where the day follows from none.
    pub day_figure: Option<u16>,
}

impl Decision {
    /// The figure that says by when.
    #[must_use]
    pub fn due(&self) -> Option<Path> {
        sibling(&self.figure, self.day_figure)
    }
}

/// The figure of this id beside another.
fn sibling(figure: &[u16], id: Option<u16>) -> Option<Path> {
    let (_, above) = figure.split_last()?;
    Some([above, &[id?]].concat())
}

/// What one calculator concludes.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Assessment {
    /// How it stands.
    pub light: Light,
    /// The one sentence that matters.
    pub headline: Sentence,
    /// What stands behind it.
    pub detail: Sentence,
    /// What crosses lines.
    pub events: Vec<Event>,
    /// What to decide.
    pub decisions: Vec<Decision>,
}

/// The assessments of all calculators, in the order of the list.
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

/// The assessment of one calculator, among those of all.
#[must_use]
pub fn assessment_of(assessments: &[Assessment], calculator: u16) -> Option<&Assessment> {
    let mut all = assessments.iter().zip(CALCULATORS);
    all.find(|(_, one)| one.id == calculator)
        .map(|(assessment, _)| assessment)
}

/// How many of the next decisions are shown where not all of them are.
pub const NEXT: usize = 5;

/// What breaks, is needed or is to be started on a day, the earliest first.
#[must_use]
pub fn events(assessments: &[Assessment]) -> Vec<&Event> {
    let all = assessments.iter().flat_map(|assessment| &assessment.events);
    let all: Vec<_> = all.filter(|event| event.day().is_some()).collect();
    sorted(&all, |one, other| one.day() < other.day())
}

/// What is to be decided, the earliest first.
#[must_use]
pub fn decisions(assessments: &[Assessment]) -> Vec<&Decision> {
    let all: Vec<_> = assessments
        .iter()
        .flat_map(|assessment| &assessment.decisions)
        .collect();
    sorted(&all, |one, other| one.by < other.by)
}
