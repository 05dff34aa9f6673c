//! A group of alarm signals, ticked by the reader or detected in the plan.

use super::words;
use crate::components::{CollectAny, Control, FigureButton, Icon};
use crate::i18n::use_reader;
use crate::state::{Place, Side, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::thresholds::{Figures, Inputs, Signal as Said, SignalFigures, Signals};
use planner::model::{Cell, Field, Group, Kind};

/// All signals of a group.
#[component]
pub fn SignalGroup(
    /// Index of the group: technical, organisational, business.
    place: usize,
) -> impl IntoView {
    let group = &Signals::FIELDS[place];
    let Kind::Group(signals, _) = group.kind else {
        return ().into_any();
    };
    let signal = |signal: &'static Field| view! { <SignalCheck group=group.id signal /> };
    signals.iter().map(signal).collect_any().into_any()
}

/// One signal: a tick box for the reader, and a mark while the plan shows it.
#[component]
fn SignalCheck(
    /// Id of the group.
    group: u16,
    /// Field of the signal.
    signal: &'static Field,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let at = |list, field| [Plan::thresholds, list, group, signal.id, field];
    let input = Place::at(Side::Input, &at(Inputs::signals, Said::own))?;
    let detected = Place::at(Side::Figure, &at(Figures::signals, SignalFigures::detected))?;
    let seen = state
        .plan
        .follow(&detected, |_, cell| matches!(cell, Cell::Flag(true)));
    Some(view! {
        <div class="signal">
            <label class="check" class:seen=seen>
                <Control place=input />
                <span>{reader.of(signal.words())}</span>
            </label>
            <FigureButton
                place=detected
                class="chip watch"
                hidden=Signal::derive(move || !seen.get())
            >
                <Icon name="watch" />
                {words.seen}
            </FigureButton>
        </div>
    })
}
