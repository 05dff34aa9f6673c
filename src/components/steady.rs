//! An order that stays as it is while somebody types in a list: rows do not move away below the hands.

use crate::memo::Memo;
use leptos::ev::FocusEvent;
use leptos::html::{ElementType, Section};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Node;

/// Whether the focus is in a list. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Held {
    held: RwSignal<bool>,
    root: NodeRef<Section>,
}

/// Whether the focus is below `root`, whose `focusin` and `focusout` are to be told.
pub fn use_held(root: NodeRef<Section>) -> Held {
    Held {
        held: RwSignal::new(false),
        root,
    }
}

impl Held {
    /// The focus came; to a list that goes it may come last of all.
    pub fn enter(self) {
        if self.held.try_get_untracked() == Some(false) {
            self.held.set(true);
        }
    }

    /// What had the focus is made again. Only some browsers say that the focus goes with it.
    pub fn let_go(self) {
        self.held.set(false);
    }

    /// The focus goes: elsewhere, or to another place of the list.
    pub fn leave(self, event: &FocusEvent) {
        let next = event.related_target();
        let next = next.and_then(|next| next.dyn_into::<Node>().ok());
        // What goes with the page loses the focus after its signals are gone.
        let root = self.root.try_get_untracked().flatten();
        let inside = root.is_some_and(|root| {
            let root: &<Section as ElementType>::Output = &root;
            root.contains(next.as_ref())
        });
        if next.is_none() || !inside {
            self.held.try_set(false);
        }
    }
}

/// An order that changes only while the list is not held, or where other things are in it.
pub fn steady<T>(held: Held, order: impl Fn() -> Vec<T> + Send + Sync + 'static) -> Memo<Vec<T>>
where
    T: PartialEq + Clone + Send + Sync + 'static,
{
    Memo::new(move |before: Option<&Vec<T>>| {
        let now = order();
        match before {
            Some(before) if held.held.get() => {
                let same = before.len() == now.len() && now.iter().all(|one| before.contains(one));
                if same { before.clone() } else { now }
            }
            _ => {
                held.held.track();
                now
            }
        }
    })
}
