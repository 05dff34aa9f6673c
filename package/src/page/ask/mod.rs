//! Questions: ready ones and one's own. Which input makes a figure equal a target, what drives it, what
//! two inputs make of it. A card at the end of each page, computed only as far as it is open.

mod answer;
mod drives;
mod goal;
mod lists;
mod pairs;
mod ready;
mod target;
mod values;
mod ways;
mod words;

pub use ways::ways;

use super::dom::{View, el};
use super::live::{self, Live};
use drives::Drives;
use goal::Goal;
use lists::{Listed, figures};
use pairs::Pairs;
use planner::calculators::{CALCULATORS, Question};
use planner::model::path;
use ready::Ready;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use values::Place;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// How long after the last change the card follows, in milliseconds: typing comes first.
const PAUSE: i32 = 200;

thread_local! {
    static CARD: RefCell<Option<Rc<Card>>> = const { RefCell::new(None) };
    /// How often the plan changed.
    static CHANGES: Cell<u32> = const { Cell::new(0) };
    /// Whether the card is to follow soon.
    static AWAITED: Cell<bool> = const { Cell::new(false) };
}

/// The card on view.
struct Card {
    ready: Ready,
    /// What opens to questions of one's own.
    own: View,
    figure: Listed,
    goal: Goal,
    drives: Drives,
    pairs: Pairs,
}

/// Does something with the card and what is on view.
fn with(act: impl FnOnce(&Card, &Live)) {
    let card = CARD.with_borrow(Clone::clone);
    if let Some(card) = card {
        live::with(|live| act(&card, live));
    }
}

/// Adds the card to the overview and to the page of a calculator.
pub fn drawn(live: &Live) {
    CARD.set(None);
    let known = |place: u16| CALCULATORS.iter().any(|calculator| calculator.id == place);
    if live.place != 0 && !known(live.place) {
        return;
    }
    // A page that is told of twice while the package comes has one card.
    if let Some(before) = View::of(live.main.clone()).within(".ask").element() {
        before.remove();
    }
    let words = words::of(live.reader.language);
    let card = Card {
        ready: Ready::new(),
        own: el("details").attr("class", "own"),
        figure: Listed::new("ask-figure"),
        goal: Goal::new(live.reader),
        drives: Drives::new(words),
        pairs: Pairs::new(words),
    };
    View::of(live.main.clone()).child(&card.view(words));
    card.refresh(live);
    CARD.set(Some(Rc::new(card)));
}

/// The plan changed: the card follows once typing pauses.
pub fn changed(_: &Live) {
    CHANGES.set(CHANGES.get().wrapping_add(1));
    if CARD.with_borrow(Option::is_some) && !AWAITED.replace(true) {
        soon();
    }
}

fn soon() {
    let then = CHANGES.get();
    let follow = Closure::once_into_js(move || {
        if CHANGES.get() == then {
            AWAITED.set(false);
            with(Card::refresh);
        } else {
            soon();
        }
    });
    if let Some(window) = web_sys::window() {
        // Where there is no timer the card follows when it is next opened.
        let _ = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(follow.unchecked_ref(), PAUSE);
    }
}

impl Card {
    fn view(&self, words: &words::Words) -> View {
        let select = self.figure.view.clone().on("change", || {
            with(Card::afresh);
        });
        let figure = el("div")
            .attr("class", "field")
            .child(&el("label").attr("for", "ask-figure").text(words.figure))
            .child(&select);
        let own = self.own.clone();
        let own = own
            .child(&el("summary").text(words.own))
            .child(&figure)
            .child(&self.goal.view())
            .child(&self.drives.view)
            .child(&self.pairs.view)
            .on("toggle", || with(Card::refresh));
        el("section")
            .attr("class", "card ask")
            .child(&el("h2").text(words.title))
            .child(&el("p").attr("class", "told").text(words.hint))
            .child(&self.ready.view)
            .child(&own)
    }

    /// The figure that is asked about.
    fn figure(&self, live: &Live) -> Option<Place> {
        Place::figure(live, &self.figure.chosen())
    }

    /// Brings all that is open up to date.
    fn refresh(&self, live: &Live) {
        self.ready.refresh(live);
        if !self.own.has("open") {
            return;
        }
        let before = self.figure.chosen();
        self.figure.show(figures(live));
        let Some(figure) = self.figure(live) else {
            return;
        };
        self.goal.refresh(live, &figure);
        if before != figure.name {
            self.goal.about(live, &figure);
        }
        self.drives.refresh(live, &figure);
        self.pairs.refresh(live, &figure);
    }

    /// Begins again with what is now chosen.
    fn afresh(&self, live: &Live) {
        self.refresh(live);
        if let Some(figure) = self.figure(live) {
            self.goal.about(live, &figure);
        }
    }

    fn moved(&self, live: &Live) {
        if let Some(figure) = self.figure(live) {
            self.goal.moved(live, &figure);
        }
    }

    fn find(&self, live: &Live) {
        if let Some(figure) = self.figure(live) {
            self.goal.find(live, &figure);
        }
    }

    /// Opens the card with a figure chosen.
    fn choose(&self, live: &Live, figure: &str) {
        self.own.set("open", true);
        self.figure.show(figures(live));
        self.figure.choose(figure);
        self.afresh(live);
    }

    /// Puts a ready question into the form, and answers it.
    fn ask(&self, live: &Live, question: &Question) {
        self.choose(live, &path::words(&live.outcome, &question.figure));
        if let Some(figure) = self.figure(live) {
            self.goal.put(live, question, &figure);
            self.goal.find(live, &figure);
        }
    }
}
