//! Texts of the hiring page, in English and French.

planner::words! {
    /// Texts of the hiring page in one language.
    funnel: "The funnel" / "L’entonnoir";
    funnel_note: "Who got how far; applications:" / "Qui est allé jusqu’où\u{202f}; candidatures\u{a0}:";
    stage: "Stage" / "Étape";
    left: "People left after it" / "Personnes restantes";
    needed: "Needed" / "À prévoir";
    days: "Takes" / "Durée";
    hours: "Hours each" / "Heures chacun";
    who: "Who" / "Qui";
    applications: "Applications" / "Candidatures";
    passed: "passed" / "retenus";
    pass: "pass" / "retenus";
    weakest: "the weakest" / "le plus faible";
    better: "10 points more:" / "10 points de plus\u{a0}:";
    hires_more: "hires" / "de recrues";
    unnamed: "Not counted yet: enter its name" / "Pas encore comptée\u{a0}: saisir son nom";
    menu: "More about this stage" / "Plus sur cette étape";
    add: "Add a stage" / "Ajouter une étape";
    fresh: "Stage" / "Étape";
    overall: "Overall" / "Au total";
    one_in: "1 in" / "1 sur";
    process: "Process" / "Processus";
    hours_a_hire: "Hours a hire" / "Heures par recrue";
    cto: "Were the CTO in every interview" / "Si le CTO menait tous les entretiens";
    cto_note: "The CTO’s hours a week for all hours of a hire" / "Les heures du CTO pour toutes celles d’une recrue";
    shared: "Shared, as today" / "Partagés, comme aujourd’hui";
    cto_alone: "CTO in all of them" / "Le CTO dans tous";
    hire_a_month: "hire a month" / "recrue par mois";
    hires_a_month: "hires a month" / "recrues par mois";
    start_by: "start by" / "commencer avant le";
    if_open: "If left open" / "Sans date saisie";
    process_days: "process" / "processus";
    notice_days: "notice" / "préavis";
    ramp_days: "ramp-up" / "montée";
    of_time: "From opening to productive, in days" / "De l’ouverture à l’autonomie, en jours";
    used: "used," / "d’occupation,";
    an_hire: "a hire" / "par recrue";
    hours_week: "hours a week" / "heures par semaine";
    no_channels: "Where applications come from is not entered." / "La provenance des candidatures n’est pas saisie.";
    add_channel: "Add a channel" / "Ajouter un canal";
    other_channel: "Another" / "Un autre";
    empty_channel: "Does not count until it has applications." / "Ne compte pas sans candidatures.";
    of_them: "of them hired" / "de recrues";
    each_hire: "a hire" / "par recrue";
    each_application: "an application" / "par candidature";
}
