//! One side of a comparison: the plan on view, one's own, a saved one, that of a link or of a file.

use super::words::{self, Words};
use crate::browser::{files, read_any, read_save, storage};
use crate::components::CollectAny;
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
    /// Nothing is chosen yet.
    Nothing,
    /// The plan on view.
    Shown,
    /// The visitor's own, during a visit.
    Mine,
    /// A saved one.
    Saved(u32),
    /// That of a link.
    Link,
    /// That of a file.
    File,
}

impl Source {
    /// Its word in the choice.
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

    /// The plan, where it is known without asking further.
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

/// The choice of a side.
#[component]
pub fn Side(
    /// What the side is called.
    name: &'static str,
    /// The plan that is chosen, with its figures.
    chosen: RwSignal<Option<Arc<World>>>,
    /// What is chosen at first.
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
        let file = event.target().files().and_then(|files| files.get(0));
        let Some(file) = file else { return };
        spawn_local(async move {
            let plan = read_any(&files::text_of(file).await).ok();
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
            <input
                class="box"
                data-action="compare-link"
                aria-label=words.paste
                placeholder=words.paste
                autocomplete="off"
                spellcheck="false"
                hidden=move || source.get() != Source::Link
                on:input:target=paste
            />
            <input
                type="file"
                data-action="compare-file"
                aria-label=words.pick
                accept=".json,application/json"
                hidden=move || source.get() != Source::File
                on:change:target=pick
            />
            <p class="error" role="status">
                {problem}
            </p>
        </div>
    }
}

/// All that can be chosen, each with its name.
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
    // The save of the plan on view, or of one's own, is among these already.
    let already = plans.on_view.get_untracked();
    plans.index.with_untracked(|index| {
        let others = index.plans.iter().filter(|plan| Some(plan.id) != already);
        sources.extend(others.map(|plan| (Source::Saved(plan.id), plan.name.clone())));
    });
    sources.push((Source::Link, words.a_link.to_owned()));
    sources.push((Source::File, words.a_file.to_owned()));
    sources
}

/// The plan of a pasted link, or why there is none.
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
