//! A third-party page that uses the JavaScript package: it starts, and its figures equal the
//! planner's.

use journeys::{Page, Visitor};
use planner::{Plan, evaluate};
use serde_json::json;
use xtask::package;
use xtask::server::Server;

/// Returns the coordinates and the text of every square of the grid.
const SQUARES: &str = "
    const squares = [...document.querySelectorAll('rect')];
    return squares.map(square => [square.dataset.at, square.textContent]);
";

#[test]
fn a_grid_of_growth_rates_is_drawn() {
    let folder = package::page();
    assert!(
        folder.is_dir(),
        "`cargo xtask test` builds the package and its page first"
    );
    let address = Server::bind(&folder, 0).expect("a port is free").spawn();
    let page = Page::open(Visitor::english());
    page.wait(page.client().goto(&address));
    page.wait_until("the grid is drawn", || {
        page.script(SQUARES, &[])
            .as_array()
            .is_some_and(|all| all.len() == 13 * 13)
    });

    let squares = page.script(SQUARES, &[]);
    let said = |at: &str| {
        let all = squares.as_array().into_iter().flatten();
        let found = all
            .filter(|square| square[0] == at)
            .map(|square| square[1].clone());
        found.collect::<Vec<_>>()
    };
    // At 15 % a month the processor takes ln(9 / 7) / ln(1.15) = 1.8 months from 70 % to the
    // critical 90 %.
    assert_eq!(said("0.150 1"), [json!("database")]);
    assert_eq!(said("0.150 2"), [json!("cpu, database")]);
    // The native planner gives the same.
    for (step, growth) in [(0, "0.000"), (6, "0.150"), (12, "0.300")] {
        let mut plan = Plan::default();
        plan.facts.monthly_growth = (f64::from(step) * 0.025).into();
        let resources = evaluate(&plan).capacity.resources;
        let past = resources.iter().filter(|resource| {
            resource
                .months_to_critical
                .is_some_and(|months| months <= 12.0)
        });
        let names: Vec<&str> = past.map(|resource| &*resource.id).collect();
        let names = if names.is_empty() {
            "none".to_owned()
        } else {
            names.join(", ")
        };
        assert_eq!(said(&format!("{growth} 12")), [json!(names)]);
    }
}
