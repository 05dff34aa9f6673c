//! The commands `simulate` (bands of figures from ranges) and `seek` (which value of an input gives
//! a target).

use planner::analysis::{
    Answer, Band, Case, Options, Spread, seek_counted, simulate as simulated, write_answer,
    write_bands,
};
use planner::model::{Cell, Day, Group, Kind, Number, path};
use planner::words::Write;
use planner::{Outcome, Plan};
use serde_json::{Value, json};

use crate::Output;
use crate::arguments::{Seek, Simulate};
use crate::plan::Evaluated;

pub fn simulate(arguments: &Simulate) -> Output {
    let evaluated = Evaluated::of(&arguments.plan)?;
    let options = Options {
        points: arguments.points,
        counts: arguments.counts,
        ..Options::default()
    };
    let bands = simulated(&evaluated.plan, &options);
    if arguments.json {
        return Ok(write_bands(&evaluated.plan, &bands) + "\n");
    }
    if bands.bands.is_empty() {
        let none = [
            "No input is a range: every figure stands as it is.",
            "Aucune entrée n’est une plage\u{a0}: tous les chiffres restent tels quels.",
        ];
        return Ok(crate::lines([evaluated
            .write
            .language()
            .of(none)
            .to_owned()]));
    }
    let lines = bands.bands.iter().map(|band| {
        let place = path::words(&evaluated.outcome, &band.path);
        format!("{place}: {}", spread(&evaluated, band))
    });
    Ok(crate::lines(lines))
}

/// Formats a band as its 5 % point, median and 95 % point, or as the share of samples with each
/// value.
fn spread(evaluated: &Evaluated, band: &Band) -> String {
    let unit = path::unit(Outcome::FIELDS, &band.path);
    let shown = |cell: Cell<'_>| evaluated.write.shown(band.field, unit, &cell);
    match &band.spread {
        Spread::Measured { p05, p50, p95, .. } => {
            let [low, middle, high] = match band.days() {
                Some(days) => days.map(|day| shown(Cell::Date(day))),
                None => [p05, p50, p95].map(|x| shown(Cell::Number(x.map(Number::exact)))),
            };
            format!("{low} … {middle} … {high}")
        }
        Spread::Shares(shares) => {
            let cases = shares.iter().map(|(case, share)| {
                let case = match case {
                    Case::Flag(flag) => shown(Cell::Flag(*flag)),
                    Case::Choice(place) => shown(Cell::Choice(Some(*place))),
                    Case::Text(text) => text.to_string(),
                    Case::Nothing => "—".to_owned(),
                };
                format!("{case} {:.0}%", share * 100.0)
            });
            cases.collect::<Vec<_>>().join(", ")
        }
    }
}

pub fn seek(arguments: &Seek) -> Output {
    let evaluated = Evaluated::of(&arguments.plan)?;
    let input = path::parse(&evaluated.plan, &arguments.input)
        .ok_or_else(|| format!("{}: the plan has no such input", arguments.input))?;
    let (figure, field) = evaluated.figure(&arguments.figure)?;
    let date = matches!(field.kind, Kind::Date);
    let target = if date {
        Day::parse(&arguments.target).map(|day| f64::from(day.number()))
    } else {
        arguments
            .target
            .parse()
            .ok()
            .filter(|x: &f64| x.is_finite())
    };
    let target = target.ok_or_else(|| {
        let kind = if date { "date" } else { "number" };
        format!("{}: is not a {kind}", arguments.target)
    })?;
    let (answer, evaluations) = seek_counted(&evaluated.plan, &input, &figure, target);
    match answer {
        Answer::NotAnInput => {
            return Err(format!(
                "{}: is not a numeric input with a value",
                arguments.input
            ));
        }
        Answer::NotAFigure => {
            return Err(format!("{}: is not a number or a date", arguments.figure));
        }
        _ => {}
    }
    if !arguments.json {
        return Ok(words(&evaluated, &input, &figure, &answer));
    }
    let written = write_answer(&evaluated.outcome, &figure, &answer);
    let mut written: Value = serde_json::from_str(&written).map_err(|why| why.to_string())?;
    written["evaluations"] = json!(evaluations);
    Ok(written.to_string() + "\n")
}

/// Formats an answer as a line or two.
fn words(evaluated: &Evaluated, input: &[u16], figure: &[u16], answer: &Answer) -> String {
    let input_at = |value: f64| {
        let unit = path::unit(Plan::FIELDS, input);
        path::get(&evaluated.plan, input).map_or_else(String::new, |(field, _)| {
            let name = evaluated.write.language().of(field.words());
            let value = Cell::Number(Some(Number::exact(value)));
            format!("{name} = {}", evaluated.write.shown(field, unit, &value))
        })
    };
    let figure_at = |x: f64| {
        let unit = path::unit(Outcome::FIELDS, figure);
        path::get(&evaluated.outcome, figure).map_or_else(String::new, |(field, _)| {
            let name = evaluated.write.language().of(field.words());
            #[allow(clippy::cast_possible_truncation)] // a day number, which fits
            let value = match field.kind {
                Kind::Date => {
                    Cell::Date(x.is_finite().then(|| Day::from_number(x as i32)).flatten())
                }
                _ => Cell::Number(x.is_finite().then(|| Number::exact(x))),
            };
            format!("{name} = {}", evaluated.write.shown(field, unit, &value))
        })
    };
    let language = evaluated.write.language();
    match *answer {
        Answer::At {
            value,
            gives,
            others,
        } => {
            let more = language.of([
                "\nOther values do so too, further from today's.",
                "\nD’autres valeurs le donnent aussi, plus loin de celle d’aujourd’hui.",
            ]);
            let more = if others { more } else { "" };
            format!("{}: {}{more}\n", input_at(value), figure_at(gives))
        }
        Answer::Past { value, gives } => {
            let past = language.of([
                "the first past the target",
                "le premier au-delà de la cible",
            ]);
            format!("{}: {} ({past})\n", input_at(value), figure_at(gives))
        }
        Answer::OutOfReach { value, gives } => {
            let out = language.of([
                "out of reach; nearest",
                "hors d’atteinte\u{202f}; au plus près",
            ]);
            format!("{}: {} ({out})\n", input_at(value), figure_at(gives))
        }
        Answer::NoEffect { gives } => {
            let same = language.of(["whatever the input is", "quelle que soit l’entrée"]);
            format!("{} ({same})\n", figure_at(gives))
        }
        Answer::NotAnInput | Answer::NotAFigure => String::new(),
    }
}
