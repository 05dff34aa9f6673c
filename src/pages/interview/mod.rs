//! The interviews page: candidates, assessment, profile by section, and grid of marks.

mod chooser;
mod edit;
mod grid;
mod item_row;
mod marks;
mod panel;
mod place;
mod words;

use super::Answer;
use crate::components::{ChartCard, KeyFigures, QuestionsCard, SidePanel, dynamic};
use crate::memo::Memo;
use crate::state::use_state;
use chooser::Chooser;
use edit::GridEditor;
use grid::MarksGrid;
use leptos::prelude::*;
use panel::Panel;
use planner::Plan;
use planner::calculators::{Assessment, interview};

/// Returns the interviews page; `place` is the index of its calculator in `CALCULATORS`.
pub fn page(place: usize) -> AnyView {
    view! { <InterviewPage place /> }.into_any()
}

/// View state of the page, provided as context; it is no part of the plan. Cheap to copy.
#[derive(Clone, Copy)]
struct InterviewView {
    /// Row of the candidate on view: the chosen one, or the last if that row is gone.
    candidate: Memo<usize>,
    /// Row that was chosen last; at first, that of the best candidate.
    chosen: RwSignal<usize>,
    /// Number of candidates.
    count: Memo<usize>,
    /// Index of the interviewer whose column is shown where only one is.
    turn: RwSignal<usize>,
    /// Whether the editor of the grid is unfolded.
    editing: RwSignal<bool>,
}

/// The interviews page.
#[component]
fn InterviewPage(
    /// Index of the calculator in `CALCULATORS`.
    place: usize,
) -> impl IntoView {
    let plan = use_state().plan;
    let first = interview::best(&plan.now().outcome).unwrap_or_default();
    let chosen = RwSignal::new(first);
    let count = Memo::new(move |_| plan.world().plan.interview.candidates.len());
    let candidate = Memo::new(move |_| chosen.get().min(count.get().saturating_sub(1)));
    let shown = InterviewView {
        candidate,
        chosen,
        count,
        turn: RwSignal::new(0),
        editing: RwSignal::new(false),
    };
    provide_context(shown);
    let assessment = Memo::new(move |_| {
        let world = plan.world();
        let mut assessment = Assessment::default();
        interview::assess_candidate(
            &world.plan,
            &world.outcome,
            Some(candidate.get()),
            &mut assessment,
        );
        assessment
    });
    let keys = Memo::new(move |_| {
        let world = plan.world();
        interview::keys(&world.plan, &world.outcome, candidate.get())
    });
    let profile =
        Memo::new(move |_| interview::profile_name(&plan.world().outcome, candidate.get()));
    let profile = move || {
        let name = profile.get()?;
        Some(view! { <ChartCard calculator=Plan::interview name /> })
    };
    view! {
        <main class="page with-panel interview" id="content" tabindex="-1">
            <Answer place assessment above=move || view! { <Chooser /> }.into_any() />
            <div class="story">
                <KeyFigures of=keys />
                {dynamic(profile)}
                <MarksGrid />
                <GridEditor />
                <QuestionsCard calculator=Plan::interview />
            </div>
            <SidePanel>
                <Panel />
            </SidePanel>
        </main>
    }
}

/// Returns the view state of the interviews page.
fn use_interview_view() -> InterviewView {
    expect_context()
}
