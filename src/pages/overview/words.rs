//! Texts of the overview, in English and French.

planner::words! {
    /// Texts of the overview in one language.
    example: "This is an example." / "Ceci est un exemple.";
    example_more: "Ten numbers, two minutes, and this page is about you." / "Dix chiffres, deux minutes, et cette page parle de vous.";
    start: "Start with your own numbers" / "Commencer avec vos chiffres";
    other_examples: "Other examples" / "Autres exemples";
    crosses: "What crosses a line, and when" / "Ce qui franchit un seuil, et quand";
    nothing_crosses: "Nothing crosses a line." / "Rien ne franchit de seuil.";
    decide_next: "Decide next" / "À décider ensuite";
    nothing_to_decide: "Nothing to decide yet." / "Rien à décider pour l’instant.";
    by_calculator: "By calculator" / "Par calculateur";
    contradictions: "Inputs that contradict each other" / "Données qui se contredisent";
    lead: "decide by, then lead time" / "décider avant, puis délai";
    near: "past attention" / "zone d’attention";
    breaks: "breaks" / "limite";
    due: "needed by" / "nécessaire pour";
    start_by: "start by" / "commencer avant";
    today: "today" / "aujourd’hui";
    today_on: "today, {}" / "aujourd’hui, {}";
    by: "by {}" / "avant le {}";
    late: "{} late" / "{} de retard";
}
