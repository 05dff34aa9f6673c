//! What the quarterly report says, and in which order.

use super::decisions;
use super::document::{Block, Line, Piece, Report, Role, Section, World, plain};
use crate::Plan;
use crate::calculators::{
    CALCULATORS, Telling, debt, facts::Facts, report as quarter, scenarios, tell,
};
use crate::model::{Choice, NumberKind, Unit, path::number_of};

/// The calculator on whose page the whole report is handed on.
pub const PAGE: u16 = Plan::report;

/// How many decisions and debts stand on the one page.
const MOST: usize = 5;

/// The quarter on one page: growth, what was achieved, infrastructure and team, objectives,
/// investments; parts that have nothing to say are left out.
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
    let tellings = tell(world.plan, world.outcome);
    let all = [
        (Words::Field("rows"), growth(world)),
        (Words::Field("achievements"), achieved(world)),
        (
            Words::Ours(["Decisions due", "Décisions à prendre"]),
            due(world),
        ),
        (
            Words::Ours(["Infrastructure", "Infrastructure"]),
            told(world, &tellings, &[Plan::capacity, Plan::architecture]),
        ),
        (
            Words::Ours(["Team", "Équipe"]),
            told(world, &tellings, &[Plan::hiring, Plan::onboarding]),
        ),
        (Words::Calculator(Plan::scenarios), stances(world)),
        (Words::Calculator(Plan::debt), debts(world, &tellings)),
        (Words::Field("objectives"), objectives(world)),
        (Words::Field("investments"), investments(world, &tellings)),
    ];
    let sections = all.into_iter().filter(|(_, blocks)| !blocks.is_empty());
    Report {
        title: title(world),
        subtitle: world.say(
            &[Plan::facts, Facts::name],
            [
                "{name}, as of {as_of}, growing by {monthly_growth}.",
                "{name}, situation au {as_of}, en croissance de {monthly_growth}.",
            ],
        ),
        sections: sections
            .map(|(title, blocks)| Section {
                title: title.of(world),
                blocks,
            })
            .collect(),
    }
}

/// Where the words of a title stand.
enum Words {
    /// In the row of an input of the report.
    Field(&'static str),
    /// In the list of calculators.
    Calculator(u16),
    /// Here.
    Ours([&'static str; 2]),
}
impl Words {
    fn of(&self, world: &World<'_>) -> &'static str {
        match self {
            Self::Field(name) => world
                .named(&[Plan::report], name)
                .map_or("", |named| world.words(named.field.words())),
            Self::Calculator(id) => world.words(calculator(*id)),
            Self::Ours(words) => world.words(*words),
        }
    }
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
        title.extend(world.say(&[Plan::report], [": {period}", " : {period}"]));
    }
    title
}

/// A table of the rows of a list, a column a name.
fn table(world: &World<'_>, list: &[u16], rows: &[usize], names: &[&str]) -> Vec<Block> {
    let at = |row: usize| [list, &[number_of(row)]].concat();
    let Some(first) = rows.first() else {
        return Vec::new();
    };
    let heads = names.iter().map(|name| {
        // The words of the first of `a|b` would change with what is entered.
        let name = name.rsplit('|').next().unwrap_or(name);
        world
            .named(&at(*first), name)
            .map_or("", |named| world.words(named.field.words()))
    });
    let cell = |row: usize, name: &str| {
        let found = world.named(&at(row), name);
        found.map(|found| world.piece(&found)).into_iter().collect()
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
    // The rows of the table are plain numbers; of one that ships, we know that it is money.
    let revenue = quarter::Known::OPTIONS.keys[quarter::Known::Revenue as usize];
    if let Some(Block::Table { rows: cells, .. }) = blocks.first_mut() {
        for (n, cells) in cells.iter_mut().enumerate() {
            if rows[n].id != *revenue {
                continue;
            }
            for (name, cell) in names.iter().zip(cells).take(3).skip(1) {
                let at = [list[0], list[1], number_of(n)];
                if let Some(mut named) = world.named(&at, name) {
                    named.unit = Unit::Money;
                    *cell = vec![world.piece(&named)];
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
        let mut line = world.say(&at, words);
        if figures.misses {
            line.extend(world.say(
                &at,
                [
                    ", past its own line of {line}",
                    ", hors de son propre seuil de {line}",
                ],
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

fn due(world: &World<'_>) -> Vec<Block> {
    let all = decisions(world.plan, world.outcome);
    let rows = all.iter().take(MOST).map(|decision| {
        let late = decision.by < world.plan.facts.as_of;
        let mut by = vec![Piece {
            text: world.write.day(decision.by),
            role: Role::Day,
            strong: late,
        }];
        if late {
            by.push(plain(world.words([" (late)", " (en retard)"])));
        }
        vec![
            by,
            world.told(&decision.what),
            world.told(&decision.because),
        ]
    });
    let heads = [
        ["Decide by", "Décider le"],
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

/// How many stand elsewhere.
fn more(world: &World<'_>, count: usize) -> Option<Block> {
    let rest = u32::try_from(count.checked_sub(MOST)?).ok()?;
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

/// What calculators tell, each in its own words.
fn told(world: &World<'_>, tellings: &[Telling], calculators: &[u16]) -> Vec<Block> {
    let lines = calculators.iter().filter_map(|id| {
        let mut line = vec![plain(world.words(calculator(*id)))];
        line.push(plain(world.words([": ", " : "])));
        line.extend(both(world, telling(tellings, *id)?));
        Some(line)
    });
    list(lines.collect())
}

fn telling(tellings: &[Telling], id: u16) -> Option<&Telling> {
    let place = CALCULATORS
        .iter()
        .position(|calculator| calculator.id == id)?;
    tellings.get(place)
}

fn both(world: &World<'_>, telling: &Telling) -> Line {
    let mut line = world.told(&telling.headline);
    line.push(plain(" "));
    line.extend(world.told(&telling.detail));
    line
}

fn stances(world: &World<'_>) -> Vec<Block> {
    let list = [Plan::scenarios, scenarios::Inputs::rows];
    let rows = every(world.plan.scenarios.rows.len());
    let names = [
        "name",
        "growth",
        "months",
        "probability",
        "stance",
        "total_cost",
    ];
    table(world, &list, &rows, &names)
}

fn debts(world: &World<'_>, tellings: &[Telling]) -> Vec<Block> {
    let items = &world.outcome.debt.items;
    if items.is_empty() {
        return Vec::new();
    }
    let line = telling(tellings, Plan::debt).map(|telling| Block::Line(both(world, telling)));
    let mut blocks: Vec<_> = line.into_iter().collect();
    // In the order in which they are paid; places count from 1.
    let mut scheduled: Vec<usize> = Vec::new();
    for (n, item) in items.iter().enumerate() {
        if item.place.is_some() {
            let after = scheduled
                .iter()
                .position(|other| items[*other].place > item.place);
            scheduled.insert(after.unwrap_or(scheduled.len()), n);
        }
    }
    let count = scheduled.len();
    scheduled.truncate(MOST);
    let list = [Plan::debt, debt::Inputs::items];
    let names = [
        "name",
        "verdict",
        "effort_days",
        "end_on",
        "saving_per_month",
    ];
    blocks.extend(table(world, &list, &scheduled, &names));
    blocks.extend(more(world, count));
    blocks
}

fn objectives(world: &World<'_>) -> Vec<Block> {
    let given = &world.plan.report.objectives;
    let lines = given.iter().filter(|objective| !objective.text.is_empty());
    let piece = |text: &str| Piece {
        role: Role::Plan,
        ..plain(text)
    };
    list(
        lines
            .map(|objective| vec![piece(&objective.text)])
            .collect(),
    )
}

fn investments(world: &World<'_>, tellings: &[Telling]) -> Vec<Block> {
    let given = every(world.plan.report.investments.len());
    let rows = [Plan::report, quarter::Inputs::investments];
    let mut blocks = table(world, &rows, &given, &["label", "amount"]);
    if let Some(Block::Table { rows, .. }) = blocks.first_mut()
        && let Some(total) = world.named(&[Plan::report], "investment_total")
    {
        let strong = |piece| {
            vec![Piece {
                strong: true,
                ..piece
            }]
        };
        rows.push(vec![
            strong(plain(world.words(total.field.words()))),
            strong(world.piece(&total)),
        ]);
    }
    if !blocks.is_empty() {
        let detail = telling(tellings, Plan::report).map(|telling| world.told(&telling.detail));
        blocks.extend(detail.map(Block::Line));
    }
    blocks
}
