//! Texts of the architecture page, in English and French.

planner::words! {
    /// Texts of the architecture page in one language.
    checklists: "Checklists" / "Listes de contrôle";
    principles: "Principles" / "Principes";
    database: "Database steps" / "Paliers de la base";
    front_end: "Front end" / "Front-end";
    migration: "Migration to services" / "Migration en services";
    patterns: "Patterns, and when" / "Patterns, et quand";
    of: "of" / "sur";
    modulo: "Modulo" / "Modulo";
    consistent: "Consistent" / "Cohérent";
    moved: "dark: keys that move, of 20" / "en foncé : clés déplacées, sur 20";
}
