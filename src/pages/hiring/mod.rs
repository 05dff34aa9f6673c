//! Parts that the hiring page draws itself: funnel, comparison with the CTO, panel groups.

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

/// Funnel and CTO comparison in place of the rows, and four groups of the panel.
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
