//! The “Your numbers” page: facts entered once and used by all calculators, in four groups.
//! Each fact shows where it is used and where its value comes from.

use crate::components::{CollectAny, Control};
use crate::i18n::use_reader;
use crate::state::{Place, Side, use_plan};
use leptos::prelude::*;
use planner::Plan;
use planner::calculators::CALCULATORS;
use planner::calculators::facts::Facts;
use planner::model::{self, Group, Source, Table, same};
use planner::words::short_source;

/// Groups of facts: title in English and French, and field ids. The group without ids takes every
/// fact that no other group names.
const GROUPS: [([&str; 2], &[u16]); 4] = [
    (
        ["Users", "Utilisateurs"],
        &[
            Facts::monthly_active_users,
            Facts::monthly_growth,
            Facts::transactions_per_day,
        ],
    ),
    (
        ["Money", "Argent"],
        &[
            Facts::currency,
            Facts::revenue_per_month,
            Facts::gross_margin,
            Facts::infra_cost_per_month,
            Facts::costs_per_month,
            Facts::cash,
        ],
    ),
    (
        ["Team", "Équipe"],
        &[
            Facts::developers,
            Facts::cost_per_developer_year,
            Facts::planned_hires,
        ],
    ),
    (["Calendar", "Calendrier"], &[]),
];

/// The page with all facts.
#[component]
pub fn FactsPage() -> impl IntoView {
    let words = use_reader().words;
    let named = |id: u16| GROUPS.iter().any(|(_, ids)| ids.contains(&id));
    let group = |(title, ids): &([&'static str; 2], &'static [u16])| {
        let all = Facts::FIELDS.iter();
        let fields: Vec<&'static model::Field> = if ids.is_empty() {
            all.filter(|field| !named(field.id)).collect()
        } else {
            let field = |id: &u16| all.clone().find(|field| field.id == *id);
            ids.iter().filter_map(field).collect()
        };
        view! { <FactGroup title=*title fields /> }
    };
    view! {
        <main class="page facts" id="content" tabindex="-1">
            <header class="answer">
                <h1>{words.facts_headline}</h1>
                <p class="lede">{words.facts_detail}</p>
            </header>
            <div class="fact-groups">{GROUPS.iter().map(group).collect_any()}</div>
        </main>
    }
}

/// Card with one group of facts.
#[component]
fn FactGroup(
    /// Title in English and French.
    title: [&'static str; 2],
    /// Fields of the facts, in display order.
    fields: Vec<&'static model::Field>,
) -> impl IntoView {
    let title = use_reader().of(title);
    let line = |field| view! { <FactLine field /> };
    view! {
        <section class="card">
            <div class="head">
                <h2>{title}</h2>
            </div>
            {fields.into_iter().map(line).collect_any()}
        </section>
    }
}

/// One fact: name, source, calculators that use it, control.
#[component]
fn FactLine(
    /// Field of the fact.
    field: &'static model::Field,
) -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let place = Place::new(Side::Input, &[Plan::facts], field);
    let users = CALCULATORS.iter().filter(|c| c.facts.contains(&field.id));
    let used: Vec<&str> = users.map(|c| reader.of(c.words)).collect();
    let used = used.join(", ");
    // The source in the table is that of the default; a changed value comes from the reader.
    let source = plan.follow(&place, move |_, cell| {
        let default = Facts::default();
        let kept = default
            .cell(field.id)
            .is_some_and(|default| same(&default, &cell));
        let source = if kept { field.source } else { Source::You };
        short_source(source, reader.language).to_owned()
    });
    view! {
        <label class="field">
            <span>
                {reader.of(field.words())}
                <small>{source} {(!used.is_empty()).then(|| [" · ", &used].concat())}</small>
            </span>
            <Control place />
        </label>
    }
}
