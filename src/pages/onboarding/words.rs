//! Texts of the onboarding page, in English and French.

planner::words! {
    /// Texts of the onboarding page in one language.
    where_it_goes: "Where the cost goes" / "Où va le coût";
    hatched: "Hatched: gone when set-up and path are automated" / "Hachuré\u{a0}: disparaît si l’installation et le parcours sont automatisés";
    part: "Part of the cost" / "Part du coût";
    cost: "Cost" / "Coût";
    learning: "Learning to full output" / "Montée en compétence";
    mentoring: "Mentoring" / "Mentorat";
    lead: "Lead’s hours" / "Heures du lead";
    set_up: "Set-up" / "Installation";
    script: "The script makes" / "Le script produit";
    week_one: "Week one" / "Première semaine";
    in_place: "in place" / "en place";
    of: "of" / "sur";
    product: "Product and architecture" / "Produit et architecture";
    team: "The team" / "L’équipe";
    look_back: "Look back, plan" / "Bilan et suite";
    day: "Day" / "Jour";
    hours_open: "hours open" / "heures libres";
    hours: "h" / "h";
    months: "Months 1 to 3" / "Mois 1 à 3";
    targets: "Five targets" / "Cinq objectifs";
    worse: "Right of the mark is worse" / "À droite du repère, c’est moins bien";
    target: "Target" / "Objectif";
    measured: "Measured" / "Mesuré";
    not_measured: "not measured" / "non mesuré";
    against: "against its line" / "face au seuil";
    line: "Line" / "Seuil";
    at_most: "up to" / "jusqu’à";
    at_least: "at least" / "au moins";
}
