//! The two sets of scenarios from the chapter, in both languages.

use super::super::{Plan, templates::Template};
use super::{Risk, Scenario};
use crate::model::Number;

/// A set of scenarios that the page offers as a template.
pub struct ScenarioSet {
    /// Title, in English and French.
    pub words: [&'static str; 2],
    scenarios: &'static [ScenarioTemplate],
}

/// One scenario of a set. Texts are in English and French.
struct ScenarioTemplate {
    name: [&'static str; 2],
    growth: f64,
    months: f64,
    hires: f64,
    /// Hires for each current developer, added to `hires`.
    hires_per_developer: f64,
    costs: Option<(f64, f64)>,
    risks: Option<(Risk, Risk)>,
    capacity_needed: Option<f64>,
    infrastructure: [&'static str; 2],
    team: [&'static str; 2],
    architecture: [&'static str; 2],
}
const BLANK: ScenarioTemplate = ScenarioTemplate {
    name: ["", ""],
    growth: 0.0,
    months: 12.0,
    hires: 0.0,
    hires_per_developer: 0.0,
    costs: None,
    risks: None,
    capacity_needed: None,
    infrastructure: ["", ""],
    team: ["", ""],
    architecture: ["", ""],
};

/// Returns the sets of scenarios that ship: the chapter's projections, and its scaling scenarios.
///
/// ```
/// use planner::calculators::scenarios::sets;
/// let [projections, scaling] = sets();
/// let rows = projections.rows(1, 8.0);
/// // "Tripler l'effectif": two more for each of the eight.
/// assert_eq!((&*rows[2].name, *rows[2].hires), ("Optimiste", 16.0));
/// assert_eq!(*scaling.rows(0, 8.0)[2].hires, 50.0);
/// ```
#[must_use]
pub fn sets() -> [&'static ScenarioSet; 2] {
    [&PROJECTIONS, &SCALING]
}

/// Returns the sets as templates: for each, the plan with its scenarios replaced by the set.
#[must_use]
pub fn templates(plan: &Plan, language: usize) -> Vec<Template> {
    let offer = |set: &ScenarioSet| {
        let rows = set.rows(language, *plan.facts.developers);
        let lines = rows.iter().map(|row| {
            let needs = [&row.infrastructure, &row.team, &row.architecture];
            let needs = needs.map(|need| need.to_string());
            let needs = needs.iter().filter(|need| !need.is_empty()).cloned();
            let needs: Vec<String> = needs.collect();
            let colon = [": ", "\u{a0}: "][language.min(1)];
            [&*row.name, colon, &needs.join("; ")].concat()
        });
        let lines = lines.collect();
        let mut plan = plan.clone();
        plan.scenarios.rows = rows;
        Template {
            words: set.words,
            lines,
            plan,
        }
    };
    sets().map(offer).into()
}

impl ScenarioSet {
    /// Returns its scenarios for a team of this size. `language` is the index of a language in
    /// `words` (0 English, 1 French).
    #[must_use]
    pub fn rows(&self, language: usize, developers: f64) -> Vec<Scenario> {
        let text = |words: [&'static str; 2]| words.get(language).copied().unwrap_or(words[0]);
        self.scenarios
            .iter()
            .map(|r| Scenario {
                name: text(r.name).into(),
                growth: r.growth.into(),
                months: r.months.into(),
                infra_cost: r.costs.map(|(infra, _)| Number::exact(infra)),
                hires: (r.hires + r.hires_per_developer * developers)
                    .min(100_000.0)
                    .into(),
                team_cost: r.costs.map(|(_, team)| Number::exact(team)),
                infra_risk: r.risks.map(|(infra, _)| infra),
                team_risk: r.risks.map(|(_, team)| team),
                capacity_needed: r.capacity_needed.map(Number::exact),
                infrastructure: text(r.infrastructure).into(),
                team: text(r.team).into(),
                architecture: text(r.architecture).into(),
            })
            .collect()
    }
}

static PROJECTIONS: ScenarioSet = ScenarioSet {
    words: ["Projections over 12 months", "Projections sur 12 mois"],
    scenarios: &[
        ScenarioTemplate {
            name: ["Conservative", "Prudent"],
            growth: 0.5,
            hires: 2.0,
            capacity_needed: Some(0.3),
            infrastructure: ["30% more capacity", "30 % de capacité en plus"],
            team: ["2 more developers", "2 développeurs de plus"],
            architecture: ["Optimise here and there", "Optimisations ponctuelles"],
            ..BLANK
        },
        ScenarioTemplate {
            name: ["Realistic", "Réaliste"],
            growth: 2.0,
            hires: 5.0,
            infrastructure: [
                "Move to a cloud that scales",
                "Migration vers un cloud scalable",
            ],
            team: [
                "5 more developers, reorganised",
                "5 développeurs de plus, réorganisation",
            ],
            architecture: [
                "Refactor into microservices",
                "Refactoring en microservices",
            ],
            ..BLANK
        },
        ScenarioTemplate {
            name: ["Optimistic", "Optimiste"],
            growth: 5.0,
            hires_per_developer: 2.0,
            infrastructure: ["Distributed architecture", "Architecture distribuée"],
            team: [
                "Three times the people, several teams",
                "Effectif triplé, plusieurs équipes",
            ],
            architecture: ["Rethink entirely", "À repenser entièrement"],
            ..BLANK
        },
    ],
};

pub(super) static SCALING: ScenarioSet = ScenarioSet {
    words: [
        "Scaling scenarios 2024–2025",
        "Scénarios de scaling 2024–2025",
    ],
    scenarios: &[
        ScenarioTemplate {
            name: ["Conservative", "Prudent"],
            growth: 1.0,
            hires: 8.0,
            costs: Some((150_000.0, 480_000.0)),
            risks: Some((Risk::Low, Risk::Low)),
            infrastructure: ["Scale up what is there", "Monter en puissance l’existant"],
            team: ["8 more developers", "8 développeurs de plus"],
            ..BLANK
        },
        ScenarioTemplate {
            name: ["Aggressive", "Offensif"],
            growth: 4.0,
            months: 18.0,
            hires: 20.0,
            costs: Some((500_000.0, 1_200_000.0)),
            risks: Some((Risk::Medium, Risk::High)),
            infrastructure: ["Deployment in several regions", "Déploiement multi-régions"],
            team: [
                "20 more developers, 3 product teams",
                "20 développeurs de plus, 3 équipes produit",
            ],
            architecture: [
                "Migration to microservices completed",
                "Migration complète en microservices",
            ],
            ..BLANK
        },
        ScenarioTemplate {
            name: ["Hypergrowth", "Hypercroissance"],
            growth: 10.0,
            months: 24.0,
            hires: 50.0,
            costs: Some((1_500_000.0, 3_000_000.0)),
            risks: Some((Risk::VeryHigh, Risk::VeryHigh)),
            infrastructure: ["Edge computing", "Edge computing"],
            team: [
                "50 more developers, several offices",
                "50 développeurs de plus, plusieurs bureaux",
            ],
            architecture: [
                "Architecture distributed worldwide",
                "Architecture distribuée mondialement",
            ],
            ..BLANK
        },
    ],
};
