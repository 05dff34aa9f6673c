//! Inputs and figures of hiring.

use crate::calculators::needs::{ANY, Need};
use crate::model::{
    Day, Number, Text, amount, choice, count, date, flag, group, number, rows, share, text,
};
use crate::{choice, figures, inputs};

choice! {
    /// Who interviews.
    pub enum Role {
        Hr "hr" "HR" / "les RH",
        Lead "lead" "the leads" / "les leads",
        Team "team" "the team" / "l’équipe",
        Cto "cto" "the CTO" / "le CTO",
    }
}

inputs! {
    /// Inputs of hiring; how many to hire is `facts.planned_hires`.
    pub struct Inputs {
        1 applications: Number = 100.0, count(1.0, 1e7), "Applications so far" / "Candidatures reçues", Chapter;
        2 channels: Vec<Channel> = [], rows::<Channel>(200), "Channels" / "Canaux", You;
        3 confidence: Number = 0.9, share(0.01, 0.999), "Certainty wanted" / "Certitude voulue", Ours;
        4 needed_by: Option<Day> = None::<Day>, date().unknown(), "Needed by" / "Nécessaires pour le", Ours;
        5 notice_weeks: Number = 12.0, number(Weeks, 0.0, 104.0), "Notice period" / "Préavis", Ours;
        6 retention: Number = 0.9, share(0.01, 1.0), "Retention after 12 months" / "Rétention à 12 mois", Chapter;
        7 hours_per_week: InterviewHours = InterviewHours::default(), group::<InterviewHours>(), "Hours for interviews" / "Heures pour les entretiens", Ours;
        8 stages: Vec<Stage> = chapter(), rows::<Stage>(20), "The funnel so far" / "L’entonnoir jusqu’ici", Chapter;
    }
}
impl Inputs {
    /// Applications so far: those of the channels where there are any, else as entered.
    #[must_use]
    pub fn applicants(&self) -> f64 {
        if self.channels.is_empty() {
            *self.applications
        } else {
            self.channels
                .iter()
                .map(|channel| *channel.applications)
                .sum()
        }
    }
}
inputs! {
    /// Hours a week that each role has for interviews.
    pub struct InterviewHours {
        1 hr: Number = 10.0, number(HoursPerWeek, 0.0, 1000.0), "HR" / "RH", Ours;
        2 lead: Number = 6.0, number(HoursPerWeek, 0.0, 1000.0), "Leads" / "Leads", Ours;
        3 team: Number = 4.0, number(HoursPerWeek, 0.0, 1000.0), "Team" / "Équipe", Ours;
        4 cto: Number = 2.0, number(HoursPerWeek, 0.0, 1000.0), "CTO" / "CTO", Ours;
    }
}
inputs! {
    /// Where applications come from.
    pub struct Channel {
        1 name: Text = "", text().required().name(), "Channel" / "Canal", You;
        2 applications: Number = 0.0, count(0.0, 1e7), "Applications" / "Candidatures", You;
        3 cost: Number = 0.0, amount(), "Cost" / "Coût", You;
    }
}
inputs! {
    /// A step of the selection.
    pub struct Stage {
        1 name: Text = "", text().required().name(), "Stage" / "Étape", You;
        2 passed: Number = 0.0, count(0.0, 1e7).required(), "Passed" / "Retenus", You;
        3 days: Number = 5.0, number(Days, 0.0, 365.0), "Days" / "Jours", Ours;
        4 hours: Number = 1.0, number(Hours, 0.0, 1000.0), "Hours per candidate" / "Heures par candidat", Ours;
        5 interviewer: Role = Role::Team, choice::<Role>(), "By" / "Par", Ours;
    }
}
fn chapter() -> [Stage; 6] {
    [
        ("Screening", 30.0, 5.0, 0.1, Role::Hr),
        ("Phone call", 15.0, 7.0, 0.5, Role::Hr),
        ("Technical test", 8.0, 7.0, 1.0, Role::Lead),
        ("Technical interview", 4.0, 7.0, 1.5, Role::Lead),
        ("Team fit", 2.0, 5.0, 2.0, Role::Team),
        ("Offer and references", 1.0, 11.0, 1.0, Role::Cto),
    ]
    .map(|(name, passed, days, hours, interviewer)| Stage {
        name: name.into(),
        passed: passed.into(),
        days: days.into(),
        hours: hours.into(),
        interviewer,
    })
}

figures! {
    /// Figures of hiring.
    pub struct Figures {
        1 stages: Vec<StageFigures>, rows::<StageFigures>(20), "Stages" / "Étapes", "", Definition;
        2 overall_rate: Option<f64>, share(0.0, 1.0), "Applications that become hires" / "Candidatures qui deviennent des recrues", "hires so far / applications" / "recrues jusqu’ici / candidatures", Definition;
        3 hires: f64, count(0.0, 1e7), "Hires so far" / "Recrues jusqu’ici", "those who passed the last stage" / "ceux qui ont passé la dernière étape", Definition;
        4 applications_expected: Option<f64>, count(0.0, 1e15), "Applications needed on average" / "Candidatures nécessaires en moyenne", "ceil({facts.planned_hires} / {overall_rate})", Definition;
        5 applications_at_confidence: Option<f64>, count(0.0, 1e15), "Applications for that certainty" / "Candidatures pour cette certitude",
            "the least n with P(Bin(n, {overall_rate}) ≥ {facts.planned_hires}) ≥ {confidence}"
            / "le plus petit n tel que P(Bin(n, {overall_rate}) ≥ {facts.planned_hires}) ≥ {confidence}", BINOMIAL;
        6 applications_allowing_for_sample: Option<f64>, count(0.0, 1e7), "The same, the rate being known from so few" / "Le même, le taux n’étant connu que de si peu",
            "the least n with P(BetaBin(n, {hires} + ½, applications − {hires} + ½) ≥ {facts.planned_hires}) ≥ {confidence}"
            / "le plus petit n tel que P(BetaBin(n, {hires} + ½, candidatures − {hires} + ½) ≥ {facts.planned_hires}) ≥ {confidence}", JEFFREYS;
        7 chance_with_expected: Option<f64>, share(0.0, 1.0), "Certainty with the average alone" / "Certitude avec la seule moyenne",
            "P(Bin({applications_expected}, {overall_rate}) ≥ {facts.planned_hires})", BINOMIAL;
        8 hires_for_retention: f64, count(0.0, 1e7), "Hires for that many to be there in a year" / "Recrues pour qu’autant soient là dans un an", "ceil({facts.planned_hires} / {retention})", Definition;
        9 process_days: f64, number(Days, 0.0, 1e5), "The process takes" / "Durée du processus", "sum of the stages’ days" / "somme des jours des étapes", Definition;
        10 lead_days: f64, number(Days, 0.0, 1e5).whole(), "From opening to productive" / "De l’ouverture à la productivité", "ceil({process_days} + 7 · {notice_weeks} + 7 · {onboarding.ramp_weeks})", Definition;
        11 hours_per_hire: Option<f64>, number(Hours, 0.0, 1e15), "Interview hours per hire" / "Heures d’entretien par recrue", "sum of entered · hours / {hires}" / "somme de entrés · heures / {hires}", Definition;
        12 hours_per_hire_by: HoursByRole, group::<HoursByRole>(), "Interview hours per hire, by role" / "Heures d’entretien par recrue, par rôle", "", Definition;
        13 max_hires_per_month: Option<f64>, number(PeoplePerMonth, 0.0, 1e15), "Hires per month at most" / "Recrutements par mois au plus",
            "the least over the roles of {hours_per_week} · (30.4375 / 7) / {hours_per_hire_by}"
            / "le plus petit, sur les rôles, de {hours_per_week} · (30.4375 / 7) / {hours_per_hire_by}", Definition;
        14 bottleneck: Option<Role>, choice::<Role>(), "Bottleneck" / "Goulot d’étranglement", "the role that sets {max_hires_per_month}" / "le rôle qui fixe {max_hires_per_month}", Definition;
        15 recruiting_cost_per_hire: Option<f64>, number(Money, 0.0, 1e18), "Recruiting cost per hire" / "Coût de recrutement par recrue",
            "cost of the channels / {hires} + {hours_per_hire} · {facts.cost_per_developer_year} / {facts.hours_per_year}"
            / "coût des canaux / {hires} + {hours_per_hire} · {facts.cost_per_developer_year} / {facts.hours_per_year}", Definition;
        16 weakest_stage: Option<f64>, count(0.0, 20.0), "Place of the weakest stage, from 0" / "Rang de l’étape la plus faible, depuis 0", "the place of the lowest rate, counted from 0" / "le rang du plus faible taux, compté depuis 0", Definition;
        22 weakest_stage_name: Option<Text>, text().name(), "Weakest stage" / "Étape la plus faible", "the name of the stage with the lowest rate" / "le nom de l’étape au plus faible taux", Definition;
        17 start_by: Option<Day>, date(), "Start by" / "Commencer le",
            "{needed_on} − {lead_days} − ⌈30.4375 · ({facts.planned_hires} − 1) / {max_hires_per_month}⌉ days"
            / "{needed_on} − {lead_days} − ⌈30,4375 · ({facts.planned_hires} − 1) / {max_hires_per_month}⌉ jours", Definition;
        18 late: bool, flag(), "Too late" / "Trop tard", "{start_by} before {facts.as_of}" / "{start_by} avant {facts.as_of}", Definition;
        19 cto_max_hires_per_month: Option<f64>, number(PeoplePerMonth, 0.0, 1e15), "Hires per month, were the CTO in every interview" / "Recrutements par mois si le CTO menait tous les entretiens",
            "{hours_per_week.cto} · (30.4375 / 7) / {hours_per_hire}", Definition;
        20 cto_start_by: Option<Day>, date(), "Start by, were the CTO in every interview" / "Commencer le, si le CTO menait tous les entretiens",
            "{needed_on} − {lead_days} − ⌈30.4375 · ({facts.planned_hires} − 1) / {cto_max_hires_per_month}⌉ days"
            / "{needed_on} − {lead_days} − ⌈30,4375 · ({facts.planned_hires} − 1) / {cto_max_hires_per_month}⌉ jours", Definition;
        21 needed_on: Option<Day>, date(), "Needed by" / "Nécessaires pour le", "the day entered, else {facts.as_of} + 245 days" / "le jour saisi, sinon {facts.as_of} + 245 jours", Definition;
    }
}
figures! {
    /// Figures of a stage.
    pub struct StageFigures {
        1 rate: Option<f64>, share(0.0, 1.0), "Pass rate" / "Taux de passage", "{passed} / {entered}", Definition;
        2 gain_if_10_points_better: Option<f64>, share(0.0, 1e7), "More hires if 10 points better" / "Recrues en plus si 10 points de mieux", "min(1, {rate} + 0.1) / {rate} - 1", Definition;
        3 entered: f64, count(0.0, 1e10), "Entered" / "Entrés", "applications, or those who passed the stage before" / "candidatures, ou retenus de l’étape précédente", Definition;
    }
}
figures! {
    /// Interview hours per hire, by role.
    pub struct HoursByRole {
        1 hr: Option<f64>, number(Hours, 0.0, 1e15), "HR" / "RH", "sum of entered · hours over the stages of HR / {hires}" / "somme de entrés · heures sur les étapes des RH / {hires}", Definition;
        2 lead: Option<f64>, number(Hours, 0.0, 1e15), "Leads" / "Leads", "sum of entered · hours over the stages of the leads / {hires}" / "somme de entrés · heures sur les étapes des leads / {hires}", Definition;
        3 team: Option<f64>, number(Hours, 0.0, 1e15), "Team" / "Équipe", "sum of entered · hours over the stages of the team / {hires}" / "somme de entrés · heures sur les étapes de l’équipe / {hires}", Definition;
        4 cto: Option<f64>, number(Hours, 0.0, 1e15), "CTO" / "CTO", "sum of entered · hours over the stages of the CTO / {hires}" / "somme de entrés · heures sur les étapes du CTO / {hires}", Definition;
    }
}
const BINOMIAL: crate::model::Source = crate::model::Source::Study([
    "binomial distribution of independent applications",
    "loi binomiale de candidatures indépendantes",
]);
const JEFFREYS: crate::model::Source =
    crate::model::Source::Study(["Jeffreys’ prior, 1946", "loi a priori de Jeffreys, 1946"]);

/// What these figures cannot be known without.
pub const NEEDS: &[Need] = &[
    Need {
        figure: &[Figures::overall_rate],
        of: &["1 hires"],
    },
    Need {
        figure: &[Figures::applications_expected],
        of: &["1 hires"],
    },
    Need {
        figure: &[Figures::applications_at_confidence],
        of: &["1 hires"],
    },
    Need {
        figure: &[Figures::applications_allowing_for_sample],
        of: &["1 hires"],
    },
    Need {
        figure: &[Figures::chance_with_expected],
        of: &["1 hires"],
    },
    Need {
        figure: &[Figures::hours_per_hire],
        of: &["1 hires"],
    },
    Need {
        figure: &[Figures::max_hires_per_month],
        of: &["1 hires"],
    },
    Need {
        figure: &[Figures::bottleneck],
        of: &["1 hires"],
    },
    Need {
        figure: &[Figures::recruiting_cost_per_hire],
        of: &["1 hires"],
    },
    Need {
        figure: &[Figures::cto_max_hires_per_month],
        of: &["1 hires"],
    },
    Need {
        figure: &[Figures::hours_per_hire_by, ANY],
        of: &["1 hires"],
    },
    Need {
        figure: &[Figures::stages, StageFigures::rate],
        of: &["1 entered"],
    },
    Need {
        figure: &[Figures::stages, StageFigures::gain_if_10_points_better],
        of: &["1 entered"],
    },
    Need {
        figure: &[Figures::weakest_stage],
        of: &["1 stages"],
    },
    Need {
        figure: &[Figures::weakest_stage_name],
        of: &["1 stages"],
    },
];
