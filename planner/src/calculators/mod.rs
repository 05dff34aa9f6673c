//! The list of calculators; the plan, the outcome and `evaluate` are made from it.
//!
//! Uses only `model`. A calculator is one folder (or file) here and one line in the list.

mod analysed;
pub mod architecture;
mod assessment;
pub mod capacity;
mod chart_words;
pub mod debt;
pub mod facts;
pub mod hiring;
pub mod interview;
pub mod layout;
mod left_out;
pub mod needs;
pub mod onboarding;
pub mod overview;
pub mod report;
mod rules;
pub mod scenarios;
pub mod templates;
pub mod thresholds;

use crate::charts::{Chart, Spark};
use crate::model::Measured;
use crate::words::Write;
pub use analysed::{Analysed, Latent, Open, Part, Question, Refresh, Traced, latents, questions};
pub use assessment::{
    Argument, Assessment, Decision, Event, EventKind, Light, NEXT, Sentence, assess, assessment_of,
    decisions, events,
};
use facts::Facts;
pub use left_out::LeftOut;
pub use needs::Need;
pub use rules::{Broken, Finding, Rules, broken, broken_within, check};

/// One line a calculator, in the order of evaluation:
/// `id slug (whose inputs and figures it reads) [whose inputs alone] {facts} "English" / "French" "question" / "question";`,
/// and before the semicolon what analysis alone needs of it: see [`Analysed`].
///
/// Each `evaluate` gets the facts, its own inputs, then for each calculator in round brackets its
/// inputs and figures, then for each in square brackets its inputs.
macro_rules! calculators {
    ($( $id:literal $slug:ident ( $($need:ident),* ) [ $($look:ident),* ] { $($fact:ident),* }
        $en:literal / $fr:literal $question:literal / $demande:literal $(, $clause:ident $given:expr)*; )*) => {
        $crate::inputs! {
            /// A plan: facts and the inputs of each calculator; nothing that can be derived.
            pub struct Plan {
                1 facts: Facts = Facts::default(), crate::model::group::<Facts>(), "Facts" / "Données de base", You;
                $( $id $slug: $slug::Inputs = $slug::Inputs::default(), crate::model::group::<$slug::Inputs>(), $en / $fr, You; )*
                60 left_out: Option<LeftOut> = None::<LeftOut>, crate::model::choice::<LeftOut>(), "Left out by the sender" / "Laissé de côté par l’expéditeur", You;
            }
        }
        $crate::figures! {
            /// The figures of each calculator.
            pub struct Outcome {
                $( $id $slug: $slug::Figures, crate::model::group::<$slug::Figures>(), $en / $fr, "", Definition; )*
            }
        }
        /// Every calculator, in the order of evaluation.
        pub static CALCULATORS: &[Calculator] = &[ $( Calculator {
            id: $id,
            slug: stringify!($slug),
            words: [$en, $fr],
            question: [$question, $demande],
            reads: &[$( Plan::$need ),*],
            looks: &[$( Plan::$look ),*],
            facts: &[$( Facts::$fact ),*],
            needs: $slug::NEEDS,
            refresh: |plan, outcome| {
                outcome.$slug = $slug::evaluate(
                    &plan.facts, &plan.$slug $(, (&plan.$need, &outcome.$need))* $(, &plan.$look)*
                );
            },
            rules: |plan, rules| { rules.within($id); $slug::rules(&plan.$slug, rules); },
            check: |plan, outcome, found| $slug::check(plan, outcome, found),
            assess: $slug::assess,
        } ),* ];
        /// What draws each calculator's charts, by its id. A list of its own: whoever does not name it
        /// does not carry the charts.
        pub static CHARTS: &[(u16, Charts)] = &[ $( ($id, $slug::charts) ),* ];
        /// How each calculator's page is laid out, in the same order: a list of its own, which whoever
        /// shows no page does not carry.
        pub static LAYOUTS: &[layout::Layout] = &[ $( $slug::LAYOUT ),* ];
        /// What draws a calculator in small, by its id: a list of its own, which carries no charts.
        pub static SPARKS: &[(u16, Sparks)] = &[ $( ($id, $slug::spark) ),* ];
        /// What analysis alone needs of each calculator, in the same order: a list of its own, which
        /// whoever only evaluates does not carry.
        pub static ANALYSED: &[Analysed] = &[ $( Analysed {
            calculator: $id,
            measure: |outcome, into| Measured::measure(&outcome.$slug, into),
            $( $clause: $given, )*
            ..Analysed::NOTHING
        } ),* ];
    };
}

/// Makes the charts of a plan and its figures, in the words of a reader.
pub type Charts = fn(&Plan, &Outcome, &dyn Write) -> Vec<Chart>;

/// Draws how a calculator stands in small; nothing where there are no numbers yet.
pub type Sparks = fn(&Plan, &Outcome) -> Option<Spark>;

/// A line of the list: what every room may know of a calculator.
pub struct Calculator {
    /// Its field in the plan and in the outcome.
    pub id: u16,
    /// Its name in documents and addresses.
    pub slug: &'static str,
    /// English and French.
    pub words: [&'static str; 2],
    /// The question it answers, in English and French.
    pub question: [&'static str; 2],
    /// The calculators whose figures it reads, besides the facts.
    pub reads: &'static [u16],
    /// The calculators of which it reads the inputs alone.
    pub looks: &'static [u16],
    /// The facts that its formulas name, in the order of the facts.
    pub facts: &'static [u16],
    /// What its figures cannot be known without.
    pub needs: &'static [Need],
    /// Computes this calculator's figures again, in place.
    pub refresh: Refresh,
    /// Says what must hold between its inputs.
    pub rules: fn(&Plan, &mut Rules),
    /// Lists the contradictions it can see in its inputs.
    pub check: fn(&Plan, &Outcome, &mut Vec<Finding>),
    /// Assesses a plan: status, headline, what crosses a line, what to decide; given the assessments of those before it
    /// in the list.
    pub assess: fn(&Plan, &Outcome, &[Assessment], &mut Assessment),
}

calculators! {
    8 onboarding () [thresholds] {developers, cost_per_developer_year, hours_per_year, hours_per_week, planned_hires} "Onboarding" / "Intégration"
        "What does a new hire cost until productive, and when is the team too big to be one?"
        / "Que coûte une recrue avant d’être productive, et quand l’équipe est-elle trop grande pour n’en faire qu’une ?",
        traced Some(onboarding::traced);
    6 hiring (onboarding) [] {as_of, cost_per_developer_year, hours_per_year, planned_hires} "Hiring" / "Recrutement"
        "How many applications, interview hours and weeks does it take to hire, with what certainty, and who is the bottleneck?"
        / "Combien de candidatures, d’heures d’entretien et de semaines pour recruter, avec quelle certitude, et qui est le goulot ?",
        latents hiring::latents, questions hiring::questions, traced Some(hiring::traced);
    3 capacity (hiring) [thresholds] {as_of, monthly_growth, developers} "Capacity" / "Capacité"
        "At our growth, which resource or team crosses which line on what date, and by when must we decide?"
        / "À notre croissance, quelle ressource ou équipe franchit quel seuil à quelle date, et quand décider au plus tard ?",
        questions capacity::questions, traced Some(capacity::traced),
        read_by_others Some(Part {
            refresh: |plan, outcome| outcome.capacity = capacity::read_by_others(&plan.facts, &plan.capacity),
            has: capacity::is_read_by_others,
        });
    4 scenarios (hiring) [capacity] {as_of, monthly_active_users, monthly_growth, revenue_per_month, gross_margin, costs_per_month, cash, developers} "Scenarios" / "Scénarios"
        "What does each growth scenario need and cost, how likely is it, and do we prepare, monitor or keep it as a contingency?"
        / "Que demande et que coûte chaque scénario de croissance, quelle est sa probabilité, et faut-il préparer, surveiller ou prévoir un plan d’urgence ?",
        traced Some(scenarios::traced);
    5 debt () [] {as_of, developers, cost_per_developer_year, hours_per_year, hours_per_week, sprint_weeks} "Technical debt" / "Dette technique"
        "What does each piece of technical debt cost us, what does fixing it return, and in what order do we pay it?"
        / "Que coûte chaque dette technique, que rapporte sa correction, et dans quel ordre la payer ?",
        questions debt::questions, traced Some(debt::traced);
    7 interview () [] {} "Interviews" / "Entretiens"
        "How does a candidate score on the standard grid, and do the interviewers agree?"
        / "Quelle note un candidat obtient-il sur la grille standard, et les évaluateurs sont-ils d’accord ?";
    9 architecture (capacity) [] {as_of, monthly_growth} "Architecture" / "Architecture"
        "How many months does each scaling step buy, what moves when we reshard, how available is a chain of services?"
        / "Combien de mois chaque étape fait-elle gagner, que déplace un resharding, quelle disponibilité a une chaîne de services ?",
        traced Some(architecture::traced);
    2 thresholds (capacity, onboarding) [hiring] {} "Thresholds" / "Seuils"
        "Which of our metrics are past a line, which alarm signals are on, and what do we do about it, in order?"
        / "Lesquels de nos indicateurs dépassent un seuil, quels signaux sont allumés, et que faire, dans l’ordre ?",
        also &[Facts::monthly_active_users, Facts::monthly_growth, Facts::transactions_per_day, Facts::revenue_per_month, Facts::infra_cost_per_month, Facts::developers],
        in_place Some(|plan, outcome| thresholds::refresh(&mut outcome.thresholds, &plan.facts, &plan.thresholds,
            (&plan.capacity, &outcome.capacity), (&plan.onboarding, &outcome.onboarding), &plan.hiring));
    10 report () [thresholds] {} "Quarterly report" / "Rapport trimestriel"
        "The quarter on one page for the board: growth, infrastructure, team, objectives, investments."
        / "Le trimestre sur une page pour la direction : croissance, infrastructure, équipe, objectifs, investissements.",
        also &[Facts::monthly_active_users, Facts::transactions_per_day, Facts::revenue_per_month, Facts::developers];
}

/// The templates that pages offer.
pub static TEMPLATES: &[templates::Templates] = &[templates::Templates {
    of: Plan::scenarios,
    make: scenarios::templates,
}];

/// Every figure of a plan. Total and deterministic: never panics, never yields NaN or infinity.
///
/// ```
/// use planner::{Plan, evaluate};
/// let outcome = evaluate(&Plan::default());
/// assert_eq!(outcome.onboarding.lost_person_weeks, 24.5);
/// ```
#[must_use]
pub fn evaluate(plan: &Plan) -> Outcome {
    let mut outcome = Outcome::default();
    for calculator in CALCULATORS {
        (calculator.refresh)(plan, &mut outcome);
    }
    outcome
}

/// The calculators to compute again when these inputs change; only numbers among the facts count.
#[must_use]
pub fn reached(changed: &[&[u16]]) -> Vec<&'static Calculator> {
    let mut refreshed = Vec::new();
    let all = CALCULATORS.iter().zip(ANALYSED);
    let hit = all.filter(|(calculator, analysed)| {
        let hit = calculator.reads.iter().any(|r| refreshed.contains(r))
            || changed
                .iter()
                .any(|input| reads(calculator, analysed, input));
        if hit {
            refreshed.push(calculator.id);
        }
        hit
    });
    hit.map(|(calculator, _)| calculator).collect()
}

/// Whether a calculator reads an input itself.
fn reads(calculator: &Calculator, analysed: &Analysed, input: &[u16]) -> bool {
    match *input {
        [Plan::facts, fact, ..] => {
            calculator.facts.contains(&fact) || analysed.also.contains(&fact)
        }
        [group, ..] => {
            group == calculator.id
                || calculator.reads.contains(&group)
                || calculator.looks.contains(&group)
        }
        [] => false,
    }
}

/// What computes a calculator's figures again in the quickest way.
#[must_use]
pub fn quickest_refresh(calculator: &Calculator) -> Refresh {
    let analysed = ANALYSED.iter().find(|a| a.calculator == calculator.id);
    analysed
        .and_then(|analysed| analysed.in_place)
        .unwrap_or(calculator.refresh)
}

/// The calculators of `only`, and those whose figures they read.
#[must_use]
pub fn needed(only: &[u16]) -> Vec<u16> {
    let mut needed = only.to_vec();
    for calculator in CALCULATORS.iter().rev() {
        if needed.contains(&calculator.id) {
            needed.extend(calculator.reads);
        }
    }
    needed
}

/// What is computed where only the figures of `only` are looked at, or of these `figure` alone, in the
/// order of the list: of the calculators whose figures they read perhaps no more than they read.
#[must_use]
pub fn partly(only: &[u16], figure: Option<&[u16]>) -> Vec<(u16, Refresh)> {
    let mut read = only.to_vec();
    let mut needed = Vec::new();
    for (calculator, analysed) in CALCULATORS.iter().zip(ANALYSED).rev() {
        if !read.contains(&calculator.id) {
            continue;
        }
        let less = analysed.read_by_others.as_ref().filter(|part| {
            !only.contains(&calculator.id) || figure.is_some_and(|figure| (part.has)(figure))
        });
        if let Some(less) = less {
            needed.push((calculator.id, less.refresh));
        } else {
            needed.push((calculator.id, quickest_refresh(calculator)));
            read.extend(calculator.reads);
        }
    }
    needed.reverse();
    needed
}
