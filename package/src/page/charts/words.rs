//! The words around charts. One constant a language, so that a missing word does not compile.

planner::words! {
    /// The words around charts in one language.
    chart: "chart" / "graphique";
    keys: "Arrow keys tell the values, Escape ends" / "Les flèches disent les valeurs, Échap termine";
    table: "As a table" / "En tableau";
    save_drawing: "Save as SVG" / "Enregistrer en SVG";
    save_picture: "Save as PNG" / "Enregistrer en PNG";
}
