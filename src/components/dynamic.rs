//! What is made anew where the values that it reads change, as one type: Leptos compiles its way of telling,
//! mounting and replacing a view once for each type of closure, and there are hundreds.

use leptos::prelude::*;
use std::sync::Arc;

/// A view that follows what it reads.
pub fn dynamic<V: IntoAny>(view: impl Fn() -> V + Send + 'static) -> AnyView {
    let view: Box<dyn Fn() -> AnyView + Send> = Box::new(move || view().into_any());
    view.into_any()
}

/// A row for each key, made when its key comes and kept until it goes.
fn each<V: IntoAny>(
    keys: impl Fn() -> Vec<u64> + Send + Sync + 'static,
    row: impl Fn(u64) -> V + Send + Sync + 'static,
) -> AnyView {
    erased(Box::new(keys), Arc::new(move |key| row(key).into_any()))
}

/// As many rows as there are, each made once with its place.
pub fn each_row<V: IntoAny>(
    count: impl Into<Signal<usize>>,
    row: impl Fn(usize) -> V + Send + Sync + 'static,
) -> AnyView {
    let count = count.into();
    each(
        move || (0..).take(count.get()).collect(),
        move |place| row(usize::try_from(place).unwrap_or_default()),
    )
}

type Keys = Box<dyn Fn() -> Vec<u64> + Send + Sync>;
type Row = Arc<dyn Fn(u64) -> AnyView + Send + Sync>;

fn erased(keys: Keys, row: Row) -> AnyView {
    view! { <For each=keys key=|key| *key children=move |key| row(key) /> }.into_any()
}
