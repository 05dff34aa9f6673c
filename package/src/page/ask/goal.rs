//! Goal seek: which value of an input makes the figure equal a target? The form, and the answer as a
//! sentence.

use super::super::Reader;
use super::super::dom::{View, button, el};
use super::super::live::{self, Live};
use super::answer::Asked;
use super::lists::{Listed, inputs};
use super::target::Target;
use super::values::{Place, stands};
use super::with;
use super::words;
use planner::Plan;
use planner::analysis::{answer, measure};
use planner::calculators::{Open, Question};
use planner::model::path;
use planner::working::fill;
use std::cell::{Cell, RefCell};

/// The form.
pub struct Goal {
    reader: Reader,
    input: Listed,
    target: Target,
    answer: View,
    find: View,
    take: View,
    /// What is left open: of a question of one's own, the input.
    open: Cell<Open>,
    /// The input and the value that were found, and the plan that they hold for.
    found: RefCell<Option<(String, f64, Plan)>>,
    /// The input, and the value of it that was put into the plan.
    taken: RefCell<Option<(String, f64)>>,
}

impl Goal {
    /// Not asked yet.
    pub fn new(reader: Reader) -> Self {
        let words = words::of(reader.language);
        let find = || with(super::Card::find);
        Self {
            reader,
            input: Listed::new("ask-input"),
            target: Target::new(reader, find),
            answer: el("p").attr("class", "answer").attr("role", "status"),
            find: button("find", words.find, find),
            take: button("use", words.take, take).attr("hidden", ""),
            open: Cell::new(Open::Input),
            found: RefCell::default(),
            taken: RefCell::default(),
        }
    }

    /// The form on the page.
    pub fn view(&self) -> View {
        let words = words::of(self.reader.language);
        let view = self.input.view.clone().on("change", || {
            with(super::Card::moved);
        });
        let input = el("div")
            .attr("class", "field")
            .child(&el("label").attr("for", "ask-input").text(words.input))
            .child(&view);
        el("div")
            .attr("class", "goal")
            .attr("role", "group")
            .attr("aria-label", words.equal)
            .child(&el("h3").text(words.equal))
            .child(&self.target.view())
            .child(&input)
            .child(&el("div").attr("class", "deeds").child(&self.find))
            .child(&self.answer)
            .child(&self.take)
    }

    /// Lists what can change the figure; an answer that the plan has overtaken goes.
    pub fn refresh(&self, live: &Live, figure: &Place) {
        self.input.show(inputs(live, figure.at[0]));
        let overtaken = match (&*self.found.borrow(), &*self.taken.borrow()) {
            (Some((_, _, plan)), _) => *plan != live.plan,
            (None, Some((name, value))) => !stands(live, name, *value),
            (None, None) => false,
        };
        if overtaken {
            self.forget();
        }
    }

    /// Asks of another figure: the target begins at what it is.
    pub fn about(&self, live: &Live, figure: &Place) {
        let now = path::get(&live.outcome, &figure.at).and_then(|(_, cell)| measure(&cell));
        self.begin(live, Open::Input, figure, now.unwrap_or(f64::INFINITY));
    }

    /// Another input is to be moved: a target of the figure stays, one of the input before does not.
    pub fn moved(&self, live: &Live, figure: &Place) {
        self.forget();
        if self.open.get() == Open::Figure {
            self.about(live, figure);
        }
    }

    /// Puts a ready question into the form.
    pub fn put(&self, live: &Live, question: &Question, figure: &Place) {
        self.input.choose(&path::words(&live.plan, &question.input));
        let input = Place::input(live, &self.input.chosen());
        let of = match question.open {
            Open::Input => Some(figure),
            Open::Figure => input.as_ref(),
        };
        if let Some(of) = of {
            self.begin(live, question.open, of, question.target);
        }
    }

    fn begin(&self, live: &Live, open: Open, of: &Place, target: f64) {
        self.forget();
        self.open.set(open);
        self.target.begin(live, open, of, target);
    }

    /// The box of the target.
    pub fn target(&self) -> &View {
        &self.target.field
    }

    fn forget(&self) {
        self.answer.say("");
        self.take.set("hidden", true);
        self.found.replace(None);
        self.taken.replace(None);
    }

    /// Seeks, and says what was found.
    pub fn find(&self, live: &Live, figure: &Place) {
        let Some(input) = Place::input(live, &self.input.chosen()) else {
            return;
        };
        let open = self.open.get();
        let of = if open == Open::Input { figure } else { &input };
        self.forget();
        let Some(target) = self.target.read(live, open, of) else {
            return;
        };
        let question = Question {
            words: ["", ""],
            input: input.at.clone(),
            figure: figure.at.clone(),
            target,
            open,
        };
        let found = answer(&live.plan, &question);
        let asked = Asked {
            live,
            input: &input,
            figure,
            target: of.exact(live, target),
        };
        let (said, value) = asked.told(found);
        self.answer.say(&said);
        self.take.set("hidden", value.is_none());
        let found = value.map(|value| (input.name, value, live.plan.clone()));
        self.found.replace(found);
        if let Some(answer) = self.answer.element() {
            super::super::nearest(answer);
        }
    }
}

/// Puts the value found into the plan, and says so.
fn take() {
    let mut taken = None;
    with(|card, live| {
        let goal = &card.goal;
        let Some((name, value, _)) = goal.found.take() else {
            return;
        };
        let Some(input) = Place::input(live, &name) else {
            return;
        };
        let words = words::of(goal.reader.language);
        let said = fill(words.taken, &mut |part| match part {
            "input" => input.words.clone(),
            _ => input.written(live, value),
        });
        goal.answer.say(&said);
        // The button goes, and with it the focus that it has.
        goal.find.focus();
        goal.take.set("hidden", true);
        goal.taken.replace(Some((name.clone(), value)));
        taken = Some((name, value));
    });
    // The page answers at once, and then what is on view must not be held.
    if let Some((name, value)) = taken {
        live::put(&name, value, value);
    }
}
