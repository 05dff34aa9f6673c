//! Menu of a calculator's page: restore the defaults, go to the questions, choose a template.

use crate::browser::{focus_in_page, read_plan};
use crate::components::Button;
use crate::i18n::use_reader;
use crate::state::{Overlay, use_state};
use leptos::prelude::*;
use planner::calculators::{CALCULATORS, TEMPLATES};
use planner::examples::read_example;

/// Items of the page menu. Templates are only offered if the calculator has some.
#[component]
pub fn PageMenu(
    /// Index of the calculator in `CALCULATORS`.
    place: usize,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let (plan, words) = (state.plan, reader.words);
    let id = CALCULATORS[place].id;
    let restore = move || {
        let default = read_example(0, reader.language, read_plan);
        plan.restore(&[id], &default);
        state.redraft(|drafts| drafts.forget(&[id]));
        plan.replacements.update(|count| *count += 1);
        state.plans.toasts.show_message(words.defaults_restored);
        // The page is rebuilt, and this menu with it, so its focus is lost.
        focus_in_page(".answer .menu summary");
    };
    let templates = TEMPLATES.iter().find(|templates| templates.of == id);
    let ready = templates.is_some_and(|templates| {
        !(templates.make)(&plan.now().plan, reader.language as usize).is_empty()
    });
    view! {
        <li>
            <Button action="reset-page" words=words.restore_defaults on_press=restore />
        </li>
        <li>
            <Button
                action="questions"
                words=words.questions
                on_press=|| focus_in_page("#questions > summary")
            />
        </li>
        {ready
            .then(|| {
                view! {
                    <li>
                        <Button
                            action="templates"
                            words=words.templates
                            on_press=move || state.overlay.set(Some(Overlay::Templates))
                        />
                    </li>
                }
            })}
    }
}
