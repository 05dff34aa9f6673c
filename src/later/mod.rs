//! Entry points of the lazily loaded code. `wasm_split` makes each function `async` and moves its
//! body into a chunk, which the first call fetches. The chunks are `pages`, `drawn` (calculator
//! pages with a layout of their own), `arrival` (links, visits, and the page inside another site's)
//! and `later` (everything else that the first view does not need).
//!
//! `#[lazy]`, which builds on this macro, is not used: it gives every function its own chunk and
//! panics if the fetch fails. `wasm_split` puts functions with the same chunk name into one chunk,
//! and with `fallible` returns an error that can be shown.

#![allow(clippy::unnecessary_wraps)] // `Err` comes from the macro: the fetch failed

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
use leptos::wasm_split::SplitLoaderError;
#[cfg(not(all(test, target_family = "wasm")))]
use leptos::wasm_split::wasm_split;
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

/// Declares an entry point: the chunk, with the name of a function that preloads it where it is
/// the first of its chunk, then the function. Component tests are a single module, where the
/// function only becomes `async`.
macro_rules! lazy_entry {
    (
        $chunk:ident $(, $load:ident: $what:literal)?;
        $(#[$attribute:meta])*
        pub fn $name:ident($($argument:ident: $type:ty),* $(,)?) -> $result:ty { $($body:tt)* }
    ) => {
        $(#[$attribute])*
        #[cfg(not(all(test, target_family = "wasm")))]
        #[wasm_split($chunk, wasm_split_path = ::leptos::wasm_split, fallible $(, preload(#[doc = $what] $load))?)]
        pub fn $name($($argument: $type),*) -> $result { $($body)* }

        $(#[$attribute])*
        #[cfg(all(test, target_family = "wasm"))]
        pub async fn $name($($argument: $type),*) -> $result { $($body)* }

        $(
            #[doc = $what]
            #[cfg(all(test, target_family = "wasm"))]
            pub async fn $load() -> Result<(), SplitLoaderError> {
                Ok(())
            }
        )?
    };
}

lazy_entry! {
    pages, load_pages: "Fetches the pages of the calculators.";
    /// View of the page of the facts.
    pub fn facts_page() -> Result<AnyView, NotLoaded> {
        Ok(FactsPage().into_any())
    }
}

lazy_entry! {
    pages;
    /// View of the page with the ten questions of a first plan.
    pub fn first_plan_page() -> Result<AnyView, NotLoaded> {
        Ok(FirstPlanPage().into_any())
    }
}

lazy_entry! {
    pages;
    /// View of a calculator's page; `place` is the index in `CALCULATORS`.
    pub fn calculator_page(place: usize) -> Result<AnyView, NotLoaded> {
        Ok(CalculatorPage(CalculatorPageProps { place }).into_any())
    }
}

lazy_entry! {
    drawn, load_drawn: "Fetches the pages that calculators draw whole.";
    /// View of a calculator's page that does not use the shared layout (interview, report).
    pub fn drawn_page(place: usize) -> Result<AnyView, NotLoaded> {
        Ok(DrawnPage(DrawnPageProps { place }).into_any())
    }
}

/// Preloads the chunk of a route's page.
///
/// # Errors
/// If it cannot be fetched.
pub async fn load_page(route: Route) -> Result<(), SplitLoaderError> {
    match route {
        Route::Overview => Ok(()),
        Route::Calculator(place) if is_drawn_whole(place) => load_drawn().await,
        Route::Facts | Route::FirstPlan | Route::Calculator(_) => load_pages().await,
    }
}

lazy_entry! {
    pages;
    /// Items of the menu on a calculator's page.
    pub fn page_menu(place: usize) -> Result<AnyView, NotLoaded> {
        Ok(PageMenu(PageMenuProps { place }).into_any())
    }
}

lazy_entry! {
    pages;
    /// Items of the menu on a card of the overview.
    pub fn overview_menu(of: OverviewCard) -> Result<AnyView, NotLoaded> {
        Ok(OverviewMenu(OverviewMenuProps { of }).into_any())
    }
}

lazy_entry! {
    arrival;
    /// Decodes the fragment of a URL: the route, and the plan or the reason why it has none.
    pub fn read_link(fragment: String, language: Language) -> Result<Arrival, NotLoaded> {
        Ok(visit::read(&fragment, language))
    }
}

lazy_entry! {
    arrival;
    /// Writes the plan as edited in a visit to the URL, encrypted if the link was.
    pub fn write_plan_to_address(state: AppState) -> Result<(), NotLoaded> {
        visit::write_to_address(state);
        Ok(())
    }
}

lazy_entry! {
    arrival;
    /// Banner of a visit: whose plan this is, notes on the link, and the actions.
    pub fn visit_banner() -> Result<AnyView, NotLoaded> {
        Ok(visit::VisitBanner().into_any())
    }
}

lazy_entry! {
    arrival;
    /// Actions of a visit, in a bar at the bottom of a phone's screen.
    pub fn visit_actions() -> Result<AnyView, NotLoaded> {
        Ok(visit::VisitActions().into_any())
    }
}

lazy_entry! {
    arrival;
    /// Page shown instead of a plan when a link does not open; asks for the passphrase of an encrypted
    /// link.
    pub fn refused_link(error: LinkError) -> Result<AnyView, NotLoaded> {
        Ok(visit::RefusedLink(visit::RefusedLinkProps { error }).into_any())
    }
}

lazy_entry! {
    arrival;
    /// Posts the height and the figures to the parent window and handles its messages. `full` receives
    /// the URL of the whole planner with this plan.
    pub fn tell_parent(state: AppState, full: RwSignal<String>) -> Result<(), NotLoaded> {
        embedding::tell_parent(state, full);
        Ok(())
    }
}

lazy_entry! {
    later, load_later: "Fetches what a first view does without.";
    /// Runs once the browser is idle: registers the service worker, which also announces newer builds,
    /// and enables changing numbers by dragging.
    pub fn start_once_idle(state: AppState) -> Result<(), NotLoaded> {
        offline::register_worker(state);
        dragging::listen(state);
        Ok(())
    }
}

lazy_entry! {
    later;
    /// Activates the waiting build; all tabs reload.
    pub fn activate_update() -> Result<Task, NotLoaded> {
        Ok(Box::pin(offline::activate_update()))
    }
}

lazy_entry! {
    later;
    /// View of a modal dialog.
    pub fn overlay(overlay: Overlay) -> Result<AnyView, NotLoaded> {
        Ok(match overlay {
            Overlay::Plans => plans_dialog::PlansDialog().into_any(),
            Overlay::Share => share::ShareDialog().into_any(),
            Overlay::Compare => compare::CompareDialog().into_any(),
            Overlay::Templates => templates::TemplatesDialog().into_any(),
            // The list of pages is in the main chunk.
            Overlay::Pages => ().into_any(),
            Overlay::Keys => shortcuts::ShortcutsDialog().into_any(),
        })
    }
}

lazy_entry! {
    later;
    /// The sheet that shows how a figure is calculated.
    pub fn working_sheet() -> Result<AnyView, NotLoaded> {
        Ok(working::WorkingSheet().into_any())
    }
}

lazy_entry! {
    later;
    /// Component without a view that samples the plan's ranges while it is mounted.
    pub fn bands_of_plan() -> Result<AnyView, NotLoaded> {
        Ok(bands::BandsOfPlan().into_any())
    }
}

lazy_entry! {
    later;
    /// The command palette, open.
    pub fn palette() -> Result<AnyView, NotLoaded> {
        Ok(palette::Palette().into_any())
    }
}

lazy_entry! {
    later;
    /// The card of questions about one calculator; `None` for all.
    pub fn questions(calculator: Option<u16>) -> Result<AnyView, NotLoaded> {
        Ok(questions::Questions(questions::QuestionsProps { calculator }).into_any())
    }
}

lazy_entry! {
    later;
    /// Resets the value at a path of the plan to its default.
    pub fn reset(state: AppState, reader: Reader, at: Path) -> Result<(), NotLoaded> {
        reset::reset(state, reader, &at);
        Ok(())
    }
}

lazy_entry! {
    later;
    /// Changes the number at a path of the plan by a number of steps, which may be negative.
    pub fn step(state: AppState, at: Path, steps: f64) -> Result<(), NotLoaded> {
        step::step(state, &at, steps);
        Ok(())
    }
}

lazy_entry! {
    later;
    /// Pastes a block of cells, starting at the focused element.
    pub fn paste(
        state: AppState,
        reader: Reader,
        element: Element,
        text: String,
    ) -> Result<(), NotLoaded> {
        pasting::paste(state, reader, &element, &text);
        Ok(())
    }
}

/// A future that finishes after an operation of the browser.
pub type Task = Pin<Box<dyn Future<Output = ()>>>;

lazy_entry! {
    later;
    /// Copies the rows of the table around an element as a block of cells.
    pub fn copy_rows(state: AppState, reader: Reader, element: Element) -> Result<Task, NotLoaded> {
        Ok(Box::pin(pasting::copy(state, reader, element)))
    }
}

/// A future of the message to show after an export; the message is empty if the browser shows its
/// own.
pub type Exported = Pin<Box<dyn Future<Output = &'static str>>>;

lazy_entry! {
    later;
    /// Exports a chart as a picture; `width` is in pixels.
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
}

lazy_entry! {
    later;
    /// Exports a table: to the clipboard if `copy` is set, else as a CSV file.
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
}
