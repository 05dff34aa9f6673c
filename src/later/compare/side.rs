//! One side of a comparison: the plan on view, the visitor's own, a saved one, or one from a link
//! or a file.

use super::words::{self, Words};
use crate::browser::{files, read_any, read_save, storage};
use crate::components::{CollectAny, dynamic};
use crate::i18n::{Reader, use_reader};
use crate::later::visit::plan_in;
use crate::state::{AppState, World, use_state};
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::Plan;
use planner::link::{self, LinkError};
use planner::saves::plan_key;
use std::sync::Arc;
use web_sys::HtmlInputElement;

/// Where the plan of a side comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Nothing is selected yet.
    Nothing,
    /// The plan on view.
    Shown,
    /// The visitor's own plan; offered during a visit.
    Mine,
    /// A saved plan, by its id in the index.
    Saved(u32),
    /// A link that the user pastes.
    Link,
    /// A file that the user chooses.
    File,
}

impl Source {
    /// Returns the value of the source's `<option>`.
    fn key(self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Shown => "shown".to_owned(),
            Self::Mine => "mine".to_owned(),
            Self::Saved(id) => id.to_string(),
            Self::Link => "link".to_owned(),
            Self::File => "file".to_owned(),
        }
    }

    /// Returns the plan if the source needs no further input. `None` also if the saved plan cannot
    /// be read.
    fn plan(self, state: AppState) -> Option<Arc<Plan>> {
        match self {
            Self::Shown => Some(state.plan.now().plan.clone()),
            Self::Mine => Some(state.plans.own()),
            Self::Saved(id) => {
                let text = storage::get(&plan_key(id))?;
                Some(Arc::new(read_save(&text).ok()?.plan))
            }
            Self::Nothing | Self::Link | Self::File => None,
        }
    }
}

/// Select for the source of a side's plan, with inputs for a link or a file.
#[component]
pub fn Side(
    /// Label of the side.
    name: &'static str,
    /// Receives the selected plan with its figures; `None` while there is none.
    chosen: RwSignal<Option<Arc<World>>>,
    /// The source that is selected at first.
    begin: Source,
) -> impl IntoView {
    let state = use_state();
    let reader = use_reader();
    let words = words::of(reader.language);
    let source = RwSignal::new(begin);
    let problem = RwSignal::new("");
    let put = move |plan: Option<Arc<Plan>>| {
        chosen.set(plan.map(|plan| Arc::new(World::of(plan))));
    };
    put(begin.plan(state));
    let sources = sources(state, words);
    let options = sources.clone();
    let option = move |(from, name): (Source, String)| {
        view! {
            <option value=from.key() selected=move || source.get() == from>
                {name}
            </option>
        }
    };
    let choose = move |key: String| {
        let from = sources.iter().map(|(from, _)| *from);
        let from = from.into_iter().find(|from| from.key() == key);
        let from = from.unwrap_or(Source::Nothing);
        source.set(from);
        let plan = from.plan(state);
        let unread = plan.is_none() && matches!(from, Source::Saved(_));
        problem.set(if unread { words.not_a_plan } else { "" });
        put(plan);
    };
    let paste = move |event: leptos::ev::Targeted<leptos::ev::Event, HtmlInputElement>| {
        let text = event.target().value();
        let read = if text.trim().is_empty() {
            Err("")
        } else {
            read_link(&text, reader)
        };
        problem.set(read.as_ref().err().copied().unwrap_or_default());
        put(read.ok().map(Arc::new));
    };
    let pick = move |event: leptos::ev::Targeted<leptos::ev::Event, HtmlInputElement>| {
        let input = event.target();
        let picked = |input: &HtmlInputElement| input.files().and_then(|files| files.get(0));
        let Some(file) = picked(&input) else { return };
        spawn_local(async move {
            let plan = read_any(&files::text_of(file.clone()).await).ok();
            if !input.is_connected() || picked(&input) != Some(file) {
                // The user has chosen another source or another file in the meantime.
                return;
            }
            let plan = plan.map(|file| file.plan);
            problem.set(if plan.is_none() { words.not_a_plan } else { "" });
            put(plan.map(Arc::new));
        });
    };
    view! {
        <div>
            <label>
                <span class="soft">{name}</span>
                <select
                    class="box"
                    data-action="compare-source"
                    on:change:target=move |event| choose(event.target().value())
                >
                    {options.into_iter().map(option).collect_any()}
                </select>
            </label>
            {dynamic(move || match source.get() {
                Source::Link => {
                    view! {
                        <input
                            class="box"
                            data-action="compare-link"
                            aria-label=words.paste
                            placeholder=words.paste
                            autocomplete="off"
                            spellcheck="false"
                            on:input:target=paste
                        />
                    }
                        .into_any()
                }
                Source::File => {
                    view! {
                        <input
                            type="file"
                            data-action="compare-file"
                            aria-label=words.pick
                            accept=".json,application/json"
                            on:change:target=pick
                        />
                    }
                        .into_any()
                }
                Source::Nothing | Source::Shown | Source::Mine | Source::Saved(_) => ().into_any(),
            })}
            <p class="error" role="status">
                {problem}
            </p>
        </div>
    }
}

/// Returns all sources with their labels.
fn sources(state: AppState, words: &'static Words) -> Vec<(Source, String)> {
    let plans = state.plans;
    let visiting = untrack(|| plans.visiting());
    let name = |plan: Arc<Plan>, word: &str| [word, " (", &plan.facts.name, ")"].concat();
    let shown = state.plan.now().plan.clone();
    let mut sources = vec![
        (Source::Nothing, words.choose.to_owned()),
        (Source::Shown, name(shown, words.this_plan)),
    ];
    if visiting {
        sources.push((Source::Mine, name(plans.own(), words.mine)));
    }
    // `on_view` is the plan listed as `Shown`, in a visit as `Mine`; its save is left out.
    let already = plans.on_view.get_untracked();
    plans.index.with_untracked(|index| {
        let others = index.plans.iter().filter(|plan| Some(plan.id) != already);
        sources.extend(others.map(|plan| (Source::Saved(plan.id), plan.name.clone())));
    });
    sources.push((Source::Link, words.a_link.to_owned()));
    sources.push((Source::File, words.a_file.to_owned()));
    sources
}

/// Decodes the plan of a pasted link, or returns the message why not.
fn read_link(text: &str, reader: Reader) -> Result<Plan, &'static str> {
    let words = words::of(reader.language);
    let fragment = text.split_once('#').map_or(text, |(_, fragment)| fragment);
    let (_, payload) = plan_in(fragment).ok_or(words.not_a_link)?;
    let opened = link::decode_in(&payload, reader.language).map_err(|error| match error {
        LinkError::NotALink => words.not_a_link,
        LinkError::Newer(_) => words.newer,
        LinkError::Sealed => words.sealed,
        LinkError::Damaged => words.damaged,
    })?;
    Ok(opened.plan)
}
