//! The panel that exports the plan as files: plan document, report, calendar and CSV tables.

use super::words;
use crate::browser::{clock, files, new_plan_id, storage, write_file};
use crate::components::{Button, CollectAny};
use crate::i18n::{Numbers, Reader, use_reader};
use crate::later::places::whole_label;
use crate::later::plans_dialog::last_file;
use crate::route::Route;
use crate::state::use_state;
use crate::state::{Place, Side, World as PageWorld};
use leptos::html::Select;
use leptos::prelude::*;
use planner::Plan;
use planner::model::{Table, path};
use planner::report::{World, csv, ics, markdown, report, tables};
use std::sync::Arc;
use std::time::Duration;

/// Delay before printing, in which the report's page is rendered.
const DRAWN_WITHIN: Duration = Duration::from_millis(400);

/// A plan with its figures, and the user's language.
struct FileSource {
    reader: Reader,
    world: PageWorld,
}

impl FileSource {
    /// Returns a file name: the plan's name with a suffix. Characters that a file system forbids
    /// are left to the browser, which replaces them.
    fn named(&self, end: &str) -> String {
        [&*self.world.plan.facts.name, end].concat()
    }

    fn numbers(&self) -> Numbers {
        self.reader.numbers(&self.world.plan)
    }

    /// Calls a function with the plan as reports read it.
    fn with_world<T>(&self, make: impl FnOnce(&World<'_>) -> T) -> T {
        make(&World {
            plan: &self.world.plan,
            outcome: &self.world.outcome,
            write: &self.numbers(),
        })
    }

    fn report(&self) -> String {
        self.with_world(|world| markdown(&report(world)))
    }

    /// Returns the decisions as an iCalendar file, `None` if there are none; `of` sets their UIDs
    /// apart from those of other plans.
    fn calendar(&self, of: &str) -> Option<String> {
        self.with_world(|world| ics(world, clock::today(), of))
    }

    /// Returns the label of a table, from its path: calculator, rows around it, own name.
    fn label(&self, at: &str) -> String {
        let place = [Side::Input, Side::Figure].into_iter().find_map(|side| {
            let table: &dyn Table = match side {
                Side::Input => &*self.world.plan,
                Side::Figure => &self.world.outcome,
            };
            Place::at(side, &path::parse(table, at)?)
        });
        place.map_or_else(
            || at.to_owned(),
            |place| whole_label(self.reader, &self.world, &place),
        )
    }
}

/// The panel of files.
#[component]
pub fn FilesPanel(
    /// The plan to export.
    plan: Arc<Plan>,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let source = FileSource {
        reader,
        world: PageWorld::of(plan),
    };
    let own = !untrack(|| state.plans.visiting());
    // The plan of a link has no id of its own, so the id of the visit stands in.
    let id = if own {
        state.plans.plan_id().to_string()
    } else {
        state.visited.number()
    };
    let calendar = source.calendar(&id);
    let whole = source.named(".palier.json");
    let markdown_name = source.named(".md");
    let calendar_name = source.named(".ics");
    let source = StoredValue::new(source);
    let take_plan = move || {
        if own {
            // `export` also records when it was called.
            return state.plans.export();
        }
        source.with_value(|source| {
            let name = source.named(".palier.json");
            let text = write_file(&source.world.plan, &new_plan_id());
            files::download(&name, "application/json", &text);
        });
    };
    let take_report = move || {
        source.with_value(|source| {
            files::download(&source.named(".md"), "text/markdown", &source.report());
        });
    };
    let print = move || {
        state.overlay.set(None);
        state.show(Route::of(Plan::report));
        let print = || {
            // A browser that cannot print says so itself.
            let _ = window().print();
        };
        set_timeout(print, DRAWN_WITHIN);
    };
    let calendar = calendar.map(|text| {
        let name = calendar_name.clone();
        move || files::download(&name, "text/calendar", &text)
    });
    let decisions_are = if calendar.is_some() {
        words.the_decisions_are
    } else {
        words.no_decisions
    };
    view! {
        <ul class="files">
            <li>
                <p><b>{words.the_plan}</b><br />{words.the_plan_is}</p>
                <small>{whole}</small>
                <span><TakeFile action="download" main=true act=take_plan /></span>
            </li>
            <li>
                <p><b>{words.the_report}</b><br />{words.the_report_is}</p>
                <small>{markdown_name}</small>
                <span>
                    <Button action="print" words=words.print class="boxed" on_press=print />
                    <TakeFile action="report" act=take_report />
                </span>
            </li>
            <li>
                <p><b>{words.the_decisions}</b><br />{decisions_are}</p>
                <small>{calendar.is_some().then_some(calendar_name)}</small>
                <span>{calendar.map(|act| view! { <TakeFile action="calendar" act /> })}</span>
            </li>
            <TableFile source />
        </ul>
        <p class="note">{words.files_hold}</p>
        {own.then(|| view! { <p class="note">{last_file()}</p> })}
        {storage::framed()
            .then(|| {
                let here = window().location().href().unwrap_or_default();
                view! {
                    <p class="note" role="note">
                        {words.in_a_frame} " "
                        <a href=here target="_blank" rel="noopener">
                            {reader.words.open_in_tab}
                        </a>
                    </p>
                }
            })}
    }
}

/// Row of the panel that downloads one table as CSV.
#[component]
fn TableFile(
    /// The plan whose tables are offered.
    source: StoredValue<FileSource>,
) -> impl IntoView {
    let reader = use_reader();
    let words = words::of(reader.language);
    let choice = NodeRef::<Select>::new();
    let options = source.with_value(|source| {
        let all = tables(&source.world.plan, &source.world.outcome);
        let option = |at: &String| view! { <option value=at.clone()>{source.label(at)}</option> };
        all.iter().map(option).collect_any()
    });
    let take = move || {
        let at = choice.get_untracked().map(|choice| choice.value());
        source.with_value(|source| {
            let at = at.unwrap_or_default();
            if let Some(text) = csv(
                &source.world.plan,
                &source.world.outcome,
                &at,
                reader.language,
            ) {
                let name = source.named(&[" - ", &source.label(&at), ".csv"].concat());
                files::download(&name, "text/csv", &text);
            }
        });
    };
    view! {
        <li>
            <p><b>{words.a_table}</b><br />{words.a_table_is}</p>
            <select id="table" class="v" aria-label=words.which_table node_ref=choice>
                {options}
            </select>
            <span><TakeFile action="table" act=take /></span>
        </li>
    }
}

/// Download button.
#[component]
fn TakeFile(
    /// `data-action` of the button.
    action: &'static str,
    /// Whether it is the primary button.
    #[prop(optional)]
    main: bool,
    /// Downloads the file.
    #[prop(into)]
    act: Callback<()>,
) -> impl IntoView {
    let words = words::of(use_reader().language);
    view! {
        <Button
            action
            words=words.download
            class=if main { "main" } else { "boxed" }
            on_press=act
        />
    }
}
