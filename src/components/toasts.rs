//! Toasts over the page, in a live region that screen readers announce.

use super::{Button, each};
use crate::browser::storage::Refused;
use crate::i18n::{Reader, use_reader};
use crate::later;
use crate::memo::Memo;
use crate::state::{Status, Toast, use_state};
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::document::Refusal;
use planner::model::Unit;
use planner::words::refusal;

/// All toasts, each with a button if there is something to do about it.
#[component]
pub fn Toasts() -> impl IntoView {
    let toasts = use_state().plans.toasts;
    let toast = move |number| {
        let toast = toasts.get(number);
        toast.map(|toast| view! { <ToastView number toast /> })
    };
    view! {
        <div class="toasts" role="status">
            <Unsaved />
            {each(move || toasts.all(), toast)}
        </div>
    }
}

/// Warning that the plan is not saved, shown until it is saved or the reader dismisses it.
#[component]
fn Unsaved() -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    let plans = state.plans;
    let seen = RwSignal::new(None::<Status>);
    Effect::new(move |_| {
        // Once the plan is saved, a later failure is shown again.
        if !plans.status.get().unsaved() {
            seen.set(None);
        }
    });
    // Pressing a button moves the focus, which tries to save and may end in the same status. The
    // memo keeps the buttons from being rebuilt then.
    let status = Memo::new(move |_| {
        let status = plans.status.get();
        let shown = status.unsaved() && !plans.visiting() && seen.get() != Some(status);
        shown.then_some(status)
    });
    move || {
        status.get().map(|status| {
            let do_about_it = match status {
                Status::Refused(Refused::Framed) => view! { <OpenInTab /> }.into_any(),
                Status::Gone => view! {
                    <Button
                        action="keep"
                        words=words.save_again
                        class="boxed"
                        on_press=move || plans.save_again()
                    />
                    <DownloadPlan />
                }
                .into_any(),
                _ => view! { <DownloadPlan /> }.into_any(),
            };
            view! {
                <div class="toast" data-notice="unsaved">
                    <p>{status.words(words)}</p>
                    {do_about_it}
                    <Dismiss act=move || seen.set(Some(status)) />
                </div>
            }
        })
    }
}

/// Button that downloads the plan on view as a file.
#[component]
fn DownloadPlan() -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    view! {
        <Button
            action="rescue"
            words=words.download_plan
            class="boxed"
            on_press=move || state.plans.export()
        />
    }
}

/// Link to the page in a tab of its own, where plans can be saved.
#[component]
fn OpenInTab() -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    // Without the plan, which only this frame has.
    let address = move || state.route.get().href();
    view! {
        <a class="button boxed" href=address target="_blank" rel="noopener" data-action="open-in-tab">
            {words.open_in_tab}
        </a>
    }
}

/// Toast with its action and its close button.
#[component]
fn ToastView(
    /// Id of the toast.
    number: u32,
    /// Content of the toast.
    toast: Toast,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let (plans, words) = (state.plans, reader.words);
    let text = match &toast {
        Toast::Message(sentence) => sentence.clone(),
        Toast::Unreadable => words.unreadable.to_owned(),
        Toast::BothKept(_) => words.both_kept.to_owned(),
        Toast::Refused(refusal) => refused(reader, refusal),
        Toast::Newer => words.newer.to_owned(),
        Toast::Deleted(name) => [words.deleted, name].concat(),
    };
    let dismiss = move || plans.toasts.dismiss(number);
    let action = match toast {
        Toast::BothKept(other) => {
            let open = Callback::new(move |()| {
                plans.open(other);
                dismiss();
            });
            Some(("other", words.show_other, open))
        }
        Toast::Newer => {
            let update = Callback::new(move |()| {
                spawn_local(async {
                    // The toast came from the same chunk, so it is loaded.
                    if let Ok(update) = later::activate_update().await {
                        update.await;
                    }
                });
                dismiss();
            });
            Some(("newer", words.reload, update))
        }
        Toast::Deleted(_) => {
            let restore = Callback::new(move |()| plans.restore_deleted());
            Some(("undelete", words.restore, restore))
        }
        Toast::Message(_) | Toast::Unreadable | Toast::Refused(_) => None,
    };
    let button =
        |(action, words, on_press)| view! { <Button action words class="boxed" on_press /> };
    view! {
        <div class="toast">
            <p>{text}</p>
            {action.map(button)}
            <Dismiss act=dismiss />
        </div>
    }
}

/// Button that dismisses a toast.
#[component]
fn Dismiss(
    /// Runs on a click.
    #[prop(into)]
    act: Callback<()>,
) -> impl IntoView {
    let words = use_reader().words;
    view! {
        <Button
            action="notice-close"
            words=words.close
            icon="close"
            class="icon-only"
            on_press=act
        />
    }
}

/// Says in a sentence what was refused and why.
fn refused(reader: Reader, what: &Refusal) -> String {
    let numbers = reader.numbers(&use_state().plan.now().plan);
    let why = refusal(&what.reason, reader.language, &|number| {
        numbers.exact(number, Unit::Count)
    });
    let words = reader.words;
    let colon = if what.path.is_empty() {
        ""
    } else {
        words.colon
    };
    [words.not_read, &what.path, colon, &why].concat()
}
