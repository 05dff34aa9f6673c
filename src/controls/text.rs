//! Texts, names with words of their own, and days.

use super::{Place, framed, read};
use leptos::prelude::*;
use planner::model::{Cell, CellMut, Day, Kind, Reason};
use planner::words::refusal;

/// The control of a text.
pub fn control(place: Place) -> AnyView {
    let reader = place.reader;
    let problem = RwSignal::new(None::<String>);
    let long = matches!(place.field.kind, Kind::Text { longest, .. } if longest > 80);
    let value = {
        let at = place.path.clone();
        let field = place.field;
        move || {
            let text = |cell: &Cell<'_>| match cell {
                Cell::Text(Some(text)) => known(field.kind, reader.language, text).to_owned(),
                _ => String::new(),
            };
            read(reader, &at, text).unwrap_or_default()
        }
    };
    let input = {
        let place = place.clone();
        move |event: leptos::ev::Event| {
            let typed = event_target_value(&event);
            let text = key(place.field.kind, &typed);
            let put = place.field.text(text).and_then(|text| {
                reader.state.edit(&place.path, |cell| match cell {
                    CellMut::Text(cell) => {
                        *cell = text;
                        Ok(())
                    }
                    _ => Err(Reason::WrongType("text")),
                })
            });
            let count = |number: f64| super::figure::plain_number(reader, number);
            problem.set(
                put.err()
                    .map(|reason| refusal(&reason, reader.language, &count)),
            );
        }
    };
    let blur = move |_| reader.state.settle();
    let (id, name, below) = (place.name.clone(), place.name.clone(), place.below());
    let invalid = move || problem.get().is_some().then_some("true");
    let control = if long {
        view! { <textarea rows="2" id=id data-input=name aria-describedby=below aria-invalid=invalid prop:value=value on:input=input on:blur=blur></textarea> }
            .into_any()
    } else {
        view! { <input type="text" autocomplete="off" id=id data-input=name aria-describedby=below aria-invalid=invalid prop:value=value on:input=input on:blur=blur /> }
            .into_any()
    };
    let said = view! { <p class="error" role="alert">{move || problem.get()}</p> }.into_any();
    framed(
        place,
        if long { "long text" } else { "text" },
        control,
        said,
    )
}

/// The words of a name that has words.
fn known(kind: Kind, language: planner::words::Language, text: &str) -> &str {
    let Kind::Text { known, .. } = kind else {
        return text;
    };
    known
        .keys
        .iter()
        .position(|key| *key == text)
        .map_or(text, |place| language.of(known.words[place]))
}

/// The name that stands for words typed in either language.
fn key(kind: Kind, text: &str) -> &str {
    let Kind::Text { known, .. } = kind else {
        return text;
    };
    known
        .words
        .iter()
        .position(|words| words.contains(&text))
        .map_or(text, |place| known.keys[place])
}

/// The control of a day, by the browser's own.
pub fn day(place: Place) -> AnyView {
    let reader = place.reader;
    let problem = RwSignal::new(None::<String>);
    let value = {
        let at = place.path.clone();
        move || {
            let text = |cell: &Cell<'_>| match cell {
                Cell::Date(Some(day)) => day.to_string(),
                _ => String::new(),
            };
            read(reader, &at, text).unwrap_or_default()
        }
    };
    let input = {
        let place = place.clone();
        move |event: leptos::ev::Event| {
            let typed = event_target_value(&event);
            let day = Day::parse(&typed);
            let put = reader.state.edit(&place.path, |cell| {
                match (cell, day) {
                    (CellMut::Date(cell), Some(day)) => *cell = day,
                    (CellMut::MaybeDate(cell), Some(day)) => *cell = Some(day),
                    (CellMut::MaybeDate(cell), None) if typed.is_empty() => *cell = None,
                    _ => return Err(Reason::NotADate),
                }
                Ok(())
            });
            let none = |_: f64| String::new();
            problem.set(
                put.err()
                    .map(|reason| refusal(&reason, reader.language, &none)),
            );
        }
    };
    let control = view! {
        <input type="date" min="1970-01-01" max="2200-12-31" id=place.name.clone() data-input=place.name.clone()
            aria-describedby=place.below() aria-invalid=move || problem.get().is_some().then_some("true")
            prop:value=value on:input=input on:blur=move |_| reader.state.settle() />
    }
    .into_any();
    let said = view! { <p class="error" role="alert">{move || problem.get()}</p> }.into_any();
    framed(place, "day", control, said)
}
