//! Panel groups of hiring: hires wanted, time until a hire is productive, load of each role.

use super::words;
use crate::components::{CollectAny, Control, Fact, Field, Figure, dynamic, percent};
use crate::i18n::use_reader;
use crate::memo::Memo;
use crate::state::{Place, Side, use_plan};
use leptos::prelude::*;
use planner::calculators::facts::Facts;
use planner::calculators::hiring::{
    Figures, HoursByRole, Inputs, InterviewHours, LoadByRole, Role,
};
use planner::charts::number;
use planner::model::Unit;
use planner::{Outcome, Plan};

/// Number of hires, certainty, date, retention.
#[component]
pub fn Wanted() -> impl IntoView {
    let plan = use_plan();
    let words = words::of(use_reader().language);
    let field = |path: &[u16]| Place::at(Side::Input, path).map(|place| view! { <Field place /> });
    let figure = |id: u16| {
        Place::at(Side::Figure, &[Plan::hiring, id]).map(|place| view! { <Fact place /> })
    };
    let given = Memo::new(move |_| plan.world().plan.hiring.needed_by.is_some());
    let default = Place::at(Side::Figure, &[Plan::hiring, Figures::needed_on]);
    view! {
        {field(&[Plan::facts, Facts::planned_hires])}
        {field(&[Plan::hiring, Inputs::confidence])}
        {field(&[Plan::hiring, Inputs::needed_by])}
        <div class="fact" hidden=move || given.get()>
            <span>{words.if_open}</span>
            {default.map(|place| view! { <Figure place /> })}
        </div>
        {field(&[Plan::hiring, Inputs::retention])}
        {figure(Figures::hires_for_retention)}
    }
}

/// Process, notice and ramp-up as one bar of days, and the extra days if hires come one after
/// another.
#[component]
pub fn TimeToProductive() -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = words::of(reader.language);
    let parts = Memo::new(move |_| {
        let world = plan.world();
        [
            world.outcome.hiring.process_days,
            7.0 * *world.plan.hiring.notice_weeks,
            7.0 * *world.plan.onboarding.ramp_weeks,
        ]
    });
    let names = [words.process_days, words.notice_days, words.ramp_days];
    let text = move |place: usize| {
        let numbers = reader.numbers(&plan.now().plan);
        let days = number(&numbers, parts.get()[place], Unit::Plain);
        [&days, " ", names[place]].concat()
    };
    let bar = move |place: usize| {
        view! { <i style:--f=move || parts.get()[place].to_string()></i> }
    };
    let figure = |id: u16| {
        Place::at(Side::Figure, &[Plan::hiring, id]).map(|place| view! { <Fact place /> })
    };
    let notice = Place::at(Side::Input, &[Plan::hiring, Inputs::notice_weeks]);
    view! {
        <div class="parts" role="img" aria-label=words.of_time>
            {(0..3).map(bar).collect_any()}
        </div>
        <div class="parts-key">
            {(0..3).map(|place| view! { <span>{dynamic(move || text(place))}</span> }).collect_any()}
        </div>
        {figure(Figures::lead_days)}
        {notice.map(|place| view! { <Field place /> })}
        {figure(Figures::later_days)}
    }
}

/// Per role: field ids of its hours a week, its hours per hire, and its load.
const ROLES: [(Role, u16, u16, u16); 4] = [
    (
        Role::Lead,
        InterviewHours::lead,
        HoursByRole::lead,
        LoadByRole::lead,
    ),
    (
        Role::Hr,
        InterviewHours::hr,
        HoursByRole::hr,
        LoadByRole::hr,
    ),
    (
        Role::Team,
        InterviewHours::team,
        HoursByRole::team,
        LoadByRole::team,
    ),
    (
        Role::Cto,
        InterviewHours::cto,
        HoursByRole::cto,
        LoadByRole::cto,
    ),
];

/// Load of each role at the pace of the funnel. The bottleneck has a class of its own.
#[component]
pub fn Load() -> impl IntoView {
    let (plan, reader) = (use_plan(), use_reader());
    let words = words::of(reader.language);
    let row = move |(role, week, hours, load): (Role, u16, u16, u16)| {
        let week = Place::at(Side::Input, &[Plan::hiring, Inputs::hours_per_week, week])?;
        let hours = Place::at(
            Side::Figure,
            &[Plan::hiring, Figures::hours_per_hire_by, hours],
        )?;
        let load = Place::at(Side::Figure, &[Plan::hiring, Figures::load, load])?;
        let name = reader.of(week.field.words());
        let label = Signal::stored([name, reader.words.colon, words.hours_week].concat());
        let share = Memo::new(move |_| share(role, &plan.world().outcome));
        let is_full = move || {
            let bottleneck = plan.world().outcome.hiring.bottleneck;
            bottleneck == Some(role)
        };
        let class = move || {
            if is_full() {
                "role-load full"
            } else {
                "role-load"
            }
        };
        let known = move || share.get().is_some();
        Some(view! {
            <div class=class>
                <span>{name}</span>
                <Control place=week label />
                <span class="lb" style:--l=move || percent(share.get().unwrap_or_default())>
                    <i></i>
                </span>
                <small hidden=move || !known()>
                    <b>
                        <Figure place=load />
                    </b>
                    " "
                    {words.used}
                    " "
                    <Figure place=hours />
                    " "
                    {words.an_hire}
                </small>
            </div>
        })
    };
    ROLES.into_iter().filter_map(row).collect_any()
}

/// Load of a role as a share; `None` while it is unknown.
fn share(role: Role, outcome: &Outcome) -> Option<f64> {
    let load = &outcome.hiring.load;
    match role {
        Role::Hr => load.hr,
        Role::Lead => load.lead,
        Role::Team => load.team,
        Role::Cto => load.cto,
    }
}
