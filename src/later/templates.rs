//! The dialog of templates: ready-made contents for the page on view.

use crate::components::{Button, CollectAny, Dialog};
use crate::i18n::use_reader;
use crate::route::Route;
use crate::state::use_state;
use leptos::prelude::*;
use planner::calculators::templates::Template;
use planner::calculators::{CALCULATORS, TEMPLATES};

planner::words! {
    /// Texts of the dialog in one language.
    title: "Templates" / "Modèles";
    hint: "One takes the place of your rows; undo brings yours back." / "Un modèle remplace vos lignes ; annuler rétablit les vôtres.";
    take: "Use this one" / "Utiliser celui-ci";
}

/// The dialog of templates. Choosing one replaces the calculator's rows as one undo step and drops
/// its drafts.
#[component]
pub fn TemplatesDialog() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let (plan, words) = (state.plan, of(reader.language));
    let id = match state.route.get_untracked() {
        Route::Calculator(place) => Some(CALCULATORS[place].id),
        _ => None,
    };
    let templates = TEMPLATES.iter().find(|templates| Some(templates.of) == id);
    let all = templates.map_or_else(Vec::new, |templates| {
        (templates.make)(&plan.now().plan, reader.language as usize)
    });
    let close = move || state.overlay.set(None);
    let view = move |template: Template| {
        let name = reader.of(template.words);
        let label = [words.take, reader.words.colon, name].concat();
        let lines = template
            .lines
            .into_iter()
            .map(|line| view! { <li>{line}</li> });
        let with_it = StoredValue::new(template.plan);
        let take = move || {
            plan.replace(with_it.get_value());
            state.redraft(|drafts| drafts.forget(id.as_slice()));
            plan.replacements.update(|count| *count += 1);
            close();
        };
        view! {
            <section class="template">
                <h3>{name}</h3>
                <ul>{lines.collect_any()}</ul>
                <Button action="take" words=words.take name=label class="boxed" on_press=take />
            </section>
        }
    };
    view! {
        <Dialog title=words.title class="templates" on_close=close>
            <p class="note">{words.hint}</p>
            {all.into_iter().map(view).collect_any()}
        </Dialog>
    }
}
