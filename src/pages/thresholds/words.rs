//! Texts of the thresholds page, in English and French.

planner::words! {
    /// Texts of the thresholds page in one language.
    actions: "What to do, in order" / "À faire, dans l’ordre";
    actions_menu: "More about these actions" / "Plus sur ces actions";
    add_action: "Add an action of your own" / "Ajouter votre action";
    nothing_to_do: "Nothing to do: no metric is past its lines, and fewer than two signals are active." / "Rien à faire : aucun indicateur n’a franchi ses seuils, et moins de deux signaux sont actifs.";
    by: "by" / "avant le";
    past_line: "{}, past its {} line" / "{}, au-delà du seuil de {}";
    metrics: "Metrics" / "Indicateurs";
    worst_first: "Worst first. Both lines stand at the same place in every row." / "Les pires d’abord. Les deux seuils sont à la même place sur chaque ligne.";
    metric: "Metric" / "Indicateur";
    value: "Value" / "Valeur";
    before: "A month earlier" / "Un mois plus tôt";
    lines: "Lines" / "Seuils";
    months_to: "Months to" / "Mois avant";
    months_to_inside: "months to" / "mois avant";
    attention: "attention" / "attention";
    critical: "critical" / "critique";
    own: "Your own" / "Les vôtres";
    own_metric: "Metric {}" / "Indicateur {}";
    add_metric: "Add a metric of your own" / "Ajouter votre indicateur";
    past_critical: "{} past critical" / "{} en zone critique";
    past_attention: "{} past attention" / "{} en zone d’attention";
    on_line: "{} at the line" / "{} sur le seuil";
    no_line: "no line: set one" / "sans seuil : en fixer un";
    taken_from: "Taken from" / "Repris de";
    add: "add" / "ajouter";
    add_one: "add one" / "en ajouter un";
    not_measured_one: "1 metric not measured: " / "1 indicateur non mesuré : ";
    not_measured: "{} metrics not measured, among them {}: " / "{} indicateurs non mesurés, dont {} : ";
    and: " and " / " et ";
    seen: "seen" / "constaté";
    chapter_lines: "the chapter’s lines" / "les seuils du chapitre";
}
