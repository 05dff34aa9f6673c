//! The share dialog: what is in the link, what is left out, how long it is, and ways to pass it on.

use super::dom::{View, button, el};
use super::{FILE, Reader, copy, download, once, plan_of, share, shares};
use planner::link::{self, Include};
use planner::model::Unit;

/// Past this many characters a file is the better way.
const LONG: usize = 2000;

/// The contents of the dialog.
pub fn contents(reader: Reader, shown: &str, place: &str) -> Vec<View> {
    let words = reader.words;
    let plan = plan_of(shown);
    let title = plan.facts.name.to_string();
    let tick = |name: &str| {
        el("input")
            .attr("type", "checkbox")
            .attr("data-include", name)
    };
    let ticks = [
        tick("names").attr("checked", ""),
        tick("money").attr("checked", ""),
        tick("candidates"),
    ];
    let field = el("input")
        .attr("id", "link")
        .attr("readonly", "")
        .attr("aria-label", words.link);
    let length = el("p").attr("class", "told").attr("role", "status");
    let make = {
        let (ticks, field, length, place) = (
            ticks.clone(),
            field.clone(),
            length.clone(),
            place.to_owned(),
        );
        move || {
            let [names, money, candidates] = [0, 1, 2].map(|tick: usize| {
                ticks[tick]
                    .input()
                    .is_some_and(web_sys::HtmlInputElement::checked)
            });
            let include = Include {
                names,
                money,
                candidates,
            };
            let address = link::encode(&plan, include).map(|payload| whole(&place, &payload));
            let address = address.unwrap_or_default();
            if let Some(input) = field.input() {
                input.set_value(&address);
            }
            let count = u32::try_from(address.len()).unwrap_or(u32::MAX);
            let count = reader.writer(&plan).exact(f64::from(count), Unit::Plain);
            let long = if address.len() > LONG {
                words.link_long
            } else {
                ""
            };
            if address.is_empty() {
                length.say(words.link_too_large);
            } else {
                length.say(&[&count, " ", words.characters, long].concat());
            }
        }
    };
    make();
    let said = [words.link_names, words.link_money, words.link_candidates];
    let choices = ticks.into_iter().zip(said).map(|(tick, word)| {
        let tick = tick.on("change", make.clone());
        el("label").child(&tick).child(&el("span").text(word))
    });
    let choices = el("fieldset")
        .attr("class", "several")
        .child(&el("legend").text(words.link_holds))
        .child(&el("p").text(words.link_whole))
        .children(choices);
    let told = el("p").attr("role", "status");
    let (copied, answer) = (field.clone(), told.clone());
    let copying = button("copy", words.copy, move || {
        let answer = answer.clone();
        let done = once(move |done| {
            answer.say(if done {
                words.copied
            } else {
                words.copy_by_hand
            });
        });
        copy(&copied.value(), &done);
    });
    let passed = field.clone();
    let sheet = shares().then(|| {
        button("sheet", words.share_sheet, move || {
            let address = passed.input().map(web_sys::HtmlInputElement::value);
            share(&address.unwrap_or_default(), &title);
        })
    });
    let shown = shown.to_owned();
    let file = button("download", words.download, move || download(FILE, &shown));
    let deeds = el("div")
        .attr("class", "deeds")
        .child(&copying)
        .children(sheet)
        .child(&file);
    vec![choices, field, length, deeds, told]
}

/// The whole address of a payload, at the present place.
fn whole(place: &str, payload: &str) -> String {
    let here = web_sys::window().and_then(|window| window.location().href().ok());
    let here = here.unwrap_or_default();
    let page = here.split(['#', '?']).next().unwrap_or_default();
    [page, place, payload].concat()
}
