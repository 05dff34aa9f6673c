//! The words of what a page offers. One constant a language, so that a missing word does not compile.

planner::words! {
    /// The words of what a page offers, in one language.
    ready: "Ready sets" / "Jeux prêts à l’emploi";
    ready_hint: "Taking one puts its rows in place of yours; undo brings yours back." / "En prendre un remplace vos lignes par les siennes ; annuler rétablit les vôtres.";
    take: "Take this set" / "Prendre ce jeu";
    colon: ": " / " : ";
    sheets: "Marks, side by side" / "Notes, côte à côte";
    sheets_hint: "Each interviewer marks for themselves. An empty box: not asked." / "Chaque évaluateur note pour lui-même. Une case vide : pas abordé.";
    sheet_name: "Candidate" / "Candidat";
    column_name: "Interviewer" / "Évaluateur";
    add_sheet: "Add a candidate" / "Ajouter un candidat";
    add_column: "Add an interviewer" / "Ajouter un évaluateur";
    remove_sheet: "Remove this candidate" / "Retirer ce candidat";
    remove_column: "Remove this interviewer" / "Retirer cet évaluateur";
    of: "of" / "sur";
    unread: "A number from 0 to" / "Un nombre de 0 à";
}
