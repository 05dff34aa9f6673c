//! The words of questions. One constant a language, so that a missing word does not compile.

planner::words! {
    /// The words of questions, in one language.
    title: "Questions" / "Questions";
    hint: "Answered from your numbers; nothing changes until you use an answer." / "Réponses tirées de vos nombres ; rien ne change tant que vous n’utilisez pas une réponse.";
    own: "A question of your own" / "Une question à vous";
    figure: "Figure" / "Chiffre";
    equal: "Make it equal…" / "Le rendre égal à…";
    target: "It should be" / "Il devrait être";
    given: "Where the input is" / "Quand la saisie est";
    input: "By changing" / "En changeant";
    find: "Find" / "Trouver";
    take: "Use this value" / "Utiliser cette valeur";
    one_number: "One number is needed here, not a range." / "Il faut ici un nombre, pas une fourchette.";
    no_day: "A day is needed here." / "Il faut ici un jour.";
    at: "With “{input}” at {value}, “{figure}” is {gives}." / "Avec « {input} » à {value}, « {figure} » : {gives}.";
    past: "No value of “{input}” was found that gives exactly {target}. The first past it is {value}: “{figure}” is then {gives}." / "Aucune valeur de « {input} » qui donne exactement {target} n’a été trouvée. La première au-delà est {value} ; « {figure} » : {gives}.";
    out: "Out of reach: no value of “{input}” across its range was found to give {target}. The nearest is {value}: “{figure}” is then {gives}." / "Hors d’atteinte : aucune valeur de « {input} », sur toute sa plage, n’a donné {target}. La plus proche est {value} ; « {figure} » : {gives}.";
    no_effect: "“{input}” does not change “{figure}” at any value tried across its range: it stays at {gives}." / "« {input} » ne change pas « {figure} », qui reste à {gives} à toutes les valeurs essayées sur sa plage.";
    not_an_input: "There is no number in “{input}” to change." / "« {input} » n’a pas de nombre à changer.";
    not_a_figure: "“{figure}” has no value to aim at." / "« {figure} » n’a pas de valeur à viser.";
    others: " There are other solutions, further from today’s value." / " Il y a d’autres solutions, plus loin de la valeur d’aujourd’hui.";
    taken: "“{input}” is now {value}. Undo brings the former value back." / "« {input} » est maintenant à {value}. Annuler rétablit la valeur d’avant.";
    drives: "What drives it" / "Ce qui le détermine";
    drives_hint: "Each input alone, moved a tenth down and up, or to the ends of its range. Widest first." / "Chaque saisie seule, un dixième en moins et en plus, ou aux bouts de sa fourchette. Les plus larges d’abord.";
    nothing: "No input moves this figure." / "Aucune saisie ne fait bouger ce chiffre.";
    what: "Input" / "Saisie";
    low: "Low" / "Bas";
    high: "High" / "Haut";
    swing: "From – to" / "De – à";
    where_at: "at " / "à ";
    more: "Show all" / "Tout montrer";
    pairs: "Two inputs at once" / "Deux saisies à la fois";
    down: "Down the side" / "En lignes";
    across: "Across the top" / "En colonnes";
    pairs_of: "{figure}, by {one} (down) and {other} (across)" / "{figure}, selon {one} (en lignes) et {other} (en colonnes)";
}
