//! Worked figures of interviews, and their edge cases.

use planner::calculators::broken;
use planner::calculators::facts::Facts;
use planner::calculators::interview::{
    Candidate, Figures, Inputs, Interviewer, Mark, Verdict, evaluate,
};
use planner::{Plan, model::Reason};

/// An interviewer's marks by item, in the order of the grid; NaN means not asked.
fn interviewer(inputs: &Inputs, points: &[f64]) -> Interviewer {
    let items = inputs.sections.iter().flat_map(|s| &s.items);
    let marks = items
        .zip(points)
        .filter(|(_, points)| !points.is_nan())
        .map(|(item, points)| Mark {
            item: item.id.clone(),
            points: (*points).into(),
        })
        .collect();
    Interviewer {
        name: "A".into(),
        marks,
    }
}

fn marked(inputs: &mut Inputs, rows: &[&[f64]]) -> Figures {
    let interviewers = rows
        .iter()
        .map(|points| interviewer(inputs, points))
        .collect();
    inputs.candidates = vec![Candidate {
        name: "B".into(),
        interviewers,
    }];
    evaluate(&Facts::default(), inputs)
}

const WORKED: [f64; 19] = [
    4.0, 4.0, 3.0, 3.0, 5.0, 4.0, 4.0, 4.0, 8.0, 4.0, 3.0, 4.0, 4.0, 4.0, 3.0, 4.0, 3.0, 4.0, 5.0,
];

#[test]
fn nobody() {
    let figures = evaluate(&Facts::default(), &Inputs::default());
    assert_eq!((figures.candidates.len(), figures.weight_total), (0, 100.0));
}

#[test]
fn one_interviewer() {
    let figures = marked(&mut Inputs::default(), &[&WORKED]);
    let candidate = &figures.candidates[0];
    assert!((candidate.score.unwrap_or_default() - 77.0).abs() < 1e-9);
    assert_eq!(
        (candidate.spread, candidate.decision),
        (Some(0.0), Some(Verdict::WeakHire))
    );
    assert_eq!((candidate.items.len(), candidate.disagreements), (19, 0.0));
}

#[test]
fn what_was_not_asked_does_not_count() {
    const NOT: f64 = f64::NAN;
    let mut inputs = Inputs::default();
    // Half of the points asked for in architecture (weight 20), all of the one item asked in code
    // (20).
    let figures = marked(&mut inputs, &[&[5.0, 0.0, NOT, NOT, 5.0]]);
    assert_eq!(figures.candidates[0].score, Some(75.0));
    let figures = marked(&mut inputs, &[&[], &[5.0, 5.0]]);
    assert_eq!(figures.candidates[0].interviewers[0].total, None);
    assert_eq!(figures.candidates[0].score, Some(100.0));
    let figures = marked(&mut inputs, &[&[]]);
    let candidate = &figures.candidates[0];
    assert_eq!(
        (candidate.score, candidate.spread, candidate.decision),
        (None, None, None)
    );
    for section in &mut inputs.sections {
        section.weight = 0.0.into();
    }
    assert_eq!(marked(&mut inputs, &[&WORKED]).candidates[0].score, None);
}

#[test]
fn disagreements_and_vetoes() {
    let mut inputs = Inputs::default();
    let figures = marked(&mut inputs, &[&[5.0, 4.0], &[3.0, 2.5]]);
    let candidate = &figures.candidates[0];
    // 2 of 5 points apart, 40 %, is a disagreement; 1.5 is not.
    assert_eq!(
        candidate
            .items
            .iter()
            .map(|i| i.disagreement)
            .collect::<Vec<_>>(),
        [true, false]
    );
    assert_eq!(
        (candidate.score, candidate.disagreements),
        (Some(72.5), 1.0)
    );
    assert_eq!(candidate.spread, Some(35.0));
    assert!(!candidate.vetoed);
    // A must-have needs at least half its points from everyone.
    inputs.sections[0].items[1].must_have = true;
    assert!(!marked(&mut inputs, &[&[5.0, 4.0], &[3.0, 2.5]]).candidates[0].vetoed);
    let figures = marked(&mut inputs, &[&[5.0, 5.0], &[5.0, 2.4]]);
    let candidate = &figures.candidates[0];
    assert_eq!(
        (candidate.vetoed, candidate.decision),
        (true, Some(Verdict::NoHire))
    );
    assert!(candidate.items[1].missed);
}

/// However the interviewers settle their disagreements, the score stays between these.
#[test]
fn what_the_score_stays_between() {
    let mut second = WORKED;
    // Distributed systems 3 and 1, the main language 8 and 4: weights of 5 and of 20 points.
    (second[3], second[8]) = (1.0, 4.0);
    let figures = marked(&mut Inputs::default(), &[&WORKED, &second]);
    let candidate = &figures.candidates[0];
    let near = |got: Option<f64>, wanted: f64| (got.unwrap_or_default() - wanted).abs() < 1e-9;
    assert!(near(candidate.score, 74.0) && candidate.disagreements == 2.0);
    assert!(
        near(candidate.score_lowest, 71.0),
        "{:?}",
        candidate.score_lowest
    );
    assert!(
        near(candidate.score_highest, 77.0),
        "{:?}",
        candidate.score_highest
    );
    assert_eq!(candidate.compared, 19.0);
    // Architecture: 14 of 20 and 12 of 20.
    assert!(near(candidate.interviewers[1].sections[0].points, 12.0));
    assert!(near(candidate.sections[0].points, 13.0));
}

#[test]
fn rules_between_marks_and_grid() {
    let mut plan = Plan::default();
    assert_eq!(broken(&plan), []);
    let mut who = interviewer(&plan.interview, &[5.0, 6.0]);
    who.marks.push(who.marks[0].clone());
    who.marks.push(Mark {
        item: "golf".into(),
        points: 1.0.into(),
    });
    plan.interview.candidates = vec![Candidate {
        name: "B".into(),
        interviewers: vec![who],
    }];
    let reasons: Vec<_> = broken(&plan).into_iter().map(|b| b.reason).collect();
    assert_eq!(
        reasons,
        [Reason::MoreThan(5.0), Reason::Twice, Reason::NotThere]
    );
    plan.interview.candidates.clear();
    plan.interview.sections[1].items[0].id = "scalable".into();
    let broken = broken(&plan);
    assert_eq!(broken.len(), 1);
    assert_eq!(
        planner::model::path::words(&plan, &broken[0].at),
        "interview.sections[1].items[0].id"
    );
}
