//! The insertion sort shared by all types, to keep the WebAssembly module small.

/// Returns the indices of `count` items in sorted order. `before` tells whether the first item
/// sorts before the second; equal items keep their order.
///
/// Everything is sorted by this function: the standard library's sort adds 2 KB for each type of
/// item.
///
/// ```
/// let names = ["b", "c", "a"];
/// let order = planner::model::sort_order(names.len(), &|one, other| names[one] < names[other]);
/// assert_eq!(order, [2, 0, 1]);
/// ```
#[must_use]
pub fn sort_order(count: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order = Vec::with_capacity(count);
    for thing in 0..count {
        let place = order.partition_point(|other| !before(thing, *other));
        order.insert(place, thing);
    }
    order
}

/// Returns the items sorted by `before`; equal items keep their order.
#[must_use]
pub fn sorted<T: Clone>(things: &[T], before: impl Fn(&T, &T) -> bool) -> Vec<T> {
    let order = sort_order(things.len(), &|one, other| {
        before(&things[one], &things[other])
    });
    order
        .into_iter()
        .map(|place| things[place].clone())
        .collect()
}
