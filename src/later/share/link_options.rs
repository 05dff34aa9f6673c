//! Options of the link to share, and the payload that they give.

use crate::later::visit::sealing::sealed;
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::Plan;
use planner::link::{self, Include};
use std::sync::Arc;

/// Why there is no payload.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Encryption is in progress.
    Soon,
    /// The plan is too large for a link.
    TooLarge,
    /// The browser could not encrypt it.
    Refused,
}

/// Options of the link, and its payload. `Copy`: it holds handles only.
#[derive(Clone, Copy)]
pub struct LinkOptions {
    /// The plan to share.
    pub plan: StoredValue<Arc<Plan>>,
    /// Parts of the plan that go into the link.
    pub include: RwSignal<Include>,
    /// Passphrase that encrypts the link; empty for none.
    pub passphrase: RwSignal<String>,
    /// The current payload, or why there is none.
    pub payload: RwSignal<Result<String, Missing>>,
    /// Whether encryption is running, and whether the options have changed since it started.
    busy: StoredValue<(bool, bool)>,
}

impl LinkOptions {
    /// Creates the options with their defaults, and the first payload.
    pub fn of(plan: Arc<Plan>) -> Self {
        let link_options = Self {
            plan: StoredValue::new(plan),
            include: RwSignal::new(Include::default()),
            passphrase: RwSignal::new(String::new()),
            payload: RwSignal::new(Err(Missing::Soon)),
            busy: StoredValue::new((false, false)),
        };
        link_options.make();
        link_options
    }

    /// Updates the payload. Encryption is asynchronous: until it is done there is no payload, so
    /// that no unencrypted link can be shared by mistake.
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
