//! Panel of assumptions in groups, which collapse on phones and are always open elsewhere.

use super::chart::Chart;
use super::field::Field;
use super::figure::FigureField;
use super::{CollectAny, Icon, Sentence, dynamic};
use crate::i18n::use_reader;
use crate::state::{Place, Side, use_plan, use_state};
use leptos::ev;
use leptos::prelude::*;
use planner::calculators::layout::PanelGroup;

/// Panel of a page. An embedded page has none.
#[component]
pub fn SidePanel(
    /// Groups of the panel.
    children: Children,
) -> impl IntoView {
    // In an embedded page it would take more room than the main content.
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

/// Group of the panel: a title with a summary, and a content that is collapsed on phones.
#[component]
pub fn Group(
    /// Title of the group.
    title: &'static str,
    /// Summary beside the title; shown only on phones, where groups collapse.
    #[prop(optional, into)]
    summary: Option<ViewFn>,
    /// Content of the group.
    children: Children,
) -> impl IntoView {
    let phone = use_state().phone;
    // If there is room, the summary is only a heading: a click does not toggle it, and it takes no
    // focus.
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

/// Group that a calculator's layout describes: its chart, its figures and its inputs.
#[component]
pub fn LaidOutGroup(
    /// Field id of the calculator in the plan.
    calculator: u16,
    /// Group from the layout.
    group: &'static PanelGroup,
    /// View that replaces the content of the layout.
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
