//! Texts of the palette, in English and French.

planner::words! {
    /// Texts of the palette in one language.
    hint: "A page, an input, a figure, something to do" / "Une page, une donnée, un résultat, une action";
    found: "Found" / "Résultats";
    none_found: "Nothing is called that." / "Rien ne porte ce nom.";
    action: "Action" / "Action";
    page: "Page" / "Page";
    plan: "Plan" / "Plan";
    input: "Input" / "Donnée";
    figure: "Figure" / "Résultat";
    row: "Row" / "Ligne";
}
