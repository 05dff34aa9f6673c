//! Origin of a value: the source of its default, an example, or the user.

use crate::model::{Cell, Path, Source, Table, path, same};
use crate::{Outcome, Plan};

/// Origin of a value.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Origin {
    /// The default of the field, which has this source.
    Field(Source),
    /// The value in the example that the plan is.
    Example,
    /// The user entered it.
    You,
}

/// Returns the origin of the input at a path. `example` is the example that the plan is shown as or
/// was made from, if there is one. `None` if there is no such input.
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

/// Whether an input has the same value in another plan.
pub(super) fn is_as_in(other: &Plan, plan: &Plan, input: &[u16]) -> bool {
    let is_same = path::get(plan, input).and_then(|(_, cell)| {
        with_counterpart(other, plan, input, &mut |there| same(there, &cell))
    });
    is_same == Some(true)
}

/// Returns the origin of a figure. A figure that repeats the input at the same path has the input's
/// origin, any other the source of its field.
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

/// Calls `see` with the cell of `other` that corresponds to `input` in `plan`: in the row with the
/// same name, else in the row with the same index if `see` accepts it, else in a new row.
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
            // The name differs: a translated row, or another one.
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
