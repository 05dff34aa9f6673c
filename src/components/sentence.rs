//! Sentences of calculators, filled with values of the plan.

use super::{CollectAny, status};
use crate::components::dynamic;
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_plan, use_state};
use leptos::prelude::*;
use planner::calculators;
use planner::working::{Part, Span, parts, resolve_in_sentence, spans};

/// Sentence that follows the plan. Its most important part is an `<em>`.
#[component]
pub fn Sentence(
    /// Sentence with its placeholders.
    #[prop(into)]
    of: Signal<calculators::Sentence>,
    /// CSS class of the most important part: its tone.
    #[prop(into, optional)]
    tone: Signal<&'static str>,
    /// Whether dates are written short.
    #[prop(optional)]
    short: bool,
    /// Whether the most important part is a button that opens the working of the sentence's figure.
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

/// Adjacent spans of equal emphasis, joined for display.
#[derive(Clone, PartialEq)]
struct MergedSpan {
    /// Text without trailing marks.
    text: String,
    /// Whether this is the most important part.
    strong: bool,
    /// Punctuation and spaces that follow it, if it is emphasised.
    marks: String,
}

/// Returns the length of the punctuation and spaces at the start of a text. They belong inside the
/// button before them: a button wraps as a block, so a full stop after it could end up on a line of
/// its own.
pub fn marks_first(text: &str) -> usize {
    let end = text.find(|mark| !".,;:!?\u{a0}\u{202f}".contains(mark));
    end.unwrap_or(text.len())
}

/// Bands of the figures that sentences name, on a line of their own, so that the sentences do not
/// wrap anew when the bands arrive.
#[component]
pub fn SentenceBands(
    /// Sentences whose figures are listed.
    of: Vec<Signal<calculators::Sentence>>,
    /// Index in `CALCULATORS` of the calculator whose light is described as well, if any.
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

/// Joins adjacent spans of equal emphasis, and moves the punctuation after an emphasised span into
/// it.
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
