//! A figure for every pair of values of two inputs.

use super::super::dom::{View, el};
use super::super::live::Live;
use super::drives::framed;
use super::lists::{Listed, inputs};
use super::values::Place;
use super::with;
use super::words;
use planner::analysis::{sensitivity, two_way};
use planner::model::path;
use planner::working::fill;
use std::cell::RefCell;

/// The panel.
pub struct Pairs {
    /// What opens to it.
    pub view: View,
    inputs: [Listed; 2],
    place: View,
    /// The figure that inputs were last proposed for.
    of: RefCell<String>,
}

impl Pairs {
    /// Closed, and not computed.
    pub fn new(words: &words::Words) -> Self {
        let inputs = ["ask-down", "ask-across"].map(Listed::new);
        let place = el("div");
        let field = |which: usize, id: &str, label: &str| {
            let select = inputs[which].view.clone();
            el("div")
                .attr("class", "field")
                .child(&el("label").attr("for", id).text(label))
                .child(&select.on("change", || with(super::Card::refresh)))
        };
        let fields = el("div")
            .attr("class", "two-inputs")
            .child(&field(0, "ask-down", words.down))
            .child(&field(1, "ask-across", words.across));
        let view = el("details")
            .attr("class", "pairs")
            .child(&el("summary").text(words.pairs))
            .child(&fields)
            .child(&place)
            .on("toggle", || with(super::Card::refresh));
        Self {
            view,
            inputs,
            place,
            of: RefCell::default(),
        }
    }

    /// Writes it again, as long as it is open.
    pub fn refresh(&self, live: &Live, figure: &Place) {
        if !self.view.has("open") {
            return;
        }
        for listed in &self.inputs {
            listed.show(inputs(live, figure.at[0]));
        }
        if *self.of.borrow() != figure.name {
            self.propose(live, figure);
            self.of.replace(figure.name.clone());
        }
        self.place.say("");
        let chosen = self.inputs.each_ref();
        let [one, other] = chosen.map(|listed| Place::input(live, &listed.chosen()));
        if let (Some(one), Some(other)) = (one, other) {
            self.place.clone().child(&table(live, figure, &one, &other));
        }
    }

    /// The two inputs that move the figure most.
    fn propose(&self, live: &Live, figure: &Place) {
        let bars = sensitivity(&live.plan, &figure.at);
        for (bar, listed) in bars.iter().zip(&self.inputs) {
            listed.choose(&path::words(&live.plan, &bar.path));
        }
    }
}

fn table(live: &Live, figure: &Place, one: &Place, other: &Place) -> View {
    let words = words::of(live.reader.language);
    let (down, across) = (one.steps(live), other.steps(live));
    let pairs = two_way(
        &live.plan,
        &figure.at,
        (&one.at, &down),
        (&other.at, &across),
    );
    let caption = fill(words.pairs_of, &mut |name| {
        let place = match name {
            "one" => one,
            "other" => other,
            _ => figure,
        };
        place.words.clone()
    });
    let head = |scope: &str, text: &str| el("th").attr("scope", scope).text(text);
    let heads = pairs
        .across
        .iter()
        .map(|y| head("col", &other.written(live, *y)));
    let rows = pairs.down.iter().zip(pairs.figures).map(|(x, row)| {
        let cells = row.into_iter().map(|gives| {
            // Where the rules refuse a pair there is nothing to say.
            let gives = gives.map(|gives| figure.written(live, gives));
            el("td").text(gives.as_deref().unwrap_or("—"))
        });
        el("tr")
            .child(&head("row", &one.written(live, *x)))
            .children(cells)
    });
    let table = el("table")
        .child(&el("caption").text(&caption))
        .child(&el("thead").child(&el("tr").child(&el("td")).children(heads)))
        .child(&el("tbody").children(rows));
    framed(&caption, &table)
}
