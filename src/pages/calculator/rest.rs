//! Fields that a layout does not place: inputs in the panel, figures in a folded card.

use crate::components::{CollectAny, Field, FigureField, Group, Icon, dynamic};
use crate::i18n::use_reader;
use crate::state::{Place, Side};
use leptos::prelude::*;
use planner::calculators::Calculator;
use planner::calculators::layout::Layout;
use planner::model::{self, Group as _, Kind, Rank};
use planner::{Outcome, Plan};

/// Fields of a calculator in a table, which is `Plan::FIELDS` or `Outcome::FIELDS`.
fn fields_of(tables: &'static [model::Field], calculator: u16) -> &'static [model::Field] {
    match model::path::field(tables, &[calculator]).map(|field| field.kind) {
        Some(Kind::Group(fields, _)) => fields,
        _ => &[],
    }
}

/// Inputs that neither the layout nor a drawing shows: each list or group in a panel group of its
/// own, all others together in one.
#[component]
pub fn OtherInputs(
    /// The calculator whose inputs are shown.
    calculator: &'static Calculator,
    /// Its layout; fields that it places are left out.
    layout: &'static Layout,
) -> impl IntoView {
    let reader = use_reader();
    let named = |field: &&model::Field| {
        let path = [calculator.id, field.id];
        let in_list = layout
            .list
            .as_ref()
            .is_some_and(|list| list.inputs == field.id);
        let groups = layout.panel.iter();
        let mut inputs = groups.flat_map(|group| group.inputs);
        let drawn = field.rank == Rank::Drawn;
        in_list || drawn || inputs.any(|input| input.starts_with(&path))
    };
    let fields = fields_of(Plan::FIELDS, calculator.id).iter();
    let (nested, plain): (Vec<_>, Vec<_>) = fields
        .filter(|field| !named(field))
        .partition(|field| matches!(field.kind, Kind::Group(..) | Kind::Rows { .. }));
    let field = |field: &'static model::Field| {
        let place = Place::new(Side::Input, &[calculator.id], field);
        view! { <Field place /> }
    };
    let group = |inner: &'static model::Field| {
        let place = Place::new(Side::Input, &[calculator.id], inner);
        view! {
            <Group title=reader.of(inner.words())>
                <Field place />
            </Group>
        }
    };
    view! {
        {nested.into_iter().map(group).collect_any()}
        {(!plain.is_empty())
            .then(|| {
                view! {
                    <Group title=reader.words.all_inputs>{plain.into_iter().map(field).collect_any()}</Group>
                }
            })}
    }
}

/// Figures that the page does not show elsewhere, in a card that is folded at first. Left out are
/// key figures, the main list, figures of the panel, and figures that are drawn by the page or for
/// documents only.
#[component]
pub fn OtherFigures(
    /// Id of the calculator's field in the outcome.
    calculator: u16,
    /// Its layout; fields that it places are left out.
    layout: &'static Layout,
) -> impl IntoView {
    let reader = use_reader();
    let shown = |field: &&model::Field| {
        let in_list = layout
            .list
            .as_ref()
            .is_some_and(|list| list.figures == field.id);
        let path = [calculator, field.id];
        let mut beside = layout.panel.iter().flat_map(|group| group.figures);
        let beside = beside.any(|figure| figure.starts_with(&path));
        let elsewhere = matches!(
            field.rank,
            Rank::Key(_) | Rank::Panel | Rank::Unseen | Rank::Drawn
        );
        !in_list && !beside && !elsewhere
    };
    let figure = move |field: &&'static model::Field| {
        let place = Place::new(Side::Figure, &[calculator], field);
        view! { <FigureField place /> }
    };
    let figures: Vec<_> = fields_of(Outcome::FIELDS, calculator)
        .iter()
        .filter(shown)
        .collect();
    let none = figures.is_empty();
    let open = RwSignal::new(false);
    let toggle = move |_| open.update(|open| *open = !*open);
    view! {
        <section class="card fold" hidden=none>
            <h2>
                <button
                    type="button"
                    class="toggle"
                    data-action="all-figures"
                    aria-expanded=move || open.get().to_string()
                    on:click=toggle
                >
                    <Icon name="turn" class="turn" />
                    {reader.words.all_figures}
                </button>
            </h2>
            {dynamic(move || {
                open.get().then(|| {
                    view! { <div class="figures">{figures.iter().map(figure).collect_any()}</div> }
                })
            })}
        </section>
    }
}
