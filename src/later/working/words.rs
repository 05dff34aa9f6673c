//! Texts of the working sheet, in English and French.

planner::words! {
    /// Texts of the working sheet in one language.
    how: "How it is worked out" / "Détail du calcul";
    worked_out: "worked out" / "calculé";
    back: "Back" / "Retour";
    copy: "Copy this figure with its working" / "Copier ce résultat et son calcul";
    nine_in_ten: ", nine times in ten" / ", neuf fois sur dix";
    histogram: "How often each value comes out: " / "Fréquence de chaque valeur\u{a0}: ";
    sensitivity: "What drives it" / "Ce qui le détermine";
    drives_how: "a tenth either way, or its range" / "un dixième en plus ou en moins, ou sa fourchette";
    nothing: "No input moves this figure." / "Aucune donnée ne fait bouger ce résultat.";
    find: "Find the value that moves it" / "Trouver la valeur qui le déplace";
    source: "Source" / "Source";
    counted_from: ", counted from " / ", comptée depuis le ";
    a_date: "A date" / "Une date";
    percent: "In percent" / "En pourcentage";
    in_unit: "In " / "En ";
    a_number: "A number" / "Un nombre";
    one_of: "One of a few values" / "Une valeur parmi quelques-unes";
    middle_of: ", middle of " / ", milieu de ";
    yours: "yours" / "à vous";
    the_examples: "this example" / "cet exemple";
    the_senders: "the sender" / "l’expéditeur";
}
