//! What ranges make of the overview: between which days things cross their lines and decisions fall due,
//! and how sure each light is.

#[allow(dead_code)] // the page asks more of it
#[path = "../../../src/overview/span.rs"]
mod span;

use super::bands::{between, share};
use super::charts::fans::again;
use super::dom::{View, el};
use super::live::{self, Live};
use super::sampling;
use planner::analysis::{Bands, Options, Simulation, measure};
use planner::calculators::{
    CALCULATORS, Calculator, Decision, Event, NEXT, Telling, decisions, tell,
};
use planner::model::{Cell, DAYS_PER_MONTH, Day, Path, decimal, path};
use planner::{Outcome, Plan};
use span::{Span, in_order};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A day of the overview: the figure that says it.
struct Dated {
    path: Path,
    /// Whether the figure counts months from the plan's day on.
    months: bool,
}

/// What is taken of every sample.
struct Watching {
    again: Vec<&'static Calculator>,
    outcome: Outcome,
    dates: Vec<Dated>,
    /// In how many samples each calculator's light is this one.
    lights: Vec<[u32; 4]>,
}

thread_local! {
    static WATCHING: RefCell<Option<Watching>> = const { RefCell::new(None) };
}

/// The overview was drawn with ranges in the plan, or the plan changed.
pub fn follow(live: &Live) {
    let told = tell(&live.plan, &live.outcome);
    let (events, due) = days(&told);
    let dates = events.into_iter().flatten().chain(due).flatten();
    let dates = dates.map(|path| {
        let cell = path::get(&live.outcome, &path).map(|(_, cell)| cell);
        let months = matches!(cell, Some(Cell::Number(_)));
        Dated { path, months }
    });
    WATCHING.set(Some(Watching {
        again: again(&live.plan, 0),
        outcome: live.outcome.clone(),
        dates: dates.collect(),
        lights: vec![[0; 4]; CALCULATORS.len()],
    }));
    let options = Options {
        only: Some(Vec::new()),
        probe: Some(probe),
        ..Options::default()
    };
    sampling::run(Simulation::new(&live.plan, &options), |bands| {
        let watching = WATCHING.take();
        live::with(|live| {
            if let Some(watching) = watching {
                show(live, &watching, bands);
            }
        });
    });
}

/// No range is left.
pub fn still(live: &Live) {
    if live.place != 0 {
        return;
    }
    let Ok(old) = live.main.query_selector_all(".band, .track .spread") else {
        return;
    };
    for place in 0..old.length() {
        if let Some(old) = old
            .get(place)
            .and_then(|old| old.dyn_into::<Element>().ok())
        {
            old.remove();
        }
    }
}

fn probe(plan: &Plan, _: &Outcome, into: &mut Vec<f64>) {
    WATCHING.with_borrow_mut(|watching| {
        let Some(watching) = watching else { return };
        for calculator in &watching.again {
            (calculator.refresh)(plan, &mut watching.outcome);
        }
        let told = tell(plan, &watching.outcome);
        for (counted, telling) in watching.lights.iter_mut().zip(told) {
            counted[telling.light as usize] += 1;
        }
        let today = f64::from(plan.facts.as_of.number());
        into.extend(watching.dates.iter().map(|dated| {
            let cell = path::get(&watching.outcome, &dated.path).map(|(_, cell)| cell);
            let at = cell
                .and_then(|cell| measure(&cell))
                .unwrap_or(f64::INFINITY);
            if dated.months {
                today + (at * DAYS_PER_MONTH).floor()
            } else {
                at
            }
        }));
    });
}

/// The figures that say the days of the overview: three an event, then one a decision; none where there
/// is no such day, or no figure that says it.
fn days(told: &[Telling]) -> (Vec<[Option<Path>; 3]>, Vec<Option<Path>>) {
    let events = told.iter().flat_map(|telling| &telling.events);
    let events: Vec<&Event> = events.collect();
    let events = in_order(&events).into_iter().map(|event| {
        let days = event.days();
        days.map(|(day, figure)| figure.filter(|_| day.is_some()))
    });
    let due = decisions(told).into_iter().take(NEXT);
    (events.collect(), due.map(Decision::due).collect())
}

fn show(live: &Live, watching: &Watching, bands: &Bands) {
    still(live);
    let told = tell(&live.plan, &live.outcome);
    let events = told.iter().flat_map(|telling| &telling.events);
    let events: Vec<&Event> = events.collect();
    let span = Span::of(live.plan.facts.as_of, &events);
    let (lines, due) = days(&told);
    let mut probed = bands.probed.iter();
    // As many as were asked for, in the same order.
    let mut ends = |figure: Option<Path>| {
        figure?;
        let [low, _, high] = probed.next()?;
        (low != high).then_some([*low, *high])
    };
    for (figures, row) in lines.into_iter().zip(parts(live, ".timeline li")) {
        let found = figures.map(&mut ends);
        crossing(live, &span, &row, &found);
    }
    for (figure, cell) in due.into_iter().zip(parts(live, ".decisions .by:not(th)")) {
        if let Some(ends) = ends(figure) {
            beside(&cell, &written(live, ends));
        }
    }
    for (calculator, (telling, counted)) in
        CALCULATORS.iter().zip(told.iter().zip(&watching.lights))
    {
        let all: u32 = counted.iter().sum();
        let same = counted[telling.light as usize];
        let card = [".lights a[href^='#/", calculator.slug, "'] h3"].concat();
        if let (true, Some(card)) = (same < all, parts(live, &card).first()) {
            let words = live.reader.words;
            let of = share(live.reader, &live.plan, f64::from(same) / f64::from(all));
            beside(card, &[words.in_share, &of, words.of_cases].concat());
        }
    }
}

/// What a selector finds on the overview.
fn parts(live: &Live, selector: &str) -> Vec<Element> {
    let Ok(found) = live.main.query_selector_all(selector) else {
        return Vec::new();
    };
    let each = (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok());
    each.collect()
}

/// Writes a band at the end of something.
fn beside(part: &Element, said: &str) {
    let band = el("span").attr("class", "band").text(said);
    View::of(part.clone()).text(" ").child(&band);
}

/// Draws between which days something crosses its lines, and says it.
fn crossing(live: &Live, span: &Span, row: &Element, found: &[Option<[f64; 2]>]) {
    let words = live.reader.words;
    let kinds = [
        ("attends", words.attention),
        ("breaks", words.breaks),
        ("decides", words.decide),
    ];
    let mut said = Vec::new();
    let track = row.query_selector(".track").ok().flatten();
    for ((class, word), ends) in kinds.into_iter().zip(found) {
        let Some(ends) = ends else { continue };
        said.push(sentence(live, word, *ends));
        let bar = el("i").attr("class", &["spread ", class].concat());
        let [from, to] = ends.map(|at| day_of(at).map_or(1.0, |day| span.at(day)));
        let style = bar.element().and_then(JsCast::dyn_ref::<HtmlElement>);
        if let (Some(style), Some(track)) = (style.map(HtmlElement::style), &track) {
            // A style that is refused leaves the words, which say the same.
            let _ = style.set_property("left", &percent(from));
            let _ = style.set_property("width", &percent(to - from));
            let mark = track.query_selector(".mark").ok().flatten();
            let bar = bar.element().map(AsRef::as_ref);
            // It was found in the page a moment ago.
            let _ = bar.map(|bar| track.insert_before(bar, mark.as_ref().map(AsRef::as_ref)));
        }
    }
    let when = row.query_selector(".when").ok().flatten();
    if let (false, Some(when)) = (said.is_empty(), when) {
        beside(&when, &said.join(" · "));
    }
}

fn percent(share: f64) -> String {
    let mut text = String::new();
    decimal::write(share * 100.0, 5, &mut text);
    text.push('%');
    text
}

/// The day with a number; none where there is no such day.
fn day_of(at: f64) -> Option<Day> {
    #[allow(clippy::cast_possible_truncation)] // days were days before
    let day = |at: f64| Day::from_number((at + 0.5).floor() as i32);
    Some(at).filter(|at| at.is_finite()).and_then(day)
}

/// Something between two days, or from the first on.
fn sentence(live: &Live, what: &str, ends: [f64; 2]) -> String {
    let (writer, words) = (live.reader.writer(&live.plan), live.reader.words);
    match ends.map(day_of) {
        [Some(low), Some(high)] => {
            let (low, high) = (writer.day(low), writer.day(high));
            [what, words.between, &low, words.and, &high].concat()
        }
        _ => [what, " ", &written(live, ends)].concat(),
    }
}

/// From one day to another, or from the first on.
fn written(live: &Live, ends: [f64; 2]) -> String {
    let (writer, words) = (live.reader.writer(&live.plan), live.reader.words);
    match ends.map(|at| day_of(at).map(|day| writer.day(day))) {
        [Some(low), Some(high)] => between(words, &low, &high),
        [Some(low), None] => [words.from, &low, words.or_never].concat(),
        [None, _] => words.never.to_owned(),
    }
}
