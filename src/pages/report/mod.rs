//! The quarterly report: a board paper, every text and number of it edited in place.

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

/// The page of the report.
pub fn page() -> AnyView {
    view! { <ReportPage /> }.into_any()
}

/// The paper, what is done with it, and what stands on it.
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
