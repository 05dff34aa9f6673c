//! A page that others make with the JavaScript package: it starts, and its figures are the planner's.

use journeys::{Page, Visitor};
use planner::{Plan, evaluate};
use serde_json::json;
use xtask::package;
use xtask::server::Server;

/// What a square of the grid says, and how many there are.
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
    // From 70% to the critical 90% it takes the processor ln(9 / 7) / ln(1.15) = 1.8 months at 15% a month.
    assert_eq!(said("0.150 1"), [json!("database")]);
    assert_eq!(said("0.150 2"), [json!("cpu, database")]);
    // Natively, it is the same.
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
