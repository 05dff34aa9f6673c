//! What was typed and could not be read stays, when its control is made again: on coming back to its
//! page, in another language, among rows that come and go.

use super::{Place, enter::enter, face::Draft};
use planner::model::Path;
use planner::words::Language;
use std::cell::{Cell, RefCell};

thread_local! {
    static KEPT: RefCell<Vec<Kept>> = RefCell::default();
    static MOVES: Cell<usize> = const { Cell::new(0) };
}

/// How often something kept was in a row that went elsewhere: rows that look alike are made again then.
pub fn moves() -> usize {
    MOVES.get()
}

struct Kept {
    at: Path,
    language: Language,
    draft: Draft,
}

/// Keeps of what is kept what `stays`, which may change it.
fn retain(stays: &mut dyn FnMut(&mut Kept) -> bool) {
    KEPT.with_borrow_mut(|kept| kept.retain_mut(stays));
}

/// Keeps what is in a box where it cannot be read; forgets what was there before.
pub fn keep(place: &Place, draft: &Draft) {
    retain(&mut |kept| kept.at != place.path);
    if draft.problem.is_some() {
        let kept = Kept {
            at: place.path.clone(),
            language: place.reader.language,
            draft: draft.clone(),
        };
        KEPT.with_borrow_mut(|all| all.push(kept));
    }
}

/// What was in the box when its control was there before; void where the plan has got another value
/// since. In another language it is read again.
pub fn kept(place: &Place) -> Draft {
    let mut found = None;
    retain(&mut |kept| {
        if kept.at == place.path {
            found = Some((kept.language, kept.draft.clone()));
        }
        true
    });
    match found {
        Some((
            language,
            Draft {
                text: Some(text),
                jumps,
                ..
            },
        )) if language != place.reader.language => Draft {
            jumps,
            ..enter(place, text)
        },
        found => found.map(|(_, draft)| draft).unwrap_or_default(),
    }
}

/// The rows of a list have other numbers: `to` says which, and which is gone.
pub fn moved(list: &[u16], to: &dyn Fn(u16) -> Option<u16>) {
    retain(&mut |kept| match kept.at.strip_prefix(list) {
        Some([row, ..]) => {
            let now = to(*row);
            kept.at[list.len()] = now.unwrap_or_default();
            MOVES.set(MOVES.get() + 1);
            now.is_some()
        }
        _ => true,
    });
}
