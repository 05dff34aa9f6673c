//! Texts of exports, in English and French.

planner::words! {
    /// Texts of exports in one language.
    not_drawn: "The browser could not draw the picture; take the SVG." / "Le navigateur n’a pas pu dessiner l’image\u{202f}; prenez le SVG.";
}
