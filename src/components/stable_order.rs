//! An order that stays as it is while the focus is in a list: rows do not move while somebody types in them.

use crate::memo::Memo;
use leptos::ev::FocusEvent;
use leptos::html::{ElementType, Section};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Node;

/// Whether the focus is in a list. Cheap to copy.
#[derive(Clone, Copy)]
pub struct FocusWithin {
    within: RwSignal<bool>,
    root: NodeRef<Section>,
}

/// Whether the focus is below `root`, whose `focusin` and `focusout` are to be told.
pub fn use_focus_within(root: NodeRef<Section>) -> FocusWithin {
    FocusWithin {
        within: RwSignal::new(false),
        root,
    }
}

impl FocusWithin {
    /// The focus came; to a list that goes it may come last of all.
    pub fn focus_in(self) {
        if self.within.try_get_untracked() == Some(false) {
            self.within.set(true);
        }
    }

    /// What had the focus is made again. Only some browsers say that the focus goes with it.
    pub fn clear(self) {
        self.within.set(false);
    }

    /// The focus goes: elsewhere, or to another place of the list.
    pub fn focus_out(self, event: &FocusEvent) {
        let next = event.related_target();
        let next = next.and_then(|next| next.dyn_into::<Node>().ok());
        // What goes with the page loses the focus after its signals are gone.
        let root = self.root.try_get_untracked().flatten();
        let inside = root.is_some_and(|root| {
            let root: &<Section as ElementType>::Output = &root;
            root.contains(next.as_ref())
        });
        if next.is_none() || !inside {
            self.within.try_set(false);
        }
    }
}

/// An order that changes only while the focus is elsewhere, or where other things are in the list.
pub fn stable_order<T>(
    focus: FocusWithin,
    order: impl Fn() -> Vec<T> + Send + Sync + 'static,
) -> Memo<Vec<T>>
where
    T: PartialEq + Clone + Send + Sync + 'static,
{
    Memo::new(move |before: Option<&Vec<T>>| {
        let now = order();
        match before {
            Some(before) if focus.within.get() => {
                let same = before.len() == now.len() && now.iter().all(|one| before.contains(one));
                if same { before.clone() } else { now }
            }
            _ => {
                focus.within.track();
                now
            }
        }
    })
}
