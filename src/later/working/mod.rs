//! The working sheet, which explains a figure: value, distribution, formula, what drives it, goal
//! seek and source.

pub mod formula;
mod formula_section;
mod histogram;
mod seek;
mod sensitivity;
mod sources;
mod text;
mod words;

use super::reveal::reveal;
use crate::browser::{copy_text, focus_in_page};
use crate::components::{Button, Sheet, dynamic};
use crate::i18n::{Reader, use_reader};
use crate::memo::Memo;
use crate::state::{AppState, Place, Side, World, use_state};
use formula_section::FormulaSection;
use histogram::HistogramOf;
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::model::{Cell, DAYS_PER_MONTH, Kind, Unit};
use planner::working;
use seek::GoalSeekSection;
use sensitivity::SensitivitySection;
use sources::SourceOf;
use words::Words;

/// Selector of the sheet's heading, which is focused when the sheet switches to another figure.
const NAME: &str = ".sheet.working h2";

/// Navigates from the sheet to a place: to an input on its page, to a figure within the sheet.
#[derive(Clone, Copy)]
pub struct Navigator {
    state: AppState,
    /// History of the steps between figures, as (from, to).
    trail: RwSignal<Vec<(Place, Place)>>,
}

impl Navigator {
    /// Navigates to a place.
    pub fn to(self, place: &Place) {
        match place.side {
            Side::Input => {
                // The sheet closes, and the input gets the focus.
                self.state.working.set(None);
                reveal(self.state, place);
            }
            Side::Figure => {
                if let Some(from) = self.state.working.get_untracked() {
                    self.trail.update(|trail| trail.push((from, place.clone())));
                }
                self.state.working.set(Some(place.clone()));
                focus_in_page(NAME);
            }
        }
    }

    /// Returns the figure that led to the one on view, if the last step of the history did.
    fn before(self) -> Option<Place> {
        let now = self.state.working.get()?;
        self.trail.with(|trail| {
            let (from, to) = trail.last()?;
            (*to == now).then(|| from.clone())
        })
    }

    fn back(self) {
        if let Some((from, _)) = self.trail.try_update(Vec::pop).flatten() {
            self.state.working.set(Some(from));
            focus_in_page(NAME);
        }
    }
}

/// The working sheet; mounted while a figure is explained.
#[component]
pub fn WorkingSheet() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let navigator = Navigator {
        state,
        trail: RwSignal::new(Vec::new()),
    };
    let explained = Memo::new(move |_| state.working.get());
    let label = Signal::derive(move || {
        let place = explained.get();
        place
            .map_or("", |place| reader.of(place.field.words()))
            .to_owned()
    });
    let copied = RwSignal::new(None::<bool>);
    let copy = move || {
        if let Some(place) = explained.get_untracked() {
            let text = text::text(state, reader, &state.plan.now(), &place);
            spawn_local(async move {
                let done = copy_text(&text).await;
                copied.try_set(Some(done));
            });
        }
    };
    let message = move || copied.get().map(|done| reader.copied(done));
    let head = move || view! { <Head explained navigator /> };
    let actions = move || {
        view! {
            <span class="soft" role="status">
                {dynamic(message)}
            </span>
            <Button
                action="copy-working"
                words=words.copy
                icon="copy"
                class="icon-only"
                on_press=copy
            />
        }
    };
    let body = move || {
        let place = explained.get()?;
        copied.set(None);
        Some(view! { <Body place navigator /> })
    };
    view! {
        <Sheet label head actions class="working" on_close=move |()| state.working.set(None)>
            {dynamic(body)}
        </Sheet>
    }
}

/// Head of the sheet: back button, name, value and band of the figure.
#[component]
fn Head(
    /// The figure that is explained; `None` while the sheet closes.
    explained: Memo<Option<Place>>,
    /// Navigates back to the figure before.
    navigator: Navigator,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let name = move || {
        let place = explained.get()?;
        Some(super::places::label(reader, &state.plan.world(), &place))
    };
    let value = move || Some(value(reader, &state.plan.world(), &explained.get()?));
    let more = move || {
        let place = explained.get()?;
        let band = state
            .bands
            .with(|bands| bands.text_of(&place.path).to_owned());
        let months = months(reader, &state.plan.world(), &place);
        let certain = match place.field.kind {
            Kind::Number(_) | Kind::Date if !band.is_empty() => words.nine_in_ten,
            _ => "",
        };
        let gap = if band.is_empty() || months.is_empty() {
            ""
        } else {
            "; "
        };
        Some([&months, gap, &band, certain].concat())
    };
    view! {
        {dynamic(move || {
            navigator.before()
                .map(|_| {
                    view! {
                        <Button
                            action="back"
                            words=words.back
                            icon="turn"
                            class="link back"
                            on_press=move || navigator.back()
                        />
                    }
                })
        })}
        <h2 class="soft" tabindex="-1">
            {dynamic(name)}
        </h2>
        <p class="big" data-value="">{dynamic(value)}</p>
        <p class="soft">{dynamic(more)}</p>
    }
}

/// Body of the sheet, below the value.
#[component]
fn Body(
    /// The figure that is explained.
    place: Place,
    /// Navigates to the places of the numbers.
    navigator: Navigator,
) -> impl IntoView {
    let numeric = matches!(place.field.kind, Kind::Number(_) | Kind::Date);
    let (band, how, source) = (place.clone(), place.clone(), place.clone());
    view! {
        <HistogramOf place=band />
        <FormulaSection place=how navigator />
        {numeric
            .then(|| {
                let (sensitivity, seek) = (place.clone(), place.clone());
                view! {
                    <SensitivitySection place=sensitivity navigator />
                    <GoalSeekSection place=seek />
                }
            })}
        <SourceOf place=source />
    }
}

/// Formats the value of a figure, a date with its year; if the value is absent, says why.
fn value(reader: Reader, world: &World, place: &Place) -> String {
    let numbers = reader.numbers(&world.plan);
    match place.cell(world) {
        Some(Cell::Date(Some(day))) => numbers.full_day(day),
        _ => {
            working::figure(&world.plan, &world.outcome, &place.path, &numbers).unwrap_or_default()
        }
    }
}

/// Formats how many months a date is from the plan's date: “in 3 months”, “today”. Empty for other
/// figures.
fn months(reader: Reader, world: &World, place: &Place) -> String {
    let Some(Cell::Date(Some(day))) = place.cell(world) else {
        return String::new();
    };
    let days = f64::from(day.number() - world.plan.facts.as_of.number());
    if days == 0.0 {
        return reader.of(["today", "aujourd’hui"]).to_owned();
    }
    let numbers = reader.numbers(&world.plan);
    let kind = planner::model::NumberKind {
        unit: Unit::Months,
        min: f64::MIN,
        max: f64::MAX,
        above: false,
        whole: false,
    };
    let months = numbers.number((days / DAYS_PER_MONTH).abs(), kind, Unit::Months);
    let form = if days < 0.0 {
        ["{} ago", "il y a {}"]
    } else {
        ["in {}", "dans {}"]
    };
    reader.of(form).replace("{}", &months)
}

/// Describes the unit of a figure.
fn counted(reader: Reader, world: &World, place: &Place) -> String {
    let words: &Words = words::of(reader.language);
    let suffix = planner::words::suffix(place.unit, reader.language).many;
    let plain = match (place.field.kind, place.unit) {
        (Kind::Date, _) => {
            let day = reader.numbers(&world.plan).full_day(world.plan.facts.as_of);
            return [words.a_date, words.counted_from, &day].concat();
        }
        (Kind::Number(_), Unit::Share | Unit::SharePerMonth) => words.percent,
        (Kind::Number(_), Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear) => {
            return [words.in_unit, &world.plan.facts.currency, suffix].concat();
        }
        (Kind::Number(_), _) if !suffix.is_empty() => {
            return [words.in_unit, suffix.trim_start_matches(['\u{a0}', ' '])].concat();
        }
        (Kind::Number(_), _) => words.a_number,
        _ => words.one_of,
    };
    [plain, suffix].concat()
}
