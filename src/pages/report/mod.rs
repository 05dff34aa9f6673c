//! The quarterly report: a board paper whose texts and numbers are edited in place.

mod achieved;
mod due;
mod growth;
mod infrastructure;
mod lists;
mod page_fit;
mod panel;
mod paper;
mod paper_tools;
mod parts;
mod scenarios;
mod words;

use leptos::html::Article;
use leptos::prelude::*;
use page_fit::use_page_fit;
use panel::ReportPanel;
use paper::Paper;
use paper_tools::PaperTools;

/// Returns the report page.
pub fn page() -> AnyView {
    view! { <ReportPage /> }.into_any()
}

/// The paper with its tools, and the side panel.
#[component]
fn ReportPage() -> impl IntoView {
    let paper = NodeRef::<Article>::new();
    let page_fit = use_page_fit(paper);
    view! {
        <main class="page with-panel report" id="content" tabindex="-1">
            <div class="story">
                <PaperTools page_fit />
                <Paper node=paper page_fit />
            </div>
            <ReportPanel page_fit />
        </main>
    }
}
