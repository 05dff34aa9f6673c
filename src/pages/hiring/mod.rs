//! What hiring draws itself: the funnel, the CTO in every interview, and groups of its panel.

mod channels;
mod cto;
mod funnel;
mod panel;
mod words;

use super::drawings::Drawing;
use channels::Channels;
use cto::CtoCard;
use funnel::Funnel;
use leptos::prelude::*;
use panel::{Load, TimeToProductive, Wanted};
use planner::Plan;

/// What hiring draws itself.
pub const DRAWING: Drawing = Drawing {
    of: Plan::hiring,
    rows: Some(|| {
        view! {
            <Funnel />
            <CtoCard />
        }
        .into_any()
    }),
    group: |place| match place {
        0 => Some(view! { <Wanted /> }.into_any()),
        1 => Some(view! { <TimeToProductive /> }.into_any()),
        2 => Some(view! { <Load /> }.into_any()),
        3 => Some(view! { <Channels /> }.into_any()),
        _ => None,
    },
};
