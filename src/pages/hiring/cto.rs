//! Hiring pace as it is, compared with the pace if the CTO held every interview.

use super::words;
use crate::components::{Figure, dynamic, percent};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_plan};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::hiring::Figures;
use planner::charts::number;
use planner::model::Unit;

/// Card that compares the two paces. Hidden unless both are known.
#[component]
pub fn CtoCard() -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = words::of(reader.language);
    // In hires a month: interviews shared, and all by the CTO.
    let paces = Memo::new(move |_| {
        let world = plan.world();
        let o = &world.outcome.hiring;
        o.max_hires_per_month.zip(o.cto_max_hires_per_month)
    });
    let (shared, alone) = (
        Signal::derive(move || paces.get().map_or(0.0, |paces| paces.0)),
        Signal::derive(move || paces.get().map_or(0.0, |paces| paces.1)),
    );
    let most = Signal::derive(move || shared.get().max(alone.get()));
    let row = move |title: &'static str, pace: Signal<f64>, figures: [u16; 2]| {
        let [by_month, start] = figures.map(|id| Place::at(Side::Figure, &[Plan::hiring, id]));
        let text = Signal::derive(move || {
            let numbers = reader.numbers(&plan.world().plan);
            number(&numbers, pace.get(), Unit::Plain)
        });
        let unit = move || {
            if reader.language.plural(pace.get()) {
                words.hires_a_month
            } else {
                words.hire_a_month
            }
        };
        let length = move || {
            percent(if most.get() > 0.0 {
                pace.get() / most.get()
            } else {
                0.0
            })
        };
        view! {
            <div class="vs">
                <span>{title}</span>
                <span class="track" style:--l=length>
                    <i></i>
                </span>
                <span>
                    {by_month.map(|place| view! { <b><Figure place text /></b> })} " "
                    <small>{dynamic(unit)}</small>
                </span>
                <span>
                    <small>{words.start_by}</small> " "
                    {start.map(|place| view! { <b><Figure place /></b> })}
                </span>
            </div>
        }
    };
    view! {
        <section class="card" hidden=move || paces.get().is_none()>
            <div class="head">
                <h2>{words.cto}</h2>
                <p>{words.cto_note}</p>
            </div>
            <div class="versus">
                {row(words.shared, shared, [Figures::max_hires_per_month, Figures::start_by])}
                {row(
                    words.cto_alone,
                    alone,
                    [Figures::cto_max_hires_per_month, Figures::cto_start_by],
                )}
            </div>
        </section>
    }
}
