//! What can be chosen: figures that a question can be about, and inputs that can change them.

use super::super::compared::label;
use super::super::dom::{View, el};
use super::super::live::Live;
use super::values::inner;
use planner::calculators::{CALCULATORS, reached};
use planner::model::{Cell, Field, Group, Kind, Path, path};
use planner::{Outcome, Plan};
use std::cell::RefCell;

/// Things of one page.
#[derive(PartialEq)]
pub struct Of {
    words: &'static str,
    /// The name in documents, and what it is called.
    things: Vec<(String, String)>,
}

/// A select, and what stands in it.
pub struct Listed {
    /// The select.
    pub view: View,
    groups: RefCell<Vec<Of>>,
}

impl Listed {
    /// An empty one.
    pub fn new(id: &str) -> Self {
        Self {
            view: el("select").attr("id", id),
            groups: RefCell::default(),
        }
    }

    /// What is chosen.
    pub fn chosen(&self) -> String {
        self.view.text_in()
    }

    /// Chooses something; the first where it is not there.
    pub fn choose(&self, name: &str) {
        self.view.put_in(name);
        if self.chosen().is_empty() {
            let groups = self.groups.borrow();
            let first = groups.iter().find_map(|group| group.things.first());
            if let Some((name, _)) = first {
                self.view.put_in(name);
            }
        }
    }

    /// Lists these; what was chosen stays so, where it is still there.
    pub fn show(&self, groups: Vec<Of>) {
        if *self.groups.borrow() == groups {
            return;
        }
        let chosen = self.chosen();
        self.view.say("");
        for group in &groups {
            let option =
                |(name, words): &(String, String)| el("option").attr("value", name).text(words);
            let options = el("optgroup")
                .attr("label", group.words)
                .children(group.things.iter().map(option));
            self.view.clone().child(&options);
        }
        self.groups.replace(groups);
        self.choose(&chosen);
    }
}

/// Numbers and days among the figures of the page on view; on the overview, among all.
pub fn figures(live: &Live) -> Vec<Of> {
    let order = CALCULATORS.iter().map(|calculator| calculator.id);
    let order: Vec<u16> = order
        .filter(|id| live.place == 0 || live.place == *id)
        .collect();
    let mut found = Found::new(live, Outcome::FIELDS, &order);
    path::leaves(&live.outcome, &mut Path::new(), &mut |at, field, _| {
        if matches!(field.kind, Kind::Number(_) | Kind::Date) {
            let name = || path::words(&live.outcome, at);
            found.add(at, name, || {
                label(live.reader, &live.outcome, &live.plan, at)
            });
        }
    });
    found.groups()
}

/// The numbers of a plan that can change figures of a calculator: its own first, then the facts, then
/// those of others.
pub fn inputs(live: &Live, calculator: u16) -> Vec<Of> {
    let others = CALCULATORS.iter().map(|other| other.id);
    let others = others.filter(|id| *id != calculator);
    let order: Vec<u16> = [calculator, Plan::facts]
        .into_iter()
        .chain(others)
        .collect();
    let mut found = Found::new(live, Plan::FIELDS, &order);
    path::leaves(&live.plan, &mut Path::new(), &mut |at, _, cell| {
        let number = matches!(cell, Cell::Number(Some(_)));
        if number && reached(&[at]).iter().any(|c| c.id == calculator) {
            let name = || path::words(&live.plan, at);
            found.add(at, name, || label(live.reader, &live.plan, &live.plan, at));
        }
    });
    found.groups()
}

/// What was found so far, by page.
struct Found<'a> {
    order: &'a [u16],
    groups: Vec<Of>,
}

impl<'a> Found<'a> {
    fn new(live: &Live, fields: &'static [Field], order: &'a [u16]) -> Self {
        let words = |id: &u16| {
            let field = fields.iter().find(|field| field.id == *id);
            field.map_or("", |field| live.reader.language.of(field.words()))
        };
        let groups = order.iter().map(|id| Of {
            words: words(id),
            things: Vec::new(),
        });
        Self {
            order,
            groups: groups.collect(),
        }
    }

    fn add(&mut self, at: &[u16], name: impl Fn() -> String, label: impl Fn() -> String) {
        let place = self.order.iter().position(|id| Some(id) == at.first());
        if let Some(place) = place {
            let thing = (name(), inner(&label()));
            self.groups[place].things.push(thing);
        }
    }

    fn groups(self) -> Vec<Of> {
        let groups = self.groups.into_iter();
        groups.filter(|group| !group.things.is_empty()).collect()
    }
}
