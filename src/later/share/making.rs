//! How a link is made from a plan: what is left out, and whether a passphrase protects it.

use crate::later::visit::sealing::sealed;
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::Plan;
use planner::link::{self, Include};
use std::sync::Arc;

/// Why there is no link to show.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// It is being protected.
    Soon,
    /// It would be too large.
    TooLarge,
    /// The browser refused to protect it.
    Refused,
}

/// What the link is made from, and the payload as it stands. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Making {
    /// The plan.
    pub plan: StoredValue<Arc<Plan>>,
    /// What of it goes into the link.
    pub include: RwSignal<Include>,
    /// What is to open the link; empty, anybody may.
    pub passphrase: RwSignal<String>,
    /// The payload as it stands.
    pub payload: RwSignal<Result<String, Missing>>,
    /// A link is being protected; meanwhile another was asked for.
    busy: StoredValue<(bool, bool)>,
}

impl Making {
    /// The link of a plan, as it is at first.
    pub fn of(plan: Arc<Plan>) -> Self {
        let making = Self {
            plan: StoredValue::new(plan),
            include: RwSignal::new(Include::default()),
            passphrase: RwSignal::new(String::new()),
            payload: RwSignal::new(Err(Missing::Soon)),
            busy: StoredValue::new((false, false)),
        };
        making.make();
        making
    }

    /// Makes the payload anew. A protected one comes a little later; until then there is none to send,
    /// least of all one that is not protected.
    pub fn make(self) {
        if self.busy.get_value().0 {
            self.busy.set_value((true, true));
            return self.payload.set(Err(Missing::Soon));
        }
        let include = self.include.get_untracked();
        let plain = self.plan.with_value(|plan| link::encode(plan, include));
        let plain = plain.map_err(|_| Missing::TooLarge);
        let passphrase = self.passphrase.get_untracked();
        let plain = match plain {
            Ok(plain) if !passphrase.is_empty() => plain,
            plain => return self.payload.set(plain),
        };
        self.busy.set_value((true, false));
        self.payload.set(Err(Missing::Soon));
        spawn_local(async move {
            let made = sealed(&plain, &passphrase).await;
            // The dialog may be closed by now.
            let Some((_, again)) = self.busy.try_get_value() else {
                return;
            };
            self.busy.set_value((false, false));
            if again {
                self.make();
            } else {
                self.payload.set(made.ok_or(Missing::Refused));
            }
        });
    }
}
