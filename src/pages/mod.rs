//! The pages of the calculators: what matters, what goes in, what follows. All from their tables.

mod answers;

use crate::controls::{field, list};
use crate::shell::{Reader, sentence};
use leptos::prelude::*;
use planner::calculators::{CALCULATORS, facts::Facts};
use planner::model::{Field, Group, Kind};
use planner::working::facts_of;
use planner::{Outcome, Plan};

/// The page of the facts.
pub fn facts(reader: Reader) -> AnyView {
    view! {
        <h1>{reader.words.facts_headline}</h1>
        <p class="lede">{reader.words.facts_detail}</p>
        <section class="card wide-fields">
            {Facts::FIELDS.iter().map(|fact| field(reader, &[Plan::facts, fact.id])).collect::<Vec<_>>()}
        </section>
    }
    .into_any()
}

/// The fields of a calculator's inputs, or of its figures.
fn fields_in(fields: &'static [Field], id: u16) -> &'static [Field] {
    match fields
        .iter()
        .find(|field| field.id == id)
        .map(|field| field.kind)
    {
        Some(Kind::Group(inner, _)) => inner,
        _ => &[],
    }
}

/// The page of a calculator.
pub fn calculator(reader: Reader, place: usize) -> AnyView {
    let calculator = &CALCULATORS[place];
    let state = reader.state;
    let inputs = fields_in(Plan::FIELDS, calculator.id);
    let figures = fields_in(Outcome::FIELDS, calculator.id);
    let facts = facts_of(figures);
    let input = |field: &&'static Field| crate::controls::field(reader, &[calculator.id, field.id]);
    let wide = |field: &&'static Field| matches!(field.kind, Kind::Rows { fields, .. } if list::width(fields) == "many");
    let leaf = |field: &&'static Field| {
        !matches!(
            field.kind,
            Kind::Rows { .. } | Kind::Group(..) | Kind::Set(_)
        )
    };
    let own: Vec<_> = inputs
        .iter()
        .filter(leaf)
        .map(|field| input(&field))
        .collect();
    let rest = inputs.iter().filter(|field| !leaf(field) && !wide(field));
    let rest: Vec<_> = rest
        .map(|field| view! { <section class="card">{input(&field)}</section> }.into_any())
        .collect();
    let lists: Vec<_> = inputs
        .iter()
        .filter(wide)
        .map(|field| view! { <section class="card wide">{input(&field)}</section> }.into_any())
        .collect();
    let facts: Vec<_> = facts
        .iter()
        .map(|fact| field(reader, &[Plan::facts, fact.id]))
        .collect();
    let has_facts = !facts.is_empty();
    view! {
        <p class="question">{reader.language.of(calculator.question)}</p>
        <h1 data-headline=calculator.slug>
            {sentence(reader, move |_| state.told().tellings.get(place).map(|telling| telling.headline.clone()))}
        </h1>
        <p class="lede">
            {sentence(reader, move |_| state.told().tellings.get(place).map(|telling| telling.detail.clone()))}
        </p>
        {lists}
        <div class="two">
            <div class="inputs">
                <section class="card">
                    <h2>{reader.words.know}</h2>
                    {own}
                    {has_facts.then(|| view! { <h3 class="from">{reader.words.from_facts}</h3> })}
                    {facts}
                </section>
                {rest}
            </div>
            <div class="answers">{answers::answers(reader, calculator.id, figures)}</div>
        </div>
    }
    .into_any()
}
