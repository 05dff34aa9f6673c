//! Ready questions, each a button in words.

use super::super::dom::{View, button, el};
use super::super::live::Live;
use super::values::Place;
use super::with;
use planner::calculators::{Open, Question, questions};
use planner::model::path;
use planner::working::{fill, named};
use std::cell::RefCell;

/// The buttons.
pub struct Ready {
    /// What holds them.
    pub view: View,
    buttons: RefCell<Vec<View>>,
}

impl Ready {
    /// None yet.
    pub fn new() -> Self {
        Self {
            view: el("ul").attr("class", "ready-questions"),
            buttons: RefCell::default(),
        }
    }

    /// Keeps the buttons true.
    pub fn refresh(&self, live: &Live) {
        let asked: Vec<String> = of(live).iter().map(|q| sentence(live, q)).collect();
        let mut buttons = self.buttons.borrow_mut();
        if buttons.len() != asked.len() {
            self.view.say("");
            *buttons = (0..asked.len()).map(one).collect();
            for button in &*buttons {
                self.view.clone().child(&el("li").child(button));
            }
        }
        for (button, words) in buttons.iter().zip(&asked) {
            if !button.says(words) {
                button.say(words);
            }
        }
    }
}

fn one(place: usize) -> View {
    button("ask", "", move || {
        with(|card, live| {
            if let Some(question) = of(live).get(place) {
                card.ask(live, question);
            }
        });
    })
}

/// The questions of the page on view; on the overview, of all.
fn of(live: &Live) -> Vec<Question> {
    let mut all = questions(&live.plan, &live.outcome);
    all.retain(|question| live.place == 0 || question.figure.first() == Some(&live.place));
    all
}

/// A question in words.
fn sentence(live: &Live, question: &Question) -> String {
    let (plan, outcome) = (&live.plan, &live.outcome);
    let of = match question.open {
        Open::Input => Place::figure(live, &path::words(outcome, &question.figure)),
        Open::Figure => Place::input(live, &path::words(plan, &question.input)),
    };
    let writer = live.reader.writer(plan);
    fill(live.reader.language.of(question.words), &mut |name| {
        if name == "target" {
            let written = of.as_ref().map(|of| of.exact(live, question.target));
            return written.unwrap_or_default();
        }
        named(plan, outcome, &question.figure, name).map_or_else(
            || name.to_owned(),
            |n| writer.shown(n.field, n.unit, &n.cell),
        )
    })
}
