//! Bands on the page: what ranges make of each figure on view, written beside it once it is known.
//!
//! Figures come first: samples are taken in slices between which the page draws and hears keys, and
//! the next edit begins again. Without ranges nothing runs.

use super::dom::{View, el};
use super::live::{self, Live};
use super::words::Words;
use super::{Reader, charts, overview, sampling};
use planner::analysis::{Band, Bands, Case, Options, Simulation, Spread};
use planner::model::{Cell, Group, Kind, Number, Unit, path};
use planner::{Outcome, Plan};
use std::cell::Cell as Held;
use wasm_bindgen::JsCast;
use web_sys::Element;

thread_local! {
    /// Whether any band stands in the page.
    static SHOWN: Held<bool> = const { Held::new(false) };
}

/// Whether the plan has a range anywhere.
fn ranged(plan: &Plan) -> bool {
    let mut ranged = false;
    path::leaves(plan, &mut Vec::new(), &mut |_, _, cell| {
        ranged |= matches!(cell, Cell::Number(Some(number)) if number.spread().is_some());
    });
    ranged
}

/// A page was drawn, or the plan changed: what is under way is of no more use.
pub fn follow(live: &Live) {
    if !ranged(&live.plan) {
        sampling::stop();
        charts::still(live);
        overview::still(live);
        if SHOWN.get() {
            show(live, &Bands::default());
        }
        return;
    }
    if live.place == 0 {
        return overview::follow(live);
    }
    let figures = figures(live);
    let mut only: Vec<u16> = Vec::new();
    for figure in &figures {
        let at = path::parse(&live.outcome, &name(figure));
        only.extend(at.and_then(|at| at.first().copied()));
    }
    only.sort_unstable();
    only.dedup();
    let options = Options {
        only: Some(only),
        ..Options::default()
    };
    let simulation = Simulation::new(&live.plan, &options);
    if simulation.progress().1 == 1 {
        // No range moves anything on view.
        sampling::stop();
        charts::still(live);
        return show(live, &Bands::default());
    }
    sampling::run(simulation, |bands| {
        live::with(|live| {
            show(live, bands);
            charts::spread(live, bands);
        });
    });
}

/// The figures on view.
fn figures(live: &Live) -> Vec<Element> {
    let Ok(found) = live.main.query_selector_all("[data-figure]") else {
        return Vec::new();
    };
    let each = (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok());
    each.collect()
}

fn name(figure: &Element) -> String {
    figure.get_attribute("data-figure").unwrap_or_default()
}

/// Writes each band beside its figure, and takes those away that are no more.
fn show(live: &Live, bands: &Bands) {
    SHOWN.set(false);
    for figure in figures(live) {
        let at = path::parse(&live.outcome, &name(&figure));
        let said = at.and_then(|at| said(live, bands.of(&at)?));
        let there = figure
            .next_element_sibling()
            .filter(|next| next.class_list().contains("band"));
        SHOWN.set(SHOWN.get() || said.is_some());
        match (said, there) {
            (Some(said), Some(there)) => View::of(there).say(&said),
            (Some(said), None) => {
                let band = el("span").attr("class", "band").text(&said);
                if let Some(band) = band.element() {
                    // The figure stands in the page, and so can something beside it.
                    let _ = figure.insert_adjacent_element("afterend", band);
                }
            }
            (None, Some(there)) => there.remove(),
            (None, None) => {}
        }
    }
}

/// A band in words.
fn said(live: &Live, band: &Band) -> Option<String> {
    let reader = live.reader;
    let writer = reader.writer(&live.plan);
    let unit = path::unit(Outcome::FIELDS, &band.path);
    match &band.spread {
        Spread::Measured {
            p05,
            p50: _,
            p95,
            never,
            ..
        } => {
            let words = reader.words;
            let of = |x: &f64| writer.shown(band.field, unit, &cell(live, band, Some(*x)));
            let without = [
                if band.field.never {
                    words.never_in
                } else {
                    words.unknown_in
                },
                &share(reader, &live.plan, *never),
                words.of_cases,
            ]
            .concat();
            Some(match (p05, p95) {
                (Some(low), Some(high)) if *never > 0.0 => {
                    [&between(words, &of(low), &of(high)), ", ", &without].concat()
                }
                (Some(low), Some(high)) => {
                    let said = between(words, &of(low), &of(high));
                    let (_, now) = path::get(&live.outcome, &band.path)?;
                    // What moves by less than is shown does not move.
                    if said == writer.shown(band.field, unit, &now) {
                        return None;
                    }
                    said
                }
                (Some(low), None) => match band.field.kind {
                    Kind::Date => [words.from, &of(low), words.on_or, &without].concat(),
                    // A number in any case: a line that is past is no beginning.
                    Kind::Number(kind) => {
                        let low = writer.number(*low, kind, unit);
                        [&low, words.more_or, &without].concat()
                    }
                    _ => without,
                },
                (None, _) => without,
            })
        }
        Spread::Shares(shares) => {
            let (_, cell) = path::get(&live.outcome, &band.path)?;
            let now = match cell {
                Cell::Flag(flag) => Case::Flag(flag),
                Cell::Choice(Some(place)) => Case::Choice(place),
                Cell::Text(Some(text)) => Case::Text(text.into()),
                _ => Case::Nothing,
            };
            let found = shares.iter().find(|(case, _)| *case == now);
            let share = share(reader, &live.plan, found.map_or(0.0, |(_, share)| *share));
            let words = reader.words;
            Some([words.in_share, &share, words.of_cases].concat())
        }
    }
}

/// A number of a band as a figure would be.
fn cell(live: &Live, band: &Band, x: Option<f64>) -> Cell<'static> {
    match path::get(&live.outcome, &band.path) {
        #[allow(clippy::cast_possible_truncation)] // days were days before
        Some((_, Cell::Date(_))) => {
            Cell::Date(x.and_then(|x| planner::model::Day::from_number((x + 0.5).floor() as i32)))
        }
        _ => Cell::Number(x.map(Number::exact)),
    }
}

/// From one to the other, or the one that both are.
pub fn between(words: &Words, low: &str, high: &str) -> String {
    if low == high {
        low.to_owned()
    } else {
        [low, words.to, high].concat()
    }
}

/// A share in whole percent: but for the last one in a hundred, neither all nor nothing is said of what
/// is not.
pub fn share(reader: Reader, plan: &Plan, share: f64) -> String {
    let whole = (share * 100.0).round() / 100.0;
    let told = if share > 0.0 && share < 1.0 {
        whole.clamp(0.01, 0.99)
    } else {
        whole
    };
    reader.writer(plan).exact(told, Unit::Share)
}
