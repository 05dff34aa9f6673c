//! Plans as files: out by a button, in by a button and by dropping one on the page.

use std::fs;

use journeys::{Language, Visitor, journey};
use planner::document;
use serde_json::json;

use crate::saving::{GROWTH, click, holds, names, stored};
use journeys::taken::{download, folder};

#[test]
fn a_plan_goes_out_as_a_file_and_comes_in_again() {
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/facts");
            page.fill(GROWTH, "8");
            page.wait_until("it is saved", || stored(page, "palier.plan.1").is_some());
            click(page, "plans");
            let text = download(page, "export");
            let plan = document::read_plan(&text);
            assert!(
                plan.is_ok_and(|plan| *plan.facts.monthly_growth == 0.08),
                "{text}"
            );
            let index = stored(page, "palier.index").unwrap_or_default();
            assert!(index.contains("\nexported 1"), "{index}");
            page.wait_for_text(["(today)", "(aujourd’hui)"][place]);

            let file = folder().join(format!("in-{place}.palier.json"));
            fs::write(&file, text.replace("0.08", "0.12")).expect("the file is written");
            let input = page.element("[data-action='import']");
            page.wait(input.send_keys(&file.to_string_lossy()));
            holds(page, "12");
            assert_eq!(names(page).len(), 2, "beside the other, not in its place");

            // Dropped on the page: refused with its place and a sentence; nothing changes.
            let drop = "const data = new DataTransfer(); data.items.add(new File([arguments[0]], 'x.json')); document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))";
            page.script(drop, &[json!(r#"{"facts":{"monthly_growth":99}}"#)]);
            page.wait_for_text(
                [
                    "This could not be read: facts.monthly_growth",
                    "Ceci n’a pas pu être lu : facts.monthly_growth",
                ][place],
            );
            page.script(drop, &[json!(r#"{"format":9}"#)]);
            page.wait_for_text(
                [
                    "It comes from a newer Palier.",
                    "Il vient d’un Palier plus récent.",
                ][place],
            );
            holds(page, "12");
            page.script(drop, &[json!(r#"{"facts":{"monthly_growth":0.3}}"#)]);
            holds(page, "30");
            assert_eq!(names(page).len(), 3);
        });
    }
}

/// The age of the last file is told in words, by days of the reader's calendar.
#[test]
fn the_age_of_the_last_file_is_told() {
    let ages = [
        (1, ["(yesterday)", "(hier)"]),
        (12, ["(12 days ago)", "(il y a 12 jours)"]),
    ];
    for (place, language) in Language::ALL.into_iter().enumerate() {
        journey(Visitor::reading(language), |page| {
            page.goto("#/facts");
            page.fill(GROWTH, "8");
            page.wait_until("it is saved", || stored(page, "palier.plan.1").is_some());
            for (days, said) in ages {
                page.script(
                    "const then = new Date(); then.setDate(then.getDate() - arguments[0]);
                     const index = localStorage['palier.index'].split('\\n').filter(line => !line.startsWith('exported'));
                     index.splice(2, 0, 'exported ' + then.getTime());
                     localStorage['palier.index'] = index.join('\\n')",
                    &[json!(days)],
                );
                page.reload();
                click(page, "plans");
                page.wait_for_text(said[place]);
            }
        });
    }
}
