//! Contents of the quarterly report, in order.

use super::document::{Block, Line, Report, Role, Section, Span, World, plain};
use super::statements::{self, Statement};
use crate::Plan;
use crate::calculators::{
    Assessment, CALCULATORS, NEXT, assessment_of, capacity, decisions,
    facts::Facts,
    report::{self as quarter, Section as Part},
    scenarios,
};
use crate::model::{Choice, NumberKind, Unit, path::number_of};
use crate::working::assess;

/// Id of the calculator whose page offers the whole report for export.
pub const PAGE: u16 = Plan::report;

/// Builds the report on one page: growth, achievements, infrastructure and team, objectives,
/// investments. Sections that the user left out or that have no content are omitted.
///
/// ```
/// use planner::{evaluate, examples::example, model::{Day, NumberKind, Unit}, words::Language};
/// use planner::report::{World, Write, report};
/// struct Bare;
/// impl Write for Bare {
///     fn language(&self) -> Language { Language::English }
///     fn number(&self, _: f64, _: NumberKind, _: Unit) -> String { "#".to_owned() }
///     fn day(&self, day: Day) -> String { day.to_string() }
/// }
/// let plan = example(2, Language::English);
/// let report = report(&World { plan: &plan, outcome: &evaluate(&plan), write: &Bare });
/// assert_eq!(report.sections[0].title, "Growth");
/// ```
#[must_use]
pub fn report(world: &World<'_>) -> Report {
    let assessments = assess(world.plan, world.outcome);
    let contents = |part: Part| match part {
        Part::Growth => growth(world),
        Part::Infrastructure => infrastructure(world),
        Part::Team => list(stated(world, &statements::team(world.plan, world.outcome))),
        Part::Achieved => achieved(world),
        Part::Decisions => due(world, &assessments),
        Part::Scenarios => stances(world),
        Part::Objectives => objectives(world),
        Part::Investments => investments(world, &assessments),
    };
    let shown = Part::ALL
        .iter()
        .filter(|part| !world.plan.report.left_out.has(**part));
    let sections = shown.map(|part| Section {
        title: world.words(Part::OPTIONS.words[*part as usize]),
        blocks: contents(*part),
    });
    Report {
        title: title(world),
        subtitle: world.line_of(
            &[Plan::facts, Facts::name],
            [
                "{name}, as of {as_of}, growing by {monthly_growth}.",
                "{name}, situation au {as_of}, en croissance de {monthly_growth}.",
            ],
        ),
        summary: summary(world, &assessments),
        sections: sections
            .filter(|section| !section.blocks.is_empty())
            .collect(),
    }
}

/// Returns the summary entered in the plan, or sentences from the assessments.
fn summary(world: &World<'_>, assessments: &[Assessment]) -> Line {
    let own = &world.plan.report.summary;
    if !own.is_empty() {
        return vec![Span {
            role: Role::Plan,
            ..plain(own)
        }];
    }
    let mut line = Line::new();
    for sentence in statements::summary(assessments) {
        if !line.is_empty() {
            line.push(plain(" "));
        }
        line.extend(world.sentence(&sentence));
    }
    line
}

fn calculator(id: u16) -> [&'static str; 2] {
    CALCULATORS
        .iter()
        .find(|calculator| calculator.id == id)
        .map_or(["", ""], |calculator| calculator.words)
}

fn title(world: &World<'_>) -> Line {
    let mut title = vec![plain(world.words(calculator(Plan::report)))];
    if !world.plan.report.period.is_empty() {
        title.extend(world.line_of(&[Plan::report], [": {period}", " : {period}"]));
    }
    title
}

/// Returns a table with a row per row of a list and a column per name.
fn table(world: &World<'_>, list: &[u16], rows: &[usize], names: &[&str]) -> Vec<Block> {
    let at = |row: usize| [list, &[number_of(row)]].concat();
    let Some(first) = rows.first() else {
        return Vec::new();
    };
    let heads = names.iter().map(|name| {
        // The label of the first of `a|b` would depend on what is entered, so use the last.
        let name = name.rsplit('|').next().unwrap_or(name);
        world
            .named(&at(*first), name)
            .map_or("", |named| world.words(named.field.words()))
    });
    let cell = |row: usize, name: &str| {
        let found = world.named(&at(row), name);
        found.map(|found| world.span(&found)).into_iter().collect()
    };
    let rows = rows
        .iter()
        .map(|row| names.iter().map(|name| cell(*row, name)).collect());
    vec![Block::Table {
        heads: heads.collect(),
        rows: rows.collect(),
    }]
}

fn every(count: usize) -> Vec<usize> {
    (0..count).collect()
}

fn growth(world: &World<'_>) -> Vec<Block> {
    let list = [Plan::report, quarter::Inputs::rows];
    let rows = &world.plan.report.rows;
    let names = ["label|id", "start", "end", "change"];
    let mut blocks = table(world, &list, &every(rows.len()), &names);
    // The fields of these rows are plain numbers; the name of a row may make them money.
    if let Some(Block::Table { rows: cells, .. }) = blocks.first_mut() {
        for (n, (row, cells)) in rows.iter().zip(cells).enumerate() {
            for (name, cell) in names.iter().zip(cells).take(3).skip(1) {
                let at = [list[0], list[1], number_of(n)];
                if let Some(mut named) = world.named(&at, name) {
                    named.unit = row.unit();
                    *cell = vec![world.span(&named)];
                }
            }
        }
    }
    blocks
}

fn achieved(world: &World<'_>) -> Vec<Block> {
    let figures = &world.outcome.report.achievements;
    let given = world.plan.report.achievements.iter().zip(figures);
    let lines = given.enumerate().map(|(n, (achievement, figures))| {
        let at = [Plan::report, quarter::Inputs::achievements, number_of(n)];
        let whole = achievement.total.map(|total| *total) == Some(1.0);
        let words = match (figures.reached, achievement.done) {
            (Some(1.0), _) if whole => ["{label}: *done*", "{label} : *fait*"],
            (Some(_), _) => [
                "{label}: *{done} of {total}* ({reached})",
                "{label} : *{done} sur {total}* ({reached})",
            ],
            (None, Some(_)) => ["{label}: *{done}*", "{label} : *{done}*"],
            (None, None) => ["{label}", "{label}"],
        };
        let mut line = world.line_of(&at, words);
        if figures.misses {
            line.extend(world.line_of(
                &at,
                [", misses its line of {line}", ", sous son seuil de {line}"],
            ));
        }
        line
    });
    list(lines.collect())
}

fn list(lines: Vec<Line>) -> Vec<Block> {
    if lines.is_empty() {
        Vec::new()
    } else {
        vec![Block::List(lines)]
    }
}

fn due(world: &World<'_>, assessments: &[Assessment]) -> Vec<Block> {
    let all = decisions(assessments);
    let rows = all.iter().take(NEXT).map(|decision| {
        let late = decision.by < world.plan.facts.as_of;
        let mut by = vec![Span {
            text: world.write.day(decision.by),
            role: Role::Day,
            strong: late,
        }];
        if late {
            by.push(plain(world.words([" (late)", " (en retard)"])));
        }
        vec![
            by,
            world.sentence(&decision.what),
            world.sentence(&decision.because),
        ]
    });
    let heads = [
        ["Decide by", "Décider avant le"],
        ["What", "Quoi"],
        ["Why", "Pourquoi"],
    ];
    let table = Block::Table {
        heads: heads.map(|words| world.words(words)).to_vec(),
        rows: rows.collect(),
    };
    let mut blocks = Vec::new();
    if !all.is_empty() {
        blocks.push(table);
        blocks.extend(more(world, all.len()));
    }
    blocks
}

/// Returns a line with the number of decisions that are not listed, if there are any.
fn more(world: &World<'_>, count: usize) -> Option<Block> {
    let rest = u32::try_from(count.checked_sub(NEXT)?).ok()?;
    let kind = NumberKind {
        unit: Unit::Count,
        min: 0.0,
        max: f64::from(rest),
        above: false,
        whole: true,
    };
    let number = world.write.number(f64::from(rest), kind, Unit::Count);
    (rest > 0).then(|| {
        Block::Line(vec![
            plain(world.words(["And ", "Et "])),
            plain(&number),
            plain(world.words([" more.", " de plus."])),
        ])
    })
}

/// Returns a line per statement on infrastructure or team.
fn stated(world: &World<'_>, statements: &[Statement]) -> Vec<Line> {
    let lines = statements.iter().map(|statement| {
        let mut line = world.sentence(&statement.what);
        line.push(plain(world.words([": ", "\u{a0}: "])));
        line.extend(world.sentence(&statement.says));
        line
    });
    lines.collect()
}

/// Table of the resources with their load and the day of their limit, and a line on the debts.
fn infrastructure(world: &World<'_>) -> Vec<Block> {
    let resources = [Plan::capacity, capacity::Inputs::resources];
    let rows = every(world.plan.capacity.resources.len());
    let names = ["id", "average", "peak", "breaks_on"];
    let mut blocks = table(world, &resources, &rows, &names);
    let debts = statements::debts(world.plan, world.outcome);
    blocks.extend(stated(world, debts.as_slice()).into_iter().map(Block::Line));
    blocks
}

fn stances(world: &World<'_>) -> Vec<Block> {
    let list = [Plan::scenarios, scenarios::Inputs::rows];
    let rows = every(world.plan.scenarios.rows.len());
    let names = [
        "name",
        "users_at_end",
        "months",
        "probability",
        "stance",
        "hires",
        "total_cost",
    ];
    table(world, &list, &rows, &names)
}

fn objectives(world: &World<'_>) -> Vec<Block> {
    let given = &world.plan.report.objectives;
    let lines = given.iter().filter(|objective| !objective.text.is_empty());
    let span = |text: &str| Span {
        role: Role::Plan,
        ..plain(text)
    };
    list(lines.map(|objective| vec![span(&objective.text)]).collect())
}

fn investments(world: &World<'_>, assessments: &[Assessment]) -> Vec<Block> {
    let given = every(world.plan.report.investments.len());
    let rows = [Plan::report, quarter::Inputs::investments];
    let mut blocks = table(world, &rows, &given, &["label", "amount"]);
    if let Some(Block::Table { rows, .. }) = blocks.first_mut()
        && let Some(total) = world.named(&[Plan::report], "investment_total")
    {
        let strong = |span| {
            vec![Span {
                strong: true,
                ..span
            }]
        };
        rows.push(vec![
            strong(plain(world.words(total.field.words()))),
            strong(world.span(&total)),
        ]);
    }
    if !blocks.is_empty() {
        let detail = assessment_of(assessments, Plan::report)
            .map(|assessment| world.sentence(&assessment.detail));
        blocks.extend(detail.map(Block::Line));
    }
    blocks
}
