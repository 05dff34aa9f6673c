//! Reactive views of one type. Leptos compiles building, mounting and replacing a view once per
//! closure type, and there are hundreds.

use leptos::prelude::*;
use std::sync::Arc;

/// Renders a view again when what it reads changes.
pub fn dynamic<V: IntoAny>(view: impl Fn() -> V + Send + 'static) -> AnyView {
    let view: Box<dyn Fn() -> AnyView + Send> = Box::new(move || view().into_any());
    view.into_any()
}

/// Collects views of different types into one type.
pub trait CollectAny {
    /// Converts all views, in order.
    fn collect_any(self) -> Vec<AnyView>;
}

impl<I: IntoIterator<Item: IntoAny>> CollectAny for I {
    fn collect_any(self) -> Vec<AnyView> {
        self.into_iter().map(IntoAny::into_any).collect()
    }
}

/// Renders a view for each item, built when the item appears and kept until it goes. Items must be
/// distinct.
pub fn each<T, V>(
    items: impl Fn() -> Vec<T> + Send + Sync + 'static,
    view: impl Fn(T) -> V + Send + Sync + 'static,
) -> AnyView
where
    T: Copy + PartialEq + Send + Sync + 'static,
    V: IntoAny,
{
    // All items seen so far; the index of an item is its key.
    let known = StoredValue::new(Vec::new());
    let number = move |item: T| {
        let mut known = known.write_value();
        let place = known.iter().position(|other| *other == item);
        place.unwrap_or_else(|| {
            known.push(item);
            known.len() - 1
        })
    };
    let item = move |place: usize| known.with_value(|known| known[place]);
    erased(
        Box::new(move || items().into_iter().map(number).collect()),
        Arc::new(move |place| view(item(place)).into_any()),
    )
}

/// Renders a view for each row, built once per row index.
pub fn each_row<V: IntoAny>(
    count: impl Into<Signal<usize>>,
    row: impl Fn(usize) -> V + Send + Sync + 'static,
) -> AnyView {
    let count = count.into();
    erased(
        Box::new(move || (0..count.get()).collect()),
        Arc::new(move |place| row(place).into_any()),
    )
}

type Places = Box<dyn Fn() -> Vec<usize> + Send + Sync>;
type Row = Arc<dyn Fn(usize) -> AnyView + Send + Sync>;

fn erased(places: Places, row: Row) -> AnyView {
    view! { <For each=places key=|place| *place children=move |place| row(place) /> }.into_any()
}
