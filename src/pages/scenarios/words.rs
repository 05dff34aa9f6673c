//! Texts of the scenarios page, in English and French.

planner::words! {
    /// Texts of the scenarios page in one language.
    title: "Side by side" / "Côte à côte";
    scenario: "Scenario" / "Scénario";
    differences: "differences to {}" / "écarts avec {}";
    same: "the same" / "identique";
    all_of: "all its numbers" / "tous ses chiffres";
    menu_of: "More about this scenario" / "Plus sur ce scénario";
    duplicate: "Duplicate" / "Dupliquer";
    copy: "copy" / "copie";
    earlier: "Move left" / "Déplacer à gauche";
    later: "Move right" / "Déplacer à droite";
    use_hires: "Plan its hires" / "Prévoir ses recrutements";
    hires_used: "Its hires are planned" / "Ses recrutements sont prévus";
    add_scenario: "Add a scenario" / "Ajouter un scénario";
    none: "No scenario yet." / "Aucun scénario.";
    within: "in" / "en";
    infra: "infra" / "infra";
    team: "team" / "équipe";
    offered: "from the chapter…" / "du chapitre…";
    funnel: "The funnel delivers" / "L’entonnoir fournit";
}
