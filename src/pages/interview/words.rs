//! Texts of the interviews page, in English and French.

planner::words! {
    /// Texts of the interviews page in one language.
    candidates: "Candidates" / "Candidats";
    candidate: "Candidate" / "Candidat";
    candidate_name: "Candidate’s name" / "Nom du candidat";
    add_candidate: "Add a candidate" / "Ajouter un candidat";
    remove: "Remove" / "Retirer";
    marks: "Marks" / "Notes";
    marks_note: "A key or a click each; – is not asked" / "Une touche ou un clic\u{202f}; –\u{a0}: non abordé";
    only_apart: "Only where they disagree" / "Seulement les désaccords";
    nobody: "Nobody is marked yet:" / "Personne n’est encore noté\u{a0}:";
    item: "Item" / "Critère";
    points: "Points" / "Points";
    disagreement: "Disagreement" / "Désaccord";
    apart: "apart" / "d’écart";
    asked_once: "asked once" / "noté une fois";
    not_asked: "not asked" / "non abordé";
    must_have: "must-have" / "éliminatoire";
    of: "of" / "sur";
    interviewers: "Interviewers" / "Évaluateurs";
    interviewer: "Interviewer" / "Évaluateur";
    interviewer_name: "Interviewer’s name" / "Nom de l’évaluateur";
    add_interviewer: "Add an interviewer" / "Ajouter un évaluateur";
    total: "total" / "total";
    must_haves: "Must-haves" / "Critères éliminatoires";
    must_note: "Half the points from everyone, or it is a no." / "La moitié des points de chacun, sinon c’est non.";
    no_must: "No item is a must-have." / "Aucun critère n’est éliminatoire.";
    choose: "Choose must-haves" / "Choisir les critères";
    met: "met" / "atteint";
    missed: "missed" / "manqué";
    unmarked: "not marked" / "non noté";
    and: " and " / " et ";
    weights: "Weights" / "Poids";
    weight: "weight" / "poids";
    together: "Together" / "Ensemble";
    sharing: "Sharing" / "Partage";
    sharing_short: "names stay here" / "les noms restent ici";
    sharing_note: "Names and marks stay in this browser: a link holds the grid only, unless you tick it when you share." / "Noms et notes restent dans ce navigateur\u{a0}: un lien ne contient que la grille, sauf si vous cochez le contraire en partageant.";
    edit: "Edit the grid" / "Modifier la grille";
    edit_note: "Items with their points; a tick makes one a must-have. Weights stand with the assumptions." / "Les critères et leurs points\u{202f}; une coche rend un critère éliminatoire. Les poids sont avec les hypothèses.";
    section: "Section" / "Rubrique";
    one_section: "section" / "rubrique";
    sections: "sections" / "rubriques";
    one_item: "item" / "critère";
    items: "items" / "critères";
    add_item: "Add an item" / "Ajouter un critère";
    add_section: "Add a section" / "Ajouter une rubrique";
    fresh_item: "New item" / "Nouveau critère";
    fresh_section: "New section" / "Nouvelle rubrique";
    one_of_many: "Whose marks" / "Notes de";
}
