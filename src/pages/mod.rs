//! The pages of the calculators: what matters, what goes in, what follows. All from their tables.

mod answers;

use crate::controls::{field, table};
use crate::shell::{Reader, View, by_and_by, div, el, light_name, sentence};
use planner::calculators::{CALCULATORS, facts::Facts};
use planner::model::{Field, Group, Kind};
use planner::{Outcome, Plan};

/// The page of the facts.
pub fn facts(reader: Reader) -> Vec<View> {
    let fields = Facts::FIELDS
        .iter()
        .map(|fact| field(reader, &[Plan::facts, fact.id]));
    vec![
        el("h1").text(reader.words.facts_headline),
        el("p").class("lede").text(reader.words.facts_detail),
        el("section").class("card wide-fields").children(fields),
    ]
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

/// Whether a field needs the whole width: a list of many columns, or groups that are a table.
fn wide(field: &Field) -> bool {
    match field.kind {
        Kind::Rows { fields, .. } => {
            let nested = fields
                .iter()
                .any(|field| matches!(field.kind, Kind::Rows { .. }));
            nested || table::is_wide(fields)
        }
        Kind::Group(fields, _) => {
            let alike = crate::controls::alike(fields);
            alike.is_some_and(|(inner, _)| table::width(inner.len() + 1) == "many")
        }
        _ => false,
    }
}

fn leaf(field: &Field) -> bool {
    !matches!(
        field.kind,
        Kind::Rows { .. } | Kind::Group(..) | Kind::Set(_)
    )
}

fn card(class: &str) -> View {
    el("section").class(class)
}

/// A card of fields, where there are any.
fn fields(words: &str, fields: Vec<View>) -> Option<View> {
    (!fields.is_empty()).then(|| card("card").child(el("h2").text(words)).children(fields))
}

/// The page of a calculator: what matters most is largest; inputs stand left, or above.
pub fn calculator(reader: Reader, place: usize) -> Vec<View> {
    let calculator = &CALCULATORS[place];
    let state = reader.state;
    let inputs = fields_in(Plan::FIELDS, calculator.id);
    let figures = fields_in(Outcome::FIELDS, calculator.id);
    let input = |field: &Field| crate::controls::field(reader, &[calculator.id, field.id]);
    let answer =
        |figure: &'static Field| answers::section(reader, vec![calculator.id, figure.id], figure);
    let telling = move || state.told().tellings[place].clone();
    let headline = el("h1")
        .attr("data-headline", calculator.slug)
        .live_attr("data-light", move || {
            Some(light_name(telling().light).to_owned())
        });
    let mut page = vec![
        el("p")
            .class("question")
            .text(reader.language.of(calculator.question)),
        sentence(reader, headline, move || Some(telling().headline)),
        sentence(reader, el("p").class("lede"), move || {
            Some(telling().detail)
        }),
    ];
    // A wide list stands above, and what follows from its rows right below it.
    for field in inputs.iter().filter(|field| wide(field)) {
        page.push(card("card wide").child(input(field)));
        let figure = figures.iter().find(|figure| figure.key() == field.key());
        page.extend(
            figure.map(|figure| answers::following(reader, vec![calculator.id, figure.id], figure)),
        );
    }
    let answered = move |figure: &Field| {
        inputs
            .iter()
            .any(|field| wide(field) && field.key() == figure.key())
    };
    let own = inputs
        .iter()
        .filter(|field| leaf(field))
        .map(input)
        .collect();
    let facts = calculator
        .facts
        .iter()
        .map(|fact| field(reader, &[Plan::facts, *fact]))
        .collect();
    let rest = inputs.iter().filter(|field| !leaf(field) && !wide(field));
    let left = div("inputs")
        .children(fields(reader.words.know, own))
        .children(rest.map(|field| card("card").child(input(field))))
        .children(fields(reader.words.from_facts, facts));
    let right = div("answers");
    let inside = right.clone();
    by_and_by(move || {
        let beside: Vec<&Field> = figures
            .iter()
            .filter(|figure| !wide(figure) && !answered(figure))
            .collect();
        // The charts come with the package: the first above the figures, the others right below them.
        let mut beside = answers::answers(reader, calculator.id, &beside);
        beside.insert(beside.len().min(1), div("charts"));
        beside.insert(0, div("charts"));
        inside.children(beside);
    });
    page.push(div("sides").child(left).child(right));
    page.extend(
        figures
            .iter()
            .filter(|figure| wide(figure) && !answered(figure))
            .map(answer),
    );
    page
}
