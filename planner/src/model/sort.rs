//! The one way in which things are sorted.

/// The places of `count` things in order: each before those it comes before, equals as they stood.
///
/// All that is sorted is sorted by this one function: the standard library's sorting weighs two
/// kilobytes for each kind of thing.
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

/// The things in that order.
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
