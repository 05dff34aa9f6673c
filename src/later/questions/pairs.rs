//! The two-way table: a figure at every pair of values of two inputs.

use super::words;
use crate::components::{CollectAny, Icon, dynamic};
use crate::i18n::use_reader;
use crate::later::goal_seek::PlaceSelect;
use crate::later::places::{inputs_of, label, steps, written};
use crate::memo::Memo;
use crate::state::{Place, Side, World};
use leptos::prelude::*;
use planner::analysis::{sensitivity, two_way};
use planner::working::fill;
use std::sync::Arc;

/// The two-way table, computed while it is open. Initially its inputs are the two that move the
/// figure most.
#[component]
pub fn PairsTable(
    /// The plan from which the table is computed, debounced.
    debounced: ReadSignal<Arc<World>>,
    /// The figure in the cells.
    figure: Place,
) -> impl IntoView {
    let reader = use_reader();
    let words = words::of(reader.language);
    let open = RwSignal::new(false);
    let [down, across] = [0, 1].map(|_| RwSignal::new(None::<Place>));
    let calculator = figure.path[0];
    let places = Memo::new(move |_| inputs_of(&debounced.get(), calculator));
    let propose = {
        let figure = figure.clone();
        move || {
            let bars = sensitivity(&debounced.get_untracked().plan, &figure.path);
            for (bar, input) in bars.iter().zip([down, across]) {
                if input.with_untracked(Option::is_none) {
                    input.set(Place::at(Side::Input, &bar.path));
                }
            }
        }
    };
    let table = move || {
        let world = debounced.get();
        let (one, other) = (down.get()?, across.get()?);
        let numbers = reader.numbers(&world.plan);
        let values = [&one, &other].map(|place| steps(&world, place));
        let pairs = two_way(
            &world.plan,
            &figure.path,
            (&one.path, &values[0]),
            (&other.path, &values[1]),
        );
        let caption = fill(words.pairs_of, &mut |name| {
            let place = match name {
                "one" => &one,
                "other" => &other,
                _ => &figure,
            };
            label(reader, &world, place)
        });
        let head = |x: &f64| view! { <th scope="col">{written(numbers, &other, *x)}</th> };
        let row = |(x, row): (&f64, Vec<Option<f64>>)| {
            let cell = |gives: Option<f64>| {
                // `None` if the rules between fields refuse the pair.
                let gives = gives.map(|gives| written(numbers, &figure, gives));
                view! { <td>{gives.unwrap_or_else(|| "—".to_owned())}</td> }
            };
            view! {
                <tr>
                    <th scope="row">{written(numbers, &one, *x)}</th>
                    {row.into_iter().map(cell).collect_any()}
                </tr>
            }
        };
        let heads = pairs.across.iter().map(head).collect_any();
        let rows = pairs.down.iter().zip(pairs.figures).map(row).collect_any();
        let name = caption.clone();
        Some(view! {
            <div class="wide-table" role="region" tabindex="0" aria-label=name>
                <table class="small pairs-table">
                    <caption>{caption}</caption>
                    <thead>
                        <tr>
                            <td></td>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        })
    };
    let inside = move || {
        open.get().then(|| {
            propose();
            view! {
                <div class="two-inputs">
                    <InputField debounced places input=down label=words.down name="down" />
                    <InputField debounced places input=across label=words.across name="across" />
                </div>
                {table.clone()}
            }
        })
    };
    view! {
        <details
            class="pairs"
            on:toggle:target=move |event| open.set(event.target().has_attribute("open"))
        >
            <summary>
                <Icon name="turn" class="turn" />
                {words.pairs}
            </summary>
            {dynamic(inside)}
        </details>
    }
}

/// Select for one of the two inputs.
#[component]
fn InputField(
    /// The plan that provides names and labels, debounced.
    debounced: ReadSignal<Arc<World>>,
    /// Inputs to choose from, one list per page.
    places: Memo<Vec<Vec<Place>>>,
    /// The selected input.
    input: RwSignal<Option<Place>>,
    /// Label of the field.
    label: &'static str,
    /// Value of `data-ask`, which tests use.
    name: &'static str,
) -> impl IntoView {
    view! {
        <label class="field">
            <span>{label}</span>
            <PlaceSelect
                debounced
                places
                chosen=input
                choose=move |place| input.set(Some(place))
                label
                name
            />
        </label>
    }
}
