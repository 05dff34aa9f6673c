//! The quarterly report: a board paper whose texts and numbers are edited in place.

mod achieved;
mod due;
mod growth;
mod infrastructure;
mod lists;
mod panel;
mod paper;
mod paper_tools;
mod parts;
mod room;
mod scenarios;
mod words;

use leptos::html::Article;
use leptos::prelude::*;
use panel::ReportPanel;
use paper::Paper;
use paper_tools::PaperTools;
use room::use_room;

/// Returns the report page.
pub fn page() -> AnyView {
    view! { <ReportPage /> }.into_any()
}

/// The paper with its tools, and the side panel.
#[component]
fn ReportPage() -> impl IntoView {
    let paper = NodeRef::<Article>::new();
    let room = use_room(paper);
    view! {
        <main class="page with-panel report" id="content" tabindex="-1">
            <div class="story">
                <PaperTools room />
                <Paper node=paper room />
            </div>
            <ReportPanel room />
        </main>
    }
}
