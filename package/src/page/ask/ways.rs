//! The ways from a figure to questions about it.

use super::super::dom::{View, button, el};
use super::super::live::Live;
use super::words;
use super::{Card, with};
use planner::model::{Kind, path};

/// The ways from a figure to questions about it; none where it is no number and no day. `close` is
/// called first.
pub fn ways(live: &Live, figure: &[u16], close: impl Fn() + Clone + 'static) -> Option<View> {
    let (field, _) = path::get(&live.outcome, figure)?;
    if !matches!(field.kind, Kind::Number(_) | Kind::Date) {
        return None;
    }
    let words = words::of(live.reader.language);
    let name = path::words(&live.outcome, figure);
    let way = |action: &str, word: &str, show: fn(&Card)| {
        let (name, close) = (name.clone(), close.clone());
        button(action, word, move || {
            close();
            with(|card, live| {
                card.choose(live, &name);
                show(card);
            });
        })
    };
    let drives = way("what-drives", words.drives, |card| {
        card.drives.view.set("open", true);
        with(Card::refresh);
        shown(&card.drives.view.within("summary"));
    });
    let equal = way("make-equal", words.equal, |card| {
        shown(card.goal.target());
    });
    let deeds = el("div").attr("class", "deeds");
    Some(deeds.child(&drives).child(&equal))
}

/// Brings something into view, with the focus on it.
fn shown(view: &View) {
    if let Some(element) = view.element() {
        element.scroll_into_view();
        view.focus();
    }
}
