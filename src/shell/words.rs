//! The page's own words. One constant a language, so that a missing word does not compile.

use planner::words::Language;

macro_rules! words {
    ($( $key:ident: $en:literal / $fr:literal; )*) => {
        /// The page's own words in one language.
        pub struct Words { $( #[doc = $en] pub $key: &'static str ),* }
        const ENGLISH: Words = Words { $( $key: $en ),* };
        const FRENCH: Words = Words { $( $key: $fr ),* };
    };
}
words! {
    overview: "Overview" / "Vue d’ensemble";
    facts: "Facts" / "Données de base";
    facts_headline: "What is entered once and used everywhere." / "Ce qui se saisit une fois et sert partout.";
    facts_detail: "Every calculator reads these. A number may be a range, such as 10..20." / "Tous les calculateurs les lisent. Un nombre peut être une plage, comme 10..20.";
    now: "Now" / "Maintenant";
    next: "Next" / "Ensuite";
    tell: "Tell" / "Rendre compte";
    calculators: "Calculators" / "Calculateurs";
    skip: "Skip to the content" / "Aller au contenu";
    as_of: "as of" / "situation au";
    undo: "Undo" / "Annuler";
    redo: "Redo" / "Rétablir";
    language: "Français" / "English";
    theme_auto: "Theme: system" / "Thème : système";
    theme_light: "Theme: light" / "Thème : clair";
    theme_dark: "Theme: dark" / "Thème : sombre";
    saved: "saved" / "enregistré";
    saving: "saving…" / "enregistrement…";
    example: "example, not saved" / "exemple, non enregistré";
    not_saved: "not saved: " / "non enregistré : ";
    storage_blocked: "this browser keeps nothing here" / "ce navigateur ne garde rien ici";
    storage_full: "this browser’s storage is full" / "le stockage de ce navigateur est plein";
    storage_gone: "it was removed from this browser elsewhere" / "il a été retiré de ce navigateur ailleurs";
    keep_it: "Save it again" / "L’enregistrer à nouveau";
    unreadable: "A saved plan could not be read. It is kept as it is, under “Plans”; this is another one." / "Un plan enregistré n’a pas pu être lu. Il est gardé tel quel, sous « Plans » ; celui-ci en est un autre.";
    both_kept: "This plan was changed in another window, too. Both are kept: this one has a name of its own." / "Ce plan a aussi été modifié dans une autre fenêtre. Les deux sont gardés : celui-ci a pris un autre nom.";
    show_other: "Show the other" / "Voir l’autre";
    not_read: "This could not be read: " / "Ceci n’a pas pu être lu : ";
    close: "Close" / "Fermer";
    plans: "Plans" / "Plans";
    no_plans: "No plan of yours yet. Change a number, and this one is kept." / "Aucun plan à vous pour l’instant. Modifiez un nombre, et celui-ci sera gardé.";
    plan_name: "Name of this plan" / "Nom de ce plan";
    duplicate: "Duplicate" / "Dupliquer";
    delete: "Delete" / "Supprimer";
    deleted: "Deleted: " / "Supprimé : ";
    delete_undo: "Take it back" / "Le reprendre";
    not_readable: "Could not be read, and kept as it is" / "Illisible, et gardé tel quel";
    download: "Download" / "Télécharger";
    try_again: "Try again" / "Réessayer";
    to_file: "Download as a file" / "Télécharger en fichier";
    from_file: "Open a file…" / "Ouvrir un fichier…";
    last_file: "Browsers may throw away what they store. Last file made: " / "Un navigateur peut effacer ce qu’il garde. Dernier fichier : ";
    never: "never" / "jamais";
    when: "What crosses a line, and when" / "Ce qui franchit une ligne, et quand";
    today: "today" / "aujourd’hui";
    decide_by: "decide by" / "décider avant le";
    attention_on: "attention on" / "attention le";
    breaks_on: "breaks on" / "rompt le";
    nothing_crosses: "Nothing crosses a line." / "Rien ne franchit de ligne.";
    decide_next: "Decide next" / "À décider ensuite";
    nothing_to_decide: "Nothing to decide yet." / "Rien à décider pour l’instant.";
    what: "What" / "Quoi";
    because: "Because" / "Parce que";
    by: "By" / "Avant le";
    by_calculator: "By calculator" / "Par calculateur";
    contradictions: "Inputs that contradict each other" / "Saisies qui se contredisent";
    know: "What you know" / "Ce que vous savez";
    follows: "What follows" / "Ce qui en découle";
    following: "what follows" / "ce qui en découle";
    from_facts: "From the facts" / "Depuis les données de base";
    read_as: "Read as" / "Lu comme";
    yours: "yours" / "à vous";
    reset: "Back to the default" / "Revenir à la valeur par défaut";
    add: "Add a row" / "Ajouter une ligne";
    remove: "Remove" / "Retirer";
    up: "Move up" / "Monter";
    down: "Move down" / "Descendre";
    row: "Row" / "Ligne";
    no_rows: "No rows yet." / "Aucune ligne.";
    no_choice: "—" / "—";
    working: "How this is found" / "Comment on le trouve";
    in_words: "In words" / "En mots";
    in_numbers: "With your numbers" / "Avec vos nombres";
    unit: "Unit" / "Unité";
    source: "Source" / "Source";
    start_from: "Start from" / "Partir de";
    new_plan: "New plan" / "Nouveau plan";
    good: "good" / "bon";
    attention: "attention" / "attention";
    critical: "critical" / "critique";
    neutral: "for information" / "pour information";
    private: "Nothing leaves this page." / "Rien ne quitte cette page.";
    plain: "a number" / "un nombre";
    percent: "percent" / "pour cent";
    day: "a day" / "un jour";
    share: "Share" / "Partager";
    visit: "Plan from a link" / "Plan d’un lien";
    visiting: "from a link, not saved" / "d’un lien, non enregistré";
    link_unreachable: "What makes and reads links could not be loaded. Try again later." / "Ce qui fait et lit les liens n’a pas pu être chargé. Réessayez plus tard.";
    home: "Go to my plan" / "Aller à mon plan";
    one_of: "one of a few" / "un parmi quelques-uns";
}

/// The page's words in a language.
pub const fn of(language: Language) -> &'static Words {
    match language {
        Language::English => &ENGLISH,
        Language::French => &FRENCH,
    }
}
