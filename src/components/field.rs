//! One input of the plan with its name, in the control that fits it.

use super::CollectAny;
use super::choice_input::{ChoiceInput, FlagInput, SetInput};
use super::rows::SmallRows;
use super::value_input::ValueInput;
use crate::i18n::use_reader;
use crate::state::{Place, use_plan};
use leptos::prelude::*;
use planner::model::{Field as FieldSpec, Kind};

/// One input of the plan: what its table says of it decides which control it gets.
#[component]
pub fn Field(
    /// Where the input stands.
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

/// The control of a value alone, without its name.
#[component]
pub fn Control(
    /// Where the input stands.
    place: Place,
    /// What a screen reader calls it, where no label does.
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

/// A value behind its name. Out of sight where the choice that its row begins with has no use for it.
#[component]
fn Labelled(
    /// Where the input stands.
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

/// Yes or no, before its name.
#[component]
fn Tick(
    /// Where the input stands.
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

/// The inputs of a group.
#[component]
fn Fields(
    /// Where the group stands.
    place: Place,
    /// What is in it.
    fields: &'static [FieldSpec],
) -> impl IntoView {
    let field = |field| view! { <Field place=place.inner(field) /> };
    fields.iter().map(field).collect_any()
}

/// The fields of a row of a list; none of anything else.
pub fn fields_of(list: &Place) -> &'static [FieldSpec] {
    match list.field.kind {
        Kind::Rows { fields, .. } => fields,
        _ => &[],
    }
}

/// The field of a row of a list that has this id.
pub fn field_of(list: &Place, id: u16) -> Option<&'static FieldSpec> {
    fields_of(list).iter().find(|field| field.id == id)
}

/// Whether the choice in the first field beside a place leaves it without use; none where it is
/// always used, so that nothing is followed.
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
