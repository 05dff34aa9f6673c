//! What does a new hire cost until productive, and when is the team too big to be one?

mod charts;
mod layout;

use super::{Finding, Light, Outcome, Plan, Rules, Sentence, Telling, facts::Facts, thresholds};
use crate::calculators::Need;
use crate::model::{Number, Set, WEEKS_PER_YEAR, count, flag, maths, number, rows, set, share};
use crate::{choice, figures, inputs};
pub use charts::{charts, spark, traced};
pub use layout::LAYOUT;

inputs! {
    /// Inputs of onboarding; how many come is `facts.planned_hires`.
    pub struct Inputs {
        1 ramp_weeks: Number = 6.0, number(Weeks, 0.0, 104.0).above(), "Ramp-up to full productivity" / "Montée en charge jusqu’à pleine productivité", Chapter;
        2 setup_days: Number = 2.0, number(Days, 0.0, 60.0), "Environment set-up" / "Installation de l’environnement", Chapter;
        3 mentor_share: Number = 0.25, share(0.0, 1.0), "Mentor’s time spent per hire" / "Temps du mentor par recrue", Ours;
        4 mentor_weeks: Number = 6.0, number(Weeks, 0.0, 104.0), "Mentoring lasts" / "Durée du mentorat", Ours;
        5 lead_hours_per_hire: Number = 35.0, number(Hours, 0.0, 400.0), "CTO’s or lead’s hours per hire" / "Heures du CTO ou du lead par recrue", Chapter;
        6 pair_hours_per_week: Number = 0.5, number(HoursPerWeek, 0.01, 40.0), "Communication per pair of people" / "Communication par paire de personnes", Ours;
        7 setup: Set<Setup> = [], set::<Setup>(), "Set-up script makes" / "Le script d’installation produit", Chapter;
        8 week_one: Set<WeekOne> = [], set::<WeekOne>(), "Week-one path" / "Parcours de la première semaine", Chapter;
        9 buddy: bool = false, flag(), "Each hire has a buddy" / "Chaque recrue a un parrain", Chapter;
        10 months: Set<FirstMonths> = [], set::<FirstMonths>(), "Months one to three" / "Mois un à trois", Chapter;
    }
}
choice! {
    /// What the set-up script makes by itself.
    pub enum Setup {
        Accounts "accounts" "Accounts (code, chat, cloud)" / "Comptes (code, messagerie, cloud)",
        Machine "machine" "Machine with tools and access" / "Poste avec outils et accès",
        Documentation "documentation" "Documentation of one’s own" / "Documentation personnalisée",
        FirstProject "first_project" "First project" / "Premier projet d’initiation",
        BuddyAssigned "buddy_assigned" "Buddy assigned" / "Parrain désigné",
    }
}
choice! {
    /// The steps of the first week, with their hours.
    pub enum WeekOne {
        ProductDemo "product_demo" "Days 1–2: product demo (1 h)" / "Jours 1–2 : démonstration du produit (1 h)",
        Architecture "architecture" "Days 1–2: architecture overview (2 h)" / "Jours 1–2 : tour de l’architecture (2 h)",
        CodeWalkthrough "code_walkthrough" "Days 1–2: code walkthrough (2 h)" / "Jours 1–2 : visite du code (2 h)",
        FirstCommit "first_commit" "Days 1–2: first commit, a simple bug (4 h)" / "Jours 1–2 : premier commit, un bug simple (4 h)",
        Pairing "pairing" "Days 3–4: a day of pairing with the buddy" / "Jours 3–4 : une journée en binôme avec le parrain",
        Meetings "meetings" "Days 3–4: every team meeting" / "Jours 3–4 : toutes les réunions de l’équipe",
        FirstFeature "first_feature" "Days 3–4: first small feature" / "Jours 3–4 : première petite fonctionnalité",
        Review "review" "Days 3–4: code review with the team" / "Jours 3–4 : revue de code avec l’équipe",
        OneOnOne "one_on_one" "Day 5: talk with the manager" / "Jour 5 : entretien avec le manager",
        BuddyFeedback "buddy_feedback" "Day 5: feedback with the buddy" / "Jour 5 : retour avec le parrain",
        NextWeeks "next_weeks" "Day 5: plan of weeks 2 to 4" / "Jour 5 : plan des semaines 2 à 4",
        Lunch "lunch" "Day 5: team lunch" / "Jour 5 : déjeuner d’équipe",
    }
}
choice! {
    /// What makes months one to three measurable.
    pub enum FirstMonths {
        Objectives "objectives" "Clear objectives for each stage" / "Objectifs clairs par palier",
        Metrics "metrics" "Progress measured by itself" / "Progression mesurée automatiquement",
        Feedback "feedback" "Regular feedback" / "Retours réguliers",
        Adjusted "adjusted" "Path adjusted to results" / "Parcours ajusté selon les résultats",
    }
}

figures! {
    /// Figures of onboarding.
    pub struct Figures {
        1 lost_person_weeks: f64, number(PersonWeeks, 0.0, 1e9), "Person-weeks lost" / "Semaines-personnes perdues", "{facts.planned_hires} · ({setup_days} / 5 + {ramp_weeks} / 2 + {mentor_share} · {mentor_weeks})", Definition;
        2 break_even_weeks: f64, number(Weeks, 0.0, 1e6), "A hire has given back what it took after" / "Une recrue a rendu ce qu’elle a pris au bout de",
            "last week w with ∫ (productivity − {mentor_share} while w < {mentor_weeks}) ≤ 0, productivity rising from 0 at {setup_days} days to 1 within {ramp_weeks}"
            / "dernière semaine w où ∫ (productivité − {mentor_share} tant que w < {mentor_weeks}) ≤ 0, la productivité montant de 0 à {setup_days} jours jusqu’à 1 en {ramp_weeks}", Definition;
        3 cost: f64, number(Money, 0.0, 1e15), "Cost of bringing them in" / "Coût de leur intégration", "{lost_person_weeks} · {facts.cost_per_developer_year} / (365.25 / 7) + {facts.planned_hires} · {lead_hours_per_hire} · {facts.cost_per_developer_year} / {facts.hours_per_year}", Definition;
        4 cost_automated: f64, number(Money, 0.0, 1e15), "The same with set-up and path automated" / "Le même, installation et parcours automatisés", "{facts.planned_hires} · ({ramp_weeks} / 2 + {mentor_share} · {mentor_weeks}) · {facts.cost_per_developer_year} / (365.25 / 7)", Definition;
        5 overhead_now: f64, share(0.0, 1.0), "Time spent on communication, now" / "Temps passé en communication, aujourd’hui", "min(1, ({facts.developers} - 1) · {pair_hours_per_week} / {facts.hours_per_week})", PAIRS;
        6 overhead_after: f64, share(0.0, 1.0), "Time spent on communication, with the hires" / "Temps passé en communication, avec les recrues", "min(1, ({facts.developers} + {facts.planned_hires} - 1) · {pair_hours_per_week} / {facts.hours_per_week})", PAIRS;
        7 largest_team_at_attention: Option<f64>, count(1.0, 1e15), "Largest team below the attention line" / "Plus grande équipe sous le seuil d’attention", "floor({thresholds.metrics.communication_overhead.attention} · {facts.hours_per_week} / {pair_hours_per_week}) + 1", PAIRS;
        8 largest_team_at_critical: Option<f64>, count(1.0, 1e15), "Largest team below the critical line" / "Plus grande équipe sous le seuil critique", "floor({thresholds.metrics.communication_overhead.critical} · {facts.hours_per_week} / {pair_hours_per_week}) + 1", PAIRS;
        9 splits: Vec<Split>, rows::<Split>(9), "With the hires, split into teams" / "Avec les recrues, en plusieurs équipes", "", Definition;
        10 lost_weeks_per_hire: f64, number(PersonWeeks, 0.0, 1e6), "Person-weeks lost per hire" / "Semaines-personnes perdues par recrue", "{setup_days} / 5 + {ramp_weeks} / 2 + {mentor_share} · {mentor_weeks}", Definition;
    }
}
figures! {
    /// What a team spends on communication when it is split.
    pub struct Split {
        1 teams: f64, count(1.0, 9.0), "Teams" / "Équipes", "how many teams" / "nombre d’équipes", Definition;
        2 overhead: f64, share(0.0, 1.0), "Time spent on communication" / "Temps passé en communication", "min(1, (({facts.developers} + {facts.planned_hires}) / {teams} - 1 + {teams} · ({teams} - 1) / ({facts.developers} + {facts.planned_hires})) · {pair_hours_per_week} / {facts.hours_per_week})", PAIRS;
    }
}
const PAIRS: crate::model::Source = crate::model::Source::Study([
    "Brooks, The Mythical Man-Month, 1975: n(n − 1)/2 pairs",
    "Brooks, Le Mythe du mois-homme, 1975 : n(n − 1)/2 paires",
]);

/// The figures of onboarding.
#[must_use]
pub fn evaluate(facts: &Facts, i: &Inputs, lines: &thresholds::Inputs) -> Figures {
    let hires = *facts.planned_hires;
    let setup = i.setup_days / 5.0;
    let lost = |setup: f64| setup + i.ramp_weeks / 2.0 + i.mentor_share * i.mentor_weeks;
    let week = facts.cost_per_developer_year / WEEKS_PER_YEAR;
    let cost = |setup: f64, lead: f64| hires * (lost(setup) * week + lead * facts.hourly_cost());
    let after = facts.developers + hires;
    let (attention, critical) = thresholds::overhead_lines(lines);
    let overhead = |pairs: f64| (pairs * i.pair_hours_per_week / facts.hours_per_week).min(1.0);
    let largest =
        |line: f64| maths::floor(line * *facts.hours_per_week / i.pair_hours_per_week) + 1.0;
    Figures {
        lost_person_weeks: hires * lost(setup),
        break_even_weeks: break_even(setup, *i.ramp_weeks, *i.mentor_share, *i.mentor_weeks),
        cost: cost(setup, *i.lead_hours_per_hire),
        cost_automated: cost(0.0, 0.0),
        overhead_now: overhead(facts.developers - 1.0),
        overhead_after: overhead(after - 1.0),
        largest_team_at_attention: attention.map(largest),
        largest_team_at_critical: critical.map(largest),
        splits: [2.0, 3.0, 4.0, 5.0]
            .into_iter()
            .filter(|teams| *teams <= after)
            .map(|teams| Split {
                teams,
                overhead: overhead(after / teams - 1.0 + teams * (teams - 1.0) / after),
            })
            .collect(),
        lost_weeks_per_hire: lost(setup),
    }
}

/// The last week at which what a hire has given does not exceed what its mentor has.
///
/// Productivity rises from 0 at `setup` to 1 within `ramp` weeks; the mentor gives `share` of the
/// time for `mentoring` weeks. Units: weeks and shares in, weeks out.
///
/// ```
/// use planner::calculators::onboarding::break_even;
/// // Nobody mentors: nothing to give back once the set-up is over.
/// assert_eq!(break_even(0.4, 6.0, 0.0, 6.0), 0.4);
/// // (w − 0.4)² / 12 = w / 4.
/// assert!((break_even(0.4, 6.0, 0.25, 6.0) - 3.757_417_562_1).abs() < 1e-9);
/// ```
#[must_use]
pub fn break_even(setup: f64, ramp: f64, share: f64, mentoring: f64) -> f64 {
    // What a hire has given after w weeks: nothing, then a parabola, then a line.
    let given = |w: f64| {
        if w <= setup {
            0.0
        } else if w <= setup + ramp {
            (w - setup).powi(2) / (2.0 * ramp)
        } else {
            w - setup - ramp / 2.0
        }
    };
    let taken = share * mentoring;
    if given(mentoring) <= taken {
        // After the mentoring: the week at which all that was taken is given back.
        return if taken <= ramp / 2.0 {
            setup + (2.0 * ramp * taken).sqrt()
        } else {
            taken + setup + ramp / 2.0
        };
    }
    let middle = setup + ramp * share;
    let on_the_way = middle + (middle * middle - setup * setup).max(0.0).sqrt();
    if on_the_way <= setup + ramp {
        on_the_way
    } else {
        (setup + ramp / 2.0) / (1.0 - share)
    }
}

/// Nothing must hold between these inputs.
pub fn rules(_: &Inputs, _: &mut Rules) {}

/// Contradictions between inputs.
pub fn check(plan: &Plan, _: &Outcome, found: &mut Vec<Finding>) {
    let i = &plan.onboarding;
    if *i.mentor_weeks > 2.0 * *i.ramp_weeks && *i.mentor_share > 0.0 {
        found.push(Finding::new(
            [
                "Mentoring lasts more than twice as long as the ramp-up.",
                "Le mentorat dure plus de deux fois la montée en charge.",
            ],
            &[
                &[Plan::onboarding, Inputs::mentor_weeks],
                &[Plan::onboarding, Inputs::ramp_weeks],
            ],
        ));
    }
}

/// What matters.
pub fn tell(plan: &Plan, outcome: &Outcome, telling: &mut Telling) {
    let (i, o) = (&plan.facts, &outcome.onboarding);
    let after = i.developers + i.planned_hires;
    let here = &[Plan::onboarding, Figures::cost];
    telling.light = if o.largest_team_at_critical.is_some_and(|most| after > most) {
        Light::Critical
    } else if o.largest_team_at_attention.is_some_and(|most| after > most) {
        Light::Attention
    } else {
        Light::Good
    };
    telling.headline = Sentence::new(
        here,
        if *i.planned_hires > 0.0 {
            [
                "Bringing in {facts.planned_hires} costs *{cost}* before they give it back.",
                "Intégrer {facts.planned_hires} coûte *{cost}* avant qu’elles ne le rendent.",
            ]
        } else {
            [
                "Nobody to bring in: the team spends *{overhead_now}* of its time on communication.",
                "Personne à intégrer : l’équipe passe *{overhead_now}* de son temps à communiquer.",
            ]
        },
    );
    telling.detail = Sentence::new(
        here,
        [
            "Each hire takes {lost_weeks_per_hire} and breaks even after {break_even_weeks}. Communication goes from {overhead_now} to {overhead_after} of everyone’s time; one team holds up to {largest_team_at_attention} people.",
            "Chaque recrue prend {lost_weeks_per_hire} et les a rendues au bout de {break_even_weeks}. La communication passe de {overhead_now} à {overhead_after} du temps de chacun ; une équipe tient jusqu’à {largest_team_at_attention} personnes.",
        ],
    );
}

/// All that these figures need is always there.
pub const NEEDS: &[Need] = &[];
