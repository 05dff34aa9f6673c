//! How a figure is calculated: its formula in words, then with the plan's numbers, each of which
//! links to its place.

use super::formula::{Node, drawn, names};
use super::{Navigator, words};
use crate::components::{CollectAny, dynamic};
use crate::i18n::use_reader;
use crate::later::places::{label_beside, page_of, written};
use crate::memo::Memo;
use crate::state::{Place, Side, World, use_state};
use leptos::prelude::*;
use planner::model::{Cell, Group, path};
use planner::working::{self as worked, Named, absent, called, fill, formula, resolve_in_formula};
use planner::{Outcome, Plan};

/// Resolves a name in the formula of a figure to its place.
fn term(world: &World, figure: &[u16], name: &str) -> Option<Place> {
    resolve_in_formula(&world.plan, &world.outcome, figure, name).and_then(|named| place_of(&named))
}

fn place_of(named: &Named<'_>) -> Option<Place> {
    let (side, fields) = if named.figure {
        (Side::Figure, Outcome::FIELDS)
    } else {
        (Side::Input, Plan::FIELDS)
    };
    path::field(fields, &named.at)?;
    Place::at(side, &named.at)
}

/// The section with the formula and its terms.
#[component]
pub fn FormulaSection(
    /// The figure that is explained.
    place: Place,
    /// Navigates to the places of the numbers.
    navigator: Navigator,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let text = reader.of(formula(&place.path));
    if text.is_empty() {
        return ().into_any();
    }
    let figure = place.path.clone();
    let in_words = {
        let figure = figure.clone();
        move || {
            let World { plan, outcome, .. } = &*state.plan.world();
            fill(text, &mut |name| {
                called(plan, outcome, &figure, name, reader.language)
                    .unwrap_or_else(|| name.to_owned())
            })
        }
    };
    let nodes = drawn(text);
    let drawing = {
        let figure = figure.clone();
        view! { <Nodes nodes figure navigator /> }
    };
    let result = {
        let place = place.clone();
        move || super::value(reader, &state.plan.world(), &place)
    };
    let all = names(text);
    let without = all.is_empty();
    // The formula with numbers is hidden if it has no names, or if the figure has no value: then
    // there is nothing to calculate.
    let unknown = {
        let figure = figure.clone();
        move || {
            let World { plan, outcome, .. } = &*state.plan.world();
            without || absent(plan, outcome, &figure).is_some()
        }
    };
    let terms = all.into_iter().map(move |name| {
        let figure = figure.clone();
        view! { <Term name figure navigator /> }
    });
    view! {
        <section>
            <h3>{words.how}</h3>
            <p class="words">{in_words}</p>
            <div class="formula" role="group" aria-label=words.how hidden=unknown>
                <span>{drawing}</span>
                <span>"= " <b>{result}</b></span>
            </div>
            <dl class="terms">{terms.collect_any()}</dl>
        </section>
    }
    .into_any()
}

/// Nodes of a formula, rendered recursively.
#[component]
fn Nodes(
    /// The nodes to render.
    nodes: Vec<Node>,
    /// Path of the figure, from which names are resolved.
    figure: Vec<u16>,
    /// Navigates to the places of the numbers.
    navigator: Navigator,
) -> AnyView {
    let node = |node| {
        let figure = figure.clone();
        match node {
            Node::Text(text) => text.into_any(),
            Node::Name(name) => view! { <Number name figure navigator /> }.into_any(),
            Node::Raised(nodes) => view! {
                <sup>
                    <Nodes nodes figure navigator />
                </sup>
            }
            .into_any(),
            Node::Fraction(above, below) => {
                let over = figure.clone();
                view! {
                    <span class="frac">
                        <span>
                            <Nodes nodes=above figure=over navigator />
                        </span>
                        <span class="unseen">" ÷ "</span>
                        <span>
                            <Nodes nodes=below figure navigator />
                        </span>
                    </span>
                }
                .into_any()
            }
            // `drawn` has replaced groups by text.
            Node::Group(_, nodes, _) => view! { <Nodes nodes figure navigator /> }.into_any(),
        }
    };
    nodes.into_iter().map(node).collect_any().into_any()
}

/// A number of the formula, as a button that navigates to its place.
#[component]
fn Number(
    /// Its name in the formula.
    #[prop(into)]
    name: String,
    /// Path of the figure, from which the name is resolved.
    figure: Vec<u16>,
    /// Navigates to the places of the numbers.
    navigator: Navigator,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let text = {
        let (name, figure) = (name.clone(), figure.clone());
        move || {
            let World { plan, outcome, .. } = &*state.plan.world();
            let numbers = reader.numbers(plan);
            // The calculation uses the middle of a range.
            let middle = resolve_in_formula(plan, outcome, &figure, &name).and_then(|named| {
                match named.cell {
                    Cell::Number(Some(number)) if number.spread().is_some() => {
                        Some(written(numbers, &place_of(&named)?, number.get()))
                    }
                    _ => None,
                }
            });
            middle
                .or_else(|| worked::term(plan, outcome, &figure, &name, &numbers))
                .unwrap_or_else(|| name.clone())
        }
    };
    let lead_there = move |_| {
        if let Some(place) = term(&state.plan.now(), &figure, &name) {
            navigator.to(&place);
        }
    };
    view! {
        <button type="button" class="f number" on:click=lead_there>
            {text}
        </button>
    }
}

/// Row of the list of terms: the number, its label, and its page and source.
#[component]
fn Term(
    /// Its name in the formula.
    name: &'static str,
    /// Path of the figure, from which the name is resolved.
    figure: Vec<u16>,
    /// Navigates to the places of the numbers.
    navigator: Navigator,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let (at, own) = (figure.clone(), figure.clone());
    let place = Memo::new(move |_| term(&state.plan.world(), &at, name));
    let what = move || {
        let world = state.plan.world();
        let place = place.get()?;
        let spread = match place.cell(&world) {
            Some(Cell::Number(Some(number))) => number.spread(),
            _ => None,
        };
        let range = spread.map(|_| {
            let numbers = reader.numbers(&world.plan);
            let cell = place.cell(&world);
            let text = cell
                .map(|cell| planner::words::Write::shown(&numbers, place.field, place.unit, &cell));
            [words.middle_of, &text.unwrap_or_default()].concat()
        });
        let own = Place::at(Side::Figure, &own)?;
        let label = label_beside(reader, &world, &place, &own);
        Some([label, range.unwrap_or_default()].concat())
    };
    let whence = move || {
        let world = state.plan.world();
        let place = place.get()?;
        Some(match place.side {
            Side::Figure => words.worked_out.to_owned(),
            Side::Input => {
                let source = super::sources::short(state, reader, &world, &place);
                [page_of(reader, &place), " · ", source].concat()
            }
        })
    };
    view! {
        <div>
            <dt>
                <Number name figure navigator />
            </dt>
            <dd>
                <span>{dynamic(what)}</span>
                <small>{dynamic(whence)}</small>
            </dd>
        </div>
    }
}
