//! The page's own words. One constant a language, so that a missing word does not compile.

planner::words! {
    /// The page's own words in one language.
    overview: "Overview" / "Vue d’ensemble";
    facts: "Your numbers" / "Vos chiffres";
    facts_headline: "Entered once, used everywhere" / "Saisis une fois, utilisés partout";
    now: "Now" / "Maintenant";
    next: "Next" / "Ensuite";
    tell: "Present" / "Présenter";
    calculators: "Calculators" / "Calculateurs";
    calculators_short: "Calculators, short" / "Calculateurs, en bref";
    more: "More" / "Plus";
    skip: "Skip to the content" / "Aller au contenu";
    as_of: "as of" / "situation au";
    plan_name: "Name of this plan" / "Nom de ce plan";
    undo: "Undo" / "Annuler";
    redo: "Redo" / "Rétablir";
    other_language: "Français" / "English";
    other_language_short: "FR" / "EN";
    theme_auto: "Theme: system" / "Thème : système";
    theme_light: "Theme: light" / "Thème : clair";
    theme_dark: "Theme: dark" / "Thème : sombre";
    search: "Search" / "Rechercher";
    share: "Share" / "Partager";
    example: "example, not saved" / "exemple, non enregistré";
    private: "Nothing leaves this page." / "Rien ne quitte cette page.";
    good: "fine" / "OK";
    attention: "attention" / "attention";
    critical: "critical" / "critique";
    neutral: "no numbers yet" / "pas encore de chiffres";
    know: "What you know" / "Ce que vous savez";
    follows: "What follows" / "Ce qui en découle";
    all_inputs: "More inputs" / "Autres données";
    all_figures: "All figures" / "Tous les résultats";
    assumptions: "Assumptions" / "Hypothèses";
    page_menu: "More about this page" / "Plus sur cette page";
    list_menu: "More about this list" / "Plus sur cette liste";
    add_one: "Add" / "Ajouter";
    add: "Add a row" / "Ajouter une ligne";
    remove: "Remove" / "Retirer";
    up: "Move up" / "Monter";
    down: "Move down" / "Descendre";
    none: "none" / "aucun";
    already_past: "already past" / "déjà franchi";
    never: "never" / "jamais";
    not_known: "not known" / "inconnu";
    late_by: "{} late" / "retard de {}";
    removed: "removed" / "ligne retirée";
    read_as: "Read as" / "Lu comme";
    colon: ": " / " : ";
    close: "Close" / "Fermer";
    loading: "Loading…" / "Chargement…";
    not_loaded: "This part of the page could not be fetched. Check the connection, then try again." / "Cette partie de la page n’a pas pu être chargée. Vérifiez la connexion, puis réessayez.";
    try_again: "Try again" / "Réessayer";
    average: "average" / "moyenne";
    peak: "peak" / "pointe";
}
