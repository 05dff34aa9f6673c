//! The dialog of the visitor's plans: open, rename, copy, delete, create, import and download.

use crate::browser::{clock, files, storage};
use crate::components::{Button, CollectAny, Dialog, dynamic, each};
use crate::i18n::{Reader, use_reader};
use crate::memo::Memo;
use crate::route::Route;
use crate::state::{Overlay, use_state};
use js_sys::{Intl, Object, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::examples::{self, blank};
use web_sys::HtmlInputElement;

planner::words! {
    /// Texts of the dialog in one language.
    no_plans: "No plan of yours yet. Change a number, and this one is kept." / "Aucun plan à vous pour l’instant. Modifiez un chiffre, et celui-ci sera gardé.";
    open: "Open" / "Ouvrir";
    duplicate: "Duplicate" / "Dupliquer";
    delete: "Delete" / "Supprimer";
    on_view: "on view" / "affiché";
    not_readable: "Could not be read, and kept as it is" / "Illisible, et gardé tel quel";
    download: "Download" / "Télécharger";
    from_file: "Open a file…" / "Ouvrir un fichier…";
    compare: "Compare…" / "Comparer…";
    examples: "Examples" / "Exemples";
    last_file: "Browsers may clear what they keep; a file stays. Last file: " / "Un navigateur peut effacer ce qu’il garde ; un fichier reste. Dernier fichier : ";
    never: "never" / "jamais";
}

/// The dialog of the visitor's plans.
#[component]
pub fn PlansDialog() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let (plans, words) = (state.plans, of(reader.language));
    plans.refresh_index();
    let close = move || state.overlay.set(None);
    let none = move || plans.index.with(|index| index.plans.is_empty());
    let ids = move || {
        plans
            .index
            .with(|index| index.plans.iter().map(|plan| plan.id).collect::<Vec<_>>())
    };
    let import = move |event: leptos::ev::Targeted<leptos::ev::Event, HtmlInputElement>| {
        if let Some(file) = files::chosen(&event.target()) {
            spawn_local(async move {
                plans.import(&files::text_of(file).await);
                close();
            });
        }
    };
    let example = move |(place, name): (usize, &'static str)| {
        let show = move || {
            plans.show_example(place);
            close();
        };
        view! {
            <li>
                <Button action="example" words=name class="link" on_press=show />
            </li>
        }
    };
    let begin = move || {
        close();
        plans.begin(blank(
            reader.words.new_plan,
            clock::today(),
            reader.language,
        ));
        state.show(Route::FirstPlan);
    };
    view! {
        <Dialog title=reader.words.plans class="plans" on_close=close>
            <div id="plans">
                <p class="quiet" hidden=move || !none()>
                    {words.no_plans}
                </p>
                <ul class="rows">
                    {each(ids, |id| view! { <PlanRow id /> })}
                </ul>
                <Unreadable />
                <div class="btns">
                    <Button
                        action="plan-new"
                        words=reader.words.new_plan
                        icon="plus"
                        class="main"
                        on_press=begin
                    />
                    <label class="button boxed file">
                        {words.from_file}
                        <input
                            type="file"
                            class="unseen"
                            data-action="import"
                            accept=".json,application/json"
                            on:change:target=import
                        />
                    </label>
                    <Button
                        action="export"
                        words=reader.words.download_plan
                        class="boxed"
                        on_press=move || plans.export()
                    />
                    <Button
                        action="compare-with"
                        words=words.compare
                        class="boxed"
                        on_press=move || state.overlay.set(Some(Overlay::Compare))
                    />
                </div>
                <p class="note">{last_file()}</p>
                <h3>{words.examples}</h3>
                <ul>{examples::names(reader.language).into_iter().enumerate().map(example).collect_any()}</ul>
            </div>
        </Dialog>
    }
}

/// Row of a plan in the list.
#[component]
fn PlanRow(
    /// Id of the plan in the index.
    id: u32,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let (plans, words) = (state.plans, of(reader.language));
    let shown = move || plans.on_view.get() == Some(id) && !plans.visiting();
    // A rename or a save updates the row in place, so that it keeps the focus.
    let entry = Memo::new(move |_| {
        plans.index.with(|index| {
            let entry = index.plans.iter().find(|plan| plan.id == id);
            entry.map(|entry| (entry.name.clone(), entry.saved_at))
        })
    });
    let name = move || entry.get().map(|(name, _)| name).unwrap_or_default();
    // Accessible names contain the plan's name, since every row has the same buttons.
    let about = move |word: &'static str| {
        Signal::derive(move || [word, reader.words.colon, &name()].concat())
    };
    let when = move || {
        if shown() {
            return words.on_view.to_owned();
        }
        let numbers = reader.numbers(&state.plan.now().plan);
        let saved_at = entry.get().map(|(_, saved_at)| saved_at);
        saved_at.map_or_else(String::new, |at| numbers.full_day(clock::day_of(at)))
    };
    let open = move || {
        plans.open(id);
        state.overlay.set(None);
    };
    view! {
        <li>
            <input
                class="v name"
                data-action="plan-name"
                aria-label=about(reader.words.plan_name)
                prop:value=name
                on:input:target=move |event| plans.rename(id, &event.target().value())
                on:blur=move |_| state.plan.settle()
            />
            <small class="soft">{dynamic(when)}</small>
            <span class="acts-in">
                <Button
                    action="plan-open"
                    words=words.open
                    name=about(words.open)
                    class="boxed"
                    disabled=shown
                    on_press=open
                />
                <Button
                    action="plan-duplicate"
                    words=about(words.duplicate)
                    icon="copy"
                    class="icon-only"
                    on_press=move || plans.duplicate(id)
                />
                <Button
                    action="plan-delete"
                    words=about(words.delete)
                    icon="remove"
                    class="icon-only"
                    on_press=move || plans.delete(id)
                />
            </span>
        </li>
    }
}

/// Saves that could not be read: each can be downloaded, or tried again.
#[component]
fn Unreadable() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let (plans, words) = (state.plans, of(reader.language));
    let row = move |key: String| {
        let (named, again) = (key.clone(), key.clone());
        let download = move || {
            let text = storage::get(&named).unwrap_or_default();
            files::download(&[&named, ".json"].concat(), "application/json", &text);
        };
        view! {
            <li>
                <span>{key}</span>
                <span class="acts-in">
                    <Button
                        action="kept-download"
                        words=words.download
                        class="boxed"
                        on_press=download
                    />
                    <Button
                        action="kept-again"
                        words=reader.words.try_again
                        class="boxed"
                        on_press=move || plans.try_again(&again)
                    />
                </span>
            </li>
        }
    };
    view! {
        <div hidden=move || plans.unreadable.with(Vec::is_empty)>
            <h3>{words.not_readable}</h3>
            <ul class="rows">{dynamic(move || plans.unreadable.get().into_iter().map(row).collect_any())}</ul>
        </div>
    }
}

/// Returns a text that says when a plan was last downloaded, and why to do so.
pub fn last_file() -> impl Fn() -> String {
    let (plans, reader) = (use_state().plans, use_reader());
    move || {
        let at = plans.index.with(|index| index.exported_at);
        [of(reader.language).last_file, &exported(reader, at)].concat()
    }
}

/// Formats the time of the last download; `at` is in milliseconds since 1970, `None` for never.
fn exported(reader: Reader, at: Option<u64>) -> String {
    let Some(at) = at else {
        return of(reader.language).never.to_owned();
    };
    let day = clock::day_of(at);
    let plan = use_state().plan.now();
    let written = reader.numbers(&plan.plan).full_day(day);
    let ago = ago(reader, day.number() - clock::today().number());
    [&written, " (", &ago, ")"].concat()
}

/// Formats a number of days from today as a relative date; negative in the past.
fn ago(reader: Reader, days: i32) -> String {
    let options = Object::new();
    // Setting a property of a new object cannot fail.
    let _ = Reflect::set(&options, &"numeric".into(), &"auto".into());
    let locales = js_sys::Array::of1(&reader.language.tag().into());
    let format = Intl::RelativeTimeFormat::new(&locales, &options);
    format.format(f64::from(days), "day").into()
}
