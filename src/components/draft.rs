//! What somebody is typing into a box, until the plan says it.

use super::entry::{Entered, enter, text_of, why};
use super::filled;
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, use_state};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use planner::model::Kind;

/// What somebody is typing.
#[derive(Clone)]
struct Draft {
    text: String,
    /// What the plan says in its place: once it says something else, the draft is void.
    stands_for: String,
    entered: Entered,
}

/// A box that is typed into: what it shows, what is said of it, and what is done with it.
#[derive(Clone, Copy)]
pub struct UseDraft {
    /// The text in the box: what is typed, else what the plan says.
    pub shown: Signal<String>,
    /// What is said below the box, and whether its text or its number is wrong.
    pub message: Signal<Option<(bool, String)>>,
    /// Puts a text into the plan where it reads; keeps it in the box where it does not.
    pub take: Callback<String>,
    /// The box is left: what could be read is written the reader's way, what could not stays.
    pub leave: Callback<()>,
    /// What was typed is given up for what the plan says; whether there was anything.
    pub forget: Callback<(), bool>,
}

impl UseDraft {
    /// Whether the text, or the number, is wrong.
    pub fn is_wrong(self) -> bool {
        self.message
            .with(|message| message.as_ref().is_some_and(|(wrong, _)| *wrong))
    }
}

/// What somebody types at a place.
pub fn use_draft(place: &Place) -> UseDraft {
    let (state, reader) = (use_state(), use_reader());
    let plan = state.plan;
    let at = place.clone();
    let written = plan.follow(place, move |world, cell| {
        text_of(&at, reader.numbers(&world.plan), &cell)
    });
    let draft = RwSignal::new(None::<Draft>);
    let at = place.clone();
    let take = Callback::new(move |text: String| {
        let entered = enter(plan, reader, &at, &text);
        let unreadable = entered.problem.is_some().then(|| text.clone());
        let keep = |drafts: &mut crate::state::Drafts| drafts.keep(&at.path, unreadable);
        state.drafts.update_value(keep);
        draft.set(Some(Draft {
            text,
            stands_for: written.get_untracked(),
            entered,
        }));
    });
    // What could not be read when this was on view before is read again: in another language it may be.
    // What is pasted, or comes from another row, and cannot be read, comes the same way.
    let at = place.path.clone();
    let read_kept = move || {
        let kept = |drafts: &crate::state::Drafts| drafts.get(&at).map(str::to_owned);
        match state.drafts.with_value(kept) {
            Some(text) => take.run(text),
            None if draft.with_untracked(Option::is_some) => draft.set(None),
            None => {}
        }
    };
    read_kept();
    Effect::watch(
        move || state.redrafted.get(),
        move |_, _, _| read_kept(),
        false,
    );
    let current = Memo::new(move |_| {
        let written = written.get();
        let void = |draft: &Option<Draft>| {
            draft
                .as_ref()
                .is_some_and(|draft| draft.stands_for != written)
        };
        if draft.with(void) {
            // It stays void where the plan comes back to what the draft stood for.
            draft.update_untracked(|draft| *draft = None);
        }
        draft.with_untracked(|draft| match draft {
            Some(draft) => (draft.text.clone(), draft.entered.clone()),
            None => (written, Entered::default()),
        })
    });
    let at = place.clone();
    let breaks = move || {
        state.broken.with(|broken| {
            let rule = broken.iter().find(|rule| rule.at == at.path)?;
            Some((true, why(reader, &plan.now(), &at, &rule.reason)))
        })
    };
    // A box that does not take every text cannot show what was pasted.
    let shows = matches!(place.field.kind, Kind::Number(_) | Kind::Text { .. });
    let message = move || {
        let (text, Entered { problem, tell }) = current.get();
        match problem {
            Some(problem) if shows || text.is_empty() => Some((true, problem)),
            Some(problem) => Some((true, filled(reader.words.quoted, &[&text, &problem]))),
            None => breaks().or_else(|| {
                tell.then(|| (false, [reader.words.read_as, " ", &written.get()].concat()))
            }),
        }
    };
    let at = place.clone();
    UseDraft {
        shown: Signal::derive(move || current.get().0),
        message: Signal::derive(message),
        take,
        leave: Callback::new(move |()| {
            let read = |draft: &Option<Draft>| {
                draft
                    .as_ref()
                    .is_some_and(|draft| draft.entered.problem.is_none())
            };
            if draft.with_untracked(read) {
                draft.set(None);
            }
            plan.settle();
        }),
        forget: Callback::new(move |()| {
            state
                .drafts
                .update_value(|drafts| drafts.keep(&at.path, None));
            let typing = draft.with_untracked(Option::is_some);
            draft.set(None);
            typing
        }),
    }
}

/// Escape gives up what was typed or pasted, and does nothing else then.
pub fn gives_up(event: &KeyboardEvent, forget: Callback<(), bool>) {
    if event.key() == "Escape" && forget.run(()) {
        event.stop_propagation();
    }
}
