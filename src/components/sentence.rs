//! A sentence of a calculator, filled with this plan's values.

use super::{CollectAny, status};
use crate::components::dynamic;
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_plan, use_state};
use leptos::prelude::*;
use planner::calculators;
use planner::working::{Part, Span, parts, resolve_in_sentence, spans};

/// A sentence that stays true as the plan changes. What matters most in it is an `<em>`.
#[component]
pub fn Sentence(
    /// What it says.
    #[prop(into)]
    of: Signal<calculators::Sentence>,
    /// The class of what matters most: its tone.
    #[prop(into, optional)]
    tone: Signal<&'static str>,
    /// Whether days are written short.
    #[prop(optional)]
    short: bool,
    /// Whether what matters most is pressed to see the working of the figure that the sentence is about.
    #[prop(optional)]
    opens: bool,
) -> impl IntoView {
    let (state, plan, reader) = (use_state(), use_plan(), use_reader());
    let spans = Memo::new(move |_| {
        let world = plan.world();
        let numbers = reader.numbers(&world.plan);
        let numbers = if short { numbers.short() } else { numbers };
        of.with(|sentence| merged(spans(&world.plan, &world.outcome, sentence, &numbers)))
    });
    let span = move |MergedSpan {
                         text,
                         strong,
                         marks,
                     }: MergedSpan| {
        if !strong {
            return text.into_any();
        }
        let text = view! { <em class=move || tone.get()>{text}</em> };
        let figure = of.with(|sentence| Place::at(Side::Figure, &sentence.scope));
        match figure.filter(|_| opens) {
            Some(place) => {
                let open_working = move |_| state.working.set(Some(place.clone()));
                view! {
                    <button type="button" class="f" on:click=open_working>
                        {text}
                        {marks}
                    </button>
                }
                .into_any()
            }
            None => view! {
                {text}
                {marks}
            }
            .into_any(),
        }
    };
    move || spans.get().into_iter().map(span).collect_any()
}

/// Spans of a sentence of the same weight, as they are shown.
#[derive(Clone, PartialEq)]
struct MergedSpan {
    /// Its words.
    text: String,
    /// Whether it is what matters most.
    strong: bool,
    /// The marks that follow it.
    marks: String,
}

/// How long the marks are that a text begins with. They stand with what is pressed before them: a button breaks as a
/// block does, and a full stop that is not in it could have a line of its own.
pub fn marks_first(text: &str) -> usize {
    let end = text.find(|mark| !".,;:!?\u{a0}\u{202f}".contains(mark));
    end.unwrap_or(text.len())
}

/// What ranges make of the figures in sentences: in a line of its own, so that no sentence is broken anew
/// when it comes.
#[component]
pub fn SentenceBands(
    /// The sentences.
    of: Vec<Signal<calculators::Sentence>>,
    /// Whose light they tell of, as a place in the list of calculators.
    #[prop(optional)]
    place: Option<usize>,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let text = move || {
        let (world, bands) = (state.plan.world(), state.bands.get());
        let mut lines: Vec<String> = Vec::new();
        if let Some(place) = place
            && let light = bands.light(place)
            && !light.is_empty()
        {
            let shown = status::word(reader, state.assessments.with(|all| all[place].light));
            lines.push([shown, " ", light].concat());
        }
        for sentence in &of {
            sentence.with(|sentence| {
                for part in parts(reader.of(sentence.words)) {
                    let Part::Name(name) = part else { continue };
                    let named =
                        resolve_in_sentence(&world.plan, &world.outcome, &sentence.scope, name);
                    let Some(figure) = named.filter(|named| named.figure) else {
                        continue;
                    };
                    let band = bands.text_of(&figure.at);
                    let words = reader.of(figure.field.words());
                    let line = [words, reader.words.colon, band].concat();
                    if !band.is_empty() && !lines.contains(&line) {
                        lines.push(line);
                    }
                }
            });
        }
        lines.join(" · ")
    };
    view! { <p class="between">{dynamic(text)}</p> }
}

/// Spans of the same weight that follow each other, as one; what matters has the marks that follow it.
fn merged(spans: Vec<Span>) -> Vec<MergedSpan> {
    let mut merged: Vec<MergedSpan> = Vec::new();
    for Span { text, strong, .. } in spans {
        let mut text = &*text;
        if let Some(last) = merged.last_mut() {
            if last.strong && !strong {
                let marks;
                (marks, text) = text.split_at(marks_first(text));
                last.marks.push_str(marks);
            }
            if last.strong == strong {
                last.text.push_str(text);
                continue;
            }
        }
        merged.push(MergedSpan {
            text: text.to_owned(),
            strong,
            marks: String::new(),
        });
    }
    merged
}
