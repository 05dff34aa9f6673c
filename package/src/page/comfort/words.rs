//! The words of what makes the page handy. One constant a language, so that a missing word does not compile.

planner::words! {
    /// The words of what makes the page handy, in one language.
    search: "Search" / "Chercher";
    search_hint: "A page, a field, a figure, something to do" / "Une page, une saisie, un chiffre, une action";
    found: "Found" / "Trouvé";
    none_found: "Nothing is called that." / "Rien ne porte ce nom.";
    deed: "Do" / "Action";
    page: "Page" / "Page";
    input: "Input" / "Saisie";
    figure: "Figure" / "Chiffre";
    overview: "Overview" / "Vue d’ensemble";
    reset: "Reset this page’s inputs" / "Remettre à zéro les saisies de cette page";
    reset_hint: "Every input here goes back to its default; undo brings yours back." / "Chaque saisie d’ici revient à sa valeur par défaut ; annuler rétablit les vôtres.";
}
