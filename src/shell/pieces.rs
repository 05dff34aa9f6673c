//! The first view in pieces: made in one go it would hold up a phone's browser for a quarter of a
//! second. Every later view is made at once.

use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

type Piece = Box<dyn FnOnce()>;

thread_local! {
    /// What is yet to be made of the first view; none once it stands.
    static PIECES: RefCell<Option<VecDeque<Piece>>> = const { RefCell::new(Some(VecDeque::new())) };
}

/// Whether the first view is being made.
pub fn building() -> bool {
    PIECES.with_borrow(Option::is_some)
}

/// Does something at once, or, while the first view is made, in a task of its own, if its owner still lives.
pub fn by_and_by(act: impl FnOnce() + 'static) {
    let (true, Some(owner)) = (building(), Owner::current()) else {
        return act();
    };
    let gone = Arc::new(AtomicBool::new(false));
    let ended = gone.clone();
    on_cleanup(move || ended.store(true, Ordering::Relaxed));
    let piece: Piece = Box::new(move || {
        if !gone.load(Ordering::Relaxed) {
            owner.with(|| untrack(act));
        }
    });
    PIECES.with_borrow_mut(|pieces| pieces.get_or_insert_default().push_back(piece));
}

/// Makes all that was put off, a piece a task; then does something, and the first view stands.
pub fn finish(done: impl FnOnce() + 'static) {
    let go = move || {
        let piece = PIECES.with_borrow_mut(|pieces| pieces.as_mut().and_then(VecDeque::pop_front));
        if let Some(piece) = piece {
            piece();
            return finish(done);
        }
        PIECES.set(None);
        done();
    };
    set_timeout(go, Duration::ZERO);
}
