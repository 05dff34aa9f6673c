//! What is said of exports.

planner::words! {
    /// What is said of exports, in one language.
    not_drawn: "The browser could not draw the picture; take the SVG." / "Le navigateur n’a pas pu dessiner l’image\u{202f}; prenez le SVG.";
}
