//! Editor of the interview grid: sections, items, their names and points, and must-haves.

use super::use_interview_view;
use super::words::{self, Words};
use crate::browser::focus_if_lost;
use crate::components::{
    Button, Control, Icon, ValueInput, dynamic, each_row, only_reading, row_count,
};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_plan, use_state};
use leptos::html::Section as SectionElement;
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::interview::{self, Inputs, Item, Section};
use planner::model::{Group, path::number_of};

/// Card with the editor, folded at first. Hidden in read-only visits.
#[component]
pub fn GridEditor() -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = words::of(reader.language);
    let open = use_interview_view().editing;
    let card = NodeRef::<SectionElement>::new();
    Effect::new(move |before: Option<bool>| {
        let open = open.get();
        // Scrolls to the card when it opens: the panel has a button that opens it as well.
        if open
            && before == Some(false)
            && let Some(card) = card.get_untracked()
        {
            card.scroll_into_view();
        }
        open
    });
    let size = Memo::new(move |_| {
        let world = plan.world();
        let sections = world.plan.interview.sections.iter();
        let items = sections.map(|section| section.items.len());
        (items.len(), items.sum::<usize>())
    });
    let count = move || {
        let (sections, items) = size.get();
        let several = |count: usize| reader.language.plural(f64::from(number_of(count)));
        [
            &*sections.to_string(),
            " ",
            if several(sections) {
                words.sections
            } else {
                words.one_section
            },
            ", ",
            &items.to_string(),
            " ",
            if several(items) {
                words.items
            } else {
                words.one_item
            },
        ]
        .concat()
    };
    let sections = Signal::derive(move || size.get().0);
    let add = move || {
        plan.change(|plan| interview::add_section(plan, words.fresh_section, words.fresh_item));
    };
    let editor = move || {
        open.get().then(|| {
            view! {
                <p class="note">{words.edit_note}</p>
                <div class="edit" data-list="interview.sections">
                    {each_row(sections, move |row| view! { <SectionEditor row words /> })}
                </div>
                <Button action="add-section" words=words.add_section class="boxed" on_press=add />
            }
        })
    };
    view! {
        <section class="card fold" hidden=only_reading() node_ref=card>
            <h2>
                <button
                    type="button"
                    class="toggle"
                    data-action="edit-grid"
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <Icon name="turn" class="turn" />
                    {words.edit}
                    " "
                    <span class="soft">{dynamic(count)}</span>
                </button>
            </h2>
            {dynamic(editor)}
        </section>
    }
}

/// Name of a section, or of one of its items, in English and French.
fn name_of(section: usize, item: Option<usize>) -> Memo<[String; 2]> {
    let plan = use_plan();
    Memo::new(move |_| {
        let world = plan.world();
        let section = world.plan.interview.sections.get(section);
        let name = match item {
            None => section.map(interview::section_words),
            Some(item) => section
                .and_then(|section| section.items.get(item))
                .map(interview::item_words),
        };
        name.unwrap_or_default()
    })
}

/// Accessible name of a control: the name of its section or item, and `what`, which comes first if
/// `before` is set.
fn action_label(name: Memo<[String; 2]>, what: &'static str, before: bool) -> Signal<String> {
    let reader = use_reader();
    Signal::derive(move || {
        let name = name.with(|name| name[reader.language as usize].clone());
        let parts = if before {
            [what, &name]
        } else {
            [&*name, what]
        };
        parts.join(reader.words.colon)
    })
}

fn in_section(row: usize, field: u16) -> Option<Place> {
    let path = [Plan::interview, Inputs::sections, number_of(row), field];
    Place::at(Side::Input, &path)
}

/// Editor of a section: name, items, button to add an item.
#[component]
fn SectionEditor(
    /// Index of the section.
    row: usize,
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let state = use_state();
    let plan = state.plan;
    let name = name_of(row, None);
    let removes = action_label(name, words.remove, true);
    let remove = move || {
        plan.change(|plan| interview::remove_section(plan, row));
        state.redraft(|drafts| drafts.row_gone(&[Plan::interview, Inputs::sections], row));
        focus_if_lost("[data-action=add-section]");
    };
    let add = move || plan.change(|plan| interview::add_item(plan, row, words.fresh_item));
    let field = in_section(row, Section::label);
    let items = in_section(row, Section::items).map(|list| {
        let count = row_count(&list);
        let item = move |item| view! { <ItemEditor list=list.clone() section=row item words /> };
        each_row(count, item)
    });
    view! {
        <div class="section">
            <div class="field">
                {field.map(|place| view! { <NameInput place name label=words.section /> })}
                <Button action="remove" words=removes icon="remove" class="icon-only" on_press=remove />
            </div>
            {items}
            <Button action="add-item" words=words.add_item class="link" on_press=add />
        </div>
    }
}

/// Editor of an item: name, points, must-have.
#[component]
fn ItemEditor(
    /// The list of items in the section.
    list: Place,
    /// Index of the section.
    section: usize,
    /// Index of the item in its section.
    item: usize,
    /// Texts of the page in the reader's language.
    words: &'static Words,
) -> impl IntoView {
    let state = use_state();
    let name = name_of(section, Some(item));
    let items = list.path.clone();
    let at = |id: u16| {
        let field = Item::FIELDS.iter().find(|field| field.id == id)?;
        Some(list.in_row(item, field))
    };
    let points = at(Item::points).map(|place| {
        let label = action_label(name, words.points, false);
        view! { <Control place label /> }
    });
    let must = at(Item::must_have).map(|place| {
        let label = action_label(name, words.must_have, false);
        view! {
            <label class="ticked">
                <Control place label />
            </label>
        }
    });
    let removes = action_label(name, words.remove, true);
    let remove = move || {
        let change = |plan: &mut Plan| interview::remove_item(plan, section, item);
        state.plan.change(change);
        state.redraft(|drafts| drafts.row_gone(&items, item));
        focus_if_lost(&format!(
            ".section:nth-child({}) [data-action=add-item]",
            section + 1
        ));
    };
    view! {
        <div class="field">
            {at(Item::label).map(|place| view! { <NameInput place name label=words.item /> })}
            <span class="n">
                {points}
                {must}
                <Button action="remove" words=removes icon="remove" class="icon-only" on_press=remove />
            </span>
        </div>
    }
}

/// Input for the custom name of a section or an item. While it is empty, the placeholder shows the
/// built-in name.
#[component]
fn NameInput(
    /// Place of the custom name.
    place: Place,
    /// Name in force, in English and French.
    name: Memo<[String; 2]>,
    /// Accessible name.
    label: &'static str,
) -> impl IntoView {
    let language = use_reader().language;
    let known = Signal::derive(move || name.with(|name| name[language as usize].clone()));
    let label = Signal::stored(label.to_owned());
    view! { <ValueInput place label placeholder=known class="held" /> }
}
