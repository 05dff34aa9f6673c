//! Inputs and figures of hiring.

use crate::calculators::needs::{ANY, Need};
use crate::model::{
    Day, Number, Text, amount, choice, count, date, flag, group, number, rows, share, text,
};
use crate::{choice, figures, inputs};

choice! {
    /// The role that leads an interview.
    pub enum Role {
        Hr "hr" "HR" / "RH",
        Lead "lead" "tech leads" / "tech leads",
        Team "team" "team" / "équipe",
        Cto "cto" "CTO" / "CTO",
    }
}

inputs! {
    /// Inputs of hiring; the number of people to hire is `facts.planned_hires`.
    pub struct Inputs {
        1 applications: Number = 100.0, count(1.0, 1e7), "Applications so far" / "Candidatures reçues", Chapter;
        2 channels: Vec<Channel> = [], rows::<Channel>(200).panel(), "Channels" / "Canaux", You;
        3 confidence: Number = 0.9, share(0.01, 0.999).panel(), "Certainty wanted" / "Certitude voulue", Ours;
        4 needed_by: Option<Day> = None::<Day>, date().unknown().panel(), "Productive by" / "Opérationnels le", Ours;
        5 notice_weeks: Number = 12.0, number(Weeks, 0.0, 104.0).panel(), "Notice period" / "Préavis", Ours;
        6 retention: Number = 0.9, share(0.01, 1.0).panel(), "Retention after a year" / "Taux de rétention à un an", Chapter;
        7 hours_per_week: InterviewHours = InterviewHours::default(), group::<InterviewHours>().panel(), "Hours for interviews" / "Heures d’entretien", Ours;
        8 stages: Vec<Stage> = chapter(), rows::<Stage>(20), "The funnel" / "Entonnoir", Chapter;
    }
}
impl Inputs {
    /// Applications so far: the sum over channels, or `applications` where the sum is 0.
    #[must_use]
    pub fn applicants(&self) -> f64 {
        let channels = self.channels.iter();
        let sum: f64 = channels.map(|channel| *channel.applications).sum();
        if sum > 0.0 { sum } else { *self.applications }
    }
}
inputs! {
    /// Hours a week that each role has for interviews.
    pub struct InterviewHours {
        1 hr: Number = 10.0, number(HoursPerWeek, 0.0, 1000.0), "HR" / "RH", Ours;
        2 lead: Number = 6.0, number(HoursPerWeek, 0.0, 1000.0), "Tech leads" / "Tech leads", Ours;
        3 team: Number = 4.0, number(HoursPerWeek, 0.0, 1000.0), "Team" / "Équipe", Ours;
        4 cto: Number = 2.0, number(HoursPerWeek, 0.0, 1000.0), "CTO" / "CTO", Ours;
    }
}
inputs! {
    /// A source of applications.
    pub struct Channel {
        1 name: Text = "", text().required().name(), "Channel" / "Canal", You;
        2 applications: Number = 0.0, count(0.0, 1e7), "Applications" / "Candidatures", You;
        3 cost: Number = 0.0, amount(), "Cost" / "Coût", You;
        4 hires: Option<Number> = None::<Number>, count(0.0, 1e7).unknown(), "Hires" / "Recrues", You;
    }
}
impl Channel {
    /// Whether it has applications; without any it is ignored.
    #[must_use]
    pub fn counts(&self) -> bool {
        *self.applications > 0.0
    }
}
/// Suggested names of channels, in English and French.
pub const SOURCES: [[&str; 2]; 4] = [
    ["Referrals", "Cooptation"],
    ["Schools", "Écoles"],
    ["Events", "Événements"],
    ["Employer brand", "Marque employeur"],
];
inputs! {
    /// A stage of the selection.
    pub struct Stage {
        1 name: Text = "", text().required().name(), "Stage" / "Étape", You;
        2 passed: Number = 0.0, count(0.0, 1e7).required().column(1), "Passed" / "Retenus", You;
        3 days: Number = 5.0, number(Days, 0.0, 365.0).column(3), "Days" / "Jours", Ours;
        4 hours: Number = 1.0, number(Hours, 0.0, 1000.0).column(4), "Hours each" / "Heures chacun", Ours;
        5 interviewer: Role = Role::Team, choice::<Role>().column(5), "Interviewer" / "Mené par", Ours;
    }
}
impl Stage {
    /// Whether a name or a count is entered; until then the stage is ignored, and everyone passes.
    #[must_use]
    pub fn counts(&self) -> bool {
        !self.name.trim().is_empty() || *self.passed > 0.0
    }

    /// Number of candidates who pass, of those who enter. Capped at `entered`, because `passed` may
    /// exceed it while it is being typed.
    #[must_use]
    pub fn passing(&self, entered: f64) -> f64 {
        if self.counts() {
            self.passed.min(entered)
        } else {
            entered
        }
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
        2 overall_rate: Option<f64>, share(0.0, 1.0), "Overall rate" / "Taux global", "{hires} / {applicants}", Definition;
        3 hires: f64, count(0.0, 1e7), "Hires so far" / "Recrues jusqu’ici", "those who passed the last stage" / "ceux qui ont passé la dernière étape", Definition;
        4 applications_expected: Option<f64>, count(0.0, 1e15), "Applications, average" / "Candidatures, moyenne", "ceil({facts.planned_hires} / {overall_rate})", Definition;
        5 applications_at_confidence: Option<f64>, count(0.0, 1e15).key(1), "Applications needed" / "Candidatures requises",
            "the least n with P(Bin(n, {overall_rate}) ≥ {facts.planned_hires}) ≥ {confidence}"
            / "le plus petit n tel que P(Bin(n, {overall_rate}) ≥ {facts.planned_hires}) ≥ {confidence}", BINOMIAL;
        6 applications_allowing_for_sample: Option<f64>, count(0.0, 1e7), "For small sample" / "Petit échantillon",
            "the least n with P(BetaBin(n, {hires} + ½, {applicants} − {hires} + ½) ≥ {facts.planned_hires}) ≥ {confidence}"
            / "le plus petit n tel que P(BetaBin(n, {hires} + ½, {applicants} − {hires} + ½) ≥ {facts.planned_hires}) ≥ {confidence}", JEFFREYS;
        7 chance_with_expected: Option<f64>, share(0.0, 1.0), "Certainty at average" / "Certitude en moyenne",
            "P(Bin({applications_expected}, {overall_rate}) ≥ {facts.planned_hires})", BINOMIAL;
        8 hires_for_retention: f64, count(0.0, 1e7), "Hires incl. leavers" / "Recrues, départs inclus", "ceil({facts.planned_hires} / {retention})", Definition;
        9 process_days: f64, number(Days, 0.0, 1e5), "Process" / "Processus", "{stages[].days}", Definition;
        10 lead_days: f64, number(Days, 0.0, 1e5).whole(), "Days to productive" / "Délai opérationnel", "ceil({process_days} + 7 · {notice_weeks} + 7 · {onboarding.ramp_weeks})", Definition;
        11 hours_per_hire: Option<f64>, number(Hours, 0.0, 1e15), "Hours a hire" / "Heures par recrue", "({stages[].entered·hours}) / {hires}", Definition;
        12 hours_per_hire_by: HoursByRole, group::<HoursByRole>(), "Hours a hire, by role" / "Heures par rôle", "", Definition;
        13 max_hires_per_month: Option<f64>, number(PeoplePerMonth, 0.0, 1e15).key(3), "Hiring pace" / "Rythme maximal",
            "the least over the roles of {hours_per_week} · (30.4375 / 7) / {hours_per_hire_by}"
            / "le plus petit, sur les rôles, de {hours_per_week} · (30.4375 / 7) / {hours_per_hire_by}", Definition;
        14 bottleneck: Option<Role>, choice::<Role>(), "Bottleneck" / "Goulot d’étranglement", "the role that sets {max_hires_per_month}" / "le rôle qui fixe {max_hires_per_month}", Definition;
        15 recruiting_cost_per_hire: Option<f64>, number(Money, 0.0, 1e18).key(4), "Cost of a hire" / "Coût d’une recrue",
            "cost of the channels / {hires} + {hours_per_hire} · {facts.cost_per_developer_year} / {facts.hours_per_year}"
            / "coût des canaux / {hires} + {hours_per_hire} · {facts.cost_per_developer_year} / {facts.hours_per_year}", Definition;
        16 weakest_stage: Option<f64>, count(0.0, 20.0).unseen(), "Weakest stage, from 0" / "Étape faible, depuis 0", "the place of the lowest rate, counted from 0" / "le rang du plus faible taux, compté depuis 0", Definition;
        22 weakest_stage_name: Option<Text>, text().name(), "Weakest stage" / "Étape la plus faible", "the name of the stage with the lowest rate, or its place" / "le nom de l’étape au plus faible taux, ou son rang", Definition;
        17 start_by: Option<Day>, date().key(2), "Start by" / "Commencer avant le",
            "{needed_on} − {lead_days} − {later_days}", Definition;
        18 late: bool, flag().unseen(), "Late" / "En retard", "{start_by} before {facts.as_of}" / "{start_by} avant {facts.as_of}", Definition;
        19 cto_max_hires_per_month: Option<f64>, number(PeoplePerMonth, 0.0, 1e15), "Pace, CTO only" / "Rythme, CTO seul",
            "{hours_per_week.cto} · (30.4375 / 7) / {hours_per_hire}", Definition;
        20 cto_start_by: Option<Day>, date(), "Start by, CTO only" / "Commencer, CTO seul",
            "{needed_on} − {lead_days} − ⌈30.4375 · ({facts.planned_hires} − 1) / {cto_max_hires_per_month}⌉ days"
            / "{needed_on} − {lead_days} − ⌈30,4375 · ({facts.planned_hires} − 1) / {cto_max_hires_per_month}⌉ jours", Definition;
        21 needed_on: Option<Day>, date(), "Productive by" / "Opérationnels le", "the day entered, else {facts.as_of} + 245 days" / "le jour saisi, sinon {facts.as_of} + 245 jours", Definition;
        23 channels: Vec<ChannelFigures>, rows::<ChannelFigures>(200), "Channels" / "Canaux", "", Definition;
        24 later_days: Option<f64>, number(Days, 0.0, 1e15).whole(), "One after another" / "L’une après l’autre",
            "⌈30.4375 · ({facts.planned_hires} − 1) / {max_hires_per_month}⌉"
            / "⌈30,4375 · ({facts.planned_hires} − 1) / {max_hires_per_month}⌉", Definition;
        25 load: LoadByRole, group::<LoadByRole>(), "Load at this pace" / "Charge à ce rythme", "", Definition;
        26 applicants: f64, count(0.0, 1e10), "Applications counted" / "Candidatures comptées", "those of the channels, else {applications}" / "celles des canaux, sinon {applications}", Definition;
    }
}
figures! {
    /// Figures of a stage.
    pub struct StageFigures {
        1 rate: Option<f64>, share(0.0, 1.0).column(2), "Pass rate" / "Taux de passage", "{passed} / {entered}", Definition;
        2 gain_if_10_points_better: Option<f64>, share(0.0, 1e7), "Gain for +10 points" / "Gain pour +10 points", "min(1, {rate} + 0.1) / {rate} - 1" / "min(1\u{202f}; {rate} + 0,1) / {rate} - 1", Definition;
        3 entered: f64, count(0.0, 1e10), "Candidates in" / "Candidats entrants", "applications, or those who passed the stage before" / "candidatures, ou retenus de l’étape précédente", Definition;
        4 expected: Option<f64>, count(0.0, 1e15), "Needed on average" / "Requis en moyenne", "ceil({facts.planned_hires} · {entered} / {hires})", Definition;
        5 needed: Option<f64>, count(0.0, 1e15).column(6), "Candidates needed" / "Candidats requis", "ceil({applications_at_confidence} · {entered} / {applicants})", Definition;
    }
}
figures! {
    /// Figures of a channel.
    pub struct ChannelFigures {
        1 rate: Option<f64>, share(0.0, 1e7), "Applications hired" / "Candidatures retenues", "{hires} / {applications}", Definition;
        2 cost_per_hire: Option<f64>, number(Money, 0.0, 1e12), "Cost of a hire" / "Coût d’une recrue", "{cost} / {hires}", Definition;
        3 cost_per_application: Option<f64>, number(Money, 0.0, 1e12), "Cost of an application" / "Coût par candidature", "{cost} / {applications}", Definition;
    }
}
figures! {
    /// Interview hours per hire, by role.
    pub struct HoursByRole {
        1 hr: Option<f64>, number(Hours, 0.0, 1e15), "HR" / "RH", "({stages[interviewer=hr].entered·hours}) / {hires}", Definition;
        2 lead: Option<f64>, number(Hours, 0.0, 1e15), "Tech leads" / "Tech leads", "({stages[interviewer=lead].entered·hours}) / {hires}", Definition;
        3 team: Option<f64>, number(Hours, 0.0, 1e15), "Team" / "Équipe", "({stages[interviewer=team].entered·hours}) / {hires}", Definition;
        4 cto: Option<f64>, number(Hours, 0.0, 1e15), "CTO" / "CTO", "({stages[interviewer=cto].entered·hours}) / {hires}", Definition;
    }
}
figures! {
    /// Share of each role's interview hours that the hiring pace takes.
    pub struct LoadByRole {
        1 hr: Option<f64>, share(0.0, 1.0), "HR" / "RH", "{max_hires_per_month} · {hours_per_hire_by.hr} / ({hours_per_week.hr} · 30.4375 / 7)" / "{max_hires_per_month} · {hours_per_hire_by.hr} / ({hours_per_week.hr} · 30,4375 / 7)", Definition;
        2 lead: Option<f64>, share(0.0, 1.0), "Tech leads" / "Tech leads", "{max_hires_per_month} · {hours_per_hire_by.lead} / ({hours_per_week.lead} · 30.4375 / 7)" / "{max_hires_per_month} · {hours_per_hire_by.lead} / ({hours_per_week.lead} · 30,4375 / 7)", Definition;
        3 team: Option<f64>, share(0.0, 1.0), "Team" / "Équipe", "{max_hires_per_month} · {hours_per_hire_by.team} / ({hours_per_week.team} · 30.4375 / 7)" / "{max_hires_per_month} · {hours_per_hire_by.team} / ({hours_per_week.team} · 30,4375 / 7)", Definition;
        4 cto: Option<f64>, share(0.0, 1.0), "CTO" / "CTO", "{max_hires_per_month} · {hours_per_hire_by.cto} / ({hours_per_week.cto} · 30.4375 / 7)" / "{max_hires_per_month} · {hours_per_hire_by.cto} / ({hours_per_week.cto} · 30,4375 / 7)", Definition;
    }
}
const BINOMIAL: crate::model::Source = crate::model::Source::Study([
    "binomial distribution of independent applications",
    "loi binomiale de candidatures indépendantes",
]);
const JEFFREYS: crate::model::Source =
    crate::model::Source::Study(["Jeffreys’ prior, 1946", "loi a priori de Jeffreys, 1946"]);

/// What each figure needs to be known.
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
    Need {
        figure: &[Figures::stages, StageFigures::expected],
        of: &["1 hires"],
    },
    Need {
        figure: &[Figures::stages, StageFigures::needed],
        of: &["1 hires"],
    },
    Need {
        figure: &[Figures::channels, ChannelFigures::rate],
        of: &["1 applications", "hires"],
    },
    Need {
        figure: &[Figures::channels, ChannelFigures::cost_per_hire],
        of: &["1 hires"],
    },
    Need {
        figure: &[Figures::channels, ChannelFigures::cost_per_application],
        of: &["1 applications"],
    },
    Need {
        figure: &[Figures::load, ANY],
        of: &["1 hires"],
    },
];
