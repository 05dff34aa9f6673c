//! Sections of an opened debt.

use super::{DebtKind, Figures, Item, ItemFigures};
use crate::calculators::layout::{Entry, Section, Side};
use crate::calculators::{Plan, Sentence};
use crate::model::path::number_of;

/// Sections of an opened debt: inputs by the chapter's letters, figures, name, grounds, impacts.
pub(super) const OPENED: &[Section] = &[
    Section {
        words: ["What it costs today", "Ce qu’elle coûte aujourd’hui"],
        side: Side::Left,
        entries: &[
            Entry::Lettered("A", Item::hours_lost_per_sprint),
            Entry::Lettered("B", Item::incidents_per_month),
            Entry::Lettered("C", Item::cost_per_incident),
        ],
        note: None,
    },
    Section {
        words: ["What it would give back", "Ce que la corriger rendrait"],
        side: Side::Left,
        entries: &[
            Entry::Lettered("D", Item::hours_saved_per_sprint),
            Entry::Lettered("E", Item::incidents_avoided_per_month),
        ],
        note: None,
    },
    Section {
        words: ["What it takes to fix", "Ce qu’il faut pour la corriger"],
        side: Side::Left,
        entries: &[
            Entry::Lettered("X", Item::investigation_days),
            Entry::Lettered("Y", Item::implementation_days),
            Entry::Lettered("Z", Item::testing_days),
        ],
        note: None,
    },
    Section {
        words: ["What follows", "Ce qui en découle"],
        side: Side::Right,
        entries: &[
            Entry::Figure(ItemFigures::saving_per_month),
            Entry::Figure(ItemFigures::annual_saving),
            Entry::Figure(ItemFigures::fix_cost),
            Entry::Figure(ItemFigures::net_roi),
            Entry::Figure(ItemFigures::payback_months),
            Entry::Figure(ItemFigures::start_on),
            Entry::Figure(ItemFigures::end_on),
            Entry::Figure(ItemFigures::start_sprint),
            Entry::Figure(ItemFigures::end_sprint),
            Entry::Figure(ItemFigures::running_saving),
        ],
        note: None,
    },
    Section {
        words: ["Name, kind and note", "Nom, type et description"],
        side: Side::Right,
        entries: &[
            Entry::Input(Item::name),
            Entry::Input(Item::kind),
            Entry::Input(Item::note),
        ],
        note: Some(|plan, _, row| {
            let kind = plan.debt.items.get(row).and_then(|debt| debt.kind);
            Sentence::new(&[], kind.map_or(["", ""], examples))
        }),
    },
    Section {
        words: ["Priority reasons", "Motifs de priorité"],
        side: Side::Wide,
        entries: &[Entry::Ticks(
            Item::grounds,
            &[
                (["High", "Haute"], 4),
                (["Medium", "Moyenne"], 4),
                (["Low", "Basse"], 3),
            ],
        )],
        note: Some(|_, _, row| {
            Sentence::new(
                &[
                    Plan::debt,
                    Figures::items,
                    number_of(row),
                    ItemFigures::priority,
                ],
                [
                    "the highest one ticked is its priority: *{priority}*",
                    "le plus haut coché fait sa priorité\u{a0}: *{priority}*",
                ],
            )
        }),
    },
    Section {
        words: ["Impacts", "Impacts"],
        side: Side::Wide,
        entries: &[Entry::Ticks(Item::impacts, &[])],
        note: None,
    },
];

/// The chapter's examples of a kind of debt, in English and French.
const fn examples(kind: DebtKind) -> [&'static str; 2] {
    match kind {
        DebtKind::Functional => [
            "features rushed, shortcuts for deadlines, copied code",
            "développements rapides, raccourcis pour les délais, code copié",
        ],
        DebtKind::Architecture => [
            "monolith without structure, coupled services, no design patterns",
            "monolithe sans structure, services couplés, absence de patterns",
        ],
        DebtKind::Infrastructure => [
            "manual configuration, thin monitoring, neglected security",
            "configuration manuelle, monitoring insuffisant, sécurité négligée",
        ],
        DebtKind::Test => [
            "low coverage, fragile tests, no integration tests",
            "couverture faible, tests fragiles, pas de tests d’intégration",
        ],
    }
}
