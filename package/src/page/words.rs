//! The words of links. One constant a language, so that a missing word does not compile.

planner::words! {
    /// The words of links in one language.
    what: "What" / "Quoi";
    share_title: "Share this plan as a link" / "Partager ce plan par un lien";
    link: "Link" / "Lien";
    link_holds: "In the link" / "Dans le lien";
    link_whole: "The facts and every calculator’s inputs. The link itself carries them: no server keeps anything." / "Les données de base et les saisies de chaque calculateur. Le lien les porte lui-même : aucun serveur ne garde rien.";
    link_names: "Names of the plan, its rows and people" / "Noms du plan, de ses lignes et des personnes";
    link_money: "Amounts of money" / "Montants";
    link_candidates: "Candidates and their marks" / "Candidats et leurs notes";
    characters: "characters." / "caractères.";
    link_long: " Some programs cut long links: the file is safer." / " Certains programmes coupent les longs liens : le fichier est plus sûr.";
    link_too_large: "This plan is too large for a link: take the file." / "Ce plan est trop grand pour un lien : prenez le fichier.";
    copy: "Copy the link" / "Copier le lien";
    copied: "Copied." / "Copié.";
    copy_by_hand: "The browser refused; the link is selected, copy it by hand." / "Le navigateur a refusé ; le lien est sélectionné, copiez-le à la main.";
    share_sheet: "Pass on…" / "Transmettre…";
    download: "Download the whole plan" / "Télécharger le plan entier";
    close: "Close" / "Fermer";
    visit: "Plan from a link" / "Plan d’un lien";
    from_link: "This plan is from a link; whoever made it chose these numbers. Try others: yours stay as they are." / "Ce plan vient d’un lien ; qui l’a fait a choisi ces nombres. Essayez-en d’autres : les vôtres restent tels quels.";
    link_unread: "Not everything in the link could be read." / "Tout n’a pas pu être lu dans le lien.";
    link_capped: "Some numbers were changed to what the rules allow." / "Des nombres ont été ramenés à ce que les règles permettent.";
    link_newer: "This link is from a newer Palier, which this one cannot read." / "Ce lien vient d’un Palier plus récent, que celui-ci ne sait pas lire.";
    link_damaged: "This link is damaged: a part of it was changed or lost." / "Ce lien est abîmé : une partie en a été changée ou perdue.";
    link_none: "This is not a link to a plan." / "Ceci n’est pas un lien vers un plan.";
    untouched: "Your own plan is as you left it." / "Votre plan est tel que vous l’avez laissé.";
    home: "Go to my plan" / "Aller à mon plan";
    keep: "Keep a copy" / "Garder une copie";
    compare: "Compare with mine" / "Comparer avec le mien";
    leave: "Leave" / "Quitter";
    changed_inputs: "Changed inputs" / "Saisies changées";
    changed_figures: "Changed figures" / "Chiffres changés";
    mine: "Mine" / "Le mien";
    of_link: "The link’s" / "Celui du lien";
    difference: "Difference" / "Écart";
    no_difference: "Nothing differs." / "Rien ne diffère.";
    largest_only: "Only the largest are shown." / "Seuls les plus grands sont montrés.";
    in_words: "In words" / "En mots";
    in_numbers: "With your numbers" / "Avec vos nombres";
    unit: "Unit" / "Unité";
    source: "Source" / "Source";
    percent: "percent" / "pour cent";
    plain: "a number" / "un nombre";
    day: "a day" / "un jour";
    one_of: "one of a few" / "un parmi quelques-uns";
    to: " to " / " à ";
    never_in: "never in" / "jamais dans";
    in_share: "in " / "dans ";
    of_cases: " of cases" / " des cas";
}
