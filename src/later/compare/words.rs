//! Texts of the comparison, in English and French; a missing translation does not compile.

planner::words! {
    /// Texts of the comparison in one language.
    title: "Compare two plans" / "Comparer deux plans";
    hint: "Only read: neither plan changes." / "Simple lecture : aucun des deux plans ne change.";
    one: "From" / "De";
    other: "To" / "À";
    choose: "Choose a plan" / "Choisir un plan";
    this_plan: "The plan on view" / "Le plan affiché";
    mine: "Mine" / "Le mien";
    a_link: "A link…" / "Un lien…";
    a_file: "A file…" / "Un fichier…";
    paste: "Paste the link" / "Collez le lien";
    pick: "Choose the file" / "Choisissez le fichier";
    not_a_link: "This is not a link to a plan." / "Ceci n’est pas un lien vers un plan.";
    newer: "This link is from a newer Palier, which this one cannot read." / "Ce lien vient d’un Palier plus récent, que celui-ci ne sait pas lire.";
    sealed: "This link is protected: open it with its passphrase, then compare." / "Ce lien est protégé : ouvrez-le avec sa phrase de passe, puis comparez.";
    damaged: "This link is damaged: a part of it was changed or lost." / "Ce lien est abîmé : une partie en a été changée ou perdue.";
    not_a_plan: "This could not be read as a plan." / "Ceci n’a pas pu être lu comme un plan.";
    difference: "Difference" / "Écart";
    inputs: "Changed inputs" / "Données changées";
    verdicts: "Changed verdicts" / "Verdicts changés";
    figures: "Changed figures" / "Résultats changés";
    nothing: "Nothing differs." / "Rien ne diffère.";
    show_all: "Show all" / "Tout montrer";
    not_there: "not there" / "absent";
}
