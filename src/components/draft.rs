//! Draft of an input box: the typed text, until the plan holds its value.

use super::entry::{Entered, enter, text_of, why};
use super::filled;
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, use_state};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use planner::model::Kind;

/// Text that is being typed.
#[derive(Clone)]
struct Draft {
    text: String,
    /// Text of the plan's value when the draft was typed: once that differs, the draft is void.
    stands_for: String,
    entered: Entered,
}

/// State and actions of an input box.
#[derive(Clone, Copy)]
pub struct UseDraft {
    /// Text in the box: the draft, else the plan's value.
    pub shown: Signal<String>,
    /// Message below the box, and whether it reports an error in the text or in the value.
    pub message: Signal<Option<(bool, String)>>,
    /// Enters a text into the plan if it can be read; keeps it as a draft if not.
    pub take: Callback<String>,
    /// Call when the box loses the focus: a text that was read is replaced by the formatted value,
    /// an unreadable one stays.
    pub leave: Callback<()>,
    /// Discards the draft; returns whether there was one.
    pub forget: Callback<(), bool>,
}

impl UseDraft {
    /// Whether the message reports an error.
    pub fn is_wrong(self) -> bool {
        self.message
            .with(|message| message.as_ref().is_some_and(|(wrong, _)| *wrong))
    }
}

/// Creates the draft of the input box for a place.
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
    // If this box had an unreadable text when its page was left, reads it again: in another
    // language it may be readable. Drafts set from elsewhere (by a paste, or by moved rows) arrive
    // the same way.
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
        move || state.drafts_revision.get(),
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
            // Drops the draft, so that it does not return when the plan goes back to the value it
            // stood for.
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
    // Controls that do not accept any text cannot show the pasted one: the message quotes it.
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

/// Handles Escape: discards the draft, and stops the event only if there was one.
pub fn gives_up(event: &KeyboardEvent, forget: Callback<(), bool>) {
    if event.key() == "Escape" && forget.run(()) {
        event.stop_propagation();
    }
}
