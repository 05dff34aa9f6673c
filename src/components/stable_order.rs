//! Order of rows that stays fixed while the focus is in the list: no row moves during typing.

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

/// Tracks whether the focus is below `root`, whose `focusin` and `focusout` handlers must call
/// `focus_in` and `focus_out`.
pub fn use_focus_within(root: NodeRef<Section>) -> FocusWithin {
    FocusWithin {
        within: RwSignal::new(false),
        root,
    }
}

impl FocusWithin {
    /// Handles `focusin`, which may arrive after the list was disposed.
    pub fn focus_in(self) {
        if self.within.try_get_untracked() == Some(false) {
            self.within.set(true);
        }
    }

    /// Forgets the focus when the focused element is rebuilt: only some browsers fire `focusout`
    /// then.
    pub fn clear(self) {
        self.within.set(false);
    }

    /// Handles `focusout`: the focus leaves the list, or moves within it.
    pub fn focus_out(self, event: &FocusEvent) {
        let next = event.related_target();
        let next = next.and_then(|next| next.dyn_into::<Node>().ok());
        // A removed element loses the focus after its signals are disposed.
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

/// Returns a memo of the order that keeps its value while the focus is in the list, unless other
/// items are in the list.
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
