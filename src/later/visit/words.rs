//! Texts of visits, in English and French; a missing translation does not compile.

planner::words! {
    /// Texts of visits in one language.
    visit: "Shared plan" / "Plan partagé";
    from_link: "From a link." / "D’un lien.";
    whose_numbers: "Whoever made it chose these numbers." / "Ses chiffres sont ceux de son auteur.";
    try_numbers: "Try other numbers" / "Essayer d’autres chiffres";
    trying: "What you change stays in this visit." / "Ce que vous modifiez reste dans cette visite.";
    compare: "Compare with mine" / "Comparer avec le mien";
    keep: "Keep a copy" / "Garder une copie";
    kept: "A copy is among your plans." / "Une copie est parmi vos plans.";
    leave: "Leave" / "Quitter";
    unread: "Not everything in the link could be read." / "Tout n’a pas pu être lu dans le lien.";
    capped: "Out-of-range values were adjusted." / "Valeurs hors limites ajustées.";
    cleaned: "Characters that nobody sees were taken out of texts." / "Des caractères invisibles ont été retirés de textes.";
    left_out: "Left out by the sender: " / "Laissé de côté par l’expéditeur : ";
    sealed: "This link is protected by a passphrase." / "Ce lien est protégé par une phrase de passe.";
    passphrase: "Passphrase" / "Phrase de passe";
    open: "Open" / "Ouvrir";
    opening: "Opening…" / "Ouverture…";
    wrong_passphrase: "This passphrase does not open the link. Check it, and try again." / "Cette phrase de passe n’ouvre pas le lien. Vérifiez-la, puis réessayez.";
    no_sealing: "Passphrases need https: this browser offers no cryptography here." / "La phrase de passe exige https : ce navigateur n’offre pas de cryptographie ici.";
    newer: "This link is from a newer Palier, which this one cannot read." / "Ce lien vient d’un Palier plus récent, que celui-ci ne sait pas lire.";
    damaged: "This link is damaged: a part of it was changed or lost." / "Ce lien est abîmé : une partie en a été changée ou perdue.";
    not_a_link: "This is not a link to a plan." / "Ceci n’est pas un lien vers un plan.";
    untouched: "Your own plan is as you left it." / "Votre plan est tel que vous l’avez laissé.";
}
