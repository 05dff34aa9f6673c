//! The page of interviews: the candidates to choose from, what is said of the chosen one, the profile by
//! section, and the grid of marks.

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

/// The page of interviews, whose calculator has this place in the list.
pub fn page(place: usize) -> AnyView {
    view! { <InterviewPage place /> }.into_any()
}

/// What the page shows, beside the plan. Cheap to copy.
#[derive(Clone, Copy)]
struct Shown {
    /// The candidate on view, by row; the last one where that row is gone.
    candidate: Memo<usize>,
    /// Which one somebody chose.
    chosen: RwSignal<usize>,
    /// How many candidates there are.
    count: Memo<usize>,
    /// Whose marks are on view where one interviewer has the place.
    turn: RwSignal<usize>,
    /// Whether the editor of the grid is open.
    editing: RwSignal<bool>,
}

/// The page of interviews.
#[component]
fn InterviewPage(
    /// Its place in the list.
    place: usize,
) -> impl IntoView {
    let plan = use_state().plan;
    let first = interview::best(&plan.now().outcome).unwrap_or_default();
    let chosen = RwSignal::new(first);
    let count = Memo::new(move |_| plan.world().plan.interview.candidates.len());
    let candidate = Memo::new(move |_| chosen.get().min(count.get().saturating_sub(1)));
    let shown = Shown {
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

/// What the page of interviews shows.
fn use_shown() -> Shown {
    expect_context()
}
