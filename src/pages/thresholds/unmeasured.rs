//! One line about the metrics without a value, with a list to enter one.

use super::metric::Metric;
use super::table::TableView;
use super::words;
use crate::components::{dynamic, each, only_reading};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use planner::calculators::thresholds::KNOWN;
use planner::words::inside;

/// Number and first names of the metrics without a value, and a button that lists them all.
#[component]
pub fn Unmeasured(
    /// View state of the table.
    shown: TableView,
) -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let words = words::of(reader.language);
    let missing = Memo::new(move |_| {
        let known = (0..KNOWN.len()).map(Metric::Known);
        shown.all.with(|all| {
            known
                .filter(|metric| !all.contains(metric))
                .collect::<Vec<_>>()
        })
    });
    let name = move |metric: Metric| metric.name(&state.plan.now(), reader, words);
    let said = move || {
        missing.with(|missing| match missing.as_slice() {
            [_] => words.not_measured_one.to_owned(),
            all => {
                let count = all.len().to_string();
                let names: Vec<_> = all
                    .iter()
                    .take(3)
                    .map(|metric| inside(&name(*metric)))
                    .collect();
                let names = match names.split_last() {
                    Some((last, [])) => last.clone(),
                    Some((last, rest)) => [&rest.join(", "), words.and, last].concat(),
                    None => String::new(),
                };
                words
                    .not_measured
                    .replacen("{}", &count, 1)
                    .replacen("{}", &names, 1)
            }
        })
    };
    let open = RwSignal::new(false);
    let choice = move |metric: Metric| {
        let want = move |_| {
            open.set(false);
            shown.want(metric);
        };
        view! {
            <li>
                <button type="button" class="button boxed" on:click=want>
                    {name(metric)}
                </button>
            </li>
        }
    };
    view! {
        <div class="line" hidden=move || missing.with(Vec::is_empty)>
            <p class="quiet">
                {dynamic(said)}
                <button
                    type="button"
                    class="button link"
                    hidden=only_reading()
                    data-action="add"
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {words.add_one}
                </button>
            </p>
            {dynamic(move || {
                open.get()
                    .then(|| {
                        view! {
                            <ul class="choices">
                                {each(move || missing.get(), choice)}
                            </ul>
                        }
                    })
            })}
        </div>
    }
}
