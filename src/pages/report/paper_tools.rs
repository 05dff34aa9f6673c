//! Tools of the paper: copy, save, print.

use super::page_fit::PageFit;
use super::words;
use crate::browser::{copy_document, copy_text, files};
use crate::components::{Button, Icon, Menu, dynamic};
use crate::i18n::use_reader;
use crate::state::use_plan;
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::report::{Report, World, html, markdown, report};

/// Whether the paper fits one page, and controls to copy, save and print it.
#[component]
pub fn PaperTools(
    /// Room left on the page; `None` until it is measured.
    page_fit: RwSignal<Option<PageFit>>,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = words::of(reader.language);
    let message = RwSignal::new("");
    let written = move || -> Report {
        let world = plan.now();
        report(&World {
            plan: &world.plan,
            outcome: &world.outcome,
            write: &reader.numbers(&world.plan),
        })
    };
    let announce = move |copied: bool| message.set(reader.copied(copied));
    let rich = move || {
        let report = written();
        spawn_local(async move {
            announce(copy_document(&html(&report), &markdown(&report)).await);
        });
    };
    let as_markdown = move || {
        let report = written();
        spawn_local(async move { announce(copy_text(&markdown(&report)).await) });
    };
    let save = move || files::download(words.file, "text/markdown", &markdown(&written()));
    let print = move || {
        // There is no fallback for a browser that cannot print.
        let _ = window().print();
    };
    let fits = move || {
        let measured = page_fit.get();
        let (class, icon, text) = match measured {
            Some(page_fit) if page_fit.left < 0.0 => ("chip watch", "watch", words.spills),
            Some(page_fit) if page_fit.is_smaller() => ("chip ok", "ok", words.fits_smaller),
            _ => ("chip ok", "ok", words.fits),
        };
        // It has its place before it is measured, so that nothing moves then.
        view! {
            <span class=class class:pending=measured.is_none()>
                <Icon name=icon />
                {text}
            </span>
        }
    };
    view! {
        <div class="paper-tools">
            {dynamic(fits)} <span class="grow"></span> <span class="soft" role="status">
                {message}
            </span>
            <Menu label=words.copy icon="copy">
                <li>
                    <Button action="copy-rich" words=words.copy_rich on_press=rich />
                </li>
                <li>
                    <Button action="copy-markdown" words=words.copy_markdown on_press=as_markdown />
                </li>
                <li>
                    <Button action="save-markdown" words=words.save_markdown on_press=save />
                </li>
            </Menu>
            <Button action="print" words=words.print icon="print" class="boxed" on_press=print />
        </div>
    }
}
