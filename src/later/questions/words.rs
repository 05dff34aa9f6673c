//! Texts of the card of questions, in English and French.

planner::words! {
    /// Texts of the card of questions in one language.
    title: "Questions" / "Questions";
    ready: " ready, or your own" / " prêtes, ou la vôtre";
    one_ready: " ready, or your own" / " prête, ou la vôtre";
    none_ready: "Ask your own" / "Posez la vôtre";
    hint: "Answered from your numbers; nothing changes until you use an answer." / "Réponses tirées de vos chiffres\u{202f}; rien ne change tant que vous n’utilisez pas une réponse.";
    own: "A question of your own" / "Une question à vous";
    figure: "Figure" / "Résultat";
    pairs: "Two inputs at once" / "Deux données à la fois";
    down: "Down the side" / "En lignes";
    across: "Across the top" / "En colonnes";
    pairs_of: "{figure}, by {one} (down) and {other} (across)" / "{figure}, selon {one} (en lignes) et {other} (en colonnes)";
}
