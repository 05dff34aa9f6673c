//! Texts of goal seek, in English and French.

planner::words! {
    /// Texts of goal seek in one language.
    which: "Which" / "Quelle valeur de";
    makes: "makes it" / "donne";
    with: "With" / "Avec";
    at: "at" / "à";
    end: "?" / " ?";
    input: "Input" / "Donnée";
    target: "Wanted value" / "Valeur voulue";
    given: "Value of the input" / "Valeur de la donnée";
    use_it: "Use it" / "Utiliser";
    one_number: "One number is needed here, not a range." / "Il faut ici un nombre, pas une fourchette.";
    no_day: "A day is needed here." / "Il faut ici un jour.";
    found: "{figure}: {gives}" / "{figure}\u{a0}: {gives}";
    past: "The first value past {target}: {figure} is then {gives}." / "La première valeur au-delà de {target}\u{202f}; {figure}\u{a0}: {gives}.";
    out: "Out of reach: the nearest value. {figure} is then {gives}." / "Hors d’atteinte\u{a0}: valeur la plus proche. {figure}\u{a0}: {gives}.";
    no_effect: "{input} does not change it: it stays at {gives}." / "{input} n’y change rien\u{a0}: toujours {gives}.";
    not_an_input: "{input} is no number." / "{input} n’est pas un nombre.";
    not_a_figure: "{figure} has no value to aim at." / "{figure} n’a pas de valeur à viser.";
    others: " There are other solutions, further from today’s value." / " Il y a d’autres solutions, plus loin de la valeur d’aujourd’hui.";
    used: "{input} is now {value}. Undo brings the former value back." / "{input}\u{a0}: maintenant {value}. Annuler rétablit la valeur d’avant.";
}
