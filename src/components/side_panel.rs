//! Assumptions beside the story, in groups: open beside it, folded on a phone.

use super::chart::Chart;
use super::field::Field;
use super::figure::FigureField;
use super::{CollectAny, Icon, Sentence, dynamic};
use crate::i18n::use_reader;
use crate::state::{Place, Side, use_plan, use_state};
use leptos::ev;
use leptos::prelude::*;
use planner::calculators::layout::PanelGroup;

/// The panel of a page.
#[component]
pub fn SidePanel(
    /// Its groups.
    children: Children,
) -> impl IntoView {
    // Alone inside another page it would take more room than the story.
    let alone = use_state().embed.is_some();
    let words = use_reader().words;
    (!alone).then(|| {
        view! {
            <aside class="assumptions" aria-label=words.assumptions>
                <div>
                    <div class="card panel">{children()}</div>
                </div>
            </aside>
        }
    })
}

/// A group of the panel, with a title and what it says while it is folded.
#[component]
pub fn Group(
    /// Its title.
    title: &'static str,
    /// What it says while it is folded.
    #[prop(optional, into)]
    summary: Option<ViewFn>,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let phone = use_state().phone;
    // Where there is room its title is a title: it opens nothing, and takes no focus.
    let stay = move |event: ev::MouseEvent| {
        if !phone.get_untracked() {
            event.prevent_default();
        }
    };
    view! {
        <details class="group" open=move || !phone.get()>
            <summary tabindex=move || (!phone.get()).then_some("-1") on:click=stay>
                <Icon name="turn" />
                {title}
                <small>{summary.map(|summary| dynamic(move || summary.run()))}</small>
            </summary>
            <div class="in">{children()}</div>
        </details>
    }
}

/// A group that a calculator's layout describes.
#[component]
pub fn LaidOutGroup(
    /// The calculator's field in the plan.
    calculator: u16,
    /// What is in it.
    group: &'static PanelGroup,
    /// What stands in it in place of its fields.
    inside: Option<AnyView>,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let summary = Signal::derive(move || {
        let world = plan.world();
        (group.summary)(&world.plan, &world.outcome)
    });
    let input =
        |path: &&'static [u16]| Place::at(Side::Input, path).map(|place| view! { <Field place /> });
    let figure = |path: &&'static [u16]| {
        Place::at(Side::Figure, path).map(|place| view! { <FigureField place /> })
    };
    let inside = inside.unwrap_or_else(|| {
        view! {
            {group.chart.map(|name| view! { <Chart calculator name /> })}
            {group.figures.iter().map(figure).collect_any()}
            {group.inputs.iter().map(input).collect_any()}
        }
        .into_any()
    });
    view! {
        <Group title=reader.of(group.words) summary=move || view! { <Sentence of=summary /> }>
            {inside}
        </Group>
    }
}
