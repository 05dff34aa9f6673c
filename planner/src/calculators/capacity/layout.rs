//! Layout of the capacity page.

use super::naming::share_or_range;
use super::{Figures, Inputs, Resource, ResourceFigures, first};
use crate::calculators::facts::Facts;
use crate::calculators::layout::{
    Bar, BarColumn, KeyFigure, Layout, List, PanelGroup, Wording, due,
};
use crate::calculators::{Argument, Light, Outcome, Plan, Sentence};
use crate::model::{Unit, path::number_of, sorted};

/// Layout of the capacity page.
pub const LAYOUT: Layout = Layout {
    keys,
    hero: Some("capacity-use"),
    list: Some(List {
        words: ["Resources", "Ressources"],
        one: ["a resource", "une ressource"],
        inputs: Inputs::resources,
        figures: Figures::resources,
        light,
        order,
        bar: Some(BarColumn {
            place: 2,
            words: ["against its lines", "face aux seuils"],
            draw: bar,
            figure: None,
            months: |_, _| Vec::new(),
        }),
        disc: None,
        opened: &[],
        wording: &[
            Wording::input(Resource::average, ["Average", "Moyenne"]),
            Wording::input(Resource::peak, ["Peak", "Pointe"]),
            Wording::input(Resource::lead_time_weeks, ["Lead time", "Délai"]),
            Wording::figure(ResourceFigures::attention_on, ["Attention", "Attention"]),
            Wording::figure(ResourceFigures::critical_on, ["Critical", "Critique"]),
            Wording::figure(
                ResourceFigures::decide_by,
                ["Decide by", "Décider avant le"],
            )
            .before(["by", "avant le"]),
            Wording::figure(ResourceFigures::steps_cost, ["Upgrades", "Montées"])
                .says(["*{steps}* × {step_cost}", "*{steps}* × {step_cost}"]),
            Wording::figure(ResourceFigures::upgrades, ["", ""]).says([
                "Upgrade {n}, needed {needed_on}",
                "Montée {n}, nécessaire le {needed_on}",
            ]),
        ],
    }),
    panel: &[
        PanelGroup {
            words: ["Growth", "Croissance"],
            summary: |plan, _| {
                share_or_range(
                    plan.facts.monthly_growth,
                    ["{share} a month", "{share} par mois"],
                    ["{low} to {high} a month", "de {low} à {high} par mois"],
                )
            },
            chart: None,
            inputs: &[
                &[Plan::facts, Facts::monthly_growth],
                &[Plan::capacity, Inputs::horizon_months],
            ],
            figures: &[],
        },
        PanelGroup {
            words: ["Response time", "Temps de réponse"],
            summary: slow_on,
            chart: Some("capacity-response"),
            inputs: &[&[Plan::capacity, Inputs::response]],
            figures: &[],
        },
        PanelGroup {
            words: ["Team", "Équipe"],
            summary: hire_by,
            chart: Some("capacity-cycle"),
            inputs: &[&[Plan::capacity, Inputs::team]],
            figures: &[
                &[Plan::capacity, Figures::team_decide_by],
                &[Plan::capacity, Figures::hires_absorbed_per_month],
            ],
        },
    ],
};

/// Summary: when the response time passes its attention line.
fn slow_on(plan: &Plan, outcome: &Outcome) -> Sentence {
    let here = |words| Sentence::new(&[Plan::capacity], words);
    let months = outcome.capacity.p95_months_to_attention;
    let on = months.and_then(|months| plan.facts.as_of.after_months(months));
    match on {
        Some(_) if months == Some(0.0) => here(["past its line", "seuil franchi"]),
        Some(on) => here([
            "{response.attention_s} on {on}",
            "{response.attention_s} le {on}",
        ])
        .with("on", Argument::Day(on)),
        None => here(["{response.p95_s} today", "{response.p95_s} aujourd’hui"]),
    }
}

/// Summary: the day by which to hire.
fn hire_by(plan: &Plan, outcome: &Outcome) -> Sentence {
    let here = |words| Sentence::new(&[Plan::capacity, Figures::team_decide_by], words);
    match outcome.capacity.team_decide_by {
        Some(by) if by < plan.facts.as_of => here([
            "hire by {team_decide_by}, late",
            "recruter avant le {team_decide_by}, en retard",
        ]),
        Some(_) => here([
            "hire by {team_decide_by}",
            "recruter avant le {team_decide_by}",
        ]),
        None => here([
            "{team.cycle_time_days} a cycle",
            "{team.cycle_time_days} par cycle",
        ]),
    }
}

/// Key figures: first break, its deadline, cost of upgrades, response time at its attention line.
fn keys(plan: &Plan, outcome: &Outcome) -> Vec<KeyFigure> {
    let o = &outcome.capacity;
    let mut keys = Vec::new();
    if let Some(row) = first(&o.resources, &|_| true) {
        keys.push(breaks_first(plan, o, row));
        keys.extend(decide_by(plan, o, row));
    }
    let steps = o.resources.iter().map(|r| r.steps).sum();
    let here = |words| Sentence::new(&[Plan::capacity, Figures::steps_cost], words);
    let why = if steps > 0.0 {
        here(["{n} of them in {horizon_months}", "{n} en {horizon_months}"])
    } else {
        here([
            "none needed in {horizon_months}",
            "aucune d’ici {horizon_months}",
        ])
    };
    if !o.resources.is_empty() {
        keys.push(KeyFigure {
            words: ["Cost of upgrades", "Coût des montées"],
            figure: vec![Plan::capacity, Figures::steps_cost],
            value: None,
            why: why.with("n", Argument::Number(steps, Unit::Count)),
            light: Light::Neutral,
        });
    }
    if o.utilisation.is_some() {
        keys.push(slow(plan, o));
    }
    keys
}

/// Key figure of the resource that breaks first, and how it breaks.
fn breaks_first(plan: &Plan, o: &Figures, row: usize) -> KeyFigure {
    let r = &o.resources[row];
    let at = [
        Plan::capacity,
        Figures::resources,
        number_of(row),
        ResourceFigures::breaks_on,
    ];
    let words = match (r.months_to_critical, r.critical_on) {
        (Some(0.0), _) => ["average already critical", "moyenne déjà critique"],
        (_, Some(_)) => [
            "average critical on {critical_on}",
            "moyenne critique le {critical_on}",
        ],
        _ => [
            "peaks full on {saturation_on}",
            "saturation le {saturation_on}",
        ],
    };
    let id = &plan.capacity.resources[row].id;
    KeyFigure {
        words: ["Breaks first", "Première limite"],
        figure: vec![Plan::capacity, Figures::first],
        // A resource without a name is shown by its number.
        value: id.trim().is_empty().then(|| {
            Sentence::new(&at, ["Resource {n}", "Ressource {n}"]).with(
                "n",
                Argument::Number(f64::from(number_of(row)) + 1.0, Unit::Count),
            )
        }),
        why: Sentence::new(&at, words),
        light: Light::Neutral,
    }
}

/// Key figure of the day by which to decide on its upgrade.
fn decide_by(plan: &Plan, o: &Figures, row: usize) -> Option<KeyFigure> {
    let by = o.resources[row].decide_by?;
    let at = [
        Plan::capacity,
        Figures::resources,
        number_of(row),
        ResourceFigures::decide_by,
    ];
    let (words, span, light) = due(plan.facts.as_of, by);
    Some(KeyFigure {
        words: ["Decide by", "Décider avant le"],
        figure: at.to_vec(),
        value: None,
        why: Sentence::new(&at, words).with("span", span),
        light,
    })
}

/// Key figure of when the response time passes its attention line.
fn slow(plan: &Plan, o: &Figures) -> KeyFigure {
    let figure = [Plan::capacity, Figures::p95_months_to_attention];
    let here = |words| Sentence::new(&figure, words);
    let months = o.p95_months_to_attention;
    let on = months.and_then(|months| plan.facts.as_of.after_months(months));
    let (value, why) = match on {
        Some(on) if months != Some(0.0) => (
            Some(here(["{on}", "{on}"]).with("on", Argument::Day(on))),
            here([
                "past {response.attention_s}; {response.p95_s} today",
                "au-delà de {response.attention_s}\u{202f}; {response.p95_s} aujourd’hui",
            ]),
        ),
        _ => (
            None,
            here(["{response.p95_s} today", "{response.p95_s} aujourd’hui"]),
        ),
    };
    KeyFigure {
        words: ["P95 at attention", "P95 au seuil d’attention"],
        figure: figure.to_vec(),
        value,
        why,
        light: if months == Some(0.0) {
            Light::Attention
        } else {
            Light::Neutral
        },
    }
}

/// Status of a resource: already broken is critical; late or past attention needs attention.
fn light(_: &Plan, outcome: &Outcome, row: usize) -> Light {
    let Some(r) = outcome.capacity.resources.get(row) else {
        return Light::Neutral;
    };
    let past = |months: Option<f64>| months == Some(0.0);
    if past(r.months_to_break) {
        Light::Critical
    } else if r.late || past(r.months_to_attention) {
        Light::Attention
    } else {
        Light::Good
    }
}

/// Worst status first; ties keep list order.
fn order(plan: &Plan, outcome: &Outcome) -> Vec<usize> {
    let rows: Vec<_> = (0..plan.capacity.resources.len()).collect();
    let light = |row: &usize| light(plan, outcome, *row);
    sorted(&rows, |one, other| light(one) > light(other))
}

/// Average and peak use against both lines.
fn bar(plan: &Plan, _: &Outcome, row: usize) -> Bar {
    let Some(r) = plan.capacity.resources.get(row) else {
        return Bar::Span(None);
    };
    let Resource {
        average,
        peak,
        attention,
        critical,
        ..
    } = r;
    Bar::Bullet {
        value: **average,
        peak: Some(**peak),
        attention: Some(**attention),
        critical: Some(**critical),
    }
}
