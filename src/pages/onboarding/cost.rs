//! Cost of onboarding by part, and what the set-up script provides.

use super::words;
use crate::components::{CollectAny, Figure, Sentence, TableMenu, TickInput};
use crate::i18n::use_reader;
use crate::later::TableSource;
use crate::state::{Place, Side, use_plan};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::Sentence as Words;
use planner::calculators::onboarding::{Figures, Inputs};
use planner::charts::{Table, Value};
use planner::model::{Cell, Kind, Number, Unit};

/// Place of a figure of onboarding.
fn figure(id: u16) -> Option<Place> {
    Place::at(Side::Figure, &[Plan::onboarding, id])
}

/// Card with the cost as a bar of four parts. The parts that automation would remove are hatched.
#[component]
pub fn WhereItGoes() -> impl IntoView {
    let words = words::of(use_reader().language);
    let parts = [
        (Figures::cost_learning, words.learning, "learning"),
        (Figures::cost_mentoring, words.mentoring, "mentoring"),
        (Figures::cost_lead, words.lead, "gone"),
        (Figures::cost_setup, words.set_up, "gone"),
    ];
    let shares = parts.map(|(id, ..)| amount(id));
    let total = move || shares.iter().map(Signal::get).sum::<f64>();
    let none = move || total() <= 0.0;
    let width = move |part: usize| shares[part].get().to_string();
    let bars = [0, 1, 2, 3].map(|part| {
        view! { <i class=parts[part].2 style:--w=move || width(part)></i> }
    });
    let columns = move || {
        let column = |amount: &Signal<f64>| {
            let share = (100.0 * amount.get() / total().max(1e-9)).max(1.0);
            ["minmax(0, ", &share.to_string(), "fr) "].concat()
        };
        shares.iter().map(column).collect::<String>()
    };
    let under = parts.map(|(id, words, class)| {
        view! {
            <div class="part">
                <i class=["swatch ", class].concat()></i>
                <b>{figure(id).map(|place| view! { <Figure place /> })}</b>
                <small>{words}</small>
            </div>
        }
    });
    let saved = Signal::stored(Words::new(
        &[Plan::onboarding, Figures::saved_if_automated],
        [
            "Automated: *{saved_if_automated}* less",
            "Automatisé\u{a0}: *{saved_if_automated}* de moins",
        ],
    ));
    let table = move |()| {
        let row = |(part, shares): (&(u16, &str, &str), &Signal<f64>)| {
            let money = Value::Number(shares.get_untracked(), Unit::Money);
            vec![Value::Text(part.1.to_owned()), money]
        };
        let table = Table {
            heads: vec![words.part.to_owned(), words.cost.to_owned()],
            rows: parts.iter().zip(&shares).map(row).collect(),
        };
        Some(TableSource::Values("onboarding-cost", table))
    };
    view! {
        <section class="card" data-chart="onboarding-cost" hidden=none>
            <div class="head">
                <h2>{words.where_it_goes}</h2>
                <p>{words.hatched}</p>
                <TableMenu of=table />
            </div>
            <div class="spent" aria-hidden="true">
                {bars.into_iter().collect_any()}
            </div>
            <div class="under" style:--cols=columns>
                {under.into_iter().collect_any()}
                <p class="brace">
                    <Sentence of=saved />
                </p>
            </div>
            <Ticks field=Inputs::setup words=words.script />
        </section>
    }
}

/// Amount of a money figure; 0 without a value.
fn amount(id: u16) -> Signal<f64> {
    let place = figure(id);
    let amount = place.map(|place| {
        use_plan().follow(&place, |_, cell| match cell {
            Cell::Number(number) => number.map(Number::get).unwrap_or_default(),
            _ => 0.0,
        })
    });
    Signal::derive(move || amount.map_or(0.0, |amount| amount.get()))
}

/// Tick boxes for the options of a set, in one line.
#[component]
pub fn Ticks(
    /// Id of the set among the inputs of onboarding.
    field: u16,
    /// Heading, also the accessible name of the group.
    words: &'static str,
) -> impl IntoView {
    let set = Place::at(Side::Input, &[Plan::onboarding, field])?;
    let Kind::Set(options) = set.field.kind else {
        return None;
    };
    let name = set.name(&use_plan().now());
    let tick = move |option| view! { <TickInput place=set.clone() options option /> };
    Some(view! {
        <div class="in-line" role="group" aria-label=words data-input=name>
            <h3>{words}</h3>
            {(0..options.keys.len()).map(tick).collect_any()}
        </div>
    })
}
