//! Texts of the first plan's page, in English and French.

planner::words! {
    /// Texts of the first plan's page in one language.
    title: "Ten numbers, two minutes." / "Dix chiffres, deux minutes.";
    lede: "Keep what you do not know: each default says where it comes from. Leave when you like; what you typed is kept." / "Gardez ce que vous ignorez\u{a0}: chaque valeur par défaut dit d’où elle vient. Partez quand vous voulez\u{202f}; ce qui est saisi est gardé.";
    users: "Your users" / "Vos utilisateurs";
    money: "Money" / "Argent";
    team: "Team" / "Équipe";
    fills: "What fills up first" / "Ce qui sature d’abord";
    cash: "Cash, optional" / "Trésorerie, facultatif";
    as_of: "What day do these numbers stand for?" / "À quelle date valent ces chiffres\u{202f}?";
    as_of_use: "Every date is counted from it" / "Toutes les dates en partent";
    active: "How many people use it in a month?" / "Combien de personnes l’utilisent par mois\u{202f}?";
    active_use: "Growth, cost per user, scenarios" / "Croissance, coût par utilisateur, scénarios";
    growth: "How fast do they grow, in a month?" / "De combien croissent-elles par mois\u{202f}?";
    growth_use: "When things fill up. A range is welcome: 5..12%" / "Quand les ressources saturent. Une fourchette est bienvenue\u{a0}: 5..12\u{a0}%";
    revenue: "What comes in, in a month?" / "Combien rentre-t-il par mois\u{202f}?";
    revenue_use: "What growth is worth, what debt costs you" / "Ce que vaut la croissance, ce que coûte la dette";
    infra: "What do machines and services cost, in a month?" / "Que coûtent machines et services par mois\u{202f}?";
    infra_use: "Cost per user, cost of growing" / "Coût par utilisateur, coût de la croissance";
    developers: "How many developers are you?" / "Combien de développeurs êtes-vous\u{202f}?";
    developers_use: "Hiring, onboarding, time lost to talking" / "Recrutement, intégration, temps de communication";
    cost: "What does one cost, in a year?" / "Que coûte un développeur par an\u{202f}?";
    cost_use: "The cost of an hour, of debt, of a hire" / "Le coût d’une heure, de la dette, d’une recrue";
    resource: "Which resource is fullest: how full on average, and at its busiest?" / "Quelle ressource est la plus chargée\u{a0}: en moyenne, en pointe\u{202f}?";
    resource_use: "The first date you will see" / "La première date que vous verrez";
    which: "Resource" / "Ressource";
    average: "Average use" / "Utilisation moyenne";
    peak: "Peak use" / "Utilisation en pointe";
    bank: "How much is in the bank?" / "Combien y a-t-il en banque\u{202f}?";
    bank_use: "When it runs out, what a scenario leaves" / "Quand elle s’épuise, ce que laisse un scénario";
    spending: "What do you spend in all, in a month?" / "Combien dépensez-vous en tout par mois\u{202f}?";
    spending_use: "Both, or neither" / "Les deux, ou aucun";
    kept: "kept: {}" / "gardé\u{a0}: {}";
    so_far: "What your numbers say so far" / "Ce que disent vos chiffres";
    cost_per_user: "One user costs" / "Coût par utilisateur";
    open: "Open my plan" / "Ouvrir mon plan";
    discard: "Discard" / "Abandonner";
}
