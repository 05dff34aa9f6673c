//! Draws every chart of a plan document, or of an example by its number, as SVG files into a folder:
//! `cargo run --release -p planner --example charts -- plan.json folder 720 fr`

#[allow(dead_code)] // snapshots are for tests
#[path = "../tests/common/writer.rs"]
mod writer;

use planner::calculators::CHARTS;
use planner::charts::picture;
use planner::words::Language;
use planner::{document::read_plan, evaluate, examples::example};
use std::{env, fs, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let given: Vec<String> = env::args().skip(1).collect();
    let [plan, folder, rest @ ..] = given.as_slice() else {
        return Err("a plan document, or 0, 1 or 2; a folder; then a width and a language".into());
    };
    let width = rest.first().map_or(Ok(720.0), |width| width.parse())?;
    let language = Language::preferred(rest.get(1).map(String::as_str).into_iter());
    let plan = match plan.parse() {
        Ok(place) => example(place, language),
        Err(_) => read_plan(&fs::read_to_string(plan)?).map_err(|why| why.to_string())?,
    };
    let outcome = evaluate(&plan);
    let write = writer::Writer(language, plan.facts.currency.to_string());
    fs::create_dir_all(folder)?;
    for (_, charts) in CHARTS {
        for chart in charts(&plan, &outcome, &write) {
            let drawn = picture(&chart, width, &write);
            let file = Path::new(folder).join([chart.name, ".svg"].concat());
            fs::write(file, drawn.svg)?;
            println!("{}: {}", chart.title, chart.sentence);
        }
    }
    Ok(())
}
