//! The list of calculators, and `Plan`, `Outcome` and `evaluate`, which are generated from it.
//!
//! Depends on `model`, `words` and `charts`. A calculator is a folder here and a line in the list.

mod analysis_hooks;
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
pub use analysis_hooks::{
    AnalysisHooks, Latent, Open, Part, Question, Refresh, Traced, latents, questions,
};
pub use assessment::{
    Argument, Assessment, Decision, Event, EventKind, Light, NEXT, Sentence, assess, assessment_of,
    decisions, events,
};
use facts::Facts;
pub use left_out::LeftOut;
pub use needs::Need;
pub use rules::{Broken, Finding, Rules, broken, broken_within, check};

/// Declares the calculators, one line each, in evaluation order:
/// `id slug (reads) [reads_inputs_of] {facts} "English" / "French" "question" / "question";`
/// A calculator reads the inputs and figures of those in `reads`, but only the inputs of those in
/// `reads_inputs_of`. Fields of [`AnalysisHooks`], which only analysis needs, come before the
/// semicolon.
///
/// Each `evaluate` takes the facts and its own inputs, then the inputs and figures of each
/// calculator in `reads`, then the inputs of each calculator in `reads_inputs_of`.
macro_rules! calculators {
    ($( $id:literal $slug:ident ( $($need:ident),* ) [ $($look:ident),* ] { $($fact:ident),* }
        $en:literal / $fr:literal $question:literal / $demande:literal $(, $clause:ident $given:expr)*; )*) => {
        $crate::inputs! {
            /// A plan: the facts and the inputs of each calculator. It holds no derived values.
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
        /// All calculators, in evaluation order.
        pub static CALCULATORS: &[Calculator] = &[ $( Calculator {
            id: $id,
            slug: stringify!($slug),
            words: [$en, $fr],
            question: [$question, $demande],
            reads: &[$( Plan::$need ),*],
            reads_inputs_of: &[$( Plan::$look ),*],
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
        /// Chart builders, by calculator id. A separate static, so that code that does not name it
        /// is not linked with the charts.
        pub static CHARTS: &[(u16, Charts)] = &[ $( ($id, $slug::charts) ),* ];
        /// Page layouts, in the order of [`CALCULATORS`]. A separate static, so that code that
        /// shows no page does not carry them.
        pub static LAYOUTS: &[layout::Layout] = &[ $( $slug::LAYOUT ),* ];
        /// Spark builders, by calculator id. A separate static, which does not carry the charts.
        pub static SPARKS: &[(u16, Sparks)] = &[ $( ($id, $slug::spark) ),* ];
        /// What only analysis needs of each calculator, in the order of [`CALCULATORS`]. A separate
        /// static, so that code that only evaluates does not carry it.
        pub static ANALYSIS_HOOKS: &[AnalysisHooks] = &[ $( AnalysisHooks {
            calculator: $id,
            measure: |outcome, into| Measured::measure(&outcome.$slug, into),
            $( $clause: $given, )*
            ..AnalysisHooks::NOTHING
        } ),* ];
    };
}

/// Builds a calculator's charts from a plan and its figures, in the reader's language.
pub type Charts = fn(&Plan, &Outcome, &dyn Write) -> Vec<Chart>;

/// Builds a calculator's spark; `None` where there are no numbers to draw yet.
pub type Sparks = fn(&Plan, &Outcome) -> Option<Spark>;

/// One calculator of the list, as the other modules see it.
pub struct Calculator {
    /// Id of its field in [`Plan`] and in [`Outcome`].
    pub id: u16,
    /// Its name in documents and URLs.
    pub slug: &'static str,
    /// Its name, in English and French.
    pub words: [&'static str; 2],
    /// The question it answers, in English and French.
    pub question: [&'static str; 2],
    /// Ids of the calculators whose inputs and figures it reads.
    pub reads: &'static [u16],
    /// Ids of the calculators of which it reads only the inputs.
    pub reads_inputs_of: &'static [u16],
    /// Ids of the facts that its formulas name, in the order of the facts.
    pub facts: &'static [u16],
    /// The inputs or figures without which its figures are unknown.
    pub needs: &'static [Need],
    /// Recomputes its figures in the outcome.
    pub refresh: Refresh,
    /// Applies the rules between its inputs.
    pub rules: fn(&Plan, &mut Rules),
    /// Appends the contradictions found in its inputs.
    pub check: fn(&Plan, &Outcome, &mut Vec<Finding>),
    /// Fills in its assessment of a plan: status, headline, events, decisions. Also takes the
    /// assessments of the calculators before it in the list.
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

/// The templates that pages offer, by calculator.
pub static TEMPLATES: &[templates::Templates] = &[templates::Templates {
    of: Plan::scenarios,
    make: scenarios::templates,
}];

/// Computes all figures of a plan. Deterministic; never panics, never yields NaN or infinity.
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

/// Returns, in evaluation order, the calculators to recompute when these inputs change. Of the
/// facts, only numbers are sure to find all calculators that read them: a test varies each number.
#[must_use]
pub fn affected_calculators(changed: &[&[u16]]) -> Vec<&'static Calculator> {
    let mut refreshed = Vec::new();
    let all = CALCULATORS.iter().zip(ANALYSIS_HOOKS);
    let hit = all.filter(|(calculator, analysis_hooks)| {
        let hit = calculator.reads.iter().any(|r| refreshed.contains(r))
            || changed
                .iter()
                .any(|input| reads(calculator, analysis_hooks, input));
        if hit {
            refreshed.push(calculator.id);
        }
        hit
    });
    hit.map(|(calculator, _)| calculator).collect()
}

/// Whether a calculator reads an input directly.
fn reads(calculator: &Calculator, analysis_hooks: &AnalysisHooks, input: &[u16]) -> bool {
    match *input {
        [Plan::facts, fact, ..] => {
            calculator.facts.contains(&fact) || analysis_hooks.also.contains(&fact)
        }
        [group, ..] => {
            group == calculator.id
                || calculator.reads.contains(&group)
                || calculator.reads_inputs_of.contains(&group)
        }
        [] => false,
    }
}

/// Returns the fastest function that recomputes all figures of a calculator.
#[must_use]
pub fn quickest_refresh(calculator: &Calculator) -> Refresh {
    let analysis_hooks = ANALYSIS_HOOKS
        .iter()
        .find(|a| a.calculator == calculator.id);
    analysis_hooks
        .and_then(|analysis_hooks| analysis_hooks.in_place)
        .unwrap_or(calculator.refresh)
}

/// Returns the calculators of `only` and, transitively, those whose figures they read.
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

/// Returns what to recompute, in evaluation order, where only the figures of `only` are read, or of
/// these only `figure`. A calculator that is needed merely by others may recompute only the figures
/// that others read; so may that of `figure`, if `figure` is one of these.
#[must_use]
pub fn minimal_refresh(only: &[u16], figure: Option<&[u16]>) -> Vec<(u16, Refresh)> {
    let mut read = only.to_vec();
    let mut needed = Vec::new();
    for (calculator, analysis_hooks) in CALCULATORS.iter().zip(ANALYSIS_HOOKS).rev() {
        if !read.contains(&calculator.id) {
            continue;
        }
        let less = analysis_hooks.read_by_others.as_ref().filter(|part| {
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
