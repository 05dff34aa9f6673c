//! The question about the fullest resource: which one, its average use and its peak use. It edits
//! the plan's first resource, which the first answer creates.

use super::question::Number;
use super::words;
use crate::components::entry::put;
use crate::components::{CollectAny, Note, unique_id};
use crate::i18n::{Reader, use_reader};
use crate::state::{Place, PlanStore, Side, use_plan};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::capacity::{Inputs, Known, Resource};
use planner::model::{CellMut, Choice};

/// Which of the two uses a box edits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Average,
    Peak,
}

/// The question, with a select for the resource and a box for each use.
#[component]
pub fn ResourceQuestion(
    /// Number shown, from 1.
    number: usize,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = words::of(reader.language);
    let options = Known::OPTIONS;
    let resource = move || plan.world().plan.capacity.resources.first().cloned();
    // Becomes the name of the resource that the first answer creates.
    let picked = RwSignal::new("database".to_owned());
    let id = Signal::derive(move || {
        resource().map_or_else(|| picked.get(), |resource| resource.id.to_string())
    });
    let choose = move |key: String| {
        if !plan.now().plan.capacity.resources.is_empty() {
            plan.change(|plan| plan.capacity.resources[0].id = key.as_str().into());
        }
        picked.set(key);
    };
    // Names of other resources are taken; a name that is not a known one is an option, too.
    let now = plan.now();
    let others = now.plan.capacity.resources.get(1..).unwrap_or_default();
    let is_free = |key: &str| others.iter().all(|other| *other.id != *key);
    let option = |(key, words): (&&'static str, &[&'static str; 2])| {
        let key = *key;
        view! {
            <option value=key selected=move || id.get() == key>
                {reader.of(*words)}
            </option>
        }
    };
    let own = id.get_untracked();
    let is_known = options.keys.contains(&&*own);
    let value = own.clone();
    let own = (!is_known).then(|| view! { <option value=value>{own}</option> });
    let known = options.keys.iter().zip(options.words);
    let known = known
        .filter(|(key, _)| is_free(key))
        .map(option)
        .collect_any();
    view! {
        <div class="q" class:answered=move || resource().is_some() role="group" aria-label=words.resource>
            <Number number />
            <span class="ask">
                <b>{words.resource}</b>
                <small>{words.resource_use}</small>
            </span>
            <span class="in uses">
                <span class="box pick">
                    <select
                        aria-label=words.which
                        data-first="resource"
                        prop:value=id
                        on:change:target=move |event| choose(event.target().value())
                    >
                        {own}
                        {known}
                    </select>
                </span>
                <UseBox of=Use::Average label=words.average id />
                <UseBox of=Use::Peak label=words.peak id />
            </span>
        </div>
    }
}

/// Box for a use. Text that cannot be read stays in the box, with the reason below.
#[component]
fn UseBox(
    /// The use that the box edits.
    of: Use,
    /// Accessible name.
    label: &'static str,
    /// Id of the chosen resource.
    id: Signal<String>,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let typed = RwSignal::new(None::<String>);
    let message = RwSignal::new(None::<(bool, String)>);
    let short = match of {
        Use::Average => reader.words.average,
        Use::Peak => reader.words.peak,
    };
    let written = move || {
        let world = plan.world();
        let resource = world.plan.capacity.resources.first()?;
        let number = match of {
            Use::Average => resource.average,
            Use::Peak => resource.peak,
        };
        Some(
            reader
                .numbers(&world.plan)
                .typed(number, planner::model::Unit::Share),
        )
    };
    let shown = move || typed.get().or_else(written).unwrap_or_default();
    let take = move |text: String| {
        let refused = answer(plan, reader, of, &id.get_untracked(), &text).err();
        message.set(refused.map(|why| (true, why)));
        typed.set(Some(text));
    };
    // An input that is removed fires `blur` after its signals are disposed.
    let leave = move |_| {
        if message.try_with_untracked(Option::is_none) == Some(true) {
            typed.set(None);
        }
        plan.settle();
    };
    let note = unique_id("note");
    let described = note.clone();
    view! {
        <span class="value box">
            <input
                class="v"
                inputmode="decimal"
                autocomplete="off"
                aria-label=label
                placeholder=short
                data-first=match of {
                    Use::Average => "average",
                    Use::Peak => "peak",
                }
                aria-invalid=move || message.with(Option::is_some).then_some("true")
                aria-describedby=move || message.with(Option::is_some).then(|| described.clone())
                prop:value=shown
                on:input:target=move |event| take(event.target().value())
                on:blur=leave
            />
            <Note message=message.into() id=note />
        </span>
    }
}

/// Puts a use into the plan, or returns why the text cannot be read. The first answer creates the
/// resource with both uses equal. While they are equal, a new average sets the peak as well; the
/// peak is never below the average.
fn answer(plan: PlanStore, reader: Reader, of: Use, id: &str, text: &str) -> Result<(), String> {
    let field = match of {
        Use::Average => Resource::average,
        Use::Peak => Resource::peak,
    };
    let Some(place) = Place::at(Side::Input, &[Plan::capacity, Inputs::resources, 0, field]) else {
        return Ok(());
    };
    let mut number = planner::model::Number::exact(0.0);
    let cell = CellMut::Number(&mut number);
    put(reader, &plan.now(), &place, text, Ok(()), cell)?;
    plan.change(|plan| {
        let resources = &mut plan.capacity.resources;
        if resources.is_empty() {
            resources.push(Resource {
                id: id.into(),
                average: number,
                peak: number,
                ..Resource::default()
            });
        }
        let resource = &mut resources[0];
        match of {
            Use::Average => {
                if *resource.peak < *number || *resource.peak == *resource.average {
                    resource.peak = number;
                }
                resource.average = number;
            }
            Use::Peak => {
                if *resource.average > *number {
                    resource.average = number;
                }
                resource.peak = number;
            }
        }
    });
    Ok(())
}
