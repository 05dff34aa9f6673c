//! The commands `link`, `report`, `csv`, `ics` and `chart`.

use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

use planner::calculators::CALCULATORS;
use planner::charts::{Chart, picture};
use planner::document::write_file;
use planner::link::{self, Include};
use planner::model::Day;
use planner::report::{csv as table, html, ics as calendar, markdown, report as reported, tables};
use planner::words::Write;
use planner::working::charts;

use crate::arguments::{self, Csv, Encode, Format, Ics, LeftOut, PutIn, Report};
use crate::plan::{Evaluated, read, report_cleaned};
use crate::{Output, lines};

pub fn encode(arguments: &Encode) -> Output {
    let plan = read(&arguments.file)?.plan;
    let all = Include::default();
    let include = Include {
        names: all.names && !arguments.without.contains(&LeftOut::Names),
        money: all.money && !arguments.without.contains(&LeftOut::Money),
        candidates: all.candidates || arguments.with.contains(&PutIn::Candidates),
    };
    let payload = link::encode(&plan, include).map_err(|error| error.to_string())?;
    Ok(payload + "\n")
}

pub fn decode(given: &str) -> Output {
    let opened = link::open(given).map_err(|error| error.to_string())?;
    for path in opened.unread {
        eprintln!("{path}: could not be read");
    }
    for path in opened.capped {
        eprintln!("{path}: was changed to what the rules allow");
    }
    report_cleaned(&opened.cleaned);
    // A link does not carry the plan's id.
    Ok(write_file(&opened.plan, None) + "\n")
}

pub fn report(arguments: &Report) -> Output {
    let evaluated = Evaluated::of(&arguments.plan)?;
    let report = reported(&evaluated.world());
    Ok(match arguments.format {
        Format::Markdown => markdown(&report),
        Format::Html => html(&report) + "\n",
    })
}

pub fn csv(arguments: &Csv) -> Output {
    let evaluated = Evaluated::of(&arguments.plan)?;
    let Some(at) = &arguments.table else {
        return Ok(lines(tables(&evaluated.plan, &evaluated.outcome)));
    };
    table(
        &evaluated.plan,
        &evaluated.outcome,
        at,
        evaluated.write.language(),
    )
    .ok_or_else(|| format!("{at}: the plan has no such table"))
}

pub fn ics(arguments: &Ics) -> Output {
    let evaluated = Evaluated::of(&arguments.plan)?;
    let today = match arguments.made_on {
        Some(day) => day,
        None => today().ok_or("the clock of this machine is not set: say --made-on")?,
    };
    let of = evaluated
        .id
        .as_ref()
        .map_or_else(|| "plan".to_owned(), ToString::to_string);
    calendar(&evaluated.world(), today, &of).ok_or_else(|| {
        "there is nothing to decide, and a calendar without an event is none".to_owned()
    })
}

fn today() -> Option<Day> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Day::from_number(i32::try_from(since.as_secs() / 86_400).ok()?)
}

pub fn chart(arguments: &arguments::Chart) -> Output {
    let evaluated = Evaluated::of(&arguments.plan)?;
    let all = CALCULATORS.iter();
    let all = all.flat_map(|one| {
        charts(
            &evaluated.plan,
            &evaluated.outcome,
            one.id,
            &evaluated.write,
        )
    });
    let all: Vec<Chart> = all.collect();
    let drawn = |chart: &Chart| picture(chart, arguments.width, &evaluated.write).svg;
    if let Some(folder) = &arguments.folder {
        let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
        fs::create_dir_all(folder).map_err(failed)?;
        for chart in &all {
            fs::write(folder.join([chart.name, ".svg"].concat()), drawn(chart)).map_err(failed)?;
        }
        let names = all
            .iter()
            .map(|chart| format!("{}: {}", chart.name, chart.sentence));
        return Ok(lines(names));
    }
    let Some(name) = &arguments.name else {
        return Ok(lines(all.iter().map(|chart| chart.name.to_owned())));
    };
    let chart = all.iter().find(|chart| chart.name == name);
    let chart = chart.ok_or_else(|| format!("{name}: the plan has no such chart"))?;
    Ok(drawn(chart) + "\n")
}
