//! A question as the user edits it: an input, and the text of the target.

use super::words;
use crate::i18n::Reader;
use crate::later::places::{exact, typed, value};
use crate::state::{Place, Side, World};
use planner::analysis::sensitivity;
use planner::calculators::{Open, Question, questions};
use planner::model::{Day, Kind, decimal};
use planner::words::reading::{self, Expected};
use planner::words::{read_error, refusal};

/// A question for goal seek, in the state of its form.
#[derive(Clone)]
pub struct Goal {
    /// The input to vary, or to set.
    pub input: Place,
    /// What is sought: the input's value for a target of the figure, or the figure at a value of
    /// the input.
    pub open: Open,
    /// The given value as typed: the target of the figure, or the value of the input.
    pub text: String,
}

impl Goal {
    /// Fills the form from a question; `None` if its input does not exist.
    pub fn new(reader: Reader, world: &World, figure: &Place, question: &Question) -> Option<Self> {
        let input = Place::at(Side::Input, &question.input)?;
        let numbers = reader.numbers(&world.plan);
        let of = match question.open {
            Open::Input => figure,
            Open::Figure => &input,
        };
        Some(Self {
            text: typed(numbers, of, question.target),
            open: question.open,
            input,
        })
    }

    /// Returns the place that the text is a value of.
    pub fn of<'a>(&'a self, figure: &'a Place) -> &'a Place {
        match self.open {
            Open::Input => figure,
            Open::Figure => &self.input,
        }
    }

    /// Returns the question, with its target parsed.
    ///
    /// # Errors
    /// The reason why it does not, as a sentence.
    pub fn question(
        &self,
        reader: Reader,
        world: &World,
        figure: &Place,
    ) -> Result<Question, String> {
        Ok(Question {
            words: ["", ""],
            input: self.input.path.clone(),
            figure: figure.path.clone(),
            target: self.target(reader, world, self.of(figure))?,
            open: self.open,
        })
    }

    fn target(&self, reader: Reader, world: &World, of: &Place) -> Result<f64, String> {
        let (words, language) = (words::of(reader.language), reader.language);
        if matches!(of.field.kind, Kind::Date) {
            let day = Day::parse(&self.text);
            return day.map_or_else(
                || Err(words.no_day.to_owned()),
                |day| Ok(f64::from(day.number())),
            );
        }
        let Kind::Number(kind) = of.field.kind else {
            return Err(words.one_number.to_owned());
        };
        let expected = Expected::of(kind, of.unit, &world.plan.facts.currency);
        let read = reading::read(&self.text, &expected, language)
            .map_err(|why| read_error(&why, language))?;
        if read.low != read.high {
            return Err(words.one_number.to_owned());
        }
        if self.open == Open::Figure {
            let numbers = reader.numbers(&world.plan);
            let door = of.field.number(read.low, read.low);
            door.map_err(|why| refusal(&why, language, &|x| exact(numbers, of, x)))?;
        }
        Ok(read.low)
    }
}

/// Returns the initial question about a figure: a ready one, else the input that moves it most,
/// with a target halfway to the value to which it moves the figure. `None` if no input moves it.
pub fn first_goal(world: &World, figure: &Place) -> Option<Question> {
    let mut ready = questions(&world.plan, &world.outcome).into_iter();
    let ready = ready.find(|q| q.open == Open::Input && q.figure == figure.path);
    ready.or_else(|| {
        let bars = sensitivity(&world.plan, &figure.path);
        let widest = bars.first()?;
        let now = value(world, figure).filter(|now| now.is_finite());
        let ends = [widest.high.figure, widest.low.figure];
        let end = ends
            .into_iter()
            .find(|end| end.is_finite() && now != Some(*end))?;
        let target = f64::midpoint(now.unwrap_or(end), end);
        let whole = match figure.field.kind {
            Kind::Number(kind) => kind.whole,
            _ => true,
        };
        Some(Question {
            words: ["", ""],
            input: widest.path.clone(),
            figure: figure.path.clone(),
            target: if whole {
                target.round()
            } else {
                decimal::round(target, 3)
            },
            open: Open::Input,
        })
    })
}
