//! What is made anew where the values that it reads change, as one type: Leptos compiles its way of telling,
//! mounting and replacing a view once for each type of closure, and there are hundreds.

use leptos::prelude::*;
use std::sync::Arc;

/// A view that follows what it reads.
pub fn dynamic<V: IntoAny>(view: impl Fn() -> V + Send + 'static) -> AnyView {
    let view: Box<dyn Fn() -> AnyView + Send> = Box::new(move || view().into_any());
    view.into_any()
}

/// Views of one type, whatever they are made of.
pub trait CollectAny {
    /// All of them, in order.
    fn collect_any(self) -> Vec<AnyView>;
}

impl<I: IntoIterator<Item: IntoAny>> CollectAny for I {
    fn collect_any(self) -> Vec<AnyView> {
        self.into_iter().map(IntoAny::into_any).collect()
    }
}

/// A view for each item, made when it comes and kept until it goes.
pub fn each<T, V>(
    items: impl Fn() -> Vec<T> + Send + Sync + 'static,
    view: impl Fn(T) -> V + Send + Sync + 'static,
) -> AnyView
where
    T: Copy + PartialEq + Send + Sync + 'static,
    V: IntoAny,
{
    // Each item that ever came, by whose place it is known.
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

/// As many rows as there are, each made once with its place.
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
