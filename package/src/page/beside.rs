//! The plan on view beside another of the visitor's: a saved one, or one in a file. Both are only read.

use super::dom::{View, el};
use super::{Reader, compared, picked, plan_of, stored};
use planner::Plan;
use planner::document::{LARGEST, read_plan};
use planner::saves::{INDEX_KEY, Index, head, plan_key, read};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

/// The contents of the dialog; `of` is the key of the save that is on view, where it has one.
pub fn contents(reader: Reader, shown: &str, of: &str) -> Vec<View> {
    let words = reader.words;
    let told = el("p").attr("class", "told").attr("role", "status");
    let place = el("div");
    let mine = plan_of(shown);
    let show = {
        let (told, place) = (told.clone(), place.clone());
        Rc::new(move |text: Option<String>| {
            place.say("");
            let theirs = text.as_deref().and_then(plan_in);
            told.say(match &theirs {
                Some(plan) => &plan.facts.name,
                None => words.not_a_plan,
            });
            if let Some(theirs) = theirs {
                let plans = [mine.clone(), theirs];
                let called = [words.this_plan, words.other_plan];
                let contents = compared::contents(reader, &plans, called);
                place.clone().children(contents);
            }
        })
    };
    let option = |value: &str, text: &str| el("option").attr("value", value).text(text);
    let index = stored(INDEX_KEY).and_then(|text| Index::read(&text));
    let saved = index.map(|index| index.plans).unwrap_or_default();
    let saved = saved
        .into_iter()
        .map(|entry| (plan_key(entry.id), entry.name));
    let saved = saved.filter(|(key, _)| key != of);
    let choice = el("select")
        .attr("id", "compare-plan")
        .child(&option("", words.choose_plan))
        .children(saved.map(|(key, name)| option(&key, &name)));
    let (chosen, showing) = (choice.clone(), show.clone());
    let choice = choice.on("change", move || {
        let key = chosen.text_in();
        if !key.is_empty() {
            showing(stored(&key));
        }
    });
    let file = el("input")
        .attr("id", "compare-file")
        .attr("type", "file")
        .attr("accept", ".json,application/json");
    let picking = file.clone();
    let file = file.on("change", move || {
        let show = show.clone();
        let told: Box<dyn FnOnce(JsValue)> = Box::new(move |text| show(text.as_string()));
        picked(&picking.value(), &Closure::once_into_js(told));
    });
    let field = |id: &str, label: &str, control: &View| {
        el("div")
            .attr("class", "field")
            .child(&el("label").attr("for", id).text(label))
            .child(control)
    };
    vec![
        el("p").attr("class", "told").text(words.compare_hint),
        field("compare-plan", words.saved_plan, &choice),
        field("compare-file", words.plan_file, &file),
        told,
        place,
    ]
}

/// The plan in a text: a save, which has a revision, or a plan document.
fn plan_in(text: &str) -> Option<Plan> {
    if text.len() > LARGEST {
        return None;
    }
    match head(text) {
        Ok(head) if head.revision > 0 => read(text).ok().map(|save| save.plan),
        _ => read_plan(text).ok(),
    }
}
