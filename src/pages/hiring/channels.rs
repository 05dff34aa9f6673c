//! Channels of applications, with their rates and costs, and buttons for the usual ones.

use super::words::{self, Words};
use crate::browser::focus_in_page;
use crate::components::{
    Button, CollectAny, Control, Figure, Icon, each_row, field_of, only_reading, remove_row,
    row_count, row_name,
};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_plan, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::hiring::{Channel, ChannelFigures, Figures, Inputs, SOURCES};

/// List of channels, with buttons to add one.
#[component]
pub fn Channels() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let plan = state.plan;
    let words = words::of(reader.language);
    let (Some(channels), Some(figures)) = (
        Place::at(Side::Input, &[Plan::hiring, Inputs::channels]),
        Place::at(Side::Figure, &[Plan::hiring, Figures::channels]),
    ) else {
        return ().into_any();
    };
    let most = channels.field.most_rows();
    let name = channels.name(&plan.now());
    let count = row_count(&channels);
    let full = move || count.get() >= most;
    let add = move |name: &'static str| {
        let row = count.get_untracked();
        plan.change(|plan| {
            if row < most {
                plan.hiring.channels.push(Channel {
                    name: name.into(),
                    ..Channel::default()
                });
            }
        });
        let field = if name.is_empty() {
            "name"
        } else {
            "applications"
        };
        focus_in_page(&format!("[data-input='hiring.channels[{row}].{field}']"));
    };
    let source = move |pair: &'static [&'static str; 2]| {
        // Hides the button while a channel has this name, in either language.
        let taken = Memo::new(move |_| {
            let world = plan.world();
            let mut channels = world.plan.hiring.channels.iter();
            channels.any(|channel| pair.contains(&&*channel.name))
        });
        view! {
            <Button
                action="add-source"
                words=reader.of(*pair)
                icon="plus"
                class="boxed"
                hidden=Signal::derive(move || taken.get())
                disabled=full
                on_press=move || add(reader.of(*pair))
            />
        }
    };
    let row = move |row: usize| {
        let (channels, figures) = (channels.clone(), figures.clone());
        view! { <ChannelRow channels figures row words /> }
    };
    view! {
        <div class="channels" data-list=name>
            <p class="quiet" hidden=move || count.get() != 0>
                {words.no_channels}
            </p>
            {each_row(count, row)}
            <div class="sources" role="group" aria-label=words.add_channel hidden=only_reading()>
                {SOURCES.iter().map(source).collect_any()}
                <Button
                    action="add"
                    words=words.other_channel
                    icon="plus"
                    class="boxed"
                    disabled=full
                    on_press=move || add("")
                />
            </div>
        </div>
    }
    .into_any()
}

/// One channel: its inputs, and the rate and costs that follow.
#[component]
fn ChannelRow(
    /// The list of channels among the inputs.
    channels: Place,
    /// The list of channels among the figures.
    figures: Place,
    /// Index of the channel.
    row: usize,
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let plan = use_plan();
    let name = row_name(&channels, row);
    let input = |id: u16| {
        let field = field_of(&channels, id)?;
        let place = channels.in_row(row, field);
        let label = Signal::derive(move || {
            [&name.get(), reader.words.colon, reader.of(field.words())].concat()
        });
        Some((reader.of(field.words()), view! { <Control place label /> }))
    };
    let labelled = |id: u16| {
        input(id).map(|(words, control)| view! { <label><span>{words}</span>{control}</label> })
    };
    let figure = |id: u16, known: fn(&ChannelFigures) -> bool, words: &'static str| {
        let place = figures.in_row(row, field_of(&figures, id)?);
        let known = Memo::new(move |_| {
            let world = plan.world();
            world.outcome.hiring.channels.get(row).is_some_and(known)
        });
        Some(view! {
            <span hidden=move || !known.get()>
                <Figure place />
                " "
                {words}
            </span>
        })
    };
    let empty = Memo::new(move |_| {
        let world = plan.world();
        let channel = world.plan.hiring.channels.get(row);
        channel.is_some_and(|channel| !channel.counts())
    });
    let list = channels.clone();
    let remove = move || remove_row(state, &list, row);
    let removes =
        Signal::derive(move || [reader.words.remove, reader.words.colon, &name.get()].concat());
    view! {
        <div class="channel" role="group" aria-label=name data-row=row.to_string()>
            <div class="top">
                {input(Channel::name).map(|(_, control)| control)}
                <Button
                    action="remove"
                    words=removes
                    icon="remove"
                    class="icon-only"
                    on_press=remove
                />
            </div>
            <div class="given">
                {labelled(Channel::applications)}
                {labelled(Channel::cost)}
                {labelled(Channel::hires)}
            </div>
            <p class="note" hidden=move || empty.get()>
                {figure(ChannelFigures::rate, |f| f.rate.is_some(), words.of_them)}
                {figure(
                    ChannelFigures::cost_per_hire,
                    |f| f.cost_per_hire.is_some(),
                    words.each_hire,
                )}
                {figure(
                    ChannelFigures::cost_per_application,
                    |f| f.cost_per_application.is_some_and(|cost| cost > 0.0),
                    words.each_application,
                )}
            </p>
            <p class="note watch" hidden=move || !empty.get()>
                <Icon name="watch" />
                " "
                {words.empty_channel}
            </p>
        </div>
    }
}
