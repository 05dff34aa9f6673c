//! The doors of what is loaded later. Each is an `async` function that gives a view; what stands behind
//! it is in a chunk, which the first call fetches: `pages`, `drawn` (pages that calculators draw whole), `arrival` (the plan of
//! a link, a page inside another site's), `later` (all that a first view does without).
//!
//! `#[lazy]` gives every function a chunk of its own and panics where it cannot be fetched; the macro that
//! it is made of puts doors with one name into one chunk, and gives an error to show.

#![allow(clippy::unnecessary_wraps)] // the macro's own failure is the error

mod bands;
mod compare;
mod debounced;
mod dragging;
mod embedding;
mod export;
mod goal_seek;
mod offline;
mod palette;
mod pasting;
mod places;
mod plans_dialog;
mod questions;
mod reset;
mod reveal;
mod share;
mod shortcuts;
mod step;
mod templates;
mod visit;
mod working;

use crate::pages::{
    CalculatorPage, CalculatorPageProps, DrawnPage, DrawnPageProps, FactsPage, FirstPlanPage,
    OverviewCard, OverviewMenu, OverviewMenuProps, PageMenu, PageMenuProps, is_drawn_whole,
};
use crate::route::Route;
use crate::state::{AppState, Arrival, Overlay};
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use planner::link::LinkError;
use planner::words::Language;

use crate::i18n::Reader;
use crate::state::World;
use planner::charts::Chart;
use planner::model::Path;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use web_sys::Element;

pub use export::{PictureFormat, TableSource};

/// The chunk could not be fetched.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// The page of the facts.
#[wasm_split(pages, wasm_split_path = ::leptos::wasm_split, fallible, preload(#[doc = "Fetches the pages of the calculators."] load_pages))]
pub fn facts_page() -> Result<AnyView, NotLoaded> {
    Ok(FactsPage().into_any())
}

/// The ten questions of a first plan.
#[wasm_split(pages, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn first_plan_page() -> Result<AnyView, NotLoaded> {
    Ok(FirstPlanPage().into_any())
}

/// The page of a calculator.
#[wasm_split(pages, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn calculator_page(place: usize) -> Result<AnyView, NotLoaded> {
    Ok(CalculatorPage(CalculatorPageProps { place }).into_any())
}

/// The page of a calculator that draws it whole.
#[wasm_split(drawn, wasm_split_path = ::leptos::wasm_split, fallible, preload(#[doc = "Fetches the pages that calculators draw whole."] load_drawn))]
pub fn drawn_page(place: usize) -> Result<AnyView, NotLoaded> {
    Ok(DrawnPage(DrawnPageProps { place }).into_any())
}

/// Fetches the page of a place before it is shown.
///
/// # Errors
/// Where it cannot be fetched.
pub async fn load_page(route: Route) -> Result<(), SplitLoaderError> {
    match route {
        Route::Overview => Ok(()),
        Route::Calculator(place) if is_drawn_whole(place) => load_drawn().await,
        Route::Facts | Route::FirstPlan | Route::Calculator(_) => load_pages().await,
    }
}

/// What the menu of a calculator's page offers.
#[wasm_split(pages, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn page_menu(place: usize) -> Result<AnyView, NotLoaded> {
    Ok(PageMenu(PageMenuProps { place }).into_any())
}

/// What can be taken of a card of the overview.
#[wasm_split(pages, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn overview_menu(of: OverviewCard) -> Result<AnyView, NotLoaded> {
    Ok(OverviewMenu(OverviewMenuProps { of }).into_any())
}

/// What the fragment of an address leads to: a plan, or why there is none in it.
#[wasm_split(arrival, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn read_link(fragment: String, language: Language) -> Result<Arrival, NotLoaded> {
    Ok(visit::read(&fragment, language))
}

/// Puts the plan as it was tried in a visit into the address, protected as the link was.
#[wasm_split(arrival, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn carry_plan(state: AppState) -> Result<(), NotLoaded> {
    visit::carry(state);
    Ok(())
}

/// What a link's plan is told to be, with what can be done with it.
#[wasm_split(arrival, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn visit_banner() -> Result<AnyView, NotLoaded> {
    Ok(visit::VisitBanner().into_any())
}

/// What can be done with a link's plan, at the bottom of a phone.
#[wasm_split(arrival, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn visit_actions() -> Result<AnyView, NotLoaded> {
    Ok(visit::VisitActions().into_any())
}

/// Why a link does not open, or the question for its passphrase.
#[wasm_split(arrival, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn refused_link(error: LinkError) -> Result<AnyView, NotLoaded> {
    Ok(visit::RefusedLink(visit::RefusedLinkProps { error }).into_any())
}

/// Tells the page around this one what is on view, and does what it asks for.
#[wasm_split(arrival, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn tell_parent(state: AppState, full: RwSignal<String>) -> Result<(), NotLoaded> {
    embedding::tell_parent(state, full);
    Ok(())
}

/// Has the browser keep the page for when there is no network, and tells of a newer one; from now on numbers
/// can be dragged.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible, preload(#[doc = "Fetches what a first view does without."] load_later))]
pub fn start_once_idle(state: AppState) -> Result<(), NotLoaded> {
    offline::register_worker(state);
    dragging::listen(state);
    Ok(())
}

/// All tabs begin again with what is newer.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn activate_update() -> Result<Task, NotLoaded> {
    Ok(Box::pin(offline::activate_update()))
}

/// What is open over the page.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn overlay(overlay: Overlay) -> Result<AnyView, NotLoaded> {
    Ok(match overlay {
        Overlay::Plans => plans_dialog::PlansDialog().into_any(),
        Overlay::Share => share::ShareDialog().into_any(),
        Overlay::Compare => compare::CompareDialog().into_any(),
        Overlay::Templates => templates::TemplatesDialog().into_any(),
        // The list of pages is there from the beginning.
        Overlay::Pages => ().into_any(),
        Overlay::Keys => shortcuts::ShortcutsDialog().into_any(),
    })
}

/// The sheet that explains a figure.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn working_sheet() -> Result<AnyView, NotLoaded> {
    Ok(working::WorkingSheet().into_any())
}

/// What works out the bands of a plan with ranges, for as long as it is shown.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn bands_of_plan() -> Result<AnyView, NotLoaded> {
    Ok(bands::BandsOfPlan().into_any())
}

/// The palette, open.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn palette() -> Result<AnyView, NotLoaded> {
    Ok(palette::Palette().into_any())
}

/// The questions about a calculator, or about all.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn questions(calculator: Option<u16>) -> Result<AnyView, NotLoaded> {
    Ok(questions::Questions(questions::QuestionsProps { calculator }).into_any())
}

/// Puts the default back at a path of the plan.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn reset(state: AppState, reader: Reader, at: Path) -> Result<(), NotLoaded> {
    reset::reset(state, reader, &at);
    Ok(())
}

/// Moves the number at a path of the plan by so many steps.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn step(state: AppState, at: Path, steps: f64) -> Result<(), NotLoaded> {
    step::step(state, &at, steps);
    Ok(())
}

/// Pastes a block of cells where an element has the focus.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn paste(
    state: AppState,
    reader: Reader,
    element: Element,
    text: String,
) -> Result<(), NotLoaded> {
    pasting::paste(state, reader, &element, &text);
    Ok(())
}

/// Something that is done once the browser has done its part.
pub type Task = Pin<Box<dyn Future<Output = ()>>>;

/// Copies the rows of the table around an element as a block of cells.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn copy_rows(state: AppState, reader: Reader, element: Element) -> Result<Task, NotLoaded> {
    Ok(Box::pin(pasting::copy(state, reader, element)))
}

/// What is said of an export, once the browser has it.
pub type Exported = Pin<Box<dyn Future<Output = &'static str>>>;

/// Exports the drawing of a chart, so wide.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn export_chart(
    reader: Reader,
    world: Arc<World>,
    chart: Chart,
    format: PictureFormat,
    width: f64,
) -> Result<Exported, NotLoaded> {
    Ok(Box::pin(async move {
        export::export_chart(reader, &world, &chart, format, width).await
    }))
}

/// Exports a table: copied, or as a file.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn export_table(
    reader: Reader,
    world: Arc<World>,
    source: TableSource,
    copy: bool,
) -> Result<Exported, NotLoaded> {
    Ok(Box::pin(async move {
        export::export_table(reader, &world, &source, copy).await
    }))
}
