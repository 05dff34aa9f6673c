//! The pages of the calculators: what matters, what goes in, what follows. All from their tables.

mod answers;

use crate::controls::{field, list};
use crate::shell::{Reader, light_name, sentence};
use leptos::prelude::*;
use planner::calculators::{CALCULATORS, facts::Facts};
use planner::model::{Field, Group, Kind};
use planner::working::facts_of;
use planner::{Outcome, Plan};

/// The page of the facts.
pub fn facts(reader: Reader) -> AnyView {
    let fields: Vec<_> = Facts::FIELDS.iter().map(|fact| field(reader, &[Plan::facts, fact.id])).collect();
    view! {
        <h1>{reader.words.facts_headline}</h1>
        <p class="lede">{reader.words.facts_detail}</p>
        <section class="card wide-fields">{fields}</section>
    }
    .into_any()
}

/// The fields of a calculator's inputs, or of its figures.
fn fields_in(fields: &'static [Field], id: u16) -> &'static [Field] {
    match fields.iter().find(|field| field.id == id).map(|field| field.kind) {
        Some(Kind::Group(inner, _)) => inner,
        _ => &[],
    }
}

/// Whether a field needs the whole width: a list of many columns, or groups that are a table.
fn wide(field: &Field) -> bool {
    match field.kind {
        Kind::Rows { fields, .. } => list::width_of(fields) == "many",
        Kind::Group(fields, _) => {
            let alike = crate::controls::alike(fields);
            alike.is_some_and(|(inner, _)| list::width(inner.len() + 1) == "many")
        }
        _ => false,
    }
}

fn leaf(field: &Field) -> bool {
    !matches!(field.kind, Kind::Rows { .. } | Kind::Group(..) | Kind::Set(_))
}

fn card(class: &'static str, inside: AnyView) -> AnyView {
    view! { <section class=class>{inside}</section> }.into_any()
}

/// The page of a calculator: what matters most is largest; inputs stand left, or above.
pub fn calculator(reader: Reader, place: usize) -> AnyView {
    let calculator = &CALCULATORS[place];
    let state = reader.state;
    let inputs = fields_in(Plan::FIELDS, calculator.id);
    let figures = fields_in(Outcome::FIELDS, calculator.id);
    let input = |field: &Field| crate::controls::field(reader, &[calculator.id, field.id]);
    let own: Vec<_> = inputs.iter().filter(|field| leaf(field)).map(input).collect();
    let facts: Vec<_> = facts_of(figures).iter().map(|fact| field(reader, &[Plan::facts, fact.id])).collect();
    let rest = inputs.iter().filter(|field| !leaf(field) && !wide(field));
    let rest: Vec<_> = rest.map(|field| card("card", input(field))).collect();
    // A wide list stands above, and what follows from its rows right below it.
    let mut above = Vec::new();
    for field in inputs.iter().filter(|field| wide(field)) {
        above.push(card("card wide", input(field)));
        if let Some(figure) = figures.iter().find(|figure| figure.key == field.key) {
            above.push(answers::section(reader, vec![calculator.id, figure.id], figure));
        }
    }
    let answered = |figure: &Field| inputs.iter().any(|field| wide(field) && field.key == figure.key);
    let below: Vec<_> = figures.iter().filter(|figure| wide(figure) && !answered(figure)).collect();
    let beside: Vec<_> = figures.iter().filter(|figure| !wide(figure) && !answered(figure)).collect();
    let below: Vec<_> =
        below.into_iter().map(|figure| answers::section(reader, vec![calculator.id, figure.id], figure)).collect();
    let own = (!own.is_empty()).then(|| view! { <h2>{reader.words.know}</h2> {own} }.into_any());
    let facts = (!facts.is_empty()).then(|| view! { <h2>{reader.words.from_facts}</h2> {facts} }.into_any());
    view! {
        <p class="question">{reader.language.of(calculator.question)}</p>
        <h1 data-headline=calculator.slug data-light=move || light_name(state.told().tellings[place].light)>
            {sentence(reader, move |_| Some(state.told().tellings[place].headline.clone()))}
        </h1>
        <p class="lede">{sentence(reader, move |_| Some(state.told().tellings[place].detail.clone()))}</p>
        {above}
        <div class="two">
            <div class="inputs">
                {own.map(|own| card("card", own))}
                {rest}
                {facts.map(|facts| card("card", facts))}
            </div>
            <div class="answers">{answers::answers(reader, calculator.id, beside)}</div>
        </div>
        {below}
    }
    .into_any()
}
