//! Where a value comes from: a default from where its field says, anything else from whoever entered it.

use crate::model::{Cell, Path, Source, Table, path, same};
use crate::{Outcome, Plan};

/// Where a value comes from.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Origin {
    /// It is the default, which has this source.
    Field(Source),
    /// It is as in the example that the plan is.
    Example,
    /// It was entered.
    You,
}

/// Where the value of an input comes from, by its path in the plan; `example` is the example that the
/// plan is shown as or was made from, where it is one. None where there is no such input.
///
/// ```
/// use planner::{Plan, model::{Source, path}, working::{Origin, source_of}};
/// let mut plan = Plan::default();
/// let at = path::parse(&plan, "capacity.resources.database.attention").unwrap();
/// assert_eq!(source_of(&plan, &at, None), Some(Origin::Field(Source::Chapter)));
/// plan.capacity.resources[2].attention = 0.8.into();
/// assert_eq!(source_of(&plan, &at, None), Some(Origin::You));
/// assert_eq!(source_of(&plan, &at, Some(&plan.clone())), Some(Origin::Example));
/// ```
#[must_use]
pub fn source_of(plan: &Plan, input: &[u16], example: Option<&Plan>) -> Option<Origin> {
    let (field, _) = path::get(plan, input)?;
    Some(if is_as_in(&Plan::default(), plan, input) {
        Origin::Field(field.source)
    } else if example.is_some_and(|example| is_as_in(example, plan, input)) {
        Origin::Example
    } else {
        Origin::You
    })
}

/// Whether an input is as in another plan.
pub(super) fn is_as_in(other: &Plan, plan: &Plan, input: &[u16]) -> bool {
    let alike = path::get(plan, input).and_then(|(_, cell)| {
        with_counterpart(other, plan, input, &mut |there| same(there, &cell))
    });
    alike == Some(true)
}

/// The same of a figure: one that repeats what is entered at its place comes from where that does.
///
/// ```
/// use planner::{Plan, evaluate, model::{Source, path}, working::{Origin, figure_source}};
/// let mut plan = Plan::default();
/// plan.thresholds.metrics.p95_s.attention = Some(0.8.into());
/// let outcome = evaluate(&plan);
/// let at = |figure| path::parse(&outcome, figure).unwrap();
/// let of = |figure| figure_source(&plan, &outcome, &at(figure), None);
/// assert_eq!(of("thresholds.metrics.p95_s.attention"), Some(Origin::You));
/// assert_eq!(of("thresholds.metrics.cpu.attention"), Some(Origin::Field(Source::Chapter)));
/// ```
#[must_use]
pub fn figure_source(
    plan: &Plan,
    outcome: &Outcome,
    figure: &[u16],
    example: Option<&Plan>,
) -> Option<Origin> {
    let (field, cell) = path::get(outcome, figure)?;
    let input = path::parse(plan, &path::words(outcome, figure));
    let repeats =
        |input: &Path| path::get(plan, input).is_some_and(|(_, entered)| same(&entered, &cell));
    match input.filter(repeats) {
        Some(input) => source_of(plan, &input, example),
        None => Some(Origin::Field(field.source)),
    }
}

/// Looks at what stands in `other` where `input` stands in `plan`: in the row of the same name, else in
/// that of the same place, else in a row before anything is entered.
fn with_counterpart(
    other: &dyn Table,
    plan: &dyn Table,
    input: &[u16],
    see: &mut dyn FnMut(&Cell<'_>) -> bool,
) -> Option<bool> {
    let (id, rest) = input.split_first()?;
    match (other.cell(*id)?, plan.cell(*id)?, rest) {
        (there, _, []) => Some(see(&there)),
        (Cell::Group(other), Cell::Group(plan), rest) => with_counterpart(other, plan, rest, see),
        (Cell::Rows(others), Cell::Rows(rows), [row, rest @ ..])
            if usize::from(*row) < rows.len() =>
        {
            let place = usize::from(*row);
            let row = rows.row(place);
            if let Some(found) = path::row_id(row).and_then(|name| path::row_named(others, name)) {
                return with_counterpart(others.row(found), row, rest, see);
            }
            // Of another name: in another language, or another row.
            let there = (place < others.len())
                .then(|| with_counterpart(others.row(place), row, rest, see))
                .flatten();
            if there == Some(true) {
                return there;
            }
            with_counterpart(&*others.fresh(), row, rest, see)
        }
        _ => None,
    }
}
