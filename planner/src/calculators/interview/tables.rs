//! Inputs, figures and choices of interviews, with the standard grid.

use crate::calculators::Need;
use crate::model::{Number, Text, choice, count, flag, id, number, rows, text};
use crate::{choice, figures, inputs};

inputs! {
    /// Inputs of interviews.
    pub struct Inputs {
        1 sections: Vec<Section> = Section::chapter(), rows::<Section>(200), "Grid" / "Grille", Chapter;
        2 candidates: Vec<Candidate> = [], rows::<Candidate>(200).private(), "Candidates" / "Candidats", You;
    }
}
inputs! {
    /// A section of the grid.
    pub struct Section {
        1 id: Text = "", id::<KnownSection>().required().name(), "Section" / "Rubrique", Chapter;
        2 label: Text = "", text().name(), "Custom name" / "Nom personnalisé", You;
        3 weight: Number = 10.0, number(Points, 0.0, 1_000.0), "Weight" / "Poids", Chapter;
        4 items: Vec<Item> = [], rows::<Item>(200), "Items" / "Critères", Chapter;
    }
}
inputs! {
    /// An item of a section, which interviewers mark.
    pub struct Item {
        1 id: Text = "", id::<KnownItem>().required().name(), "Item" / "Critère", Chapter;
        2 label: Text = "", text().name(), "Custom name" / "Nom personnalisé", You;
        3 points: Number = 5.0, number(Points, 0.0, 1_000.0).above(), "Points" / "Points", Chapter;
        4 must_have: bool = false, flag(), "Must-have: less than half its points is a veto" / "Indispensable : moins de la moitié des points est un veto", Ours;
    }
}
inputs! {
    /// A person who is interviewed.
    pub struct Candidate {
        1 name: Text = "", text().name(), "Candidate" / "Candidat", You;
        2 interviewers: Vec<Interviewer> = [], rows::<Interviewer>(200), "Interviewers" / "Évaluateurs", You;
    }
}
inputs! {
    /// A person who interviews a candidate and gives marks.
    pub struct Interviewer {
        1 name: Text = "", text().name(), "Interviewer" / "Évaluateur", You;
        2 marks: Vec<Mark> = [], rows::<Mark>(200), "Marks" / "Notes", You;
    }
}
inputs! {
    /// Points that an interviewer gives for an item. An item without a mark was not asked.
    pub struct Mark {
        1 item: Text = "", id::<KnownItem>().required().name(), "Item" / "Critère", You;
        2 points: Number = 0.0, number(Points, 0.0, 1_000.0).required(), "Points given" / "Points donnés", You;
    }
}
impl Section {
    /// The chapter's grid of 100 points.
    fn chapter() -> Vec<Self> {
        let item = |(id, points): &(&str, f64)| Item {
            id: (*id).into(),
            points: (*points).into(),
            ..Item::default()
        };
        let section = |id: &str, weight: f64, items: &[(&str, f64)]| Self {
            id: id.into(),
            weight: weight.into(),
            items: items.iter().map(item).collect(),
            ..Self::default()
        };
        vec![
            section(
                "architecture",
                20.0,
                &[
                    ("scalable", 5.0),
                    ("tradeoffs", 5.0),
                    ("patterns", 5.0),
                    ("distributed", 5.0),
                ],
            ),
            section(
                "code",
                20.0,
                &[
                    ("clean", 5.0),
                    ("tests", 5.0),
                    ("review", 5.0),
                    ("debt", 5.0),
                ],
            ),
            section(
                "stack",
                20.0,
                &[("language", 10.0), ("our_stack", 5.0), ("watch", 5.0)],
            ),
            section(
                "communication",
                15.0,
                &[("explains", 5.0), ("listens", 5.0), ("collaborates", 5.0)],
            ),
            section(
                "leadership",
                15.0,
                &[("mentoring", 5.0), ("initiative", 5.0), ("conflict", 5.0)],
            ),
            section("culture", 10.0, &[("values", 5.0), ("motivation", 5.0)]),
        ]
    }
}
choice! {
    /// Sections that have built-in names.
    pub enum KnownSection {
        Architecture "architecture" "Architecture" / "Architecture",
        Code "code" "Code quality" / "Qualité du code",
        Stack "stack" "Stack" / "Stack",
        Communication "communication" "Communication" / "Communication",
        Leadership "leadership" "Leadership" / "Leadership",
        Culture "culture" "Culture fit" / "Culture",
    }
}
choice! {
    /// Items that have built-in names.
    pub enum KnownItem {
        Scalable "scalable" "Designs solutions that scale" / "Conçoit des solutions scalables",
        Tradeoffs "tradeoffs" "Understands technical trade-offs" / "Comprend les compromis techniques",
        Patterns "patterns" "Masters design patterns" / "Maîtrise les patterns de conception",
        Distributed "distributed" "Has worked on distributed systems" / "A l’expérience des systèmes distribués",
        Clean "clean" "Writes clean, readable code" / "Écrit un code propre et lisible",
        Tests "tests" "Tests, test-driven development" / "Tests et TDD",
        Review "review" "Reviews code constructively" / "Relit le code de façon constructive",
        Debt "debt" "Refactoring and technical debt" / "Refactoring et dette technique",
        Language "language" "Strong in main language" / "Maîtrise le langage principal",
        OurStack "our_stack" "Knows our stack" / "Connaît notre stack",
        Watch "watch" "Keeps up with technology" / "Fait de la veille technologique",
        Explains "explains" "Explains ideas clearly" / "Explique clairement ses idées",
        Listens "listens" "Listens and asks good questions" / "Écoute et pose de bonnes questions",
        Collaborates "collaborates" "Works as part of a team" / "Collabore en équipe",
        Mentoring "mentoring" "Mentors and shares knowledge" / "Accompagne et partage ses connaissances",
        Initiative "initiative" "Takes initiative" / "Prend des initiatives",
        Conflict "conflict" "Handles conflict" / "Gère les conflits",
        Values "values" "In line with our values" / "Partage nos valeurs",
        Motivation "motivation" "Motivated by our challenges" / "Motivé par nos défis",
    }
}
choice! {
    /// The decision that follows from the score.
    pub enum Verdict {
        StrongHire "strong_hire" "strong hire" / "à recruter",
        WeakHire "weak_hire" "weak hire: to discuss" / "oui faible : à discuter",
        NoHire "no_hire" "no hire" / "non retenu",
    }
}

figures! {
    /// Figures of interviews.
    pub struct Figures {
        1 candidates: Vec<CandidateFigures>, rows::<CandidateFigures>(200), "Candidates" / "Candidats", "", Chapter;
        2 weight_total: f64, number(Points, 0.0, 1e6), "Weight of the grid" / "Poids de la grille", "{sections[].weight}", Definition;
    }
}
figures! {
    /// Figures of one candidate.
    pub struct CandidateFigures {
        1 score: Option<f64>, number(Points, 0.0, 100.0).key(1), "Score out of 100" / "Note sur 100", "mean of the interviewers’ totals, {interviewers} in all" / "moyenne des totaux des évaluateurs, {interviewers} en tout", Definition;
        2 spread: Option<f64>, number(Points, 0.0, 100.0).key(3), "Spread" / "Écart", "highest less lowest of the interviewers’ totals" / "plus haut moins plus bas des totaux des évaluateurs", Definition;
        3 decision: Option<Verdict>, choice::<Verdict>().key(2), "Decision" / "Décision", "{score} ≥ 80: strong hire; ≥ 60: weak hire; below, or a must-have missed: no hire" / "{score} ≥ 80\u{a0}: à recruter\u{202f}; ≥ 60\u{a0}: à discuter\u{202f}; en dessous, ou un critère éliminatoire manqué\u{a0}: non retenu", Chapter;
        4 interviewers: Vec<InterviewerFigures>, rows::<InterviewerFigures>(200), "Interviewers" / "Évaluateurs", "", Definition;
        5 items: Vec<ItemFigures>, rows::<ItemFigures>(40_000), "Items marked" / "Critères notés", "", Definition;
        6 disagreements: f64, count(0.0, 40_000.0).key(4), "Disagreements" / "Désaccords", "how many items on which interviewers disagree" / "nombre de critères sur lesquels les évaluateurs divergent", Definition;
        7 vetoed: bool, flag(), "A must-have is missed" / "Éliminatoire manqué", "one of the must-haves is missed" / "l’un des critères éliminatoires manque", Ours;
        8 score_lowest: Option<f64>, number(Points, 0.0, 100.0), "Lowest score" / "Note la plus basse", "{score}, where each disagreement is settled at its lowest mark" / "{score}, si chaque désaccord se règle à la note la plus basse", Definition;
        9 score_highest: Option<f64>, number(Points, 0.0, 100.0), "Highest score" / "Note la plus haute", "{score}, where each disagreement is settled at its highest mark" / "{score}, si chaque désaccord se règle à la note la plus haute", Definition;
        10 sections: Vec<SectionFigures>, rows::<SectionFigures>(200), "Sections" / "Rubriques", "", Definition;
        11 compared: f64, count(0.0, 40_000.0), "Marked by several" / "Notés par plusieurs", "how many items that more than one marked" / "nombre de critères notés par plus d’un", Definition;
    }
}
figures! {
    /// Figures of one interviewer.
    pub struct InterviewerFigures {
        1 total: Option<f64>, number(Points, 0.0, 100.0), "Total out of 100" / "Total sur 100", "100 · sum over the sections asked of weight · points given / points of the items marked, / sum of their weights" / "100 · somme sur les rubriques abordées de poids · points donnés / points des critères notés, / somme de leurs poids", Definition;
        2 marked: f64, count(0.0, 200.0), "Items marked" / "Critères notés", "how many of {marks}" / "nombre de {marks}", Definition;
        3 sections: Vec<GivenFigures>, rows::<GivenFigures>(200), "Sections" / "Rubriques", "", Definition;
    }
}
figures! {
    /// Points that one interviewer gives in a section.
    pub struct GivenFigures {
        1 id: Text, id::<KnownSection>(), "Section" / "Rubrique", "as in the grid" / "comme dans la grille", Definition;
        2 points: Option<f64>, number(Points, 0.0, 1_000.0), "Points given" / "Points donnés", "weight · points given / points of the items marked" / "poids · points donnés / points des critères notés", Definition;
    }
}
figures! {
    /// Mean points that the interviewers give in a section.
    pub struct SectionFigures {
        1 id: Text, id::<KnownSection>(), "Section" / "Rubrique", "as in the grid" / "comme dans la grille", Definition;
        2 points: Option<f64>, number(Points, 0.0, 1_000.0), "Points" / "Points", "mean of what the interviewers give who asked" / "moyenne de ce que donnent les évaluateurs qui l’ont abordée", Definition;
    }
}
figures! {
    /// Figures of an item that has at least one mark.
    pub struct ItemFigures {
        1 id: Text, id::<KnownItem>(), "Item" / "Critère", "as in the grid" / "comme dans la grille", Definition;
        2 lowest: f64, number(Points, 0.0, 1_000.0), "Lowest mark" / "Note la plus basse", "lowest of its marks" / "la plus basse de ses notes", Definition;
        3 highest: f64, number(Points, 0.0, 1_000.0), "Highest mark" / "Note la plus haute", "highest of its marks" / "la plus haute de ses notes", Definition;
        4 mean: f64, number(Points, 0.0, 1_000.0), "Mean mark" / "Note moyenne", "mean of its marks" / "moyenne de ses notes", Definition;
        5 disagreement: bool, flag(), "They disagree" / "Désaccord", "{highest} less {lowest} is 40 % of its points or more" / "{highest} moins {lowest} fait 40 % de ses points ou plus", Ours;
        6 missed: bool, flag(), "Must-have missed" / "Éliminatoire manqué", "a must-have, and {lowest} is less than half its points" / "éliminatoire, et {lowest} est sous la moitié de ses points", Ours;
    }
}

/// What each figure needs to be known.
pub const NEEDS: &[Need] = &[
    Need {
        figure: &[Figures::candidates, CandidateFigures::score],
        of: &["1 interviewers", "1 items"],
    },
    Need {
        figure: &[Figures::candidates, CandidateFigures::spread],
        of: &["1 interviewers", "1 items"],
    },
    Need {
        figure: &[Figures::candidates, CandidateFigures::decision],
        of: &["1 interviewers", "1 items"],
    },
    Need {
        figure: &[
            Figures::candidates,
            CandidateFigures::interviewers,
            InterviewerFigures::total,
        ],
        of: &["1 marked"],
    },
    Need {
        figure: &[Figures::candidates, CandidateFigures::score_lowest],
        of: &["1 interviewers", "1 items"],
    },
    Need {
        figure: &[Figures::candidates, CandidateFigures::score_highest],
        of: &["1 interviewers", "1 items"],
    },
    Need {
        figure: &[
            Figures::candidates,
            CandidateFigures::sections,
            SectionFigures::points,
        ],
        of: &["1 interviewers", "1 items"],
    },
    Need {
        figure: &[
            Figures::candidates,
            CandidateFigures::interviewers,
            InterviewerFigures::sections,
            GivenFigures::points,
        ],
        of: &["1 marked"],
    },
];
