//! Labelled inputs of the plan, with the control that fits their type.

use super::CollectAny;
use super::choice_input::{ChoiceInput, FlagInput, SetInput};
use super::rows::SmallRows;
use super::value_input::ValueInput;
use crate::i18n::use_reader;
use crate::state::{Place, use_plan};
use leptos::prelude::*;
use planner::model::{Field as FieldSpec, Kind};

/// Labelled input; its type in the table selects the control.
#[component]
pub fn Field(
    /// Place of the input.
    place: Place,
) -> AnyView {
    match place.field.kind {
        Kind::Set(options) => view! { <SetInput place options /> }.into_any(),
        Kind::Group(fields, _) => view! { <Fields place fields /> }.into_any(),
        Kind::Rows { .. } => view! { <SmallRows place /> }.into_any(),
        Kind::Flag => view! { <Tick place /> }.into_any(),
        _ => view! { <Labelled place /> }.into_any(),
    }
}

/// Control of a value without its label.
#[component]
pub fn Control(
    /// Place of the input.
    place: Place,
    /// Accessible name, if no `<label>` gives one.
    #[prop(into, optional)]
    label: Option<Signal<String>>,
) -> AnyView {
    match (place.field.kind, label) {
        (Kind::Choice(options), Some(label)) => {
            view! { <ChoiceInput place options label /> }.into_any()
        }
        (Kind::Choice(options), None) => view! { <ChoiceInput place options /> }.into_any(),
        (Kind::Flag, Some(label)) => view! { <FlagInput place label /> }.into_any(),
        (Kind::Flag, None) => view! { <FlagInput place /> }.into_any(),
        (_, Some(label)) => view! { <ValueInput place label /> }.into_any(),
        (_, None) => view! { <ValueInput place /> }.into_any(),
    }
}

/// Label and control of a value. Hidden if the choice in the first field of its row makes it
/// unused.
#[component]
fn Labelled(
    /// Place of the input.
    place: Place,
) -> impl IntoView {
    let unused = unused(&place);
    view! {
        <label class="field" hidden=move || unused.is_some_and(|unused| unused.get())>
            <span>{use_reader().of(place.field.words())}</span>
            <Control place />
        </label>
    }
}

/// Checkbox before its label.
#[component]
fn Tick(
    /// Place of the input.
    place: Place,
) -> impl IntoView {
    let words = use_reader().of(place.field.words());
    view! {
        <label class="check">
            <Control place />
            <span>{words}</span>
        </label>
    }
}

/// Inputs of a group.
#[component]
fn Fields(
    /// Place of the group.
    place: Place,
    /// Fields of the group.
    fields: &'static [FieldSpec],
) -> impl IntoView {
    let field = |field| view! { <Field place=place.inner(field) /> };
    fields.iter().map(field).collect_any()
}

/// Returns the fields of a row of a list; none if the place is no list.
pub fn fields_of(list: &Place) -> &'static [FieldSpec] {
    match list.field.kind {
        Kind::Rows { fields, .. } => fields,
        _ => &[],
    }
}

/// Returns the field with this id in the rows of a list.
pub fn field_of(list: &Place, id: u16) -> Option<&'static FieldSpec> {
    fields_of(list).iter().find(|field| field.id == id)
}

/// Whether the choice in the first field of the same row or group leaves this field unused. `None`
/// if the field is always used, so that nothing is subscribed to.
pub fn unused(place: &Place) -> Option<Signal<bool>> {
    if place.field.when == u32::MAX {
        return None;
    }
    let plan = use_plan();
    let now = plan.now();
    let (_, above) = place.path.split_last()?;
    let first = Place::new(place.side, above, place.around(&now)?.fields().first()?);
    let place = place.clone();
    Some(plan.follow(&first, move |world, _| {
        let around = place.around(world);
        around.is_some_and(|around| !place.field.used_in(around))
    }))
}
