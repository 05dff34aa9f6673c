//! Side panel of the report: sections on the paper, sources of its numbers, next quarter.

use super::lists::next_quarter_name;
use super::page_fit::PageFit;
use super::parts::{input, use_words};
use crate::components::{Button, CollectAny, Group, SidePanel, dynamic, only_reading};
use crate::i18n::use_reader;
use crate::route::Route;
use crate::state::{Place, use_state};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::CALCULATORS;
use planner::calculators::report::{Inputs, Section};
use planner::model::{Cell, CellMut, Choice};
use planner::report::next_quarter;

/// Ids of the calculators whose figures a section shows.
const fn sources(section: Section) -> &'static [u16] {
    match section {
        Section::Infrastructure => &[Plan::capacity, Plan::debt],
        Section::Team => &[Plan::hiring, Plan::onboarding],
        Section::Scenarios => &[Plan::scenarios],
        _ => &[],
    }
}

/// Side panel of the report.
#[component]
pub fn ReportPanel(
    /// Room left on the page; `None` until it is measured.
    page_fit: RwSignal<Option<PageFit>>,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = use_words();
    let Some(set) = input(&[Inputs::left_out]) else {
        return ().into_any();
    };
    let name = set.name(&state.plan.now());
    let section = {
        let set = set.clone();
        move |section: &Section| view! { <SectionTick set=set.clone() section=*section /> }
    };
    let on_it = state.plan.follow(&set, |_, cell| match cell {
        Cell::Set(bits) => Section::ALL.len() - bits.count_ones() as usize,
        _ => 0,
    });
    let left = move || {
        let numbers = reader.numbers(&state.plan.now().plan);
        let written = numbers.exact(page_fit.get()?.left.floor(), planner::model::Unit::Plain);
        Some([&written.replace('-', "−"), "\u{a0}", words.millimetres].concat())
    };
    let next = next_quarter_name();
    let start_words = Signal::derive(move || match next.get() {
        Some(next) => words.start_from.replace("{}", &next),
        None => words.start_next.to_owned(),
    });
    let start = move || {
        let world = state.plan.now();
        state.plans.begin(next_quarter(&world.plan, &world.outcome));
    };
    view! {
        <SidePanel>
            <Group title=words.on_the_page summary=move || on_it.get()>
                <div data-input=name>{Section::ALL.iter().map(section).collect_any()}</div>
                <div class="fact">
                    <span>{words.room_left}</span>
                    <b>{dynamic(left)}</b>
                </div>
            </Group>
            <Group title=words.its_numbers>
                <div class="fact">
                    <span>{words.ends}</span>
                    <a href=Route::Facts.href()>{reader.words.facts}</a>
                </div>
            </Group>
            {(!only_reading()).then(|| view! { <Group title=words.next_quarter>
                <Button action="next-quarter" words=start_words class="link" on_press=start />
                <p class="note">{words.next_help}</p>
            </Group> })}
        </SidePanel>
    }
    .into_any()
}

/// Tick box of a section, checked while it is on the paper, with links to its calculators.
#[component]
fn SectionTick(
    /// The set of sections left out.
    set: Place,
    /// The section to show or leave out.
    section: Section,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let place = usize::from(section.place());
    let shown = state.plan.follow(&set, move |_, cell| match cell {
        Cell::Set(bits) => bits >> place & 1 == 0,
        _ => true,
    });
    let tick = move |shown: bool| {
        // The closure never returns an error.
        let _ = state.plan.edit(&set.path, |cell| {
            if let CellMut::Set(bits) = cell {
                *bits = *bits & !(1 << place) | u64::from(!shown) << place;
            }
            Ok::<(), ()>(())
        });
        state.plan.settle();
    };
    let source = |id: &u16| {
        let calculator = CALCULATORS.iter().find(|calculator| calculator.id == *id);
        calculator.map(|calculator| {
            view! { <a href=Route::of(calculator.id).href()>{reader.of(calculator.words)}</a> }
        })
    };
    view! {
        <div class="check">
            <label>
                <input
                    type="checkbox"
                    data-option=Section::OPTIONS.keys[place]
                    disabled=only_reading()
                    prop:checked=shown
                    on:change:target=move |event| tick(event.target().checked())
                />
                <span>{reader.of(Section::OPTIONS.words[place])}</span>
            </label>
            <span class="chip">{sources(section).iter().map(source).collect_any()}</span>
        </div>
    }
}
