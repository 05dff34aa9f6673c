//! What is to be told, over the page: the one place that screen readers listen to.

use super::{Button, each};
use crate::browser::storage::Refused;
use crate::i18n::{Reader, use_reader};
use crate::later;
use crate::memo::Memo;
use crate::state::{Notice, Status, use_state};
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::document::Refusal;
use planner::model::Unit;
use planner::words::refusal;

/// What is to be told, each with what can be done about it.
#[component]
pub fn Notices() -> impl IntoView {
    let notices = use_state().plans.notices;
    let told = move |number| {
        let notice = notices.told(number);
        notice.map(|notice| view! { <Told number notice /> })
    };
    view! {
        <div class="toasts" role="status">
            <Unsaved />
            {each(move || notices.all(), told)}
        </div>
    }
}

/// What is said of a plan that is not saved, for as long as it is not.
#[component]
fn Unsaved() -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    let plans = state.plans;
    let seen = RwSignal::new(None::<Status>);
    Effect::new(move |_| {
        // What goes wrong again is told again.
        if !plans.status.get().unsaved() {
            seen.set(None);
        }
    });
    // A press on it is a try to save as well, which may tell the same again: the buttons stay.
    let status = Memo::new(move |_| {
        let status = plans.status.get();
        let told = status.unsaved() && !plans.visiting() && seen.get() != Some(status);
        told.then_some(status)
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

/// A button that hands the plan on view out as a file.
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

/// The page in a tab of its own, where plans are saved.
#[component]
fn OpenInTab() -> impl IntoView {
    let (state, words) = (use_state(), use_reader().words);
    // The page on view, without what this frame alone has of the plan.
    let address = move || state.route.get().href();
    view! {
        <a class="button boxed" href=address target="_blank" rel="noopener" data-action="open-in-tab">
            {words.open_in_tab}
        </a>
    }
}

/// A notice.
#[component]
fn Told(
    /// Its number.
    number: u32,
    /// What it tells.
    notice: Notice,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let (plans, words) = (state.plans, reader.words);
    let text = match &notice {
        Notice::Said(sentence) => sentence.clone(),
        Notice::Unreadable => words.unreadable.to_owned(),
        Notice::BothKept(_) => words.both_kept.to_owned(),
        Notice::Refused(refusal) => refused(reader, refusal),
        Notice::Newer => words.newer.to_owned(),
        Notice::Deleted(name) => [words.deleted, name].concat(),
    };
    let dismiss = move || plans.notices.dismiss(number);
    let action = match notice {
        Notice::BothKept(other) => {
            let open = Callback::new(move |()| {
                plans.open(other);
                dismiss();
            });
            Some(("other", words.show_other, open))
        }
        Notice::Newer => {
            let take = Callback::new(move |()| {
                spawn_local(async {
                    // It was told by the same chunk: it is there.
                    if let Ok(taken) = later::take_newer().await {
                        taken.await;
                    }
                });
                dismiss();
            });
            Some(("newer", words.reload, take))
        }
        Notice::Deleted(_) => {
            let restore = Callback::new(move |()| plans.restore_deleted());
            Some(("undelete", words.restore, restore))
        }
        Notice::Said(_) | Notice::Unreadable | Notice::Refused(_) => None,
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

/// The button that takes a notice away.
#[component]
fn Dismiss(
    /// What it does.
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

/// A sentence for what was refused.
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
