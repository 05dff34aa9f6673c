//! The doors of what is loaded later. Each is an `async` function that gives a view; what stands behind
//! it is in a chunk of its own, which the first call fetches.
//!
//! `#[lazy]` gives every function a chunk of its own and panics where it cannot be fetched; the macro that
//! it is made of puts doors with one name into one chunk, and gives an error to show.

#![allow(clippy::unnecessary_wraps)] // the macro's own failure is the error

use crate::pages::{CalculatorPage, CalculatorPageProps, FactsPage};
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// The chunk could not be fetched.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// The page of the facts.
#[wasm_split(pages, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn facts_page() -> Result<AnyView, NotLoaded> {
    Ok(FactsPage().into_any())
}

/// The page of a calculator.
#[wasm_split(pages, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn calculator_page(place: usize) -> Result<AnyView, NotLoaded> {
    Ok(CalculatorPage(CalculatorPageProps { place }).into_any())
}
