//! Onboarding: cost of a hire until productive, and the team size at which one team is too big.

mod assessment;
mod charts;
mod layout;

use super::{Rules, facts::Facts, thresholds};
use crate::calculators::Need;
use crate::model::{Number, Set, WEEKS_PER_YEAR, count, flag, maths, number, rows, set, share};
use crate::{choice, figures, inputs};
pub use assessment::{assess, check};
pub use charts::{charts, spark, traced};
pub use layout::LAYOUT;

inputs! {
    /// Inputs of onboarding; the number of hires is `facts.planned_hires`.
    pub struct Inputs {
        1 ramp_weeks: Number = 6.0, number(Weeks, 0.0, 104.0).above(), "To full productivity" / "Jusqu’à pleine productivité", Chapter;
        2 setup_days: Number = 2.0, number(Days, 0.0, 60.0), "Set-up" / "Installation", Chapter;
        3 mentor_share: Number = 0.25, share(0.0, 1.0), "Mentor’s share of a week" / "Part du temps du mentor", Ours;
        4 mentor_weeks: Number = 6.0, number(Weeks, 0.0, 104.0), "Mentoring lasts" / "Durée du mentorat", Ours;
        5 lead_hours_per_hire: Number = 35.0, number(Hours, 0.0, 400.0), "Lead’s hours a hire" / "Heures du lead par recrue", Chapter;
        6 pair_hours_per_week: Number = 0.5, number(HoursPerWeek, 0.01, 40.0), "Time a pair talks" / "Échanges par paire", Ours;
        7 setup: Set<Setup> = [], set::<Setup>().drawn(), "Set-up script makes" / "Le script d’installation produit", Chapter;
        8 week_one: Set<WeekOne> = [], set::<WeekOne>().drawn(), "Week-one path" / "Parcours de la première semaine", Chapter;
        9 buddy: bool = false, flag().drawn(), "Each hire has a buddy" / "Chaque recrue a un parrain", Chapter;
        10 months: Set<FirstMonths> = [], set::<FirstMonths>().drawn(), "Months one to three" / "Mois un à trois", Chapter;
    }
}
choice! {
    /// What the set-up script produces automatically.
    pub enum Setup {
        Accounts "accounts" "Accounts (code, chat, cloud)" / "Comptes (code, messagerie, cloud)",
        Machine "machine" "Machine with tools and access" / "Poste avec outils et accès",
        Documentation "documentation" "Personalised documentation" / "Documentation personnalisée",
        FirstProject "first_project" "First project" / "Premier projet d’initiation",
        BuddyAssigned "buddy_assigned" "Buddy assigned" / "Parrain désigné",
    }
}
choice! {
    /// Steps of the first week; [`WeekOne::day`] and [`WeekOne::hours`] schedule them.
    pub enum WeekOne {
        ProductDemo "product_demo" "Product demo with the product manager" / "Démonstration par le product manager",
        Architecture "architecture" "Architecture overview with the tech lead" / "Tour de l’architecture avec le tech lead",
        CodeWalkthrough "code_walkthrough" "Walk through the code" / "Visite du code",
        FirstCommit "first_commit" "First commit: fix a simple bug" / "Premier commit : un bug simple",
        Pairing "pairing" "Pair with the buddy, all day" / "Binôme avec le parrain, la journée",
        Meetings "meetings" "Join all team meetings" / "Toutes les réunions de l’équipe",
        FirstFeature "first_feature" "Finish a first small feature" / "Première petite fonctionnalité",
        Review "review" "Code review with the team" / "Revue de code avec l’équipe",
        OneOnOne "one_on_one" "One-on-one with the manager" / "Entretien avec le manager",
        BuddyFeedback "buddy_feedback" "Feedback with the buddy" / "Retour avec le parrain",
        NextWeeks "next_weeks" "Plan weeks 2 to 4" / "Plan des semaines 2 à 4",
        Lunch "lunch" "Lunch with the team" / "Déjeuner d’équipe",
    }
}
impl WeekOne {
    /// Day of the first week on which the step is done, from 1.
    #[must_use]
    pub const fn day(self) -> u8 {
        match self {
            Self::ProductDemo | Self::Architecture | Self::CodeWalkthrough => 1,
            Self::FirstCommit => 2,
            Self::Pairing | Self::Meetings => 3,
            Self::FirstFeature | Self::Review => 4,
            Self::OneOnOne | Self::BuddyFeedback | Self::NextWeeks | Self::Lunch => 5,
        }
    }

    /// Duration in hours; `None` where the chapter gives none.
    #[must_use]
    pub const fn hours(self) -> Option<f64> {
        match self {
            Self::ProductDemo => Some(1.0),
            Self::Architecture | Self::CodeWalkthrough => Some(2.0),
            Self::FirstCommit => Some(4.0),
            Self::Pairing => Some(7.0),
            _ => None,
        }
    }
}
choice! {
    /// What makes progress in months one to three measurable.
    pub enum FirstMonths {
        Objectives "objectives" "Clear objectives for each stage" / "Objectifs clairs par palier",
        Metrics "metrics" "Progress measured automatically" / "Progression mesurée automatiquement",
        Feedback "feedback" "Regular feedback" / "Retours réguliers",
        Adjusted "adjusted" "Path adjusted to results" / "Parcours ajusté selon les résultats",
    }
}

figures! {
    /// Figures of onboarding.
    pub struct Figures {
        1 lost_person_weeks: f64, number(PersonWeeks, 0.0, 1e9), "Person-weeks lost" / "Semaines-personnes perdues", "{facts.planned_hires} · ({setup_days} / 5 + {ramp_weeks} / 2 + {mentor_share} · {mentor_weeks})", Definition;
        2 break_even_weeks: f64, number(Weeks, 0.0, 1e6), "Break-even" / "Point mort",
            "last week w with ∫ (productivity − {mentor_share} while w < {mentor_weeks}) ≤ 0, productivity rising from 0 at {setup_days} days to 1 within {ramp_weeks}"
            / "dernière semaine w où ∫ (productivité − {mentor_share} tant que w < {mentor_weeks}) ≤ 0, la productivité montant de 0 à {setup_days} jours jusqu’à 1 en {ramp_weeks}", Definition;
        3 cost: f64, number(Money, 0.0, 1e15), "Onboarding cost" / "Coût d’intégration", "{lost_person_weeks} · {facts.cost_per_developer_year} / (365.25 / 7) + {facts.planned_hires} · {lead_hours_per_hire} · {facts.cost_per_developer_year} / {facts.hours_per_year}", Definition;
        4 cost_automated: f64, number(Money, 0.0, 1e15), "If automated" / "Si automatisé", "{facts.planned_hires} · ({ramp_weeks} / 2 + {mentor_share} · {mentor_weeks}) · {facts.cost_per_developer_year} / (365.25 / 7)", Definition;
        5 overhead_now: f64, share(0.0, 1.0), "Communication today" / "Communication aujourd’hui", "min(1, ({facts.developers} - 1) · {pair_hours_per_week} / {facts.hours_per_week})", PAIRS;
        6 overhead_after: f64, share(0.0, 1.0), "Communication after" / "Communication ensuite", "min(1, ({facts.developers} + {facts.planned_hires} - 1) · {pair_hours_per_week} / {facts.hours_per_week})", PAIRS;
        7 largest_team_at_attention: Option<f64>, count(1.0, 1e15), "Largest team, attention" / "Équipe max., attention", "floor({thresholds.metrics.communication_overhead.attention} · {facts.hours_per_week} / {pair_hours_per_week}) + 1", PAIRS;
        8 largest_team_at_critical: Option<f64>, count(1.0, 1e15), "Largest team, critical" / "Équipe max., critique", "floor({thresholds.metrics.communication_overhead.critical} · {facts.hours_per_week} / {pair_hours_per_week}) + 1", PAIRS;
        9 splits: Vec<Split>, rows::<Split>(9), "Split into teams" / "En plusieurs équipes", "", Definition;
        10 lost_weeks_per_hire: f64, number(PersonWeeks, 0.0, 1e6), "Person-weeks lost per hire" / "Semaines-personnes perdues par recrue", "{setup_days} / 5 + {ramp_weeks} / 2 + {mentor_share} · {mentor_weeks}", Definition;
        11 cost_learning: f64, number(Money, 0.0, 1e15).drawn(), "Learning to full output" / "Montée en compétence", "{facts.planned_hires} · {ramp_weeks} / 2 · {facts.cost_per_developer_year} / (365.25 / 7)", Definition;
        12 cost_mentoring: f64, number(Money, 0.0, 1e15).drawn(), "Mentoring" / "Mentorat", "{facts.planned_hires} · {mentor_share} · {mentor_weeks} · {facts.cost_per_developer_year} / (365.25 / 7)", Definition;
        13 cost_lead: f64, number(Money, 0.0, 1e15).drawn(), "Lead’s hours" / "Heures du lead", "{facts.planned_hires} · {lead_hours_per_hire} · {facts.cost_per_developer_year} / {facts.hours_per_year}", Definition;
        14 cost_setup: f64, number(Money, 0.0, 1e15).drawn(), "Set-up" / "Installation", "{facts.planned_hires} · {setup_days} / 5 · {facts.cost_per_developer_year} / (365.25 / 7)", Definition;
        15 saved_if_automated: f64, number(Money, 0.0, 1e15).drawn(), "Saved if automated" / "Gain si automatisé", "{cost} - {cost_automated}", Definition;
        16 cost_per_hire: Option<f64>, number(Money, 0.0, 1e15), "Cost per hire" / "Coût par recrue", "{cost} / {facts.planned_hires}", Definition;
    }
}
figures! {
    /// Communication overhead when the team is split.
    pub struct Split {
        1 teams: f64, count(1.0, 9.0), "Teams" / "Équipes", "how many teams" / "nombre d’équipes", Definition;
        2 overhead: f64, share(0.0, 1.0), "Time spent on communication" / "Temps passé en communication", "min(1, (({facts.developers} + {facts.planned_hires}) / {teams} - 1 + {teams} · ({teams} - 1) / ({facts.developers} + {facts.planned_hires})) · {pair_hours_per_week} / {facts.hours_per_week})", PAIRS;
    }
}
const PAIRS: crate::model::Source = crate::model::Source::Study([
    "Brooks, The Mythical Man-Month, 1975: n(n − 1)/2 pairs",
    "Brooks, Le Mythe du mois-homme, 1975 : n(n − 1)/2 paires",
]);

/// Computes the figures of onboarding.
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
    let weeks = |weeks: f64| hires * weeks * week;
    let cost_whole = cost(setup, *i.lead_hours_per_hire);
    let cost_automated = cost(0.0, 0.0);
    Figures {
        cost_learning: weeks(i.ramp_weeks / 2.0),
        cost_mentoring: weeks(i.mentor_share * i.mentor_weeks),
        cost_lead: hires * *i.lead_hours_per_hire * facts.hourly_cost(),
        cost_setup: weeks(setup),
        saved_if_automated: (cost_whole - cost_automated).max(0.0),
        cost_per_hire: maths::ratio(cost_whole, hires),
        lost_person_weeks: hires * lost(setup),
        break_even_weeks: break_even(setup, *i.ramp_weeks, *i.mentor_share, *i.mentor_weeks),
        cost: cost_whole,
        cost_automated,
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

/// Returns the last week at which a hire's output so far does not exceed the mentor's time so far.
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
    // A hire's output after w weeks: zero, then a parabola, then a straight line.
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
        // After mentoring ends: the week at which the hire has given back all of the mentor's time.
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

/// No rules between these inputs.
pub fn rules(_: &Inputs, _: &mut Rules) {}

/// What each figure needs to be known.
pub const NEEDS: &[Need] = &[Need {
    figure: &[Figures::cost_per_hire],
    of: &["facts.planned_hires"],
}];
